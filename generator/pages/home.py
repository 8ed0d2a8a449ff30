"""The home page: what the briefing is about, and what is newest."""

from collections.abc import Iterator

from generator.collection.events import leads
from generator.dates.words import in_words
from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views
from generator.text import sentences

SPEAKERS = 6
"""People the home page names at most: those who are reported to have said most."""


def pages(briefing: Briefing, settings: Settings) -> Iterator[Page]:
    """Give the home page."""
    newest = tuple(i for i in reversed([*briefing.articles]) if briefing.dates[i])
    newest += tuple(i for i in briefing.articles if not briefing.dates[i])
    topics = views.refs(briefing, "topics", tuple(briefing.where["topics"]))
    meta = {
        "title": settings.title or "Home",
        "description": sentences.clip(settings.lead, 200),
        "hide": ["navigation", "toc"],
        "search": markdown.FIND_NEVER,
    }
    yield markdown.page(
        "home.md",
        addresses.HOME,
        meta,
        title=settings.title or "Home",
        lead=settings.lead,
        counts=_counts(briefing),
        span=_span(briefing),
        newest=views.lines(briefing, newest[: settings.newest]),
        topics=sorted(topics, key=lambda r: (-r.count, r.name)),
        people=_people(briefing),
    )


def _counts(briefing: Briefing) -> dict[str, int]:
    return {
        "article": len(briefing.articles),
        "statement": sum(len(a.statements) for a in briefing.articles.values()),
        "event": len(leads(briefing.happenings)),
    }


def _span(briefing: Briefing) -> str:
    """Say the first and last month that articles are filed under."""
    dates = [d for d in briefing.dates.values() if d]
    months = dict.fromkeys(in_words(_month(d)) for d in (*dates[:1], *dates[-1:]))
    return " to ".join(months)


def _month(text: str) -> str:
    parts = addresses.month(text).strip("/").split("/")[1:]
    return "-".join(parts)


def _people(briefing: Briefing) -> list[tuple[views.Ref, int]]:
    """Give who said most, and how many statements."""
    people = [p for p in briefing.said if p in briefing.vocabulary.people]
    people.sort(key=lambda p: (-len(briefing.said[p]), p))
    return [(views.ref(briefing, "people", p), len(briefing.said[p])) for p in people[:SPEAKERS]]
