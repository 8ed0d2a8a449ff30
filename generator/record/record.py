"""A record's front matter and body to an ``Article``."""

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from generator.forms import shape, todos, yaml_text
from generator.model import limits
from generator.model.article import (
    AliasId,
    Article,
    Correction,
    Event,
    Figure,
    OrganisationId,
    PersonId,
    PhraseId,
    PlaceId,
    Point,
    Revision,
    Role,
    Statement,
    TopicId,
)
from generator.model.settings import EXTENSIONS, Extensions
from generator.model.source import Basis, Day, Document, Edtf, Provenance, Source
from generator.plain import FIELDS
from generator.problems import Problem
from generator.record import body as body_
from generator.record.front import FRONT_MATTER
from generator.text import normal
from generator.text.line_ends import LINE_END, breaks


@dataclass(frozen=True, slots=True)
class Reason:
    """A value the source does not state, and why the record gives it."""

    value: str
    """What the key would hold in the source block."""
    why: str
    """The reason, in a sentence."""


@dataclass(frozen=True, slots=True)
class DateReason:
    """The same for a date."""

    value: Edtf
    """The date."""
    why: str
    """The reason, in a sentence."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """The same for a value that is a list."""

    value: tuple[str, ...]
    """What the key would hold in the source block."""
    why: str
    """The reason, in a sentence."""


@dataclass(frozen=True, slots=True)
class Unstated:
    """Values of the source that were inferred from it, or decided by an editor."""

    published: DateReason | None = None
    """Date of publication."""
    modified: DateReason | None = None
    """Date of the last update."""
    publisher: Reason | None = None
    """Who published it."""
    agencies: Reasons | None = None
    """News agencies it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The front matter of a record; each field is a key."""

    state: Literal["draft"] | None = None
    """``draft`` until it is finished: it is left out of the site, and stops nothing."""
    title: str
    """Headline of the page, in the editor's words."""
    summary: str
    """What the article says, in one or two sentences of the editor's."""
    trust: str | None = None
    """How far to trust the source: publisher, dates, doubts, what is missing; a few sentences."""
    source: Source
    """The article the record is about."""
    events: tuple[Event, ...] = ()
    """What happened, the main event first."""
    topics: tuple[TopicId, ...] = ()
    """Topics of the vocabulary, the most important first."""
    people: tuple[PersonId, ...] = ()
    """People named in the article."""
    organisations: tuple[OrganisationId, ...] = ()
    """Organisations named in the article."""
    places: tuple[PlaceId, ...] = ()
    """Places named in the article."""
    phrases: tuple[PhraseId, ...] = ()
    """Set phrases the article uses."""
    points: tuple[Point, ...] = ()
    """What the article claims, point by point."""
    statements: tuple[Statement, ...] = ()
    """Who said what."""
    figures: tuple[Figure, ...] = ()
    """Numbers the article gives."""
    roles: tuple[Role, ...] = ()
    """In which office or part the article names a person."""
    inferred: Unstated = Unstated()
    """Values of the source that follow from it, with the reason."""
    curated: Unstated = Unstated()
    """Values of the source that an editor decided, with the reason."""
    aliases: tuple[AliasId, ...] = ()
    """Earlier ids of the record, which keep leading to its page."""
    added: Day | None = None
    """Day on which the record was added to the briefing."""
    revised: tuple[Revision, ...] = ()
    """What was written anew in the published record, newest first."""
    corrections: tuple[Correction, ...] = ()
    """What was corrected in the published record, and why, newest first."""


PARTED = frozenset(("source", "inferred", "curated"))
"""Keys whose parts stand each for itself."""

INSTEAD = {"title": todos.MARK, "summary": todos.MARK, "source": {}}
"""What stands for a key that must be there while it is still to be written."""

BASES: tuple[Basis, ...] = ("inferred", "curated")
"""The blocks of a record for values that the source does not state."""

ALIKE = {field.name for field in fields(Record)} & {field.name for field in fields(Article)}
"""What an article takes as its record has it."""


