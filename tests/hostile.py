"""Texts that make a pattern work hard, built from the pattern's own parse tree.

Every repeat of a pattern is fed with what it takes, after what must stand before it, and with an
end that lets all of it fail.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import _constants as c
from re import _parser
from typing import Any

from tests.steps import alone

CHARACTERS = "aA1 .,-'\"(/:é中_@“”\n\t)[#!|\x00"
"""What a class of characters is tried with: one of each sort that patterns tell apart."""

UNITS = (
    *("a", "A", "1", " ", "\u3000", "\n", ".", ",", "-", "—", "'", '"', "“", "”", "“a”", '"a" '),
    *("(", ")", "[", "((a", "*", "_", "/", ":", "&", "#", "@", "|", "中", "é"),
    *(
        "a ",
        "A ",
        "Aa ",
        "A a ",
        "Aa-",
        "aA",
        "1 ",
        "1.",
        "1/",
        "1-",
        "1:",
        "12 March ",
        "March 12, ",
    ),
    *(
        "2031",
        "2031-",
        "12.03.",
        "on ",
        "By Ann Lee and ",
        "said Ann Lee ",
        ", Ann",
        "the Mayor of ",
    ),
    *("a. ", "A. ", "a” ", "! ", "&#", "[a](", "__a", "photo: ", "Ann Lee/", "(Ann/"),
)
"""What every pattern is fed with."""

_LONG = 3
"""Times from which a repeat is fed with its own."""
_WAYS = 12
"""How many of a pattern's alternatives are followed."""


@dataclass(frozen=True)
class Shape:
    """A text of any length: what opens it, what it repeats, and what ends it."""

    before: str
    unit: str
    end: str = "\x00"

    def text(self, size: int) -> str:
        """Return the text with about so many characters."""
        return self.before + self.unit * (size // len(self.unit)) + self.end


def shapes(pattern: re.Pattern[str]) -> set[Shape]:
    """Return the shapes that a pattern is to be tried with."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    flags = tree.state.flags | pattern.flags
    made = {Shape("", unit) for unit in UNITS} | {Shape("", unit, "") for unit in UNITS[:12]}
    for before, unit in _stretches([*tree], flags, ""):
        made |= {Shape(before, unit), Shape("", before + unit), Shape("", before + 3 * unit)}
    whole = sample([*tree], flags)
    if whole:
        made |= {Shape("", whole), Shape("", whole + " "), Shape("", whole[:-1] or whole)}
    return made


def sample(parts: Sequence[Any], flags: int) -> str:
    """Return a short text that a part of a pattern takes; looks ahead and back are passed over."""
    return "".join(_sample(code, value, flags) for code, value in parts)


def _sample(code: Any, value: Any, flags: int) -> str:
    if code is c.LITERAL:
        return chr(value)
    if code in {c.NOT_LITERAL, c.IN, c.ANY}:
        return next(iter(_taken((code, value), flags)), "")
    if code is c.SUBPATTERN:
        return sample([*value[3]], (flags | value[1]) & ~value[2])
    if code is c.BRANCH:
        return sample([*value[1][0]], flags)
    if code in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT}:
        return sample([*value[2]], flags) * max(1, value[0]) if value[1] else ""
    return sample([*value], flags) if code is c.ATOMIC_GROUP else ""


def _taken(part: Any, flags: int) -> list[str]:
    """Return characters that a class takes, one of each sort, else the first it names."""
    fits = alone(part, flags)
    named = [
        chr(v if k is c.LITERAL else v[0]) for k, v in _named(part) if k in {c.LITERAL, c.RANGE}
    ]
    return [x for x in (*CHARACTERS, *named[:1]) if fits.fullmatch(x)]


def _named(part: Any) -> Sequence[Any]:
    return part[1] if part[0] is c.IN else ()


def _stretches(parts: Sequence[Any], flags: int, before: str) -> Iterator[tuple[str, str]]:
    """Return what each long repeat takes, with what stands before it."""
    for code, value in parts:
        if code in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT}:
            inside = [*value[2]]
            if value[1] == c.MAXREPEAT or value[1] > _LONG:
                yield from ((before, unit) for unit in _units(inside, flags))
            yield from _stretches(inside, flags, before)
        elif code is c.SUBPATTERN:
            yield from _stretches([*value[3]], (flags | value[1]) & ~value[2], before)
        elif code is c.BRANCH:
            for way in value[1][:_WAYS]:
                yield from _stretches([*way], flags, before)
        before += _sample(code, value, flags)


def _units(inside: Sequence[Any], flags: int) -> list[str]:
    if len(inside) == 1 and inside[0][0] in {c.LITERAL, c.NOT_LITERAL, c.IN, c.ANY}:
        return _taken(inside[0], flags)
    made = sample(inside, flags)
    return [made] if made else []
