"""Pages -> docs/: writes only what differs, touches only what it wrote, recovers from a kill.

``docs/.generated`` lists every file the generator wrote, with its SHA-256. Before the first write
it lists old and new together, so that whatever a killed run leaves is known as our own.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.disk import digest, part, put
from generator.pages.again import Ready
from generator.problems import Problem

MANIFEST = ".generated"
_HEADER = "# Written by the briefing generator; it deletes nothing that is not listed here.\n"

Digests = dict[str, set[str]]

Sign = tuple[int, int, int, int]
"""What tells that a file is still the one that was written: inode, size, times of change."""

Signs = Mapping[str, tuple[Sign, str]]
"""Signs of files that the generator wrote, by their paths, and the digests of what it wrote."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What writing would do: files to write, files to delete, and files left as they are.

    ``digests`` are those of all pages, ``signs`` are of the files that are left.
    """

    write: tuple[Ready, ...]
    delete: tuple[str, ...]
    unchanged: int
    digests: Mapping[str, str]
    signs: Signs = field(default_factory=dict)

    @property
    def is_stale(self) -> bool:
        """Return whether docs/ differs from the pages."""
        return bool(self.write or self.delete)


NO_FILE = "no file"
"""Stands for whatever is no file that a page could replace: a folder, a link, a way barred."""


def plan(
    docs: Path, pages: Iterable[Ready], shown: str, known: Signs | None = None
) -> tuple[Plan, tuple[Problem, ...]]:
    """Compare pages with the folder; a problem for each file that is a person's or was edited.

    A file is not read that still has a sign which is ``known``.
    """
    mine = _manifest(docs)
    problems: list[Problem] = []
    writes, digests, signs = [], {}, {}
    for page in pages:
        sign, there = _signed(docs, page.path, (known or {}).get(page.path))
        digests[page.path] = page.digest
        if there == page.digest and sign:
            signs[page.path] = sign, page.digest
        elif there is None or there in mine.get(page.path, ()):
            writes.append(page)
            digests[page.path] = digest(page.data)
        else:
            problems.append(_taken(page.path, shown, edited=page.path in mine))
    deletes = []
    for path in sorted(set(mine) - set(digests)):
        there = _there(docs, path)
        if there in mine[path]:
            deletes.append(path)
        elif there not in {None, NO_FILE}:
            problems.append(_taken(path, shown, edited=True))
    return Plan(tuple(writes), tuple(deletes), len(signs), digests, signs), tuple(problems)


def write(docs: Path, todo: Plan) -> Signs:
    """Carry a plan out; return the signs of all files."""
    docs.mkdir(parents=True, exist_ok=True)
    before = _manifest(docs)
    for path in _unsure(before, todo):
        if _is_open(docs, path):
            part(docs / path).unlink(missing_ok=True)
    after = {path: {digest} for path, digest in todo.digests.items()}
    if todo.is_stale:
        both = {p: before.get(p, set()) | after.get(p, set()) for p in {*before, *after}}
        _write_manifest(docs, both)
        for page in todo.write:
            put(docs / page.path, page.data)
        for path in todo.delete:
            (docs / path).unlink()
            _remove_empty(docs, (docs / path).parent)
    _write_manifest(docs, after)
    written = {p.path: (_sign(os.lstat(docs / p.path)), todo.digests[p.path]) for p in todo.write}
    return {**todo.signs, **written}


def _unsure(before: Digests, todo: Plan) -> set[str]:
    """Return the paths at which a killed run may have left a part of a file."""
    half = {path for path, all_ in before.items() if len(all_) > 1 or path not in todo.digests}
    return half | {page.path for page in todo.write}


def _signed(
    docs: Path, name: str, known: tuple[Sign, str] | None
) -> tuple[Sign | None, str | None]:
    """Return the sign of what stands at a path below docs/, and its digest, as ``_there`` does."""
    try:
        sign = _sign(os.lstat(f"{docs}/{name}"))
    except OSError:
        return None, _there(docs, name)
    return sign, known[1] if known and known[0] == sign else _there(docs, name)


def _sign(is_: os.stat_result) -> Sign:
    return is_.st_ino, is_.st_size, is_.st_mtime_ns, is_.st_ctime_ns


def _is_open(docs: Path, path: str) -> bool:
    """Return whether every folder on the way to a page is a real one, or not there yet."""
    above = [docs / folder for folder in Path(path).parents if folder != Path()]
    return not any(a.is_symlink() or (a.exists() and not a.is_dir()) for a in above)


def _there(docs: Path, name: str) -> str | None:
    """Return the digest of what stands at a path below docs/; nothing where nothing does."""
    path = docs / name
    if not _is_open(docs, name) or path.is_symlink() or path.is_dir():
        return NO_FILE
    try:
        return digest(path.read_bytes())
    except FileNotFoundError:
        return None


def _taken(path: str, shown: str, *, edited: bool) -> Problem:
    name = f"{shown}/{path}"
    if edited:
        mend = "Make the change in seeds/ or a template, delete the file, and run again."
        return Problem(name, 1, "edited-page", "This generated page was edited by hand.", mend)
    what = "A file that the generator did not write stands where a page goes."
    return Problem(name, 1, "foreign-file", what, "Move it to another place below docs/.")


def _manifest(docs: Path) -> Digests:
    try:
        text = (docs / MANIFEST).read_text("utf-8", errors="replace")
    except FileNotFoundError:
        return {}
    manifest: Digests = {}
    for line in text.splitlines():
        digest, _, path = line.partition("  ")
        if path and not path.startswith("/") and ".." not in path.split("/"):
            manifest.setdefault(path, set()).add(digest)
    return manifest


def _write_manifest(docs: Path, digests: Digests) -> None:
    lines = sorted(f"{digest}  {path}\n" for path, all_ in digests.items() for digest in all_)
    text = _HEADER + "".join(sorted(lines, key=lambda line: line.partition("  ")[2]))
    data = text.encode()
    if _there(docs, MANIFEST) != digest(data):
        put(docs / MANIFEST, data)


def _remove_empty(docs: Path, folder: Path) -> None:
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def listed(docs: Path) -> tuple[str, ...]:
    """Return the paths of all files that the generator has written."""
    return tuple(sorted(_manifest(docs)))
