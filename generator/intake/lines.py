"""Text to lines that know where they stand."""

from dataclasses import dataclass

from generator.text import normal


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


def lines(text: str) -> tuple[Line, ...]:
    """Split text into its lines; blank ones are left out but counted."""
    found: list[Line] = []
    start = 0
    for number, raw in enumerate(text.split("\n"), 1):
        if seen := normal.spaces(raw):
            found.append(Line(number, start, raw, seen))
        start += len(raw) + 1
    return tuple(found)
