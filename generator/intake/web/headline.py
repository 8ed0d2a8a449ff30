"""The headline of an HTML page: what its reader sees as one, confirmed by the page's own data."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from generator.intake import furniture
from generator.intake.web import authors, boxes
from generator.intake.web.layout import Heading
from generator.intake.web.linked_data import alike
from generator.intake.web.main_box import ALL, HEADINGS
from generator.intake.web.metadata import Metadata
from generator.intake.web.page import Block, Candidate, Page
from generator.intake.web.tags import attributes
from generator.text import normal

_SEPARATOR = re.compile(r"\s+(?:[|–—»·•:-]|::|\|\|)\s+|\s*[|»]\s*")
_SAME = 3

LONGEST_HEADLINE = 500
"""Characters from which on a title is a text."""


@dataclass(frozen=True, slots=True)
class Title:
    """A headline, and the line of the page, by index, on which its reader sees it."""

    candidate: Candidate
    line: int | None = None


_NEAR, _AROUND = 600, 2
"""Characters before a heading's text, and boxes around it, in which its link and logo stand."""

_HOME = re.compile(r"(?i)\s*(?:/|(?:https?:)?//[^/?#]+/?)(?:index\.\w+)?(?:[?#].*)?\s*")

_SHORTEST = 12
"""Characters of a headline that a part of a title may be; a section's name is mostly shorter."""

_BADGE = 20
"""Characters of the words that are set beside a headline: “Plus”, “Live”, “For subscribers”."""

_MOST_PARTS = 3


def headline(page: Page, meta: Metadata, headings: tuple[Heading, ...]) -> Title | None:
    """Choose the headline, and find where the page shows it.

    The heading that the page's data confirm is what the reader sees; data alone come second, and a
    heading that nothing confirms only where there are no data.
    """
    sites = {authors.plain(c.value) for c in meta.publisher}
    sites |= {authors.plain(h.text) for h in headings if _is_masthead(page, h)}
    stated = [
        replace(c, value=_without_site(c.value, sites))
        for c in meta.headline
        if len(c.value) <= LONGEST_HEADLINE
    ]
    stated = [c for c in stated if c.value and authors.plain(c.value) not in sites]
    folded = [normal.fold(c.value) for c in stated]
    ranked = [(_agreement(normal.fold(h.text), folded), -i, h) for i, h in enumerate(headings)]
    ranked = [r for r in ranked if authors.plain(r[2].text) not in sites]
    best = max(ranked, key=lambda r: r[:2], default=None)
    shown = None if best and best[0] == _SAME else _shown(page, stated)
    if shown and not (best and best[0] and len(best[2].text) >= len(shown.candidate.value)):
        return shown
    only_titles = all(c.where == "title" for c in stated)
    if best and (best[0] or (only_titles and (len(ranked) == 1 or not stated))):
        place = page.blocks[best[2].line].start
        return Title(Candidate(_printed(best[2].text, stated), place, "h1"), best[2].line)
    return Title(stated[0]) if stated else _only_heading(page, sites)


def _is_masthead(page: Page, heading: Heading) -> bool:
    """Return whether a heading is the site's name: only a link to its first page, or a logo."""
    block = page.blocks[heading.line]
    at = page.source.rfind("<a ", max(0, block.start - _NEAR), block.start)
    written = page.source[at + 2 : page.source.find(">", at)] if at >= 0 else ""
    leads_home = block.linked >= ALL and _HOME.fullmatch(attributes(written).get("href", ""))
    around = islice(page.boxes_of(block), _AROUND)
    return bool(leads_home) or any(boxes.words(page.boxes[i].written) & boxes.LOGOS for i in around)


def _shown(page: Page, stated: list[Candidate]) -> Title | None:
    """Find the line that says what the page's data give as headline, or a part of its title."""
    for candidate in stated:
        for value in (candidate.value, *_parts(candidate)):
            line = _line(page, normal.fold(value))
            if line is not None:
                return Title(replace(candidate, value=value), line)
    return None


