"""Pages -> docs/: writes only what differs, touches only what it wrote, recovers from a kill.

``docs/.generated`` lists every file the generator wrote, with its SHA-256. Before the first write
it lists old and new together, so that whatever a killed run leaves is known as our own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.disk import digest, part, put
from generator.model.briefing import Page
from generator.problems import Problem

MANIFEST = ".generated"
_HEADER = "# Written by the briefing generator; it deletes nothing that is not listed here.\n"

Digests = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What writing would do: files to write, files to delete, and files left as they are."""

    write: tuple[Page, ...]
    delete: tuple[str, ...]
    unchanged: int
    digests: Mapping[str, str]

    @property
    def is_stale(self) -> bool:
        """Return whether docs/ differs from the pages."""
        return bool(self.write or self.delete)


NO_FILE = "no file"
"""Stands for whatever is no file that a page could replace: a folder, a link, a way barred."""


def plan(docs: Path, pages: Iterable[Page], shown: str) -> tuple[Plan, tuple[Problem, ...]]:
    """Compare pages with the folder; a problem for each file that is a person's or was edited."""
    mine = _manifest(docs)
    problems: list[Problem] = []
    writes, digests, unchanged = [], {}, 0
    for page in pages:
        data = page.text.encode()
        digests[page.path] = digest(data)
        there = _there(docs, page.path)
        if there == digests[page.path]:
            unchanged += 1
        elif there is None or there in mine.get(page.path, ()):
            writes.append(page)
        else:
            problems.append(_taken(page.path, shown, edited=page.path in mine))
    deletes = []
    for path in sorted(set(mine) - set(digests)):
        there = _there(docs, path)
        if there in mine[path]:
            deletes.append(path)
        elif there not in {None, NO_FILE}:
            problems.append(_taken(path, shown, edited=True))
    return Plan(tuple(writes), tuple(deletes), unchanged, digests), tuple(problems)


def write(docs: Path, todo: Plan) -> None:
    """Carry a plan out."""
    docs.mkdir(parents=True, exist_ok=True)
    for path in {*_manifest(docs), *todo.digests}:
        if _is_open(docs, path):
            part(docs / path).unlink(missing_ok=True)
    after = {path: {digest} for path, digest in todo.digests.items()}
    if todo.is_stale:
        before = _manifest(docs)
        both = {p: before.get(p, set()) | after.get(p, set()) for p in {*before, *after}}
        _write_manifest(docs, both)
        for page in todo.write:
            put(docs / page.path, page.text.encode())
        for path in todo.delete:
            (docs / path).unlink()
            _remove_empty(docs, (docs / path).parent)
    _write_manifest(docs, after)


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
