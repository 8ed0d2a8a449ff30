"""Briefing -> Pages: the table of everything in docs/ that the generator writes."""

from collections.abc import Callable, Iterator

from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.pages import (
    article,
    by_date,
    changes,
    entities,
    events,
    figures,
    find,
    home,
    phrases,
    redirects,
    schemas,
    timeline,
    topics,
    verified,
)
from generator.problems import Problem

PageType = Callable[[Briefing, Settings], Iterator[Page]]

PAGE_TYPES: dict[str, PageType] = {
    "home": home.pages,
    "articles": article.pages,
    "topics": topics.pages,
    "dates": by_date.pages,
    "timeline": timeline.pages,
    "people": entities.PEOPLE,
    "organisations": entities.ORGANISATIONS,
    "places": entities.PLACES,
    "publishers": entities.PUBLISHERS,
    "phrases": phrases.pages,
    "figures": figures.pages,
    "events": events.pages,
    "changes": changes.pages,
    "verified": verified.pages,
    "find": find.pages,
    "redirects": redirects.pages,
    "schemas": schemas.pages,
}


def render(briefing: Briefing, settings: Settings) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Make every page in memory; a problem where two of them claim one address."""
    made: dict[str, Page] = {}
    problems = []
    for make in PAGE_TYPES.values():
        for page in make(briefing, settings):
            if made.setdefault(page.path.casefold(), page) is not page:
                what = "Two pages would stand at this address."
                problems.append(
                    Problem(page.path, 1, "clash", what, "Give one of them another id.")
                )
    return tuple(made.values()), tuple(problems)
