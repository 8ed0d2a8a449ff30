"""What the Markdown of every page goes through last."""

_MARKS = ('<a class="mark"', '<button type="button" class="tap"', "[¶ ")
"""How evidence marks begin."""

_WIDEST = 2
"""Spaces and line ends between a word and its mark; where there are more, they belong apart."""


def tidy(body: str) -> str:
    """Drop spaces at line ends and runs of blank lines; let evidence marks stand beside words."""
    lines = [line.rstrip() for line in body.strip().split("\n")]
    kept = "\n".join([line for i, line in enumerate(lines) if line or (i and lines[i - 1])])
    for mark in _MARKS:
        *before, last = kept.split(mark)
        kept = mark.join([*map(_beside, before), last])
    return kept


def _beside(text: str) -> str:
    """End text, which a mark follows, in a space that would not let it stand alone on a line."""
    words = text.rstrip(" \n")
    is_near = 0 < len(text) - len(words) <= _WIDEST
    is_word = words and words[-1] != "|" and not words[-1].isspace()
    return f"{words}\N{NO-BREAK SPACE}" if is_near and is_word else text
