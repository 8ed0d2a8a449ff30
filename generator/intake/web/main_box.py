"""Where on an HTML page the article's text stands.

The body is the smallest box that holds nearly all of the page's running text, boxes of other things
left out. The steps go through a page's boxes once each, parents before children.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from generator.intake.prose import holds_sentence
from generator.intake.web import boxes
from generator.intake.web.page import Block, Box, Page
from generator.text import normal
from generator.wording import N_

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Elements that say what a line is, and those that do not but may stand between.
_TELLING = HEADINGS | {"p", "li", "dd", "dt", "figcaption", "td", "th", "pre", "blockquote"}
_MERE = frozenset(("div", "center"))

SHORTEST = 40
"""Characters of a line that may be running text; in writing without spaces, a third of them."""

LEAST = 60
"""Characters of running text below which a page's markup is no guide to its body."""

SHARE_IN_P = 0.4
"""Share of a page's running text from which on its paragraphs are those in ``<p>``."""

MOST = 0.9
"""Share of the running text that a box holds where it is the body, and not the box around it."""

HALF, ALL = 0.5, 0.95
"""Shares: of a page's text, that no name of a box can tell away; of a line, that is all a link."""

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""Letters of Japanese and Chinese, which set no spaces between words."""


@dataclass(frozen=True, slots=True)
class Body:
    """The box of the article's text, and for each box why it is no part of it.

    ``inside`` says which boxes lie in it, ``parts`` in which box right below it each lies,
    ``captions`` which hold a caption, ``elements`` what element tells what a box's lines are,
    ``paragraphs`` that the text stands in ``<p>``, ``hidden`` that the page hides it. ``again``
    holds the lines, by index, that are a copy of others.
    """

    core: int
    inside: list[bool]
    parts: list[int]
    captions: list[bool]
    out: list[str]
    elements: list[str]
    paragraphs: bool
    hidden: bool
    again: frozenset[int]

    def shows(self, page: Page, block: Block) -> bool:
        """Return whether a line is seen, and in no box of other things."""
        return not self.out[block.box] and (self.hidden or not page.boxes[block.box].hidden)


_HEADING_ROLE = re.compile(r"\brole\s{0,3}=\s{0,3}[\"']?heading\b")

_CLIMB = 8
"""How many boxes a linked heading may lie below the card it heads."""


def _elements(page: Page) -> list[str]:
    """Return for each box the element that tells what its lines are: the nearest that is no div."""
    elements = ["div"]
    for box in page.boxes[1:]:
        if box.name in _TELLING:
            elements.append(box.name)
        elif "heading" in box.written and _HEADING_ROLE.search(box.written):
            elements.append("h2")
        else:
            elements.append(elements[box.parent] if box.name in _MERE else "div")
    return elements


def body(page: Page) -> Body | None:
    """Find the smallest box that holds most of the page's running text, if there is one.

    Text that the page hides is looked at only where it shows none.
    """
    elements = _elements(page)
    return _body(page, elements, hidden=False) or _body(page, elements, hidden=True)


def _body(page: Page, elements: list[str], *, hidden: bool) -> Body | None:
    weighed = [weight(page, b, hidden=hidden) for b in page.blocks]
    out = _out(page, _masses(page, zip(page.blocks, weighed, strict=True)))
    weighed = [0 if out[b.box] else w for b, w in zip(page.blocks, weighed, strict=True)]
    again = _again(page, weighed)
    prose = [(b, weighed[i]) for i, b in enumerate(page.blocks) if i not in again]
    marked = [(b, w) for b, w in prose if elements[b.box] == "p"]
    total, in_p = (sum(w for _, w in group) for group in (prose, marked))
    if total < LEAST:
        return None
    paragraphs = in_p >= SHARE_IN_P * total
    core = _core(page, _masses(page, marked if paragraphs else prose))
    inside, parts, captions = [core == 0], [0], [False]
    for index, box in enumerate(page.boxes[1:], 1):
        within = inside[box.parent]
        inside.append(index == core or within)
        parts.append(index if box.parent == core else parts[box.parent])
        captions.append(within and _is_caption(box, captions[box.parent]))
    return Body(core, inside, parts, captions, out, elements, paragraphs, hidden, again)


def _is_caption(box: Box, around: bool) -> bool:  # noqa: FBT001 - what the parent is
    """Return whether a box holds a caption; a quotation set as a figure is none."""
    return box.name != "blockquote" and (around or boxes.is_caption(box.name, box.written))


def weight(page: Page, block: Block, *, hidden: bool) -> int:
    """Return the characters of a line that may be running text, else 0."""
    text = block.text
    size = len(text)
    if block.linked > HALF or (page.boxes[block.box].hidden and not hidden):
        return 0
    if size < SHORTEST and not (size * 3 >= SHORTEST and _UNSPACED.search(text)):
        return 0
    if page.boxes[block.box].name in HEADINGS or not holds_sentence(text):
        return 0
    return size


def _again(page: Page, weights: list[int]) -> frozenset[int]:
    """Return the lines, by index, that stand in the page twice: a preview, a copy for telephones.

    The copy in the box with most text is the text; of equal ones, the first. A line that comes
    again among other lines, as the questions of interviews do, is no copy; short lines between
    copies are.
    """
    prose = [i for i, weight in enumerate(weights) if weight]
    texts = [normal.fold(page.blocks[i].text) for i in prose]
    same: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        same.setdefault(text, []).append(place)
    if len(same) == len(prose):
        return frozenset()
    mass = _masses(page, zip(page.blocks, weights, strict=True))
    own = [page.blocks[i].box for i in prose]
    around = [max(0, page.boxes[box].parent) for box in own]
    fresh = {box for box, text in zip(around, texts, strict=True) if len(same[text]) == 1}
    copies: set[int] = set()
    for places in same.values():
        kept = max(places, key=lambda p: (mass[around[p]], -p))
        for p in {*places} - {kept}:
            is_apart = around[p] != around[kept] and around[p] not in fresh
            is_other = page.boxes[own[p]][:3] != page.boxes[own[kept]][:3]
            is_beside = abs(p - kept) == 1 and is_other
            if is_apart or is_beside or _run_on(texts, p, kept):
                copies.add(prose[p])
    return frozenset(copies | _between(page, copies, weights))


def _run_on(texts: list[str], one: int, other: int) -> bool:
    """Return whether the lines beside two places of a line are equal, too, and others than it."""
    around = ((texts[i + 1 : i + 2], [*texts[i - 1 : i]]) for i in (one, other))
    pairs = zip(*around, strict=True)
    return any(a == b and a not in ([], [texts[one]]) for a, b in pairs)


def _between(page: Page, again: set[int], weights: list[int]) -> set[int]:
    """Return the short lines that stand twice, beside a copy of other lines; one each is left."""
    short: dict[str, list[int]] = {}
    for i, block in enumerate(page.blocks):
        if not weights[i] and not page.boxes[block.box].hidden:
            short.setdefault(normal.fold(block.text), []).append(i)
    copies: set[int] = set()
    for places in short.values():
        beside = [i for i in places if i - 1 in again or i + 1 in again]
        copies.update(beside[len(beside) == len(places) :])
    return copies


def _masses(page: Page, prose: Iterable[tuple[Block, int]]) -> list[int]:
    """Return for each box how much running text stands in it."""
    mass = [0] * len(page.boxes)
    for block, weight in prose:
        mass[block.box] += weight
    for index in range(len(mass) - 1, 0, -1):
        mass[page.boxes[index].parent] += mass[index]
    return mass


def _out(page: Page, mass: list[int]) -> list[str]:
    """Return for each box why it is no part of the text; no name is a reason where most text is."""
    lines = _masses(page, ((block, 1) for block in page.blocks))
    cards = _cards(page)
    out = [""]
    for index, box in enumerate(page.boxes[1:], 1):
        why = out[box.parent]
        if not why and lines[index] and mass[index] <= HALF * mass[0]:
            why = boxes.reason(box.name, box.written)
            why = why or (N_("a box of related articles") if index in cards else "")
        out.append(why)
    return out


def _cards(page: Page) -> set[int]:
    """Return the items and articles that a heading made of a link stands in: other articles."""
    cards: set[int] = set()
    for block in page.blocks:
        if block.linked >= ALL and page.boxes[block.box].name in HEADINGS - {"h1"}:
            around = islice(page.boxes_of(block), _CLIMB)
            cards.update([i for i in around if page.boxes[i].name in {"li", "article"}][:1])
    return cards


def _core(page: Page, mass: list[int]) -> int:
    """Go down from the page to the box that holds most of the text and no child does."""
    heaviest: dict[int, tuple[int, int]] = {}
    for index, box in enumerate(page.boxes[1:], 1):
        if box.name not in _TELLING - {"td"} and mass[index] > heaviest.get(box.parent, (0, 0))[0]:
            heaviest[box.parent] = (mass[index], index)
    core = 0
    while core in heaviest and heaviest[core][0] >= MOST * mass[core]:
        core = heaviest[core][1]
    return core
