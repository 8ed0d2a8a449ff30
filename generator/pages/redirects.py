"""Pages at earlier addresses of articles and names, which lead on to where each stands now."""

from collections.abc import Iterator

from generator.annotate.heading import heading
from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.model.vocabulary import KINDS
from generator.pages import addresses, markdown, views


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return a page for every alias of an article and every former id of a name that has a page."""
    yield from _articles(briefing)
    for kind in KINDS:
        for entry in views.with_page(briefing, kind):
            now = addresses.named(kind, entry.id)
            for old in entry.formerly:
                yield _planned(addresses.named(kind, old), now, entry.name)


def _articles(briefing: Briefing) -> Iterator[Planned]:
    """Return a page for each alias: an earlier id, or an earlier year and id as ``2031/old-id``."""
    for annotated in briefing.articles.values():
        article = annotated.article
        for alias in article.aliases:
            old = alias if "/" in alias else f"{addresses.year(article)}/{alias}"
            yield _planned(f"articles/{old}/", addresses.article(article), heading(article))


def _planned(old: str, now: str, title: str) -> Planned:
    return Planned(addresses.file(old), _page, (old, now, title))


def _page(old: str, now: str, title: str, _: Briefing, __: Settings) -> Page:
    meta = {
        "title": title,
        "moved": addresses.page(now, here=old),
        "hide": ["navigation", "toc"],
        "search": markdown.FIND_NEVER,
    }
    return markdown.page("moved.md", old, meta, title=title, now=now)
