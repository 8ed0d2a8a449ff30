"""What the Markdown of every page goes through last."""

import re

_ALONE = re.compile(r'(?<=[^\s|])[ \n]{1,2}(?=<a class="mark"|\[¶ )')
"""The space before an evidence mark, which would let it stand alone on a line."""


def tidy(body: str) -> str:
    """Drop spaces at line ends and runs of blank lines; let evidence marks stand beside words."""
    lines = [line.rstrip() for line in body.strip().split("\n")]
    kept = [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]
    return _ALONE.sub("\N{NO-BREAK SPACE}", "\n".join(kept))
