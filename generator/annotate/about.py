"""What each statement is about: as its record says, else by its own words, else as its article."""

from collections.abc import Iterable, Mapping

from generator.annotate.lexicon import Lexicon
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
    if statement.topics:
        return About(statement.topics)
    spoken = _spoken(statement, lexicon)
    return About(spoken, "words") if spoken else About(filed, "article")


def _spoken(statement: Statement, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the topics that a statement's words speak of, the surest first."""
    scores: dict[str, float] = {}
    for topic, term in lexicon.terms.count(normal.fold(statement.text)):
        scores[topic] = scores.get(topic, 0) + lexicon.weights[topic, term]
    return tuple(t for t in sorted(scores, key=lambda t: (-scores[t], t)) if scores[t] >= SURE)
