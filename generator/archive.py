"""A folder of files -> one zip archive, which has the same bytes wherever and whenever it is made.

Time stamps and modes are fixed, entries sorted. A list of checksums goes into the archive, in the
form that ``sha256sum --check`` reads; the short digest in the folder's name is that of the list.
"""

import hashlib
import os
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from stat import S_IFMT, S_IFREG

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
_SUM = re.compile(r"([0-9a-f]{64})  (.+)")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError)
"""What reading an archive raises that is cut, spoilt, encrypted or packed in an unknown way."""


def read(folder: Path, leave_out: str = "") -> tuple[Files, tuple[Problem, ...]]:
    """Read every file of a folder, but for those with an ending; a problem for each link."""
    files, problems = {}, []
    for place, folders, names in os.walk(folder):
        for path in (Path(place) / name for name in sorted([*folders, *names])):
            name = path.relative_to(folder).as_posix()
            if path.is_symlink() or not (path.is_dir() or path.is_file()):
                mend = "Put the file itself in its place, or take it out."
                problems.append(Problem(name, 1, "symlink", "This is no file but a link.", mend))
            elif path.is_file() and not (leave_out and name.endswith(leave_out)):
                files[name] = path.read_bytes()
    return files, tuple(problems)


def sums(files: Files) -> str:
    """List files with their checksums."""
    return "".join(f"{_digest(files[path])}  {path}\n" for path in sorted(files))


def named(name: str, files: Files) -> str:
    """Give the name of an archive: its content's short digest tells one state from another."""
    return f"{name}-{_short(sums(files))}"


def faults(folder: str, paths: Iterable[str]) -> tuple[Problem, ...]:
    """Find paths that Windows or macOS could not unpack or not tell apart."""
    return tuple(_fault(path, why) for path, why in _unportable(folder, sorted(paths)))


def pack(folder: str, files: Files, moment: datetime) -> bytes:
    """Pack files and their checksums as one folder, every file of the same moment."""
    packed, every = BytesIO(), {**files, SUMS: sums(files).encode()}
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(every):
            info = zipfile.ZipInfo(f"{folder}/{path}", moment.timetuple()[:6])
            info.create_system, info.external_attr = _UNIX, _FILE << 16
            archive.writestr(info, every[path], zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def verify(data: bytes, shown: str) -> tuple[Problem, ...]:
    """Hold an archive against the checksums in it, and those against its folder's name."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            wrong = [*_wrong(archive)]
    except _BROKEN as error:
        wrong = [f"This is no whole archive: {error}."]
    return tuple(spoilt(shown, what) for what in wrong)


def spoilt(shown: str, what: str) -> Problem:
    """Say what is wrong with an archive."""
    return Problem(shown, 1, "not-whole", what, "Fetch it again, or make it anew.")


def _wrong(archive: zipfile.ZipFile) -> Iterator[str]:
    """Say how an archive differs from what its own list tells."""
    entries = archive.infolist()
    folder = entries[0].filename.partition("/")[0] if entries else ""
    found = [e.filename.removeprefix(f"{folder}/") for e in entries]
    if f"{folder}/{SUMS}" not in {e.filename for e in entries}:
        yield f"It holds no {SUMS} in a folder of its own."
        return
    listed = archive.read(f"{folder}/{SUMS}")
    if not folder.endswith(f"-{_short(listed.decode('utf-8', 'replace'))}"):
        yield f"{SUMS} is not the one that the folder “{folder}” is named after."
    told = {m[2]: m[1] for m in map(_SUM.fullmatch, listed.decode().splitlines()) if m}
    yield from (f"“{path}” is missing." for path in sorted(told.keys() - found))
    for path, entry in zip(found, entries, strict=True):
        if S_IFMT(entry.external_attr >> 16) != S_IFREG or found.count(path) > 1:
            yield f"“{path}” is no plain file, or stands there twice."
        elif path != SUMS and path not in told:
            yield f"“{path}” is not listed in {SUMS}."
        elif path != SUMS and _streamed(archive, entry) != told[path]:
            yield f"“{path}” was changed."


def _streamed(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    """Give the checksum of an entry, however large it unpacks."""
    digest = hashlib.sha256()
    with archive.open(entry) as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def _unportable(folder: str, paths: list[str]) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    for path in paths:
        parts = path.split("/")
        if len(folder) + 1 + len(path) > LONGEST:
            yield path, f"has more than {LONGEST} characters with the folder “{folder}”"
        if any(_FORBIDDEN.search(p) or p.split(".")[0].lower() in slugs.RESERVED for p in parts):
            yield path, "holds a name or a sign that Windows keeps for itself"
        for upper in ("/".join(parts[: n + 1]) for n in range(len(parts))):
            twin = seen.setdefault(_folded(upper), upper)
            if twin != upper:
                yield path, f"differs from “{twin}” only as Windows and macOS do not"


def _folded(path: str) -> str:
    """Give a path as a file system sees it that tells neither case nor accents' forms apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _fault(path: str, why: str) -> Problem:
    return Problem(path, 1, "portable", f"The path {why}.", "Give the file another name.")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _short(listed: str) -> str:
    return _digest(listed.encode())[:_SHORT]
