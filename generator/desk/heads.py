"""The source block of a draft: each value with its basis, and what is not known as ``null``.

What every article has says so where it was not found.
"""

from collections.abc import Callable
from typing import Any

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.desk.yaml_lines import Value, few, line
from generator.model.briefing import Annotated
from generator.model.claims import MOST_WORDS
from generator.model.source import Dateline, Provenance
from generator.text import normal

Row = tuple[Value, str]
"""A value and the remark behind it."""

MISSING: dict[str, Row] = {
    "headline": (None, "none found: the source’s own headline"),
    "publisher": (None, "not found: an id of publishers.yml"),
    "authors": ([], "none found: names as printed"),
    "published": (None, "not found: an EDTF date, if the source states one"),
    "language": (None, "not clear: a language tag such as en"),
}
"""What stands where the intake found nothing that every article has."""

UNSTATED = ("published", "modified", "publisher", "agencies")
"""Keys whose value may be inferred; it then stands below, with its reason."""


def source(found: Annotated, lexicon: Lexicon) -> list[str]:
    """Write the lines below ``source:``."""
    rows: list[tuple[str, Row]] = [
        ("document", (found.article.source.document, "")),
        ("sha256", (found.article.source.sha256, "")),
        *((key, _row(key, found, lexicon)) for key in _ROWS),
        ("rights", ("summary", "")),
    ]
    return [line(key, value, remark, 2) for key, (value, remark) in rows]


def _row(key: str, found: Annotated, lexicon: Lexicon) -> Row:
    basis = found.article.provenance.get("title" if key == "headline" else key)
    return _ROWS[key](key, found, basis, lexicon)


def _value(key: str, found: Annotated, basis: Provenance | None, lexicon: Lexicon) -> Row:
    """Return a value as the source has it."""
    del lexicon
    value: Any = getattr(found.article.source, key)
    if not value or not basis:
        return MISSING.get(key, (None, ""))
    if basis.basis == "inferred" and key in UNSTATED:
        return None, "not stated: see “inferred” below"
    return ([*value] if isinstance(value, tuple) else value), said(basis, cite=key != "headline")


def _house(key: str, found: Annotated, basis: Provenance | None, lexicon: Lexicon) -> Row:
    """Return the id of a publisher, or the ids of agencies; a house with no entry is told of."""
    named = getattr(found.article.source, key)
    names = [n for n in ([named] if isinstance(named, str) else named or ()) if n]
    unknown = [n for n in names if not name_to_id(n, lexicon, "publishers")]
    if unknown and basis:
        told = ", ".join(f"“{name}”" for name in unknown)
        remark = f"{told} ({said(basis, cite=False)}) has no entry in publishers.yml"
        return (None if key == "publisher" else [*getattr(found, key)]), remark
    ids = getattr(found, key)
    if not ids or not basis:
        return MISSING.get(key, ([], ""))
    if basis.basis == "inferred":
        return (None if key == "publisher" else []), "not stated: see “inferred” below"
    return (ids if key == "publisher" else [*ids]), said(basis)


def _subtitle(key: str, found: Annotated, basis: Provenance | None, lexicon: Lexicon) -> Row:
    """Leave the standfirst where it is: it is mostly a sentence."""
    del lexicon
    has_one = bool(getattr(found.article.source, key) and basis)
    return None, "the source has one, which is not copied here" if has_one else ""


def _dateline(key: str, found: Annotated, basis: Provenance | None, lexicon: Lexicon) -> Row:
    del key, lexicon
    stands: Dateline | None = found.article.source.dateline
    if not stands or not basis or normal.count_words(stands.raw) > MOST_WORDS:
        return None, ""
    row: Value = {"place": stands.place, "date": stands.date, "raw": stands.raw}
    return row, said(basis, cite=False)


def _address(key: str, found: Annotated, basis: Provenance | None, lexicon: Lexicon) -> Row:
    """Return what leads to the source on the web, which many a document does not say."""
    del lexicon
    value = getattr(found.article.source, key)
    return value, said(basis, cite=False) if value and basis else ""


_ROWS: dict[str, Callable[[str, Annotated, Provenance | None, Lexicon], Row]] = {
    "url": _address,
    "accessed": _address,
    "publisher": _house,
    "agencies": _house,
    "authors": _value,
    "headline": _value,
    "subtitle": _subtitle,
    "dateline": _dateline,
    "published": _value,
    "modified": _value,
    "language": _value,
}
"""Keys of the source in their order, and what reads each."""


def said(basis: Provenance, *, cite: bool = True) -> str:
    """Return how a value is known: its basis, its line and words, the reason."""
    where = f", line {basis.line}" if basis.line else ""
    words = f": “{few(basis.text, MOST_WORDS)}”" if basis.text and cite else ""
    return f"{basis.basis}{where}{words}" + (f"; {basis.why}" if basis.why else "")


def inferred(found: Annotated) -> list[str]:
    """Write the values that follow from the source, each with its reason."""
    rows: list[str] = []
    for key in UNSTATED:
        basis, value = found.article.provenance.get(key), _unstated(key, found)
        if value and basis and basis.basis == "inferred":
            rows += [f"  {key}:", line("value", value, "", 4), line("why", basis.why, "", 4)]
    return ["inferred:", *rows] if rows else ["inferred: {}"]


def _unstated(key: str, found: Annotated) -> Value:
    value: Any = getattr(found if key in {"publisher", "agencies"} else found.article.source, key)
    return [*value] if isinstance(value, tuple) else value


def fields(found: Annotated) -> dict[str, dict[str, Any]]:
    """Return the fields that were read, each with its value, its basis, line, words and reason."""
    return {
        name: {
            "value": _plain(found, name),
            "basis": basis.basis,
            "line": basis.line,
            "words": few(basis.text) if basis.text else None,
            "why": basis.why,
        }
        for name, basis in found.article.provenance.items()
        if name != "subtitle"
    }


def _plain(found: Annotated, name: str) -> Any:
    """Return the value that a basis is of, as a program reads it."""
    source = found.article.source
    if name == "event_date":
        return found.article.event_date
    if name == "dateline" and source.dateline:
        return few(source.dateline.raw, MOST_WORDS)
    value = source.headline if name == "title" else getattr(source, name)
    return [*value] if isinstance(value, tuple) else value
