"""The whole site at once: the engine prints what people wrote, and one page of each class.

Every other page that the generator wrote is a file of which the engine knows no more than that
links may lead to it. It is pressed: converted, put into the shell of its class, and written.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands import build
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.pages.templates import Compiled
from generator.press import stock
from generator.press.change import (
    INDEX,
    SCRIPT,
    Entry,
    Kept,
    entry,
    front_in_nav,
    links_of,
    press,
    sitemap,
)
from generator.press.converting import Converted, Source, Sources, convert, encoded
from generator.press.cutting import Cutter
from generator.press.seams import Anchors, Index, Noting, Pressed
from generator.press.shells import Kind, Shell, addresses, values
from generator.press.urls import Urls, order
from generator.press.usual import leaves, unusual

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

log = logging.getLogger("mkdocs.plugins.briefing")


class Cold:
    """One build; the plugin calls it at each step of the engine."""

    def __init__(self, sources: Sources, tick: Callable[[], object]) -> None:
        self.sources, self.tick = sources, tick
        self.shells: dict[Kind, Shell | None] = {}
        self.entries: dict[str, Entry] = {}
        self.fronts: dict[str, str] = {}
        self.fragments: dict[str, str] = {}
        self.is_on = False

    def on_files(self, files: Files, config: "MkDocsConfig") -> Files:
        """Let the engine pass over the pages that are pressed."""
        if reason := unusual(config) or self._unusual(files):
            log.info("Built without the press: %s.", reason)
            return files
        self.is_on = True
        nav = {*leaves(config.nav)}
        each = [
            Pressed.of(f, config.site_url or "") if self._is_light(f, nav) else f for f in files
        ]
        self.files = Noting(each)
        page = Page(None, File("a.md", None, "", use_directory_urls=True), config)
        self.edit = (page.edit_url or "").removesuffix("a.md")
        self.urls = Urls(self.files.src_uris, config.use_directory_urls)
        return self.files

    def _unusual(self, files: Files) -> str:
        known = {f.src_uri: f for f in files}
        for path in self.sources:
            if path not in known or known[path].inclusion.value <= InclusionLevel.DRAFT.value:
                return f"{path} is no part of the site"
        return ""

    def _is_light(self, file: File, nav: set[str]) -> bool:
        return (
            file.src_uri in self.sources
            and file.src_uri.endswith("index.md")
            and file.src_uri not in nav
            and file.inclusion is InclusionLevel.NOT_IN_NAV
        )

    def on_nav(self, nav: "Navigation") -> None:
        """Keep the nav for cutting shells."""
        self.nav = nav

    def on_page_markdown(self, page: Page) -> None:
        """Note which page is read from now on."""
        if self.is_on:
            self.files.here = page.file.src_uri

    def on_env(self, env: "jinja2.Environment", config: "MkDocsConfig") -> None:
        """Press pages, now that the engine has read its own."""
        if not self.is_on:
            return
        self.files.here, self.config = "", config
        env.bytecode_cache = Compiled()
        self.cutter = Cutter(config, env, self.nav, self.files)
        self.extensions = {n: config.mdx_configs.get(n) or {} for n in config.markdown_extensions}
        while self._learns(self._cut_nav) or self._learns(self._press_all):
            self.shells.clear()
        self._check()
        if search := config.plugins.get("material/search"):
            order = [f.src_uri for f in self.files]
            search.search_index = Index(search.search_index, self.fragments, order)

    def _learns(self, step: Callable[[], None]) -> bool:
        """Return whether a step shows more ways in which the theme tells pages apart."""
        before = self.cutter.ways
        step()
        return self.cutter.ways != before

    def _press_all(self) -> None:
        for file in self.files:
            if isinstance(file, Pressed) and not file.is_left:
                self._press(file)

    def _cut_nav(self) -> None:
        """Cut the shells of the nav's pages, or of the first that tells how others differ."""
        before = self.cutter.ways
        for page in self.nav.pages:
            if self.cutter.ways != before:
                return
            source = self.sources.get(page.file.src_uri)
            if source:
                self.fronts[source.path] = front_in_nav(source.front)
            if source and (converted := convert(source, self.urls, self.extensions)):
                self._shell(source, converted, page)

    def _press(self, file: Pressed) -> None:
        """Press one page, or leave it to the engine."""
        source = self.sources[file.src_uri]
        converted = convert(source, self.urls, self.extensions)
        shell = converted and self._shell(source, converted)
        if not converted or not shell:
            self._leave(file)
            return
        content = converted.content
        page: Any = file.page
        path = Path(file.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        own = addresses(page.canonical_url, self.edit and self.edit + file.src_uri)
        path.write_bytes(press(shell, source.front, converted, own, self.cutter.items))
        self.fragments[file.src_uri] = encoded(converted.entries)
        known = entry(self.fragments[file.src_uri], content.ids, content.links)
        self.entries[file.src_uri], page.present_anchor_ids = known, Anchors(known[1])
        self.tick()

    def _shell(
        self, source: Source, converted: Converted, page: Page | None = None
    ) -> Shell | None:
        """Return the shell of a page's class; that of a class's first page is tried on it."""
        kind = self.cutter.kind(source.path, source.front, converted.content)
        if kind is None or kind in self.shells:
            return self.shells.get(kind) if kind else None
        shell = self.cutter.cut(source.path, source.front, converted.content)
        if self.cutter.kind(source.path, source.front, converted.content) != kind:
            return self._shell(source, converted, page)
        if shell and not self._holds(shell, source, converted, page or self._read(source.path)):
            log.info("The press leaves pages like %s to MkDocs.", source.path)
            shell = None
        self.shells[kind] = shell
        return shell

    def _holds(self, shell: Shell, source: Source, converted: Converted, page: Page) -> bool:
        """Return whether a page is pressed as the engine prints it."""
        as_read = stock.content(page, ())
        if page.content != converted.content.html or stock.entries(page) != converted.entries:
            return False
        if page.meta != source.front or as_read.headings != converted.content.headings:
            return False
        had = page.content
        own = addresses(page.canonical_url, self.edit and self.edit + source.path)
        filled = values(source.front, converted.content, own, self.cutter.items)
        page.content = filled["content"]
        try:
            return self.cutter.printed(page) == shell.fill(filled)
        finally:
            page.content = had

    def _read(self, path: str) -> Page:
        """Let the engine read a page beside all others."""
        config = self.config
        file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
        file.inclusion = InclusionLevel.NOT_IN_NAV
        page = Page(None, file, config)
        build._populate_page(page, config, self.files)  # noqa: SLF001 - as the engine does it
        self.files.here = ""
        return page

    def _leave(self, file: Pressed) -> None:
        """Leave a page to the engine, which reads it now and prints it later."""
        file.is_left = True
        page = Page(None, file, self.config)
        build._populate_page(page, self.config, self.files)  # noqa: SLF001 - as the engine does it
        self.files.here = ""

    def _check(self) -> None:
        """Leave pages to the engine which lead to an anchor that is not there: it tells of them."""
        for file in [f for f in self.files if isinstance(f, Pressed) and not f.is_left]:
            if not all(self._is_there(*link) for link in links_of(self.entries[file.src_uri])):
                self._leave(file)

    def _is_there(self, path: str, anchor: str) -> bool:
        file = self.files.src_uris[path]
        ids = file.page.present_anchor_ids if file.page else None
        return not anchor or ids is None or anchor in ids

    def on_template(self, context: Any, name: str) -> Any:
        """Let the sitemap list all pages."""
        if self.is_on and name == "sitemap.xml":
            context["pages"] = self._pages()
        return context

    def kept(self) -> Kept | None:
        """Return what can be kept of the site; nothing where MkDocs made more of it."""
        if not self.is_on:
            return None
        config = self.config
        pages = {f.src_uri: self._entry(f) for f in self._pages()}
        whole = Path(config.site_dir)
        base = config.site_url or ""
        beside = sitemap(self.urls, base, pages)
        as_known = all((whole / name).read_bytes() == data for name, data in beside.items())
        if not as_known or [*pages] != sorted(pages, key=order):
            return None
        return Kept(
            digests=dict(self.sources.digests),
            pages=pages,
            known=frozenset(f.src_uri for f in self.files) - {*pages},
            shells={kind: shell for kind, shell in self.shells.items() if shell},
            items=self.cutter.items,
            ways=self.cutter.ways,
            fronts=self.fronts,
            extensions=self.extensions,
            directories=config.use_directory_urls,
            base=base,
            edit=self.edit,
            head=(whole / INDEX).read_bytes().index(b'"docs":[') + len('"docs":['),
            is_offline=(whole / SCRIPT).is_file(),
        )

    def _entry(self, file: File) -> Entry:
        """Return what is kept of a page."""
        page: Any = file.page
        if not file.is_documentation_page():
            return self.entries[file.src_uri]
        links = stock.content(page, self.files.links.get(file.src_uri, ())).links
        return entry(self.fragments.get(file.src_uri, ""), page.present_anchor_ids, links)

    def _pages(self) -> list[File]:
        is_page = (f.is_documentation_page() or isinstance(f, Pressed) for f in self.files)
        pages = [f for f, is_ in zip(self.files, is_page, strict=True) if is_]
        return [f for f in pages if f.inclusion.value > InclusionLevel.DRAFT.value]
