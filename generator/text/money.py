"""Money: which currency stands beside a number, by its sign, its code or its name."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.text import tables
from generator.text.letters import LETTER, SPACED

_TABLE = tables.rows(Path(__file__).with_name("money.txt"))
_DOLLAR = _TABLE["dollar"]["DOLLAR"]
_SIGNS = _TABLE["sign"]
_NAMES = {code: forms.replace("DOLLAR", _DOLLAR) for code, forms in _TABLE["name"].items()}
_SHARED = _TABLE["shared"]
_LONGEST = 6


class Currency(NamedTuple):
    """A currency: its code, or the sign that several share, and where it stands."""

    code: str
    start: int
    end: int


def before(text: str, start: int) -> Currency | None:
    """Return the currency whose sign or code stands right before a place."""
    at = max(0, start - _LONGEST)
    currency = _currency(_before().search(text[at:start]))
    return Currency(currency.code, at + currency.start, at + currency.end) if currency else None


def after(text: str, end: int) -> Currency | None:
    """Return the currency that a text names at a place, past a space or a hyphen."""
    return _currency(_after().match(text, end))


def first(text: str) -> Currency | None:
    """Return the first currency that a text names, wherever it stands."""
    return _currency(_anywhere().search(text))


@lru_cache(maxsize=512)
def codes(text: str) -> frozenset[str]:
    """Return every currency that a text names, wherever it stands."""
    every = (_currency(match) for match in _anywhere().finditer(text))
    return frozenset(currency.code for currency in every if currency)


def agree(one: str, other: str) -> bool:
    """Return whether two codes may mean one currency: “$” is that of many countries."""
    either = (_SHARED.get(code, "").split() for code in (one, other))
    return one == other or any({one, other} & {*codes} for codes in either)


def _currency(match: re.Match[str] | None) -> Currency | None:
    if not match or not match.lastgroup:
        return None
    code = [*_SIGNS, *_NAMES][int(match.lastgroup[1:])]
    return Currency(code, *match.span())


def _groups(table: dict[str, str], first: int) -> str:
    return "|".join(f"(?P<c{n}>{forms})" for n, forms in enumerate(table.values(), first))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})(?:{_groups(_SIGNS, 0)}) ?$")


def _any() -> str:
    """Return the pattern of every name and sign."""
    return rf"(?:(?i:{_groups(_NAMES, len(_SIGNS))})|{_groups(_SIGNS, 0)})"


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[ -]?(?:d'|de |of )?{_any()}(?!{SPACED})")


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?<!{SPACED}){_any()}(?:(?<=[^\w.])|(?!{SPACED}))")
