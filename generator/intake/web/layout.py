"""Which lines of an HTML page are the article's, told by the elements they stand in.

In the body a line is what its element says, unless its words or links say otherwise; between the
headline and the body stand what goes before a text. A page whose markup tells no body is read as
plain text is.
"""

from typing import NamedTuple

from generator.intake import dated_lines, prose
from generator.intake.line_kinds import Classified, Kind
from generator.intake.text_lines import Line
from generator.intake.web import boxes
from generator.intake.web.beginning import openers, opening
from generator.intake.web.lists import items
from generator.intake.web.main_box import HALF, Body, body
from generator.intake.web.page import Page
from generator.intake.web.verdicts import (
    ITEMS,
    OUTSIDE,
    Verdict,
    above,
    by_element,
    by_words,
    opening_line,
    signed,
)
from generator.text import normal, sentences

_ENDS = (*sentences.ENDS, "”", '"', "’", "'", ")", ":", "」")


class Heading(NamedTuple):
    """A heading of the first rank: its text and the first line it stands on, by index."""

    text: str
    line: int


_COPY = "words of the text that stand in the page again"

_LAST_WORDS = 5

_AFTER = {
    Kind.BYLINE: Verdict(Kind.JUNK, "no paragraph of the text"),
    Kind.STAMP: Verdict(Kind.JUNK, "no paragraph of the text"),
    Kind.STANDFIRST: Verdict(Kind.TEXT),
}
"""What a line is that would go before a text and stands in it."""


def headings(page: Page) -> tuple[Heading, ...]:
    """Return the headings of the first rank that a reader sees, else those that are hidden."""
    within = [0]
    for index, box in enumerate(page.boxes[1:], 1):
        within.append(index if box.name == "h1" else within[box.parent])
    blocks: dict[int, list[int]] = {}
    for i, block in enumerate(page.blocks):
        if within[block.box]:
            blocks.setdefault(within[block.box], []).append(i)
    visible = [box for box in blocks if not page.boxes[box].hidden] or list(blocks)
    return tuple(
        Heading(" ".join(page.blocks[i].text for i in blocks[box]), blocks[box][0])
        for box in visible
    )


def laid_out(
    page: Page, head: int | None = None, standfirst: str = ""
) -> tuple[Classified, ...] | None:
    """Return what each line of a page's article is; nothing where its markup does not tell a body.

    ``head`` is the line of the headline, by index; ``standfirst`` what the page says it is. Lines
    above the headline and below the body are the page's own, and are left out unsaid.
    """
    text = body(page)
    if text is None:
        return None
    verdicts = _verdicts(page, text, head, normal.fold(standfirst))
    inner = [i for i, block in enumerate(page.blocks) if text.inside[block.box]]
    texts = [i for i, v in enumerate(verdicts) if v.kind is Kind.TEXT]
    if all(text.elements[page.blocks[i].box] in ITEMS for i in texts):
        return None  # all of the body is captions, or lists
    first = min(texts[0], inner[0]) if head is None else min(texts[0], inner[0], head)
    first -= bool(first and verdicts[first - 1].kind is Kind.STAMP)
    return tuple(
        Classified(page.line(page.blocks[i]), *verdicts[i])
        for i in range(first, max(texts[-1], inner[-1]) + 1)
    )


def shown(page: Page) -> tuple[Line, ...]:
    """Return the lines of a page whose markup tells no body: all but its controls and furniture."""
    out = [False]
    for box in page.boxes[1:]:
        out.append(out[box.parent] or box.hidden or box.name in boxes.OUTSIDE)
    return tuple(page.line(block) for block in page.blocks if not out[block.box])


def _verdicts(page: Page, text: Body, head: int | None, standfirst: str) -> list[Verdict]:
    kept = [text.inside[b.box] and text.shows(page, b) for b in page.blocks]
    first = kept.index(True)
    for i in opening(page, text, head, first):
        kept[i] = True
    holders = {
        page.boxes[b.box].parent
        for b, k in zip(page.blocks, kept, strict=True)
        if k and page.boxes[b.box].name == "p"
    }
    listed = items(page, text, kept)
    first_lines = openers(page, text, kept, head, holders)
    verdicts = []
    for i, block in enumerate(page.blocks):
        if i == head:
            verdicts.append(Verdict(Kind.HEADLINE))
        elif i in text.again:
            verdicts.append(Verdict(Kind.JUNK, _COPY))
        elif i in listed:
            verdicts.append(by_words(block))
        elif i in first_lines:
            verdicts.append(opening_line(page, block, standfirst))
        elif kept[i]:
            verdicts.append(by_element(page, text, block, direct=block.box in holders))
        elif head is not None and head < i < first and text.shows(page, block):
            verdicts.append(above(page, block, standfirst))
        elif i + 1 == head and text.shows(page, block) and dated_lines.is_stamp(block.text):
            verdicts.append(Verdict(Kind.STAMP))
        else:
            hidden = "hidden on the page" if page.boxes[block.box].hidden else OUTSIDE.why
            verdicts.append(Verdict(Kind.JUNK, text.out[block.box] or hidden))
    return _by_place(page, text, verdicts)


def _by_place(page: Page, text: Body, formed: list[Verdict]) -> list[Verdict]:
    """Mend what only a line's place tells: names above the text, short lines below it."""
    texts = [i for i, v in enumerate(formed) if v.kind is Kind.TEXT]
    closed = [i for i in texts if _is_closed(page.blocks[i].text)]
    while closed and dated_lines.is_stamp(page.blocks[closed[0]].text):
        del closed[0]
    first, last = (closed[0], closed[-1]) if closed else (0, len(formed))
    apart = _boxes_apart(page, text, texts)
    verdicts = list(formed)
    for i in texts:
        block = page.blocks[i]
        if block.box in apart:
            verdicts[i] = Verdict(Kind.JUNK, "a box in the text")
        elif i < first:
            verdicts[i] = signed(block, named=True, otherwise=Kind.TEXT)
        elif i > last and len(block.text.split()) <= _LAST_WORDS:
            verdicts[i] = Verdict(Kind.JUNK, "a short line after the end of the text")
    return _before_text(verdicts[:first]) + [_AFTER.get(v.kind, v) for v in verdicts[first:]]


def _is_closed(text: str) -> bool:
    return text.endswith(_ENDS) or prose.is_stopless(text)


def _before_text(verdicts: list[Verdict]) -> list[Verdict]:
    """Keep one standfirst, the first."""
    standfirsts = [i for i, v in enumerate(verdicts) if v.kind is Kind.STANDFIRST]
    return [OUTSIDE if i in standfirsts[1:] else v for i, v in enumerate(verdicts)]


def _boxes_apart(page: Page, text: Body, texts: list[int]) -> set[int]:
    """Return the paragraphs of boxes that hold several lines and at most half of them closed."""
    groups: dict[int, list[int]] = {}
    for i in texts:
        box = page.blocks[i].box
        if text.parts[box] != box and text.elements[box] not in ITEMS:
            groups.setdefault(text.parts[box], []).append(i)
    return {
        page.blocks[i].box
        for group in groups.values()
        if 1 < len(group) < HALF * len(texts)
        and sum(_is_closed(page.blocks[i].text) for i in group) <= HALF * len(group)
        for i in group
    }
