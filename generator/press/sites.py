"""What is known of a whole site: of its pages what others may ask, of their classes the shells."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.press.shells import OWN, Items, Kind, Shell, Ways

Entry = tuple[int, str, str]
"""The bytes of a page's entries in the search, its anchors, and where it leads to, a line each."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a site. ``pages`` has all of them in order, with what others may ask of one.

    ``digests`` are those of what the generator wrote; ``known`` files that are no pages;
    ``fronts`` what the nav may print of its pages; ``base`` and ``edit`` what addresses begin with;
    ``head`` how long the index is before its entries.
    """

    digests: Mapping[str, str]
    pages: Mapping[str, Entry]
    known: frozenset[str]
    shells: Mapping[Kind, Shell]
    items: Items
    ways: Ways
    fronts: Mapping[str, str]
    extensions: Mapping[str, Any]
    directories: bool
    base: str
    edit: str
    head: int
    is_offline: bool


def entry(fragment: str, ids: Iterable[str], links: Iterable[tuple[str, str]]) -> Entry:
    """Return what is kept of a page."""
    anchors = "\n".join(("", *sorted(filter(None, ids)), ""))
    return len(fragment), anchors, "\n".join(("", *(f"{to}#{at}" for to, at in links), ""))


def links_of(known: Entry) -> Iterator[tuple[str, str]]:
    """Return where a page leads to: pages, with an anchor or nothing."""
    for link in known[2].split("\n")[1:-1]:
        to, _, anchor = link.partition("#")
        yield to, anchor


def front_in_nav(front: Mapping[str, Any]) -> str:
    """Return what other pages may print of one in the nav."""
    return repr({key: value for key, value in front.items() if key != OWN[1]})
