"""The page of an article: what it says, who said what, and where each thing comes from."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from generator.annotate.heading import heading
from generator.annotate.houses import publisher_name
from generator.model.article import Article, Evidence, Statement
from generator.model.briefing import Annotated, Briefing, Happening, Page
from generator.model.settings import Settings
from generator.pages import addresses, body, markdown, views
from generator.pages.evidence import Mark, marks
from generator.pages.provenance import rows
from generator.text import normal, sentences


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Give the page of every article."""
    order = [None, *briefing.articles, None]
    around = {
        id_: (a, b) for (a, id_), (_, b) in zip(pairwise(order), pairwise(order[1:]), strict=False)
    }
    events: dict[str, list[Happening]] = {}
    for happening in briefing.happenings:
        events.setdefault(happening.article, []).append(happening)
    for id_, found in briefing.articles.items():
        yield _page(briefing, found, around[id_], events.get(id_, []))


def _page(
    briefing: Briefing,
    found: Annotated,
    around: tuple[str | None, str | None],
    happenings: list[Happening],
) -> Page:
    article = found.article
    mark = marks(found)
    main = article.events[0].kind if article.events else "other"
    before, after = (views.line(briefing, i) if i else None for i in around)
    values = {
        "title": heading(article),
        "article": article,
        "line": views.line(briefing, article.id),
        "event_kind": None if main == "other" else main,
        "month": addresses.month(briefing.dates[article.id]),
        "source": _source(briefing, found),
        "points": [(p.text, mark[p.evidence]) for p in article.points],
        "speakers": _speakers(briefing, found, mark),
        "figures": [(f, mark[f.evidence]) for f in found.figures],
        "events": [(views.moment(briefing, h), mark[h.event.evidence]) for h in happenings]
        if article.events
        else [],
        "body": body.anchored(article.body),
        "names": _names(briefing, found),
        "phrases": views.refs(briefing, "phrases", found.phrases),
        "evidence": [*mark.values()] if article.kind == "record" else [],
        "provenance": rows(briefing, found),
        "related": [(views.line(briefing, r.id), r.reasons) for r in briefing.related[article.id]],
        "before": before,
        "after": after,
    }
    return markdown.page("article.md", addresses.article(article), _meta(briefing, found), **values)


def _source(briefing: Briefing, found: Annotated) -> dict[str, Any]:
    source, known = found.article.source, found.article.provenance
    label = dict.fromkeys(("publisher", "agencies", "published", "modified"), "")
    label |= {f: views.BASIS[p.basis] for f, p in known.items() if p.basis != "stated"}
    name = publisher_name(found, briefing.vocabulary)
    unknown = views.Ref(name) if name else None
    return {
        "publisher": views.ref(briefing, "publishers", found.publisher)
        if found.publisher
        else unknown,
        "agencies": views.refs(briefing, "publishers", found.agencies)
        or tuple(views.Ref(a) for a in source.agencies),
        "label": label,
    }


def _speakers(
    briefing: Briefing, found: Annotated, mark: Mapping[Evidence, Mark]
) -> list[tuple[views.Ref, list[tuple[Statement, Mark]]]]:
    """Group statements by who made them, in the order in which each first speaks."""
    groups: dict[str, list[tuple[Statement, Mark]]] = {}
    for statement in found.statements:
        said = (statement, mark[statement.evidence])
        groups.setdefault(statement.speaker, []).append(said)
    return [(views.speaker(briefing, s), group) for s, group in groups.items()]


def _names(briefing: Briefing, found: Annotated) -> list[tuple[str, tuple[views.Ref, ...]]]:
    kinds = ("topics", "people", "organisations", "places")
    named = [
        (kind.capitalize(), views.refs(briefing, kind, getattr(found, kind))) for kind in kinds
    ]
    return [(label, refs) for label, refs in named if refs]


def _meta(briefing: Briefing, found: Annotated) -> dict[str, Any]:
    """Give the front matter of an article's page: everything a program may want to know of it."""
    article, source = found.article, found.article.source
    main = found.events[0] if found.events else None
    stated = {f for f, p in article.provenance.items() if p.basis == "stated"}
    return {
        "title": heading(article),
        "description": sentences.clip(views.summary(article), 200),
        "id": article.id,
        "kind": article.kind,
        "title_basis": None if article.title else "first words of the text",
        "event": {"date": main.date, "place": main.place, "basis": main.basis} if main else None,
        "published": source.published,
        "published_basis": article.provenance["published"].basis if source.published else None,
        "modified": source.modified,
        "source": {
            "document": source.document,
            "sha256": source.sha256,
            "headline": source.headline,
            "rights": source.rights,
        },
        "authors": source.authors,
        "publisher": found.publisher,
        "publisher_name": publisher_name(found, briefing.vocabulary),
        "publisher_stated": "publisher" in stated if source.publisher else None,
        "agencies": found.agencies,
        "language": source.language,
        "topics": found.topics,
        "people": found.people,
        "organisations": found.organisations,
        "places": found.places,
        "phrases": found.phrases,
        "words": _words(article),
        "digest": article.digest,
        "hide": ["navigation"],
        "search": markdown.FIND_FIRST,
    }


def _words(article: Article) -> int:
    text = article.body or "\n".join(p.text for p in article.paragraphs)
    return normal.count_words(text)
