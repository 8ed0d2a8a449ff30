"""What is verified: each record, its claims, and the source document they were held against."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.briefing import Briefing, Page
from generator.model.claims import count
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views
from generator.wording import N_, gettext

INTRODUCTION = N_("Which claims of this briefing a program has found in their source documents.")


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its claims, whether they are verified, and the document behind them."""

    article: views.Ref
    claims: int
    verified: bool
    document: str | None
    sha256: str | None


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Return the one page on what is verified."""
    found = [*rows(briefing)]
    meta = {
        "title": gettext("What is verified"),
        "description": gettext(INTRODUCTION),
        "hide": ["navigation", "toc"],
        "search": markdown.FIND_NEVER,
    }
    yield markdown.page(
        "verified.md",
        addresses.VERIFIED,
        meta,
        introduction=gettext(INTRODUCTION),
        command=Markup("`briefing check --sources`"),
        rows=found,
        claims=sum(row.claims for row in found),
        verified=sum(row.claims for row in found if row.verified),
        raw=sum(a.article.kind == "raw" for a in briefing.articles.values()),
        short=sum(a.article.is_short for a in briefing.articles.values()),
    )


def rows(briefing: Briefing) -> Iterator[Row]:
    """Say of each record but short ones how many claims it makes, and whether they are verified."""
    every = ((i, found.article) for i, found in briefing.articles.items())
    return (_row(briefing, id_) for id_, article in every if article.is_held)


def _row(briefing: Briefing, id_: str) -> Row:
    article = briefing.articles[id_].article
    return Row(
        views.title(briefing, id_),
        count(article),
        id_ in briefing.verified,
        article.source.document,
        article.source.sha256,
    )
