"""The timeline: every event by its date, with the doubt about it shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from markupsafe import Markup

from generator.collection.same_events import leads
from generator.dates.words import year
from generator.model.briefing import Briefing, Happening, Page, Part, Planned
from generator.model.settings import Settings
from generator.pages import addresses, by_year, in_time, markdown, ongoing, outcomes, views
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.strip import counts, legend, strip
from generator.wording import N_, gettext, sentences

TITLE = N_("Timeline")
INTRODUCTION = N_(
    "Every event that an article reports or mentions, by its date. An event in several articles is "
    "listed once. A date that the article does not state is marked, with the reason."
)
ARROW = N_("An arrow: the date reaches beyond the year.")


@dataclass(frozen=True, slots=True)
class Year:
    """The events that begin in a year, drawn and listed, and those that reach into it.

    ``before`` is how many earlier years have. ``is_counted`` says that the picture counts the
    events that begin instead of numbering all.
    """

    number: int
    strip: Markup
    is_counted: bool
    before: int
    moments: list[views.Moment]
    earlier: ongoing.Ongoing


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the pages of the timeline."""
    yield from by_year.planned(addresses.TIMELINE, briefing, _page, _year)


def _page(briefing: Briefing, _: Settings) -> Page:
    return markdown.overview(
        "timeline.md",
        addresses.TIMELINE,
        gettext(TITLE),
        gettext(INTRODUCTION),
        hide=("navigation",),
        way=by_year.way(briefing, addresses.TIMELINE, "events"),
        has_outcomes=outcomes.has_any(briefing),
        **_listed("", briefing),
    )


def _year(path: str, briefing: Briefing, _: Settings) -> Page:
    above = (views.Ref(gettext(TITLE), addresses.TIMELINE),)
    listed = _listed(path, briefing)
    return by_year.page(briefing, above, path, "events", "_timeline.md", **listed)


def _listed(path: str, briefing: Briefing) -> dict[str, Any]:
    """Return what a page lists: its events by year, drawn, and the undated."""
    here = by_year.part(briefing, addresses.TIMELINE, path)
    marks = _marks(here, path, briefing)
    years: list[Year] = []
    dated = (h for h in here.items if h.earliest)
    for number, group in groupby(dated, key=lambda h: h.earliest.year if h.earliest else 0):
        moments = [views.moment(briefing, h) for h in group]
        before = sum(len(y.moments) for y in years)
        reaching = ongoing.into(number, briefing) or ongoing.Ongoing()
        years.append(Year(number, *_drawn(marks, number), before, moments, reaching))
    return {
        "strip": _whole(here, briefing),
        "years": years,
        "legend": _legend(marks) if here.turn.of == 1 else "",
        "undated": [views.moment(briefing, h) for h in here.items if not h.earliest],
    }


def _marks(here: Part[Happening], path: str, briefing: Briefing) -> list[Mark]:
    """Return what is drawn year by year: the events listed, or all of a year of several pages.

    The first of these has it. On the page of the newest no year is drawn: it has a part of one.
    """
    if here.turn.of == 1:
        listed = () if here.years else here.items
        return in_time.events(briefing, listed, addresses.TIMELINE + path)
    count = here.turn.of if here.turn.number == 1 else 0
    paths = (here.turn._replace(number=number).path for number in range(1, count + 1))
    parts = (by_year.part(briefing, addresses.TIMELINE, one) for one in paths)
    return in_time.many([h for part in parts for h in part.items], addresses.TIMELINE + path)


def _whole(here: Part[Happening], briefing: Briefing) -> Markup:
    """Draw all events above the newest of them."""
    every = leads(briefing.happenings) if here.years else []
    return strip(in_time.many(every, addresses.TIMELINE), gettext("Events in time"), briefing.span)


def _legend(marks: list[Mark]) -> str:
    reaches = any(first.year < last.year for first, last in (mark.stretch for mark in marks))
    return sentences((legend(marks), gettext(ARROW) if reaches else ""))


def _drawn(marks: list[Mark], number: int) -> tuple[Markup, bool]:
    """Draw a year and say whether its events are counted; without room, only those that begin."""
    whole = [(date(number, 1, 1), date(number, 12, 31))]
    here = [mark for mark in in_time.year(marks, number) if mark.stretch != whole[0]]
    if counts(here, whole):
        here = in_time.year([m for m in marks if m.stretch[0].year == number], number)
    return strip(here, gettext("Events of {year}").format(year=year(number)), whole), counts(
        here, whole
    )
