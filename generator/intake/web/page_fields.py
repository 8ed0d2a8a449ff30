"""The fields of an HTML page's source: what the page says of itself, weighed, and where it says it.

A headline is what the reader sees as one; authors and dates are what the article's own data state.
What no such data state is read from the lines, as in a text without markup.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import dropwhile, takewhile
from typing import Any

from generator.dates import data
from generator.intake import dated_lines
from generator.intake.line_kinds import Classified, Kind
from generator.intake.source_fields import Read
from generator.intake.web import authors
from generator.intake.web.dating import Dated, dating
from generator.intake.web.headline import Title
from generator.intake.web.metadata import Metadata
from generator.intake.web.page import Candidate, Page
from generator.model.source import Provenance
from generator.text import letters, normal, urls
from generator.wording import N_, gettext, ngettext, semicolon

_KEYS = {"headline": "title"}
"""Fields of a source whose provenance has another name."""

Stated = tuple[Any, Provenance] | None
"""A value, of its field's own type, and where the page states it; nothing where it does not."""

_LONGEST_STAMP = 150

_MOST_NAMED = 3

_BY_LINE = N_("a byline")
_BY_CLASS = "a byline's element"
_BY_PLACE = ("a[rel=author]", _BY_CLASS)
"""Sources that stand in boxes of other articles too, and count only near the text."""

_NAME_LIKE = re.compile(
    rf"{letters.OPENING}[\w.'’-]*"
    rf"(?: (?:{letters.OPENING}[\w.'’-]*|de|da|di|du|von|van|der|bin|al|el|la|le)){{1,4}}"
    r"|[\u3400-\u9fff]{2,4}|[\u0600-\u06ff]+(?: [\u0600-\u06ff]+){1,4}"
)


def merged(
    read: Read, page: Page, meta: Metadata, title: Title | None, lines: Iterable[Classified]
) -> Read:
    """Put what a page says of itself before what its lines say."""
    lines, known = [*lines], read.source
    span = _span(page, title, lines)
    published, modified, anchor, notices = dating(meta, read, span)
    fields = {
        "headline": _headline(page, meta, title),
        "authors": _authors(page, meta, (*meta.authors, *_bylines(lines)), span),
        "published": _first(page, published),
        "modified": _first(page, modified),
        "publisher": _publisher(page, meta),
        "language": _language(page, meta, known.language),
        "url": _address(page, meta),
        "accessed": _first(page, _saved(meta)),
    }
    is_dated = fields["published"] or fields["modified"] or known.published or known.modified
    if not is_dated:
        fields["published"] = _lined(lines)
    stated = {field: pair for field, pair in fields.items() if pair}
    return Read(
        replace(known, **{field: value for field, (value, _) in stated.items()}),
        {**read.provenance, **{_KEYS.get(f, f): origin for f, (_, origin) in stated.items()}},
        tuple(dict.fromkeys((*read.notices, *notices))),
        anchor,
    )


def _span(page: Page, title: Title | None, lines: list[Classified]) -> tuple[int, int]:
    """Return the characters from the headline to the last line of the text."""
    shown = title.line if title else None
    start = page.blocks[shown].start if shown is not None else 0
    return start, max((c.line.start for c in lines if c.kind is Kind.TEXT), default=0)


def _headline(page: Page, meta: Metadata, title: Title | None) -> Stated:
    if not title:
        return None
    candidate = title.candidate
    agreeing = _agreeing(candidate.value, meta.headline, candidate.where)
    if title.line is not None and candidate.where != "h1":
        agreeing.append("a line of the page")
    return candidate.value, _stated(page, candidate, agreeing)


def _bylines(lines: list[Classified]) -> list[Candidate]:
    bylines = (c.line for c in lines if c.kind is Kind.BYLINE)
    return [Candidate(line.text, line.start, _BY_LINE) for line in bylines]


def _first(page: Page, dated: Dated) -> Stated:
    if not dated:
        return None
    value, chosen = dated[0]
    return value, _stated(page, chosen, [c.where for v, c in dated[1:] if v[:10] == value[:10]])


