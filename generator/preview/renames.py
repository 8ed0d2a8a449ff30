"""Ids of the vocabulary that changed: what names an entry by either is the same."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from generator.model.vocabulary import KINDS
from generator.preview.parts import ARTICLES
from generator.preview.values import Part, Parts

REFERENCES = {
    **{kind: (kind,) for kind in KINDS},
    "speaker": ("people", "organisations"),
    "person": ("people",),
    "place": ("places",),
    "within": ("places",),
    "parent": ("topics",),
}
"""Values that name entries, and of which kinds."""

Ids = Mapping[str, Mapping[str, str]]
"""The new ids by kind and former id."""


def ids(parts: Parts) -> Ids:
    """Return the former ids that entries list."""
    return {
        kind: {
            old.split("/")[1]: one.id for one in parts.get(kind, {}).values() for old in one.earlier
        }
        for kind in KINDS
    }


def renewed(parts: Parts, known: Ids) -> Parts:
    """Return parts in which everything is named by its new id."""
    if not any(known.values()):
        return parts
    return {
        kind: {id_: _part(part, known) for id_, part in every.items()}
        for kind, every in parts.items()
    }


def _part(part: Part, known: Ids) -> Part:
    facts = {label: _value(label, text, known) for label, text in part.facts.items()}
    details = (tuple((k, _value(k, text, known)) for k, text in c.details) for c in part.claims)
    claims = (c._replace(details=new) for c, new in zip(part.claims, details, strict=True))
    return replace(part, facts=facts, claims=tuple(claims))


def _value(label: str, text: str, known: Ids) -> str:
    """Return a value with new ids; entries that became one are named once."""
    new: dict[str, str] = {}
    for kind in REFERENCES.get(label.lower(), ()):
        new |= known.get(kind, {})
    items = text.split(", ")
    return ", ".join(dict.fromkeys(new.get(i, i) for i in items)) if new.keys() & items else text


def naming(kind: str, id_: str, parts: Parts) -> int:
    """Count the articles that name an entry."""

    def names(article: Part) -> bool:
        values = chain(article.facts.items(), *(claim.details for claim in article.claims))
        return any(
            kind in REFERENCES.get(label.lower(), ()) and id_ in text.split(", ")
            for label, text in values
        )

    return sum(map(names, parts.get(ARTICLES, {}).values()))
