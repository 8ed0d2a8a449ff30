"""HTML tags to a page: which elements are open where, and the lines of text between them.

Elements open and close as in the WHATWG HTML standard, section 13.2.6, as far as that decides in
which box a line stands. No page raises, and the work grows with the page and no faster.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import NamedTuple

from generator.intake.web import elements
from generator.intake.web.page import Block, Box, Mark, Page, Piece, Snippet
from generator.intake.web.pieces import BLANK, character, cut, joined, parted
from generator.intake.web.tags import Tag, tags
from generator.text import normal, raised
from generator.text.line_ends import LINE_END

DEEPEST = 512
"""How deep elements are followed, as in Chromium; deeper ones count as if they lay there."""

_INLINE_REACH = 50
"""How far an inline element's end looks for its beginning."""

_BREAK = re.compile(r"""class\s{0,3}=\s{0,3}["']?(?:[^"'>]{0,200}\s)?br(?=["'\s]|$)""")
"""A class name by which some editors write a line break."""
_REFERENCE = re.compile(r"&(?:#\w{1,12}|\w{1,32});?")

_MOST_PIECES, _LONGEST_MARK = 80, 1000
"""Pieces and characters of text inside an element that may name an author or a date."""


def page(source: str) -> Page:
    """Read a page."""
    return _Reader(source).read()


class _Open(NamedTuple):
    """An open element, and what to go back to when it closes."""

    name: str
    box: int
    silent: bool
    linked: bool
    raised: bool
    mark: int