def parse(
    document: Document, extensions: Extensions = EXTENSIONS
) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read a record, and say everything that is wrong with it.

    A record of which parts are still to be written is given without them, beside the problems.
    """
    match = FRONT_MATTER.match(document.text)
    if not match:
        mend = "Close it with a line of three hyphens."
        what = "The front matter opens and never ends."
        return None, (Problem(document.path, 1, "front-matter", what, mend),)
    head, body = match["head"], document.text[match.end() :]
    if len(head) > limits.FRONT:
        mend = "Keep what the record needs, or split it into several records."
        what = f"The front matter has {len(head):,} characters, more than {limits.FRONT:,}."
        return None, (Problem(document.path, 1, "too-long", what, mend),)
    text = yaml_text.load(head, first_line=2)
    record, problems = shape.read(Record, text, document.path, "The front matter")
    first = 1 + breaks(document.text, 0, match.end())
    problems += body_.problems(body, document.path, first, extensions)
    unwritten = _todos(text, body, document.path, first)
    if unwritten:
        lines = {p.line for p in unwritten}
        problems = tuple(p for p in problems if p.line not in lines)
        text = todos.without(text, PARTED, INSTEAD)
        record, _ = shape.read(Record, text, document.path, "The front matter")
    if record is None:
        return None, (*problems, *unwritten)
    problems += _reasons(record, text, document.path)
    if problems:
        return None, (*problems, *unwritten)
    return _article(document, record, normal.composed(body.strip()), text), unwritten


def _todos(text: yaml_text.Text, body: str, path: str, first_line: int) -> tuple[Problem, ...]:
    """Name every place that an editor has still to write."""
    mend = "Write it, or delete the line or its whole claim."
    places = [
        (shape.line_of(place, text.lines), f"{shape.name_of(place)} is still to be written.")
        for place in todos.find(text.value)
    ]
    places += [
        (number, "The body is still to be written here.")
        for number, line in enumerate(LINE_END.split(body), first_line)
        if todos.is_line(line)
    ]
    return tuple(Problem(path, line, "todo", what, mend) for line, what in places)


def _reasons(record: Record, text: yaml_text.Text, path: str) -> tuple[Problem, ...]:
    """Check that what the source does not state says why, and is not stated as well."""
    problems = []
    for index, event in enumerate(record.events):
        if event.basis != "stated" and not event.why:
            line = shape.line_of(("events", index), text.lines)
            what = f"The date of “{event.what}” is {event.basis}, and nothing says why."
            problems.append(Problem(path, line, "reason", what, "Add “why:” with the reason."))
    for basis in BASES:
        for name, _ in _given(getattr(record, basis)):
            if getattr(record.source, name, None):
                line = shape.line_of((basis, name), text.lines)
                what = f"“{name}” is stated in the source block and given again without its word."
                problems.append(Problem(path, line, "reason", what, "Keep one of the two."))
    return tuple(problems)


def _given(unstated: Unstated) -> list[tuple[str, Reason | DateReason | Reasons]]:
    pairs = ((f.name, getattr(unstated, f.name)) for f in fields(unstated))
    return [(name, reason) for name, reason in pairs if reason]


def _article(document: Document, record: Record, body: str, text: yaml_text.Text) -> Article:
    stated = [f for f in FIELDS if f.known != "noted" and getattr(record.source, f.key, None)]
    provenance = {field.name: Provenance("stated") for field in stated}
    values: dict[str, Any] = {}
    for basis in BASES:
        for name, reason in _given(getattr(record, basis)):
            values[name] = reason.value
            provenance[name] = Provenance(basis, why=reason.why)
    main = record.events[0] if record.events else None
    if main and main.date:
        provenance["event_date"] = Provenance(main.basis, text=main.evidence.words, why=main.why)
    alike: dict[str, Any] = {name: getattr(record, name) for name in ALIKE}
    alike["source"] = replace(record.source, **values)
    return Article(
        id=document.id,
        path=document.path,
        kind="record",
        digest=document.digest,
        event_date=main.date if main else None,
        body=body,
        provenance=provenance,
        lines=text.lines,
        notices=document.notices,
        is_draft=record.state == "draft",
        **alike,
    )
