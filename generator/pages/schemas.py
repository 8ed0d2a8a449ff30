"""JSON Schemas of all that people write, so that editors complete and check while they type.

The rules besides the types are those of the record's reader and of ``check``, where a schema can
say them.
"""

import json
from collections.abc import Iterator
from dataclasses import fields

from generator.forms.schema import Making, Schema, or_null
from generator.model.article import Event, Evidence
from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.model.source import Source
from generator.model.vocabulary import KINDS, Vocabulary
from generator.record.record import BASES, Reason, Reasons, Record, Unstated

FOLDER = "schemas"
"""Folder of the schemas, below docs/."""

_SOME_TEXT: Schema = {"type": ["string", "number"], "minLength": 1}
_UNSTATED: Schema = {"enum": [None, "", []]}


NAMES = ("record", *KINDS, "mkdocs")
"""The names of the schemas' files."""


def pages(_: Briefing, __: Settings) -> Iterator[Planned]:
    """Return a schema for records, for each file of the vocabulary, and for ``mkdocs.yml``."""
    for name in NAMES:
        yield Planned(_path(name), _page, (name,))


def _path(name: str) -> str:
    return f"{FOLDER}/{name}.json"


def _page(name: str, briefing: Briefing, _: Settings) -> Page:
    made = schema(name, briefing.vocabulary)
    return Page(_path(name), json.dumps(made, ensure_ascii=False, indent=1) + "\n")


def schema(name: str, vocabulary: Vocabulary) -> Schema:
    """Return the schema of a file; ids may be those of the vocabulary."""
    if name == "mkdocs":
        making = Making()
        own = {"properties": {"briefing": or_null(making.value(Settings))}}
        return making.whole("Project", {"properties": {"extra": own}})
    known = {kind: {id_: e.name for id_, e in vocabulary.kind(kind).items()} for kind in KINDS}
    if name == "record":
        making = Making(known, _rules(known["publishers"]))
        return making.whole("Record", making.value(Record))
    making = Making(known)
    entries = or_null({"type": "array", "items": making.value(KINDS[name])})
    return making.whole(name.capitalize(), entries)


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
