"""The timeline: every event by its date, with the doubt about it shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from generator.collection.same_events import leads
from generator.dates.words import year
from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, in_time, markdown, ongoing, views
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.strip import counts, legend, strip
from generator.wording import N_, gettext, sentences

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


def pages(_: Briefing, __: Settings) -> Iterator[Planned]:
    """Return the one page of the timeline."""
    yield Planned(addresses.file(addresses.TIMELINE), _page)


def _page(briefing: Briefing, _: Settings) -> Page:
    every = leads(briefing.happenings)
    dated = [h for h in every if h.earliest]
    marks = in_time.events(briefing, every, addresses.TIMELINE)
    years: list[Year] = []
    for number, group in groupby(dated, key=lambda h: h.earliest.year if h.earliest else 0):
        moments = [views.moment(briefing, h) for h in group]
        before = sum(len(y.moments) for y in years)
        reaching = ongoing.into(number, briefing) or ongoing.Ongoing()
        years.append(Year(number, *_drawn(marks, number), before, moments, reaching))
    return markdown.overview(
        "timeline.md",
        addresses.TIMELINE,
        gettext("Timeline"),
        gettext(INTRODUCTION),
        hide=("navigation",),
        years=years,
        legend=sentences((legend(marks), gettext(ARROW) if briefing.reaching else "")),
        undated=[views.moment(briefing, h) for h in every if not h.earliest],
    )


def _drawn(marks: list[Mark], number: int) -> tuple[Markup, bool]:
    """Draw a year and say whether its events are counted; without room, only those that begin."""
    here, whole = in_time.year(marks, number), [(date(number, 1, 1), date(number, 12, 31))]
    if counts(here, whole):
        here = in_time.year([m for m in marks if m.stretch[0].year == number], number)
    return strip(here, gettext("Events of {year}").format(year=year(number)), whole), counts(
        here, whole
    )
