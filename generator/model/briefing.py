"""What annotating and collecting make: articles with their names, and all in order."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from generator.model.article import Article, Event, Figure, Statement
from generator.model.vocabulary import Vocabulary


class TopicScore(NamedTuple):
    """How strongly a text speaks of a topic, and by which terms."""

    topic: str
    score: float
    terms: tuple[str, ...]


class Annotated(NamedTuple):
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


class Related(NamedTuple):
    """Another article worth reading next, and why."""

    id: str
    score: float
    reasons: tuple[str, ...]


class Said(NamedTuple):
    """A statement and the article that reports it."""

    article: str
    statement: Statement


class Happening(NamedTuple):
    """An event, its place in the article that reports it, and the first day it may have been."""

    article: str
    number: int
    event: Event
    earliest: date | None


class Briefing(NamedTuple):
    """All articles, oldest first and the undated last, and every index the pages need.

    ``said`` gives statements by speaker, ``about`` by topic, oldest first. ``where`` gives, for
    a kind such as ``"topics"`` and an id, the ids of the articles that have it, oldest first.
    """

    articles: Mapping[str, Annotated]
    vocabulary: Vocabulary
    where: Mapping[str, Mapping[str, tuple[str, ...]]]
    dates: Mapping[str, str | None]
    related: Mapping[str, tuple[Related, ...]]
    said: Mapping[str, tuple[Said, ...]]
    about: Mapping[str, tuple[Said, ...]]
    happenings: tuple[Happening, ...] = ()


class Page(NamedTuple):
    """One file in docs/: its path below docs/, with forward slashes, and its text."""

    path: str
    text: str
