"""Dates in plain English, day before month, uncertainty said in words."""

from generator.dates.edtf import UTC, Date, Point, parse

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MARKS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}


def in_words(text: str | None, *, once: bool = False) -> str:
    """Say an EDTF date: “5 February 2022, 10:46”, “about July 2024”, “2 to 6 July 2024”.

    “undated” where there is none; the text itself where it is no EDTF date. With ``once`` the date
    is of something that takes no time, and an interval says that it lies “between” two days.
    """
    if not text:
        return "undated"
    date = parse(text)
    return _said(date, between=once or date.kind == "one-of") if date else text


def months(text: str | None, *, short: bool = False) -> str:
    """Return in which month or two a date lies: “June or July 2024”, in short “Jun/Jul 2024”.

    What may lie further apart is said by its year or years: “2024”, “2023–2024”.
    """
    date = parse(text or "")
    if not date:
        return in_words(text)
    first, last = date.earliest, date.latest
    one, two = (MONTHS[day.month - 1][: 3 if short else None] for day in (first, last))
    apart = (last.year - first.year) * 12 + last.month - first.month
    joiner = " or " if date.kind == "one-of" and not short else "/"
    if apart > 1:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if not apart:
        return f"{one} {first.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{one}{year}{joiner}{two} {last.year}"


def _said(date: Date, *, between: bool) -> str:
    if date.kind == "point":
        return _point(date.first)
    joiner, opener = ("and", "between ") if between else ("to", "")
    return f"{opener}{_short_first(date.first, date.last)} {joiner} {_point(date.last)}"


def _point(point: Point) -> str:
    parts = [str(point.day)] if point.day else []
    parts += [MONTHS[point.month - 1]] if point.month else []
    said = " ".join([*parts, str(point.year)])
    clock = f", {point.time}" if point.time else ""
    zone = f" UTC{'' if point.zone in UTC else point.zone}" if point.zone else ""
    return f"{_MARKS[point.mark]}{said}{clock}{zone}"


def _short_first(first: Point, last: Point) -> str:
    """Leave out of an interval's first date what its last date says again."""
    if first.mark or first.time or first.year != last.year or not (first.month and last.month):
        return _point(first)
    if first.day and last.day and first.month == last.month:
        return str(first.day)
    return f"{first.day} {MONTHS[first.month - 1]}" if first.day else MONTHS[first.month - 1]