class _Reader:
    """Follows the tags of a page and gathers its lines."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._box, self._silent, self._linked, self._raised = 0, False, False, False
        self._stack: list[_Open] = []
        self._open: dict[str, int] = {}
        self._over: dict[str, int] = {}
        self._boxes = [Box("", "", -1, hidden=False)]
        self._blocks: list[Block] = []
        self._pieces: list[Piece] = []
        self._trail: list[str] = []
        self._breaks: list[int] = []
        self._broken = False
        self._marks: list[tuple[Tag, int]] = []
        self._ends: dict[int, tuple[int, str]] = {}
        self._at = 0
        self._metas: list[Snippet] = []
        self._titles: list[Snippet] = []
        self._data: list[Snippet] = []
        self._language: Snippet | None = None

    def read(self) -> Page:
        """Go through the whole source once and give what stands in it."""
        end = 0
        for tag in tags(self._source):
            if tag.start > end and not self._silent:
                self._text(end, tag.start)
            end, self._at = tag.end, tag.start
            if tag.closing:
                if self._open.get(tag.name) or tag.name == "p" or self._over:
                    self._close(tag.name)
            elif tag.inside[0]:
                self._raw(tag)
            elif tag.name:
                self._begin(tag)
        if not self._silent:
            self._text(end, len(self._source))
        self._flush()
        marks = tuple(
            Mark(tag.name, tag.attributes, tag.start, *self._ends.get(i, (tag.end, "")))
            for i, (tag, _) in enumerate(self._marks)
        )
        return Page(
            self._source,
            tuple(self._blocks),
            tuple(self._boxes),
            marks,
            tuple(self._metas),
            tuple(self._titles),
            tuple(self._data),
            self._language,
            _line_ends(self._source),
        )

    def _text(self, start: int, end: int) -> None:
        """Take in text; a line break in HTML is a space."""
        data = self._source[start:end]
        if "&" in data:
            data = _REFERENCE.sub(character, data)
        if "\n" in data or "\r" in data:
            data = data.replace("\r", " ").replace("\n", " ")
        if data.isspace() or not data.strip(BLANK):
            if not self._pieces:
                return
        else:
            self._broken = False
        lifted = data
        if self._raised:
            lifted = raised.raised(data, self._pieces[-1][1] if self._pieces else "")
        self._pieces.append((start, lifted, self._linked))
        self._trail.append(data if lifted == data else "")

    def _raw(self, tag: Tag) -> None:
        if tag.name == "title":
            if not self._silent or self._open.get("head"):
                self._titles.append(Snippet(tag.inside[0], self._source[slice(*tag.inside)]))
        elif tag.name == "script" and "ld+json" in tag.attributes:
            self._data.append(Snippet(tag.inside[0], self._source[slice(*tag.inside)]))

    def _begin(self, tag: Tag) -> None:
        name = tag.name
        if name in elements.VOID:
            self._void(tag)
            return
        if self._open.get("svg"):
            if name not in elements.BLOCKS and name != "svg":
                return  # a drawing's own elements; a block ends it (WHATWG HTML, 13.2.6.5)
            self._close("svg")
        if name == "html":
            self._language = self._language or Snippet(tag.start, tag.attributes)
        is_block = name in elements.BLOCKS or (
            name == "template" and elements.is_shadow(tag.attributes)
        )
        if is_block:
            self._begin_block(name)
        elif name == "a":
            self._close("a")
        elif name in elements.RUBY:
            self._close_sibling(elements.RUBY, {"ruby"})
        elif name == "span" and not self._silent and _BREAK.search(tag.attributes):
            self._break(tag.start)
        if len(self._stack) >= DEEPEST:
            self._over[name] = self._over.get(name, 0) + 1
            return
        self._push(tag, is_block=is_block)

    def _push(self, tag: Tag, *, is_block: bool) -> None:
        name, written = tag.name, tag.attributes
        tells, hidden = (False, False) if self._silent else elements.traits(name, written)
        silences = not is_block and (hidden or name in elements.SILENT)
        lifts = elements.raises(name, written)
        ends = is_block or tells or silences or lifts or name in {"a", "ruby"}
        if not (ends or self._open.get(name)):
            return  # nothing hangs on where this element ends
        mark = -1
        if tells:
            mark = len(self._marks)
            self._marks.append((tag, len(self._trail)))
        self._stack.append(_Open(name, self._box, self._silent, self._linked, self._raised, mark))
        self._open[name] = self._open.get(name, 0) + 1
        if is_block:
            hidden = hidden or self._boxes[self._box].hidden
            self._boxes.append(Box(name, written, self._box, hidden))
            self._box = len(self._boxes) - 1
        elif silences:
            self._silent = True
        if name == "a" and "href" in written:
            self._linked = True
        self._raised = self._raised or lifts

    def _void(self, tag: Tag) -> None:
        if tag.name == "meta" or (tag.name == "link" and "canonical" in tag.attributes.lower()):
            self._metas.append(Snippet(tag.start, tag.attributes))
        elif tag.name == "hr":
            self._flush()
        elif tag.name == "br" and not self._silent:
            self._break(tag.start)

    def _break(self, place: int) -> None:
        """Take in a ``<br>``: two of them end a line anywhere, one only outside a paragraph."""
        if self._broken or self._boxes[self._box].name not in elements.FLOWING:
            self._flush()
        elif self._pieces:
            self._breaks.append(len(self._pieces))
            self._pieces.append((place, " ", False))
            self._trail.append(" ")
            self._broken = True

    def _begin_block(self, name: str) -> None:
        """Close what a block's beginning closes: a paragraph, the head, an item before."""
        self._flush()
        if self._open.get("head"):
            self._close("head")
        if self._open.get("p") and self._near({"p"}, elements.P_WALLS, DEEPEST):
            self._close("p")
        if name in elements.SIBLINGS:
            self._close_sibling(*elements.SIBLINGS[name])

    def _close_sibling(self, names: AbstractSet[str], walls: AbstractSet[str]) -> None:
        if any(self._open.get(n) for n in names):
            self._close(self._near(names, walls))

    def _near(
        self, names: AbstractSet[str], walls: AbstractSet[str], reach: int = _INLINE_REACH
    ) -> str:
        """Return the innermost open element of some names, empty where a wall lies before it."""
        inner = (entry.name for entry in reversed(self._stack[-reach:]))
        nearest = next((name for name in inner if name in names or name in walls), "")
        return nearest if nearest in names else ""

    def _close(self, name: str) -> None:
        """Close the innermost element of a name, and all that is open inside it."""
        is_block = name in elements.BLOCKS
        ends = is_block or (name == "template" and not self._silent)
        if ends and (name == "p" or self._open.get(name) or self._over.get(name)):
            self._flush()
        if self._over.get(name):
            self._over[name] -= 1
            return
        if not self._open.get(name):
            return
        if not (is_block or name in elements.SILENT or self._near({name}, elements.WALLS)):
            return
        while True:
            entry = self._stack.pop()
            self._open[entry.name] -= 1
            if entry.name in elements.BLOCKS and not is_block:
                self._flush()
            if entry.mark >= 0:
                self._ends[entry.mark] = (self._at, self._since(self._marks[entry.mark][1]))
            if entry.name == name:
                break
        self._box, self._silent, self._linked = entry.box, entry.silent, entry.linked
        self._raised = entry.raised

    def _since(self, index: int) -> str:
        """Return a mark's text, where it is short enough to say something; a block ends a line."""
        pieces = self._trail[index : index + _MOST_PIECES + 1]
        if len(pieces) > _MOST_PIECES or sum(map(len, pieces)) > _LONGEST_MARK:
            return ""
        return joined(pieces)

    def _flush(self) -> None:
        """End the line."""
        if not self._pieces:
            return
        pieces, breaks_ = self._pieces, self._breaks
        self._pieces, self._breaks, self._broken = [], [], False
        self._trail.append("\n")
        for part in parted(pieces, breaks_):
            self._line(part)

    def _line(self, pieces: list[Piece]) -> None:
        joined = "".join([p[1] for p in pieces])
        bare = joined if self._boxes[self._box].name == "pre" else raised.notes(joined)
        if bare != joined:
            joined, pieces = bare, cut(bare, pieces)
        text = normal.spaces(joined)
        if text:
            linked = sum([len(p[1]) for p in pieces if p[2]]) / len(joined)
            self._blocks.append(Block(text, self._box, linked, pieces))


def _line_ends(source: str) -> Sequence[int]:
    """Return the places after the line ends, those of Windows and of old Macs too."""
    if "\r" in source:
        return [m.end() for m in LINE_END.finditer(source)]
    return [*accumulate(len(line) + 1 for line in source.split("\n")[:-1])]
