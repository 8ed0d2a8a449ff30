"""MkDocs calls the generator: ``mkdocs build`` and ``mkdocs serve`` give what ``briefing`` gives.

Nothing of a page is made here. The plugin brings docs/ up to the seeds before MkDocs reads it, adds
the files of our theme, settles how links end, and tells ``serve`` what else to watch.
"""

import logging
import os
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import escape
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import InclusionLevel
from pathspec.gitignore import GitIgnoreSpec

from generator import build, defaults, output, pagefind_index, wording
from generator import config as config_
from generator.engine import UNFINISHED
from generator.locking import alone
from generator.pages.markdown import TEMPLATES
from generator.press.urls import foldered
from generator.press.usual import leaves
from generator.project import Drafts
from generator.text import normal
from generator.theme_words import Words

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from generator.press.cold import Cold

EPOCH = "1980-01-01"
"""The date of the packed sitemap; the first that a zip archive can hold."""

TAG = 0.1
"""What a word in a hit's kind, date or topics weighs beside one in its text, in the search."""

log = logging.getLogger("mkdocs.plugins.briefing")


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs has few types
    """The plugin's options in ``mkdocs.yml``; both are set by the command line."""

    generate = options.Type(bool, default=True)
    """Write docs/ before MkDocs reads it."""

    offline = options.Type(bool, default=False)
    """Build for reading from a disk even when the site has a web address."""


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # MkDocs has few types
    """Writes docs/ before MkDocs reads it; calls ``tick`` for each page that is done."""

    tick: Callable[[], object] = staticmethod(lambda: None)
    press: "Cold | None" = None
    drafts: Drafts = "left"
    is_preview: bool = False
    """Whether an editor looks at the site while it changes: then Pagefind would take too long."""

    def __init__(self) -> None:
        self.kept = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Show drafts to whoever is at work on them, and to nobody else."""
        del dirty
        self.drafts = "shown" if command == "serve" else "left"

    @event_priority(100)
    def on_config(self, config: "MkDocsConfig") -> "MkDocsConfig":
        """Bring docs/ up to the seeds, add our theme, and make links that work on the site."""
        if self.config.generate:
            self._generate(Path(config.config_file_path).parent, Path(config.site_dir))
        _settle(config)
        _dress(config)
        if site_url := os.environ.get("SITE_URL"):
            config.site_url = site_url.rstrip("/") + "/"
        offline = self.config.offline or not config.site_url
        config.use_directory_urls = not offline
        if "material/offline" in config.plugins:
            config.plugins["material/offline"].config.enabled = offline
        if not offline and not self.is_preview:
            self._choose_search(config)
        return config

    def _choose_search(self, config: "MkDocsConfig") -> None:
        """Let a site with very many articles be searched by Pagefind."""
        settings = config_.load(Path(config.config_file_path).parent)[0].settings
        if lacking := pagefind_index.missing(settings.search):
            raise PluginError(lacking)
        pages = output.listed(Path(config.docs_dir))
        if advice := pagefind_index.advice(settings.search, pages):
            log.info(advice)
        is_there = "material/search" in config.plugins
        config.extra["pagefind"] = is_there and pagefind_index.chosen(settings.search, pages)

    def _generate(self, root: Path, site: Path) -> None:
        """Write docs/, and keep it and the site for this build until both are whole."""
        self.kept.enter_context(alone(build.docs_of(root), log.info))
        self.kept.enter_context(alone(site, log.info))
        written = build.generate_here(root, drafts=self.drafts)
        if written.problems:
            raise PluginError("\n" + "\n".join(str(p) for p in written.problems))
        site.mkdir(parents=True, exist_ok=True)
        (site / UNFINISHED).touch()
        if written.plan and written.plan.is_stale:
            log.info("Wrote %s pages into docs/", len(written.plan.write))

    @event_priority(-100)
    def on_files(self, files: "Files", *, config: "MkDocsConfig") -> "Files":
        """Let the press have the pages that it knows how to print.

        No page of the generator is forgotten: those that a nav does not name stand in none.
        """
        _leave_out(files, {*output.listed(Path(config.docs_dir))} - {*leaves(config.nav)})
        return self.press.on_files(files, config) if self.press else files

    @event_priority(-100)
    def on_nav(self, nav: "Navigation", config: "MkDocsConfig", files: object) -> "Navigation":
        """Show the nav to the press."""
        del config, files
        if self.press:
            self.press.on_nav(nav)
        return nav

    @event_priority(-100)
    def on_env(self, env: "Environment", config: "MkDocsConfig", files: object) -> "Environment":
        """Let the press print its pages."""
        del files
        if self.press:
            self.press.on_env(env, config)
        return env

    def on_template_context(self, context: Any, template_name: str, config: object) -> Any:
        """Let the press name its pages in the sitemap."""
        del config
        return self.press.on_template(context, template_name) if self.press else context

    def on_page_markdown(
        self, markdown: str, page: "Page", config: "MkDocsConfig", files: object
    ) -> str:
        """Take the day of the build out of the site: it would make each day's site another.

        Letters are composed, also of pages by hand, so that the search finds them.
        """
        del config, files
        page.update_date = EPOCH
        if self.press:
            self.press.on_page_markdown(page)
        return normal.composed(markdown)

    def on_page_content(
        self, html: str, page: "Page", config: "MkDocsConfig", files: object
    ) -> str:
        """Let links in pictures end as all others do; Markdown passes over them."""
        del page, files
        return foldered(html) if config.use_directory_urls else html

    def on_post_page(self, output: str, page: "Page", config: "MkDocsConfig") -> str:
        """Tell that a page is done."""
        del page, config
        self.tick()
        return output

    @event_priority(-100)
    def on_post_build(self, config: "MkDocsConfig") -> None:
        """Index the whole site, and let others write docs/ and the site again."""
        if config.extra.get("pagefind"):
            pagefind_index.index(Path(config.site_dir))
        (Path(config.site_dir) / UNFINISHED).unlink(missing_ok=True)
        self.kept.close()

    @event_priority(-100)
    def on_build_error(self, error: Exception) -> None:
        """Let others write docs/ and the site again."""
        del error
        self.kept.close()

    def on_serve(
        self, server: "LiveReloadServer", config: "MkDocsConfig", builder: object
    ) -> "LiveReloadServer":
        """Watch what the pages are made of, beside docs/."""
        del builder
        settings, _ = config_.load(Path(config.config_file_path).parent)
        for folder in (settings.seeds, settings.vocabulary, TEMPLATES):
            if folder.is_dir():
                server.watch(str(folder))
        return server


_LEVEL = {"warn": logging.WARNING}
"""Words for how loudly MkDocs tells of something."""


def _settle(config: "MkDocsConfig") -> None:
    """Set what the project's file leaves unsaid; ``defaults`` says to what."""
    given = _given(config)
    theme = given.get("theme")
    with wording.language(config.theme["language"]):
        unsaid = defaults.spoken()
    for key, value in unsaid["theme"].items():
        if not isinstance(theme, dict) or key not in theme:
            config.theme[key] = value
    if "nav" not in given:
        config.nav = [item for item in unsaid["nav"] if _is_there(config, *item.values())]
    if "not_in_nav" not in given:
        config.not_in_nav = GitIgnoreSpec.from_lines(_left_out(config, unsaid))
    for item in unsaid["markdown_extensions"]:
        [(name, settings)] = item.items() if isinstance(item, dict) else [(item, {})]
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        config.mdx_configs[name] = {**settings, **(config.mdx_configs.get(name) or {})}
    for group, levels in unsaid["validation"].items():
        own = (given.get("validation") or {}).get(group) or {}
        config.validation[group].update({k: _LEVEL[v] for k, v in levels.items() if k not in own})
    if search := config.plugins.get("material/search"):
        [settings] = (item["search"] for item in unsaid["plugins"])
        search.config.update({k: v for k, v in settings.items() if search.config[k] is None})


