"""What annotating and collecting make: articles with their names, and all in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.article import Article, Event, Figure, Statement
from generator.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How strongly a text speaks of a topic, and by which terms."""

    topic: str
    score: float
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with every name in it tied to the vocabulary, by id."""

    article: Article
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    scores: tuple[TopicScore, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another article worth reading next, and why."""

    id: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement and the article that reports it."""

    article: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, its place in the article that reports it, and the first day it may have been."""

    article: str
    number: int
    event: Event
    earliest: date | None


@dataclass(frozen=True, slots=True)
class Briefing:
    """All articles, oldest first and the undated last, and every index the pages need.

    ``said`` gives statements by speaker, ``about`` by topic, oldest first. ``where`` gives, for
    a kind such as ``"topics"`` and an id, the ids of the articles that have it, oldest first.
    ``verified`` gives the records whose claims were found in their sources.
    """

    articles: Mapping[str, Annotated]
    vocabulary: Vocabulary
    where: Mapping[str, Mapping[str, tuple[str, ...]]]
    dates: Mapping[str, str | None]
    related: Mapping[str, tuple[Related, ...]]
    said: Mapping[str, tuple[Said, ...]]
    about: Mapping[str, tuple[Said, ...]]
    happenings: tuple[Happening, ...] = field(default=())
    verified: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Page:
    """One file in docs/: its path below docs/, with forward slashes, and its text."""

    path: str
    text: str
