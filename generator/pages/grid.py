"""A month as the grid of a calendar: weeks from Monday to Sunday, and what each day has."""

from calendar import Calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator import wording
from generator.dates.words import day as in_words
from generator.wording import gettext, labelled, semicolon

Counts = tuple[int, int]
"""How many articles and how many further events a day has."""


UNCERTAIN = "uncertain"
"""The anchor of what is of no one day on its month’s page, and of no one month on its year’s."""


@dataclass(frozen=True, slots=True)
class Span:
    """A few days that a date covers or leaves open: what has it, and the page that lists that."""

    first: date
    last: date
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the grid; ``anchor`` is where its list stands, empty where it has nothing.

    ``address`` is the page of that list, empty where it is the month’s own. ``is_maybe`` says that
    the day is only one of those that a date covers or leaves open.
    """

    number: int
    anchor: str = ""
    label: str = ""
    address: str = ""
    is_maybe: bool = False


Weeks = list[list[Day | None]]


def weeks(
    year: int,
    month: int,
    days: Mapping[int, Counts],
    spans: Sequence[Span] = (),
    places: Mapping[int, str] | None = None,
) -> Weeks:
    """Lay out a month; the places of other months' days in its weeks are null.

    ``places`` are the pages of days that do not stand on the month's own.
    """
    of = places or {}
    return [
        [_day(date(year, month, n), days.get(n), spans, of.get(n, "")) if n else None for n in week]
        for week in Calendar().monthdayscalendar(year, month)
    ]


def anchor(day: int) -> str:
    """Return the anchor of a day on its month's page; 0 is what is of no one day."""
    return f"d{day}" if day else UNCERTAIN


def _day(day: date, counts: Counts | None, spans: Sequence[Span], place: str) -> Day:
    """Return a day with what has its date, else with what has one that covers it."""
    named = in_words(day)
    if counts:
        label = labelled(named, counted(*counts, wording.comma()))
        return Day(day.day, anchor(day.day), label, place)
    here = [s for s in spans if s.first <= day <= s.last]
    if not here:
        return Day(day.day)
    label = semicolon().join(span.label for span in here)
    return Day(day.day, UNCERTAIN, labelled(named, label), here[0].address, is_maybe=True)


def counted(articles: int, events: int, joiner: str = "") -> str:
    """Return how many articles and further events there are; what there is none of is left out."""
    one = wording.counted("{count} article", "{count} articles", articles)
    if not events:
        return one if articles else ""
    if not articles:
        return wording.counted("{count} event", "{count} events", events)
    other = wording.counted("{count} further event", "{count} further events", events)
    return one + (joiner or gettext(" and ")) + other
