"""Tables of words: text files of sections ``[kind …]``, with remarks behind ``#``.

What follows the kind, mostly languages, is for people. Sections of one kind are put together.
"""

from collections.abc import Iterator
from pathlib import Path


def sections(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Return the lines of each section, with its kind."""
    kind, lines = "", list[str]()
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            yield kind, lines
            kind, lines = line[1:].rstrip("]").split()[0], []
        elif line and not line.startswith("#"):
            lines.append(line)
    yield kind, lines


def phrases(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the phrases of each kind, which semicolons part."""
    every: dict[str, tuple[str, ...]] = {}
    for kind, lines in sections(path):
        parts = (part.strip() for part in " ".join(lines).split(";"))
        every[kind] = (*every.get(kind, ()), *filter(None, parts))
    return every


def words(path: Path) -> dict[str, frozenset[str]]:
    """Return the words of each kind, which spaces part."""
    every: dict[str, frozenset[str]] = {}
    for kind, lines in sections(path):
        every[kind] = every.get(kind, frozenset()).union(" ".join(lines).split())
    return every


def rows(path: Path) -> dict[str, dict[str, str]]:
    """Return the rows of each kind: the rest of a line by its first word."""
    return {
        kind: {first: rest for first, _, rest in (line.partition(" ") for line in lines)}
        for kind, lines in sections(path)
    }
