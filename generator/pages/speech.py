"""Statements as the pages of people and topics list them: by article, newest first."""

from dataclasses import dataclass
from itertools import groupby

from generator.model.article import Statement
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
    spoken = (
        Spoken(
            s.statement,
            views.speaker(briefing, s.statement.speaker),
            mark[s.statement.evidence],
            views.refs(briefing, "topics", s.statement.topics),
        )
        for s in said
    )
    return Speech(views.line(briefing, article), tuple(spoken))
