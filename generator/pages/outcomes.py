"""What was signed, agreed or decided: by date, with who reports it and how certain that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.briefing import Briefing, Happening, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, aspects, by_year, markdown, views
from generator.wording import N_, gettext

TITLE = N_("Outcomes")
INTRODUCTION = N_(
    "What articles report to have been signed, agreed or decided, the newest first, with who "
    "reports it and how its date is known."
)


@dataclass(frozen=True, slots=True)
class Report:
    """An article that reports an outcome: where it does so, its publishers, whether it is verified.

    ``basis`` is empty where the publisher is stated.
    """

    title: str
    address: str
    anchor: str
    publishers: tuple[views.Ref, ...]
    basis: str
    is_verified: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome and all reports of it."""

    moment: views.Moment
    reports: tuple[Report, ...]


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the pages of outcomes; none where no article reports one."""
    if has_any(briefing):
        yield from by_year.planned(addresses.OUTCOMES, briefing, _page, _year)


def has_any(briefing: Briefing) -> bool:
    """Return whether there is a page of outcomes to lead to."""
    return bool(by_year.part(briefing, addresses.OUTCOMES).items)


def _page(briefing: Briefing, _: Settings) -> Page:
    return markdown.overview(
        "outcomes.md",
        addresses.OUTCOMES,
        gettext(TITLE),
        gettext(INTRODUCTION),
        hide=("navigation",),
        way=by_year.way(briefing, addresses.OUTCOMES, "events"),
        **_listed("", briefing),
    )


def _year(path: str, briefing: Briefing, _: Settings) -> Page:
    above = (
        views.index("timeline"),
        views.Ref(gettext(TITLE), addresses.OUTCOMES),
    )
    listed = _listed(path, briefing)
    return by_year.page(briefing, above, path, "events", "_outcomes.md", **listed)


def _listed(path: str, briefing: Briefing) -> dict[str, Any]:
    here = by_year.part(briefing, addresses.OUTCOMES, path).items
    return {"outcomes": [_outcome(happening, briefing) for happening in reversed(here)]}


def _outcome(happening: Happening, briefing: Briefing) -> Outcome:
    reports = briefing.events[happening.shared] if happening.shared else (happening,)
    return Outcome(
        views.moment(briefing, happening),
        tuple(_report(report, briefing) for report in reports),
    )


def _report(report: Happening, briefing: Briefing) -> Report:
    """Return where an article reports an outcome."""
    title, address = briefing.of(report.article, aspects.headline)
    publishers = briefing.of(report.article, aspects.named)["publishers"]
    return Report(
        title,
        address,
        briefing.of(report.article, aspects.anchors)[report.number - 1],
        views.refs(briefing, "publishers", publishers),
        views.basis_words(briefing.of(report.article, aspects.publisher_basis)),
        report.article in briefing.verified,
    )
