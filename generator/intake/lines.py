"""Text to lines that know where they stand."""

import re
from dataclasses import dataclass

from generator.text import normal

# The ends of lines as editors count them, and what ends a paragraph without being counted: form
# feed, next line, paragraph separator. Line separator and vertical tab break a line inside its
# paragraph, as in a headline set in two rows; where nothing else ends a line, they do.
_LINE = re.compile("[^\r\n\f\x85\u2029]+")
_ONLY_LINE = re.compile("[^\v\f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with text on it.

    ``number`` counts the lines of the file from 1, ``start`` its characters from 0; ``raw`` is the
    line as it stands, ``text`` as a reader sees it.
    """

    number: int
    start: int
    raw: str
    text: str


def lines(text: str, source: str | None = None) -> tuple[Line, ...]:
    """Split text into its lines; blank ones are left out but counted.

    The number counts the ends that editors do: those of Unix, of Windows and of old Macs. Unicode's
    own separators and a form feed end a line too, and the number stays the same.

    ``source`` is the file's text where ``text`` is the same with its markup made invisible: then a
    line break of ``text`` ends a block, and ``number`` still counts the lines of the file.
    """
    source = source or text
    found: list[Line] = []
    number, counted = 1, 0
    form = _LINE if "\n" in text or "\r" in text else _ONLY_LINE
    for match in form.finditer(text):
        if seen := normal.spaces(match[0]):
            first = match.start() + normal.first_seen(match[0])
            number += breaks(source, counted, first)
            counted = first
            found.append(Line(number, match.start(), match[0], seen))
    return tuple(found)


NARROW = range(30, 101)
"""Characters of the longest line of a text that a mail or an old editor has wrapped."""


def unwrap(found: tuple[Line, ...], source: str) -> tuple[Line, ...]:
    """Join the lines of paragraphs that were wrapped at a fixed width; ``source`` is their text."""
    blocks: list[list[Line]] = []
    for line in found:
        if blocks and line.number == blocks[-1][-1].number + 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return tuple(
        line
        for block in blocks
        for line in ([_joined(block, source)] if _wrapped(block) else block)
    )


def _wrapped(block: list[Line]) -> bool:
    """Say whether lines break inside sentences, and all but the last are about as long."""
    *full, _ = widths = [len(line.text) for line in block]
    if len(block) < 3 or max(widths) not in NARROW or min(full) < 0.5 * max(widths):  # noqa: PLR2004 - two lines may be a heading and its date
        return False
    inside = [not a.text.endswith((".", "!", "?", "”", '"', ":")) for a in block[:-1]]
    return sum(inside) >= 0.6 * len(inside) and any(b.text[0].islower() for b in block[1:])


def _joined(block: list[Line], source: str) -> Line:
    first, last = block[0], block[-1]
    raw = source[first.start : last.start + len(last.raw)]
    return Line(first.number, first.start, raw, normal.spaces(raw))


def breaks(text: str, start: int, end: int) -> int:
    """Count the line ends between two places, those of Windows and of old Macs too."""
    unix, mac, both = (text.count(mark, start, end) for mark in ("\n", "\r", "\r\n"))
    return unix + mac - both
