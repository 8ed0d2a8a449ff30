"""Lists of words: those of ``words.txt`` by their kind, and others as they stand in a module."""

from pathlib import Path

from generator.text import tables

_PATH = Path(__file__).with_name("words.txt")


def words(kind: str) -> frozenset[str]:
    """Return the words of a kind."""
    return tables.sets(_PATH)[kind]


def rows(kind: str) -> dict[str, str]:
    """Return what stands behind the first word of each line of a kind."""
    return tables.rows(_PATH)[kind]


def table(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())
