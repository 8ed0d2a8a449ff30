"""What was corrected in published records, newest first."""

from collections.abc import Iterator

from generator.model.article import Article, Correction
from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, in_time, markdown, views
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.strip import life
from generator.wording import N_, gettext

INTRODUCTION = N_("What was corrected in this briefing after it was published, when, and why.")


def pages(_: Briefing, __: Settings) -> Iterator[Planned]:
    """Return the one page of changes."""
    yield Planned(addresses.file(addresses.CHANGES), _page)


def _page(briefing: Briefing, _: Settings) -> Page:
    changes = [
        (correction, views.title(briefing, id_))
        for id_, item in briefing.articles.items()
        for correction in item.article.corrections
    ]
    days = [(correction.what, in_time.stretch(correction.date)) for correction, _ in changes]
    marks = [Mark(what, stretch) for what, stretch in days if stretch]
    name = gettext("The corrections on an axis of time; they are listed below.")
    return markdown.overview(
        "changes.md",
        addresses.CHANGES,
        gettext("Changes"),
        gettext(INTRODUCTION),
        changes=sorted(changes, key=lambda change: change[0].date, reverse=True),
        picture=life(marks, name, []) if len(marks) > 1 else "",
    )


def corrections(article: Article) -> list[Correction]:
    """Return the corrections of an article, newest first."""
    return sorted(article.corrections, key=lambda c: c.date, reverse=True)
