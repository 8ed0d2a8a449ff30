"""One page as the engine converts it: Python-Markdown with the engine's own extensions.

For pages with something in them that the fast way does not know, and to hold it against.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from logging.handlers import BufferingHandler
from types import SimpleNamespace
from typing import Any

from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]
from mkdocs.structure import pages as engine
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from generator.press.content import Content, Heading
from generator.press.urls import Urls

Entries = list[dict[str, Any]]


class _Config(dict[str, Any]):
    """What a page asks of the engine's settings."""

    def __init__(self, urls: Urls, extensions: Mapping[str, Any]) -> None:
        super().__init__(markdown_extensions=[*extensions], mdx_configs=dict(extensions))
        self.use_directory_urls = urls.directories
        levels = dict.fromkeys(
            ("not_found", "absolute_links", "unrecognized_links"), logging.WARNING
        )
        self.validation = SimpleNamespace(links=SimpleNamespace(**levels))


class _Files:
    """The files of a site by their paths; it notes for which it is asked."""

    def __init__(self, urls: Urls) -> None:
        self.urls, self.files = urls, dict[str, File]()

    def get_file_from_path(self, path: str) -> File | None:
        if path not in self.files and path in self.urls.known:
            self.files[path] = File(path, None, "", self.urls.directories)
        return self.files.get(path)


def convert(
    path: str, body: str, front: Mapping[str, Any], urls: Urls, extensions: Mapping[str, Any]
) -> tuple[Content, Entries] | None:
    """Return the content of a page and its entries in the search; none where the engine warns."""
    config, files = _Config(urls, extensions), _Files(urls)
    file: Any = File(path, None, "", urls.directories)
    page = Page(None, file, config)  # type: ignore[arg-type]  # all that a page asks of it
    page.markdown, page.meta = body, dict(front)
    with _heard() as warnings:
        page.render(config, files)  # type: ignore[arg-type]  # all that a page asks of both
    if warnings.buffer:
        return None
    return content(page, files.files), entries(page)


def content(page: Page, files: Iterable[str]) -> Content:
    """Return what is known of a page that the engine converted."""
    to = page.links_to_anchors or {}
    anchors = ((file.src_uri, anchor) for file, links in to.items() for anchor in links)
    links = {*((path, "") for path in files), *anchors}
    ids = frozenset(page.present_anchor_ids or ())
    return Content(page.content or "", _headings(page.toc), ids, tuple(sorted(links)))


def entries(page: Page) -> Entries:
    """Return what the theme's search keeps of a page."""
    index = SearchIndex()
    index.add_entry_from_context(page)
    made: Entries = index.entries
    return made


def entries_of(content: Content, title: str, url: str, front: Mapping[str, Any]) -> Entries:
    """Return what the theme's search keeps of a page that the engine did not convert."""
    toc = [_item(heading) for heading in content.headings]
    page: Any = SimpleNamespace(
        meta=front, content=content.html, toc=toc, url="" if url == "./" else url, title=title
    )
    return entries(page)


def _item(heading: Heading) -> SimpleNamespace:
    below = [_item(child) for child in heading.children]
    return SimpleNamespace(id=heading.id, url=f"#{heading.id}", children=below)


def _headings(links: Any) -> tuple[Heading, ...]:
    return tuple(Heading(a.id, a.title, a.level, _headings(a.children)) for a in links)


@contextmanager
def _heard() -> Iterator[BufferingHandler]:
    """Keep what the engine warns of to oneself."""
    handler, log = BufferingHandler(9), engine.log
    handler.setLevel(logging.WARNING)
    had = log.propagate
    log.propagate, log.handlers = False, [handler]
    try:
        yield handler
    finally:
        log.propagate, log.handlers = had, []
