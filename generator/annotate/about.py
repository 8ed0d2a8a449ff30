"""What each statement is about: as its record says, else by its own words, else as its article.

Whom it is about is told by its words alone.
"""

from collections.abc import Iterable, Mapping

from generator.annotate.lexicon import Lexicon, as_read
from generator.annotate.topics import SURE
from generator.model.article import Statement
from generator.model.briefing import About
from generator.text import normal


def about(
    statements: Iterable[Statement], filed: tuple[str, ...], lexicon: Lexicon
) -> Mapping[Statement, About]:
    """Return the topics of each statement; ``filed`` are those of its article."""
    return {statement: _about(statement, filed, lexicon) for statement in statements}


def _about(statement: Statement, filed: tuple[str, ...], lexicon: Lexicon) -> About:
    people = _people(statement, lexicon)
    if statement.topics:
        return About(statement.topics, people=people)
    spoken = _spoken(statement, lexicon)
    return About(spoken, "words", people) if spoken else About(filed, "article", people)


def _people(statement: Statement, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the people whom a statement's words name, but for its speaker, in their order."""
    named = (id_.partition("/") for id_, _ in lexicon.names.count(as_read(statement.text)))
    ids = dict.fromkeys(id_ for kind, _, id_ in named if kind == "people")
    return tuple(id_ for id_ in ids if id_ != statement.speaker)


def _spoken(statement: Statement, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the topics that a statement's words speak of, the surest first."""
    scores: dict[str, float] = {}
    for topic, term in lexicon.terms.count(normal.fold(statement.text)):
        scores[topic] = scores.get(topic, 0) + lexicon.weights[topic, term]
    return tuple(t for t in sorted(scores, key=lambda t: (-scores[t], t)) if scores[t] >= SURE)
