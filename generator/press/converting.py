"""A page of docs/ to its HTML, its headings, its links and its entries in the search."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from generator.model.briefing import Page
from generator.press import markdown, searching
from generator.press.content import Content
from generator.press.urls import Urls, foldered
from generator.text import normal

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without its C part is slower, nothing else
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_FRONT = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Source:
    """A page as the engine reads it: its path, its front matter, its Markdown."""

    path: str
    front: Mapping[str, Any]
    body: str


@dataclass(frozen=True, slots=True)
class Converted:
    """What came of a page."""

    content: Content
    entries: list[dict[str, Any]]


class Sources(Mapping[str, Source]):
    """The pages that the generator wrote into docs/; of those made now, their front matter."""

    def __init__(
        self,
        docs: Path,
        digests: Mapping[str, str],
        fronts: Mapping[str, Mapping[str, Any] | None],
    ) -> None:
        self.docs, self.digests, self.fronts = docs, digests, fronts
        self.paths = [path for path in digests if path.endswith(".md")]

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and path.endswith(".md") and path in self.digests

    def __getitem__(self, path: str) -> Source:
        if path not in self:
            raise KeyError(path)
        text = (self.docs / path).read_text("utf-8")
        return _source(Page(path, text, self.fronts.get(path)))

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


def _source(page: Page) -> Source:
    """Return a page as the engine reads it."""
    head = _FRONT.match(page.text)
    front = page.front if page.front is not None else _read(head[1] if head else "")
    body = page.text[head.end() :].lstrip("\n") if head else page.text
    return Source(page.path, front, normal.composed(body))


def _read(head: str) -> dict[str, Any]:
    front = yaml.load(head, _Loader)
    return front if isinstance(front, dict) else {}


def convert(page: Source, urls: Urls, extensions: Mapping[str, Any]) -> Converted | None:
    """Return what a page becomes; none where the engine has to tell of something."""
    made = _fast(page, urls) or _slow(page, urls, extensions)
    if made and urls.directories and "index.html" in made.content.html:
        return replace(made, content=replace(made.content, html=foldered(made.content.html)))
    return made


def _fast(page: Source, urls: Urls) -> Converted | None:
    content = markdown.content(page.body, page.path, lambda to, at: urls.href(to, page.path, at))
    if content is None or "title" not in page.front:
        return None
    title, url = page.front["title"], urls.url(page.path)
    entries = searching.entries(content, title, url, page.front)
    if entries is None:
        from generator.press import stock  # noqa: PLC0415 - it brings the engine along

        entries = stock.entries_of(content, title, url, page.front)
    return Converted(content, entries)


def _slow(page: Source, urls: Urls, extensions: Mapping[str, Any]) -> Converted | None:
    from generator.press import stock  # noqa: PLC0415 - it brings the engine along

    made = stock.convert(page.path, page.body, page.front, urls, extensions)
    return Converted(*made) if made else None


def encoded(entries: list[dict[str, Any]]) -> str:
    """Return entries of the search as they stand in its index, without the brackets."""
    return json.dumps(entries, separators=(",", ":"), default=str)[1:-1]
