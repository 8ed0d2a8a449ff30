"""The page of an article: what it says, who said what, and where each thing comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.config import Settings
from generator.model.article import Article, Evidence, Statement
from generator.model.briefing import Annotated, Briefing, Page
from generator.pages import addresses, body, markdown, views
from generator.pages.provenance import rows
from generator.text import normal, sentences


@dataclass(frozen=True, slots=True)
class Mark:
    """The small mark after a claim: where it leads, and the paragraph it names."""

    anchor: str
    paragraph: int


class Marks:
    """Numbers the evidence of one page in the order in which its claims first need it."""

    def __init__(self, *, raw: bool) -> None:
        self._raw = raw
        self._numbers: dict[Evidence, int] = {}

    def mark(self, evidence: Evidence) -> Mark:
        """Give the mark for a piece of evidence; a raw article's leads to the paragraph itself."""
        if self._raw:
            return Mark(f"s{evidence.paragraph}", evidence.paragraph)
        number = self._numbers.setdefault(evidence, len(self._numbers) + 1)
        return Mark(f"e{number}", evidence.paragraph)

    def all(self) -> list[tuple[int, Evidence]]:
        """Give all evidence that a claim of the page led to, with its number."""
        return [(number, evidence) for evidence, number in self._numbers.items()]


def pages(briefing: Briefing, settings: Settings) -> Iterator[Page]:
    """Give the page of every article."""
    del settings
    order = [None, *briefing.articles, None]
    around = {
        id_: (a, b) for (a, id_), (_, b) in zip(pairwise(order), pairwise(order[1:]), strict=False)
    }
    for id_, found in briefing.articles.items():
        yield _page(briefing, found, around[id_])


def _page(briefing: Briefing, found: Annotated, around: tuple[str | None, str | None]) -> Page:
    article = found.article
    marks = Marks(raw=article.kind == "raw")
    before, after = (views.line(briefing, i) if i else None for i in around)
    values = {
        "title": views.title(article),
        "article": article,
        "line": views.line(briefing, article.id),
        "month": addresses.month(briefing.dates[article.id]),
        "source": _source(briefing, found),
        "points": [(p.text, marks.mark(p.evidence)) for p in article.points],
        "speakers": _speakers(briefing, found, marks),
        "figures": [(f, marks.mark(f.evidence)) for f in found.figures],
        "events": [
            (views.moment(briefing, h), marks.mark(h.event.evidence))
            for h in briefing.happenings
            if h.article == article.id
        ]
        if article.events
        else [],
        "body": body.anchored(article.body),
        "names": _names(briefing, found),
        "phrases": views.refs(briefing, "phrases", found.phrases),
        "evidence": marks.all(),
        "provenance": rows(briefing, found),
        "related": [(views.line(briefing, r.id), r.reasons) for r in briefing.related[article.id]],
        "before": before,
        "after": after,
    }
    return markdown.page("article.md", addresses.article(article), _meta(found), **values)


def _source(briefing: Briefing, found: Annotated) -> dict[str, Any]:
    source, known = found.article.source, found.article.provenance
    label = dict.fromkeys(("publisher", "agencies", "published", "modified"), "")
    label |= {f: views.BASIS[p.basis] for f, p in known.items() if p.basis != "stated"}
    named = source.publisher if found.article.kind == "raw" else None
    return {
        "publisher": views.ref(briefing, "publishers", found.publisher)
        if found.publisher
        else (views.Ref(named) if named else None),
        "agencies": views.refs(briefing, "publishers", found.agencies)
        or tuple(views.Ref(a) for a in source.agencies),
        "label": label,
    }


def _speakers(
    briefing: Briefing, found: Annotated, marks: Marks
) -> list[tuple[views.Ref, list[tuple[Statement, Mark]]]]:
    """Group statements by who made them, in the order in which each first speaks."""
    groups: dict[str, list[tuple[Statement, Mark]]] = {}
    for statement in found.statements:
        mark = marks.mark(statement.evidence)
        groups.setdefault(statement.speaker, []).append((statement, mark))
    return [(_speaker(briefing, s), said) for s, said in groups.items()]


def _speaker(briefing: Briefing, id_: str) -> views.Ref:
    known = briefing.vocabulary.speaker(id_)
    return views.ref(briefing, known[0], id_) if known else views.Ref(id_)


def _names(briefing: Briefing, found: Annotated) -> list[tuple[str, tuple[views.Ref, ...]]]:
    kinds = ("topics", "people", "organisations", "places")
    named = [
        (kind.capitalize(), views.refs(briefing, kind, getattr(found, kind))) for kind in kinds
    ]
    return [(label, refs) for label, refs in named if refs]


def _meta(found: Annotated) -> dict[str, Any]:
    """Give the front matter of an article's page: everything a program may want to know of it."""
    article, source = found.article, found.article.source
    main = found.events[0] if found.events else None
    stated = {f for f, p in article.provenance.items() if p.basis == "stated"}
    return {
        "title": views.title(article),
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
        "publisher": found.publisher or source.publisher,
        "publisher_stated": "publisher" in stated if source.publisher else None,
        "agencies": found.agencies or source.agencies,
        "language": source.language,
        "topics": found.topics,
        "people": found.people,
        "organisations": found.organisations,
        "places": found.places,
        "phrases": found.phrases,
        "words": _words(article),
        "digest": article.digest,
        "hide": ["navigation"],
    }


def _words(article: Article) -> int:
    text = article.body or "\n".join(p.text for p in article.paragraphs)
    return normal.count_words(text)
