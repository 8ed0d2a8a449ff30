"""Where a saved page stands on the web, and when it was saved, as the page says itself."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from generator.intake.web import linked_data
from generator.intake.web.linked_data import Data
from generator.intake.web.page import Candidate, Page
from generator.intake.web.tags import attributes
from generator.text import urls
from generator.wording import N_

# What programs write into a page that they save: SingleFile, and browsers of Microsoft and Google
# (“mark of the web”, with the length of the address before it).
_SAVED = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<single>\S+)\s+"
    r"(?:saved date:[ ]*(?P<day>[^\r\n>]{8,100}))?"
    r"|<!--\s*saved from url=\(\d{4}\)(?P<mark>\S+)"
)
_HEAD = 5_000
"""Characters at the top of a page among which a program that saved it leaves its mark."""


def addresses(page: Page, data: Data | None) -> tuple[Candidate, ...]:
    """Return the addresses that a page gives as its own, the most trusted first.

    A relative one is completed by another; what can't be linked is left out, and so is the
    address of a whole site, which is no article's.
    """
    stated = [*_stated(page), *_in_data(data), *_kept(page)]
    base = next((c.value for c in stated if urls.wrong(c.value) is None), "")
    whole = (Candidate(urljoin(base, c.value), c.place, c.where) for c in stated)
    return tuple(c for c in whole if urls.wrong(c.value) is None and _leads_below(c.value))


def saved(page: Page) -> tuple[Candidate, ...]:
    """Return when a page was saved, in the words of the program that did."""
    mark = _SAVED.search(page.source[:_HEAD])
    if not mark or not mark["day"]:
        return ()
    return (Candidate(mark["day"].strip(), mark.start("day"), N_("the mark of SingleFile")),)


def _leads_below(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query)


def _stated(page: Page) -> Iterator[Candidate]:
    """Return the canonical link, and then the address for networks (Open Graph)."""
    tags = [(attributes(tag.text), tag.start) for tag in page.metas]
    for given, start in tags:
        if "canonical" in given.get("rel", "").lower().split():
            yield Candidate(given.get("href", "").strip(), start, "link rel=canonical")
    for given, start in tags:
        if "og:url" in (given.get("property"), given.get("name")):
            yield Candidate(given.get("content", "").strip(), start, "meta og:url")


def _in_data(data: Data | None) -> Iterator[Candidate]:
    """Return the addresses of the article's own object (schema.org)."""
    if not data:
        return
    for name in ("url", "mainEntityOfPage"):
        value = data.item.get(name)
        value = value.get("@id") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield Candidate(value.strip(), data.place(value), linked_data.where(data, name))


def _kept(page: Page) -> Iterator[Candidate]:
    """Return the address at which a program found the page that it saved."""
    if mark := _SAVED.search(page.source[:_HEAD]):
        name = "single" if mark["single"] else "mark"
        where = N_("the mark of SingleFile") if mark["single"] else N_("the mark of the browser")
        yield Candidate(mark[name], mark.start(name), where)
