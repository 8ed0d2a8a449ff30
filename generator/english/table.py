"""Lists of words: those of ``words.txt`` by their kind."""

from pathlib import Path

from generator.text import tables

_PATH = Path(__file__).with_name("words.txt")


def words(kind: str) -> frozenset[str]:
    """Return the words of a kind."""
    return tables.sets(_PATH)[kind]


def rows(kind: str) -> dict[str, str]:
    """Return what stands behind the first word of each line of a kind."""
    return tables.rows(_PATH)[kind]


def phrases(kind: str) -> list[tuple[str, ...]]:
    """Return the phrases of each line of a kind, which semicolons part."""
    return [tuple(line.split("; ")) for line in dict(tables.sections(_PATH))[kind]]
