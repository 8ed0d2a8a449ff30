"""Telling fragments: the few words of a sentence by which a reader recognises it in the source."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.check.fragments import FEWEST_WORDS
from generator.desk.words import WORDS
from generator.english import grammar
from generator.model.claims import MOST_WORDS
from generator.text import letters, normal, sentences
from generator.text.language import small_words

Span = tuple[int, int]
"""Where a stretch of a text begins and ends."""

_TOKEN = re.compile(rf"[{letters.UNSPACED}]|[^\s{letters.UNSPACED}]+[，、：；。！？]*")
_AROUND = re.compile(r"^[^\w$€£¥₹%]+|[^\w$€£¥₹%]+$")
_SPOKEN = re.compile("['’]")
"""What parts a word from one that is contracted with it: “it’s”."""
_CLOSES = re.compile(r"[.,;:!?…)\]}\"”»“—–，、：；。！？]$")
_PARTS = re.compile(r"[;:!?…—–()\[\]{}\"“”„«»「」：；。！？]|(?<!\w)-(?!\w)")
"""Marks over which no fragment goes."""
_LONG = 7
"""Letters from which a word is rather told by its sentence than by the language."""
_BEST = 5
"""Words of a fragment that is recognised and takes little."""

_ENGLISH = grammar.DETERMINERS | grammar.BOUNDS | grammar.PREPOSITIONS
"""English words that join and point, beside the commonest."""


_LIGHT = WORDS["light"]
"""Words that say little by which a sentence is known, as people speak in news."""
_LITTLE = 0.3
"""What such a word tells."""
_OF = frozenset(("of", "de", "von", "der", "des", "du", "di", "van", "del", "della"))
"""Words that tie one to the next."""


class _Token(NamedTuple):
    """A word where it stands, what it tells, and whether a clause begins or ends with it."""

    start: int
    end: int
    worth: float
    is_small: bool
    opens: bool
    closes: bool
    is_name: bool
    is_of: bool


_SHORT = re.compile(r"(?:\b\w|\.\w+)$")
"""The end of what lost its full stop: an initial, “U.S”."""


def fragments(text: str, within: Span, language: str | None, keep: Span | None = None) -> list[str]:
    """Return fragments of a stretch of a text, the most telling first, the best of each length.

    Each has three to eight words of one sentence as they stand, and holds what is in ``keep``.
    """
    tokens = [*_tokens(text, within, language)]
    ends = frozenset(end for _, end in sentences.split(text))
    best: dict[int, tuple[float, str]] = {}
    for first, token in enumerate(tokens):
        for last in range(first, len(tokens)):
            words = text[token.start : tokens[last].end]
            count = normal.count_words(words)
            if count > MOST_WORDS or (last > first and _is_cut(text, tokens, last, ends)):
                break
            inside = keep is None or (token.start <= keep[0] and keep[1] <= tokens[last].end)
            if count >= FEWEST_WORDS and inside:
                is_whole = keep == (token.start, tokens[last].end)
                rate = _rate(tokens, first, last, words) + is_whole
                best[count] = max(best.get(count, (rate, words)), (rate, words), key=_by_rate)
    return [words for _, words in sorted(best.values(), key=_by_rate, reverse=True)]


def _by_rate(rated: tuple[float, str]) -> float:
    return rated[0]


def _tokens(text: str, within: Span, language: str | None) -> Iterator[_Token]:
    """Return the words of a stretch, without the marks around them."""
    small = joining(language)
    opens = True
    for match in _TOKEN.finditer(text, *within):
        bare = _AROUND.sub("", match[0])
        if not bare:
            opens = True
            continue
        start = match.start() + match[0].index(bare)
        first, *others = _SPOKEN.split(bare.casefold())
        is_small = first in small or (bool(others) and first in _LIGHT)
        closes = bool(_CLOSES.search(match[0]))
        worth = _worth(bare, is_small=is_small, opens=opens)
        is_name = bare[0].isupper() and not is_small
        is_of = bare in _OF
        span = (start, start + len(bare))
        yield _Token(*span, worth, is_small, opens, closes, is_name, is_of)
        opens = closes


def joining(language: str | None) -> frozenset[str]:
    """Return the small words of a language that join and point, and tell nothing."""
    return small_words(language) | (_ENGLISH if language in {"en", None} else frozenset())


def _worth(word: str, *, is_small: bool, opens: bool) -> float:
    """Return how much a word tells: a number or a name more than others, a small word nothing."""
    if any(char.isdigit() for char in word):
        return 1.5
    if is_small:
        return 0.0
    if word.casefold() in _LIGHT:
        return _LITTLE
    if word[0].isupper() and not opens:
        return 1.3
    return 1.1 if len(word) >= _LONG else 0.8


def _is_cut(text: str, tokens: list[_Token], last: int, ends: frozenset[int]) -> bool:
    """Return whether a sentence ends before a word, or a mark parts what is said there."""
    start, end = tokens[last - 1].end, tokens[last].start
    is_end = any(at in ends for at in range(start, end))
    return is_end or bool(_PARTS.search(text, start, end) or sentences.BROKEN.match(text, start))


def _rate(tokens: list[_Token], first: int, last: int, words: str) -> float:
    """Rate a fragment: full of telling words, of some length, cut where the sentence pauses."""
    count, one, other = normal.count_words(words), tokens[first], tokens[last]
    worth = sum(token.worth for token in tokens[first : last + 1]) - 0.55 * count
    worth += 0.4 * min(count, _BEST) - 0.4 * max(0, count - _BEST) - 0.9 * words.count(",")
    worth -= 0.5 * (count == FEWEST_WORDS)
    edges = 0.6 * ((one.opens and not one.is_small) + other.closes)
    edges -= 0.7 * one.is_small
    edges -= 1.8 * other.is_small
    edges -= 0.6 * (other.worth == _LITTLE)
    parted = [
        not one.opens and first > 0 and _joined(tokens[first - 1], one),
        not other.closes and last + 1 < len(tokens) and _joined(other, tokens[last + 1]),
    ]
    is_broken = bool(_SHORT.search(words)) or (words[-1].isdigit() and not other.closes)
    is_bare = all(token.is_name or token.is_small for token in tokens[first : last + 1])
    return worth + edges - 1.5 * sum(parted) - 2 * is_broken - 0.8 * is_bare


def _joined(one: _Token, other: _Token) -> bool:
    """Return whether two words are of one name, or of a thing and what it is “of”."""
    return one.is_of or (one.is_name and other.is_name)


def sentence(text: str, span: Span) -> Span:
    """Return where the sentence of a text stands in which a stretch begins."""
    return next((s for s in sentences.split(text) if s[0] <= span[0] < s[1]), span)


def content(text: str, language: str | None) -> int:
    """Count the words of a text that tell something."""
    return sum(token.worth > _LITTLE for token in _tokens(text, (0, len(text)), language))
