"""Pieces of a page's text: cut, parted at line breaks, joined, with their references shown."""

import re
from html import unescape
from itertools import accumulate, pairwise

from generator.intake.web.page import Piece
from generator.text import sentences
from generator.text.raised import UNSEEN

BLANK = " \t\f\n\r\xa0" + UNSEEN

_LONG, _MOST = 60, 0.8
_CLOSED = (*sentences.ENDS, "”", '"', "’")


def cut(text: str, pieces: list[Piece]) -> list[Piece]:
    """Cut a text as long as some pieces into theirs."""
    ends = accumulate(len(p[1]) for p in pieces)
    return [(p[0], text[end - len(p[1]) : end], p[2]) for p, end in zip(pieces, ends, strict=True)]


def parted(pieces: list[Piece], breaks_: list[int]) -> list[list[Piece]]:
    """Part a paragraph at its single line breaks where each ends a sentence of some length.

    Old pages set a whole article as one paragraph in this way; an address or a verse stays whole.
    """
    if len(breaks_) < 2:  # noqa: PLR2004 - one may be a slip
        return [pieces]
    bounds = [0, *breaks_, len(pieces)]
    parts = [pieces[a:b] for a, b in pairwise(bounds)]
    texts = ["".join(p[1] for p in part).strip(BLANK) for part in parts]
    full = [t for t in texts if t]
    closed = sum(len(t) >= _LONG and t.endswith(_CLOSED) for t in full)
    return parts if closed >= _MOST * len(full) else [pieces]


def joined(pieces: list[str]) -> str:
    """Join pieces of text; where words of two elements touch, a line ends, as a style sets it."""
    joined = ""
    for piece in pieces:
        touching = joined[-1:].isalnum() and piece[:1].isalnum()
        joined += "\n" + piece if touching else piece
    return joined


def character(reference: re.Match[str]) -> str:
    """Show the character a reference stands for in the place of its first."""
    written = reference[0]
    shown = unescape(written)[: len(written)]
    return shown + UNSEEN * (len(written) - len(shown))
