"""The word tables of the intake, read once: ``furniture.txt`` and ``signs.txt`` beside it."""

import re
from functools import cache
from pathlib import Path

from generator.text import tables
from generator.text.finder import Finder, finder


def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return a table's phrases by kind."""
    return tables.phrases(Path(__file__).with_name(f"{name}.txt"))


@cache
def listed(name: str, kind: str) -> frozenset[str]:
    """Return the phrases of one kind, for looking up a whole one."""
    return frozenset(table(name)[kind])


def either(name: str, kind: str) -> str:
    """Return a pattern for any phrase of a kind; a star stands for some words."""
    return "|".join(re.escape(p).replace(r"\*", r"[\w ]{0,40}") for p in table(name)[kind])


@cache
def ready(name: str, kind: str) -> Finder:
    """Return the phrases of one kind, ready for searching."""
    return finder(table(name)[kind])
