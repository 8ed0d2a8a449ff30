"""One document, from its text to what the intake reads in it."""

from pathlib import Path
from typing import Any

from generator import answer
from generator.annotate.annotate import annotate
from generator.annotate.lexicon import Lexicon, lexicon
from generator.intake.parse import parse
from generator.model.briefing import Annotated
from generator.model.settings import FILE, Settings
from generator.model.source import Document
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem, guarded


def names(root: Path) -> tuple[Lexicon, float, tuple[Problem, ...]]:
    """Return the names a project knows, its topic score and its problems; none outside one."""
    if not (root / FILE).exists():
        return lexicon(Vocabulary()), Settings().topic_score, ()
    from generator import config as config_  # noqa: PLC0415 - reads YAML, which is slow to load
    from generator import vocabulary  # noqa: PLC0415 - the same

    config, problems = config_.load(root)
    words, wrong = vocabulary.load(config.vocabulary, config.settings.vocabulary)
    return lexicon(words), config.settings.topic_score, (*problems, *wrong)


def read(document: Document, known: Lexicon, score: float, id_: str) -> dict[str, Any] | Problem:
    """Return all that is read in a document; a problem where it holds no article."""
    return guarded(document.path, _read, document, known, score, id_)


def _read(document: Document, known: Lexicon, score: float, id_: str) -> dict[str, Any] | Problem:
    read_ = _annotated(document, known, score)
    if isinstance(read_, Problem):
        return read_
    return answer.answer(read_, known.vocabulary, id_)


def annotated(document: Document, known: Lexicon, score: float) -> Annotated | Problem:
    """Return a document's article tied to the names; a problem where it holds none."""
    return guarded(document.path, _annotated, document, known, score)


def _annotated(document: Document, known: Lexicon, score: float) -> Annotated | Problem:
    article, problems = parse(document)
    return annotate(article, known, score) if article else problems[0]
