"""One story, whichever kind of seed it came from: a raw article or an editor's record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.model.source import (
    Basis,
    Caption,
    Day,
    Dropped,
    Edtf,
    Notice,
    Provenance,
    Source,
)

AliasId = Annotated[str, "alias"]
ClaimId = Annotated[str, "id"]
EventId = Annotated[str, "id"]
MeasureId = Annotated[str, "id"]
PersonId = Annotated[str, "people"]
OrganisationId = Annotated[str, "organisations"]
PlaceId = Annotated[str, "places"]
TopicId = Annotated[str, "topics"]
PhraseId = Annotated[str, "phrases"]
QuoteKind = Literal["direct", "phrase", "name", "proverb"]
OUTCOMES = ("signing", "agreement", "decision")
"""The kinds of events that are an outcome."""

EventKind = Literal[
    "meeting",
    "visit",
    "message",
    "interview",
    "signing",
    "agreement",
    "decision",
    "summit",
    "other",
]
SpeakerId = Annotated[str, "people organisations"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the source bears out a claim: its paragraph, counted from 1, and a few of its words."""

    paragraph: int
    """Number of the paragraph of the source, from 1."""
    words: str | None = None
    """One to eight words of it, copied exactly; never a whole sentence."""


@dataclass(frozen=True, slots=True)
class Point:
    """A claim of the source, in the editor's words."""

    text: str
    """The claim, in your words."""
    evidence: Evidence
    """Where the source bears it out."""
    doubt: str | None = None
    """Why you doubt it, in a sentence; it is shown wherever the claim is."""
    id: ClaimId | None = None
    """Its address on the article’s page, instead of the one that is made from its evidence."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said: a paraphrase in a record, the words themselves in a raw article.

    ``speaker`` is an id of the vocabulary where the name is known there, else the name.
    """

    speaker: SpeakerId
    """Who said it."""
    text: str
    """What was said, in your words."""
    evidence: Evidence
    """Where the source reports it."""
    topics: tuple[TopicId, ...] = ()
    """What it is about."""
    quoted: bool = False
    """True where the text is the speaker’s own words."""
    doubt: str | None = None
    """Why you doubt it, in a sentence; it is shown wherever the claim is."""
    id: ClaimId | None = None
    """Its address on the article’s page, instead of the one that is made from its evidence."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number the source gives, and what it counts.

    ``measure`` is a name that figures of one thing share, whatever words they have for it.
    """

    what: str | None
    """What is counted, or null."""
    value: float
    """The number."""
    evidence: Evidence
    """Where the source gives it."""
    unit: str | None = None
    """What it is counted in."""
    qualifier: str | None = None
    """“More than”, “about” and the like."""
    text: str | None = None
    """The figure as it stands in the source."""
    measure: MeasureId | None = None
    """A name that figures of one thing share."""
    speaker: SpeakerId | None = None
    """Who gives the number, or null where the article itself does."""
    doubt: str | None = None
    """Why you doubt it, in a sentence; it is shown wherever the claim is."""
    id: ClaimId | None = None
    """Its address on the article’s page, instead of the one that is made from its evidence."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing says what it counts, so that it is compared with nothing."""
        return not (self.what or self.measure)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with the basis on which its date is known.

    ``id`` is a name that all records of one event share.
    """

    what: str
    """What happened."""
    date: Edtf | None
    """When, or null where the source does not let you know."""
    evidence: Evidence
    """Where the source tells of it."""
    basis: Basis = "stated"
    """How the date is known."""
    why: str | None = None
    """The reason; must be there unless the date is stated."""
    place: PlaceId | None = None
    """Where it happened."""
    kind: EventKind = "other"
    """What sort of event it is."""
    people: tuple[PersonId, ...] = ()
    """Who took part."""
    id: EventId | None = None
    """A name that all records of one event share."""
    doubt: str | None = None
    """Why you doubt it, in a sentence; it is shown wherever the claim is."""


@dataclass(frozen=True, slots=True)
class Role:
    """The office or part in which the source names a person."""

    person: PersonId
    """Who is named."""
    title: str
    """The office or part, in your words."""
    evidence: Evidence
    """Where the source names it."""
    doubt: str | None = None
    """Why you doubt it, in a sentence; it is shown wherever the claim is."""
    id: ClaimId | None = None
    """Its address on the article’s page, instead of the one that is made from its evidence."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was changed in a published record, on which day, and why."""

    date: Edtf
    """Day of the correction."""
    what: str
    """What was changed, in a sentence."""
    why: str
    """The reason, in a sentence."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What was written anew in a published record, on which day, and is no correction."""

    date: Day
    """Day of the revision."""
    what: str
    """What is new, in a sentence."""


