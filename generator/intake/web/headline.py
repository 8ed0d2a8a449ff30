"""The headline of an HTML page: what its reader sees as one, confirmed by the page's own data."""

import re
from dataclasses import dataclass, replace

from generator.intake.web import authors
from generator.intake.web.layout import Heading
from generator.intake.web.linked_data import alike
from generator.intake.web.metadata import Candidate, Metadata
from generator.intake.web.page import Page
from generator.text import normal

_SEPARATOR = re.compile(r"\s+(?:[|–—»·•:-]|::|\|\|)\s+|\s*[|»]\s*")
_SAME = 3

LONGEST_HEADLINE = 500
"""Characters from which on a title is a text."""


@dataclass(frozen=True, slots=True)
class Title:
    """A headline, and the line of the page, by index, on which its reader sees it."""

    found: Candidate
    line: int | None = None


def headline(page: Page, told: Metadata, headings: tuple[Heading, ...]) -> Title | None:
    """Choose the headline, and find where the page shows it.

    The heading that the page's data confirm is what the reader sees; data alone come second, and a
    heading that nothing confirms only where there are no data.
    """
    sites = {authors.plain(c.value) for c in told.publisher}
    said = [
        replace(c, value=_without_site(c.value, sites))
        for c in told.headline
        if len(c.value) <= LONGEST_HEADLINE
    ]
    said = [c for c in said if c.value and authors.plain(c.value) not in sites]
    folded = [normal.fold(c.value) for c in said]
    ranked = [(_agreement(normal.fold(h.text), folded), -i, h) for i, h in enumerate(headings)]
    ranked = [r for r in ranked if authors.plain(r[2].text) not in sites]
    best = max(ranked, key=lambda r: r[:2], default=None)
    only_titles = all(c.where == "title" for c in said)
    if best and (best[0] or (only_titles and (len(ranked) == 1 or not said))):
        place = page.blocks[best[2].line].start
        return Title(Candidate(_printed(best[2].text, said), place, "h1"), best[2].line)
    return Title(said[0], _line(page, normal.fold(said[0].value))) if said else None


def _line(page: Page, headline: str) -> int | None:
    """Find the line, seen and no link, that is a headline."""
    return next(
        (
            i
            for i, block in enumerate(page.blocks)
            if not block.linked
            and not page.boxes[block.box].hidden
            and normal.fold(block.text) == headline
        ),
        None,
    )


def _agreement(heading: str, said: list[str]) -> int:
    if heading in said:
        return _SAME
    if any((heading in s or s in heading) and _of_a_size(heading, s) for s in said):
        return 2
    return int(any(alike(heading, s) for s in said))


def _of_a_size(one: str, other: str) -> bool:
    return 3 * min(len(one), len(other)) >= max(len(one), len(other))


def _printed(heading: str, said: list[Candidate]) -> str:
    """Give a heading's text without a label before it that the page's data do not count to it."""
    folded = normal.fold(heading)
    ends = [
        c for c in said if folded.endswith(normal.fold(c.value)) and normal.fold(c.value) != folded
    ]
    exact = any(normal.fold(c.value) == folded for c in said)
    kinds = {c.where.partition(" ")[0] for c in ends}
    return ends[0].value if ends and not exact and len(kinds) > 1 else heading


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


_MOST_PARTS = 3
