"""What was corrected in published records, newest first."""

from collections.abc import Iterator

from generator.model.article import Article, Correction
from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, aspects, by_year, in_time, markdown, views
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.strip import life
from generator.wording import N_, gettext

TITLE = N_("Changes")
INTRODUCTION = N_("What was corrected in this briefing after it was published, when, and why.")


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the pages of changes."""
    yield from by_year.planned(addresses.CHANGES, briefing, _page, _year)


def _page(briefing: Briefing, _: Settings) -> Page:
    every = [c for i in briefing.articles for c in briefing.of(i, aspects.corrections)]
    days = [(correction.what, in_time.stretch(correction.date)) for correction in every]
    marks = [Mark(what, stretch) for what, stretch in days if stretch]
    name = gettext("The corrections on an axis of time; they are listed below.")
    return markdown.overview(
        "changes.md",
        addresses.CHANGES,
        gettext(TITLE),
        gettext(INTRODUCTION),
        changes=_listed("", briefing),
        picture=life(marks, name, []) if len(marks) > 1 else "",
        way=by_year.way(briefing, addresses.CHANGES, "corrections"),
    )


def _year(path: str, briefing: Briefing, _: Settings) -> Page:
    above = (views.Ref(gettext(TITLE), addresses.CHANGES),)
    changes = _listed(path, briefing)
    return by_year.page(briefing, above, path, "corrections", "_changes.md", changes=changes)


def _listed(path: str, briefing: Briefing) -> list[tuple[Correction, views.Ref]]:
    """Return what a page lists: corrections, each with its article, newest first."""
    here = by_year.part(briefing, addresses.CHANGES, path).items
    return [(correction, views.title(briefing, id_)) for correction, id_ in here[::-1]]


def corrections(article: Article) -> list[Correction]:
    """Return the corrections of an article, newest first."""
    return sorted(article.corrections, key=lambda c: c.date, reverse=True)
