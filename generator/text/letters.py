"""Letters of all scripts: which are capitals, which may open a name, which need no spaces."""

import re
import unicodedata

_CASED = (range(0xAA, 0x590), range(0x1E00, 0x2000), range(0x2C00, 0x2D30), range(0xA640, 0xA7D0))
"""Where letters with two cases stand: Latin, Greek, Cyrillic, Armenian and the like."""
_LETTERS = [chr(code) for codes in _CASED for code in codes]

# Georgian has small letters by name, and sets no capitals: their title form is their own.
SMALL = "a-z" + "".join(c for c in _LETTERS if c.islower() and c.title() != c)
"""Small letters, to stand within a class of a pattern."""
CAPITAL = "A-Z" + "".join(c for c in _LETTERS if c.title() == c and c.lower() != c)
"""Capital letters, to stand within a class of a pattern; scripts without case have none."""
OPENING = rf"[^\W\d_{SMALL}]"
"""A letter that may open a name or a sentence: a capital, or any of a script without case."""

LETTER = r"[^\W\d_]"
"""A letter of any script."""

DENSE = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
"""Chinese characters and kana."""
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
LOOSE = "\u0e00-\u0eff\u0f40-\u0fbc\u1000-\u109f\u1780-\u17d3"
"""Letters of Thai, Lao, Tibetan, Burmese and Khmer."""
UNSPACED = f"{DENSE}{LOOSE}"
"""Letters of scripts that set no spaces between words, to stand within a class of a pattern."""
SPACED = r"[^\W\d_\u0e00-\u0eff\u3040-\uffff]"
"""A letter of a script that sets spaces between words, but Hangul."""
SIGNS = {f"[{DENSE}{_HANGUL}]": 2, f"[{LOOSE}]": 4}
"""Letters that are counted one by one, and how many of them weigh as much as a word."""

BEGINS, ENDS = rf"(?<![^\W{UNSPACED}{_HANGUL}])", rf"(?![^\W{UNSPACED}{_HANGUL}])"
"""Where a word that needs spaces around it may begin and end: beside no letter that needs them."""

_UNSPACED = re.compile(f"[{UNSPACED}]")
_LOOSE = re.compile(f"[{UNSPACED}{_HANGUL}]")


def is_loose(char: str) -> bool:
    """Return whether a word may begin or end beside any letter; Korean words bear endings."""
    return bool(_LOOSE.match(char))


def is_mark(char: str) -> bool:
    """Return whether a character is part of the letter before it: an accent, a vowel's sign."""
    return char > "\u02ff" and unicodedata.category(char).startswith("M")


def bare(text: str) -> str:
    """Return a text without the marks that are part of the letters before them."""
    return text if text.isascii() else "".join([c for c in text if not is_mark(c)])


def is_whole(text: str, start: int, end: int, *, loose: bool = True) -> bool:
    """Return whether a stretch of a text begins and ends where a word may.

    That is anywhere in scripts without spaces, and, if ``loose``, in Korean.
    """
    return opens(text, start, loose=loose) and ends(text, end, loose=loose)


def opens(text: str, start: int, *, loose: bool = False) -> bool:
    """Return whether a word may begin at a place."""
    return not (start and _joins(text[start - 1], text[start], loose=loose))


def ends(text: str, end: int, *, loose: bool = False) -> bool:
    """Return whether a word may end at a place."""
    after = text[end : end + 1]
    return not (after and (_joins(after, text[end - 1], loose=loose) or is_mark(after)))


def _joins(beside: str, edge: str, *, loose: bool) -> bool:
    free = _LOOSE if loose else _UNSPACED
    return beside.isalnum() and edge.isalnum() and not (free.match(edge) or free.match(beside))
