"""The timeline: every event by its date, with the doubt about it shown."""

from collections.abc import Iterator
from itertools import groupby

from generator.collection.events import leads
from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views

INTRODUCTION = (
    "Every event that an article reports or mentions, by its date; what several articles report "
    "stands here once. A date that the article does not state is marked, with the reason."
)


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Give the one page of the timeline."""
    every = leads(briefing.happenings)
    dated = [h for h in every if h.earliest]
    years = [
        (str(year), [views.moment(briefing, h) for h in group])
        for year, group in groupby(dated, key=lambda h: h.earliest.year if h.earliest else 0)
    ]
    undated = [views.moment(briefing, h) for h in every if not h.earliest]
    meta = {
        "title": "Timeline",
        "description": INTRODUCTION,
        "hide": ["navigation"],
        "search": markdown.FIND_NEVER,
    }
    yield markdown.page(
        "timeline.md",
        addresses.TIMELINE,
        meta,
        introduction=INTRODUCTION,
        years=[*years, *([("Undated", undated)] if undated else [])],
    )
