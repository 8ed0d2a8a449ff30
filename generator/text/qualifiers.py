"""Words beside a number that say that it is not exact: “more than”, “about”, “nearly”."""

from pathlib import Path

from generator.text import tables

_TABLE = tables.phrases(Path(__file__).with_name("qualifiers.txt"))
_KINDS = [kind for kind in _TABLE if f"{kind}-also" in _TABLE]
NAMES = {phrase: kind.replace("-", " ") for kind in _KINDS for phrase in _TABLE[kind]}
"""For each phrase that stands before a number, the qualifier that it is kept as."""


def patterns(*qualifiers: str) -> tuple[str, ...]:
    """Return the patterns of all that says the same as some qualifiers in English."""
    kinds = (qualifier.replace(" ", "-") for qualifier in qualifiers)
    return tuple(p for kind in kinds for p in (*_TABLE[kind], *_TABLE[f"{kind}-also"]))


ABOVE, BELOW = patterns("more than", "at least"), patterns("nearly", "up to", "less than")
"""Patterns in English of what puts the true number above a number, and below it."""
ROUNDED = (
    (*patterns("about"), "close to", *_TABLE["near"]),
    (*ABOVE, *_TABLE["above"]),
    (*BELOW, *_TABLE["below"]),
)
"""Patterns in all languages for a number near the true one, below it and above it."""
