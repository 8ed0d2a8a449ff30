"""Briefing -> Pages: the table of everything in docs/ that the generator writes."""

from collections.abc import Callable, Iterator

from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import (
    all_articles,
    article,
    by_date,
    changes,
    entities,
    events,
    figures,
    find,
    home,
    names,
    outcomes,
    phrases,
    redirects,
    schemas,
    timeline,
    topics,
    verified,
)
from generator.problems import Problem

PageType = Callable[[Briefing, Settings], Iterator[Planned]]

PAGE_TYPES: dict[str, PageType] = {
    "home": home.pages,
    "articles": article.pages,
    "all_articles": all_articles.pages,
    "topics": topics.pages,
    "dates": by_date.pages,
    "timeline": timeline.pages,
    "outcomes": outcomes.pages,
    "names": names.pages,
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
    every, problems = planned(briefing, settings)
    return tuple(one.page(briefing, settings) for one in every), problems


def planned(
    briefing: Briefing, settings: Settings
) -> tuple[tuple[Planned, ...], tuple[Problem, ...]]:
    """Return what pages there are to be; a problem where two of them claim one address."""
    every: dict[str, Planned] = {}
    problems = []
    for of_type in PAGE_TYPES.values():
        for one in of_type(briefing, settings):
            if every.setdefault(one.path.casefold(), one) is not one:
                what = "Two pages would stand at this address."
                problems.append(Problem(one.path, 1, "clash", what, "Give one of them another id."))
    return tuple(every.values()), tuple(problems)
