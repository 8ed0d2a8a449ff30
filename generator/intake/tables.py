"""The word tables of the intake, read once: ``furniture.txt`` and ``signs.txt`` beside it."""

from functools import cache
from pathlib import Path

from generator.text import finder
from generator.text.finder import Phrases


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return a table's phrases by kind."""
    return finder.read((Path(__file__).parent / f"{name}.txt").read_text("utf-8"))


@cache
def ready(name: str, kind: str) -> Phrases:
    """Return the phrases of one kind, ready for searching."""
    return finder.phrases(table(name)[kind])
