"""What a page says of itself: every headline, author, date and house it names, and where.

Nothing is chosen here; ``page_fields`` weighs the candidates.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.intake.web import address, linked_data
from generator.intake.web.linked_data import Data
from generator.intake.web.page import Candidate, Mark, Page
from generator.intake.web.tags import attributes
from generator.text import normal, tables, urls
from generator.wording import N_


@dataclass(frozen=True, slots=True)
class Metadata:
    """The candidates for each field, the most trusted source first.

    ``body`` is the article's text as its linked data give it.
    """

    headline: tuple[Candidate, ...] = ()
    authors: tuple[Candidate, ...] = ()
    houses: tuple[Candidate, ...] = ()
    published: tuple[Candidate, ...] = ()
    modified: tuple[Candidate, ...] = ()
    publisher: tuple[Candidate, ...] = ()
    description: tuple[Candidate, ...] = ()
    language: tuple[Candidate, ...] = ()
    url: tuple[Candidate, ...] = ()
    accessed: tuple[Candidate, ...] = ()
    body: str = ""


NAMES = tables.words(Path(__file__).with_name("meta_names.txt"))
"""Names of ``<meta>`` elements by the field that they tell, the most trusted first."""
_FIELD = {name: (field, rank) for field, n in NAMES.items() for rank, name in enumerate(n)}
_PREFIX = re.compile(r"^https?://ogp\.me/ns(?:/(article|book|profile))?#")
_CONTENT = re.compile(r"(?i)\bcontent\b")


def metadata(page: Page, headings: tuple[str, ...]) -> Metadata:
    """Gather what a page says of itself; ``headings`` are the headlines its reader sees."""
    metas = list(_metas(page))
    by_field: dict[str, list[tuple[int, Candidate]]] = {field: [] for field in NAMES}
    addresses = {
        urls.bare(link["href"]) for meta in page.metas if "href" in (link := attributes(meta.text))
    }
    for key, content, place in metas:
        if key == "og:url":
            addresses.add(urls.bare(content))
        elif key in _FIELD and content:
            field, rank = _FIELD[key]
            by_field[field].append((rank, Candidate(content, place, f"meta {key}")))
    given = {f: [c for _, c in sorted(found, key=lambda x: x[0])] for f, found in by_field.items()}
    titles = [
        Candidate(linked_data.text(title.text), title.start, "title") for title in page.titles[:1]
    ]
    shown = [*headings, *(c.value for c in given["headline"]), *(t.value for t in titles)]
    data = linked_data.article(page.data, shown, addresses)
    return Metadata(
        headline=(*_of(data, "headline"), *_marked(page, "headline"), *given["headline"], *titles),
        authors=(*_authors(data, house=False), *_written(page, given["authors"])),
        houses=tuple(_authors(data, house=True)),
        published=(
            *_of(data, "datePublished"),
            *given["published"],
            *_times(page, "datePublished"),
        ),
        modified=(*_of(data, "dateModified"), *given["modified"], *_times(page, "dateModified")),
        publisher=(*_publisher(data), *given["publisher"]),
        description=(*_of(data, "description"), *given["description"]),
        language=(*_html_language(page), *_of(data, "inLanguage"), *given["language"]),
        url=address.addresses(page, data),
        accessed=address.saved(page),
        body=linked_data.text(data.item.get("articleBody")) if data else "",
    )


def _metas(page: Page) -> Iterator[tuple[str, str, int]]:
    """Return the name, content and place of each ``<meta>`` that names something."""
    for meta in page.metas:
        if not _CONTENT.search(meta.text):
            continue
        given = attributes(meta.text)
        content = normal.spaces(given.get("content", ""))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if key := given.get(attribute):
                prefix = _PREFIX.match(key)
                if prefix:
                    key = f"{prefix[1] or 'og'}:{key[prefix.end() :]}"
                yield key.strip().lower(), content, meta.start


def _of(data: Data | None, name: str) -> Iterator[Candidate]:
    """Return a property of the article's own object."""
    value = linked_data.text(data.item.get(name)) if data else ""
    if data and value:
        yield Candidate(value, data.place(value), linked_data.where(data, name))


_MOST = 50
"""How many authors an article may have; science has more, news does not."""

_HOUSES = ("Organization", "Corporation", "NewsMediaOrganization")


def _authors(data: Data | None, *, house: bool) -> Iterator[Candidate]:
    """Return the authors that the article's object names: people, or houses."""
    if not data:
        return
    for name in ("author", "creator"):
        found = [*islice(linked_data.named(data, data.item.get(name)), _MOST)]
        for written, types in found:
            if written and any(t.endswith(_HOUSES) for t in types) == house:
                yield Candidate(written, data.place(written), linked_data.where(data, name))
        if any(written for written, _ in found):
            return


