"""Which lists of a page belong to its article: below a paragraph, and nearly all sentences."""

import re

from generator.intake import prose
from generator.intake.web.main_box import HALF, HEADINGS, SHORTEST, Body
from generator.intake.web.page import Block, Page
from generator.intake.web.verdicts import ITEMS, PARAGRAPHS

_LISTS = frozenset(("ul", "ol", "dl", "menu"))

_ITEM_WORDS, _MOSTLY = 4, 0.8
"""Words of an item that may be a sentence; share of a list's words in such items."""
_PART = re.compile(r"[;,；،](?: \w{1,4})?$")
"""The end of an item that is a part of a sentence: “…; and”."""
_NOTES = re.compile(
    r"(?i)(?:foot|end)-?notes?\b|\breferences?\b|\breflist\b|\bcite_note|\b_?ftn\d|\bfn[:_-]?\d"
)
"""What tells a list of notes to a text by its class, role or id."""


def items(page: Page, text: Body, kept: list[bool]) -> set[int]:
    """Return the items, by index, of lists below a paragraph that hold nearly only sentences."""
    lists: dict[int, list[int]] = {}
    elements = [text.elements[b.box] if k else "" for b, k in zip(page.blocks, kept, strict=True)]
    paragraphs = [
        i
        for i, element in enumerate(elements)
        if element and element not in HEADINGS | ITEMS and len(page.blocks[i].text) >= SHORTEST
    ]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(elements), 0)
    for i, element in enumerate(elements):
        if element in ITEMS and i > first and page.boxes[page.blocks[i].box].name != "dt":
            lists.setdefault(_list(page, text, page.blocks[i]), []).append(i)
    return {
        i
        for box, items in lists.items()
        if (items[-1] < last or elements[items[0] - 1] in PARAGRAPHS)
        and _is_prose(page, box, items)
        for i in items
    }


def _list(page: Page, text: Body, block: Block) -> int:
    """Return the outermost list of the text that a line stands in."""
    inside = [i for i in page.boxes_of(block) if text.inside[i] and page.boxes[i].name in _LISTS]
    return inside[-1] if inside else block.box


def _is_prose(page: Page, box: int, items: list[int]) -> bool:
    """Return whether a list's words are in whole sentences, and no links, menu or notes."""
    blocks = [page.blocks[i] for i in items]
    if any(_NOTES.search(page.boxes[i].written) for i in (box, *(b.box for b in blocks))):
        return False
    sizes = [prose.words(b.text) for b in blocks]
    whole = sum(s for b, s in zip(blocks, sizes, strict=True) if s >= _ITEM_WORDS and _ends(b))
    return prose.closes(blocks[-1].text) and whole >= _MOSTLY * sum(sizes)


def _ends(block: Block) -> bool:
    """Return whether an item ends like a sentence, or like one of those that make up a sentence."""
    return block.linked <= HALF and (prose.closes(block.text) or bool(_PART.search(block.text)))
