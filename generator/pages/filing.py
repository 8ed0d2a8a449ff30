"""What stands under each date: articles by the date they are filed under, and further events."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar

from generator.collection.grouping import grouped
from generator.collection.same_events import leads
from generator.dates import edtf
from generator.dates.words import in_words
from generator.model.briefing import Briefing, Happening
from generator.pages import addresses, grid, views
from generator.wording import gettext

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Filed:
    """What stands under a date: articles, and events that are not the subject of one of them."""

    articles: tuple[str, ...] = ()
    events: tuple[Happening, ...] = ()

    @property
    def counts(self) -> grid.Counts:
        """Return how many there are of each."""
        return len(self.articles), len(self.events)


Run = tuple[bool, tuple[views.Line | views.Moment, ...]]
"""Articles or events that follow one another in time, and whether they are articles."""

MOST = 14
"""Days that a date may cover at most for each of them to be marked in a calendar."""


def filed(briefing: Briefing, key: Callable[[str | None], str]) -> dict[str, Filed]:
    """File all articles, and the dated events that are not the subject of one, by their date."""
    others = (h for h in leads(briefing.happenings) if h.earliest and not _told(h, briefing))
    return _filed(briefing.articles, others, briefing, key)


def by_day(here: Filed, briefing: Briefing) -> dict[int, Filed]:
    """File what a month has by its day, or under 0 where the day is not certain."""
    return _filed(here.articles, here.events, briefing, _day)


def spans(filing: Mapping[str, Filed], briefing: Briefing) -> dict[str, list[grid.Span]]:
    """Return, for each month by its address, the few days that dates of no one day cover."""
    by_month: dict[str, list[grid.Span]] = {}
    for address, here in filing.items():
        for text, of in _filed(here.articles, here.events, briefing, str).items():
            when = edtf.parse(text)
            if when and not when.is_exact and (when.latest - when.earliest).days < MOST:
                date = in_words(text, once=_is_published(of, briefing))
                dated = gettext("{articles} dated {date}").format(
                    articles=grid.counted(*of.counts), date=date
                )
                span = grid.Span(when.earliest, when.latest, dated, address)
                for month in {addresses.month(str(d)) for d in (span.first, span.last)}:
                    by_month.setdefault(month, []).append(span)
    return by_month


def _is_published(here: Filed, briefing: Briefing) -> bool:
    """Return whether all that is there are articles whose date is that of their publication."""
    dated = any(briefing.articles[i].article.event_date for i in here.articles)
    return not here.events and not dated


def runs(here: Filed, briefing: Briefing) -> list[Run]:
    """Return articles and events in one order of time; of one day, the articles first."""
    every: list[views.Line | views.Moment] = [*views.lines(briefing, here.articles)]
    every += [views.moment(briefing, h) for h in here.events]
    every.sort(key=lambda item: _order(item.date))
    return [(form is views.Line, tuple(group)) for form, group in groupby(every, type)]


def _filed(
    articles: Iterable[str],
    events: Iterable[Happening],
    briefing: Briefing,
    key: Callable[[str | None], K],
) -> dict[K, Filed]:
    one = grouped(articles, lambda i: key(briefing.dates[i]))
    other = grouped(events, lambda h: key(h.event.date))
    every = dict.fromkeys((*one, *other))
    return {k: Filed(one.get(k, ()), other.get(k, ())) for k in every}


def _told(happening: Happening, briefing: Briefing) -> bool:
    """Return whether an article that is filed under an event's date is mainly about the event."""
    reports = briefing.events.get(happening.shared or "", (happening,))
    when = happening.event.date
    return any(r.number == 1 and briefing.dates[r.article] == when for r in reports)


def _day(text: str | None) -> int:
    when = edtf.parse(text or "")
    return when.first.day or 0 if when and when.is_exact else 0


def _order(text: str | None) -> date:
    when = edtf.parse(text or "")
    return when.earliest if when else date.max
