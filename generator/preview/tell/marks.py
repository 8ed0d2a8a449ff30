"""Two values -> how they print side by side, with only what differs marked."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.preview.compare.words import passage
from generator.preview.values import Passage, Piece
from generator.text import hidden

AROUND = 90
"""Characters of unchanged words that stay on either side of a change."""

LONG = 60
"""Characters from which a value is compared by word, whatever is left of it."""

LIKE = 0.5
"""Share of a shorter value's characters that must stay for it to be compared by word."""

FEW = 2
"""Items of a list that stay as they are up to this many; more become an ellipsis."""

MANY = 400
"""Items of a list up to which it is compared by item."""


def marked(old: str, new: str) -> Passage:
    """Return a value before and after, in one."""
    a, b = _items(old), _items(new)
    if not (old and new):
        return tuple(Piece(way, text) for way, text in (("gone", old), ("new", new)) if text)  # type: ignore[arg-type]
    if _is_list(a, b):
        return _joined(_listed(a, b))
    by_word = passage(old, new)
    looks_same = hidden.bare(old) == hidden.bare(new)
    if min(len(old), len(new)) >= LONG or looks_same or _are_like(old, new, by_word):
        return around(by_word)
    return Piece("gone", old), Piece("new", new)


def _are_like(old: str, new: str, by_word: Passage) -> bool:
    """Return whether two values are words that stay for the most part; a date or id is one word."""
    same = sum(len(piece.text) for piece in by_word if piece.way == "same")
    return " " in old and " " in new and same >= LIKE * max(len(old), len(new))


def sides(old: str, new: str) -> tuple[Passage, Passage]:
    """Return a value before and after, each for a column of its own; what is all new is bare."""
    a, b = _items(old), _items(new)
    if old and new and _is_list(a, b):
        pieces = _listed(a, b)
        return _joined(_without("new", pieces)), _joined(_without("gone", pieces))
    every = marked(old, new)
    if any(piece.way == "same" for piece in every):
        return tuple(_without("new", every)), tuple(_without("gone", every))
    return _bare(old), _bare(new)


def _without(way: str, pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.way != way]


def _bare(text: str) -> Passage:
    return (Piece("same", text),) if text else ()


def _items(text: str) -> list[str]:
    return text.split(", ")


def _is_list(a: Sequence[str], b: Sequence[str]) -> bool:
    return bool({*a} & {*b}) and 1 < max(len(a), len(b)) <= MANY


def _listed(a: Sequence[str], b: Sequence[str]) -> list[Piece]:
    """Compare two lists by item."""
    pieces: list[Piece] = []
    for _, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if a[a1:a2] == b[b1:b2]:
            pieces.append(Piece("same", _few(a[a1:a2])))
            continue
        pieces += [Piece("gone", ", ".join(a[a1:a2]))] if a2 > a1 else []
        pieces += [Piece("new", ", ".join(b[b1:b2]))] if b2 > b1 else []
    return pieces


def _few(items: Sequence[str]) -> str:
    return ", ".join(items) if len(items) <= FEW else "…"


def _joined(pieces: Sequence[Piece]) -> Passage:
    """Set commas between the pieces of a list, but for those that stand in each other's place."""
    found: list[Piece] = []
    for piece in pieces:
        if found and "same" in {found[-1].way, piece.way}:
            found.append(Piece("same", ", "))
        found.append(piece)
    return tuple(found)


def around(text: Passage) -> Passage:
    """Shorten the words that stayed to those beside a change."""
    last = len(text) - 1
    return tuple(
        replace(piece, text=_shortened(piece, is_first=i == 0, is_last=i == last))
        for i, piece in enumerate(text)
    )


def _shortened(piece: Piece, *, is_first: bool, is_last: bool) -> str:
    text = piece.text
    if piece.way != "same" or len(text) <= 2 * AROUND:
        return text
    head = "" if is_first else text[:AROUND].rpartition(" ")[0] or text[:AROUND]
    tail = "" if is_last else text[-AROUND:].partition(" ")[2] or text[-AROUND:]
    cut = f"{head} … {tail}"
    return cut.lstrip() if is_first else cut.rstrip() if is_last else cut
