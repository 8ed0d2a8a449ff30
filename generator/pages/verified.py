"""What is verified: each record, its claims, and the source document they were held against."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from generator.model.briefing import Briefing, Page, Planned
from generator.model.claims import count
from generator.model.settings import Settings
from generator.pages import addresses, by_year, markdown, views
from generator.wording import N_, gettext

TITLE = N_("What is verified")
INTRODUCTION = N_("Which claims of this briefing a program has found in their source documents.")


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the pages on what is verified."""
    yield from by_year.planned(addresses.VERIFIED, briefing, _page, _year)


def _page(briefing: Briefing, _: Settings) -> Page:
    claims, verified = count_claims(briefing)
    return markdown.overview(
        "verified.md",
        addresses.VERIFIED,
        gettext(TITLE),
        gettext(INTRODUCTION),
        records=by_year.part(briefing, addresses.VERIFIED).total,
        claims=claims,
        verified=verified,
        raw=sum(a.article.kind == "raw" for a in briefing.articles.values()),
        short=sum(a.article.is_short for a in briefing.articles.values()),
        way=by_year.way(briefing, addresses.VERIFIED, "records"),
        **_listed("", briefing),
    )


def _year(path: str, briefing: Briefing, _: Settings) -> Page:
    above = (views.Ref(gettext(TITLE), addresses.VERIFIED),)
    listed = _listed(path, briefing)
    return by_year.page(briefing, above, path, "records", "_verified.md", raw=0, short=0, **listed)


def _listed(path: str, briefing: Briefing) -> dict[str, Any]:
    """Return what a page lists: records with their claims, and how to repeat the check."""
    here = by_year.part(briefing, addresses.VERIFIED, path).items
    held = [(briefing.articles[i].article, views.title(briefing, i)) for i in here]
    return {
        "command": Markup("`briefing check --sources`"),
        "rows": [(a, title, count(a), a.id in briefing.verified) for a, title in held],
    }


def count_claims(briefing: Briefing) -> tuple[int, int]:
    """Count the claims of all records, and those of them that are verified."""
    held = [(i, count(a.article)) for i, a in briefing.articles.items() if a.article.is_held]
    return sum(n for _, n in held), sum(n for i, n in held if i in briefing.verified)
