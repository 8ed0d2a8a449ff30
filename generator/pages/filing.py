"""What stands under a date as its page shows it: in order of time, by day, and in its calendar."""

from datetime import date
from itertools import groupby

from generator.collection.filing import by, day
from generator.collection.lists import of_date
from generator.dates import edtf
from generator.dates.words import in_words
from generator.model.briefing import Briefing, Filed, Happening, Near
from generator.pages import addresses, aspects, grid, views
from generator.wording import gettext

Run = tuple[bool, tuple[views.Line | views.Moment, ...]]
"""Articles or events that follow one another in time, and whether they are articles."""


def by_day(here: Filed, briefing: Briefing) -> dict[int, Filed]:
    """File what a month has by its day, or under 0 where the day is not certain."""
    return by(day, here.articles, here.events, briefing.dates)


def list_of(address: str) -> str:
    """Return the list of a page of dates; of a year, that of what is of no certain month."""
    return addresses.DATES + of_date(addresses.dated(address))


def shown(address: str, path: str, briefing: Briefing) -> Filed:
    """Return what stands on one of the pages on which a list of a page of dates goes on."""
    items = briefing.parts[list_of(address)][path].items
    articles = tuple(i for i in items if isinstance(i, str))
    return Filed(articles, tuple(i for i in items if isinstance(i, Happening)))


def places(address: str, briefing: Briefing) -> dict[int, str]:
    """Return the pages of the days of a month of much; 0 is what is of no one day."""
    pages = briefing.parts[list_of(address)]
    days: dict[int, str] = {}
    for path in pages if len(pages) > 1 else ():
        for one in by_day(shown(address, path, briefing), briefing):
            days.setdefault(one, list_of(address) + path)
    return days


def spans(month: str, briefing: Briefing) -> list[grid.Span]:
    """Return the few days that dates of no one day cover, of those that reach into a month."""
    return [_span(one, briefing) for one in briefing.near.get(month, ())]


def _span(one: Near, briefing: Briefing) -> grid.Span:
    """Return the days of a date in a calendar, and what they are called there."""
    when = in_words(one.text, once=_is_published(one.filed, briefing))
    dated = gettext("{articles} dated {date}").format(
        articles=grid.counted(*one.filed.counts), date=when
    )
    return grid.Span(one.first, one.last, dated, _uncertain(one.page, briefing))


def _uncertain(page: str, briefing: Briefing) -> str:
    """Return where that stands which has a page of dates and is of no one day, or month, of it."""
    address = addresses.dates(page)
    return places(address, briefing).get(0, address)


def _is_published(here: Filed, briefing: Briefing) -> bool:
    """Return whether all that is there are articles whose date is that of their publication."""
    dated = any(not briefing.of(i, aspects.listed).is_published for i in here.articles)
    return not here.events and not dated


def runs(here: Filed, briefing: Briefing) -> list[Run]:
    """Return articles and events in one order of time; of one day, the articles first."""
    every: list[views.Line | views.Moment] = [*views.lines(briefing, here.articles)]
    every += [views.moment(briefing, h) for h in here.events]
    every.sort(key=lambda item: _order(item.date))
    return [(form is views.Line, tuple(group)) for form, group in groupby(every, type)]


def _order(text: str | None) -> date:
    when = edtf.parse(text or "")
    return when.earliest if when else date.max
