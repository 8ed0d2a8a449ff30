"""A folder of files -> one zip archive, which has the same bytes wherever and whenever it is made.

Time stamps and modes are fixed, entries sorted. A list of checksums goes into the archive, in the
form that ``sha256sum --check`` reads; the short digest in the folder's name is that of the list.
"""

import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from stat import S_IFREG

from generator.disk import digest
from generator.problems import Problem
from generator.text import slugs

Files = Mapping[str, bytes]
"""The bytes of files by their paths, with forward slashes."""

SUMS = "SHA256SUMS"
LONGEST = 199
"""Characters of a path in an archive: with the folder it is unpacked in, Windows reads 259."""

_UNIX = 3
_FILE = S_IFREG | 0o644
_SHORT = 10
_FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$')
_LEADS_OUT = {"", ".", ".."}


def read(folder: Path, leave_out: str = "") -> tuple[Files, tuple[Problem, ...]]:
    """Read every file of a folder, but for those with an ending; a problem for each link."""
    files, problems = {}, []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            mend = "Put the file itself in its place, or take it out."
            problems.append(Problem(name, 1, "symlink", "This is a link, not a file.", mend))
        elif path.is_file() and not (leave_out and name.endswith(leave_out)):
            files[name] = path.read_bytes()
    return files, tuple(problems)


def sums(files: Files) -> str:
    """List files with their checksums."""
    return lines({path: digest(data) for path, data in files.items()})


def lines(digests: Mapping[str, str]) -> str:
    """List checksums by their paths, one a line."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests))


def short(listed: str) -> str:
    """Return the short digest of a list of checksums, which the folder's name ends with."""
    return digest(listed.encode())[:_SHORT]


def named(name: str, files: Files) -> str:
    """Return the name of an archive: its content's short digest tells one state from another."""
    return f"{name}-{short(sums(files))}"


def pack(folder: str, files: Files, moment: datetime) -> bytes:
    """Pack files and their checksums as one folder, every file of the same moment."""
    packed, every = BytesIO(), {**files, SUMS: sums(files).encode()}
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(every):
            info = zipfile.ZipInfo(f"{folder}/{path}", moment.timetuple()[:6])
            info.create_system, info.external_attr = _UNIX, _FILE << 16
            archive.writestr(info, every[path], zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def unportable(folder: str, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Return each path that some system refuses, takes elsewhere, or takes for another; and why."""
    known: dict[str, str] = {}
    for path in paths:
        parts = path.split("/")
        if len(folder) + 1 + len(path) > LONGEST:
            yield path, f"has more than {LONGEST} characters with the folder “{folder}”"
        if {*parts} & _LEADS_OUT:
            yield path, "leads out of its folder"
        elif any(_FORBIDDEN.search(p) or p.split(".")[0].lower() in slugs.RESERVED for p in parts):
            yield path, "holds a name or a sign that Windows keeps for itself"
        for upper in ("/".join(parts[: n + 1]) for n in range(len(parts))):
            twin = known.setdefault(_folded(upper), upper)
            if twin != upper:
                yield path, f"differs from “{twin}” only as Windows and macOS do not"


def _folded(path: str) -> str:
    """Return a path as a file system sees it that tells neither case nor accents' forms apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
