"""Two texts compared by paragraph and by word; two values side by side, with marks."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import zip_longest

from generator.preview.values import Passage, Piece
from generator.text import hidden

# Scripts without spaces are compared by character.
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\w+|\s+|[^\w\s]")

_WRAP = re.compile(r"\n(?=\S)")

MOST_WORDS = 4_000
"""Words and marks of a paragraph up to which it is compared by word; a longer one as a whole."""

MOST_PARAGRAPHS = 4_000
"""Paragraphs of a text up to which they are matched by content; of a longer one by number."""

AROUND = 90
"""Characters of unchanged words that stay on either side of a change."""

LONG = 60
"""Characters from which a value is compared by word, whatever is left of it."""

LIKE = 0.5
"""Share of a longer value's characters that must stay for both to be compared by word."""

FEW = 2
"""Items of a list that stay as they are up to this many; more become an ellipsis."""

MANY = 400
"""Items of a list up to which it is compared by item."""


def passages(old: Sequence[str], new: Sequence[str]) -> tuple[Passage, ...]:
    """Compare two texts of paragraphs; give those that differ, each before and after in one."""
    if len(old) + len(new) > MOST_PARAGRAPHS:
        return tuple(passage(a, b) for a, b in zip_longest(old, new, fillvalue="") if a != b)
    return tuple(
        passage(a, b)
        for way, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if way != "equal"
        for a, b in zip_longest(old[a1:a2], new[b1:b2], fillvalue="")
    )


def passage(old: str, new: str) -> Passage:
    """Compare two paragraphs by word; where words differ, where lines end is left aside."""
    flat = _WRAP.sub(" ", old), _WRAP.sub(" ", new)
    if flat[0] != flat[1]:
        old, new = flat
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(a), len(b)) > MOST_WORDS:
        return _of_runs([(old, new)])
    return _of_runs(_runs(a, b))


def _runs(a: list[str], b: list[str]) -> list[tuple[str, str]]:
    """Return runs of words, old and new; equal runs and unequal ones take turns.

    A space alone between two changes belongs to both, so that a phrase changes as one.
    """
    runs: list[tuple[str, str]] = []
    for _, a1, a2, b1, b2 in SequenceMatcher(None, a, b).get_opcodes():
        old, new = "".join(a[a1:a2]), "".join(b[b1:b2])
        if old == new and old.strip():
            runs.append((old, new))
        elif runs and runs[-1][0] != runs[-1][1]:
            runs[-1] = (runs[-1][0] + old, runs[-1][1] + new)
        else:
            runs.append((old, new))
    return runs


def _of_runs(runs: list[tuple[str, str]]) -> Passage:
    """Return runs with their marks; a space that both ends share stands outside the marks."""
    pieces: list[Piece] = []
    for old, new in runs:
        tail = " " if old.endswith(" ") and new.endswith(" ") else ""
        cut = len(tail)
        gone, fresh = old[: len(old) - cut], new[: len(new) - cut]
        changed = (Piece("gone", gone), Piece("new", fresh), Piece("same", tail))
        pieces += (Piece("same", old),) if old == new else (p for p in changed if p.text)
    return tuple(pieces)


# Values side by side


def marked(old: str, new: str) -> Passage:
    """Return a value before and after, in one."""
    pieces, joined = _pieces(old, new)
    return joined(pieces)


def sides(old: str, new: str) -> tuple[Passage, Passage]:
    """Return a value before and after, each for a column of its own; what is all new is bare."""
    pieces, joined = _pieces(old, new)
    if not any(piece.way == "same" for piece in pieces):
        return _bare(old), _bare(new)
    before, after = (joined([p for p in pieces if p.way != way]) for way in ("new", "gone"))
    return before, after


def _bare(text: str) -> Passage:
    return (Piece("same", text),) if text else ()


def _pieces(old: str, new: str) -> tuple[Sequence[Piece], Callable[[Sequence[Piece]], Passage]]:
    """Compare two values by item or by word, as far as they are alike; and say how to join them."""
    a, b = old.split(", "), new.split(", ")
    if old and new and {*a} & {*b} and 1 < max(len(a), len(b)) <= MANY:
        return _by_item(a, b), _joined
    by_word = passage(old, new)
    looks_same = hidden.bare(old) == hidden.bare(new)
    is_long = min(len(old), len(new)) >= LONG
    if old and new and (is_long or looks_same or _are_like(old, new, by_word)):
        return around(by_word), tuple
    whole = (Piece("gone", old), Piece("new", new))
    return [piece for piece in whole if piece.text], tuple


def _are_like(old: str, new: str, by_word: Passage) -> bool:
    """Return whether two values are words that stay for the most part; a date or id is one word."""
    same = sum(len(piece.text) for piece in by_word if piece.way == "same")
    return " " in old and " " in new and same >= LIKE * max(len(old), len(new))


def _by_item(a: Sequence[str], b: Sequence[str]) -> list[Piece]:
    pieces: list[Piece] = []
    for way, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        gone, new = ", ".join(a[a1:a2]), ", ".join(b[b1:b2])
        if way == "equal":
            pieces.append(Piece("same", gone if a2 - a1 <= FEW else "…"))
        else:
            pieces += [p for p in (Piece("gone", gone), Piece("new", new)) if p.text]
    return pieces


def _joined(pieces: Sequence[Piece]) -> Passage:
    """Set commas between the pieces of a list, but for those that stand in each other's place."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and "same" in {joined[-1].way, piece.way}:
            joined.append(Piece("same", ", "))
        joined.append(piece)
    return tuple(joined)


def around(text: Passage) -> Passage:
    """Shorten the words that stayed to those beside a change."""
    last = len(text) - 1
    return tuple(
        replace(piece, text=_shortened(piece.text, is_first=i == 0, is_last=i == last))
        if piece.way == "same" and len(piece.text) > 2 * AROUND
        else piece
        for i, piece in enumerate(text)
    )


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    head = "" if is_first else text[:AROUND].rpartition(" ")[0] or text[:AROUND]
    tail = "" if is_last else text[-AROUND:].partition(" ")[2] or text[-AROUND:]
    cut = f"{head} … {tail}"
    return cut.lstrip() if is_first else cut.rstrip() if is_last else cut
