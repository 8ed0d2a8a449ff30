"""Cuts shells: lets the theme's templates print pages that hold marks, and tries each shell.

A shell is good if, filled with awkward values, it gives what the template prints of them.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from mkdocs.commands.build import get_context
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.press.content import Content, Heading
from generator.press.seams import Front
from generator.press.shells import (
    NO_ITEMS,
    OWN,
    Items,
    Kind,
    Shell,
    Ways,
    addresses,
    cut,
    kind,
    listed,
    mark,
    parted,
    values,
)
from generator.press.usual import leaves

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

ITEM = "partials/toc-item.html"

AWKWARD = "A &amp; “é” &lt;i&gt; 'q' &quot;z&quot; {{ 1 }} ü"

_PAIR = Heading("zqonezq", "zqonezq", 2), Heading("zqtwozq", "zqtwozq", 2)
"""Two headings whose place in a page can be told by their names."""


class Cutter:
    """Cuts the shells of one site; ``ways`` grows with all at which the theme is seen to look."""

    def __init__(
        self, config: "MkDocsConfig", env: "jinja2.Environment", nav: "Navigation", files: "Files"
    ) -> None:
        self.config, self.env, self.nav, self.files = config, env, nav, files.documentation_pages()
        self.pages = {page.file.src_uri: page for page in nav.pages}
        self.ways = Ways(nav=frozenset({*self.pages, *leaves(config.nav)}))
        self.items = NO_ITEMS
        self.template = env.get_template("main.html")

    def printed(self, page: Page) -> str:
        """Return what the theme prints of a page, as the engine has it printed."""
        page.active = True
        try:
            return self.template.render(get_context(self.nav, self.files, self.config, page))
        finally:
            page.active = False

    def cut(self, path: str, front: Mapping[str, Any], content: Content) -> Shell | None:
        """Return the shell of a page's class; none where the template prints more than it knows."""
        page = self.pages.get(path) or Page(None, self._file(path), self.config)
        noted: set[str] = set()
        marked = {**front, **{key: mark(key) for key in OWN if key in front}}
        head = Content(_html(content, mark("content")), _marked(content), frozenset(), ())
        own = addresses(mark("canonical"), mark("edit"))
        with self._looked() as urls, _as(page, Front(marked, noted), head, own):
            text = self.printed(page).replace(head.html, mark("content"))
            with suppress(ValueError):
                text = self._slotted(text, page) if listed(content.headings) else text
        self._learn(noted, urls)
        shell = cut(text)
        return shell if self._holds(shell, path, front, content) else None

    def kind(self, path: str, front: Mapping[str, Any], content: Content) -> Kind | None:
        """Return the class of a page."""
        return None if "*" in self.ways.keys else kind(path, front, content, self.ways)

    def _file(self, path: str) -> File:
        config = self.config
        return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)

    def _learn(self, noted: set[str], urls: set[str]) -> None:
        """Note at which keys a template looked, and the folders to which it led."""
        paths = [url.split("#")[0].split("/")[:-1] for url in urls if not _OUTSIDE.match(url)]
        folders = {tuple(path[: n + 1]) for path in paths for n in range(len(path))}
        keys = self.ways.keys | noted - {*OWN}
        self.ways = replace(self.ways, keys=keys, folders=self.ways.folders | folders)

    @contextmanager
    def _looked(self) -> Iterator[set[str]]:
        """Return to where the template leads within this context."""
        url, urls = self.env.filters["url"], set[str]()

        @pass_context
        def noting(context: Any, value: str) -> Any:
            urls.add(str(value))
            return url(context, value)

        self.env.filters["url"] = noting
        try:
            yield urls
        finally:
            self.env.filters["url"] = url

    def _item(self, page: Page, heading: Heading) -> str:
        """Return how the theme prints an item of a list of contents."""
        context = get_context(self.nav, [], self.config, page)
        return self.env.get_template(ITEM).render({**context, "toc_item": _link(heading)})

    def _slotted(self, text: str, page: Page) -> str:
        """Return a page's text with a slot for its list of contents; note how that is printed.

        A template that prints it in quite another way is refused.
        """
        skip = f'"#{_PAIR[0].id}"', f'"#{mark("skip")}"'
        if _PAIR[1].id not in text:
            return text.replace(*skip)
        one, two = (self._item(page, heading) for heading in _PAIR)
        id_, name, label = map(mark, ("id", "name", "label"))
        leaf, pair = (self._item(page, Heading(id_, name, 2, below)) for below in ((), _PAIR))
        before, within, after = parted(pair.replace(f'="{name}', f'="{label}'), one, two)
        _, top, _ = parted(text, one, two)
        items = Items(cut(leaf), cut(before + mark("below") + after), within, top)
        if self.items not in (NO_ITEMS, items):
            raise ValueError(items)
        self.items = items
        return text.replace(one + top + two, mark("contents")).replace(*skip)

    def _holds(self, shell: Shell, path: str, front: Mapping[str, Any], content: Content) -> bool:
        """Return whether a shell gives what the template prints, with awkward values too."""
        folders = path.split("/")[:-1]
        shared = self.ways.shared(tuple(folders))
        elsewhere = [*folders[:shared], *(f"zq{n}" for n in range(shared, len(folders)))]
        other = path if path in self.pages else "/".join([*elsewhere, "index.md"])
        page = self.pages.get(path) or Page(None, self._file(other), self.config)
        awkward = {**front, **{key: f"{AWKWARD} {key}" for key in OWN if key in front}}
        deep = Content(_html(content, f"<p>{AWKWARD}</p>"), _deep(content), frozenset(), ())
        own = addresses(page.canonical_url, page.edit_url)
        with _as(page, awkward, deep, own):
            return self.printed(page) == shell.fill(values(awkward, deep, own, self.items))