def _publisher(page: Page, meta: Metadata) -> Stated:
    houses = [c for c in meta.publisher if "://" not in c.value]
    return (houses[0].value, _stated(page, houses[0], [])) if houses else None


def _saved(meta: Metadata) -> Dated:
    """Return the day on which a program saved the page."""
    return [(day[:10], c) for c in meta.accessed if (day := data.read(c.value))]


def _address(page: Page, meta: Metadata) -> Stated:
    """Return the address that the page gives as its own."""
    if not meta.url:
        return None
    chosen, *others = meta.url
    same = [c.where for c in others if urls.bare(c.value) == urls.bare(chosen.value)]
    return chosen.value, _stated(page, chosen, same)


def _lined(lines: Iterable[Classified]) -> Stated:
    """Read the first day in the short lines between the headline and the text.

    Where no line is the headline, those of the text's box are looked at.
    """
    above = [*takewhile(lambda c: c.kind is not Kind.TEXT, lines)]
    below = [*dropwhile(lambda c: c.kind is not Kind.HEADLINE, above)]
    why = (
        N_("a date that stands between headline and text is taken for that of publication")
        if below
        else N_("a date that stands above the text is taken for that of publication")
    )
    for item in below or above:
        short = item.kind in {Kind.JUNK, Kind.BYLINE} and len(item.line.text) <= _LONGEST_STAMP
        for stamp in dated_lines.stamps(item.line) if short else ():
            if stamp.field == "published" and len(stamp.edtf) >= len("2022-02-05"):
                number, meta = item.line.number, gettext(why)
                return stamp.edtf, Provenance("stated", number, stamp.words, meta)
    return None


def _stated(page: Page, candidate: Candidate, agreeing: Iterable[str]) -> Provenance:
    names = list(dict.fromkeys(a for a in agreeing if a != candidate.where))[:_MOST_NAMED]
    why = gettext("found in {where}").format(where=gettext(candidate.where))
    if names:
        agree = ngettext("{names} agrees", "{names} agree", len(names))
        why += semicolon() + agree.format(names=gettext(" and ").join(map(gettext, names)))
    return Provenance("stated", page.number(candidate.place), candidate.value, why)


def _agreeing(value: str, candidates: Iterable[Candidate], own: str) -> list[str]:
    folded = normal.fold(value)
    return [c.where for c in candidates if c.where != own and folded in normal.fold(c.value)]


def _authors(
    page: Page, meta: Metadata, candidates: Iterable[Candidate], span: tuple[int, int]
) -> Stated:
    """Choose the authors: the first source that names people; a house where no source does."""
    houses = {authors.plain(c.value) for c in meta.publisher}
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
    named = meta.houses[:1]
    return ((named[0].value,), _stated(page, named[0], [])) if named else None


def _people(candidate: Candidate) -> list[str]:
    if not authors.without_office(re.split("[,\n]", candidate.value)[0]):
        return []
    is_shown = candidate.where in {*_BY_PLACE, _BY_LINE}
    names = authors.names(candidate.value if is_shown else authors.turned(candidate.value))
    if len(names) > 1:
        names = tuple(n for n in names if not authors.is_office(n)) or names
    names = tuple(name for n in names if (name := authors.without_office(n)))
    if candidate.where == _BY_CLASS:
        names = tuple(n for n in names if _NAME_LIKE.fullmatch(n))
    return list(names)


def _unique(names: list[str]) -> tuple[str, ...]:
    """Leave out a name that is written twice in two ways."""
    return tuple({normal.fold(n): n for n in reversed(names)}.values())[::-1]


def _language(page: Page, meta: Metadata, known: str | None) -> Stated:
    """Return the language that the page declares, unless its text is known to be in another."""
    for c in meta.language:
        tag = re.fullmatch(r"([a-zA-Z]{2,3})(?:[-_]\w{2,8})*", c.value.strip())
        if tag:
            spoken = replace(c, value=tag[1].lower())
            agrees = known in {None, spoken.value}
            return (spoken.value, _stated(page, spoken, [])) if agrees else None
    return None
