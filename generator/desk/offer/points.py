"""Sentences of the reporter's own -> points: what was decided, and what the text opens with."""

import re
from collections.abc import Iterable, Iterator

from generator.desk.offer.candidate import Candidate
from generator.desk.offer.telling import Span, fragments
from generator.desk.words import one_of
from generator.forms.todos import MARK
from generator.intake.speech.floor import Turn
from generator.model.article import Article, Evidence, Point
from generator.text import normal, sentences
from generator.text.quotation_marks import MARKED

OPENING = 4
"""Paragraphs with which a text opens."""
_FEWEST = 8
"""Words of a sentence that makes a point."""

_DECIDED = re.compile(
    rf"\b(?:{one_of('decided')}|a (?:décidé|approuvé|adopté|signé|annoncé|voté))\b"
)
"""Verbs of decisions, as the news of some languages has them."""

_EARLY = 8
"""Paragraphs within which a decision is news rather than what led to it."""

_ASIDE = re.compile(r"(?:I|We|My|Our|You|Your|Here|Let|Ich|Wir|Hier)\b")
"""Words that open what a writer says of himself, or of his text."""
_TITLE = 0.6
"""Share of words with capitals from which a line is a title, also where every noun has one."""


def points(article: Article, held: Iterable[Turn], event: Candidate | None) -> Iterator[Candidate]:
    """Return what somebody decided, and the first sentence of each opening paragraph.

    The sentence that tells of the main event makes no point beside it.
    """
    spoken = {(one.paragraph, one.text) for one in held if one.says and one.speaker}
    for number, paragraph in enumerate(article.paragraphs, 1):
        for place, span in enumerate(sentences.split(paragraph.text)):
            words = paragraph.text[slice(*span)]
            if (number, words) in spoken or not _tells(words) or _is_of(event, number, words):
                continue
            decided = _DECIDED.search(words)
            keep = (span[0] + decided.start(), span[0] + decided.end()) if decided else None
            weight = _weight(number, decided=bool(decided), has_event=event is not None)
            if decided or (place == 0 and number <= OPENING):
                yield from _point(article, number, span, keep, weight)


def _is_of(event: Candidate | None, number: int, words: str) -> bool:
    """Return whether a sentence is that of an event's evidence."""
    is_here = event is not None and event.paragraph == number
    return bool(is_here and event and (event.claim.evidence.words or "") in words)


def _weight(number: int, *, decided: bool, has_event: bool) -> float:
    """Rate a sentence: what opens the text, then decisions told early, then what follows."""
    if number == 1 and not has_event:
        return 8.0
    return 6.5 if decided and number <= _EARLY else 4.2 if decided else 4.9


def _point(
    article: Article, number: int, span: Span, keep: Span | None, weight: float
) -> Iterator[Candidate]:
    text, language = article.paragraphs[number - 1].text, article.source.language
    words = fragments(text, span, language, keep)
    if words:
        claim = Point(MARK, Evidence(number, words[0]))
        yield Candidate("points", claim, weight, ("point", number, span), tuple(words[1:]))


def _tells(words: str) -> bool:
    """Return whether a sentence tells something, in the reporter's own words."""
    is_whole = normal.count_words(words) >= _FEWEST and words.rstrip()[-1:] not in "?:"
    capitals = sum(word[:1].isupper() for word in words.split())
    is_own = not MARKED.search(words) and not _ASIDE.match(words)
    return is_whole and is_own and capitals < _TITLE * len(words.split())