_OUTSIDE = re.compile(r"[a-z]+:|[/#]|\.\./")


@contextmanager
def _as(
    page: Page, meta: dict[str, Any], content: Content, own: Mapping[str, str]
) -> Iterator[None]:
    """Let a page have another's front matter, content and address within this context."""
    had = page.markdown, page.meta, page.content, page.toc
    addresses_ = page.canonical_url, page.edit_url
    page.markdown, page.meta, page.content = "", meta, content.html
    page.toc = TableOfContents([_link(heading) for heading in content.headings])
    page.canonical_url = own["canonical"] if page.canonical_url else None
    page.edit_url = own["edit"] if page.edit_url else None
    try:
        yield
    finally:
        page.markdown, page.meta, page.content, page.toc = had
        page.canonical_url, page.edit_url = addresses_


def _link(heading: Heading) -> AnchorLink:
    link = AnchorLink(heading.name, heading.id, heading.level)
    link.children = [_link(below) for below in heading.children]
    return link


def _html(content: Content, within: str) -> str:
    return f"<h1>{within}</h1>" if "<h1" in content.html else within


def _marked(content: Content) -> tuple[Heading, ...]:
    """Return headings that hold marks, where a page of the class has some."""
    return _like(content, mark("skip"), _PAIR)


def _deep(content: Content) -> tuple[Heading, ...]:
    """Return headings of many levels and with awkward names."""
    name = f"<code>a</code> {escape(AWKWARD)}"
    low = Heading("d", name, 4)
    middle = Heading("c", name, 3, (low, low)), Heading("e", name, 3)
    return _like(content, "a", (Heading("b", name, 2, middle), Heading("f", name, 2, (low,)), low))


def _like(content: Content, id_: str, below: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """Return other headings for a page of the same class."""
    if not content.headings or content.headings[0].level != 1:
        return below if content.headings else ()
    return (Heading(id_, id_, 1, below if listed(content.headings) else ()),)
