"""Which lines of an HTML page are the article's, told by the elements they stand in.

In the body a line is what its element says, unless its words or links say otherwise; between the
headline and the body stand what goes before a text. A page whose markup tells no body is read as
plain text is.
"""

import re
from itertools import islice
from typing import NamedTuple

from generator.intake import bylines, captions, furniture, prose, stamps
from generator.intake.kinds import Classified, Kind
from generator.intake.lines import Line
from generator.intake.web import boxes
from generator.intake.web.article_body import ITEM
from generator.intake.web.body import ALL, HALF, HEADINGS, SHORTEST, Body, body, weight
from generator.intake.web.page import Block, Page
from generator.text import normal, sentences

_PARAGRAPHS = frozenset(("p", "blockquote", "pre"))
_ITEMS = frozenset(("li", "dd", "dt"))
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


def headings(page: Page) -> tuple[Heading, ...]:
    """Give the headings of the first rank that a reader sees, else those that are hidden."""
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
    """Say what each line of a page's article is; null where its markup does not tell a body.

    ``head`` is the line of the headline, by index; ``standfirst`` what the page says it is. Lines
    above the headline and below the body are the page's own, and are left out unsaid.
    """
    text = body(page)
    if text is None:
        return None
    verdicts = _verdicts(page, text, head, normal.fold(standfirst))
    inner = [i for i, block in enumerate(page.blocks) if text.inside[block.box]]
    texts = [i for i, v in enumerate(verdicts) if v.kind is Kind.TEXT]
    if not texts:
        return None  # all of the body is captions
    first = min(texts[0], inner[0]) if head is None else min(texts[0], inner[0], head)
    first -= bool(first and verdicts[first - 1].kind is Kind.STAMP)
    return tuple(
        Classified(page.line(page.blocks[i]), *verdicts[i])
        for i in range(first, max(texts[-1], inner[-1]) + 1)
    )


def shown(page: Page) -> tuple[Line, ...]:
    """Give the lines of a page whose markup tells no body: all but its controls and furniture."""
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
    found = []
    for i, block in enumerate(page.blocks):
        if i == head:
            found.append(_Verdict(Kind.HEADLINE))
        elif kept[i]:
            found.append(_by_element(page, text, block, direct=block.box in holders))
        elif head is not None and head < i < first and text.shows(page, block):
            found.append(_above(page, block, standfirst))
        elif i + 1 == head and text.shows(page, block) and stamps.is_stamp(block.text):
            found.append(_Verdict(Kind.STAMP))
        else:
            hidden = "hidden on the page" if page.boxes[block.box].hidden else _OUTSIDE.why
            found.append(_Verdict(Kind.JUNK, text.out[block.box] or hidden))
    return _by_place(page, text, found)


def _opening(page: Page, text: Body, head: int | None, first: int) -> list[int]:
    """Give the paragraphs between the headline and the body that open the text.

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
        and not stamps.is_stamp(block.text)
    ]
    return found if len(found) > 1 else []


def _above(page: Page, block: Block, standfirst: str) -> _Verdict:
    """Say what a line between headline and body is: what goes before a text, or the page's."""
    around = [page.boxes[i] for i in islice(page.boxes_of(block), _NEAR)]
    if stamps.is_stamp(block.text):
        return _Verdict(Kind.STAMP)
    if any(boxes.is_caption(b.name, b.written) for b in around):
        return _Verdict(Kind.CAPTION)
    named = frozenset[str]().union(
        *(boxes.words(b.written) for b in around if b.name not in boxes.WHOLE)
    )
    folded = normal.fold(block.text)
    is_told = bool(standfirst) and folded.startswith(standfirst.rstrip(" .…"))
    is_long = len(folded) >= SHORTEST and block.linked <= HALF
    if is_long and (is_told or named & boxes.STANDFIRSTS):
        return _Verdict(Kind.STANDFIRST)
    by_name = named & boxes.BYLINES and _only_names(block.text)
    return _Verdict(Kind.BYLINE) if by_name or bylines.opens(block.text) else _OUTSIDE


_NEAR = 3
"""How many boxes around a line may tell what it is."""


