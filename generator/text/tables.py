"""Tables of words: text files of sections ``[kind …]``, with remarks behind ``#``.

What follows the kind, mostly languages, is for people. Sections of one kind are put together.
"""

from functools import cache
from pathlib import Path


def sections(path: Path) -> list[tuple[str, list[str]]]:
    """Return the kind and the lines of each section."""
    pairs: list[tuple[str, list[str]]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            pairs.append((line[1:].rstrip("]").split()[0], []))
        elif line and not line.startswith("#"):
            pairs[-1][1].append(line)
    return pairs


@cache
def phrases(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the phrases of each kind, which semicolons part."""
    return _parts(path, ";")


def words(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the words of each kind, which spaces part."""
    return _parts(path, None)


@cache
def sets(path: Path) -> dict[str, frozenset[str]]:
    """Return the words of each kind, in no order."""
    return {kind: frozenset(some) for kind, some in words(path).items()}


def _parts(path: Path, mark: str | None) -> dict[str, tuple[str, ...]]:
    every: dict[str, tuple[str, ...]] = {}
    for kind, lines in sections(path):
        parts = (part.strip() for part in " ".join(lines).split(mark))
        every[kind] = (*every.get(kind, ()), *filter(None, parts))
    return every


def rows(path: Path) -> dict[str, dict[str, str]]:
    """Return the rows of each kind: the rest of a line by its first word."""
    return {
        kind: {first: rest for first, _, rest in (line.partition(" ") for line in lines)}
        for kind, lines in sections(path)
    }
