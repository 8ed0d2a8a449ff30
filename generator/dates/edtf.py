"""EDTF, the date notation of ISO 8601-2, as far as news needs it.

Read are a year, month or day; a day with a time and zone; ``?`` uncertain, ``~`` approximate and
``%`` both; an interval ``A/B`` and one of a range ``[A..B]``. Rules: Library of Congress, "Extended
Date/Time Format Specification", levels 0 to 2.
"""

import re
from calendar import monthrange
from datetime import date, time
from functools import lru_cache
from typing import Literal, NamedTuple

_DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12][0-9]|3[01]))?)?"
    r"(?:(?<=-..-..)T(?P<time>[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?)"
    r"(?P<zone>Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?|(?P<mark>[?~%]))?"
)

UTC = frozenset(("Z", "+00:00", "-00:00"))
"""Ways to write that a time is Greenwich's."""


KEPT = 65_536
"""Dates that are read once: a briefing says the same ones over and over."""


class Point(NamedTuple):
    """One year, month, day or minute."""

    year: int
    month: int | None = None
    day: int | None = None
    time: str | None = None
    zone: str | None = None
    mark: str = ""

    @property
    def earliest(self) -> date:
        """Return the first day it covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """Return the last day it covers."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


class Date(NamedTuple):
    """A date, or a stretch of time: ``kind`` says whether all of it is meant or one day of it."""

    text: str
    first: Point
    last: Point
    kind: Literal["point", "interval", "one-of"] = "point"

    @property
    def earliest(self) -> date:
        """Return the first day it may cover."""
        return self.first.earliest

    @property
    def latest(self) -> date:
        """Return the last day it may cover."""
        return self.last.latest

    @property
    def is_exact(self) -> bool:
        """Return whether it names one day, with no doubt marked."""
        return self.kind == "point" and self.first.day is not None and not self.first.mark

    @property
    def order(self) -> tuple[date, str, date]:
        """Return a key that sorts by first day, then time of day, then last day."""
        return self.earliest, self.first.time or "", self.latest


@lru_cache(maxsize=KEPT)
def parse(text: str) -> Date | None:
    """Read an EDTF text; nothing where it is none, or names a day that no calendar has."""
    kind: Literal["point", "interval", "one-of"] = "point"
    parts = [text]
    if text.startswith("[") and text.endswith("]") and text.count("..") == 1:
        kind, parts = "one-of", text[1:-1].split("..")
    elif text.count("/") == 1:
        kind, parts = "interval", text.split("/")
    points = [_point(part) for part in parts]
    if points[0] is None or points[-1] is None or points[0].earliest > points[-1].latest:
        return None
    if kind != "point" and any(p and p.time for p in points):
        return None
    if kind == "one-of" and any(p and p.mark for p in points):
        return None
    return Date(text, points[0], points[-1], kind)


@lru_cache(maxsize=KEPT)
def order(text: str | None) -> tuple[date, str, date]:
    """Return a key that sorts dates, and what has none behind them."""
    when = parse(text or "")
    return when.order if when else (date.max, "", date.max)


def _point(text: str) -> Point | None:
    match = _DATE.fullmatch(text)
    if not match:
        return None
    month, day = (int(match[k]) if match[k] else None for k in ("month", "day"))
    try:
        point = Point(
            int(match["year"]), month, day, match["time"], match["zone"], match["mark"] or ""
        )
        _ = point.earliest, point.latest, time.fromisoformat(point.time or "00:00")
    except ValueError:
        return None
    return point
