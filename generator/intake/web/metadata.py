"""What a page says of itself: every headline, author, date and house it names, and where.

Nothing is chosen here; ``page_fields`` weighs the candidates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.intake.web import address, linked_data
from generator.intake.web.linked_data import Data
from generator.intake.web.marked import MOST, authors, marked, times
from generator.intake.web.page import Candidate, Page
from generator.intake.web.tags import attributes
from generator.text import normal, tables, urls


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
_PREFIX = re.compile(r"^https?://ogp\.me/ns(?:/(article|book|profile))?#")
_CONTENT = re.compile(r"(?i)\bcontent\b")

_HOUSES = ("Organization", "Corporation", "NewsMediaOrganization")


def metadata(page: Page, headings: tuple[str, ...]) -> Metadata:
    """Gather what a page says of itself; ``headings`` are the headlines its reader sees."""
    addresses = {
        urls.bare(link["href"]) for meta in page.metas if "href" in (link := attributes(meta.text))
    }
    metas: dict[str, list[Candidate]] = {}
    for key, content, place in _metas(page):
        metas.setdefault(key, []).append(Candidate(content, place, f"meta {key}"))
    addresses |= {urls.bare(c.value) for c in metas.get("og:url", ())}
    given = {
        field: [c for name in names for c in metas.get(name, ()) if c.value]
        for field, names in NAMES.items()
    }
    titles = [
        Candidate(linked_data.text(title.text), title.start, "title") for title in page.titles[:1]
    ]
    shown = [*headings, *(c.value for c in given["headline"]), *(t.value for t in titles)]
    data = linked_data.article(page.data, shown, addresses)
    return Metadata(
        headline=(*_of(data, "headline"), *marked(page, "headline"), *given["headline"], *titles),
        authors=(*_authors(data, house=False), *authors(page, given["authors"])),
        houses=tuple(_authors(data, house=True)),
        published=(
            *_of(data, "datePublished"),
            *given["published"],
            *times(page, "datePublished"),
        ),
        modified=(*_of(data, "dateModified"), *given["modified"], *times(page, "dateModified")),
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


def _authors(data: Data | None, *, house: bool) -> Iterator[Candidate]:
    """Return the authors that the article's object names: people, or houses."""
    if not data:
        return
    for name in ("author", "creator"):
        named = [*islice(linked_data.named(data, data.item.get(name)), MOST)]
        for written, types in named:
            if written and any(t.endswith(_HOUSES) for t in types) == house:
                yield Candidate(written, data.place(written), linked_data.where(data, name))
        if any(written for written, _ in named):
            return


def _publisher(data: Data | None) -> Iterator[Candidate]:
    for value in data.resolved(data.item.get("publisher")) if data else ():
        name = linked_data.text(value.get("name") if isinstance(value, dict) else value)
        if data and name and "://" not in name:
            yield Candidate(name, data.place(name), linked_data.where(data, "publisher"))


def _html_language(page: Page) -> Iterator[Candidate]:
    if page.language and (value := attributes(page.language.text).get("lang")):
        yield Candidate(value, page.language.start, "html[lang]")
