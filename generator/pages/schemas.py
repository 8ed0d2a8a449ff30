"""JSON Schemas of all that people write, so that editors complete and check while they type.

The rules besides the types are those of the record's reader and of ``check``, where a schema can
say them.
"""

import json
from collections.abc import Iterator
from dataclasses import fields

from generator.forms.schema import Making, Schema, or_null
from generator.model.article import Event, Evidence
from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.model.source import Source
from generator.model.vocabulary import KINDS, Vocabulary
from generator.record.record import BASES, Reason, Reasons, Record, Unstated

FOLDER = "schemas"
"""Folder of the schemas, below docs/."""

_SOME_TEXT: Schema = {"type": ["string", "number"], "minLength": 1}
_UNSTATED: Schema = {"enum": [None, "", []]}


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Return a schema for records, for each file of the vocabulary, and for ``mkdocs.yml``."""
    for name, schema in schemas(briefing.vocabulary).items():
        yield Page(f"{FOLDER}/{name}.json", json.dumps(schema, ensure_ascii=False, indent=1) + "\n")


def schemas(vocabulary: Vocabulary) -> dict[str, Schema]:
    """Return every schema by the name of its file; ids may be those of the vocabulary."""
    known = {kind: {id_: e.name for id_, e in vocabulary.kind(kind).items()} for kind in KINDS}
    making = Making(known, _rules(known["publishers"]))
    made = {"record": making.whole("Record", making.value(Record))}
    for kind, form in KINDS.items():
        making = Making(known)
        entries = or_null({"type": "array", "items": making.value(form)})
        made[kind] = making.whole(kind.capitalize(), entries)
    making = Making()
    own = {"properties": {"briefing": or_null(making.value(Settings))}}
    return {**made, "mkdocs": making.whole("Project", {"properties": {"extra": own}})}


def _rules(publishers: dict[str, str]) -> dict[type, tuple[Schema, ...]]:
    houses = {"enum": [*publishers], "enumDescriptions": [*publishers.values()]}
    several = {"items": houses}
    return {
        Evidence: (
            {"required": ["words"], "properties": {"words": _SOME_TEXT}},
            {"properties": {"paragraph": {"minimum": 1}}},
        ),
        Event: (_reason(),),
        Source: ({"properties": {"publisher": or_null(houses), "agencies": several}},),
        Reason: ({"properties": {"value": houses}},),
        Reasons: ({"properties": {"value": several}},),
        Record: tuple(_once(basis, f.name) for basis in BASES for f in fields(Unstated)),
    }


def _reason() -> Schema:
    """Ask for the reason of a date that is not stated."""
    unstated = {"required": ["basis"], "properties": {"basis": {"enum": [*BASES]}}}
    return {"if": unstated, "then": {"required": ["why"], "properties": {"why": _SOME_TEXT}}}


def _once(basis: str, name: str) -> Schema:
    """Refuse a value in the source block that is given with its reason as well."""
    given = {"type": "object", "required": [name], "properties": {name: {"type": "object"}}}
    source = {"properties": {name: _UNSTATED}}
    return {
        "if": {"required": [basis], "properties": {basis: given}},
        "then": {"properties": {"source": source}},
    }
