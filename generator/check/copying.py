"""Runs of words that a record takes over from its source."""

import re
from collections.abc import Iterable, Iterator

from generator.check.original import Original
from generator.model.vocabulary import Vocabulary
from generator.text import normal

LONGEST = 10
"""Words in a row that a record may share with its source."""

_WORD = re.compile(r"\w+(?:['-]\w+)*")


def copied(text: str, source: Original, aside: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Find runs of more than ten words that stand in the source too.

    ``aside`` gives set phrases and the cited headline, which count as one word each.
    """
    theirs = _runs(_words(source.whole.text, aside))
    words = _words(text, aside)
    at = 0
    while at + LONGEST < len(words):
        end = at + LONGEST + 1
        if tuple(words[at:end]) not in theirs:
            at += 1
            continue
        while end < len(words) and tuple(words[end - LONGEST : end + 1]) in theirs:
            end += 1
        what = f"{end - at} words in a row are the source’s: “{' '.join(words[at : at + 5])} …”."
        yield "copied", what, "Say it in your own words."
        at = end


def set_phrases(vocabulary: Vocabulary, headline: str | None) -> tuple[str, ...]:
    """Give what may be taken over word for word: set phrases and the headline, longest first."""
    phrases = [v for p in vocabulary.phrases.values() for v in p.variants]
    every = [normal.fold(p) for p in (*phrases, headline or "") if p]
    return tuple(sorted(every, key=len, reverse=True))


def _words(text: str, aside: Iterable[str]) -> list[str]:
    folded = normal.fold(text)
    for phrase in aside:
        folded = folded.replace(phrase, " _ ")
    return _WORD.findall(folded)


def _runs(words: list[str]) -> frozenset[tuple[str, ...]]:
    size = LONGEST + 1
    return frozenset(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
