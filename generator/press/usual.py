"""Which projects the press knows: those that let the engine do what it does for most of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import meta
from material.plugins.search import plugin as search  # type: ignore[import-untyped]

from generator.model.settings import EXTENSIONS
from generator.press import markdown, stock
from generator.press.urls import Urls

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

PLUGINS = frozenset({"briefing", "material/search", "material/offline"})

TEMPLATES = frozenset({"404.html", "sitemap.xml"})
"""What the theme makes beside pages."""

OF_ALL = frozenset({"pages", "build_date_utc"})
"""What templates may not print: it changes pages whenever another does, or with the clock."""


SAMPLE = Path(__file__).with_name("sample.md")
"""A page with all that ``press.markdown`` knows."""


def unusual(config: "MkDocsConfig") -> str:
    """Return what of a project's settings the press doesn't know; nothing in most projects."""
    return next(_unusual(config), "")


def _unusual(config: "MkDocsConfig") -> Iterator[str]:
    if others := {*config.plugins} - PLUGINS:
        yield f"the press doesn't know the plugin {min(others)}"
    if config.hooks or config.extra_templates:
        yield "the press doesn't know hooks and templates beside the theme's"
    own = config.plugins.get("material/search")
    if own is None or not own.config.enabled:
        yield "there is no search"
    if config.theme.name != "material" or {*config.theme.static_templates} != TEMPLATES:
        yield "the press doesn't know the theme"
    if config.exclude_docs or config.draft_docs:
        yield "settings leave out some of docs/"
    given = {name: value for name, value in config.mdx_configs.items() if value}
    toc = {k: v for k, v in given.pop("toc", {}).items() if v and k != "title"}
    if {*config.markdown_extensions} != {*EXTENSIONS} or given or toc:
        yield "the press doesn't know an extension of Markdown, or a setting of one"
    if not is_known_markdown(SAMPLE.read_text("utf-8")):
        yield "this version of Python-Markdown writes something in another way"
    if search.jieba:
        yield "jieba parts words"
    yield from _overrides(config)


def is_known_markdown(text: str) -> bool:
    """Return whether the Markdown of a page is pressed, and as the engine converts it."""
    here, urls = "sample/index.md", Urls({"index.md", "sample/index.md"}, directories=True)
    content = markdown.content(text, here, lambda path, anchor: urls.href(path, here, anchor))
    made = stock.convert(here, text, {"title": ""}, urls, EXTENSIONS)
    return bool(
        content
        and made
        and (content.html, content.headings, content.ids)
        == (made[0].html, made[0].headings, made[0].ids)
    )


def _overrides(config: "MkDocsConfig") -> Iterator[str]:
    """Name templates of the project that print something which changes with every page."""
    env, folder = config.theme.get_env(), config.theme.custom_dir
    for path in sorted(Path(folder).rglob("*.html")) if folder else ():
        names = meta.find_undeclared_variables(env.parse(path.read_text("utf-8-sig")))
        if shared := names & OF_ALL:
            yield f"{path.name} prints {min(shared)}"


def leaves(nav: Any) -> list[str]:
    """Return the paths in a nav."""
    if isinstance(nav, str):
        return [nav.lstrip("/")]
    items = nav.values() if isinstance(nav, dict) else nav or ()
    return [path for item in items for path in leaves(item)]
