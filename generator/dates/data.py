"""Dates as the data of web pages give them: ISO 8601 and its near forms, seconds since 1970."""

import re
from datetime import UTC, datetime, timedelta

from generator.dates import edtf, spans

_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\s?(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d{1,9})?)?"
    r"\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?"
)
_HALF_DAY = re.compile(r"[0-9]\s?[aApP]\.?\s?[mM]\b")
"""What makes a time one of half a day, which ISO 8601 does not know."""
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_YEAR = re.compile(r"(\d{1,5})[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")
_YEARS = range(1980, 2100)
"""Years of pages; a date before or after is of another calendar, or fills a blank."""
_BLANKS = frozenset(("1980-01-01", "2038-01-19", "2099-12-31"))
"""The first day that files can bear, the last that a counter of seconds can, a date for “never”."""

_LONGEST_DATE = 100

_EAST, _WEST = timedelta(hours=14), timedelta(hours=12)
"""How far the clocks of the world are before Greenwich's, and behind."""


def read(text: str) -> str | None:
    """Read a date, to the minute and with its zone where it has them; nothing where it is none."""
    text = text.strip()
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).strftime("%Y-%m-%dT%H:%MZ")
    if (match := _ISO.match(text)) and not _HALF_DAY.search(text[:_LONGEST_DATE]):
        year, month, day, hour, minute, zone = match.groups()
        clock = f"T{hour}:{minute}{_zone(zone)}" if hour else ""
        options = [f"{year}-{month}-{day}{clock}", f"{year}-{month}-{day}"]
    else:
        options = [s.edtf for s in spans.find(text[:_LONGEST_DATE])[:1]]
    return next((o for o in options if edtf.parse(o) and _is_of_news(o)), None)


def _is_of_news(day: str) -> bool:
    return int(day[:4]) in _YEARS and day[: len("2022-02-05")] not in _BLANKS


def is_odd(text: str) -> bool:
    """Return whether a text has a date's form, and a year that no page is of."""
    text = text.strip()
    match = _YEAR.match(text)
    is_odd = match and (int(match[1]) not in _YEARS or text[: len("2022-02-05")] in _BLANKS)
    return bool(is_odd) and not read(text)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone in {"Z", "UTC", "GMT"}:
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def moment(value: str) -> datetime:
    """Return the moment a date begins; without a zone, as if it were Greenwich's."""
    when = datetime.fromisoformat(value if len(value) > len("2022-02") else f"{value}-01")
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


def differ(one: str, other: str) -> bool:
    """Return whether two dates differ by more than zones make them: by a day if both have one."""
    zoned = [bool(point and point.last.zone) for point in map(edtf.parse, (one, other))]
    if zoned[0] == zoned[1]:
        length = len("2022-02-05")
        days = abs(moment(one) - moment(other)) >= timedelta(1)
        return days if zoned[0] else one[:length] != other[:length]
    exact, local = (one, other) if zoned[0] else (other, one)
    first = moment(local)
    last = first if "T" in local else first + timedelta(1)
    return not first - _EAST <= moment(exact) <= last + _WEST


def precedes(one: str, other: str) -> bool:
    """Return whether a date lies before another, whatever the zones that are not named."""
    points = [edtf.parse(value) for value in (one, other)]
    if all(point and point.last.zone for point in points):
        return moment(one) < moment(other)
    return differ(one, other) and moment(one) < moment(other)
