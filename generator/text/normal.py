"""One form for text that looks the same: spaces, quotation marks, dashes."""

import re
import unicodedata
from collections.abc import Sequence

# Zs spaces beyond the plain one, and line separators; from the Unicode character database, 15.1.
_SPACES = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_HIDDEN = frozenset("\u00ad\u200b\u2060\ufeff")  # soft hyphen, zero-width characters
_UNSEEN = dict.fromkeys(map(ord, _HIDDEN))
_UNSEEN_MARK = re.compile(f"[{''.join(sorted(_HIDDEN))}]")
_LOOKALIKES = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | {"‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-"},
)


def spaces(text: str) -> str:
    """Give the text as a reader sees it: one plain space between words, nothing invisible."""
    if not text.isascii() and _UNSEEN_MARK.search(text):
        text = text.translate(_UNSEEN)
    return " ".join(text.split())


def first_seen(text: str) -> int:
    """Give the place of the first character that a reader sees."""
    return next((i for i, c in enumerate(text) if c not in _HIDDEN and not c.isspace()), 0)


def seen(text: str) -> tuple[str, Sequence[int]]:
    """Give the text as a reader sees it, and for each of its characters the place in the input."""
    plain = spaces(text)
    if len(plain) == len(text):
        return plain, range(len(text))
    if _HIDDEN.isdisjoint(text):
        return plain, _places(text)
    kept = [i for i, c in enumerate(text) if c not in _HIDDEN]
    places = [
        i
        for before, i in zip([None, *kept], kept, strict=False)
        if not text[i].isspace() or (before is not None and not text[before].isspace())
    ]
    while places and text[places[-1]].isspace():
        places.pop()
    while places and text[places[0]].isspace():
        places.pop(0)
    return plain, places


def _places(text: str) -> list[int]:
    """Give the places of the characters that stay when runs of spaces become one."""
    end = len(text.rstrip())
    last = len(text) - len(text.lstrip())
    places: list[int] = []
    for run in _SPACES.finditer(text, last, end):
        places += range(last, run.start() + 1)
        last = run.end()
    return [*places, *range(last, end)]


def same_length(text: str) -> str:
    """Fold look-alike marks and spaces one for one, so that positions stay those of the input."""
    return _SPACES.sub(lambda m: " " * len(m[0]), text.translate(_LOOKALIKES))


def fold(text: str) -> str:
    """Give a form in which two spellings of the same words are equal: case, marks and spaces."""
    folded = unicodedata.normalize("NFKC", spaces(text)).translate(_LOOKALIKES)
    return folded.casefold()


def words(text: str) -> list[str]:
    """Split folded text into its words."""
    return re.findall(r"\w+", fold(text))


def count_words(text: str) -> int:
    """Count words as a reader would: runs of letters and digits, with inner hyphens and marks."""
    return len(re.findall(r"\w+(?:[-'’.,]\w+)*", text))


def apostrophes(text: str) -> str:
    """Write every apostrophe the plain way."""
    return text.replace("’", "'") if "’" in text else text
