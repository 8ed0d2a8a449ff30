"""Runs of words that a record takes over from its source."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.check.original import Original
from generator.check.wrong import Wrong
from generator.forms.yaml_text import Path
from generator.model.vocabulary import Vocabulary
from generator.text import letters, normal

LONGEST = 10
"""Words in a row that a record may share with its source."""

_SIGNS = {re.compile(sign): 1 / size for sign, size in letters.SIGNS.items()}
_WORD = re.compile(rf"{'|'.join(letters.SIGNS)}|(?:(?!{'|'.join(letters.SIGNS)})[\w'-])+")


Run = tuple[str, ...]

FIRST = 5
"""Words of a run that a message shows."""


def runs(source: Original, aside: Iterable[str]) -> frozenset[Run]:
    """Return the shortest runs of more than ten words of a source.

    ``aside`` gives set phrases and the cited headline, which count as one word each.
    """
    return frozenset(_runs(_words(source.whole.text, aside)).values())


def copied(path: Path, text: str, theirs: frozenset[Run], aside: Iterable[str]) -> Iterator[Wrong]:
    """Find runs of more than ten words that stand in the source too, which ``theirs`` gives."""
    words = _words(text, aside)
    ours = _runs(words)
    at = 0
    while at < len(words):
        end = at
        while end in ours and ours[end] in theirs:
            end += 1
        if end > at:
            run = words[at : end - 1 + len(ours[end - 1])]
            length = normal.count_words(" ".join(run))
            what = f"{length} words in a row are the source’s: “{_shown(run)} …”."
            yield Wrong(path, "copied", what, "Say it in your own words.")
            at += len(run)
        else:
            at += 1


def set_phrases(vocabulary: Vocabulary, headline: str | None) -> tuple[str, ...]:
    """Return what may be taken over word for word: set phrases and the headline, longest first."""
    phrases = [v for p in vocabulary.phrases.values() for v in p.variants]
    every = [normal.fold(p) for p in (*phrases, headline or "") if p]
    return tuple(sorted(every, key=len, reverse=True))


def _words(text: str, aside: Iterable[str]) -> list[str]:
    folded = normal.fold(text)
    for phrase in aside:
        folded = folded.replace(phrase, " _ ")
    return [w for word in _WORD.findall(letters.bare(folded)) if (w := word.strip("'-"))]


def _shown(run: Sequence[str]) -> str:
    """Return the first words of a run as they are written, signs without spaces between."""
    short = [word for word in run[:FIRST] if not letters.is_loose(word)]
    return " ".join(short) if short else "".join(run[: 2 * FIRST])


def _runs(words: Sequence[str]) -> dict[int, Run]:
    """Return the shortest run of more than ten words that begins at each place, where one does."""
    weights = [*map(_weight, words)]
    shortest, end, total = {}, 0, 0.0
    for start, weight in enumerate(weights):
        while end < len(words) and total <= LONGEST:
            total += weights[end]
            end += 1
        if total > LONGEST:
            shortest[start] = tuple(words[start:end])
        total -= weight
    return shortest


def _weight(word: str) -> float:
    return next((weight for sign, weight in _SIGNS.items() if sign.match(word)), 1.0)
