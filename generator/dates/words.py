"""Dates in words, uncertainty said: in English day before month, elsewhere as CLDR has it."""

from collections.abc import Sequence
from datetime import date as Day  # noqa: N812 - “date” is one of EDTF here
from functools import cache

from generator.dates.edtf import UTC, Date, Point, parse
from generator.wording import N_, SOURCE, gettext, locale, per_language, spoken

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MARKS = {
    "~": N_("about {date}"),
    "?": N_("possibly {date}"),
    "%": N_("possibly about {date}"),
}

_SHORT = tuple(name[:3] for name in MONTHS)
_IN_FIGURES = ("zh",)
"""Languages whose newspapers count the months in figures, as CLDR has them in short: “1月”."""


@per_language
def in_words(text: str | None, *, once: bool = False) -> str:
    """Say an EDTF date: “5 February 2022, 10:46”, “about July 2024”, “2 to 6 July 2024”.

    “undated” where there is none; the text itself where it is no EDTF date. With ``once`` the date
    is of something that takes no time, and an interval says that it lies “between” two days.
    """
    if not text:
        return gettext("undated")
    date = parse(text)
    return _in_words(date, between=once or date.kind == "one-of") if date else text


def months(text: str | None, *, short: bool = False) -> str:
    """Return in which month or two a date lies: “June or July 2024”, in short “Jun/Jul 2024”.

    What may lie further apart is said by its year or years: “2024”, “2023–2024”.
    """
    date = parse(text or "")
    if not date:
        return in_words(text)
    first, last = date.earliest, date.latest
    apart = (last.year - first.year) * 12 + last.month - first.month
    if apart > 1:
        return year(first.year) if first.year == last.year else _years(first.year, last.year)
    if not apart:
        return month(first.year, first.month, short=short)
    ends = [month(end.year, end.month, short=short) for end in (first, last)]
    if first.year == last.year:
        at = 0 if _has_year_last() else -1
        ends[at] = month_names(short=short)[(first, last)[at].month - 1]
    is_either = date.kind == "one-of" and not short
    joined = gettext("{first} or {last}") if is_either else "{first}/{last}"
    return joined.format(first=ends[0], last=ends[1])


def year(number: int) -> str:
    """Return a year: “2024”."""
    return str(number) if spoken() == SOURCE else _by_cldr(spoken(), "y", Day(number, 1, 1))


def _years(first: int, last: int) -> str:
    if spoken() == SOURCE:
        return f"{first}–{last}"
    return in_words(f"{first:04}/{last:04}")


def month(year: int, number: int, *, short: bool = False) -> str:
    """Return a month of a year: “July 2024”, in short “Jul 2024”."""
    if spoken() == SOURCE:
        return f"{month_names(short=short)[number - 1]} {year}"
    return _by_cldr(spoken(), "yMMM" if short else "yMMMM", Day(year, number, 1))


def day(of: Day) -> str:
    """Return a day: “5 July 2024”."""
    if spoken() == SOURCE:
        return f"{of.day} {MONTHS[of.month - 1]} {of.year}"
    return _by_cldr(spoken(), "long", of)


def month_names(*, short: bool = False) -> Sequence[str]:
    """Return the names of the months where they stand alone: “January” or “Jan”, and so on.

    CLDR writes some with a capital letter, as headings of a calendar; within a sentence they have
    that of the months of a date.
    """
    if spoken() == SOURCE:
        return _SHORT if short else MONTHS
    is_short = short or spoken()[:2] in _IN_FIGURES
    known, size = locale(spoken()).months, "abbreviated" if is_short else "wide"
    names = [(known["stand-alone"][size][n], known["format"][size][n]) for n in range(1, 13)]
    return [
        alone[:1].lower() + alone[1:] if dated[:1].islower() else alone for alone, dated in names
    ]


def weekdays(*, short: bool = False) -> Sequence[str]:
    """Return the names of the days of the week, Monday first: “Monday” or “Mo”, and so on."""
    if spoken() == SOURCE:
        return [name[:2] for name in WEEKDAYS] if short else WEEKDAYS
    names = locale(spoken()).days["stand-alone"]["short" if short else "wide"]
    return [names[number] for number in range(7)]


def _in_words(date: Date, *, between: bool) -> str:
    if date.kind == "point":
        return _point(date.first)
    if not between and (span := _span(date.first, date.last)):
        return span
    joined = gettext("between {first} and {last}") if between else gettext("{first} to {last}")
    ends = date.first, date.last
    return joined.format(first=_short_first(*ends), last=_short_last(*ends))


def _point(point: Point) -> str:
    written = _bare(point)
    if point.time:
        written = gettext("{date}, {time}").format(date=written, time=point.time)
    if point.zone:
        written += f" UTC{'' if point.zone in UTC else point.zone}"
    return gettext(_MARKS[point.mark]).format(date=written) if point.mark else written


def _bare(point: Point) -> str:
    if not point.month:
        return year(point.year)
    return day(point.earliest) if point.day else month(point.year, point.month)


def _short_first(first: Point, last: Point) -> str:
    """Leave out of an interval's first date what its last date says again."""
    if first.mark or first.time or first.year != last.year or not _has_year_last():
        return _point(first)
    if not (first.month and last.month):
        return _point(first)
    if not first.day:
        return month_names()[first.month - 1]
    if spoken() != SOURCE:
        return _by_cldr(spoken(), "MMMMd", first.earliest)
    is_same = last.day and first.month == last.month
    return str(first.day) if is_same else f"{first.day} {MONTHS[first.month - 1]}"


def _short_last(first: Point, last: Point) -> str:
    """Leave out of an interval's last date the year, where a language has it in front."""
    is_whole = last.mark or last.time or first.year != last.year or _has_year_last()
    if is_whole or not (first.month and last.month):
        return _point(last)
    if not last.day:
        return month_names()[last.month - 1]
    return _by_cldr(spoken(), "MMMMd", last.earliest)


def _has_year_last() -> bool:
    """Return whether the language has the year behind day and month."""
    return spoken() == SOURCE or not str(locale(spoken()).date_formats["long"]).startswith("y")


def _span(first: Point, last: Point) -> str:
    """Return a plain interval as CLDR has it; nothing in English, and where it has no form for it.

    CLDR lists these forms with months in short; what is printed has them in full, as all else.
    """
    sizes = [bool(p.month) + bool(p.day) for p in (first, last)]
    is_plain = not any((first.mark, last.mark, first.time, last.time)) and sizes[0] == sizes[1]
    if spoken() == SOURCE or not is_plain:
        return ""
    one, other = first.earliest, last.earliest
    differs = "y" if one.year != other.year else "M" if one.month != other.month else "d"
    forms = locale(spoken()).interval_formats.get(("y", "yMMM", "yMMMd")[sizes[0]], {})
    whole = (form.replace("MMM", "MMMM").replace("LLL", "LLLL") for form in forms.get(differs, ()))
    ends = zip(whole, (one, other), strict=False)
    return "".join(_by_cldr(spoken(), form, at) for form, at in ends)


@cache
def _by_cldr(language: str, form: str, of: Day) -> str:
    """Print a day by a skeleton of CLDR, by “long”, or by a pattern."""
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - English does without Babel

    at = locale(language)
    if form in at.datetime_skeletons:
        return format_skeleton(form, of, locale=at)
    return format_date(of, form, locale=at)
