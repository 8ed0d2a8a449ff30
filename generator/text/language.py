"""Which language a text is in, told by its small words and its script."""

import re
from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path

from generator.text import tables

_TABLE = tables.rows(Path(__file__).with_name("languages.txt"))
_WORDS, _LETTERS = _TABLE["word"], _TABLE["letter"]
_HAN, _HAN_SHARE = ("\u4e00", "\u9fff"), 0.2
"""Chinese is written in nothing else; others mix these characters with their own."""
_READ = 2000
"""How many characters are looked at; an article's opening tells its language."""
_PROSE = 80
"""Characters of a line that is prose; menus and labels have few small words."""
_SHARE, _LEAD = 0.08, 0.012
"""How many of a text's words must be small words of its language, how many more than another's."""
_FEW, _CLEAR = 0.025, 3
"""How many will do where they are so many times those of any other language."""
_MARKED = 0.02
"""How many of a text's characters must be letters of one language alone."""
_LONG = 20
"""Characters to a word, on average, of a script that sets no spaces between words."""


def language(text: str) -> str | None:
    """Return which language a text is in, as a code of ISO 639-1; nothing where it is not clear."""
    prose = "\n".join([line for line in text.split("\n") if len(line) >= _PROSE])
    sample = (prose or text)[:_READ].lower()
    words = sample.split()
    if len(sample) < _LONG * len(words) and (code := _by_words(words)):
        return code
    return None if sample.isascii() else _by_letters(sample)


@cache
def small_words(code: str | None) -> frozenset[str]:
    """Return the commonest words of a language that join and point; of all, if not known."""
    return frozenset((_WORDS[code] if code in _WORDS else " ".join(_WORDS.values())).split())


def _by_words(words: list[str]) -> str | None:
    index, hits = _index(), Counter(dict.fromkeys(_WORDS, 0))
    hits.update(chain.from_iterable([index[word] for word in words if word in index]))
    best, second = sorted(hits, key=hits.__getitem__, reverse=True)[:2]
    most, next_, total = hits[best], hits[second], len(words)
    likely = most >= _SHARE * total and most - next_ >= max(1, _LEAD * total)
    return best if likely or most >= max(_CLEAR * (next_ + 1), _FEW * total) else None


def _by_letters(sample: str) -> str | None:
    """Tell the language by letters that no other has, where there are many of them."""
    needed = _MARKED * len(sample)
    for code, letters in _LETTERS.items():
        if len(re.findall(f"[{letters}]", sample)) > needed:
            return code
    first, last = _HAN
    han = sum(first <= char <= last for char in sample)
    return "zh" if han > _HAN_SHARE * len(sample) else None


@cache
def _index() -> dict[str, tuple[str, ...]]:
    by_word: dict[str, list[str]] = {}
    for code, words in _WORDS.items():
        for word in words.split():
            by_word.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in by_word.items()}
