"""The page of an article: what it says, who said what, and where each thing comes from."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.annotate.heading import heading
from generator.collection.changes import revised
from generator.model.article import CLAIMS, SEARCHED, Role
from generator.model.briefing import Annotated, Briefing, Page, Planned
from generator.model.claims import claims, count, doubted
from generator.model.settings import Settings
from generator.pages import addresses, cite, markdown, phrases, views
from generator.pages.amounts import speaker
from generator.pages.article_meta import front_matter
from generator.pages.changes import corrections
from generator.pages.evidence import Mark, in_source, placed, reasons
from generator.pages.provenance import rows
from generator.pages.speech import by_speaker
from generator.record import body
from generator.text import urls
from generator.wording import gettext

RELATED = 3
"""Related articles that a page leads to, each with the best reason."""


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the page of every article."""
    for id_, annotated in briefing.articles.items():
        yield Planned(addresses.file(addresses.article(annotated.article)), _page, (id_,))


def _page(id_: str, briefing: Briefing, settings: Settings) -> Page:
    annotated = briefing.articles[id_]
    before, after = briefing.beside.get(id_, (None, None))
    claims = _claims(briefing, annotated)
    return markdown.page(
        "article.md",
        addresses.article(annotated.article),
        front_matter(briefing, annotated),
        **_head(briefing, annotated),
        **claims,
        **_method(briefing, annotated, has_events=bool(claims["events"])),
        cite=cite.cited(annotated, briefing, settings),
        before=views.line(briefing, before) if before else None,
        after=views.line(briefing, after) if after else None,
    )


def _head(briefing: Briefing, annotated: Annotated) -> dict[str, Any]:
    """Return what the page opens with, and its text."""
    article = annotated.article
    main = article.events[0].kind if article.events else "other"
    return {
        "title": heading(article),
        "article": article,
        "line": views.line(briefing, article.id),
        "event_kind": None if main == "other" else gettext(main),
        "month": addresses.month(briefing.dates[article.id]),
        "source": _source(briefing, annotated),
        "corrections": corrections(article),
        "revised": revised(article),
        "body": body.anchored(article.body),
        "related": [
            (views.line(briefing, r.id), r.reasons[:1])
            for r in briefing.related[article.id][:RELATED]
        ],
    }


def _claims(briefing: Briefing, annotated: Annotated) -> dict[str, Any]:
    """Return what the article says, each claim with its mark, and the names it is filed under."""
    article = annotated.article
    marked = [*placed(annotated)]
    every = {kind: [m for one, m in marked if one.path[0] == kind] for kind in CLAIMS}
    differs = briefing.differs.get(article.id, {})
    return {
        "in_full": {m.claim: cite.in_full(one.claim, briefing) for one, m in marked},
        "points": [(p.text, m) for p, m in zip(article.points, every["points"], strict=True)],
        "doubts": [*reasons(annotated)],
        "speakers": by_speaker(
            zip(annotated.statements, every["statements"], strict=True), briefing
        ),
        "figures": [
            (f, speaker(f, briefing), m, differs.get(f))
            for f, m in zip(annotated.figures, every["figures"], strict=True)
        ],
        "is_told": any(figure.what for figure in annotated.figures),
        **_events(briefing, annotated, every["events"]),
        "phrases": phrases.of_article(briefing, annotated),
        "names": _names(briefing, annotated),
        "is_searched": any(article.finds(kind) and getattr(annotated, kind) for kind in SEARCHED),
        "roles": _roles(briefing, zip(article.roles, every["roles"], strict=True)),
    }


def _events(briefing: Briefing, annotated: Annotated, marks: Sequence[Mark]) -> dict[str, Any]:
    """Return the events of an article, each with its mark, and its number as an old anchor.

    There are none where the head of its page says all of its only one, and has its anchor.
    """
    own = briefing.happened.get(annotated.article.id, ())
    listed = [(views.moment(briefing, h), marks[h.number - 1], h.number) for h in own]
    is_more = len(listed) > 1 or any(moment.event for moment, _, _ in listed)
    is_listed = is_more and bool(annotated.article.events)
    return {
        "events": listed if is_listed else [],
        "only_event": None if is_listed or not listed else listed[0][1],
    }


def _method(briefing: Briefing, annotated: Annotated, *, has_events: bool) -> dict[str, Any]:
    """Return the evidence, whether it is verified, and where each value of the page comes from."""
    article = annotated.article
    return {
        "evidence": in_source(annotated, briefing.verified.get(article.id)),
        "host": urls.host(article.source.url or ""),
        "claims": count(article),
        "has_claims": any(claims(annotated)),
        "in_doubt": doubted(article),
        "verified": article.id in briefing.verified,
        "cited": cite.briefly(annotated, briefing),
        "provenance": rows(briefing, annotated, has_events=has_events),
    }


def _source(briefing: Briefing, annotated: Annotated) -> dict[str, Any]:
    source, known = annotated.article.source, annotated.article.provenance
    label = dict.fromkeys(("publisher", "agencies", "published", "modified"), "")
    label |= {f: views.basis_words(p.basis) for f, p in known.items()}
    publisher = annotated.publisher or source.publisher
    return {
        "publisher": views.ref(briefing, "publishers", publisher) if publisher else None,
        "agencies": views.refs(briefing, "publishers", annotated.agencies or source.agencies),
        "label": label,
        "is_bare": annotated.article.is_short and not known,
    }


def _names(
    briefing: Briefing, annotated: Annotated
) -> list[tuple[str, str, tuple[views.Ref, ...]]]:
    """Return the names an article is filed under: their kind, what the page calls it, and they."""
    named = ((kind, views.refs(briefing, kind, getattr(annotated, kind))) for kind in SEARCHED)
    return [(kind, gettext(views.PLURAL[kind]), refs) for kind, refs in named if refs]


def _roles(
    briefing: Briefing, given: Iterable[tuple[Role, Mark]]
) -> dict[str | None, list[tuple[str, Mark]]]:
    """Return the offices in which a record names people, by the address of each person's page."""
    roles: dict[str | None, list[tuple[str, Mark]]] = {}
    for role, mark in given:
        person = views.ref(briefing, "people", role.person)
        roles.setdefault(person.address, []).append((role.title, mark))
    return roles
