"""The classes of a site's pages: the shell of each is cut for its first page, and tried on it."""

from typing import TYPE_CHECKING

from mkdocs.commands import build
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generator.pages.templates import Compiled
from generator.press import stock
from generator.press.converting import Converted, Source
from generator.press.cutting import Cutter
from generator.press.seams import Noting, Pressed
from generator.press.shells import Kind, Shell, addresses, values
from generator.press.sites import Kept
from generator.press.urls import Urls

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation


class Classes:
    """The classes of one site; to one that no shell serves belongs none."""

    def __init__(
        self, config: "MkDocsConfig", env: "jinja2.Environment", nav: "Navigation", files: Noting
    ) -> None:
        env.bytecode_cache = Compiled()
        self.config, self.files = config, files
        self.cutter = Cutter(config, env, nav, files)
        self.shells: dict[Kind, Shell | None] = {}
        page = Page(None, File("a.md", None, "", use_directory_urls=True), config)
        self.edit = (page.edit_url or "").removesuffix("a.md")

    def shell(self, source: Source, converted: Converted) -> Shell | None:
        """Return the shell of a page's class; that of a class's first page is tried on it."""
        kind = self.cutter.kind(source.path, source.front, converted.content)
        if kind is None or kind in self.shells:
            return self.shells.get(kind) if kind else None
        shell = self.cutter.cut(source.path, source.front, converted.content)
        if self.cutter.kind(source.path, source.front, converted.content) != kind:
            return self.shell(source, converted)
        self.shells[kind] = shell if shell and self._holds(shell, source, converted) else None
        return self.shells[kind]

    def _holds(self, shell: Shell, source: Source, converted: Converted) -> bool:
        """Return whether a page is pressed as the engine prints it."""
        page = self.cutter.pages.get(source.path) or self._beside(source.path)
        if page.content is None:
            self.read(page)
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

    def _beside(self, path: str) -> Page:
        """Return a page for the engine, beside all that it has."""
        config = self.config
        file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
        file.inclusion = InclusionLevel.NOT_IN_NAV
        return Page(None, file, config)

    def read(self, page: Page) -> None:
        """Let the engine read a page."""
        build._populate_page(page, self.config, self.files)  # noqa: SLF001 - as the engine does it
        self.files.here = ""


def classes_of(config: "MkDocsConfig", kept: Kept, urls: Urls) -> Classes:
    """Return the classes of a site that is kept, for pages of which it has no shell."""
    config = config.plugins.on_config(config)
    place = config.docs_dir, config.site_dir, config.use_directory_urls
    each = [File(path, *place) for path in urls.known]
    files = Noting([f if f.src_uri in kept.ways.nav else Pressed.of(f, "") for f in each])
    nav = get_navigation(files, config)
    env = config.plugins.on_env(config.theme.get_env(), config=config, files=files)
    made = Classes(config, env, nav, files)
    made.cutter.ways, made.cutter.items = kept.ways, kept.items
    for page in nav.pages:
        page.read_source(config)
        if "title" not in page.meta:
            made.read(page)
    return made
