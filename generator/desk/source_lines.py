"""The source block of a draft: each value with its basis, and what is not known as ``null``.

What every article has says so where it was not found.
"""

from dataclasses import fields as fields_of
from typing import Any

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.desk.yaml_lines import Value, few, line
from generator.model.briefing import Annotated
from generator.model.claims import MOST_WORDS
from generator.model.source import Provenance
from generator.model.vocabulary import Vocabulary
from generator.plain import FIELDS, Field, Plain, evidence, known_by, plain
from generator.record.record import Unstated
from generator.text import normal

Row = tuple[Value, str]
"""A value and the remark behind it."""

ORDER = (
    *("document", "sha256", "url", "accessed", "publisher", "agencies", "authors", "headline"),
    *("subtitle", "dateline", "published", "modified", "language"),
)
"""Keys that every draft has, before the rights; others have a line where something was read."""

MISSING = {
    "headline": "none found: the source’s own headline",
    "publisher": "not found: an id of publishers.yml",
    "authors": "none found: names as printed",
    "published": "not found: an EDTF date, if the source states one",
    "language": "not clear: a language tag such as en",
}
"""What is remarked where the intake found nothing that every article has."""

UNSTATED = tuple(field.name for field in fields_of(Unstated))
"""Keys whose value may be inferred; it then stands below, with its reason."""

HOUSES = ("publisher", "agencies")
"""Keys that hold ids of publishers."""


def source(annotated: Annotated, lexicon: Lexicon) -> list[str]:
    """Write the lines below ``source:``."""
    given, by_key = annotated.article.source, {field.key: field for field in FIELDS}
    more = [k for k in by_key if k not in (*ORDER, "rights") and getattr(given, k, None)]
    rows = [(key, *_row(by_key[key], annotated, lexicon)) for key in (*ORDER, *more)]
    return [line(*row, indent=2) for row in (*rows, ("rights", "summary", ""))]


def _row(field: Field, annotated: Annotated, lexicon: Lexicon) -> Row:
    """Return a value as the source states it, with how it is known."""
    key, value = field.key, _value(field.key, annotated)
    basis = annotated.article.provenance.get(field.name)
    nothing: Value = [] if isinstance(value, list) else None
    if basis and (lacking := _without_entry(key, annotated, lexicon)):
        return value, f"{lacking} ({known(basis, cite=False)}) has no entry in publishers.yml"
    if not value or not basis:
        return (value, "") if value else (nothing, MISSING.get(key, ""))
    if basis.basis == "inferred" and key in UNSTATED:
        return nothing, "not stated: see “inferred” below"
    if key == "subtitle":  # it is mostly a sentence
        return None, "the source has one, which is not copied here"
    if key == "dateline" and normal.count_words(value["raw"]) > MOST_WORDS:
        return None, ""
    return value, known(basis, cite=key not in {"headline", "dateline", "url", "accessed"})


def _value(key: str, annotated: Annotated) -> Any:
    """Return a value as a record has it: houses by their ids."""
    return plain(getattr(annotated if key in HOUSES else annotated.article.source, key))


def _without_entry(key: str, annotated: Annotated, lexicon: Lexicon) -> str:
    """Return the names of houses that the vocabulary lacks."""
    named = getattr(annotated.article.source, key) if key in HOUSES else ()
    names = [named] if isinstance(named, str) else named or ()
    lacking = [n for n in names if n and not name_to_id(n, lexicon, "publishers")]
    return ", ".join(f"“{name}”" for name in lacking)


def known(basis: Provenance, *, cite: bool = True) -> str:
    """Return how a value is known: its basis, its line and words, the reason."""
    where = f", line {basis.line}" if basis.line else ""
    words = f": “{few(basis.text)}”" if basis.text and cite else ""
    return f"{basis.basis}{where}{words}" + (f"; {basis.why}" if basis.why else "")


def inferred(annotated: Annotated) -> list[str]:
    """Write the values that follow from the source, each with its reason."""
    rows: list[str] = []
    for key in UNSTATED:
        basis, value = annotated.article.provenance.get(key), _value(key, annotated)
        if value and basis and basis.basis == "inferred":
            rows += [f"  {key}:", line("value", value, "", 4), line("why", basis.why, "", 4)]
    return ["inferred:", *rows] if rows else ["inferred: {}"]


def fields(annotated: Annotated, vocabulary: Vocabulary) -> dict[str, Plain]:
    """Return the fields that were read, each with its value, its basis, line, words and reason."""
    every = evidence(annotated, vocabulary)
    every.pop("subtitle", None)
    for name, each in every.items():
        each["text"] = each["text"] and few(each["text"])
        each["value"] = few(each["value"]) if name == "dateline" else each["value"]
    return {name: known_by(each) for name, each in every.items()}
