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
    form = _form(text, count, times, language, closes=closes)
    kind, why = form or ((Kind.JUNK, ITEM) if prose.is_item(text) else (None, ""))
    return Seen(line, count, kind, why, closes, size)


def _form(
    text: str, count: int, times: int, language: str | None, *, closes: bool
) -> tuple[Kind, str] | None:
    """Say what a line's own form settles; null where its place must tell."""
    if bylines.announces(text):
        return Kind.JUNK, ANNOUNCED
    signs = not closes and count <= _BYLINE_WORDS and bylines.opens(text)
    if not signs and (captions.is_caption(text) or captions.is_credit(text)):
        return Kind.CAPTION, ""
    if stamps.is_note(text, language) or (not closes and stamps.is_stamp(text, language)):
        return Kind.STAMP, ""
    if why := _page(text, times):
        return Kind.JUNK, why
    return (Kind.BYLINE, "") if signs else None


def _page(text: str, times: int) -> str | None:
    """Give the reason for taking a line for a part of the page; null where nothing shows it."""
    why = furniture.label(text) or furniture.teaser(text) or furniture.trail(text)
    return why or (AGAIN if times >= _OFTEN else furniture.service(text))
