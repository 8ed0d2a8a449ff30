"""What a line shows when it is looked at alone: its words, its ending, its form."""

from collections import Counter
from functools import lru_cache
from itertools import pairwise

from generator.intake import bylines, captions, dated_lines, furniture, prose
from generator.intake.line_kinds import AGAIN, ANNOUNCED, ITEM, Kind, LineForm
from generator.intake.text_lines import Line

_OFTEN = 3
"""Times from which a line is something that the page prints again and again."""

_BYLINE_WORDS = 20

SHORT, _REMEMBERED = 60, 20_000
"""Characters of lines whose form is remembered, and how many: menus and labels come again."""

Form = tuple[int, bool, Kind | None, str]
"""A line's words, whether it ends like a sentence, what it is if that settles it, and why."""


def look(lines: tuple[Line, ...], language: str | None = None) -> list[LineForm]:
    """Look at each line alone; how often it stands and how many stand with it are counted."""
    again = Counter(line.text for line in lines)
    sizes = _sizes(lines)
    return [
        _alone(line, again[line.text], size, language)
        for line, size in zip(lines, sizes, strict=True)
    ]


def _sizes(lines: tuple[Line, ...]) -> list[int]:
    """Count for each line how many stand in its block, without a blank line between them."""
    breaks = (i for i, (a, b) in enumerate(pairwise(lines), 1) if b.number != a.number + 1)
    bounds = (0, *breaks, len(lines))
    return [end - start for start, end in pairwise(bounds) for _ in range(start, end)]


def _alone(line: Line, times: int, size: int, language: str | None) -> LineForm:
    form = _form if len(line.text) <= SHORT else _form.__wrapped__
    count, closes, kind, why = form(line.text, language)
    is_paragraph = closes and count >= prose.PARAGRAPH
    if times >= _OFTEN and kind in {None, Kind.BYLINE} and not is_paragraph:
        kind, why = Kind.JUNK, AGAIN
    return LineForm(line, count, kind, why, closes, size)


@lru_cache(_REMEMBERED)
def _form(text: str, language: str | None) -> Form:
    """Return what a line's own form settles; there is no kind where its place must tell."""
    count, closes = prose.words(text), prose.closes(text)
    is_prose = closes and count > _BYLINE_WORDS
    kind, why = _long(text, language) if is_prose else _any(text, count, language, closes=closes)
    if kind is None and prose.is_item(text):
        kind, why = Kind.JUNK, ITEM
    return count, closes, kind, why


def _long(text: str, language: str | None) -> tuple[Kind | None, str]:
    """Look at a whole sentence or more: a caption, a note, the page's own voice, or prose."""
    if captions.is_caption(text):
        return Kind.CAPTION, ""
    if dated_lines.is_note(text, language):
        return Kind.STAMP, ""
    why = furniture.teaser(text) or furniture.service(text)
    return (Kind.JUNK, why) if why else (None, "")


def _any(text: str, count: int, language: str | None, *, closes: bool) -> tuple[Kind | None, str]:
    """Look at a line of any form."""
    if bylines.announces(text):
        return Kind.JUNK, ANNOUNCED
    signs = not closes and count <= _BYLINE_WORDS and bylines.opens(text)
    if not signs and (captions.is_caption(text) or captions.is_credit(text)):
        return Kind.CAPTION, ""
    if dated_lines.is_note(text, language) or (not closes and dated_lines.is_stamp(text, language)):
        return Kind.STAMP, ""
    why = furniture.label(text) or furniture.teaser(text) or furniture.trail(text)
    if why := why or furniture.service(text):
        return Kind.JUNK, why
    return (Kind.BYLINE, "") if signs else (None, "")
