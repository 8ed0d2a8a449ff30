"""A folder of source documents, and which of them a record is about."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.intake.documents import KINDS, read_one
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.source import Document
from generator.problems import Problem


class File(NamedTuple):
    """A document of a folder, and the SHA-256 of its bytes."""

    path: Path
    digest: str


class Source(NamedTuple):
    """A source document and the article in it."""

    document: Document
    article: Article


def files(folder: Path, records: Iterable[Article]) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Return every document of a folder and those below it; a problem where none can read one.

    Nobody misses what no record names.
    """
    read: list[File] = []
    problems: list[Problem] = []
    names = {record.source.document for record in records}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in KINDS or not path.is_file():
            continue
        try:
            with path.open("rb") as stream:
                read.append(File(path, hashlib.file_digest(stream, "sha256").hexdigest()))
        except OSError as error:
            if path.name in names:
                what = f"The file can't be opened: {error.strerror}."
                mend = "Allow it to be read."
                problems.append(Problem(path.as_posix(), 1, "unreadable", what, mend))
    return tuple(read), tuple(problems)


def named(record: Article, some: Iterable[File]) -> list[File]:
    """Return the files with the name that a record gives its document."""
    return [file for file in some if file.path.name == record.source.document]


def find(record: Article, some: Iterable[File]) -> File | None:
    """Return the file with a record's SHA-256, by its name where two have it.

    A short record need not give the digest.
    """
    digest, here = record.source.sha256, named(record, some)
    by_name = record.is_short and not digest
    same = here if by_name else [file for file in some if file.digest == digest]
    return next((file for file in same if file in here), same[0] if same else None)


def read(file: File) -> Source | Problem:
    """Return what stands in a document; a problem where it holds no article."""
    document = read_one(file.path, file.path.as_posix())
    if isinstance(document, Problem):
        return document
    article, problems = parse(document)
    return Source(document, article) if article else problems[0]