def _publisher(data: Data | None) -> Iterator[Candidate]:
    for value in data.resolved(data.item.get("publisher")) if data else ():
        name = linked_data.text(value.get("name") if isinstance(value, dict) else value)
        if data and name and "://" not in name:
            yield Candidate(name, data.place(name), linked_data.where(data, "publisher"))


def _html_language(page: Page) -> Iterator[Candidate]:
    if page.language and (value := attributes(page.language.text).get("lang")):
        yield Candidate(value, page.language.start, "html[lang]")


# h-entry (microformats.org) and the names that news templates share with it.
_AUTHOR_CLASS = re.compile(
    r"(?i)\b(?:p-author|author-?_*name|byline-?_*name|byline-?_*author|authors?|byline|by-line"
    r"|article-?_*author|post-?_*author|entry-?_*author|contributor-?_*name)\b"
)
_PUBLISHED_CLASS = re.compile(
    r"(?i)dt-published|publish|posted|entry-date|article-?_*date|post-?_*date|date-?_*created"
)
_MODIFIED_CLASS = re.compile(r"(?i)dt-updated|updated|modified|edited")


def _marked(page: Page, name: str) -> Iterator[Candidate]:
    """Return the elements whose ``itemprop`` is a name."""
    for mark in page.marks:
        given = attributes(mark.written) if "itemprop" in mark.written.lower() else {}
        if name in given.get("itemprop", "").split():
            value = normal.spaces(mark.text) or given.get("content", "")
            if value:
                yield Candidate(value, mark.start, f"itemprop={name}")


def _written(page: Page, given: list[Candidate]) -> Iterator[Candidate]:
    """Return authors that elements name: microdata, ``<meta>``, ``rel=author``, class names."""
    yield from _nested(page)
    yield from given
    shown = [(mark, value) for mark in page.marks if (value := mark.text.strip())]
    for mark, value in shown:
        if "author" in attributes(mark.written).get("rel", "").lower().split():
            yield Candidate(value, mark.start, "a[rel=author]")
    for mark, value in shown:
        if _AUTHOR_CLASS.search(mark.written):
            yield Candidate(value, mark.start, N_("a byline's element"))


def _nested(page: Page) -> Iterator[Candidate]:
    """Return the names inside elements with ``itemprop=author``: whole, or in two parts."""
    shown = [m for m in page.marks if "itemprop" in m.written.lower()]
    parts = [(m.start, attributes(m.written), m.text) for m in shown]
    parts += [(m.start, attributes(m.text), "") for m in page.metas if "itemprop" in m.text][:_MOST]
    known = [
        (place, prop, name)
        for place, given, text in parts
        for prop in given.get("itemprop", "").split()
        if prop in _NAMING and (name := given.get("content") or text.strip())
    ]
    for mark in shown:
        if "author" in attributes(mark.written).get("itemprop", "").split():
            for value in _names_in(mark, known):
                yield Candidate(value, mark.start, "itemprop=author")


_NAMING = ("name", "givenName", "familyName")


def _names_in(mark: Mark, known: list[tuple[int, str, str]]) -> list[str]:
    """Return the whole names inside an element, else one of its two parts, else its text."""
    held = [(prop, name) for place, prop, name in known if mark.start < place < mark.end]
    whole = [name for prop, name in held if prop == "name"][:_MOST]
    parts = " ".join(name for _, name in sorted(held, key=lambda h: _NAMING.index(h[0])))
    return whole or [text for text in (parts or mark.text.strip(),) if text]


def _times(page: Page, name: str) -> Iterator[Candidate]:
    """Return dates that elements carry, those called by the property's name first."""
    pattern, other = _PUBLISHED_CLASS, _MODIFIED_CLASS
    if name == "dateModified":
        pattern, other = other, pattern
    yield from (
        Candidate(value, mark.start, f"itemprop={name}")
        for mark, given in _with_attributes(page)
        if name in given.get("itemprop", "").split()
        and (value := given.get("datetime") or given.get("content") or normal.spaces(mark.text))
    )
    for mark, given in _with_attributes(page):
        value = given.get("datetime") or (normal.spaces(mark.text) if mark.name == "time" else "")
        named = " ".join((given.get("class", ""), given.get("id", "")))
        if value and pattern.search(named) and not other.search(named):
            yield Candidate(value, mark.start, f"{mark.name}[datetime]")
    if name == "datePublished":
        for mark, given in _with_attributes(page):
            value = given.get("datetime", "")
            if value and mark.name == "time" and not other.search(given.get("class", "")):
                yield Candidate(value, mark.start, "time[datetime]")


def _with_attributes(page: Page) -> Iterator[tuple[Mark, Mapping[str, str]]]:
    for mark in page.marks:
        if mark.name == "time" or "itemprop" in mark.written or "datetime" in mark.written:
            yield mark, attributes(mark.written)
