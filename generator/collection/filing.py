"""What stands under each date: articles by the date they are filed under, and further events."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from generator.collection.grouping import grouped
from generator.collection.same_events import leads
from generator.dates import edtf
from generator.model.briefing import Filed, Happening, Near

K = TypeVar("K")

UNDATED = "undated"
"""The page of what has no date."""

MOST = 14
"""Days that a date may cover at most for each of them to be marked in a calendar."""

Dates = Mapping[str, str | None]


def month(text: str | None) -> str:
    """Return the month a date lies in, as ``2031/03``, or its year if the month is not certain."""
    when = edtf.parse(text or "")
    if not when:
        return UNDATED
    first, last = when.first, when.last
    is_certain = first.month and (first.year, first.month) == (last.year, last.month)
    return f"{first.year:04}" + (f"/{first.month:02}" if is_certain else "")


def day(text: str | None) -> int:
    """Return the day of the month that a date names; 0 where that is not certain."""
    when = edtf.parse(text or "")
    return when.first.day or 0 if when and when.is_exact else 0


def filed(
    dates: Dates, happenings: tuple[Happening, ...], events: Mapping[str, tuple[Happening, ...]]
) -> dict[str, Filed]:
    """File all articles, and the dated events that are not the subject of one, by their month."""
    every = (h for h in leads(happenings) if h.earliest)
    others = (h for h in every if not _told(events.get(h.shared or "", (h,)), h.event.date, dates))
    return by(month, dates, others, dates)


def by(
    key: Callable[[str | None], K],
    articles: Iterable[str],
    events: Iterable[Happening],
    dates: Dates,
) -> dict[K, Filed]:
    """File articles and events by a key of their dates."""
    one = grouped(articles, lambda i: key(dates[i]))
    other = grouped(events, lambda h: key(h.event.date))
    every = dict.fromkeys((*one, *other))
    return {k: Filed(one.get(k, ()), other.get(k, ())) for k in every}


def near(filing: Mapping[str, Filed], dates: Dates) -> dict[str, tuple[Near, ...]]:
    """Return, for each month, what has a date of a few days of which some lie there."""
    months: dict[str, list[Near]] = {}
    for page, here in filing.items():
        for text, of in by(str, here.articles, here.events, dates).items():
            when = edtf.parse(text)
            if when and not when.is_exact and (when.latest - when.earliest).days < MOST:
                one = Near(page, text, when.earliest, when.latest, of)
                for month_ in {month(str(one.first)), month(str(one.last))}:
                    months.setdefault(month_, []).append(one)
    return {one: tuple(every) for one, every in months.items()}


def reaching(happenings: tuple[Happening, ...]) -> dict[int, tuple[Happening, ...]]:
    """Return what reaches into each year from an earlier one; only years that have such."""
    years = [
        (year, happening)
        for happening in leads(happenings)
        if (when := edtf.parse(happening.event.date or ""))
        for year in range(when.earliest.year + 1, when.latest.year + 1)
    ]
    return {
        year: tuple(happening for _, happening in every)
        for year, every in grouped(years, lambda one: one[0]).items()
    }


def _told(reports: Iterable[Happening], when: str | None, dates: Dates) -> bool:
    """Return whether an article that is filed under an event's date is mainly about the event."""
    return any(r.number == 1 and dates[r.article] == when for r in reports)
