"""The headings of a page: their ids, and the list of contents that they make."""

import re
from collections.abc import Iterable
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
    used, listed = {*line.ids}, list[Heading]()
    for heading in headings:
        name = " ".join(_ELEMENT.sub("", heading.html).split())
        id_ = next((value for key, value in heading.pairs if key == "id"), None)
        pairs = heading.pairs
        if id_ is None:
            id_ = _unique(_slug(unescape(name)), used)
            pairs = (*pairs, ("id", id_))
        if not id_:
            raise Odd
        tag = f"h{heading.level}"
        out[heading.at] = f"<{tag}{printed(pairs)}>{heading.html}</{tag}>\n"
        listed.append(Heading(id_, name, heading.level))
    html = "".join(out).strip()
    return Content(html, _nested(listed), frozenset(used.union(line.raw_ids)), tuple(line.links))


def _slug(text: str) -> str:
    """Return the id of a heading as Python-Markdown makes it of its words."""
    ascii_ = normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _PARTING.sub("-", _UNSLUGGED.sub("", ascii_).strip().lower())


def _unique(id_: str, used: set[str]) -> str:
    """Return an id that is not in use, numbered as Python-Markdown numbers it; keep it."""
    while id_ in used or not id_:
        match = _COUNTED.fullmatch(id_)
        id_ = f"{match[1]}_{int(match[2]) + 1}" if match else f"{id_}_1"
    used.add(id_)
    return id_


def _nested(listed: list[Heading]) -> tuple[Heading, ...]:
    """Return headings, each with those of lower levels that follow it."""
    made: list[Heading] = []
    at = 0
    while at < len(listed):
        first = listed[at]
        end = next(
            (n for n in range(at + 1, len(listed)) if listed[n].level <= first.level), len(listed)
        )
        made.append(Heading(first.id, first.name, first.level, _nested(listed[at + 1 : end])))
        at = end
    return tuple(made)
