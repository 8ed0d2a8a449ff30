"""The whole site at once: the engine prints what people wrote, and one page of each class.

Every other page that the generator wrote is a file of which the engine knows no more than that
links may lead to it. It is pressed: converted, put into the shell of its class, and written.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.press import stock
from generator.press.change import press
from generator.press.classes import Classes
from generator.press.converting import Sources, convert, encoded
from generator.press.listing import INDEX, SCRIPT, sitemap
from generator.press.seams import Anchors, Index, Noting, Pressed
from generator.press.shells import addresses
from generator.press.sites import Entry, Kept, entry, front_in_nav, links_of
from generator.press.urls import Urls, order
from generator.press.usual import leaves, unusual
from generator.problems import first

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation


NAMED = 3
"""Pages that are named of those that are left to the engine."""


class Cold:
    """One build; the plugin calls it at each step of the engine.

    ``tick`` is called for each page that is pressed, ``say`` hears which are left to the engine;
    ``why`` says why the press has no part in it.
    """

    def __init__(
        self, sources: Sources, tick: Callable[[], object], say: Callable[[str], object]
    ) -> None:
        self.sources, self.tick, self.say, self.why = sources, tick, say, "the plugin did not run"
        self.entries: dict[str, Entry] = {}
        self.fronts: dict[str, str] = {}
        self.fragments: dict[str, str] = {}

    def on_files(self, files: Files, config: "MkDocsConfig") -> Files:
        """Let the engine pass over the pages that are pressed."""
        if why := unusual(config) or self._unusual(files):
            self.why = why
            return files
        self.why = ""
        nav = {*leaves(config.nav)}
        each = [
            Pressed.of(f, config.site_url or "") if self._is_light(f, nav) else f for f in files
        ]
        self.files = Noting(each)
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
        if not self.why:
            self.files.here = page.file.src_uri

    def on_env(self, env: "jinja2.Environment", config: "MkDocsConfig") -> None:
        """Press pages, now that the engine has read its own."""
        if self.why:
            return
        self.files.here, self.config = "", config
        self.classes = Classes(config, env, self.nav, self.files)
        self.extensions = {n: config.mdx_configs.get(n) or {} for n in config.markdown_extensions}
        while self._learns(self._cut_nav) or self._learns(self._press_all):
            self.classes.shells.clear()
        self._check()
        if left := [f.src_uri for f in self.files if isinstance(f, Pressed) and f.is_left]:
            self.say(f"Pages left to MkDocs: {first(left, NAMED)}.")
        if search := config.plugins.get("material/search"):
            order = [f.src_uri for f in self.files]
            search.search_index = Index(search.search_index, self.fragments, order)

    def _learns(self, step: Callable[[], None]) -> bool:
        """Return whether a step shows more ways in which the theme tells pages apart."""
        before = self.classes.cutter.ways
        step()
        return self.classes.cutter.ways != before

    def _press_all(self) -> None:
        for file in self.files:
            if isinstance(file, Pressed) and not file.is_left:
                self._press(file)

    def _cut_nav(self) -> None:
        """Cut the shells of the nav's pages, or of the first that tells how others differ."""
        before = self.classes.cutter.ways
        for page in self.nav.pages:
            if self.classes.cutter.ways != before:
                return
            source = self.sources.get(page.file.src_uri)
            if source:
                self.fronts[source.path] = front_in_nav(source.front)
            if source and (converted := convert(source, self.urls, self.extensions)):
                self.classes.shell(source, converted)

    def _press(self, file: Pressed) -> None:
        """Press one page, or leave it to the engine."""
        source = self.sources[file.src_uri]
        converted = convert(source, self.urls, self.extensions)
        shell = converted and self.classes.shell(source, converted)
        if not converted or not shell:
            self._leave(file)
            return
        content = converted.content
        page: Any = file.page
        path = Path(file.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        own = addresses(page.canonical_url, self.classes.edit and self.classes.edit + file.src_uri)
        path.write_bytes(press(shell, source.front, converted, own, self.classes.cutter.items))
        self.fragments[file.src_uri] = encoded(converted.entries)
        known = entry(self.fragments[file.src_uri], content.ids, content.links)
        self.entries[file.src_uri], page.present_anchor_ids = known, Anchors(known[1])
        self.tick()

    def _leave(self, file: Pressed) -> None:
        """Leave a page to the engine, which reads it now and prints it later."""
        file.is_left = True
        self.classes.read(Page(None, file, self.config))

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
        if not self.why and name == "sitemap.xml":
            context["pages"] = self._pages()
        return context

    def kept(self) -> Kept | str:
        """Return what can be kept of the site, or why nothing can."""
        if self.why:
            return self.why
        config = self.config
        pages = {f.src_uri: self._entry(f) for f in self._pages()}
        whole = Path(config.site_dir)
        base = config.site_url or ""
        beside = sitemap(self.urls, base, pages)
        is_known = all((whole / name).read_bytes() == data for name, data in beside.items())
        if not is_known or [*pages] != sorted(pages, key=order):
            return "MkDocs has pages in another order than the press"
        return Kept(
            digests=dict(self.sources.digests),
            pages=pages,
            known=frozenset(f.src_uri for f in self.files) - {*pages},
            shells={kind: shell for kind, shell in self.classes.shells.items() if shell},
            items=self.classes.cutter.items,
            ways=self.classes.cutter.ways,
            fronts=self.fronts,
            extensions=self.extensions,
            directories=config.use_directory_urls,
            base=base,
            edit=self.classes.edit,
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
