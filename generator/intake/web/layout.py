"""Which lines of an HTML page are the article's, told by the elements they stand in.

In the body a line is what its element says, unless its words or links say otherwise; between the
headline and the body stand what goes before a text. A page whose markup tells no body is read as
plain text is.
"""

import re
from itertools import islice
from typing import NamedTuple

from generator.intake import bylines, captions, dated_lines, furniture, prose
from generator.intake.line_kinds import Classified, Kind
from generator.intake.tables import either, ready
from generator.intake.text_lines import Line
from generator.intake.web import boxes
from generator.intake.web.article_body import ITEM
from generator.intake.web.main_box import ALL, HALF, HEADINGS, SHORTEST, Body, body, weight
from generator.intake.web.page import Block, Page
from generator.text import normal, sentences
from generator.wording import N_

_PARAGRAPHS = frozenset(("p", "blockquote", "pre"))
_ITEMS = frozenset(("li", "dd", "dt"))
_LISTS = frozenset(("ul", "ol", "dl", "menu"))
_MUCH = 0.4
_ENDS = (*sentences.ENDS, "”", '"', "’", "'", ")", ":", "」")


class Heading(NamedTuple):
    """A heading of the first rank: its text and the first line it stands on, by index."""

    text: str
    line: int


class _Verdict(NamedTuple):
    """What a line is, and why it is left out."""

    kind: Kind
    why: str = ""


_OUTSIDE = _Verdict(Kind.JUNK, "outside the text")
_COPY = "words of the text that stand in the page again"


def headings(page: Page) -> tuple[Heading, ...]:
    """Return the headings of the first rank that a reader sees, else those that are hidden."""
    within = [0]
    for index, box in enumerate(page.boxes[1:], 1):
        within.append(index if box.name == "h1" else within[box.parent])
    found: dict[int, list[int]] = {}
    for i, block in enumerate(page.blocks):
        if within[block.box]:
            found.setdefault(within[block.box], []).append(i)
    seen = [box for box in found if not page.boxes[box].hidden] or list(found)
    return tuple(
        Heading(" ".join(page.blocks[i].text for i in found[box]), found[box][0]) for box in seen
    )


def laid_out(
    page: Page, head: int | None = None, standfirst: str = ""
) -> tuple[Classified, ...] | None:
    """Return what each line of a page's article is; null where its markup does not tell a body.

    ``head`` is the line of the headline, by index; ``standfirst`` what the page says it is. Lines
    above the headline and below the body are the page's own, and are left out unsaid.
    """
    text = body(page)
    if text is None:
        return None
    verdicts = _verdicts(page, text, head, normal.fold(standfirst))
    inner = [i for i, block in enumerate(page.blocks) if text.inside[block.box]]
    texts = [i for i, v in enumerate(verdicts) if v.kind is Kind.TEXT]
    if all(text.elements[page.blocks[i].box] in _ITEMS for i in texts):
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


def _verdicts(page: Page, text: Body, head: int | None, standfirst: str) -> list[_Verdict]:
    kept = [text.inside[b.box] and text.shows(page, b) for b in page.blocks]
    first = kept.index(True)
    for i in _opening(page, text, head, first):
        kept[i] = True
    holders = {
        page.boxes[b.box].parent
        for b, k in zip(page.blocks, kept, strict=True)
        if k and page.boxes[b.box].name == "p"
    }
    items = _items(page, text, kept)
    openers = _openers(page, text, kept, head, holders)
    found = []
    for i, block in enumerate(page.blocks):
        if i == head:
            found.append(_Verdict(Kind.HEADLINE))
        elif i in text.again:
            found.append(_Verdict(Kind.JUNK, _COPY))
        elif i in items:
            found.append(_by_words(block))
        elif i in openers:
            found.append(_opening_line(page, block, standfirst))
        elif kept[i]:
            found.append(_by_element(page, text, block, direct=block.box in holders))
        elif head is not None and head < i < first and text.shows(page, block):
            found.append(_above(page, block, standfirst))
        elif i + 1 == head and text.shows(page, block) and dated_lines.is_stamp(block.text):
            found.append(_Verdict(Kind.STAMP))
        else:
            hidden = "hidden on the page" if page.boxes[block.box].hidden else _OUTSIDE.why
            found.append(_Verdict(Kind.JUNK, text.out[block.box] or hidden))
    return _by_place(page, text, found)


