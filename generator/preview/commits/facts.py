"""The values of an article that are compared as a table, each in words."""

from collections.abc import Callable, Mapping
from functools import partial

from generator.model.briefing import Annotated
from generator.pages import views

FILED = ("topics", "people", "organisations", "places", "phrases")
"""Kinds of names under which an article is filed."""

_PROVENANCE = {"headline": "title"}
"""Values whose provenance stands under another name."""

BOUNDS = {"from_": "from ", "to": "to "}
"""What is said before the first and the last day of a role."""


def words(value: object) -> str:
    """Put a value of a record or an entry into words."""
    if isinstance(value, tuple):
        return ", ".join(map(words, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {words(one)}" for key, one in value.items())
    if isinstance(value, float):
        return f"{value:,.10g}"
    if hasattr(value, "__dataclass_fields__"):
        each = ((name, words(getattr(value, name))) for name in value.__dataclass_fields__)
        return " ".join(BOUNDS.get(name, "") + text for name, text in each if text)
    return "" if value is None else str(value)


def _source(name: str, found: Annotated) -> str:
    return _with_basis(words(getattr(found.article.source, name)), name, found)


def _day(found: Annotated) -> str:
    return _with_basis(found.article.event_date or "", "event_date", found)


def _with_basis(text: str, name: str, found: Annotated) -> str:
    """Add how a value is known, unless the source states it."""
    known = found.article.provenance.get(_PROVENANCE.get(name, name))
    is_stated = known is None or known.basis == "stated"
    return (
        text if not text or known is None or is_stated else f"{text} ({views.BASIS[known.basis]})"
    )


def _why(name: str, found: Annotated) -> str:
    """Return the reason for which an editor set a value that the source does not state."""
    known = found.article.provenance.get(name)
    return (known.why or "") if known and found.article.kind == "record" else ""


def _names(kind: str, found: Annotated) -> str:
    return ", ".join(getattr(found, kind))


def _corrections(found: Annotated) -> str:
    return "; ".join(f"{c.date}: {c.what} {c.why}" for c in found.article.corrections)


_SOURCE = {
    "Headline of the source": "headline",
    "Published": "published",
    "Updated": "modified",
    "Publisher": "publisher",
    "Agencies": "agencies",
    "Authors": "authors",
    "Dateline": "dateline",
    "Language": "language",
    "Rights": "rights",
    "Address of the source": "url",
    "Archived copy": "archived",
    "Read there on": "accessed",
    "Source document": "document",
    "SHA-256 of the source": "sha256",
}
_WHY = {
    "Why the date of the event": "event_date",
    "Why the date of publication": "published",
    "Why the date of the update": "modified",
    "Why the publisher": "publisher",
    "Why the agencies": "agencies",
}
"""Values that an editor may infer or decide on, for a reason."""

FACTS: dict[str, Callable[[Annotated], str]] = {
    "Title": lambda found: found.article.title or "",
    "Kind": lambda found: found.article.kind,
    "Date of the event": _day,
    **{label: partial(_source, name) for label, name in _SOURCE.items()},
    **{label: partial(_why, name) for label, name in _WHY.items()},
    **{kind.capitalize(): partial(_names, kind) for kind in FILED},
    "Earlier addresses": lambda found: ", ".join(found.article.aliases),
    "Corrections": _corrections,
}
"""What is compared of an article as a table, and how it is put into words."""
