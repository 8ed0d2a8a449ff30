"""A record held against its source document, claim by claim."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.annotate.lexicon import Lexicon
from generator.check import (
    copying,
    days,
    fair,
    fragments,
    given_numbers,
    naming,
    speakers,
    stated,
    strangers,
    units,
)
from generator.check.moved import Moved, follow
from generator.check.original import Original
from generator.check.prose import is_free, prose
from generator.check.wrong import Wrong
from generator.forms import shape
from generator.model.article import Article
from generator.model.claims import Placed, claims, count
from generator.model.settings import QUOTED
from generator.model.verified import Context
from generator.problems import Problem
from generator.text.urls import without_addresses


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of holding a record's claims against its source.

    ``problems`` are certain; ``doubts`` are what nothing can tell, for a person to look at.
    ``moved`` is the evidence whose paragraph has another number in the source now, ``contexts`` are
    those of fragments that are linked and that the source has more than once.
    """

    id: str
    claims: int
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Problem, ...] = ()
    moved: tuple[Moved, ...] = ()
    contexts: tuple[Context, ...] = ()

    @property
    def holds(self) -> bool:
        """Return whether every claim was found in the source."""
        return not self.problems


def verify(article: Article, source: Original, lexicon: Lexicon, quoted: float = QUOTED) -> Verdict:
    """Hold a record against its source, made ready by ``original``.

    ``quoted`` is the share of the source's words that its fragments may have together.
    """
    wrongs = dict.fromkeys(_wrongs(article, source, lexicon, quoted))
    return Verdict(
        article.id,
        count(article),
        tuple(problem(article, w) for w in wrongs if w.sure),
        tuple(problem(article, w) for w in wrongs if not w.sure),
    )


def verify_moved(
    article: Article,
    source: Original,
    lexicon: Lexicon,
    *,
    was_verified: bool,
    quoted: float = QUOTED,
) -> Verdict:
    """Hold a record against its source, its evidence wherever the words of it stand by now."""
    article, moved = follow(article, source, was_verified=was_verified)
    verdict = verify(article, source, lexicon, quoted)
    remarks = (problem(article, one.remark()) for one in moved)
    return replace(verdict, doubts=(*remarks, *verdict.doubts), moved=moved)


def _wrongs(article: Article, source: Original, lexicon: Lexicon, quoted: float) -> Iterator[Wrong]:
    known = naming.names(article, source, lexicon)
    every = [one._replace(text=without_addresses(one.text)) for one in claims(article)]
    texts = [(path, without_addresses(text)) for path, text in prose(article)]
    for one in every:
        yield from _of_claim(one, known)
    aside = copying.set_phrases(lexicon.vocabulary, article.source.headline)
    theirs = copying.runs(source, aside)
    for path, text in [*texts, *((one.path, one.text) for one in every)]:
        yield from fragments.quoted(path, text, source, known.language)
        yield from copying.copied(path, text, theirs, aside)
    for path, text in texts:
        free = is_free(path)
        yield from given_numbers.of_text(path, text, source, known.language, digits_only=free)
        yield from naming.of_text(path, text, known)
        yield from () if free else strangers.of_title(path, text, known)
    yield from fragments.short(article, lexicon)
    yield from fair.fair(article, source, quoted)
    yield from naming.listed(article, known)
    yield from stated.stated(article, source, lexicon)


def _of_claim(one: Placed, known: naming.Names) -> Iterator[Wrong]:
    """Find what is wrong with a claim, its words and its evidence."""
    source, lexicon = known.source, known.lexicon
    yield from fragments.stands(one, source)
    yield from given_numbers.of_claim(one, source, known.language)
    yield from units.of_figure(one, source, known.language)
    yield from days.of_event(one, source)
    yield from naming.of_claim(one, known)
    yield from strangers.of_text(one.path, one.text, known)
    yield from speakers.of_claim(one, source, lexicon)
    yield from speakers.in_words(one, source, lexicon)


def problem(article: Article, wrong: Wrong) -> Problem:
    """Return what is wrong with a record as a problem, at its line."""
    line = shape.line_of(wrong.path, article.lines)
    return Problem(article.path, line, wrong.rule, wrong.what, wrong.mend)
