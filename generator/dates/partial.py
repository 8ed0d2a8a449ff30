"""What a text says of days in part: “4 February”, “in March”, “2022”, and whole dates."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.dates import edtf, lookup, spans
from generator.dates.words import MONTHS
from generator.text import normal


class Partial(NamedTuple):
    """A date with what is known of it, and where a text says it; ``end`` is 0 outside a text."""

    year: int | None
    month: int | None
    day: int | None
    start: int = 0
    end: int = 0


SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_MONTH = rf"(?:(?P<month>{'|'.join(MONTHS)})|(?P<short>{'|'.join(SHORT_MONTHS)})\b\.?)"
_LOOSE = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?{_MONTH}(?!\w)"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?\b)?"
)
_JOINED = r"(?: (?:and|or|to|until) |-)"
_BEFORE = re.compile(rf"(?<![\d.,])(\d{{1,2}})(?:st|nd|rd|th)?{_JOINED}$")
"""A day of the same month before another: “3 and 4 July”."""
_AFTER = re.compile(rf"(?<=\d){_JOINED}(\d{{1,2}})(?:st|nd|rd|th)?(?=[.,;)]?(?:$|\s[^a-z]|, ))")
"""A day of the same month after another: “July 3 and 4”; “July 3 and 4 ships” has one day."""
_IN = re.compile(r"\b(?:in|of|since|until|by|early|late|mid|this|last)[ -]$", re.IGNORECASE)
"""What stands before a month alone; “May” and “March” are verbs as well."""
_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?!\d|[.,]\d| ?[万萬亿億만억])")

_SIGNS = re.compile(r"(?:(\d{4})[年년] ?)?(?<![\d.])(\d{1,2})[月월](?: ?(\d{1,2})[日일号])?")
_NAMED = re.compile(r"(?<![\d.,])(\d{1,2})(?:er|re|\.|º|-[^\W\d_]{1,2})? (?:de )?([^\W\d_]{3,})")
"""A day before the name of its month: “5 мая”, “1er mai”, “5 de mayo”."""


def partials(text: str, language: str | None = "en") -> tuple[Partial, ...]:
    """Find the days, months and years that a text names, in order.

    Whole dates, and days of a month, are read in any language that the intake reads; the rest in
    English.
    """
    whole = (p for s in spans.find(text, language) for p in _of(s.edtf, s.start, s.end))
    dates = [*dict.fromkeys(whole)]
    rest = without(text, dates)
    dates += [
        Partial(None, _month(m), _day(m), *m.span())
        for m in _LOOSE.finditer(rest)
        if _day(m) or (m["month"] and _IN.search(rest[: m.start()]))
    ]
    dates += _foreign(without(text, dates), language)
    dates += [p._replace(day=int(m[1])) for p in dates if (m := _BEFORE.search(text[: p.start]))]
    dates += [p._replace(day=int(m[1])) for p in dates if (m := _AFTER.match(text, p.end))]
    rest = without(text, dates)
    dates += [Partial(int(m[0]), None, None, *m.span()) for m in _YEAR.finditer(rest)]
    return tuple(sorted(dates, key=lambda p: p.start))


def _foreign(text: str, language: str | None) -> Iterator[Partial]:
    """Find the days of a month that other languages name: “5月5日”, “5 мая”."""
    for match in _SIGNS.finditer(text):
        year, number, day = (int(part) if part else None for part in match.groups())
        yield Partial(year, number, day, *match.span())
    for match in _NAMED.finditer(text) if language != "en" else ():
        if (month := lookup.month(match[2], language)) and not month.is_short:
            yield Partial(None, month.value, int(match[1]), *match.span())


def _month(match: re.Match[str]) -> int:
    name = match["month"] or match["short"]
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _day(match: re.Match[str]) -> int | None:
    day = match["before"] or match["after"]
    return int(day) if day else None


def without(text: str, dated: Iterable[Partial]) -> str:
    """Return a text with dates in it blanked."""
    return normal.blanked(text, ((date.start, date.end) for date in dated))


def of(date: str) -> tuple[Partial, ...]:
    """Return the days, months or years that an EDTF date is made of: both ends of a stretch."""
    return tuple(dict.fromkeys(_of(date, 0, 0)))


def _of(date: str, start: int, end: int) -> Iterator[Partial]:
    parsed = edtf.parse(date)
    if parsed:
        for point in (parsed.first, parsed.last):
            yield Partial(point.year, point.month or None, point.day or None, start, end)


def covered(date: Partial, dates: Iterable[Partial]) -> bool:
    """Return whether dates name a date; its year may stand elsewhere than its day."""
    every = tuple(dates)
    years = {t.year for t in every}
    return any(
        (date.day is None or t.day == date.day)
        and (date.month is None or t.month == date.month)
        and (date.year is None or t.year == date.year or (t.year is None and date.year in years))
        for t in every
    )
