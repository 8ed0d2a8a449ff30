"""The index of articles: the newest by year, and pages by year where there are many."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.collection.filing import UNDATED
from generator.dates import words
from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, aspects, by_year, markdown, views
from generator.wording import N_, gettext

TITLE = N_("Articles")
INTRODUCTION = N_(
    "All articles of the briefing, the newest first: by the date of the event they report, or of "
    "publication where that is all there is."
)

Year = tuple[str, tuple[views.Line, ...]]
"""What a year is called, and its articles, the newest first."""


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the index of articles and its pages by year."""
    yield from by_year.planned(addresses.ARTICLES, briefing, _page, _year)


def _page(briefing: Briefing, _: Settings) -> Page:
    return markdown.overview(
        "articles.md",
        addresses.ARTICLES,
        gettext(TITLE),
        gettext(INTRODUCTION),
        hide=("navigation",),
        years=_years(by_year.part(briefing, addresses.ARTICLES).items, briefing),
        way=by_year.way(briefing, addresses.ARTICLES, "articles"),
    )


def _year(path: str, briefing: Briefing, _: Settings) -> Page:
    above = (views.Ref(gettext(TITLE), addresses.ARTICLES),)
    here = by_year.part(briefing, addresses.ARTICLES, path).items
    return by_year.page(
        briefing,
        above,
        path,
        "articles",
        "_articles.md",
        lines=views.lines(briefing, reversed(here)),
    )


def _years(ids: Iterable[str], briefing: Briefing) -> list[Year]:
    """Gather articles by year, the newest first and the undated last."""
    years = groupby(ids, key=lambda i: briefing.of(i, aspects.listed).year)
    made = [(y, views.lines(briefing, reversed([*group]))) for y, group in years]
    made.sort(key=lambda year: (year[0] != UNDATED, year[0]), reverse=True)
    return [(_named(year), lines) for year, lines in made]


def _named(year: str) -> str:
    return gettext("Undated") if year == UNDATED else words.year(int(year))
