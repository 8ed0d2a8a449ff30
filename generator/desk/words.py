"""The word lists of this floor: those of ``words.txt``, by kind."""

from pathlib import Path

from generator.text import tables

WORDS = tables.words(Path(__file__).with_name("words.txt"))


def one_of(*kinds: str) -> str:
    """Return a pattern for any word of some kinds."""
    return f"(?:{'|'.join(sorted(frozenset().union(*map(WORDS.__getitem__, kinds))))})"
