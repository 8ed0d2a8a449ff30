"""Stretches of time in English: “two months”, “a year”, “half a century”, and which are equal."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.check.words import LISTS, ROWS, WORDS
from generator.english import grammar, saying
from generator.text.numbers import Number

_UNITS = {unit: (size.split()[0], int(size.split()[1])) for unit, size in ROWS["time-unit"].items()}
"""Units of time, as so many seconds or so many months; neither is a whole number of the other."""
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})s?\b"
_COUNTED = re.compile(
    rf"[ -](?:of (?:a|an) |a |an )?(?:more |full |whole |long )?{_UNIT}", re.IGNORECASE
)
_SINGLE = re.compile(
    r"\b(?P<half>half )?an? (?:full |whole |mere |single |good )?"
    r"(?P<unit>hour|day|week|fortnight|month|year|decade|century)\b(?P<half_more> and a half)?",
    re.IGNORECASE,
)
_LASTS = re.compile(rf"\b(?:{'|'.join(LISTS['lasts'])}) $", re.IGNORECASE)
_LATER = re.compile(r"(?: | and a half )(?:later|ago|earlier|before|after|long|old|from now)\b|-")
_OF = re.compile(r" of\b")
"""What shows that “a year” is a stretch of time; “a day at the quay” and “once a year” are none."""
_ADVERBS = ROWS["each-unit"]


LANGUAGES = frozenset(("en", None))
"""Languages whose stretches of time are read; a text that none is told of may be in English."""
_THINGS = re.compile(rf"[ -](?:(?P<between>[a-z]+)[ -])?(?P<noun>{grammar.PLURAL})", re.IGNORECASE)
"""What follows a number: the plural that it counts, with one word before it."""
_TIMES = WORDS["time"]
"""Plurals that count time as well, or how often."""


class Duration(NamedTuple):
    """A stretch of time: how long, where it stands, and the unit that stands alone in it."""

    length: tuple[str, float]
    start: int
    end: int
    single: str = ""


_SMALL = grammar.PREPOSITIONS | grammar.BOUNDS | grammar.DETERMINERS | saying.SUBJECTS
"""Words behind a number that let nothing be counted by it."""


def durations(text: str, numbers: Iterable[Number]) -> Iterator[Duration]:
    """Find the stretches of time in a text, whose numbers are known."""
    counted = []
    for number in numbers:
        if match := _COUNTED.match(text, number.end):
            counted.append(number.start)
            yield _duration(match["unit"], number.value, number.start, match.end())
    for match in _SINGLE.finditer(text):
        if not any(match.start() <= start < match.end() for start in counted):
            count = 0.5 if match["half"] else 1.5 if match["half_more"] else 1
            single = match["unit"].lower() if count == 1 and _lasts(text, match) else ""
            yield _duration(match["unit"], count, *match.span(), single)


def _lasts(text: str, match: re.Match[str]) -> bool:
    follows = _LATER.match(text, match.end()) or (
        match["unit"].lower() not in {"hour", "day"} and _OF.match(text, match.end())
    )
    return bool(follows or _LASTS.search(text[: match.start()]))


def things(text: str, end: int) -> str:
    """Return the plural that a number ending there counts, if none of time: “countries”."""
    match = _THINGS.match(text, end)
    if not match or match["noun"].lower() in _TIMES | _SMALL or _COUNTED.match(text, end):
        return ""
    return "" if (match["between"] or "").lower() in _SMALL else match["noun"]


def _duration(unit: str, count: float, start: int, end: int, single: str = "") -> Duration:
    kind, size = _UNITS[unit.lower()]
    return Duration((kind, round(count * size, 6)), start, end, single)


def names(text: str, unit: str, several: Iterable[Duration]) -> bool:
    """Return whether a text speaks of one hour, day, week, month or year: “each year”, “annual”.

    ``several`` are the stretches that it counts, in which the unit is not alone.
    """
    for duration in several:
        if not duration.single:
            gap = "_" * (duration.end - duration.start)
            text = f"{text[: duration.start]}{gap}{text[duration.end :]}"
    return bool(re.search(rf"\b(?:{unit}|{_ADVERBS[unit]})\b", text, re.IGNORECASE))
