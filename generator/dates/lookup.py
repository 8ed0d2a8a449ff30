"""Which month or weekday a name means, whatever the language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.dates.fold import fold
from generator.text import tables

NAMES = tables.rows(Path(__file__).with_name("names.txt"))
"""Names of months and weekdays, and the order of a date's parts, by language."""

_MORE = tables.rows(Path(__file__).with_name("more_names.txt"))
_WRITTEN = {"nb": "no", "nn": "no"}
_GLUED = re.compile(r"(?<=[^\W\d_A-Z])[A-Z][^\W\d_]{2,20}$")
"""A name at the end of a word that another word was set against: ``TimesNovember``."""

DAY_FIRST = frozenset(c for c, order in NAMES["order"].items() if order.startswith("dmy"))
"""Languages that write a date in digits with the day first."""

YEAR_LEADS = frozenset(c for c, order in NAMES["order"].items() if order.startswith("y"))
"""Languages that write a date in digits with the year first."""

YEAR_FIRST = frozenset(c for c, order in NAMES["order"].items() if " y" in order)
"""Languages that write a date with a named month with the year first."""


class Name(NamedTuple):
    """What a name means: a month from 1 or a weekday from 0, and the languages that say so."""

    value: int
    languages: frozenset[str]
    is_short: bool
    length: int


Index = dict[str, tuple[Name, ...]]


def code(language: str | None) -> str | None:
    """Return the code that the tables know a language by."""
    return _WRITTEN.get(language, language) if language else None


@lru_cache(4096)
def month(word: str, language: str | None) -> Name | None:
    """Read the name of a month, also at the end of a word; nothing where languages disagree."""
    return _read(_months(), word, language)


@lru_cache(4096)
def weekday(word: str, language: str | None) -> Name | None:
    """Read the name of a weekday; a name of two letters only in a language that has it."""
    name = _read(_days(), word, language)
    short = name is not None and word.isascii() and name.length <= 2  # noqa: PLR2004 - see above
    return None if short and name and code(language) not in name.languages else name


def _read(index: Index, word: str, language: str | None) -> Name | None:
    known, length = index.get(fold(word)), len(word)
    if not known and (glued := _GLUED.search(word)):
        known, length = index.get(fold(glued[0])), len(glued[0])
    if not known and word.startswith("ב"):  # “in”, which Hebrew sets against the word that follows
        known, length = index.get(fold(word[1:])), len(word)
    if not known:
        return None
    fitting = [name for name in known if code(language) in name.languages]
    if len(known) > 1 and len(fitting) != 1:
        return None
    chosen = fitting[0] if fitting else known[0]
    return Name(chosen.value, chosen.languages, chosen.is_short, length)


@cache
def _months() -> Index:
    return _index([*_names("month", 1)])


@cache
def _days() -> Index:
    days = [*_names("weekday", 0)]
    objects = [
        (language, name.removesuffix(ends[0]) + ends[-1], value)
        for language, ends in _MORE["object"].items()
        for of, name, value in days
        if of == language and name.endswith(ends[0])
    ]
    return _index([*days, *objects])


def _names(kind: str, first: int) -> Iterator[tuple[str, str, int]]:
    """Return every name of a kind with its language and what it means."""
    for language, row in (*NAMES[kind].items(), *_MORE[kind].items()):
        for value, cell in enumerate(row.split("|"), first):
            yield from ((language, name, value) for name in cell.split(";") if name)


def _index(names: Iterable[tuple[str, str, int]]) -> Index:
    meanings: dict[str, dict[int, dict[str, bool]]] = {}
    for language, name, value in names:
        word = name.removeprefix("*") if name.isascii() else fold(name.removeprefix("*"))
        meanings.setdefault(word, {}).setdefault(value, {})[language] = name.startswith("*")
    return {
        word: tuple(
            Name(value, frozenset(languages), all(languages.values()), len(word))
            for value, languages in values.items()
        )
        for word, values in meanings.items()
    }
