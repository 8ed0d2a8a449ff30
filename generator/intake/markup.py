"""Markdown's marks made invisible, every other character where it stands in the file.

A mark becomes zero-width spaces, one for one. So later steps see plain lines, and positions stay
those of the input. HTML is read by ``walk``.
"""

import re

UNSEEN = "\u200b"


def visible(text: str, kind: str) -> str:
    """Give a document's text with Markdown's marks made invisible; plain text stays as it is."""
    return _MARKDOWN.sub(_hidden, text) if kind == "markdown" else text


# Markdown's marks: headings, quotes and lists at a line's start; pictures; the frame of a link;
# emphasis and code (John Gruber, "Markdown: Syntax"). Old files end their lines with a carriage
# return alone. A picture's words and an address are bounded, so that no row of brackets makes the
# search slow.
_MARKDOWN = re.compile(
    r"(?:^|(?<=\r))[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|(?:={2,}|-{2,})[ \t]*(?=\r|$))"
    r"|!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"
    r"|\[(?=[^\]\n]{1,300}\]\([^)\n]{0,500}\))|\]\([^)\n]{0,500}\)"
    r"|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`+",
    re.MULTILINE,
)


def _hidden(mark: re.Match[str]) -> str:
    return UNSEEN * len(mark[0])
