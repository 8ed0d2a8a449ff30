"""The names a briefing knows: people, organisations, places, topics, phrases, publishers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.model.article import PlaceId, TopicId
from generator.model.source import Edtf

Id = Annotated[str, "id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What every entry has: an id for addresses, a name, and other spellings of it.

    ``names`` are by language tag (BCP 47); ``identifiers`` by register, such as ``wikidata``.
    ``formerly`` lists earlier ids, whose addresses lead on to this entry.
    """

    id: Id
    name: str
    names: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    introduction: str = ""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    formerly: tuple[Id, ...] = ()
    line: int = 0

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every form under which a text may name this entry."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.names.values())))


@dataclass(frozen=True, slots=True)
class Role:
    """An office and its time; ``from_`` and ``to`` are null where they are open or unknown."""

    title: str
    from_: Edtf | None = None
    to: Edtf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Named):
    """A person; ``sort`` is the form that orders an index."""

    sort: str | None = None
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Named):
    """A body that acts or speaks."""

    abbreviation: str | None = None
    kind: str | None = None

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
    within: PlaceId | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that speaks for a topic; ``weight`` runs from 1 (a hint) to 5 (sure)."""

    term: str
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Named):
    """A subject articles are filed under."""

    terms: tuple[Term, ...] = ()
    parent: TopicId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Named):
    """A set phrase and the exact forms in which it is said."""

    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher(Named):
    """A house or agency; ``signs`` are words that its page template leaves in pasted text."""

    kind: str | None = None
    signs: tuple[str, ...] = ()


Entry = Person | Organisation | Place | Topic | Phrase | Publisher


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All names of a briefing, by kind and id, in the order of the files."""

    people: Mapping[str, Person] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    phrases: Mapping[str, Phrase] = field(default_factory=dict)
    publishers: Mapping[str, Publisher] = field(default_factory=dict)

    def kind(self, name: str) -> Mapping[str, Entry]:
        """Give the entries of one kind, such as ``"people"``."""
        entries: Mapping[str, Entry] = getattr(self, name)
        return entries

    def speaker(self, name: str) -> tuple[str, Entry] | None:
        """Find who speaks under an id: ``("people", entry)``, ``("organisations", entry)``."""
        return next(self._entries(name, ("people", "organisations")), None)

    def _entries(self, id_: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, Entry]]:
        for kind in kinds:
            if entry := self.kind(kind).get(id_):
                yield kind, entry


KINDS = {
    "people": Person,
    "organisations": Organisation,
    "places": Place,
    "topics": Topic,
    "phrases": Phrase,
    "publishers": Publisher,
}
"""The vocabulary's kinds, which are its file names, its fields, and the form of their entries."""
