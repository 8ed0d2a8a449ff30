"""What is verified: each record, its claims, and the source document they were held against."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.briefing import Briefing, Page, Planned
from generator.model.claims import count
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views
from generator.wording import N_, gettext

INTRODUCTION = N_("Which claims of this briefing a program has found in their source documents.")


def pages(_: Briefing, __: Settings) -> Iterator[Planned]:
    """Return the one page on what is verified."""
    yield Planned(addresses.file(addresses.VERIFIED), _page)


def _page(briefing: Briefing, _: Settings) -> Page:
    claims, verified = count_claims(briefing)
    held = [a.article for a in briefing.articles.values() if a.article.is_held]
    return markdown.overview(
        "verified.md",
        addresses.VERIFIED,
        gettext("What is verified"),
        gettext(INTRODUCTION),
        command=Markup("`briefing check --sources`"),
        rows=[(a, views.title(briefing, a.id), count(a), a.id in briefing.verified) for a in held],
        claims=claims,
        verified=verified,
        raw=sum(a.article.kind == "raw" for a in briefing.articles.values()),
        short=sum(a.article.is_short for a in briefing.articles.values()),
    )


def count_claims(briefing: Briefing) -> tuple[int, int]:
    """Count the claims of all records, and those of them that are verified."""
    held = [(i, count(a.article)) for i, a in briefing.articles.items() if a.article.is_held]
    return sum(n for _, n in held), sum(n for i, n in held if i in briefing.verified)