def _given(config: "MkDocsConfig") -> dict[str, Any]:
    """Return what the project's file says, before MkDocs adds what it takes for granted."""
    return {key: value for settings in config.user_configs for key, value in settings.items()}


def _is_there(config: "MkDocsConfig", path: str) -> bool:
    """Return whether a page of the nav exists; those by hand need not."""
    by_hand = path.startswith("about/")
    return not by_hand or (Path(config.docs_dir) / path).is_file()


def _left_out(config: "MkDocsConfig", unsaid: Mapping[str, Any]) -> list[str]:
    """Return which pages by hand stand in no nav: those of the guide, and a section left out."""
    named = {*leaves(config.nav)}
    sections = [path for item in unsaid["nav"] for path in item.values()]
    return [*unsaid["not_in_nav"].split(), *(f"/{s}" for s in sections if s not in named)]


def _leave_out(files: "Files", paths: Collection[str]) -> None:
    """Let pages stand in no nav."""
    for file in files.documentation_pages():
        if file.src_uri in paths and file.inclusion is InclusionLevel.INCLUDED:
            file.inclusion = InclusionLevel.NOT_IN_NAV


def _dress(config: "MkDocsConfig") -> None:
    """Put our theme over Material's and below the project's own: a project needs no copy.

    Material prints the site's name into attributes as it stands, so it is escaped once and for all.
    """
    config.site_name = escape(config.site_name)
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(defaults.THEME))
    if search := config.plugins.get("material/search"):
        search.config.fields.setdefault("tags", {"boost": TAG})
    config.extra["lookup"] = bool(search)
    language = config.theme["language"]
    if language != wording.SOURCE:
        config.extra["words"] = Words(language)
    files = (p for d in config.theme.dirs for p in Path(d).glob("partials/languages/*.html"))
    config.theme["language"] = wording.serving(language, (p.stem for p in files)) or language
    unsaid = defaults.values()
    config.extra_css = _first(unsaid["extra_css"], config.extra_css)
    for key, value in unsaid["extra"].items():
        is_list = isinstance(value, list)
        own = config.extra.get(key, [] if is_list else value)
        config.extra[key] = _first(value, own) if is_list else own


def _first(items: list[str], others: list[str]) -> list[str]:
    return [*items, *(other for other in others if other not in items)]
