"""Statements as the pages of people and topics list them: by article, newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.model.article import Evidence, Statement
from generator.model.briefing import Briefing, Said
from generator.pages import views
from generator.pages.evidence import Mark, marks


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement, who made it, its mark in the article, and its topics."""

    statement: Statement
    speaker: views.Ref
    mark: Mark
    topics: tuple[views.Ref, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """What one article reports to have been said."""

    line: views.Line
    statements: tuple[Spoken, ...]


def speeches(said: tuple[Said, ...], briefing: Briefing) -> list[Speech]:
    """Gather statements by article, the newest first."""
    groups = groupby(said, key=lambda s: s.article)
    return [_speech(article, [*group], briefing) for article, group in groups][::-1]


def _speech(article: str, said: list[Said], briefing: Briefing) -> Speech:
    mark = marks(briefing.articles[article])
    statements = (spoken(s.statement, mark, briefing) for s in said)
    return Speech(views.line(briefing, article), tuple(statements))


def spoken(statement: Statement, mark: Mapping[Evidence, Mark], briefing: Briefing) -> Spoken:
    """Give a statement with all that a page says of it."""
    return Spoken(
        statement,
        views.speaker(briefing, statement.speaker),
        mark[statement.evidence],
        views.refs(briefing, "topics", statement.topics),
    )


def by_speaker(
    statements: tuple[Statement, ...], mark: Mapping[Evidence, Mark], briefing: Briefing
) -> tuple[tuple[views.Ref, tuple[Spoken, ...]], ...]:
    """Gather the statements of an article by speaker, in the order in which each first speaks."""
    groups: dict[str, list[Spoken]] = {}
    for statement in statements:
        groups.setdefault(statement.speaker, []).append(spoken(statement, mark, briefing))
    return tuple((views.speaker(briefing, who), (*said,)) for who, said in groups.items())
