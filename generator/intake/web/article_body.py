"""The article's text as a page's data give it (``articleBody``): evidence, not the text itself.

Where it is whole, it says where the text of the page begins and ends, and which lists belong to it.
"""

import re

from generator.intake.line_kinds import Classified, Kind
from generator.text import normal
from generator.wording import N_

ITEM = N_("an item of a list")
"""The reason for leaving out an item of a list, which the data may overrule."""

LEFT_OUT = N_("not in the text that the page's data give")

LONGEST = 200_000
MOST_LINES = 500
_MUCH, _MOST = 0.7, 0.8
_SHORTEST = 20
_NO_LETTERS = re.compile(r"[\W_]+")


def agreed(lines: tuple[Classified, ...], given: str) -> tuple[Classified, ...]:
    """Leave out what stands before and after the told text, and keep the lists that stand in it.

    A told text that is not whole, or another one, is no evidence, and changes nothing.
    """
    given = _bare(given[:LONGEST])
    texts = [i for i, c in enumerate(lines) if c.kind is Kind.TEXT]
    if not given or len(lines) > MOST_LINES:
        return lines
    sizes = {i: len(_bare(lines[i].line.text)) for i in texts}
    standing = [i for i in texts if _bare(lines[i].line.text) in given]
    covered = sum(sizes[i] for i in standing)
    if covered < _MUCH * sum(sizes.values()) or covered < _MOST * len(given):
        return lines
    first, last = standing[0], standing[-1]
    return tuple(
        _mended(c, given, inside=first <= i <= last) if c.kind is Kind.TEXT or c.why == ITEM else c
        for i, c in enumerate(lines)
    )


def _mended(item: Classified, given: str, *, inside: bool) -> Classified:
    if item.kind is Kind.TEXT:
        return item if inside else Classified(item.line, Kind.JUNK, LEFT_OUT)
    bare = _bare(item.line.text)
    belongs = inside and len(bare) >= _SHORTEST and bare in given
    return Classified(item.line, Kind.TEXT) if belongs else item


def _bare(text: str) -> str:
    """Return letters and digits alone, which no template changes."""
    return _NO_LETTERS.sub("", normal.fold(text))
