"""One form for text that looks the same: accents, spaces, quotation marks, dashes."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

from generator.text import letters, raised

# What a reader does not see (Unicode, "Default_Ignorable_Code_Point", and the C1 controls): soft
# hyphen, zero-width space, word joiner, byte order mark, marks of direction, tags. The joiners are
# seen where they shape letters of a cursive or Indic script, or put one sign of two emoji.
_JOINED = r"\u0600-\u1aff\u2600-\u27bf\ufb50-\ufdff\ufe0f\ufe70-\ufefc\U0001f000-\U0001faff"
_HIDDEN = (
    r"\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
_PERHAPS = re.compile(f"[{_HIDDEN}\u200c\u200d]")
_UNSEEN = re.compile(
    rf"[{_HIDDEN}]+"
    rf"|[\u200c\u200d](?![{_JOINED}])|(?<![{_JOINED}])[\u200c\u200d]"
)
_LOOKALIKES = dict.fromkeys("‘’ʼ", "'") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("‐‑‒–—−", "-")
_BEYOND_LATIN = re.compile("[^\0-\u02ff\u2000-\u22ff]")
_OTHER_SPACE = re.compile(r"[^\S ]")

_PRINTABLE = "\u034f"
"""The one invisible character that Unicode counts among those that print."""

_MIXED = re.compile("(?<=[0-9])(?=[¼-¾⅐-⅞])")
"""Between a number and a fraction in one sign: “2½” must not become “21/2”."""

_SIGNS = tuple((re.compile(sign), size) for sign, size in letters.SIGNS.items())
_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")


def composed(text: str) -> str:
    """Return a text whose letters and their accents are one character where there is one (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def spaces(text: str) -> str:
    """Return the text as a reader sees it: one plain space between words, nothing invisible.

    Letters are composed, so that the same words are equal however they were typed.
    """
    if _is_tidy(text):
        return text
    if not _is_plain(text) and _PERHAPS.search(text):
        text = _UNSEEN.sub("", text)
    return " ".join(composed(text).split())


def _is_tidy(text: str) -> bool:
    """Return whether a text stands as a reader sees it: a quick look, true of nearly every line."""
    if not text.isprintable() or "  " in text or _PRINTABLE in text:
        return False
    return text[:1] != " " and text[-1:] != " " and _is_composed(text)


def _is_composed(text: str) -> bool:
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def _is_plain(text: str) -> bool:
    """Return whether a text is ASCII without its one invisible character, "delete"."""
    return text.isascii() and "\x7f" not in text


def is_latin(text: str) -> bool:
    """Return whether a text holds nothing but Latin letters, marks, arrows and the like."""
    return text.isascii() or not _BEYOND_LATIN.search(text)


def first_visible(text: str) -> int:
    """Return the place of the first character that a reader sees."""
    if text and not text[0].isspace() and not _UNSEEN.match(text):
        return 0
    return next((i for i in _kept(text) if not text[i].isspace()), 0)


def _kept(text: str) -> list[int]:
    """Return the places of all characters but the invisible ones."""
    hidden = {i for match in _UNSEEN.finditer(text) for i in range(*match.span())}
    return [i for i in range(len(text)) if i not in hidden]


def with_places(text: str) -> tuple[str, Sequence[int]]:
    """Return the text as a reader sees it, and each character’s place in the input."""
    plain = spaces(text)
    if len(plain) == len(text) and _is_composed(text):
        return plain, range(len(text))
    return _of_clusters(text)


def _of_clusters(text: str) -> tuple[str, list[int]]:
    """Compose what a reader sees; a letter has the place of the first of its parts."""
    places = _seen_places(text)
    plain = "".join([" " if text[i].isspace() else text[i] for i in places])
    if _is_composed(plain):
        return plain, places
    clusters: list[str] = []
    kept: list[int] = []
    start = 0
    for end in range(1, len(plain) + 1):
        if end < len(plain) and _is_part(plain[end]):
            continue
        clusters.append(composed(plain[start:end]))
        kept += [places[min(start + i, end - 1)] for i in range(len(clusters[-1]))]
        start = end
    return "".join(clusters), kept


def _is_part(char: str) -> bool:
    """Return whether a character may be composed with the one before it: a mark, part of Hangul."""
    return letters.is_mark(char) or "\u1160" <= char <= "\u11ff"


def _seen_places(text: str) -> list[int]:
    """Return the places of the characters that a reader sees, of each run of spaces the first."""
    places: list[int] = []
    for i in _kept(text):
        if not text[i].isspace() or (places and not text[places[-1]].isspace()):
            places.append(i)
    if places and text[places[-1]].isspace():
        places.pop()
    return places


def same_length(text: str) -> str:
    """Fold look-alike marks and spaces one for one, so that positions stay those of the input."""
    return _OTHER_SPACE.sub(" ", alike(text))


def alike(text: str) -> str:
    """Write marks that look alike the plain way, one for one."""
    if not text.isascii():
        for mark, plain in _LOOKALIKES.items():
            text = text.replace(mark, plain)
    return text


def fold(text: str) -> str:
    """Return a form in which two spellings of the same words are equal: case, marks and spaces."""
    if text.isascii():
        return " ".join(text.split()).casefold()
    return alike(unicodedata.normalize("NFKC", spaces(text))).casefold()


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Return a form in which the same words are equal in whatever marks, spaces and Unicode form.

    Marks of footnotes are no words, and a power is no digit of its number.
    """
    text = raised.set_apart(spaces(raised.notes(text)))
    return alike(unicodedata.normalize("NFKC", _MIXED.sub(" ", text)))


def blanked(text: str, places: Iterable[tuple[int, int]], mark: str = " ") -> str:
    """Return a text with places in it blanked, one for one, so that they are not read twice."""
    for start, end in places:
        text = f"{text[:start]}{mark * (end - start)}{text[end:]}"
    return text


def words(text: str) -> list[str]:
    """Split folded text into its words."""
    return re.findall(r"\w+", fold(text))


def count_words(text: str) -> int:
    """Count words as a reader would: runs of letters and digits, with inner hyphens and marks.

    Chinese, Japanese, Korean, Thai and the like are counted by their signs, so many to a word.
    """
    text, signs = letters.bare(text), 0.0
    if not is_latin(text):
        for sign, size in _SIGNS:
            text, count = sign.subn(" ", text)
            signs += count / size
    return len(_WORD.findall(text)) + ceil(signs)


def apostrophes(text: str) -> str:
    """Write every apostrophe the plain way."""
    return text.replace("’", "'") if "’" in text else text
