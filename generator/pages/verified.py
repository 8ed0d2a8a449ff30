"""What is verified: each record, its claims, and the source document they were held against."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.model.source import Source
from generator.pages import addresses, aspects, by_year, markdown, views
from generator.wording import N_, gettext

TITLE = N_("What is verified")
INTRODUCTION = N_("Which claims of this briefing a program has found in their source documents.")


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the pages on what is verified."""
    yield from by_year.planned(addresses.VERIFIED, briefing, _page, _year)


def _page(briefing: Briefing, _: Settings) -> Page:
    claims, verified, doubted = count_claims(briefing)
    tallies = [briefing.of(id_, aspects.tally) for id_ in briefing.articles]
    return markdown.overview(
        "verified.md",
        addresses.VERIFIED,
        gettext(TITLE),
        gettext(INTRODUCTION),
        records=by_year.part(briefing, addresses.VERIFIED).total,
        claims=claims,
        verified=verified,
        doubted=doubted,
        raw=sum(tally.kind == "raw" for tally in tallies),
        short=sum(tally.is_short for tally in tallies),
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
    return {
        "command": Markup("`briefing check --sources`"),
        "rows": [_row(id_, briefing) for id_ in here],
    }


def _row(id_: str, briefing: Briefing) -> tuple[Source, views.Ref, int, int, bool]:
    """Return the source of a record, the record, how many claims it has, and if it is verified.

    Between them stands how many of its claims are in doubt.
    """
    tally, source = briefing.of(id_, aspects.tally), briefing.of(id_, aspects.source)
    title = views.title(briefing, id_)
    return source, title, tally.claims, tally.doubted, id_ in briefing.verified


def count_claims(briefing: Briefing) -> tuple[int, int, int]:
    """Count the claims of all records, those of them that are verified, and those in doubt."""
    every = ((id_, briefing.of(id_, aspects.tally)) for id_ in briefing.articles)
    held = [(id_, tally) for id_, tally in every if tally.is_held]
    verified = sum(tally.claims for id_, tally in held if id_ in briefing.verified)
    return sum(t.claims for _, t in held), verified, sum(t.doubted for _, t in held)
