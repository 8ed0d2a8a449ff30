"""What was done to articles of a briefing since, as their records tell: never what a clock says."""

from collections.abc import Iterable

from generator.dates import edtf
from generator.model.article import Article
from generator.model.briefing import Change


def of_article(article: Article) -> tuple[Change, ...]:
    """Return what was done to an article: its corrections, its revisions, that it was added."""
    id_ = article.id
    return (
        *(Change(id_, "corrected", c.date, c.what, c.why) for c in article.corrections),
        *(Change(id_, "revised", r.date, r.what) for r in article.revised),
        *((Change(id_, "added", article.added),) if article.added else ()),
    )


def in_order(articles: Iterable[Article]) -> list[Change]:
    """Return what was done to articles, oldest first."""
    every = [change for article in articles for change in of_article(article)]
    return sorted(every, key=lambda change: edtf.order(change.date), reverse=True)[::-1]


def revised(article: Article) -> str | None:
    """Return the day on which an article was last revised or corrected."""
    dates = (change.date for change in of_article(article) if change.kind != "added")
    return max(dates, key=edtf.order, default=None)
