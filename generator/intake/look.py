"""What a line shows when it is looked at alone: its words, its ending, its form."""

from collections import Counter

from generator.intake import bylines, captions, furniture, prose, stamps
from generator.intake.kinds import AGAIN, ANNOUNCED, ITEM, Kind, Seen
from generator.intake.lines import Line

_OFTEN = 3
"""Times from which a line is something that the page prints again and again."""

_BYLINE_WORDS = 20


def look(lines: tuple[Line, ...], language: str | None = None) -> list[Seen]:
    """Look at each line alone; how often it stands and how many stand with it are counted."""
    again = Counter(line.text for line in lines)
    sizes = _sizes(lines)
    return [
        _alone(line, again[line.text], size, language)
        for line, size in zip(lines, sizes, strict=True)
    ]


def _sizes(lines: tuple[Line, ...]) -> list[int]:
    """Count for each line how many stand in its block, without a blank line between them."""
    sizes: list[int] = []
    run = 0
    for i, line in enumerate(lines):
        run += 1
        if i + 1 == len(lines) or lines[i + 1].number != line.number + 1:
            sizes += [run] * run
            run = 0
    return sizes


def _alone(line: Line, times: int, size: int, language: str | None) -> Seen:
    text = line.text
    count, closes = prose.words(text), prose.closes(text)
    form = _page(text, times) or _sign(text, count, language, closes=closes)
    kind, why = form or ((Kind.JUNK, ITEM) if prose.is_item(text) else (None, ""))
    return Seen(line, count, kind, why, closes, size)


def _page(text: str, times: int) -> tuple[Kind, str] | None:
    """Say whether a line belongs to the page or to a picture, by its form."""
    if bylines.announces(text):
        return Kind.JUNK, ANNOUNCED
    if why := furniture.label(text) or furniture.teaser(text):
        return Kind.JUNK, why
    if captions.is_caption(text) or captions.is_credit(text):
        return Kind.CAPTION, ""
    if times >= _OFTEN:
        return Kind.JUNK, AGAIN
    why = furniture.service(text)
    return (Kind.JUNK, why) if why else None


def _sign(text: str, count: int, language: str | None, *, closes: bool) -> tuple[Kind, str] | None:
    """Say whether a line dates or signs an article, by its form."""
    if closes:
        return None
    if stamps.is_stamp(text, language):
        return Kind.STAMP, ""
    return (Kind.BYLINE, "") if count <= _BYLINE_WORDS and bylines.opens(text) else None
