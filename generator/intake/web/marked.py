"""What the elements of a page say of it: microdata, links to authors, class names, times."""

import re
from collections.abc import Iterator

from generator.intake.web.page import Candidate, Mark, Page
from generator.intake.web.tags import attributes
from generator.text import normal
from generator.wording import N_

MOST = 50
"""How many authors an article may have; science has more, news does not."""
# h-entry (microformats.org) and the names that news templates share with it.
_AUTHOR_CLASS = re.compile(
    r"(?i)\b(?:p-author|author-?_*name|byline-?_*name|byline-?_*author|authors?|byline|by-line"
    r"|article-?_*author|post-?_*author|entry-?_*author|contributor-?_*name)\b"
)
_PUBLISHED_CLASS = re.compile(
    r"(?i)dt-published|publish|posted|entry-date|article-?_*date|post-?_*date|date-?_*created"
)
_MODIFIED_CLASS = re.compile(r"(?i)dt-updated|updated|modified|edited")

_NAMING = ("name", "givenName", "familyName")


def marked(page: Page, name: str) -> Iterator[Candidate]:
    """Return the elements whose ``itemprop`` is a name."""
    for mark in page.marks:
        given = attributes(mark.written) if "itemprop" in mark.written.lower() else {}
        if name in given.get("itemprop", "").split():
            value = normal.spaces(mark.text) or given.get("content", "")
            if value:
                yield Candidate(value, mark.start, f"itemprop={name}")


def authors(page: Page, given: list[Candidate]) -> Iterator[Candidate]:
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
    parts += [(m.start, attributes(m.text), "") for m in page.metas if "itemprop" in m.text][:MOST]
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


def _names_in(mark: Mark, known: list[tuple[int, str, str]]) -> list[str]:
    """Return the whole names inside an element, else one of its two parts, else its text."""
    held = [(prop, name) for place, prop, name in known if mark.start < place < mark.end]
    whole = [name for prop, name in held if prop == "name"][:MOST]
    parts = " ".join(name for _, name in sorted(held, key=lambda h: _NAMING.index(h[0])))
    return whole or [text for text in (parts or mark.text.strip(),) if text]


def times(page: Page, name: str) -> Iterator[Candidate]:
    """Return dates that elements carry, those called by the property's name first."""
    pattern, other = _PUBLISHED_CLASS, _MODIFIED_CLASS
    if name == "dateModified":
        pattern, other = other, pattern
    marks = [
        (mark, attributes(mark.written))
        for mark in page.marks
        if mark.name == "time" or "itemprop" in mark.written or "datetime" in mark.written
    ]
    for mark, given in marks:
        value = given.get("datetime") or given.get("content") or normal.spaces(mark.text)
        if value and name in given.get("itemprop", "").split():
            yield Candidate(value, mark.start, f"itemprop={name}")
    for mark, given in marks:
        value = given.get("datetime") or (normal.spaces(mark.text) if mark.name == "time" else "")
        named = " ".join((given.get("class", ""), given.get("id", "")))
        if value and pattern.search(named) and not other.search(named):
            yield Candidate(value, mark.start, f"{mark.name}[datetime]")
    if name == "datePublished":
        for mark, given in marks:
            value = given.get("datetime", "")
            if value and mark.name == "time" and not other.search(given.get("class", "")):
                yield Candidate(value, mark.start, "time[datetime]")
