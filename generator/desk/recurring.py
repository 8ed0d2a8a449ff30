"""Runs of words that recur from article to article: what may be a set phrase."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from generator.desk.offer.telling import joining
from generator.desk.runs import Text
from generator.desk.unknown_names import CONTEXTS, STEM, context
from generator.desk.words import WORDS
from generator.english import names
from generator.text import normal

SHORTEST, LONGEST = 3, 8
"""Words of a set phrase."""
TELLING = 3
"""Words that are neither small nor known names, of which a phrase has so many."""
LONG, WIDE = 5, 3
"""Words of a phrase, or articles that have it, from which one telling word less will do."""

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_GAP = re.compile(r",? ")
# The words with which reports and records introduce what somebody said; no set phrase holds them.
_REPORTING = WORDS["reporting"]

Gram = tuple[str, ...]
Stretch = list[tuple[str, int, int]]
"""Words that no mark parts, folded, each with its start and end."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A run of words, how often it stands in which articles, and words around it."""

    phrase: str
    count: int
    articles: tuple[str, ...]
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a phrase stands."""

    text: Text
    start: int
    end: int


@dataclass(frozen=True)
class _Known:
    """The spellings of the vocabulary, without commas; and the words that stand in its names."""

    spellings: frozenset[str]

    def covers(self, gram: Gram) -> bool:
        """Return whether a phrase stands in a spelling, or holds one of several words."""
        joined = f" {' '.join(gram)} "
        return any(joined in f" {s} " or (" " in s and f" {s} " in joined) for s in self.spellings)

    def names(self, word: str) -> bool:
        """Return whether a word is the name of an entry, or opens like one: “Skerrian”."""
        return any(word in self._single for word in (word, word[:STEM]))

    @cached_property
    def _single(self) -> frozenset[str]:
        single = {s for s in self.spellings if " " not in s}
        return frozenset(single | {s[:STEM] for s in single if len(s) > STEM})


def recurring(
    texts: Iterable[Text], known: frozenset[str], least: int = 2
) -> tuple[Recurring, ...]:
    """Return the phrases that stand in at least so many articles, in the most articles first.

    ``texts`` come article by article. ``known`` are folded spellings of the vocabulary; what only
    repeats them is left out. Of phrases within another that stands in as many articles, only the
    longest is given; passages of nine words and more are copies, and no phrase.
    """
    every = [(text, stretch) for text in texts for stretch in _stretches(text.text)]
    places = _grown(every, _frequent(every, least))
    spread = {gram: len({p.text.article for p in at}) for gram, at in places.items()}
    often = {gram: count for gram, count in spread.items() if count >= least}
    plain = _Known(frozenset(k.replace(",", "") for k in known))
    copied = {gram for gram in often if len(gram) > LONGEST}
    known_ones = {gram for gram in often if plain.covers(gram)}
    telling = {
        gram
        for gram in often.keys() - copied - known_ones
        if _is_telling(gram, often[gram], plain, _small(places[gram][0].text.language))
    }
    whole = copied | known_ones | telling
    inner = {part for gram in whole for part in _parts(gram) if often.get(part) == often[gram]}
    phrases = [_recurring(places[gram]) for gram in telling - inner]
    return tuple(sorted(phrases, key=lambda r: (-len(r.articles), -r.count, r.phrase)))


def _frequent(every: list[tuple[Text, Stretch]], least: int) -> frozenset[Gram]:
    """Return runs of three words that stand in enough articles, which longer ones are made of."""
    last: dict[Gram, str] = {}
    spread: dict[Gram, int] = {}
    for text, stretch in every:
        for i in range(len(stretch) - SHORTEST + 1):
            gram = tuple(word for word, _, _ in stretch[i : i + SHORTEST])
            if last.get(gram) != text.article:
                last[gram] = text.article
                spread[gram] = spread.get(gram, 0) + 1
    return frozenset(gram for gram, count in spread.items() if count >= least)


def _grown(
    every: list[tuple[Text, Stretch]], frequent: frozenset[Gram]
) -> dict[Gram, list[_Place]]:
    """Return every run of three to nine words, whose threes are all frequent, with its places."""
    places: dict[Gram, list[_Place]] = {}
    for text, stretch in every:
        words = [word for word, _, _ in stretch]
        for i in range(len(stretch)):
            for end in range(i + SHORTEST, min(len(stretch), i + LONGEST + 1) + 1):
                if tuple(words[end - SHORTEST : end]) not in frequent:
                    break
                place = _Place(text, stretch[i][1], stretch[end - 1][2])
                places.setdefault(tuple(words[i:end]), []).append(place)
    return places


def _recurring(at: list[_Place]) -> Recurring:
    first = at[0]
    return Recurring(
        phrase=normal.spaces(first.text.text[first.start : first.end]),
        count=len(at),
        articles=tuple(dict.fromkeys(p.text.article for p in at)),
        contexts=tuple(dict.fromkeys(context(p.text.text, p.start, p.end) for p in at))[:CONTEXTS],
    )


def _stretches(text: str) -> Iterator[Stretch]:
    """Return the words between marks other than commas, and between words of reporting."""
    stretch: Stretch = []
    for match in _WORD.finditer(text):
        word = normal.fold(match[0])
        parted = bool(stretch) and not _GAP.fullmatch(text, stretch[-1][2], match.start())
        if stretch and (parted or word in _REPORTING):
            yield stretch
            stretch = []
        if word not in _REPORTING:
            stretch.append((word, match.start(), match.end()))
    if stretch:
        yield stretch


def _parts(gram: Gram) -> Iterator[Gram]:
    """Return the shorter runs within a run of words."""
    for size in range(SHORTEST, len(gram)):
        for i in range(len(gram) - size + 1):
            yield gram[i : i + size]


def _is_telling(gram: Gram, spread: int, known: _Known, small: frozenset[str]) -> bool:
    """Return whether a phrase is one by its words: not made of small words and names alone."""
    if gram[0] in small or gram[-1] in small:
        return False
    telling = [w for w in gram if w not in small and not known.names(w) and not w.isdigit()]
    return len(telling) >= TELLING - (len(gram) >= LONG or spread >= WIDE)


@cache
def _small(language: str | None) -> frozenset[str]:
    """Return the words that say little alone: those of a language, and the lists for English."""
    words = joining(language)
    is_other = language not in {None, "en"}
    return words if is_other else frozenset(w.lower() for w in words | names.NO_NAME)
