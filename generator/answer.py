"""What the intake reads in a document, as the plain values that ``briefing inspect`` prints."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from generator.annotate.houses import agency_names, publisher_name
from generator.intake.speech.names import is_house
from generator.model.article import Figure
from generator.model.briefing import Annotated
from generator.model.source import Dateline
from generator.model.vocabulary import Vocabulary

KEYS = (
    *("id", "title", "subtitle", "published", "modified", "event_date", "authors", "publisher"),
    *("agencies", "dateline", "language", "paragraphs", "captions", "credits", "quotes", "people"),
    *("organisations", "places", "topics", "figures", "dropped", "warnings", "evidence"),
)
"""Every key of an answer, always present; absent is null or an empty list."""

_LISTS = frozenset(
    (
        *("authors", "agencies", "paragraphs", "captions", "credits", "quotes", "people"),
        *("organisations", "places", "topics", "figures", "dropped", "warnings"),
    )
)


def answer(found: Annotated, vocabulary: Vocabulary, id_: str) -> dict[str, Any]:
    """Return all that was read.

    A publisher, agency or date of publication that the text does not state stays null; what was
    inferred stands under ``evidence``, with its value and reason. The event's date is mostly
    inferred, from a weekday and a stamp, and is given.
    """
    article, source = found.article, found.article.source
    stated = {f for f, p in article.provenance.items() if p.basis == "stated"}
    return {
        "id": id_,
        "title": source.headline,
        "subtitle": source.subtitle,
        "published": source.published if "published" in stated else None,
        "modified": source.modified,
        "event_date": article.event_date,
        "authors": list(source.authors),
        "publisher": publisher_name(found, vocabulary) if "publisher" in stated else None,
        "agencies": [*agency_names(found, vocabulary)] if "agencies" in stated else [],
        "dateline": _plain(source.dateline) if source.dateline else None,
        "language": source.language,
        "paragraphs": [p.text for p in article.paragraphs],
        "captions": [_plain(c) for c in article.captions],
        "credits": list(article.credits),
        "quotes": [_plain(q) for q in article.quotes],
        "people": _people(found, vocabulary),
        **{
            kind: [_name(vocabulary, kind, i) for i in getattr(found, kind)]
            for kind in ("organisations", "places", "topics")
        },
        "figures": [_figure(f) for f in found.figures],
        "dropped": [_plain(d) for d in article.dropped],
        "warnings": [_plain(n) for n in article.notices],
        "evidence": {
            field: {**_plain(known), "value": _value(found, vocabulary, field)}
            for field, known in article.provenance.items()
        },
    }


def _plain(record: Any) -> dict[str, Any]:
    """Return a record that holds no other record as a dictionary."""
    names, values = _read(record.__class__)
    return dict(zip(names, values(record), strict=True))


@cache
def _read(record: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """Return the names of a record's fields, and what reads all its values at once."""
    names = tuple(field.name for field in fields(record))
    return names, attrgetter(*names)


def _value(found: Annotated, vocabulary: Vocabulary, field: str) -> Any:
    """Return the value a basis is of, also where it was only inferred."""
    source = found.article.source
    if field == "publisher":
        return publisher_name(found, vocabulary)
    if field == "agencies":
        return [*agency_names(found, vocabulary)]
    if field == "event_date":
        return found.article.event_date
    value = source.headline if field == "title" else getattr(source, field)
    return value.raw if isinstance(value, Dateline) else value


def nothing(id_: str, rule: str, message: str) -> dict[str, Any]:
    """Return the answer for a document in which no article was found."""
    empty: dict[str, Any] = {key: [] if key in _LISTS else None for key in KEYS}
    warnings = [{"rule": rule, "message": message}]
    return {**empty, "id": id_, "evidence": {}, "warnings": warnings}


def _name(vocabulary: Vocabulary, kind: str, id_: str) -> str:
    """Return an entry's name; the id itself where the vocabulary does not have it."""
    known = vocabulary.kind(kind).get(id_)
    return known.name if known else id_


def _people(found: Annotated, vocabulary: Vocabulary) -> list[str]:
    """Return the people the vocabulary knows, then speakers that it does not."""
    known = [_name(vocabulary, "people", p) for p in found.people]
    speakers = [
        s.speaker
        for s in found.statements
        if not (vocabulary.speaker(s.speaker) or is_house(s.speaker))
    ]
    return list(dict.fromkeys([*known, *speakers]))


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "text": figure.text,
        "value": figure.value,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "what": figure.what,
        "paragraph": figure.evidence.paragraph,
    }


def rows(answered: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return an answer as lines of a table for people: field, value, and how it is known."""
    counted = {"paragraphs", "quotes", "figures", "captions", "dropped", "warnings"}
    return [
        (key.replace("_", " "), _shown(answered[key], count=key in counted), _behind(answered, key))
        for key in KEYS[1:-1]
    ]


def _shown(value: Any, *, count: bool) -> str:
    if not value:
        return "–"
    if count:
        return str(len(value))
    if isinstance(value, dict):
        return str(value["raw"])
    return ", ".join(value) if isinstance(value, list) else str(value)


def _behind(answered: dict[str, Any], key: str) -> str:
    known = answered["evidence"].get(key)
    if not known:
        return ""
    value = known["value"] if not answered[key] else ""
    guess = ", ".join(value) if isinstance(value, list) else value
    where = f"line {known['line']}" if known["line"] else ""
    return ", ".join(part for part in (known["basis"], guess, where, known["why"]) if part)
