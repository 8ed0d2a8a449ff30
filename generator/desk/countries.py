"""The names of countries and regions, in the languages of their own and of news."""

from functools import cache
from pathlib import Path

from generator.text import normal, tables


def country(name: str) -> str | None:
    """Return the first form of the name of a country or region, in the language it is in."""
    folded = normal.fold(name)
    return _lands()["country"].get(folded) or _lands()["region"].get(folded)


def is_country(name: str) -> bool:
    """Return whether a name is that of a country, and of no region."""
    return normal.fold(name) in _lands()["country"]


@cache
def _lands() -> dict[str, dict[str, str]]:
    """Return the first form for every form of a country's name; English goes before the others."""
    every = tables.phrases(Path(__file__).with_name("countries.txt"))
    rows = {kind: [row.split("/") for row in reversed(some)] for kind, some in every.items()}
    return {k: {normal.fold(f): forms[0] for forms in r for f in forms} for k, r in rows.items()}
