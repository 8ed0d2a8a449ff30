"""How likely a text is to be one: its letters by language, and how they follow each other.

Where bytes can be read in several ways, or a text may have been read wrongly, the likelihoods of
the readings are compared. All are natural logarithms. A small letter before a capital, two scripts
in one word, or a mark between two letters is what a wrong reading looks like.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from generator.text import tables

_ALPHABETS = {
    name: "".join(lines)
    for name, lines in tables.words(Path(__file__).with_name("alphabets.txt")).items()
}
EVERY = frozenset(_ALPHABETS)
"""All languages that are known by their letters."""

ABROAD = 6.0
"""How much less likely it is to meet another language than those that are expected."""

_WORD = re.compile(r"[^\W\d_ªº]+")
_MARK = re.compile(r"(?![^\W\d_ªº])[^\x00-\x7f]")
_MARKS = {
    **dict.fromkeys("　！？；『』《》〈〉【】〜～％●○◆■※−─،؛؟״\u200c\u200e\u200f\u00ad", -6.5),
    **dict.fromkeys("§™№½¿¡‚±×²³¥ªº′″―℃→", -6.5),
    **dict.fromkeys("£€©®°•·", -5.5),
    **dict.fromkeys("“”‘–—…«»„\u00a0、。，「」（）：・ー", -4.5),
    **dict.fromkeys("‹›", -8.0),
    "’": -3.0,
}
"""Marks of print with their logarithms; commas and full stops of Asia are among them."""

_INSIDE = re.compile(r"(?<=[^\W\d_])(?![’‘·・ー\u00a0\u00ad\u200c])[^\x00-\x7f\w](?=[^\W\d_])")
_WITHIN = -6.0
"""The logarithm for a mark between two letters that stands before or after words."""

_BESIDE = 80
"""Letters of plain words that tell which language it is."""

_SWITCH = 8.0
"""How much less likely each word of another script is where most words are in Latin letters."""

_STRANGE = -15.0
"""The logarithm for a mark that hardly any text holds."""

_ALIEN = -12.0
"""The same for a letter that the language does not have."""

_PLAIN = -3.5
"""The same for a plain character outside foreign words, whichever it is; readings share them."""

_SHARES = {"zh": 0.75, "zh-hant": 0.75, "ja": 0.9, "ko": 0.9}
"""How much of a text its listed characters make up, where it is not nearly all."""


@dataclass(frozen=True, slots=True)
class _Language:
    """A language's letters with their logarithms, and that of an ASCII letter beside them.

    ``others`` are characters it has beyond those listed, each with the logarithm ``other``.
    """

    logs: Mapping[str, float]
    plain: float
    others: frozenset[str] = frozenset()
    other: float = 0.0

    @property
    def is_latin(self) -> bool:
        return "a" in self.logs

    def spelled(self, letters: Mapping[str, int]) -> float:
        """Return how likely letters are in this language."""
        return sum(n * (self.logs.get(c) or self._unlisted(c)) for c, n in letters.items())

    def _unlisted(self, letter: str) -> float:
        if letter.isascii():
            return self.plain
        return self.other if letter in self.others else _ALIEN


# The characters in daily use, which the standards put first: GB 2312 and JIS X 0208 call them
# level 1, Big5 the frequently used ones; KS X 1001 has no more Hangul than those.
_LEVELS = {
    "zh": ("gb2312", range(0xB0, 0xD8)),
    "zh-hant": ("big5", range(0xA4, 0xC7)),
    "ja": ("euc_jp", range(0xB0, 0xD0)),
    "ko": ("euc_kr", range(0xB0, 0xC9)),
}

_SCRIPTS = (
    *((0x250, "l"), (0x370, "z"), (0x400, "g"), (0x530, "c"), (0x590, "z"), (0x600, "b")),
    *((0x700, "a"), (0x1E00, "z"), (0x1F00, "l"), (0x3005, "z"), (0x3040, "h"), (0x3100, "k")),
    *((0x4E00, "z"), (0xA000, "h"), (0xAC00, "z"), (0xD7A4, "o")),
)
"""Where each script ends among the code points; z is any that is seldom seen."""


@cache
def _languages() -> Mapping[str, _Language]:
    """Return each language; a letter's share falls with its rank by Gusein-Zade's law.

    The letter of rank r among n has a share that goes with ln((n + 1) / r).
    """
    return {name: _language(name, "".join(dict.fromkeys(a))) for name, a in _ALPHABETS.items()}


def _language(name: str, letters: str) -> _Language:
    weights = [math.log((len(letters) + 1) / rank) for rank in range(1, len(letters) + 1)]
    listed = _SHARES.get(name, 0.99)
    share = listed / sum(weights)
    logs = {c: math.log(w * share) for c, w in zip(letters, weights, strict=True)}
    plain = -8.0 if "a" in letters else -4.5
    if name not in _LEVELS:
        return _Language(logs, plain)
    others = _level(*_LEVELS[name])
    return _Language(logs, plain, others, math.log((1 - listed) / len(others)))


def _level(codec: str, rows: range) -> frozenset[str]:
    cells = [*range(0x40, 0x7F), *range(0xA1, 0xFF)] if codec == "big5" else range(0xA1, 0xFF)
    return frozenset(bytes(b for r in rows for c in cells for b in (r, c)).decode(codec, "ignore"))


@dataclass(frozen=True, slots=True)
class Weight:
    """How likely a text is; ``fit`` is the part of its ``unusual`` letters and marks."""

    score: float
    fit: float
    unusual: str


def weigh(text: str, home: frozenset[str] = EVERY) -> Weight:
    """Return how likely a text is in the language that fits best; those of ``home`` come first."""
    every = _WORD.findall(text)
    words = " ".join(w for w in every if not w.isascii())
    foreign = _letters(words)
    beside = _letters("".join(w for w in every if w.isascii())[:_BESIDE])
    switch = _SWITCH * (words.count(" ") + 1) if beside.total() > 2 * foreign.total() else 0.0
    spelled, unlike = _best(foreign, beside, home, switch)
    marks = _MARK.findall(text)
    strange = "".join(c for c in marks if c not in _MARKS)
    known = sum(_MARKS.get(c, 0.0) for c in marks)
    fit = spelled + _following(f" {words} ") + _STRANGE * len(strange)
    beyond = known + _WITHIN * len(_INSIDE.findall(text)) + _PLAIN * _plain(text, words)
    return Weight(fit - unlike + beyond, fit, words.replace(" ", "") + strange)


def _letters(words: str) -> Counter[str]:
    return Counter(words.replace("İ", "i").lower().replace(" ", ""))


def _best(
    foreign: Counter[str], beside: Counter[str], home: frozenset[str], switch: float
) -> tuple[float, float]:
    """Return how likely letters are in the best language, and how unlikely that language is."""
    languages = _languages()
    beside_is = {name: lang.spelled(beside) for name, lang in languages.items() if lang.is_latin}
    most = max(beside_is.values())
    choices = [
        (
            lang.spelled(foreign),
            (most - beside_is[name] if lang.is_latin else switch)
            + (0.0 if name in home else ABROAD),
        )
        for name, lang in languages.items()
    ]
    return max(choices, key=lambda choice: choice[0] - choice[1])


def _plain(text: str, words: str) -> int:
    """Count the ASCII characters outside words that hold others."""
    inside = len(words.encode("ascii", "ignore")) - words.count(" ")
    return len(text.encode("ascii", "ignore")) - inside


def _following(words: str) -> float:
    kinds = [_kind(c) for c in words]
    return sum(n * _pair(*pair) for pair, n in Counter(pairwise(kinds)).items())


@lru_cache(8192)
def _kind(character: str) -> str:
    if character == " ":
        return " "
    code = ord(character)
    script = next((name for end, name in _SCRIPTS if code < end), "z")
    return script.upper() if character.isupper() else script


@cache
def _pair(first: str, second: str) -> float:
    """Return the logarithm for one kind of letter after another; a space is a word's edge."""
    if first == " ":
        return -0.7 if second.isupper() else 0.0
    scripts = {first.lower(), second.lower()}
    if second == " " or scripts <= {"h", "k"}:
        return 0.0
    if len(scripts) > 1:
        return -3.0 if "l" in scripts and scripts & {"h", "k", "o"} else -7.0
    if second.isupper():
        return -0.3 if first.isupper() else -5.0
    return -2.0 if first == "z" else 0.0
