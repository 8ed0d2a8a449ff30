"""The names a briefing knows: people, organisations, places, topics, phrases, publishers."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Literal

from generator.model.article import PlaceId, TopicId
from generator.model.source import Edtf
from generator.problems import Problem

Id = Annotated[str, "id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What every entry has: an id for addresses, a name, and other spellings of it.

    ``names`` are by language tag (BCP 47); ``identifiers`` by register, such as ``wikidata``.
    ``formerly`` lists earlier ids, whose addresses lead on to this entry.
    """

    id: Id
    """Stands in the address: small letters, digits and hyphens."""
    name: str
    """The name as pages print it."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Names by language tag, such as ``{is: Skerjaland}``."""
    aliases: tuple[str, ...] = ()
    """Other spellings under which a text may name it."""
    introduction: str = ""
    """A few sentences for the entry’s page; the first one stands in the index."""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    """Ids in other registers, such as ``{wikidata: Q42}``."""
    formerly: tuple[Id, ...] = ()
    """Earlier ids, whose addresses lead on to this entry."""
    state: Literal["draft"] | None = None
    """``draft`` until it is finished: it is left out of the site, and stops nothing."""
    line: int = 0

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every form under which a text may name this entry."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.names.values())))


@dataclass(frozen=True, slots=True)
class Role:
    """An office and its time; ``from_`` and ``to`` are null where they are open or unknown."""

    title: str
    """The office, in words."""
    from_: Edtf | None = None
    """Its first day, or null where unknown."""
    to: Edtf | None = None
    """Its last day, or null where open or unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Named):
    """A person; ``sort`` is the form that orders an index."""

    sort: str | None = None
    """The form that orders the index, such as “Surname, Given name”."""
    roles: tuple[Role, ...] = ()
    """Offices and their times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Named):
    """A body that acts or speaks."""

    abbreviation: str | None = None
    """The short name, under which a text may name it too."""
    kind: str | None = None
    """A word of yours, printed above the name."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every form under which a text may name this body, its abbreviation too."""
        short = (self.abbreviation,) if self.abbreviation else ()
        names = (self.name, *short, *self.aliases, *self.names.values())
        return tuple(dict.fromkeys(names))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Named):
    """A place, and the larger one it lies in."""

    kind: Literal["country", "region", "province", "city", "other"] = "other"
    """What sort of place it is."""
    within: PlaceId | None = None
    """The larger place it lies in."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that speaks for a topic; ``weight`` runs from 1 (a hint) to 5 (sure)."""

    term: str
    """A word or phrase."""
    weight: int = 1
    """From 1, a hint, to 5, sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Named):
    """A subject articles are filed under."""

    terms: tuple[Term, ...] = ()
    """Words that speak for the topic in raw articles."""
    parent: TopicId | None = None
    """The topic it stands below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Named):
    """A set phrase and the exact forms in which it is said."""

    variants: tuple[str, ...] = ()
    """The exact forms in which the phrase is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher(Named):
    """A house or agency; ``signs`` are words that its page template leaves in pasted text."""

    kind: str | None = None
    """A word of yours, printed above the name."""
    signs: tuple[str, ...] = ()
    """Words that the house’s page template leaves in pasted text."""


Entry = Person | Organisation | Place | Topic | Phrase | Publisher

ABOVE = {"topics": "parent", "places": "within"}
"""Kinds whose entries stand below one another, and the key that says so."""

KINDS = {
    "people": Person,
    "organisations": Organisation,
    "places": Place,
    "topics": Topic,
    "phrases": Phrase,
    "publishers": Publisher,
}
"""The vocabulary's kinds, which are its file names, its fields, and the form of their entries."""


def above(entry: Entry | None) -> str | None:
    """Return the id of what an entry stands below."""
    return getattr(entry, "parent", None) or getattr(entry, "within", None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of an entry: where it stands, and what keeps it from being finished."""

    path: str
    line: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All names of a briefing, by kind and id, in the order of the files; drafts after the others.

    ``drafts`` tells of every draft by its kind and id, of those too that were left out or can't be
    read. ``unread`` are the kinds whose file could not be read; nothing can be said of their names.
    """

    people: Mapping[str, Person] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    phrases: Mapping[str, Phrase] = field(default_factory=dict)
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    drafts: Mapping[tuple[str, str], Draft] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def kind(self, name: str) -> Mapping[str, Entry]:
        """Return the entries of one kind, such as ``"people"``."""
        entries: Mapping[str, Entry] = getattr(self, name)
        return entries

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Return every entry with its kind."""
        return ((kind, entry) for kind in KINDS for entry in self.kind(kind).values())

    def draft(self, kinds: str, id_: str) -> tuple[str, Draft] | None:
        """Return the kind of a draft and what is known of it; null where a finished one has its id.

        ``kinds`` are one or more kinds with spaces between, as a record names them.
        """
        each = kinds.split()
        if any((e := self.kind(kind).get(id_)) and not e.state for kind in each):
            return None
        return next(((k, self.drafts[k, id_]) for k in each if (k, id_) in self.drafts), None)

    def without_drafts(self, but: Collection[tuple[str, str]] = ()) -> "Vocabulary":
        """Return the vocabulary without its drafts, or with those of ``but`` alone."""
        kept: dict[str, Any] = {
            kind: {i: e for i, e in self.kind(kind).items() if not e.state or (kind, i) in but}
            for kind in KINDS
        }
        return replace(self, **kept)

    def speaker(self, name: str) -> tuple[str, Entry] | None:
        """Find who speaks under an id: ``("people", entry)``, ``("organisations", entry)``."""
        each = ((kind, self.kind(kind).get(name)) for kind in ("people", "organisations"))
        return next(((kind, entry) for kind, entry in each if entry), None)
