"""What was corrected in published records, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.article import Article, Correction
from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.pages import addresses, in_time, markdown, views
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.strip import life
from generator.wording import N_, gettext

INTRODUCTION = N_("What was corrected in this briefing after it was published, when, and why.")


@dataclass(frozen=True, slots=True)
class Change:
    """A correction and the article it was made in."""

    correction: Correction
    article: views.Ref


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Return the one page of changes."""
    found = [
        Change(correction, views.title(briefing, id_))
        for id_, item in briefing.articles.items()
        for correction in item.article.corrections
    ]
    meta = {
        "title": gettext("Changes"),
        "description": gettext(INTRODUCTION),
        "hide": ["navigation", "toc"],
        "search": markdown.FIND_NEVER,
    }
    days = [(c, in_time.stretch(c.correction.date)) for c in found]
    marks = [Mark(c.correction.what, s) for c, s in days if s]
    changes = sorted(found, key=lambda c: c.correction.date, reverse=True)
    name = gettext("The corrections on an axis of time; they are listed below.")
    picture = life(marks, name, []) if len(marks) > 1 else ""
    values = {"introduction": gettext(INTRODUCTION), "changes": changes, "picture": picture}
    yield markdown.page("changes.md", addresses.CHANGES, meta, **values)


def corrections(article: Article) -> list[Correction]:
    """Return the corrections of an article, newest first."""
    return sorted(article.corrections, key=lambda c: c.date, reverse=True)
