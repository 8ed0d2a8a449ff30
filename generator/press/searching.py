"""What the search finds of a page: the entries that Material's plugin would make.

The plugin's own parser takes a millisecond a page, more than all else that a page needs. This one
knows the HTML that pages of the generator have, and gives up on any other. The rules are those of
``material/plugins/search/plugin.py`` (9.8), with what is odd in them: tags are told apart by their
names alone, and where a heading stands inside of something, its end is the end of its section.
"""

import re
from collections.abc import Mapping
from functools import cache
from html import escape, unescape
from importlib.util import find_spec
from typing import Any

from generator.press.content import Content

_ATTRIBUTES = re.compile(r'(?:\s+[a-zA-Z][\w:.-]*(?:="[^"<]*")?)*\s*')
"""What stands after a tag's name."""

_ATTRIBUTE = re.compile(r'([a-zA-Z][\w:.-]*)(?:="([^"<]*)")?')

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))

_KEPT = frozenset({"p", "code", "li", "ol", "ul", "sub", "sup"})
"""Tags that stand in the index."""

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"}
    | {"track", "wbr"}
)
"""Tags that hold nothing."""

_OTHERS = """
    a abbr article aside b bdi blockquote button caption cite dd del details div dl dt em fieldset
    figcaption figure form g hgroup i ins kbd label legend line mark nav path q rect s section small
    span strong summary svg table tbody td text tfoot th thead time tr u
"""

_PLAIN = _KEPT | _HEADINGS | frozenset(_OTHERS.split())
"""Tags that are read as they stand; how others are read depends on the version of Python."""

_EXCLUDED, _NUMBERS = "data-search-exclude", "linenodiv"
"""What leaves a block out of the index: an attribute of ours, a class of the theme's."""

_PERMALINK = "headerlink"
"""The class of a link from a heading to itself."""


class _OddError(Exception):
    """HTML that is not recognised."""


class _Section:
    """A heading and the text below it, both as pieces of HTML; where each tag first stands."""

    __slots__ = ("depth", "first", "id", "is_excluded", "tag", "text", "title")

    def __init__(self, tag: str, depth: float, id_: str = "", *, is_excluded: bool = False) -> None:
        self.tag, self.depth, self.id, self.is_excluded = tag, depth, id_, is_excluded
        self.title, self.text = list[str](), list[str]()
        self.first = dict[str, int]()


