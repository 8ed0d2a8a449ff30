"""Which lines before the first paragraph of a page open its text."""

import re
from itertools import islice

from generator.intake import dated_lines, prose
from generator.intake.web.main_box import HALF, HEADINGS, Body, weight
from generator.intake.web.page import Block, Page
from generator.intake.web.verdicts import NEAR, PARAGRAPHS, QUOTES
from generator.text import normal

_BOLD = re.compile(r"(?i)<(?:b|strong)(?:\s[^<>]*)?>\s*(?:<[^<>]*>\s*){0,2}$")
_TAGS = 150
"""Characters before a line in which the tags stand that set it in bold."""

_SENTENCE_WORDS = 8


def opening(page: Page, text: Body, head: int | None, first: int) -> list[int]:
    """Return the paragraphs between the headline and the body that open the text.

    Some pages set the text's beginning apart, in a box of its own; a single line there is a
    standfirst.
    """
    if head is None or not text.paragraphs:
        return []
    places = [
        i
        for i in range(head + 1, first)
        if (block := page.blocks[i])
        and text.shows(page, block)
        and text.elements[block.box] == "p"
        and weight(page, block, hidden=text.hidden)
        and not dated_lines.is_stamp(block.text)
    ]
    return places if len(places) > 1 else []


def openers(
    page: Page, text: Body, kept: list[bool], head: int | None, holders: set[int]
) -> set[int]:
    """Return the sentences before the first paragraph that open the text, though set as headings.

    Headings that are sentences all through the text are its subheads; so is a question.
    """
    paragraphs = [i for i, k in enumerate(kept) if k and _is_paragraph(page, text, i)]
    if not paragraphs:
        return set()
    start, end = (0 if head is None else head + 1), paragraphs[0]
    below = {page.blocks[i].box for i in range(end, len(kept)) if kept[i] and _is_sentence(page, i)}
    subheads = {text.elements[box] for box in below} & HEADINGS
    title = "" if head is None else normal.fold(page.blocks[head].text)
    return {
        i
        for i in range(start, end)
        if text.shows(page, block := page.blocks[i])
        and (kept[i] or head is not None)
        and not text.captions[block.box]
        and _may_open(page, text, block, holders)
        and text.elements[block.box] not in subheads
        and _is_sentence(page, i)
        and normal.fold(block.text) != title
    }


def _may_open(page: Page, text: Body, block: Block, holders: set[int]) -> bool:
    """Return whether a line may open a text: a heading, or a line in bold beside the paragraphs."""
    element = text.elements[block.box]
    if element in HEADINGS or element != "div":
        return element in HEADINGS
    around = [page.boxes[i].parent for i in islice(page.boxes_of(block), NEAR)]
    beside = holders | {page.boxes[i].parent for i in holders}
    before = page.source[max(0, block.start - _TAGS) : block.start]
    return bool(_BOLD.search(before)) and not beside.isdisjoint(around)


def _is_paragraph(page: Page, text: Body, index: int) -> bool:
    block = page.blocks[index]
    is_set = text.elements[block.box] in PARAGRAPHS or not text.paragraphs
    return is_set and weight(page, block, hidden=text.hidden) > 0


def _is_sentence(page: Page, index: int) -> bool:
    """Return whether a line is a whole sentence that states something."""
    block = page.blocks[index]
    long = prose.words(block.text) >= _SENTENCE_WORDS and block.linked <= HALF
    return long and prose.closes(block.text) and block.text.rstrip(QUOTES)[-1:] not in "?!？！؟"
