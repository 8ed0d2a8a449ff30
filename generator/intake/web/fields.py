"""The fields of an HTML page's source: what the page says of itself, weighed, and where it says it.

A headline is what the reader sees as one; authors and dates are what the article's own data state.
What no such data state is read from the lines, as in a text without markup.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import dropwhile, takewhile

from generator.dates import data
from generator.intake import stamps
from generator.intake.fields import Read
from generator.intake.kinds import Classified, Kind
from generator.intake.web import authors
from generator.intake.web.layout import Heading
from generator.intake.web.linked_data import alike
from generator.intake.web.metadata import Candidate, Metadata
from generator.intake.web.page import Page
from generator.model.source import Notice, Provenance
from generator.text import normal

Provenances = dict[str, Provenance]

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


def merged(
    read: Read, page: Page, told: Metadata, title: Title | None, lines: Iterable[Classified]
) -> Read:
    """Put what a page says of itself before what its lines say."""
    source, provenance = read.source, dict(read.provenance)
    shown = title.line if title else None
    start = page.blocks[shown].start if shown is not None else 0
    end = max((c.line.start for c in lines if c.kind is Kind.TEXT), default=0)
    if title:
        agreeing = _agreeing(title.found.value, told.headline, title.found.where)
        if shown is not None and title.found.where != "h1":
            agreeing.append("a line of the page")
        provenance["title"] = _stated(page, title.found, agreeing)
        source = replace(source, headline=title.found.value)
    bylined = (
        Candidate(c.line.text, c.line.start, "a byline") for c in lines if c.kind is Kind.BYLINE
    )
    authors, written = _authors(page, told, (*told.authors, *bylined), (start, end))
    if written:
        source = replace(source, authors=authors)
        provenance["authors"] = written
    notices = list(read.notices)
    for name, candidates in (("published", told.published), ("modified", told.modified)):
        dated = [
            (value, c)
            for c in candidates
            if (c.where != "time[datetime]" or start <= c.place <= end)
            and (value := data.read(c.value))
        ]
        if dated:
            notices += _disagreement(name, dated)
            value, chosen = dated[0]
            others = [c.where for v, c in dated[1:] if v[:10] == value[:10]]
            provenance[name] = _stated(page, chosen, others)
            if name == "published":
                source = replace(source, published=value)
            else:
                source = replace(source, modified=value)
    if not (source.published or source.modified) and (dates := _lined(lines)):
        provenance["published"], source = dates[1], replace(source, published=dates[0])
    if houses := [c for c in told.publisher if "://" not in c.value]:
        provenance["publisher"] = _stated(page, houses[0], [])
        source = replace(source, publisher=houses[0].value)
    spoken = _language(told)
    if spoken and source.language in {None, spoken.value}:
        provenance["language"] = _stated(page, spoken, [])
        source = replace(source, language=spoken.value)
    return Read(source, provenance, tuple(dict.fromkeys(notices)))


def _lined(lines: Iterable[Classified]) -> tuple[str, Provenance] | None:
    """Read the first day in the short lines between the headline and the text."""
    above = takewhile(lambda c: c.kind is not Kind.TEXT, lines)
    for item in dropwhile(lambda c: c.kind is not Kind.HEADLINE, above):
        short = item.kind in {Kind.JUNK, Kind.BYLINE} and len(item.line.text) <= _LONGEST_STAMP
        for stamp in stamps.stamps(item.line) if short else ():
            if stamp.field == "published" and len(stamp.edtf) >= len("2022-02-05"):
                why = (
                    "a date that stands between headline and text is taken for that of publication"
                )
                return stamp.edtf, Provenance("stated", item.line.number, stamp.words, why)
    return None


_LONGEST_STAMP = 150


def _stated(page: Page, found: Candidate, agreeing: Iterable[str]) -> Provenance:
    names = list(dict.fromkeys(a for a in agreeing if a != found.where))[:_MOST_NAMED]
    verb = "agrees" if len(names) == 1 else "agree"
    why = f"found in {found.where}" + (f"; {' and '.join(names)} {verb}" if names else "")
    return Provenance("stated", page.number(found.place), found.value, why)


_MOST_NAMED = 3


def _agreeing(value: str, candidates: Iterable[Candidate], own: str) -> list[str]:
    folded = normal.fold(value)
    return [c.where for c in candidates if c.where != own and folded in normal.fold(c.value)]


def _disagreement(name: str, dated: list[tuple[str, Candidate]]) -> list[Notice]:
    """Say where two sources of the page differ by more than zones can make them."""
    value, chosen = dated[0]
    return [
        Notice(
            "dates-disagree",
            f"Two dates for “{name}”: {value} ({chosen.where}) and {other} ({c.where}).",
        )
        for other, c in dated[1:]
        if c.where != "time[datetime]" and abs(data.moment(other) - data.moment(value)) >= _A_DAY
    ][:1]


_A_DAY = timedelta(1)


def _authors(
    page: Page, told: Metadata, candidates: Iterable[Candidate], span: tuple[int, int]
) -> tuple[tuple[str, ...], Provenance | None]:
    """Choose the authors: the first source that names people; a house where no source does."""
    houses = {authors.plain(c.value) for c in told.publisher}
    groups: dict[str, list[tuple[str, Candidate]]] = {}
    for c in candidates:
        if c.where not in _BY_PLACE or span[0] <= c.place <= span[1]:
            group = groups.setdefault(c.where, [])
            if not group or c.where != _BY_CLASS:
                group += [(name, c) for name in _people(c)]
    for people_only in (True, False):
        for group in groups.values():
            chosen = [(n, c) for n, c in group if not (people_only and authors.is_house(n, houses))]
            if chosen:
                return _unique([n for n, _ in chosen]), _stated(page, chosen[0][1], [])
    named = [(c.value,) for c in told.houses[:1]]
    return (named[0], _stated(page, told.houses[0], [])) if named else ((), None)


_BY_CLASS = "a byline's element"
_BY_PLACE = ("a[rel=author]", _BY_CLASS)
"""Sources that stand in boxes of other articles too, and count only near the text."""


_NAME_LIKE = re.compile(
    r"[^\W\d_a-z][\w.'’-]*"
    r"(?: (?:[^\W\d_a-z][\w.'’-]*|de|da|di|du|von|van|der|bin|al|el|la|le)){1,4}"
    r"|[\u3400-\u9fff]{2,4}|[\u0600-\u06ff]+(?: [\u0600-\u06ff]+){1,4}"
)


_CATALOGUES = ("meta citation_author", "meta dc.creator", "meta dcterms.creator")


def _people(candidate: Candidate) -> list[str]:
    is_catalogued = candidate.where in _CATALOGUES
    found = authors.names(authors.turned(candidate.value) if is_catalogued else candidate.value)
    if len(found) > 1:
        found = tuple(n for n in found if not authors.is_office(n)) or found
    if candidate.where == _BY_CLASS:
        found = tuple(n for n in found if _NAME_LIKE.fullmatch(n))
    return list(found)


def _unique(names: list[str]) -> tuple[str, ...]:
    """Leave out a name that is written twice in two ways."""
    return tuple({normal.fold(n): n for n in reversed(names)}.values())[::-1]


def _language(told: Metadata) -> Candidate | None:
    for c in told.language:
        tag = re.fullmatch(r"([a-zA-Z]{2,3})(?:[-_]\w{2,8})*", c.value.strip())
        if tag:
            return replace(c, value=tag[1].lower())
    return None
