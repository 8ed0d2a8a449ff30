"""Markdown's marks and those of footnotes made invisible, all else where it stands in the file.

A mark becomes zero-width spaces, one for one. So later steps see plain lines, and positions stay
those of the input. HTML is read by ``walk``.
"""

import re

from generator.text import raised
from generator.text.raised import UNSEEN

# An element that raises a few digits, and references to footnotes: Pandoc's “[^1]”, and a link
# from a number right after a word.
_RAISED = re.compile(r"<sup>([^<>\n]{1,20})</sup>")

# Markdown's marks: headings, quotes and lists at a line's start; pictures; the frame of a link;
# emphasis and code (John Gruber, "Markdown: Syntax"). Old files end their lines with a carriage
# return alone. A picture's words and an address are bounded, so that no row of brackets makes the
# search slow.
_MARKDOWN = re.compile(
    r"(?:^|(?<=\r))[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|(?:={2,}|-{2,})[ \t]*(?=\r|$))"
    r"|\[\^[\w-]{1,30}\](?!:)"
    r"|(?<=[^\s\[(!])\[\\?\[?\d{1,3}\\?\]?\]\([^)\n]{0,500}\)"
    r"|!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"
    r"|\[(?=[^\]\n]{1,300}\]\([^)\n]{0,500}\))|\]\([^)\n]{0,500}\)"
    r"|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`+",
    re.MULTILINE,
)


def visible(text: str, kind: str) -> str:
    """Return a document's text with its marks made invisible; plain text has those of footnotes."""
    if kind == "markdown":
        text = _MARKDOWN.sub(_hidden, _RAISED.sub(_lifted, text))
    return raised.notes(text)


def _lifted(match: re.Match[str]) -> str:
    """Raise digits right after the word before them, which tells whether they are a power."""
    return raised.raised(match[1]).ljust(len(match[0]), UNSEEN)


def _hidden(mark: re.Match[str]) -> str:
    return UNSEEN * len(mark[0])
