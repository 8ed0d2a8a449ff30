"""Text to lines that know where they stand."""

import re
from dataclasses import dataclass

from generator.text import normal

_LINE = re.compile(r"[^\r\n]+")


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

    ``source`` is the file's text where ``text`` is the same with its markup made invisible: then a
    line break of ``text`` ends a block, and ``number`` still counts the lines of the file.
    """
    source = source or text
    found: list[Line] = []
    number, counted = 1, 0
    for match in _LINE.finditer(text):
        if seen := normal.spaces(match[0]):
            first = match.start() + normal.first_seen(match[0])
            number += breaks(source, counted, first)
            counted = first
            found.append(Line(number, match.start(), match[0], seen))
    return tuple(found)


def breaks(text: str, start: int, end: int) -> int:
    """Count the line ends between two places, those of Windows and of old Macs too."""
    unix, mac, both = (text.count(mark, start, end) for mark in ("\n", "\r", "\r\n"))
    return unix + mac - both
