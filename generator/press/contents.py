"""The headings of a page: their ids, and the list of contents that they make."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from unicodedata import normalize

from generator.press.content import Content, Heading
from generator.press.inline import Line, Odd, Pairs, printed

_ELEMENT = re.compile(r"<[^>]*>")
_COUNTED = re.compile(r"(.*)_([0-9]+)", re.DOTALL)
_UNSLUGGED = re.compile(r"[^\w\s-]")
_PARTING = re.compile(r"[-\s]+")


class Headed(NamedTuple):
    """A heading: where it stands among the pieces of a page, its level, attributes and words."""

    at: int
    level: int
    pairs: Pairs
    html: str


def content_of(out: list[str], headings: Iterable[Headed], line: Line) -> Content:
    """Return a page of its pieces, with each heading in its place."""
    used, listed = {*line.ids}, list[tuple[str, str, int]]()
    for heading in headings:
        name, slug = _named(heading.html)
        pairs = heading.pairs
        id_ = dict(pairs).get("id")
        if id_ is None:
            id_ = _unique(slug, used)
            pairs = (*pairs, ("id", id_))
        if not id_:
            raise Odd
        tag = f"h{heading.level}"
        out[heading.at] = f"<{tag}{printed(pairs)}>{heading.html}</{tag}>\n"
        listed.append((id_, name, heading.level))
    html = "".join(out).strip()
    return Content(html, _nested(listed), frozenset(used.union(line.raw_ids)), tuple(line.links))


@lru_cache(2**12)
def _named(html: str) -> tuple[str, str]:
    """Return the words of a heading, and the id that Python-Markdown makes of them."""
    name = " ".join(_ELEMENT.sub("", html).split())
    ascii_ = normalize("NFKD", unescape(name)).encode("ascii", "ignore").decode("ascii")
    return name, _PARTING.sub("-", _UNSLUGGED.sub("", ascii_).strip().lower())


def _unique(id_: str, used: set[str]) -> str:
    """Return an id that is not in use, numbered as Python-Markdown numbers it; keep it."""
    while id_ in used or not id_:
        match = _COUNTED.fullmatch(id_)
        id_ = f"{match[1]}_{int(match[2]) + 1}" if match else f"{id_}_1"
    used.add(id_)
    return id_


def _nested(listed: list[tuple[str, str, int]]) -> tuple[Heading, ...]:
    """Return headings, each with those of lower levels that follow it."""
    after: list[Heading] = []
    for id_, name, level in reversed(listed):
        below = []
        while after and after[-1].level > level:
            below.append(after.pop())
        after.append(Heading(id_, name, level, tuple(below)))
    return tuple(reversed(after))
