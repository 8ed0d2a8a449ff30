"""Linked data (JSON-LD) of a page: the one object that tells of the page's own article.

Pages carry data on their site, their pictures and on other articles too; which object is meant is
settled by its type, its address and its headline.
"""

import json
import re
from collections import deque
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from generator.intake.web import authors
from generator.intake.web.page import Snippet
from generator.text import normal, urls

Item = dict[str, Any]

# Types below schema.org/Article, and those that sites use in its place, best first.
_ARTICLES = ("NewsArticle", "Article", "Report", "Posting")
# Properties that lead to other things than the page's own article (schema.org).
_ELSEWHERE = frozenset(
    (
        *("itemListElement", "hasPart", "mentions", "citation", "isPartOf", "isBasedOn", "about"),
        *("liveBlogUpdate", "relatedLink", "significantLink", "video", "image", "comment"),
        *("potentialAction", "subjectOf", "workExample", "review", "associatedMedia"),
    )
)
_STRING_OR_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+"?)|,(?=\s*+[}\]])')
_OPENERS = ("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA[")
_CLOSERS = ("-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", ";")
_TAG = re.compile(r"<[^<>]{0,200}>")


@dataclass(frozen=True, slots=True)
class Data:
    """The article's object, the place of its script, and every object that has an address."""

    item: Item
    script: Snippet
    known: dict[str, Item]

    def place(self, value: str) -> int:
        """Return the place in the file where a value stands, else that of the script."""
        text = self.script.text
        dumped = (json.dumps(value, ensure_ascii=escaped)[1:-1] for escaped in (True, False))
        for written in (value, *dumped):
            if (at := text.find(written)) >= 0:
                return self.script.start + at
        return self.script.start

    def resolved(self, value: Any) -> list[Any]:
        """Return a property as a list, each reference replaced by what it refers to."""
        values = value if isinstance(value, list) else [value]
        return [
            self.known.get(v["@id"], v)
            if isinstance(v, dict) and isinstance(v.get("@id"), str) and "name" not in v
            else v
            for v in values
        ]


_SHORT = 15

_HELD = ("author", "creator", "agent", "item", "itemListElement", "@list", "@set")
"""Properties under which a role or a list holds whom it is about."""


def article(
    scripts: Iterable[Snippet], headlines: Iterable[str], addresses: set[str]
) -> Data | None:
    """Find the object of the page's own article.

    ``headlines`` are what the page shows and says elsewhere; ``addresses`` the page's own. An
    object that agrees with neither is another article's, where there are any to compare.
    """
    shown = [normal.fold(h) for h in headlines if h]
    known: dict[str, Item] = {}
    candidates: list[tuple[tuple[int, int, int], Item, Snippet]] = []
    for script in scripts:
        data = loaded(script.text)
        for item in _items(data):
            if isinstance(item.get("@id"), str) and len(item) > 1:
                known.setdefault(item["@id"], item)
        for item in _items(data, _ELSEWHERE):
            if (kind := _rank(item)) is not None:
                rank = (_agreement(item, shown), _address(item, addresses), kind)
                candidates.append((rank, item, script))
    if not candidates:
        return None
    rank, item, script = max(candidates, key=lambda f: f[0])
    if shown and rank[0] == 0 and not rank[1]:
        return None
    return Data(item, script, known)


def loaded(text: str) -> Any:
    """Read JSON as pages have it: with raw line ends, trailing commas, entities for its quotes."""
    text = text.strip()
    for opener in _OPENERS:
        text = text.removeprefix(opener).strip()
    for closer in _CLOSERS:
        text = text.removesuffix(closer).strip()
    if text.startswith(("{&quot;", "[&quot;", "{ &quot;", "[{&quot;")):
        text = unescape(text)
    for attempt in (str, _mended):
        try:
            return json.loads(attempt(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _mended(text: str) -> str:
    """Take out commas before a closing bracket, which are certain to be slips."""
    return _STRING_OR_COMMA.sub(lambda m: m[1] or "", text)


def _items(data: Any, elsewhere: Container[str] = ()) -> Iterator[Item]:
    """Return every object in some data, in their order, but those of properties ``elsewhere``."""
    waiting = deque([data])
    while waiting:
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(v for k, v in value.items() if k not in elsewhere)
        elif isinstance(value, list):
            waiting.extend(value)


def types(item: Item) -> list[str]:
    """Return an object's types without the address of their vocabulary."""
    value = item.get("@type")
    values = value if isinstance(value, list) else [value]
    return [v.rpartition("/")[2] for v in values if isinstance(v, str)]


def where(data: Data, name: str) -> str:
    """Return how an editor is told of a property: ``JSON-LD NewsArticle.author``."""
    return f"JSON-LD {next(iter(types(data.item)), 'object')}.{name}"


def _rank(item: Item) -> int | None:
    """Return how far an object's type tells an article; nothing where it does not."""
    for rank, suffix in enumerate(reversed(_ARTICLES), 1):
        if any(t.endswith(suffix) for t in types(item)):
            return rank
    is_page = any(t.endswith("Page") for t in types(item))
    return 0 if is_page and ("headline" in item or "datePublished" in item) else None


def _agreement(item: Item, shown: list[str]) -> int:
    """Return how well an object's headline agrees with the page's: 2 the same, 1 alike, 0 not."""
    own = normal.fold(text(item.get("headline")) or text(item.get("name")))
    if not own:
        return 0
    if any(own == t or (len(own) > _SHORT and own in t) for t in shown):
        return 2
    return 1 if any(alike(own, t) for t in shown) else 0


def alike(one: str, other: str) -> bool:
    """Return whether two folded headlines share half the shorter’s words, a third of the longer’s.

    The name of a section in a long title is no headline.
    """
    a, b = (set(re.findall(r"\w+", s)) for s in (one, other))
    shared = len(a & b)
    return bool(shared) and shared * 2 >= min(len(a), len(b)) and shared * 3 >= max(len(a), len(b))


def _address(item: Item, addresses: set[str]) -> int:
    page = item.get("mainEntityOfPage")
    values = [item.get("url"), item.get("@id"), page]
    values += [page.get("@id"), page.get("url")] if isinstance(page, dict) else []
    return int(any(isinstance(v, str) and urls.bare(v) in addresses for v in values))


def named(data: Data, value: Any, depth: int = 5) -> Iterator[tuple[str, list[str]]]:
    """Return the names of people and houses in a value of some form, with the types of each.

    A name may be given in two parts or lie inside another object, such as a role or a list.
    """
    for one in data.resolved(value) if depth else ():
        if isinstance(one, list):
            yield from named(data, one, depth - 1)
        elif not isinstance(one, dict) or "@value" in one:
            yield text(one), []
        elif held := next((one[key] for key in _HELD if key in one), None):
            yield from named(data, held, depth - 1)
        elif any(names := [name for name, _ in named(data, one.get("name"), depth - 1)]):
            yield from ((name, types(one)) for name in names)
        else:
            own = authors.joined(text(one.get("givenName")), text(one.get("familyName")))
            yield own or text(one.get("alternateName")), types(one)


def text(value: Any) -> str:
    """Return a value as plain text; empty where it is none."""
    if isinstance(value, dict):
        value = value.get("@value", "")
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    return normal.spaces(_TAG.sub("", unescape(value)))