Claim = Point | Statement | Figure | Event | Role
"""Whatever a record says of its source, each with its evidence."""

CLAIMS = ("points", "statements", "figures", "events", "roles")
"""The keys of a record under which claims stand."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a raw article; ``line`` counts the lines of the file from 1."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks.

    ``start`` and ``end`` count characters of the decoded input, marks included; ``paragraph``
    counts from 1. ``speaker`` is null where the text attributes the words to nobody.
    """

    kind: QuoteKind
    text: str
    paragraph: int
    start: int
    end: int
    speaker: str | None = None
    speaker_mention: str | None = None
    cue: str | None = None
    via: str | None = None


FILED = ("topics", "people", "organisations", "places", "phrases")
"""Kinds of names under which an article is filed."""

SEARCHED = FILED[:-1]
"""What a short record is filed under by the words of its title and its summary."""


@dataclass(frozen=True, slots=True)
class Article:
    """One story with everything its seed says about it.

    A raw article has ``paragraphs`` and ``quotes``; a record has a ``summary``, claims and a
    ``body``, and is a draft until an editor has finished it. ``provenance`` says for a field's name
    where its value came from, ``lines`` on which line of the record the value at a path of keys
    stands.
    """

    id: str
    path: str
    kind: Literal["raw", "record"]
    digest: str
    source: Source
    title: str | None = None
    summary: str | None = None
    trust: str | None = None
    event_date: Edtf | None = None
    events: tuple[Event, ...] = ()
    topics: tuple[TopicId, ...] = ()
    people: tuple[PersonId, ...] = ()
    organisations: tuple[OrganisationId, ...] = ()
    places: tuple[PlaceId, ...] = ()
    phrases: tuple[PhraseId, ...] = ()
    points: tuple[Point, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    roles: tuple[Role, ...] = ()
    added: Day | None = None
    revised: tuple[Revision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    body: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    quotes: tuple[Quote, ...] = ()
    captions: tuple[Caption, ...] = ()
    aliases: tuple[AliasId, ...] = ()
    lines: Mapping[tuple[str | int, ...], int] = field(default_factory=dict)
    provenance: Mapping[str, Provenance] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()
    notices: tuple[Notice, ...] = ()
    is_draft: bool = False

    @property
    def is_short(self) -> bool:
        """Whether it is a record with title and summary, and neither a claim nor an account."""
        has_claims = any(getattr(self, kind) for kind in CLAIMS)
        return self.kind == "record" and not (self.body or has_claims)

    @property
    def is_held(self) -> bool:
        """Whether it is a record that is held against its source, claim by claim."""
        return self.kind == "record" and not self.is_short

    def finds(self, kind: str) -> bool:
        """Return whether entries of a kind are looked for in its text, as it does not list them.

        Those of a raw article are; so are names and topics of a short record, unless it has the
        key.
        """
        if self.kind == "raw":
            return True
        return self.is_short and kind in SEARCHED and (kind,) not in self.lines

    def place(self, key: str) -> tuple[str, ...]:
        """Return where its record holds a value of the source: stated, or with its reason."""
        known = self.provenance.get(key)
        if known is None or known.basis == "stated":
            return "source", key
        return known.basis, key, "value"

    @property
    def credits(self) -> tuple[str, ...]:
        """Who is credited for the pictures, in the order of the text."""
        return tuple(dict.fromkeys(c.credit for c in self.captions if c.credit))
