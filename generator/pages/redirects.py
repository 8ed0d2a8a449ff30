"""Pages at the earlier addresses of articles, which lead on to where each stands now."""

from collections.abc import Iterator

from generator.annotate.heading import heading
from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.pages import addresses, markdown


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Give a page for every alias: an earlier id, or an earlier year and id as ``2031/old-id``."""
    for found in briefing.articles.values():
        article = found.article
        for alias in article.aliases:
            old = alias if "/" in alias else f"{addresses.year(article)}/{alias}"
            address, now = f"articles/{old}/", addresses.article(article)
            title = heading(article)
            meta = {
                "title": title,
                "moved": addresses.link(now, address).replace("index.md", "index.html"),
                "hide": ["navigation", "toc"],
                "search": markdown.FIND_NEVER,
            }
            yield markdown.page("moved.md", address, meta, title=title, now=now)