_LONGEST_BYLINE = 200


def _only_names(text: str) -> bool:
    """Say whether a line is nothing but names."""
    return len(text) <= _LONGEST_BYLINE and bool(bylines.names(text) or bylines.bare(text))


def _by_element(page: Page, text: Body, block: Block, *, direct: bool) -> _Verdict:
    """Say what a line in the body is, by the elements it stands in.

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
    """Say whether a short line says who wrote the text, or when.

    Names alone are a byline only where the line's box or place says so.
    """
    if stamps.is_stamp(block.text):
        return _Verdict(Kind.STAMP)
    if _only_names(block.text) and (named or bylines.opens(block.text)):
        return _Verdict(Kind.BYLINE)
    if otherwise is Kind.TEXT and not stamps.looks_dated(block.text):
        return _Verdict(otherwise)
    return _Verdict(Kind.JUNK, "no paragraph of the text")


# What templates and editors set between paragraphs in English, French, German and Spanish.
_POINTER = re.compile(
    r"(?i)^\W{0,5}(?:read|see|watch|listen|also|more|related|don['’]t miss|recommended|up next"
    r"|lire|voir|à lire|lesen|mehr|leia|lee|lea|ver)\b[\w ’']{0,30}[:|»>–-]"
)
_PLEA = re.compile(
    r"(?i)\bsign(?:ing)? up\b|\bsubscrib|\bnewsletters?\b|\bfollow (?:us|me|@)"
    r"|\bclick(?:ing)? here\b|\bdownload (?:the|our)\b|\bgoogle news\b|\bour (?:app|channel)\b"
    r"|\bwhatsapp channel\b"
)
_SOURCES = re.compile(
    r"(?i)^\W{0,5}(?:(?:with|additional) (?:files|reporting|reports)\b|e-?mail\s{0,3}:)"
)
# What stands between paragraphs for the page's sake: marks, and words around an advertisement.
_FILLER = re.compile(
    r"(?i)[\W_]{1,40}"
    r"|(?:the )?(?:story|article|content|text) continues (?:below|after)[\w ]{0,30}\W{0,3}"
    r"|continue reading\W{0,3}|loading\W{0,3}|scroll down[\w ]{0,40}\W{0,3}"
)
_LONGEST_PLEA = 300
_QUOTES = "\"'”’)] "


def _by_words(block: Block) -> _Verdict:
    """Say whether a line that stands as a paragraph is one, by its words and links."""
    text = block.text
    if furniture.label(text) or _FILLER.fullmatch(text):
        why = "a label of the page, not of the article"
    elif block.linked > _MUCH and _POINTER.match(text):
        why = "a link to another article"
    elif block.linked >= ALL and not text.rstrip(_QUOTES).endswith((".", "…", "。")):
        why = "a link to another page"
    elif block.linked and len(text) <= _LONGEST_PLEA and _PLEA.search(text):
        why = "a plea to give, subscribe or follow"
    elif len(text) <= _LONGEST_PLEA and _SOURCES.match(text):
        why = "a note on who else reported"
    else:
        return _Verdict(Kind.TEXT)
    return _Verdict(Kind.JUNK, why)


_LAST_WORDS = 5


def _by_place(page: Page, text: Body, formed: list[_Verdict]) -> list[_Verdict]:
    """Mend what only a line's place tells: names above the text, short lines below it."""
    texts = [i for i, v in enumerate(formed) if v.kind is Kind.TEXT]
    closed = [i for i in texts if _is_closed(page.blocks[i].text)]
    while closed and stamps.is_stamp(page.blocks[closed[0]].text):
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
    """Give the paragraphs of boxes that hold several lines and no more than half of them closed."""
    groups: dict[int, list[int]] = {}
    for i in texts:
        box = page.blocks[i].box
        if text.parts[box] != box:
            groups.setdefault(text.parts[box], []).append(i)
    return {
        page.blocks[i].box
        for group in groups.values()
        if 1 < len(group) < HALF * len(texts)
        and sum(_is_closed(page.blocks[i].text) for i in group) <= HALF * len(group)
        for i in group
    }
