"""The word lists of this floor: those of ``words.txt``, by kind."""

from pathlib import Path

from generator.text import tables

_LISTS = tables.words(Path(__file__).with_name("words.txt"))
WORDS = {kind: frozenset(some) for kind, some in _LISTS.items()}


def one_of(*kinds: str) -> str:
    """Return a pattern for any word of some kinds."""
    return f"(?:{'|'.join(word for kind in kinds for word in _LISTS[kind])})"
