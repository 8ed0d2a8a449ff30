"""seeds/ -> Document: the only step of the line that opens seed files."""

import hashlib
import os
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

from generator.intake.coding.controls import holds_control
from generator.intake.coding.decode import Refused, decode, looks_garbled
from generator.model import limits
from generator.model.source import Document
from generator.problems import Problem, guarded
from generator.text import slugs
from generator.text.line_ends import LINE_END

Kind = Literal["text", "markdown", "html"]
KINDS: dict[str, Kind] = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
"""The endings of seed files and how their text is read; anything else is no seed."""

_FRONT = re.compile(r"---[ \t]*\r?\n")

_ALMOST = re.compile(
    r"\s*(?:---[ \t]*[\r\n]|(?:title|summary|source|events|topics|points):[ \r\n])"
)


class Reading(NamedTuple):
    """Everything found in a seeds folder, by path; ``notes`` name the files left alone."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def read(folder: Path, shown: str, skip: Collection[Path] = ()) -> Reading:
    """Read every seed below a folder but what ``skip`` lists; ``shown`` names it in messages."""
    if not folder.is_dir():
        mend = "Make the folder, or name another one with --seeds."
        return Reading(problems=(Problem(shown, 1, "no-seeds", "There is no such folder.", mend),))
    documents: list[Document] = []
    problems: list[Problem] = []
    notes: list[str] = []
    for path, below in _walk(folder, skip):
        name = f"{shown}/{below}"
        if path.suffix.lower() not in KINDS:
            notes.append(f"{name} is no seed and was left alone.")
            continue
        seed = read_one(path, name, folder)
        (documents if isinstance(seed, Document) else problems).append(seed)  # type: ignore[arg-type]
    if len(documents) > limits.DOCUMENTS:
        what = f"The folder holds {len(documents):,} seeds, more than {limits.DOCUMENTS:,}."
        mend = "Split the briefing, as the guide shows under Scale."
        problems.append(Problem(shown, 1, "too-long", what, mend))
    if not documents and not problems:
        what = "The folder holds no seed."
        problems.append(Problem(shown, 1, "no-seeds", what, "Put a .txt, .html or .md file there."))
    return Reading(tuple(documents), (*problems, *_twins(documents)), tuple(notes))


def _walk(folder: Path, skip: Collection[Path], above: str = "") -> Iterator[tuple[Path, str]]:
    """Return the entries that may be seeds: files, links, and folders that are named like files.

    Each comes with its path below the first folder.
    """
    with os.scandir(folder) as entries:
        every = sorted(entries, key=lambda entry: entry.name)
    for entry in every:
        path = folder / entry.name
        if entry.name.startswith(".") or path in skip:
            continue
        if entry.is_dir(follow_symlinks=False) and path.suffix.lower() not in KINDS:
            yield from _walk(path, skip, f"{above}{entry.name}/")
        else:
            yield path, above + entry.name


def read_one(path: Path, name: str, folder: Path | None = None) -> Document | Problem:
    """Read one file; with ``folder``, it must lie inside that folder when links are followed."""
    if folder and path.is_symlink() and not _is_inside(path, folder):
        mend = "Put the file itself there."
        return Problem(name, 1, "symlink", "The link leads out of the folder or to nothing.", mend)
    if path.is_dir():
        mend = "Rename it so that it does not end like a seed file." if folder else "Name a file."
        return Problem(name, 1, "not-a-file", "This is a folder, not a file.", mend)
    try:
        if path.stat().st_size > limits.FILE:
            return _too_long(name, 1, f"The file has more than {limits.FILE:,} bytes.")
        data = path.read_bytes()
    except OSError as error:
        what = f"The file can't be opened: {error.strerror}."
        mend = (
            "Allow it to be read, or take it out of the folder." if folder else "Name another file."
        )
        return Problem(name, 1, "unreadable", what, mend)
    return document(data, name, path.stem, KINDS.get(path.suffix.lower(), "text"))


def document(data: bytes, name: str, stem: str, kind: Kind = "text") -> Document | Problem:
    """Make a document of bytes, or say why they are none."""
    return guarded(name, _of_bytes, data, name, stem, kind)


def _of_bytes(data: bytes, name: str, stem: str, kind: Kind) -> Document | Problem:
    decoded = decode(data, is_page=kind == "html")
    if isinstance(decoded, Refused):
        return Problem(name, decoded.line, "binary", decoded.what, decoded.mend)
    digest = hashlib.sha256(data).hexdigest()
    return _document(Document(name, stem, kind, decoded.text, digest, decoded.notices))


def of_text(text: str, name: str, kind: Kind = "text") -> Document | Problem:
    """Make a document of text that came decoded: it stays as it is, and so do its positions."""
    return guarded(name, _of_text, text, name, kind)


def _of_text(text: str, name: str, kind: Kind) -> Document | Problem:
    if holds_control(text):
        what = "The input holds control characters, which no text does."
        return Problem(name, 1, "binary", what, "Take them out.")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _document(Document(name, "document", kind, text, digest, looks_garbled(text)))


def _document(given: Document) -> Document | Problem:
    """Complete a document whose id is yet the stem of its file, or say what is wrong with it."""
    stem, text, name = given.id, given.text, given.path
    is_record = given.kind == "markdown" and bool(_FRONT.match(text))
    id_ = stem if slugs.is_valid(stem) else slugs.slug(stem)
    if wrong := _text_problem(text, name, given.kind) or _name_problem(
        stem, id_, name, is_record=is_record
    ):
        return wrong
    if given.kind == "markdown" and not is_record and _ALMOST.match(text):
        mend = "Begin the file with a line of three hyphens, or take the keys out."
        what = "This looks like a record, and its front matter does not open on the first line."
        return Problem(name, 1, "front-matter", what, mend)
    return replace(given, id=id_, kind="record" if is_record else given.kind)


def _text_problem(text: str, name: str, kind: str) -> Problem | None:
    if not text.strip():
        mend = "Paste the article, or delete the file."
        return Problem(name, 1, "empty", "The file holds no text.", mend)
    return None if kind == "html" else _size_problem(text, name)  # limits.FILE is that of a page


def _size_problem(text: str, name: str) -> Problem | None:
    """Return what is too large for an article in a text, the smallest of its parts first."""
    lines = LINE_END.split(text)
    for number, line in enumerate(lines, 1) if len(text) > limits.LINE else ():
        if len(line) > limits.LINE:
            what = f"The line has {len(line):,} characters."
            mend = "Break it into the article's paragraphs."
            return Problem(name, number, "long-line", what, mend)
    if len(lines) > limits.LINES:
        what = f"The text has {len(lines):,} lines, more than {limits.LINES:,}."
        return _too_long(name, limits.LINES + 1, what)
    if len(text) > limits.TEXT:
        what = f"The text has {len(text):,} characters, more than {limits.TEXT:,}."
        return _too_long(name, 1, what)
    return None


def _too_long(name: str, line: int, what: str) -> Problem:
    return Problem(name, line, "too-long", what, "Keep only the article's own text.")


def _name_problem(stem: str, id_: str, name: str, *, is_record: bool) -> Problem | None:
    if not slugs.is_valid(id_):
        mend = "Name it in small letters, digits and hyphens."
        return Problem(name, 1, "bad-id", f"The name “{stem}” gives no address.", mend)
    if is_record and id_ != stem:
        what = f"“{stem}” can't stand in an address, and a record's name is its id."
        return Problem(name, 1, "bad-id", what, f"Rename it to “{id_}.md”.")
    return None


def _is_inside(path: Path, folder: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(folder.resolve())
    except OSError:
        return False


def _twins(documents: list[Document]) -> list[Problem]:
    first: dict[str, str] = {}
    mend = "Rename one of them; an id stays the same for ever once it is published."
    return [
        Problem(d.path, 1, "duplicate-id", f"The id “{d.id}” is that of {first[d.id]} too.", mend)
        for d in documents
        if first.setdefault(d.id, d.path) != d.path
    ]
