"""What one line of a page is, told by its words, its element and the boxes around it."""

import re
from itertools import islice
from typing import NamedTuple

from generator.intake import bylines, captions, dated_lines, furniture
from generator.intake.line_kinds import Kind
from generator.intake.tables import either, ready
from generator.intake.web import boxes
from generator.intake.web.article_body import ITEM
from generator.intake.web.main_box import ALL, HALF, HEADINGS, SHORTEST, Body, weight
from generator.intake.web.page import Block, Page
from generator.text import normal
from generator.wording import N_

PARAGRAPHS = frozenset(("p", "blockquote", "pre"))
ITEMS = frozenset(("li", "dd", "dt"))
_MUCH = 0.4


class Verdict(NamedTuple):
    """What a line is, and why it is left out."""

    kind: Kind
    why: str = ""


OUTSIDE = Verdict(Kind.JUNK, "outside the text")

NEAR = 3
"""How many boxes around a line may tell what it is."""
_LONGEST_BYLINE = 200

_POINTER = re.compile(
    rf"(?i)^\W{{0,5}}(?:{either('furniture', 'pointer')})\b[\w ’']{{0,30}}[:|»>–-]"
)
_SOURCES = re.compile(rf"(?i)^\W{{0,5}}(?:{either('furniture', 'sources')})(?!\w)")
_FILLER = re.compile(rf"(?i)[\W_]{{1,40}}|(?:{either('furniture', 'filler')})\W{{0,3}}")
_LONGEST_PLEA = 300
QUOTES = "\"'”’)] "


def above(page: Page, block: Block, standfirst: str) -> Verdict:
    """Return what a line between headline and body is: what goes before a text, or the page's."""
    around = [page.boxes[i] for i in islice(page.boxes_of(block), NEAR)]
    if dated_lines.is_stamp(block.text):
        return Verdict(Kind.STAMP)
    if any(boxes.is_caption(b.name, b.written) for b in around):
        return Verdict(Kind.CAPTION)
    named = frozenset[str]().union(
        *(boxes.words(b.written) for b in around if b.name not in boxes.WHOLE)
    )
    is_long = len(block.text) >= SHORTEST and block.linked <= HALF
    if is_long and (_is_told(block, standfirst) or named & boxes.STANDFIRSTS):
        return Verdict(Kind.STANDFIRST)
    by_name = named & boxes.BYLINES and _only_names(block.text)
    return Verdict(Kind.BYLINE) if by_name or bylines.opens(block.text) else OUTSIDE


def _is_told(block: Block, standfirst: str) -> bool:
    """Return whether a line is what the page's data give as its standfirst."""
    return bool(standfirst) and normal.fold(block.text).startswith(standfirst.rstrip(" .…"))


def _only_names(text: str) -> bool:
    """Return whether a line is nothing but names."""
    return len(text) <= _LONGEST_BYLINE and bool(bylines.names(text) or bylines.bare(text))


def opening_line(page: Page, block: Block, standfirst: str) -> Verdict:
    """Return whether the sentence that opens a text is its standfirst, as the page calls it."""
    named = boxes.words(page.boxes[block.box].written) & boxes.STANDFIRSTS
    return Verdict(Kind.STANDFIRST) if named or _is_told(block, standfirst) else by_words(block)


def by_element(page: Page, text: Body, block: Block, *, direct: bool) -> Verdict:
    """Return what a line in the body is, by the elements it stands in.

    ``direct`` says that it stands right beside paragraphs.
    """
    element = text.elements[block.box]
    if element in HEADINGS:
        return Verdict(Kind.JUNK, "a heading within the text")
    if text.captions[block.box] or _says_caption(block.text):
        return Verdict(Kind.CAPTION)
    if element in ITEMS:
        return Verdict(Kind.JUNK, ITEM)
    if element not in PARAGRAPHS:
        is_prose = weight(page, block, hidden=text.hidden) and (direct or not text.paragraphs)
        named = bool(boxes.words(page.boxes[block.box].written) & boxes.BYLINES)
        return by_words(block) if is_prose else signed(block, named=named)
    if boxes.words(page.boxes[block.box].written) & boxes.STANDFIRSTS_IN_TEXT:
        return Verdict(Kind.STANDFIRST)
    return by_words(block)


def _says_caption(text: str) -> bool:
    return len(text) <= _LONGEST_BYLINE and bool(captions.LABELLED.match(text))


def signed(block: Block, *, named: bool, otherwise: Kind = Kind.JUNK) -> Verdict:
    """Return whether a short line says who wrote the text, or when.

    Names alone are a byline only where the line's box or place says so.
    """
    if dated_lines.is_stamp(block.text):
        return Verdict(Kind.STAMP)
    if _only_names(block.text) and (named or bylines.opens(block.text)):
        return Verdict(Kind.BYLINE)
    if otherwise is Kind.TEXT and not dated_lines.looks_dated(block.text):
        return Verdict(otherwise)
    return Verdict(Kind.JUNK, "no paragraph of the text")


def by_words(block: Block) -> Verdict:
    """Return whether a line that stands as a paragraph is one, by its words and links."""
    text = block.text
    is_short = len(text) <= _LONGEST_PLEA
    if furniture.label(text) or _FILLER.fullmatch(text):
        why = N_("a label of the page, not of the article")
    elif block.linked > _MUCH and _POINTER.match(text):
        why = N_("a link to another article")
    elif block.linked >= ALL and not text.rstrip(QUOTES).endswith((".", "…", "。")):
        why = N_("a link to another page")
    elif block.linked and is_short and ready("furniture", "invites").find(text.casefold()):
        why = N_("a plea to give, subscribe or follow")
    elif is_short and _SOURCES.match(text):
        why = N_("a note on who else reported")
    else:
        return Verdict(Kind.TEXT)
    return Verdict(Kind.JUNK, why)
