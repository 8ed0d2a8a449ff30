"""The topic index and the page of each topic."""

from collections.abc import Iterator
from typing import Any

from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, aspects, by_year, find, in_time, markdown, views
from generator.pages.index import by_letter, index
from generator.pages.speech import facets, speeches, voices
from generator.text import sentences
from generator.wording import gettext, semicolon


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the topic index and the pages of every topic that has articles, or topics below it."""
    yield Planned(addresses.file(addresses.index("topics")), _index)
    yield from by_letter("topics", views.with_page(briefing, "topics"))
    for topic in views.with_page(briefing, "topics"):
        list_ = addresses.named("topics", topic.id)
        yield from by_year.planned(list_, briefing, _page, _year, topic.id)


def _index(briefing: Briefing, _: Settings) -> Page:
    return index("topics", views.with_page(briefing, "topics"), briefing)


def _page(id_: str, briefing: Briefing, _: Settings) -> Page:
    topic = briefing.vocabulary.topics[id_]
    list_ = addresses.named("topics", id_)
    when = in_time.when(briefing, briefing.where["topics"].get(id_, ()), "subject")
    if more := in_time.spoken(briefing, id_):
        stop = gettext(".")
        when = f"{when.removesuffix(stop)}{semicolon()}{more}{stop}"
    concerned = in_time.concerned(briefing, "topics", id_)
    leads, listed = by_year.way(briefing, list_, "articles"), _listed(id_, "", briefing)
    meta = {
        "title": topic.name,
        "description": sentences.clip(topic.introduction, 200),
        "id": topic.id,
        "kind": "topic",
        "hide": ["navigation"],
        "tags": find.of_kind(briefing, "topics", topic.id),
        "script": listed["script"],
        "years": bool(leads.years) or None,
    }
    return markdown.page(
        "topic.md",
        list_,
        meta,
        topic=topic,
        when=when,
        life=in_time.life(briefing, concerned, topic.name, when if topic.introduction else ""),
        parent=views.above(briefing, "topics", topic),
        below=[r for r in views.refs(briefing, "topics", briefing.below.get(id_, ())) if r.address],
        people=_met("people", id_, briefing),
        topics=_met("topics", id_, briefing),
        way=leads,
        **listed,
    )


def _year(id_: str, path: str, briefing: Briefing, _: Settings) -> Page:
    above = (
        views.index("topics"),
        views.ref(briefing, "topics", id_),
    )
    listed = _listed(id_, path, briefing)
    return by_year.page(briefing, above, path, "articles", "_topic.md", **listed)


def _listed(id_: str, path: str, briefing: Briefing) -> dict[str, Any]:
    """Return what a page of a topic lists: articles, and what was said."""
    here = by_year.part(briefing, addresses.named("topics", id_), path).items
    own = [i for i in here if id_ in briefing.of(i, aspects.named)["topics"]]
    said = (one for i in here for one in briefing.said.get(i, ()) if one.about.by != "article")
    spoken = speeches((one for one in said if id_ in one.about.topics), briefing)
    narrowed = facets(spoken, ("speaker", "year"))
    return {
        "lines": views.lines(briefing, own[::-1]),
        "speeches": spoken,
        "facets": narrowed,
        "voices": voices(spoken, (briefing.of(i, aspects.listed).year for i in here)),
        "with_speaker": True,
        "script": "statements" if narrowed else None,
    }


def _met(kind: str, id_: str, briefing: Briefing) -> list[tuple[views.Ref, int]]:
    """Return the names of a kind that a topic's articles share most, with how many have each."""
    most = briefing.met.get(id_, {}).get(kind, ())
    return [(views.ref(briefing, kind, name), count) for name, count in most]