class _Sections:
    """The sections of a page, one tag and one text after the other."""

    def __init__(self) -> None:
        self.all = list[_Section]()
        self.now = _Section("hx", 0)
        self.context, self.left_out, self.permalinks = list[str](), set[str](), 0

    def read(self, html: str) -> None:
        """Read a page."""
        before, *parts = html.split("<")
        if before:
            self.data(before)
        for part in parts:
            tag, end, text = part.partition(">")
            if not end:
                raise _OddError
            if tag[:1] == "/":
                self.end(tag[1:])
            elif tag in _PLAIN and self.all and not self.left_out:
                self.context.append(tag)
                if tag in _KEPT:
                    self._keep(tag)
            elif tag[-1:] == "/":
                self._void(tag[:-1])
            else:
                self.start(tag)
            if text:
                self.data(text)
        if self.context:
            raise _OddError

    def _void(self, opening: str) -> None:
        """Go into a tag that closes itself, and out of it."""
        self.start(opening)
        self.end(opening.split(None, 1)[0])

    def start(self, opening: str) -> None:
        """Go into a tag."""
        tag, *_ = opening.split(None, 1)
        attributes = opening[len(tag) :]
        if attributes and not _ATTRIBUTES.fullmatch(attributes):
            raise _OddError
        if tag in _VOID:
            return
        if tag not in _PLAIN:
            raise _OddError
        self.context.append(tag)
        is_excluded = _EXCLUDED in attributes and _EXCLUDED in _values(attributes)
        if tag in _HEADINGS and "id=" in attributes:
            self._head(tag, attributes, is_excluded=is_excluded)
        if not self.all:
            self.all.append(self.now)
        if tag == "a" and (self.permalinks or _PERMALINK in attributes):
            self.permalinks += self.permalinks > 0 or _values(attributes)["class"] == _PERMALINK
        if _NUMBERS in attributes:
            raise _OddError
        if is_excluded:
            self.left_out.add(tag)
        elif tag in _KEPT and not self._is_left_out():
            self._keep(tag)

    def _keep(self, tag: str) -> None:
        now, piece = self.now, f"<{tag}>"
        if now.tag in self.context:
            raise _OddError
        now.first.setdefault(piece, len(now.text))
        now.text.append(piece)

    def _head(self, tag: str, attributes: str, *, is_excluded: bool) -> None:
        """Begin the section of a heading."""
        id_ = _values(attributes).get("id")
        if not id_:
            raise _OddError
        depth, is_first = len(self.context), not self.all
        if is_first and tag != "h1":
            self.all.append(_Section("hx", depth))
            is_first = False
        self.now = _Section(tag, depth, "" if is_first else unescape(id_), is_excluded=is_excluded)
        self.all.append(self.now)

    def _is_left_out(self) -> bool:
        return bool(self.left_out) and not self.left_out.isdisjoint(self.context)

    def end(self, tag: str) -> None:
        """Leave a tag; the section of a heading that stood in it ends there."""
        context = self.context
        if tag in _VOID:
            return
        if not context or context[-1] != tag:
            raise _OddError
        if self.now.depth > len(context):
            self._leave(len(context))
        context.pop()
        if tag == "a" and self.permalinks:
            self.permalinks -= 1
        if tag in self.left_out:
            self.left_out.remove(tag)
        elif tag in _KEPT and not self._is_left_out():
            self._close(self.now, tag)

    def _leave(self, depth: int) -> None:
        """Go back to the last section that is no deeper."""
        for section in reversed(self.all):
            if section.depth <= depth:
                self.now.depth, self.now = float("inf"), section
                return

    def _close(self, now: _Section, tag: str) -> None:
        """Close a tag that is kept, or take it back where nothing stands in it."""
        piece = f"<{tag}>"
        if now.tag in self.context or piece not in now.first:
            raise _OddError
        at = now.first[piece]
        if all(map(str.isspace, now.text[at + 1 : at + 3])):  # never two spaces in a row
            del now.text[at:], now.first[piece]
        else:
            now.text.append(f"</{tag}>")

    def data(self, text: str) -> None:
        """Take in what stands between two tags."""
        if self.left_out and self._is_left_out():
            return
        if "&" in text:
            text = unescape(text)
        if not self.all:
            self.all.append(self.now)
        now = self.now
        is_space = text.isspace()
        if now.tag in self.context:
            if not self.permalinks:
                now.title.append(" " if is_space else _line(text))
        elif not is_space:
            now.text.append(_line(text))
        elif not now.text or not now.text[-1].isspace():
            now.text.append(" ")


def _values(attributes: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(attributes))


def _line(text: str) -> str:
    return escape(text.replace("\n", " "), quote=False)


def entries(
    content: Content, title: str, url: str, front: Mapping[str, Any]
) -> list[dict[str, Any]] | None:
    """Return a page's entries in the search index, or None where its HTML is not recognised."""
    search = front.get("search") or {}
    if not isinstance(search, dict) or _segments():
        return None
    if search.get("exclude"):
        return []
    try:
        sections = _sections(content.html)
    except _OddError:
        return None
    beside = _beside(front, search)
    page = "" if url == "./" else url
    name = str(front.get("title", title))
    return [
        {
            "location": f"{page}#{section.id}" if section.id else page,
            "title": "".join(section.title or [name]).strip(),
            "text": "".join(section.text).strip(),
            **beside,
        }
        for section in sections
        if not section.is_excluded
    ]


@cache
def _segments() -> bool:
    """Return whether the plugin would cut Chinese into words, which it does with this package."""
    return find_spec("jieba") is not None


def _sections(html: str) -> list[_Section]:
    sections = _Sections()
    sections.read(html)
    return sections.all


def _beside(front: Mapping[str, Any], search: Mapping[str, Any]) -> dict[str, Any]:
    """Return what all entries of a page have beside their text."""
    tags = front.get("tags")
    beside: dict[str, Any] = {}
    if isinstance(tags, list):
        kinds = (str, int, float, bool)
        beside["tags"] = [str(tag) for tag in tags if tag and isinstance(tag, kinds)]
    if "boost" in search:
        beside["boost"] = search["boost"]
    return beside
