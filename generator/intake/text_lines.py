"""Text to lines that know where they stand."""

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.text import normal, sentences
from generator.text.letters import LETTER, SMALL
from generator.text.line_ends import breaks

# The ends of lines as editors count them, and what ends a paragraph without being counted: form
# feed, next line, paragraph separator. Line separator and vertical tab break a line inside its
# paragraph, as in a headline set in two rows; where nothing else ends a line, they do.
_LINE = re.compile("[^\r\n\f\x85\u2029]+")
_ONLY_LINE = re.compile("[^\v\f\x85\u2028\u2029]+")


class Line(NamedTuple):
    """A line with text on it.

    ``number`` counts the lines of the file from 1, ``start`` its characters from 0; ``raw`` is the
    line as it stands, ``text`` as a reader sees it.
    """

    number: int
    start: int
    raw: str
    text: str


NARROW = range(30, 101)
"""Characters of the longest line of a text that a mail, an old editor or a column has wrapped."""

FULL = 0.7
"""Share of the longest line's characters from which a line counts as full."""

_LEAST = 5
_CLOSED = (*sentences.ENDS, "”", '"', "»", ":")


def lines(text: str, source: str | None = None) -> tuple[Line, ...]:
    """Split text into its lines; blank ones are left out but counted.

    The number counts the ends that editors do: those of Unix, of Windows and of old Macs. Unicode's
    own separators and a form feed end a line too, and the number stays the same.

    ``source`` is the file's text where ``text`` is the same with its markup made invisible: then a
    line break of ``text`` ends a block, and ``number`` still counts the lines of the file.
    """
    source = source or text
    rows: list[Line] = []
    number, counted = 1, 0
    form = _LINE if "\n" in text or "\r" in text else _ONLY_LINE
    for match in form.finditer(text):
        if words := normal.spaces(match[0]):
            first = match.start() + normal.first_visible(match[0])
            number += breaks(source, counted, first)
            counted = first
            rows.append(Line(number, match.start(), match[0], words))
    return tuple(rows)


def unwrap(lines: tuple[Line, ...], source: str) -> tuple[Line, ...]:
    """Join the lines of paragraphs that were wrapped at a fixed width; ``source`` is their text.

    A text is wrapped if most of its lines are about as long as the longest, and many break off
    inside a sentence. A paragraph ends at a blank line, or where a sentence ends before the margin.
    """
    width = _width(lines)
    if not width:
        return lines
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1][-1], line, width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return tuple(_joined(p, source) if len(p) > 1 else p[0] for p in paragraphs)


def _width(lines: tuple[Line, ...]) -> int:
    """Return the width at which a text is wrapped; 0 where it is not."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lines) < _LEAST or lengths[-1] not in NARROW:
        return 0
    width = lengths[-1]
    breaking = [
        line
        for line, below in pairwise(lines)
        if below.number == line.number + 1 and not line.text.endswith(_CLOSED)
    ]
    full = sum(len(line.text) >= FULL * width for line in breaking)
    small = sum(line.text[0].islower() for line in lines)
    is_wrapped = full >= FULL * len(breaking) and small * _LEAST >= len(lines)
    return width if breaking and is_wrapped else 0


def _goes_on(line: Line, below: Line, width: int) -> bool:
    """Return whether the line below belongs to the same paragraph."""
    if below.number != line.number + 1:
        return False
    if below.text[0].islower():
        return True
    if line.text.endswith(_CLOSED) and len(line.text) < FULL * width:
        return False
    first = below.text.split(" ", 1)[0]
    fits = len(line.text) + 1 + len(first) <= width
    return len(line.text) >= FULL * width and not (fits and line.text.endswith(_CLOSED))


def _joined(lines: list[Line], source: str) -> Line:
    first, last = lines[0], lines[-1]
    raw = source[first.start : last.start + len(last.raw)]
    return Line(first.number, first.start, raw, normal.spaces(_hyphen().sub("", raw)))


@cache
def _hyphen() -> re.Pattern[str]:
    """Return the hyphen that parts one word: a small letter follows on the next line."""
    return re.compile(rf"(?<={LETTER})-[ \t]*\r?\n[ \t]*(?=[{SMALL}])")


def number_of(line: Line, words: str) -> int:
    """Return the line of the file on which words of a line end; it may be joined of several."""
    raw = normal.composed(line.raw)
    match = re.search(r"\s+".join(map(re.escape, words.split())), raw)
    return line.number + (breaks(raw, 0, match.end()) if match else 0)
