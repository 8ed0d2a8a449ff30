"""The topic index and the page of each topic."""

from collections import Counter
from collections.abc import Iterator

from generator.collection.collect import ids
from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, find, in_time, markdown, views
from generator.pages.index import index
from generator.pages.speech import facets, speeches
from generator.text import sentences
from generator.wording import gettext, semicolon

MET = 8
"""Names of a kind that a topic page lists as met most often."""


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the topic index and a page for every topic that has articles, or topics below it."""
    yield Planned(addresses.file(addresses.index("topics")), _index)
    for topic in views.with_page(briefing, "topics"):
        yield Planned(addresses.file(addresses.named("topics", topic.id)), _page, (topic.id,))


def _index(briefing: Briefing, _: Settings) -> Page:
    return index("topics", views.with_page(briefing, "topics"), briefing)


def _page(id_: str, briefing: Briefing, _: Settings) -> Page:
    topic = briefing.vocabulary.topics[id_]
    articles = briefing.where["topics"].get(topic.id, ())
    when = in_time.when(briefing, articles, "subject")
    if more := in_time.spoken(briefing, topic.id):
        stop = gettext(".")
        when = f"{when.removesuffix(stop)}{semicolon()}{more}{stop}"
    concerned = in_time.concerned(briefing, "topics", topic.id)
    below = briefing.below.get(topic.id, ())
    spoken = speeches(briefing.about.get(topic.id, ()), briefing)
    narrowed = facets(spoken, ("speaker", "year"))
    meta = {
        "title": topic.name,
        "description": sentences.clip(topic.introduction, 200),
        "id": topic.id,
        "kind": "topic",
        "hide": ["navigation"],
        "tags": find.of_kind(briefing, "topics", topic.id),
        "script": "statements" if narrowed else None,
    }
    return markdown.page(
        "topic.md",
        addresses.named("topics", topic.id),
        meta,
        topic=topic,
        when=when,
        life=in_time.life(briefing, concerned, topic.name, when if topic.introduction else ""),
        parent=views.above(briefing, "topics", topic),
        below=[r for r in views.refs(briefing, "topics", below) if r.address],
        lines=views.lines(briefing, articles[::-1]),
        speeches=spoken,
        facets=narrowed,
        with_speaker=True,
        people=_met("people", topic.id, articles, briefing),
        topics=_met("topics", topic.id, articles, briefing),
    )


def _met(
    kind: str, but: str, articles: tuple[str, ...], briefing: Briefing
) -> list[tuple[views.Ref, int]]:
    """Return the names of a kind that a topic's articles share most, with how many have each."""
    counts = Counter(i for a in articles for i in ids(briefing.articles[a], kind) if i != but)
    best = sorted(counts, key=lambda i: (-counts[i], i))[:MET]
    return [(views.ref(briefing, kind, i), counts[i]) for i in best]
