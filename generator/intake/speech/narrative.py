"""A paragraph as words: the reporter's own, with each quotation as one token among them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from generator.english import names
from generator.text import normal
from generator.text.quotation_marks import Mark, is_single, marks, present
from generator.text.sentences import SHORT

QUOTED = "\0"
"""The token that stands for a quotation."""

DASHES = frozenset(("—", "–", "―", "--", "-"))
_CLOSED = (".", "!", "?", "…")
_AFTER_STOP = ")]\"'”’"
_LAST = frozenset(".!?…" + _AFTER_STOP)


class Passage(NamedTuple):
    """A paragraph as it stands in the input: its number from 1, where it starts, its characters.

    ``cut`` counts the characters, as a reader sees them, of the dateline that opens it.
    """

    number: int
    start: int
    raw: str
    cut: int = 0


Marks = tuple[Mark, ...]


class Prose:
    """A passage as a reader sees it.

    ``places`` gives each character's place after ``start``. ``words`` are the reporter's words;
    ``quoted`` says which of them stand for quotations.
    """

    def __init__(self, passage: Passage, text: str, places: Sequence[int], own: Marks) -> None:
        """Take a passage, its text as a reader sees it, and the quotations found there."""
        self.number, self.start, self.text, self.marks = passage.number, passage.start, text, own
        self.places = places
        self.words = _narrative(text, own).split()
        self.quoted = [i for i, word in enumerate(self.words) if word == QUOTED] if own else []

    @cached_property
    def bare(self) -> list[str]:
        """The words without the marks around them."""
        marks_ = names.MARKS
        return [w if w.isalpha() else w.strip(marks_) for w in self.words]

    @cached_property
    def ends(self) -> list[int]:
        """Where sentences end."""
        voice = [self.text[mark.words] for mark in self.marks]
        return _ends(self.words, voice, self.quoted)

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the bounds of the sentence that a word stands in."""
        at = bisect_right(self.ends, index)
        first = self.ends[at - 1] if at else 0
        return first, self.ends[at] if at < len(self.ends) else len(self.words)

    def sentences(self, before: int, most: int) -> list[tuple[int, int]]:
        """Return the sentences that begin before a word, the last first, and no more than asked."""
        last = bisect_left(self.ends, before)
        starts = self.ends[max(0, last - most) : last]
        starts = starts if last >= most else [0, *starts]
        return [(s, self.sentence(s)[1]) for s in reversed(starts)]

    def names(self, span: tuple[int, int]) -> list[str]:
        """Return words as they stand in a name: initials with their stop, nothing in brackets."""
        words = self.words[slice(*span)]
        return [w if w.isalpha() else names.in_name(w) for w in words if _named(w)]

    def quotation(self, mark: Mark) -> str:
        """Return the words of a quotation."""
        return self.text[mark.words].strip()


def _named(word: str) -> bool:
    return word[0] != "(" and word.rstrip(".,;:")[-1:] != ")" and bool(word.strip(names.MARKS))


def read(passages: tuple[Passage, ...], *, every: bool = False) -> list[Prose]:
    """Read paragraphs as words; those of a text without quotation marks only with ``every``."""
    visible = [(passage, *normal.with_places(passage.raw)) for passage in passages]
    texts = [text[passage.cut :] for passage, text, _ in visible]
    whole = "\n".join(texts)
    single = is_single(whole)
    used = present(whole, single=single)
    quotations = [
        marks(text, single=single, follows=after) if any(m in text for m in used) else ()
        for text, after in zip(texts, [*texts[1:], ""], strict=True)
    ]
    if not (every or any(quotations)):
        return []
    return [
        Prose(passage, text, places[passage.cut :] if passage.cut else places, own)
        for (passage, _, places), text, own in zip(visible, texts, quotations, strict=True)
    ]


def _narrative(text: str, own: Marks) -> str:
    """Return the reporter's own words, each quotation as one token, dashes standing alone."""
    pieces: list[str] = []
    last = 0
    text = text.replace(QUOTED, " ")
    for mark in own:
        pieces += (text[last : mark.start], f" {QUOTED} ")
        last = mark.end
    pieces.append(text[last:])
    whole = "".join(pieces)
    for dash in ("—", "―", "--"):
        whole = whole.replace(dash, f" {dash} ")
    if "–" in whole:  # between words, and not in “1990–95”
        return re.sub(r"(?<=[^\W\d_])–(?=[^\W\d_])", " – ", whole)
    return whole


def _ends(words: list[str], voice: list[str], quoted: list[int]) -> list[int]:
    """Find where sentences end: at a stop, before a word that can begin another."""
    last = len(words) - 1
    ends = [
        i + 1
        for i, w in enumerate(words)
        if w[-1] in _LAST
        and i < last
        and w.rstrip(_AFTER_STOP).endswith(_CLOSED)
        and _can_begin(words[i + 1])
        and not _shortened(w)
    ]
    closed = [
        i + 1
        for i, inside in zip(quoted, voice, strict=True)
        if i < last and inside.rstrip().endswith(_CLOSED) and _can_begin(words[i + 1])
    ]
    return sorted({*ends, *closed}) if closed else ends


def _can_begin(word: str) -> bool:
    return word == QUOTED or word.lstrip(names.STARTS)[:1].isupper()


def _shortened(word: str) -> bool:
    """Return whether a full stop belongs to the word: a title, a month, an initial."""
    if not word.endswith("."):
        return False
    letters = word.replace(".", "")
    return word in SHORT or (letters.isupper() and len(word) == 2 * len(letters))
