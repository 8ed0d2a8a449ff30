"""Two texts compared: by paragraph, then by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from generator.preview.values import Passage, Piece

# Scripts without spaces are compared by character.
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\w+|\s+|[^\w\s]")

MOST_WORDS = 4_000
"""Words and marks of a paragraph up to which it is compared by word; a longer one as a whole."""

MOST_PARAGRAPHS = 4_000
"""Paragraphs of a text up to which they are matched by content; of a longer one by number."""


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
    """Compare two paragraphs by word."""
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(a), len(b)) > MOST_WORDS:
        return _pieces([(old, new)])
    return _pieces(_runs(a, b))


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


def _pieces(runs: list[tuple[str, str]]) -> Passage:
    """Return runs with their marks; a space that both ends share stands outside the marks."""
    pieces: list[Piece] = []
    for old, new in runs:
        tail = " " if old.endswith(" ") and new.endswith(" ") else ""
        cut = len(tail)
        gone, fresh = old[: len(old) - cut], new[: len(new) - cut]
        changed = (Piece("gone", gone), Piece("new", fresh), Piece("same", tail))
        pieces += (Piece("same", old),) if old == new else (p for p in changed if p.text)
    return tuple(pieces)
