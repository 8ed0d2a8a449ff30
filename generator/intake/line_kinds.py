"""What a line of an article can be, and what is known of it on the way there."""

from enum import StrEnum
from typing import NamedTuple

from generator.intake.text_lines import Line
from generator.wording import N_


class Kind(StrEnum):
    """What a line is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    STAMP = "stamp"
    BYLINE = "byline"
    CAPTION = "caption"
    SUBHEAD = "subhead"
    JUNK = "junk"
    TEXT = "text"


class Classified(NamedTuple):
    """A line and what it is; ``why`` is the reason for leaving a junk line out."""

    line: Line
    kind: Kind
    why: str = ""


class LineForm(NamedTuple):
    """A line looked at alone: its words, its form where that settles what it is.

    ``size`` counts the lines that stand together without a blank line between them.
    """

    line: Line
    words: int
    kind: Kind | None
    why: str
    closes: bool
    size: int


SIGNS = frozenset((Kind.STAMP, Kind.BYLINE))
"""What dates or signs an article."""

ITEM = N_("an item of a list or menu")
AGAIN = N_("a line that the page prints again and again")
ANNOUNCED = N_("a label that announces the author")
FAR = N_("a date or a name of the page, not of the article")
BETWEEN = N_("a line between paragraphs that is no sentence: a subhead, a title, a caption")
BESIDE = N_("a line beside the article: no sentence, or far from its text")
ABOVE = N_("a line above the text that could be a headline and was not taken for it")