def _opening(page: Page, text: Body, head: int | None, first: int) -> list[int]:
    """Return the paragraphs between the headline and the body that open the text.

    Some pages set the text's beginning apart, in a box of its own; a single line there is a
    standfirst.
    """
    if head is None or not text.paragraphs:
        return []
    found = [
        i
        for i in range(head + 1, first)
        if (block := page.blocks[i])
        and text.shows(page, block)
        and text.elements[block.box] == "p"
        and weight(page, block, hidden=text.hidden)
        and not dated_lines.is_stamp(block.text)
    ]
    return found if len(found) > 1 else []


def _above(page: Page, block: Block, standfirst: str) -> _Verdict:
    """Return what a line between headline and body is: what goes before a text, or the page's."""
    around = [page.boxes[i] for i in islice(page.boxes_of(block), _NEAR)]
    if dated_lines.is_stamp(block.text):
        return _Verdict(Kind.STAMP)
    if any(boxes.is_caption(b.name, b.written) for b in around):
        return _Verdict(Kind.CAPTION)
    named = frozenset[str]().union(
        *(boxes.words(b.written) for b in around if b.name not in boxes.WHOLE)
    )
    is_long = len(block.text) >= SHORTEST and block.linked <= HALF
    if is_long and (_is_told(block, standfirst) or named & boxes.STANDFIRSTS):
        return _Verdict(Kind.STANDFIRST)
    by_name = named & boxes.BYLINES and _only_names(block.text)
    return _Verdict(Kind.BYLINE) if by_name or bylines.opens(block.text) else _OUTSIDE


def _is_told(block: Block, standfirst: str) -> bool:
    """Return whether a line is what the page's data give as its standfirst."""
    return bool(standfirst) and normal.fold(block.text).startswith(standfirst.rstrip(" .…"))


_NEAR = 3
"""How many boxes around a line may tell what it is."""


_LONGEST_BYLINE = 200


def _only_names(text: str) -> bool:
    """Return whether a line is nothing but names."""
    return len(text) <= _LONGEST_BYLINE and bool(bylines.names(text) or bylines.bare(text))