def _parts(stated: Candidate) -> list[str]:
    """Return the parts of a page's title that may be the headline, the longest first."""
    wide = _SEPARATOR.split(stated.value) if stated.where == "title" else []
    parts = {part for one in wide for part in (one, *one.split(": ")) if _is_long(part)}
    return sorted(parts, key=lambda part: (-len(part), part))


def _is_long(text: str) -> bool:
    return len(text) >= (_SHORTEST if normal.is_latin(text) else _SHORTEST // 2)


def _line(page: Page, headline: str) -> int | None:
    """Find the line, seen and no link, that is a headline; a badge may stand after it."""
    for i, block in enumerate(page.blocks):
        if _is_shown(page, block):
            folded = normal.fold(block.text)
            is_heading = page.boxes[block.box].name in HEADINGS
            if folded == headline or (is_heading and _is_badged(folded, headline)):
                return i
    return None


def _only_heading(page: Page, sites: set[str]) -> Title | None:
    """Return the heading of the second rank where a page has one and says nothing of itself."""
    headings = (i for i, b in enumerate(page.blocks) if page.boxes[b.box].name == "h2")
    places = [i for i in headings if _is_shown(page, page.blocks[i])]
    if len(places) != 1 or not sites:
        return None
    block = page.blocks[places[0]]
    return Title(Candidate(block.text, block.start, "h2"), places[0])


def _is_shown(page: Page, block: Block) -> bool:
    """Return whether a line is seen, and no link."""
    return not block.linked and not page.boxes[block.box].hidden


def _agreement(heading: str, stated: list[str]) -> int:
    if heading in stated:
        return _SAME
    if any((heading in s or s in heading) and _of_a_size(heading, s) for s in stated):
        return 2
    return int(any(alike(heading, s) for s in stated))


def _of_a_size(one: str, other: str) -> bool:
    return 3 * min(len(one), len(other)) >= max(len(one), len(other))


def _printed(heading: str, stated: list[Candidate]) -> str:
    """Return a heading's text without labels around it that the page's data do not count to it."""
    folded = normal.fold(heading)
    if any(normal.fold(c.value) == folded for c in stated):
        return heading
    ends = [c for c in stated if folded.endswith(normal.fold(c.value))]
    if len({c.where.partition(" ")[0] for c in ends}) > 1:
        return ends[0].value
    for value, kinds in _badged(heading, stated).items():
        rest = heading.replace(value, "", 1).strip()
        is_glued = re.search(rf"\w{re.escape(value)}|{re.escape(value)}\w", heading)
        if len(kinds) > 1 or is_glued or furniture.label(rest):
            return value
    return heading


def _badged(heading: str, stated: list[Candidate]) -> dict[str, set[str]]:
    """Return what the data say that a heading has with a badge around it, and the kinds of data."""
    kinds: dict[str, set[str]] = {}
    for c in stated:
        for value in (c.value, *_parts(c)):
            at = heading.find(value)
            after = heading[at + len(value) :]
            runs_on = after[:1] == " " and (after[1:2].islower() or after[1:].isdigit())
            if at >= 0 and not runs_on and _is_badged(heading, value):
                kinds.setdefault(value, set()).add(c.where.partition(" ")[0])
    return kinds


def _is_badged(heading: str, headline: str) -> bool:
    """Return whether a heading is a headline with a word or two around it."""
    before, middle, after = heading.partition(headline)
    return bool(middle) and _is_long(headline) and 0 < len(before + after) <= _BADGE


def _without_site(title: str, sites: set[str]) -> str:
    """Take the site's name off a title's end or beginning."""
    for _ in range(_MOST_PARTS):
        parts = list(_SEPARATOR.finditer(title))
        if not parts or authors.plain(title[parts[-1].end() :]) not in sites:
            break
        title = title[: parts[-1].start()]
    first = _SEPARATOR.search(title)
    return (
        title[first.end() :] if first and authors.plain(title[: first.start()]) in sites else title
    )
