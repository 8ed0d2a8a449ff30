"""Quotation marks: where quotations begin and end, in whatever house style."""

import re
from collections.abc import Iterator
from typing import NamedTuple

MARKED = re.compile(r"“[^“”]{2,}”|\"[^\"]{2,}\"|«[^«»]{2,}»|„[^„“”]{2,}[“”]|「[^「」]{2,}」")
"""Quoted words in one paragraph, for whoever only has to pass over them."""

_CLOSES = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    '"': '"',
    "''": "''",
    "‘": "’",
    "'": "'",
}
# Begun with one set of characters, which is searched the quickest.
_DOUBLE = re.compile(r"[“”„«»「」『』\"'`](?:(?<=')'|(?<=`)`|(?<!['`]))")
_SINGLE = re.compile(r"(?<!')[‘’'](?!')")
_BEFORE = frozenset(" ([{—–-―/…") | frozenset(_CLOSES)
_STOPS = frozenset(".,;:!?…)")


_DEEPEST = 4
"""Quotations inside one another that are told apart."""


class Mark(NamedTuple):
    """A quotation: where its marks begin and end, and whether it runs on into the next paragraph.

    ``width`` is the length of the opening mark, ``tail`` that of the closing one, 0 without one.
    """

    start: int
    end: int
    width: int = 1
    tail: int = 1

    @property
    def words(self) -> slice:
        """The place of the words between the marks."""
        return slice(self.start + self.width, self.end - self.tail)


_SINGLE_OPENING = tuple(before + mark for before in " \n(—" for mark in "‘'")
_OPENING = ('"', "“", "«", "„", "''", "「", "『", "”", "»", "``")


def present(text: str, *, single: bool) -> tuple[str, ...]:
    """Return the marks that a text uses and a quotation can open with."""
    return tuple(m for m in (*_OPENING, *("‘'" if single else "")) if m in text)


def is_single(text: str) -> bool:
    """Return whether a text quotes with single marks: it has them, and hardly any double ones."""
    lines = f"\n{text}"
    single = sum(lines.count(mark) for mark in _SINGLE_OPENING)
    return single > 0 and single > sum(text.count(mark) for mark in _OPENING[:5])


def marks(text: str, *, single: bool, follows: str = "") -> tuple[Mark, ...]:
    """Find the quotations of a paragraph, those inside another left out.

    ``follows`` is the paragraph after it: where it opens with a mark, one left open here runs on.
    """
    places = _places(text, single=single)
    if not places:
        return ()
    quotations: list[Mark] = []
    inner: list[Mark] = []
    open_: list[tuple[str, int]] = []
    for index, (mark, place) in enumerate(places):
        if open_ and _ends(text, mark, place, open_[-1][0], places[index + 1 : index + 2]):
            kind, start = open_.pop()
            done = Mark(start, place + len(mark), len(kind), len(mark))
            if open_:
                inner.append(done)
            else:
                quotations.append(done)
                inner.clear()
        elif len(open_) < _DEEPEST and _starts(text, mark, place, open_):
            open_.append((mark, place))
    if open_:
        kind, start = open_[0]
        if follows.startswith(kind) and start + len(kind) < len(text):
            quotations.append(Mark(start, len(text), len(kind), 0))
        else:
            quotations += inner
    return tuple(m for m in quotations if text[m.words].strip())


def _places(text: str, *, single: bool) -> list[tuple[str, int]]:
    double = [(m[0], m.start()) for m in _DOUBLE.finditer(text)]
    return sorted([*double, *_single_places(text)], key=lambda p: p[1]) if single else double


def _single_places(text: str) -> Iterator[tuple[str, int]]:
    """Return the single marks that are no apostrophes: an opening one and the one that closes it.

    An apostrophe that ends a word looks like a closing mark; one after a stop is taken first.
    """
    opened: int | None = None
    last: int | None = None
    for place in [*(m.start() for m in _SINGLE.finditer(text)), len(text)]:
        opens = place == len(text) or _opens(text, place, 1)
        if opened is not None and not opens and _shuts(text, place):
            last = place
        if opened is not None and (opens or (last == place and text[place - 1] in _STOPS)):
            if last is not None:
                yield text[opened], opened
                yield _CLOSES[text[opened]], last
            opened = last = None
        starts = opens and text[place : place + 1] not in {"’", ""}
        if opened is None and starts and not text[place + 1].isdigit():
            opened = place


def _opens(text: str, place: int, width: int) -> bool:
    """Return whether a mark stands as an opening one does: at a word's start."""
    after = text[place + width : place + width + 1]
    return bool(after.strip()) and (place == 0 or text[place - 1] in _BEFORE)


def _shuts(text: str, place: int) -> bool:
    return place > 0 and not text[place + 1 : place + 2].isalnum() and text[place - 1] != " "


def _starts(text: str, mark: str, place: int, open_: list[tuple[str, int]]) -> bool:
    if mark not in _CLOSES and mark != "”":
        return False
    if mark in "“„«「『‘":
        return True
    if mark == "»":
        return not open_ and _opens(text, place, 1)
    return not any(kind == mark for kind, _ in open_) and _opens(text, place, len(mark))


def _ends(text: str, mark: str, place: int, kind: str, later: list[tuple[str, int]]) -> bool:
    """Return whether a mark closes the quotation that ``kind`` opened.

    Houses mix straight and curly marks by mistake: one of the other sort closes where it stands as
    a closing mark does, and the next mark is not the missing one.
    """
    if mark in _CLOSES.get(kind, "”"):
        return True
    if {mark, kind} <= {"“", "”", '"'} and mark != "“":
        return _shuts(text, place) and not (later and later[0][0] in _CLOSES.get(kind, "”"))
    return mark == "“" and kind in '“"' and _shuts(text, place)
