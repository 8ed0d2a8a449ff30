"""A month as the grid of a calendar: weeks from Monday to Sunday, and what each day has."""

from calendar import Calendar
from collections.abc import Mapping
from dataclasses import dataclass

from generator.dates.words import MONTHS
from generator.pages.markdown import plural

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

Counts = tuple[int, int]
"""How many articles and how many further events a day has."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the grid; ``anchor`` is where its list stands, empty where it has nothing."""

    number: int
    anchor: str = ""
    label: str = ""


Weeks = list[list[Day | None]]


def weeks(year: int, month: int, days: Mapping[int, Counts]) -> Weeks:
    """Lay out a month; the places of other months' days in its weeks are null."""
    return [
        [_day(n, year, month, days.get(n)) if n else None for n in week]
        for week in Calendar().monthdayscalendar(year, month)
    ]


def anchor(day: int) -> str:
    """Give the anchor of a day on its month's page."""
    return f"d{day}"


def _day(number: int, year: int, month: int, counts: Counts | None) -> Day:
    if not counts:
        return Day(number)
    said = counted(*counts)
    return Day(number, anchor(number), f"{number} {MONTHS[month - 1]} {year}: {said}")


def counted(articles: int, events: int, joiner: str = ", ") -> str:
    """Say how many articles and further events there are; what there is none of is left out."""
    parts = [plural(articles, "article")] if articles else []
    parts += [plural(events, "further event" if articles else "event")] if events else []
    return joiner.join(parts)
