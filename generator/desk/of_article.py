"""Why an article's page says what it says, as plain values."""

from collections.abc import Iterator
from typing import Any

from generator.annotate.heading import heading
from generator.annotate.lexicon import NAMED, Lexicon
from generator.annotate.topics import needed
from generator.desk import spellings
from generator.forms import shape
from generator.forms.yaml_text import Path
from generator.model.article import CLAIMS
from generator.model.briefing import Annotated, Briefing
from generator.pages import addresses
from generator.pages.provenance import silence
from generator.plain import FIELDS, Plain, evidence


def explained(briefing: Briefing, lexicon: Lexicon, score: float, id_: str) -> Plain:
    """Return every value of an article with what lies behind it.

    ``line`` is a line of the seed. ``score`` is that from which a topic is taken.
    """
    found = briefing.articles[id_]
    article = found.article
    seen = spellings.found(article, lexicon)
    return {
        "kind": "article",
        "id": id_,
        "name": heading(article),
        "seed": article.path,
        "seed_kind": article.kind,
        "page": addresses.article(article),
        "filed": _filed(briefing, found),
        "verified": id_ in briefing.verified,
        "values": [_title(found), *_values(briefing, found)],
        "topics": _topics(briefing, lexicon, found, seen, score),
        "names": [*_names(briefing, found, seen)],
        "claims": [claim for kind in CLAIMS for claim in _claims(found, kind)],
        "related": [
            {
                "id": r.id,
                "name": heading(briefing.articles[r.id].article),
                "score": round(r.score, 2),
                "reasons": [*r.reasons],
            }
            for r in briefing.related[id_]
        ],
        "dropped": [{"line": d.line, "text": d.text, "why": d.reason} for d in article.dropped],
        "notices": [{"rule": n.rule, "text": n.message} for n in article.notices],
    }


def _filed(briefing: Briefing, found: Annotated) -> Plain:
    """Return by which date an article is put in order, which gives its address the year too."""
    why = "Neither its event nor its publication has a date."
    if found.article.event_date:
        why = "the date of its event"
    elif found.article.source.published:
        why = "the date of its publication"
    return {"date": briefing.dates[found.article.id], "why": why}


def _title(found: Annotated) -> Plain:
    """Return where the page's own title comes from."""
    why = "the headline of the source"
    if found.article.kind == "record":
        why = "the record says so"
    elif not found.article.title:
        why = "The text has no headline; these are its first words."
    behind = {"basis": None, "line": _line(found, "title"), "words": None, "why": why}
    return {"field": "Title of the page", "value": heading(found.article), **behind}


def _values(briefing: Briefing, found: Annotated) -> Iterator[Plain]:
    """Return each value that is known, and each that a page misses."""
    article = found.article
    every = evidence(found, briefing.vocabulary)
    for field in FIELDS:
        if known := every.get(field.name):
            basis, value = known["basis"], known["value"]
            line = known["line"] or _line(found, *_path(field.key, basis))
            behind = {"basis": basis, "line": line, "words": known["text"], "why": known["why"]}
            yield {"field": field.label, "value": value, **behind}
        elif field.is_missed:
            nothing = {"basis": None, "line": None, "words": None}
            yield {"field": field.label, "value": None, **nothing, "why": silence(article)}


def _path(field: str, basis: str) -> Path:
    """Return where a record holds a value: its source block, or the block of what is not stated."""
    if field == "event_date":
        return ("events", 0, "date")
    return ("source" if basis == "stated" else basis, field)


def _line(found: Annotated, *path: str | int) -> int | None:
    """Return the line of a record on which a value stands."""
    lines = found.article.lines
    return shape.line_of(path, lines) if lines else None


def _topics(
    briefing: Briefing,
    lexicon: Lexicon,
    found: Annotated,
    seen: spellings.Found,
    score: float,
) -> list[Plain]:
    names, least = briefing.vocabulary.topics, needed(found.article, score)
    if not found.article.finds("topics"):
        return [
            {"id": t, "name": names[t].name, "filed": True, "line": _line(found, "topics", i)}
            for i, t in enumerate(found.topics)
        ]
    return [
        {
            "id": s.topic,
            "name": names[s.topic].name,
            "filed": s.score >= least,
            "score": s.score,
            "needs": least,
            "terms": spellings.points(lexicon, s.topic, seen.of("topics", s.topic)),
        }
        for s in found.scores
    ]


def _names(briefing: Briefing, found: Annotated, seen: spellings.Found) -> Iterator[Plain]:
    """Return every name: a listed one with its line, one found with its spellings."""
    for kind in (*NAMED, "phrases"):
        for index, id_ in enumerate(getattr(found, kind)):
            name = briefing.vocabulary.kind(kind)[id_].name
            behind: Plain = {"line": _line(found, kind, index)}
            if found.article.finds(kind):
                behind = {"spellings": dict(seen.of(kind, id_))}
            yield {"kind": kind, "id": id_, "name": name, **behind}


def _claims(found: Annotated, kind: str) -> list[Plain]:
    """Return the claims of one kind, each with its evidence."""
    source = found if hasattr(found, kind) else found.article
    return [
        {
            "kind": kind,
            "text": _said(claim),
            "paragraph": claim.evidence.paragraph,
            "words": claim.evidence.words,
            "basis": getattr(claim, "basis", None),
            "why": getattr(claim, "why", None),
            "line": _line(found, kind, index),
        }
        for index, claim in enumerate(getattr(source, kind))
    ]


def _said(claim: Any) -> str:
    """Return a claim in one line: who, what, how many, when."""
    parts = [getattr(claim, key, None) for key in ("speaker", "person", "date", "what", "title")]
    text = getattr(claim, "text", None)
    if hasattr(claim, "value"):
        text = text or " ".join(str(p) for p in (f"{claim.value:g}", claim.unit) if p)
    return ": ".join(str(p) for p in (*parts, text) if p)
