"""The page of an article: what it says, who said what, and where each thing comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.annotate.heading import heading
from generator.annotate.houses import publisher_name
from generator.model.article import Article, Evidence
from generator.model.briefing import Annotated, Briefing, Happening, Page
from generator.model.settings import Settings
from generator.pages import addresses, body, cite, find, markdown, views
from generator.pages.changes import corrections
from generator.pages.evidence import Mark, marks
from generator.pages.figures import Differs, anchors
from generator.pages.provenance import rows
from generator.pages.speech import by_speaker
from generator.text import normal, sentences


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the pages of all articles need: figures that others differ from, and the settings."""

    differs: Differs
    settings: Settings


def pages(briefing: Briefing, settings: Settings) -> Iterator[Page]:
    """Give the page of every article."""
    order = [None, *briefing.articles, None]
    around = {
        id_: (a, b) for (a, id_), (_, b) in zip(pairwise(order), pairwise(order[1:]), strict=False)
    }
    events: dict[str, list[Happening]] = {}
    for happening in briefing.happenings:
        events.setdefault(happening.article, []).append(happening)
    shared = _Shared(anchors(briefing), settings)
    for id_, found in briefing.articles.items():
        yield _page(briefing, found, around[id_], events.get(id_, []), shared)


def _page(
    briefing: Briefing,
    found: Annotated,
    around: tuple[str | None, str | None],
    happenings: list[Happening],
    shared: _Shared,
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
        "speakers": by_speaker(found.statements, mark, briefing),
        "figures": [
            (f, mark[f.evidence], shared.differs.get((article.id, f))) for f in found.figures
        ],
        "events": [(views.moment(briefing, h), mark[h.event.evidence]) for h in happenings]
        if article.events
        else [],
        "body": body.anchored(article.body),
        "names": _names(briefing, found),
        "roles": _roles(briefing, found, mark),
        "corrections": corrections(article),
        "evidence": [*mark.values()] if article.kind == "record" else [],
        "provenance": rows(briefing, found),
        "cite": cite.cited(found, briefing, shared.settings),
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


def _names(briefing: Briefing, found: Annotated) -> list[tuple[str, tuple[views.Ref, ...]]]:
    named = [
        (label, views.refs(briefing, kind, getattr(found, kind))) for kind, label in _FILED.items()
    ]
    return [(label, refs) for label, refs in named if refs]


_FILED = {kind: kind.capitalize() for kind in ("topics", "people", "organisations", "places")}
_FILED |= {"phrases": "Set phrases"}
"""The kinds of names an article is filed under, and what the page calls them."""


def _roles(
    briefing: Briefing, found: Annotated, mark: Mapping[Evidence, Mark]
) -> dict[str | None, list[tuple[str, Mark]]]:
    """Give the offices in which a record names people, by the address of each person's page."""
    roles: dict[str | None, list[tuple[str, Mark]]] = {}
    for role in found.article.roles:
        person = views.ref(briefing, "people", role.person)
        roles.setdefault(person.address, []).append((role.title, mark[role.evidence]))
    return roles


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
        "tags": find.of_article(briefing, article.id),
        "hide": ["navigation"],
        "search": markdown.FIND_FIRST,
    }


def _words(article: Article) -> int:
    text = article.body or "\n".join(p.text for p in article.paragraphs)
    return normal.count_words(text)
