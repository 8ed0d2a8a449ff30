"""What was added to the briefing, revised and corrected in it, newest first."""

from collections.abc import Iterator
from itertools import groupby

from generator.model.article import Article, Correction
from generator.model.briefing import Briefing, Change, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, by_year, in_time, markdown, views
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.strip import life
from generator.wording import N_, gettext

TITLE = N_("Changes")
INTRODUCTION = N_("What was added to this briefing, revised and corrected in it, newest first.")

Day = tuple[str, list[tuple[Change, views.Ref]]]
"""A date, and what was done then, each with its article."""


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the pages of changes."""
    yield from by_year.planned(addresses.CHANGES, briefing, _page, _year)


def _page(briefing: Briefing, _: Settings) -> Page:
    days = _listed("", briefing)
    marks = [
        Mark(change.what or title.name, stretch)
        for _, day in days
        for change, title in day
        if (stretch := in_time.stretch(change.date))
    ]
    name = gettext("The changes on an axis of time; they are listed below.")
    return markdown.overview(
        "changes.md",
        addresses.CHANGES,
        gettext(TITLE),
        gettext(INTRODUCTION),
        days=days,
        picture=life(marks, name, []) if len({mark.stretch for mark in marks}) > 1 else "",
        way=by_year.way(briefing, addresses.CHANGES, "changes"),
    )


def _year(path: str, briefing: Briefing, _: Settings) -> Page:
    above = (views.Ref(gettext(TITLE), addresses.CHANGES),)
    days = _listed(path, briefing)
    return by_year.page(briefing, above, path, "changes", "_changes.md", days=days)


def _listed(path: str, briefing: Briefing) -> list[Day]:
    """Return what a page lists, by the date, newest first."""
    here = by_year.part(briefing, addresses.CHANGES, path).items
    dated = groupby(here[::-1], key=lambda change: change.date)
    return [(d, [(c, views.title(briefing, c.article)) for c in group]) for d, group in dated]


def last(briefing: Briefing) -> str | None:
    """Return the date of the newest change; nothing where none is known."""
    every = by_year.part(briefing, addresses.CHANGES).items
    return every[-1].date if every else None


def corrections(article: Article) -> list[Correction]:
    """Return the corrections of an article, newest first."""
    return sorted(article.corrections, key=lambda c: c.date, reverse=True)