def _openers(
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


def _opening_line(page: Page, block: Block, standfirst: str) -> _Verdict:
    """Return whether the sentence that opens a text is its standfirst, as the page calls it."""
    named = boxes.words(page.boxes[block.box].written) & boxes.STANDFIRSTS
    return _Verdict(Kind.STANDFIRST) if named or _is_told(block, standfirst) else _by_words(block)


def _may_open(page: Page, text: Body, block: Block, holders: set[int]) -> bool:
    """Return whether a line may open a text: a heading, or a line in bold beside the paragraphs."""
    element = text.elements[block.box]
    if element in HEADINGS or element != "div":
        return element in HEADINGS
    around = [page.boxes[i].parent for i in islice(page.boxes_of(block), _NEAR)]
    beside = holders | {page.boxes[i].parent for i in holders}
    before = page.source[max(0, block.start - _TAGS) : block.start]
    return bool(_BOLD.search(before)) and not beside.isdisjoint(around)


_BOLD = re.compile(r"(?i)<(?:b|strong)(?:\s[^<>]*)?>\s*(?:<[^<>]*>\s*){0,2}$")
_TAGS = 150
"""Characters before a line in which the tags stand that set it in bold."""


def _is_paragraph(page: Page, text: Body, index: int) -> bool:
    block = page.blocks[index]
    is_set = text.elements[block.box] in _PARAGRAPHS or not text.paragraphs
    return is_set and weight(page, block, hidden=text.hidden) > 0


def _is_sentence(page: Page, index: int) -> bool:
    """Return whether a line is a whole sentence that states something."""
    block = page.blocks[index]
    long = prose.words(block.text) >= _SENTENCE_WORDS and block.linked <= HALF
    return long and prose.closes(block.text) and block.text.rstrip(_QUOTES)[-1:] not in "?!？！؟"


_SENTENCE_WORDS = 8


def _items(page: Page, text: Body, kept: list[bool]) -> set[int]:
    """Return the items, by index, of lists below a paragraph that hold nearly only sentences."""
    lists: dict[int, list[int]] = {}
    elements = [text.elements[b.box] if k else "" for b, k in zip(page.blocks, kept, strict=True)]
    paragraphs = [
        i
        for i, element in enumerate(elements)
        if element and element not in HEADINGS | _ITEMS and len(page.blocks[i].text) >= SHORTEST
    ]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(elements), 0)
    for i, element in enumerate(elements):
        if element in _ITEMS and i > first and page.boxes[page.blocks[i].box].name != "dt":
            lists.setdefault(_list(page, text, page.blocks[i]), []).append(i)
    return {
        i
        for box, items in lists.items()
        if (items[-1] < last or elements[items[0] - 1] in _PARAGRAPHS)
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
    around = (page.boxes[box].written, *(page.boxes[b.box].written for b in blocks))
    if any(_NOTES.search(written) for written in around):
        return False
    sizes = [prose.words(b.text) for b in blocks]
    whole = sum(s for b, s in zip(blocks, sizes, strict=True) if s >= _ITEM_WORDS and _ends(b))
    return prose.closes(blocks[-1].text) and whole >= _MOSTLY * sum(sizes)


def _ends(block: Block) -> bool:
    """Return whether an item ends like a sentence, or like one of those that make up a sentence."""
    return block.linked <= HALF and (prose.closes(block.text) or bool(_PART.search(block.text)))


_ITEM_WORDS, _MOSTLY = 4, 0.8
"""Words of an item that may be a sentence; share of a list's words in such items."""
_PART = re.compile(r"[;,；،](?: \w{1,4})?$")
"""The end of an item that is a part of a sentence: “…; and”."""
_NOTES = re.compile(
    r"(?i)(?:foot|end)-?notes?\b|\breferences?\b|\breflist\b|\bcite_note|\b_?ftn\d|\bfn[:_-]?\d"
)
"""What tells a list of notes to a text by its class, role or id."""


def _by_element(page: Page, text: Body, block: Block, *, direct: bool) -> _Verdict:
    """Return what a line in the body is, by the elements it stands in.

    ``direct`` says that it stands right beside paragraphs.
    """
    element = text.elements[block.box]
    if element in HEADINGS:
        return _Verdict(Kind.JUNK, "a heading within the text")
    if text.captions[block.box] or _says_caption(block.text):
        return _Verdict(Kind.CAPTION)
    if element in _ITEMS:
        return _Verdict(Kind.JUNK, ITEM)
    if element not in _PARAGRAPHS:
        is_prose = weight(page, block, hidden=text.hidden) and (direct or not text.paragraphs)
        named = bool(boxes.words(page.boxes[block.box].written) & boxes.BYLINES)
        return _by_words(block) if is_prose else _signed(block, named=named)
    if boxes.words(page.boxes[block.box].written) & boxes.STANDFIRSTS_IN_TEXT:
        return _Verdict(Kind.STANDFIRST)
    return _by_words(block)


def _says_caption(text: str) -> bool:
    return len(text) <= _LONGEST_BYLINE and bool(captions.LABELLED.match(text))


def _signed(block: Block, *, named: bool, otherwise: Kind = Kind.JUNK) -> _Verdict:
    """Return whether a short line says who wrote the text, or when.

    Names alone are a byline only where the line's box or place says so.
    """
    if dated_lines.is_stamp(block.text):
        return _Verdict(Kind.STAMP)
    if _only_names(block.text) and (named or bylines.opens(block.text)):
        return _Verdict(Kind.BYLINE)
    if otherwise is Kind.TEXT and not dated_lines.looks_dated(block.text):
        return _Verdict(otherwise)
    return _Verdict(Kind.JUNK, "no paragraph of the text")


_POINTER = re.compile(
    rf"(?i)^\W{{0,5}}(?:{either('furniture', 'pointer')})\b[\w ’']{{0,30}}[:|»>–-]"
)
_SOURCES = re.compile(rf"(?i)^\W{{0,5}}(?:{either('furniture', 'sources')})(?!\w)")
_FILLER = re.compile(rf"(?i)[\W_]{{1,40}}|(?:{either('furniture', 'filler')})\W{{0,3}}")
_LONGEST_PLEA = 300
_QUOTES = "\"'”’)] "


def _by_words(block: Block) -> _Verdict:
    """Return whether a line that stands as a paragraph is one, by its words and links."""
    text = block.text
    if furniture.label(text) or _FILLER.fullmatch(text):
        why = N_("a label of the page, not of the article")
    elif block.linked > _MUCH and _POINTER.match(text):
        why = N_("a link to another article")
    elif block.linked >= ALL and not text.rstrip(_QUOTES).endswith((".", "…", "。")):
        why = N_("a link to another page")
    elif block.linked and len(text) <= _LONGEST_PLEA and _invites(text):
        why = N_("a plea to give, subscribe or follow")
    elif len(text) <= _LONGEST_PLEA and _SOURCES.match(text):
        why = N_("a note on who else reported")
    else:
        return _Verdict(Kind.TEXT)
    return _Verdict(Kind.JUNK, why)


def _invites(text: str) -> bool:
    """Return whether a line asks its reader to subscribe, follow or download."""
    return bool(ready("furniture", "invites").find(text.casefold()))


_LAST_WORDS = 5


def _by_place(page: Page, text: Body, formed: list[_Verdict]) -> list[_Verdict]:
    """Mend what only a line's place tells: names above the text, short lines below it."""
    texts = [i for i, v in enumerate(formed) if v.kind is Kind.TEXT]
    closed = [i for i in texts if _is_closed(page.blocks[i].text)]
    while closed and dated_lines.is_stamp(page.blocks[closed[0]].text):
        del closed[0]
    first, last = (closed[0], closed[-1]) if closed else (0, len(formed))
    apart = _boxes_apart(page, text, texts)
    found = list(formed)
    for i in texts:
        block = page.blocks[i]
        if block.box in apart:
            found[i] = _Verdict(Kind.JUNK, "a box in the text")
        elif i < first:
            found[i] = _signed(block, named=True, otherwise=Kind.TEXT)
        elif i > last and len(block.text.split()) <= _LAST_WORDS:
            found[i] = _Verdict(Kind.JUNK, "a short line after the end of the text")
    return _before_text(found[:first]) + [_AFTER.get(v.kind, v) for v in found[first:]]


def _is_closed(text: str) -> bool:
    return text.endswith(_ENDS) or prose.is_stopless(text)


_AFTER = {
    Kind.BYLINE: _Verdict(Kind.JUNK, "no paragraph of the text"),
    Kind.STAMP: _Verdict(Kind.JUNK, "no paragraph of the text"),
    Kind.STANDFIRST: _Verdict(Kind.TEXT),
}
"""What a line is that would go before a text and stands in it."""


def _before_text(found: list[_Verdict]) -> list[_Verdict]:
    """Keep one standfirst, the first."""
    standfirsts = [i for i, v in enumerate(found) if v.kind is Kind.STANDFIRST]
    return [_OUTSIDE if i in standfirsts[1:] else v for i, v in enumerate(found)]


def _boxes_apart(page: Page, text: Body, texts: list[int]) -> set[int]:
    """Return the paragraphs of boxes that hold several lines and at most half of them closed."""
    groups: dict[int, list[int]] = {}
    for i in texts:
        box = page.blocks[i].box
        if text.parts[box] != box and text.elements[box] not in _ITEMS:
            groups.setdefault(text.parts[box], []).append(i)
    return {
        page.blocks[i].box
        for group in groups.values()
        if 1 < len(group) < HALF * len(texts)
        and sum(_is_closed(page.blocks[i].text) for i in group) <= HALF * len(group)
        for i in group
    }
