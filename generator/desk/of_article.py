"""Why an article's page says what it says, as plain values."""

from collections.abc import Iterator
from typing import Any

from generator.annotate.heading import heading
from generator.annotate.lexicon import NAMED, Lexicon
from generator.annotate.topics import needed
from generator.desk import spellings
from generator.forms import shape
from generator.model.briefing import Annotated, Briefing
from generator.model.claims import claims
from generator.pages import addresses
from generator.pages.provenance import silence
from generator.plain import FIELDS, Field, Plain, evidence, known_by, label
from generator.record.claim_ids import claim_ids


def explained(briefing: Briefing, lexicon: Lexicon, score: float, id_: str) -> Plain:
    """Return every value of an article with what lies behind it.

    ``line`` is a line of the seed. ``score`` is that from which a topic is taken.
    """
    annotated = briefing.articles[id_]
    article = annotated.article
    spelled = spellings.spelled(article, lexicon)
    return {
        "kind": "article",
        "id": id_,
        "name": heading(article),
        "seed": article.path,
        "seed_kind": article.kind,
        "page": addresses.article(article),
        "filed": _filed(briefing, annotated),
        "verified": id_ in briefing.verified,
        "values": [_title(annotated), *_values(briefing, annotated)],
        "topics": _topics(briefing, lexicon, annotated, spelled, score),
        "names": [*_names(briefing, annotated, spelled)],
        "claims": [*_claims(annotated)],
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


def _filed(briefing: Briefing, annotated: Annotated) -> Plain:
    """Return by which date an article is put in order, which gives its address the year too."""
    why = "Neither its event nor its publication has a date."
    if annotated.article.event_date:
        why = "the date of its event"
    elif annotated.article.source.published:
        why = "the date of its publication"
    return {"date": briefing.dates[annotated.article.id], "why": why}


def _title(annotated: Annotated) -> Plain:
    """Return where the page's own title comes from."""
    why = "the headline of the source"
    if annotated.article.kind == "record":
        why = "the record says so"
    elif not annotated.article.title:
        why = "The text has no headline; these are its first words."
    behind = {"value": heading(annotated.article), "line": _line(annotated, "title"), "why": why}
    return {"field": "Title of the page", **known_by(behind)}


def _values(briefing: Briefing, annotated: Annotated) -> Iterator[Plain]:
    """Return each value that is known, and each that a page misses."""
    every = evidence(annotated, briefing.vocabulary)
    for field in FIELDS:
        if known := every.get(field.name):
            known["line"] = known["line"] or _line_of(annotated, field)
        elif field.known == "expected":
            known = {"why": silence(annotated.article)}
        if known:
            yield {"field": label(field.key), **known_by(known)}


def _line_of(annotated: Annotated, field: Field) -> int | None:
    """Return the line of a value: in the source block, or in that of what is not stated."""
    if field.key == "event_date":
        return _line(annotated, "events", 0, "date")
    return _line(annotated, *annotated.article.place(field.key)[:2])


def _line(annotated: Annotated, *path: str | int) -> int | None:
    """Return the line of a record on which a value stands."""
    lines = annotated.article.lines
    return shape.line_of(path, lines) if lines else None


def _topics(
    briefing: Briefing,
    lexicon: Lexicon,
    annotated: Annotated,
    spelled: spellings.Counts,
    score: float,
) -> list[Plain]:
    names, least = briefing.vocabulary.topics, needed(annotated.article, score)
    if not annotated.article.finds("topics"):
        return [
            {"id": t, "name": names[t].name, "filed": True, "line": _line(annotated, "topics", i)}
            for i, t in enumerate(annotated.topics)
        ]
    return [
        {
            "id": s.topic,
            "name": names[s.topic].name,
            "filed": s.score >= least,
            "score": s.score,
            "needs": least,
            "terms": spellings.points(lexicon, s.topic, spelled[f"topics/{s.topic}"]),
        }
        for s in annotated.scores
    ]


def _names(briefing: Briefing, annotated: Annotated, spelled: spellings.Counts) -> Iterator[Plain]:
    """Return every name: a listed one with its line, one looked for with its spellings."""
    for kind in (*NAMED, "phrases"):
        for index, id_ in enumerate(getattr(annotated, kind)):
            name = briefing.vocabulary.kind(kind)[id_].name
            behind: Plain = {"line": _line(annotated, kind, index)}
            if annotated.article.finds(kind):
                behind = {"spellings": spelled[f"{kind}/{id_}"]}
            yield {"kind": kind, "id": id_, "name": name, **behind}


def _claims(annotated: Annotated) -> Iterator[Plain]:
    """Return every claim with its evidence."""
    ids = claim_ids(annotated)
    for one in claims(annotated):
        yield {
            "id": ids[one.path],
            "kind": one.path[0],
            "text": _in_a_line(one.claim),
            "paragraph": one.evidence.paragraph,
            "words": one.evidence.words,
            "basis": getattr(one.claim, "basis", None),
            "why": getattr(one.claim, "why", None),
            "doubt": one.claim.doubt,
            "line": _line(annotated, *one.path),
        }


def _in_a_line(claim: Any) -> str:
    """Return a claim in one line: who, what, how many, when."""
    parts = [getattr(claim, key, None) for key in ("speaker", "person", "date", "what", "title")]
    text = getattr(claim, "text", None)
    if hasattr(claim, "value"):
        text = text or " ".join(str(p) for p in (f"{claim.value:g}", claim.unit) if p)
    return ": ".join(str(p) for p in (*parts, text) if p)
