"""A record's body: the editor's Markdown, with an anchor on every paragraph."""

import re

from markupsafe import Markup

_OTHER = re.compile(r"^(?:#{1,6} |[-*+] |\d+[.)] |> |\||```|~~~| {4})")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)


def anchored(text: str) -> Markup:
    """Give paragraphs the anchors ``p1``, ``p2`` …; headings step down below the page's own.

    The intake has refused markup that could run or reach outside, so the rest is printed as it is.
    """
    number = 0
    blocks = []
    for block in re.split(r"\n\s*\n", text):
        if block.strip() and not _OTHER.match(block):
            number += 1
            blocks.append(f"{block}\n{{: #p{number} }}")
        else:
            blocks.append(_HEADING.sub(_below, block))
    return Markup("\n\n".join(blocks))  # noqa: S704 - the editor's own Markdown


def _below(heading: re.Match[str]) -> str:
    """Set a heading below the page's own second level."""
    return "#" * min(max(len(heading[0]), 3), 6) + " "
