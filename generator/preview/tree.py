"""A commit -> a folder of plain files: no link, no hook, no filter, nothing outside the folder."""

import os
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from unicodedata import category

from generator.preview.git import LINK, Entry, Repository, contents, listed
from generator.problems import Problem

LARGEST = 20_000_000
"""Bytes of a file up to which it is taken out."""

MOST_BYTES = 1_000_000_000
"""Bytes of all files up to which they are taken out."""

_LONGEST_TARGET = 4_096
"""Bytes of a link's target; no system takes longer ones."""


_SHOWN = 100
"""Characters of a link’s target that are shown."""

_NO_NAMES = {"", ".", "..", ".git"}
"""Names that lead out of a folder, or into what git keeps of it."""


def take_out(there: Repository, commit: str, folder: Path) -> tuple[Problem, ...]:
    """Write the files of a commit into a folder; a problem for each that is left out.

    A link to a file of the same commit becomes a copy of that file.
    """
    folder.mkdir(parents=True)
    every = listed(there, commit)
    links = _links(there, every)
    targets = {path: _target(path, data) for path, data in links.items()}
    files = {e.path: e for e in every if e.mode != LINK}
    wrong: list[Problem] = []
    wanted: list[tuple[str, Entry]] = []
    left = MOST_BYTES
    for entry in every:
        file = files.get(targets.get(entry.path, entry.path))
        if problem := _wrong(entry, file, left, links.get(entry.path, b"")):
            wrong.append(problem)
        elif file:
            wanted.append((entry.path, file))
            left -= file.size
    bytes_ = contents(there, (file.id for _, file in wanted))
    wrong += (
        p for (path, _), data in zip(wanted, bytes_, strict=True) if (p := _put(folder, path, data))
    )
    return tuple(sorted(wrong))


def _links(there: Repository, every: tuple[Entry, ...]) -> Mapping[str, bytes]:
    """Return what each link says; nothing where that is longer than any system takes."""
    links = [e for e in every if e.mode == LINK and e.size <= _LONGEST_TARGET]
    data = contents(there, (e.id for e in links))
    targets = {e.path: target for e, target in zip(links, data, strict=True)}
    return {e.path: targets.get(e.path, b"") for e in every if e.mode == LINK}


def _target(path: str, data: bytes) -> str:
    """Return the path that a link leads to; one that leads out of the project begins with dots."""
    target = os.fsdecode(data)
    is_out = target.startswith("/") or not target
    return ".." if is_out else normpath(join(dirname(path), target))


def _wrong(entry: Entry, file: Entry | None, left: int, target: bytes) -> Problem | None:
    """Return why an entry is left out; nothing where it is not."""
    path = entry.path
    if not _is_plain(path):
        what = "The name could lead out of the folder, or holds characters that nobody can see."
        return Problem(ascii(path)[1:-1], 1, "bad-path", what, "Rename the file.")
    if file is None:
        to = _shown(target)
        what = f"The link{to} leads out of the project, to a folder or to nothing; it was left out."
        return Problem(path, 1, "symlink", what, "Put the file itself there.")
    if file.size > min(LARGEST, left):
        what = (
            f"The file has {file.size / 1e6:,.0f} MB, more than a preview takes; it was left out."
        )
        return Problem(path, 1, "too-large", what, "Keep large files outside the project.")
    return None


def _shown(target: bytes) -> str:
    """Return a link’s target in characters that anybody can see."""
    words = ascii(os.fsdecode(target))[1:-1]
    return f" to {words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}" if words else ""


def _is_plain(path: str) -> bool:
    """Return whether a path stays in its folder on every system, and can be printed."""
    names = path.split("/")
    is_odd = any(category(letter) in {"Cc", "Cf", "Cs"} for letter in path)
    return not is_odd and "\\" not in path and _NO_NAMES.isdisjoint(map(str.lower, names))


def _put(folder: Path, path: str, data: bytes) -> Problem | None:
    target = folder / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:  # never over another file whose name is spelled alike
            file.write(data)
    except OSError as error:
        what = f"The file could not be taken out: {error.strerror}."
        return Problem(path, 1, "bad-path", what, "Give it a name of its own that is not too long.")
    return None
