"""An HTML page as a reader sees it: its lines, each with the element it stands in.

A line is a block of the page; elements inside it, such as links, never break it. Every character of
a line stands where it stands in the file: what is no text becomes zero-width spaces, one for one.
``walk`` makes a page of its tags; ``layout`` says which lines are the article's, ``metadata`` what
the page says of itself.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.intake.text_lines import Line
from generator.text import normal
from generator.text.raised import UNSEEN

Piece = tuple[int, str, bool]
"""A stretch of text: its place in the file, itself, and whether it is in a link."""


class Box(NamedTuple):
    """An element that begins a line: its attributes as written, and the box it stands in."""

    name: str
    written: str
    parent: int
    hidden: bool


class Block(NamedTuple):
    """A line as a reader sees it: its box, the share of it inside links, its pieces of text."""

    text: str
    box: int
    linked: float
    pieces: Sequence[Piece]

    @property
    def start(self) -> int:
        """Return its place in the file."""
        return self.pieces[0][0]


class Mark(NamedTuple):
    """An element whose attributes may say what its text is, such as an author's name."""

    name: str
    written: str
    start: int
    end: int
    text: str


class Snippet(NamedTuple):
    """Words about the page that its reader does not see, and where they stand."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value the page gives for a field, the place it stands at, and where that is."""

    value: str
    place: int
    where: str


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page; ``boxes`` begin with one for the page itself.

    ``metas`` are the attributes of ``<meta>`` elements and of the canonical link, ``data`` the
    scripts of linked data (JSON-LD), ``ends`` the places after the file's line ends.
    """

    source: str
    blocks: tuple[Block, ...]
    boxes: tuple[Box, ...]
    marks: tuple[Mark, ...]
    metas: tuple[Snippet, ...]
    titles: tuple[Snippet, ...]
    data: tuple[Snippet, ...]
    language: Snippet | None
    ends: Sequence[int]

    def number(self, place: int) -> int:
        """Return the line of the file, from 1, in which a place stands."""
        return 1 + bisect_right(self.ends, place)

    def line(self, block: Block) -> Line:
        """Return a block as a line of the file."""
        raw = _spread(block.pieces)
        number = self.number(block.start + normal.first_visible(raw))
        return Line(number, block.start, raw, block.text)

    def boxes_of(self, block: Block) -> Iterator[int]:
        """Return the boxes a line stands in, the innermost first."""
        box = block.box
        while box > 0:
            yield box
            box = self.boxes[box].parent


def _spread(pieces: Sequence[Piece]) -> str:
    """Join pieces of text so that each character stands as far from the first as in the file."""
    spread: list[str] = []
    end = pieces[0][0]
    for start, data, _ in pieces:
        if start > end:
            spread.append(UNSEEN * (start - end))
        spread.append(data)
        end = start + len(data)
    return "".join(spread)
