"""What the theme prints around pages: once for all of a class, with slots for what is a page's own.

A class of pages is all that the theme's template tells apart, beside what goes into the slots.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from generator.press.content import Content, Heading

OWN = ("title", "description", "moved")
"""Keys of front matter that fill slots; a class knows only whether they are there."""

ENGINES = frozenset({"template"})
"""Keys of front matter by which the engine prints a page in quite another way."""

_MARKED = re.compile(r"zq([a-z]+)qz")
_EXCLUDED = re.compile(r'data-search-\w+="[^"]+"')

Kind = tuple[Any, ...]


def mark(slot: str) -> str:
    """Return what stands in a slot while a shell is cut: letters, which no filter changes."""
    return f"zq{slot}qz"


@dataclass(frozen=True, slots=True)
class Shell:
    """Text and slots by turns, beginning and ending with text."""

    parts: tuple[str, ...]

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the text with each slot filled."""
        whole = [*self.parts]
        whole[1::2] = [values[slot] for slot in whole[1::2]]
        return "".join(whole)


def cut(text: str) -> Shell:
    """Return the shell of a text that holds marks."""
    return Shell(tuple(_MARKED.split(text)))


@dataclass(frozen=True, slots=True)
class Items:
    """How the theme prints a list of contents: an item without and with others below it."""

    leaf: Shell
    parent: Shell
    within: str
    top: str = ""

    def printed(self, headings: Iterable[Heading]) -> str:
        """Return the list of contents of a page."""
        return self.top.join(map(self._item, headings))

    def _item(self, heading: Heading) -> str:
        values = {"id": heading.id, "name": heading.name}
        if not heading.children:
            return self.leaf.fill(values)
        values["label"] = str(escape(Markup(heading.name).striptags()))  # noqa: S704 - as the theme does
        values["below"] = self.within.join(map(self._item, heading.children))
        return self.parent.fill(values)


NO_ITEMS = Items(Shell(("",)), Shell(("",)), "")
"""Until a page has a list of contents."""


def parted(text: str, one: str, two: str) -> tuple[str, str, str]:
    """Return what stands before, between and after two texts, one of which follows the other."""
    before, _, rest = text.partition(one)
    between, is_there, after = rest.partition(two)
    if not is_there:
        raise ValueError(two)
    return before, between, after


def listed(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """Return what a list of contents begins with: a page's title stands above it."""
    return headings[0].children if headings and headings[0].level == 1 else headings


@dataclass(frozen=True, slots=True)
class Ways:
    """What tells classes apart: at what the theme looks, and where it leads to.

    ``keys`` are those of front matter; ``nav`` what the nav names, each page a class of its own;
    ``folders`` those to which the theme leads: beside them links are shorter.
    """

    keys: frozenset[str] = frozenset()
    folders: frozenset[tuple[str, ...]] = frozenset()
    nav: frozenset[str] = frozenset()

    def shared(self, folders: tuple[str, ...]) -> int:
        """Return how many of a page's folders the theme may lead to."""
        counts = range(len(folders), 0, -1)
        return next((n for n in counts if folders[:n] in self.folders), 0)


def kind(path: str, front: Mapping[str, Any], content: Content, ways: Ways) -> Kind | None:
    """Return the class of a page; none where it has to be printed by the engine."""
    title = front.get("title")
    if not (isinstance(title, str) and title) or not ENGINES.isdisjoint(front):
        return None
    folders = tuple(path.split("/")[:-1])
    return (
        path if path in ways.nav else "",
        len(folders),
        folders[: ways.shared(folders)],
        tuple(bool(front.get(key)) for key in OWN),
        tuple((key, repr(front[key])) for key in sorted(ways.keys) if key in front),
        "<h1" in content.html,
        len(content.headings) > 0,
        bool(content.headings) and content.headings[0].level == 1,
        len(listed(content.headings)) > 0,
    )


def addresses(canonical: str | None, edit: str | None) -> dict[str, str]:
    """Return the address of a page, and that at which its source is edited, for their slots."""
    return {"canonical": canonical or "", "edit": edit or ""}


def values(
    front: Mapping[str, Any], content: Content, own: Mapping[str, str], items: Items
) -> dict[str, str]:
    """Return what fills the slots of a page's shell; ``own`` are its addresses."""
    html = content.html
    return {
        **{key: str(front.get(key, "")) for key in OWN},
        **own,
        "skip": content.headings[0].id if content.headings else "",
        "content": _searched(html),
        "contents": items.printed(listed(content.headings)),
    }


def _searched(html: str) -> str:
    """Return a page's HTML without what it says to the search, as the theme's plugin leaves it."""
    *parts, last = _EXCLUDED.split(html)
    return "".join(part[:-1] if part[-1:].isspace() else part for part in parts) + last
