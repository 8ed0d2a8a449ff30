"""Dates as the data of web pages give them: ISO 8601 and its near forms, seconds since 1970."""

import re
from datetime import UTC, datetime

from generator.dates import edtf, spans

_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\s?(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d{1,9})?)?"
    r"\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?"
)
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_OLDEST = 1980
"""The year before which a date is a blank that somebody forgot to fill."""


def read(text: str) -> str | None:
    """Read a date, to the minute and with its zone where it has them; null where it is none."""
    text = text.strip()
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).strftime("%Y-%m-%dT%H:%MZ")
    if match := _ISO.match(text):
        year, month, day, hour, minute, zone = match.groups()
        clock = f"T{hour}:{minute}{_zone(zone)}" if hour else ""
        options = [f"{year}-{month}-{day}{clock}", f"{year}-{month}-{day}"]
    else:
        options = [s.edtf for s in spans.find(text[:_LONGEST_DATE])[:1]]
    return next((o for o in options if edtf.parse(o) and int(o[:4]) >= _OLDEST), None)


_LONGEST_DATE = 100


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone in {"Z", "UTC", "GMT"}:
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def moment(value: str) -> datetime:
    """Give the moment a date begins; without a zone, as if it were Greenwich's."""
    when = datetime.fromisoformat(value if len(value) > len("2022-02") else f"{value}-01")
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
