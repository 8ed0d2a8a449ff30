"""One page for all that has a name: people, organisations, places and publishers."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views
from generator.pages.index import INTRODUCTIONS
from generator.wording import N_, gettext

TITLE = N_("People and places")
INTRODUCTION = N_("Who speaks and acts in the articles, where it happened, and who published them.")

FOREMOST = 8
"""Names that the page shows of each kind at most: those of most articles."""

Kind = tuple[views.Ref, str, tuple[views.Ref, ...], int]
"""A kind with how many names it has, words about it, the foremost of them, how many are left."""


def pages(_: Briefing, __: Settings) -> Iterator[Planned]:
    """Return the page."""
    yield Planned(addresses.file(addresses.NAMES), _page)


def _page(briefing: Briefing, _: Settings) -> Page:
    kinds = (_kind(kind, briefing) for kind in addresses.WHO_AND_WHERE)
    return markdown.overview(
        "names.md",
        addresses.NAMES,
        gettext(TITLE),
        gettext(INTRODUCTION),
        kinds=[kind for kind in kinds if kind[0].count],
    )


def _kind(kind: str, briefing: Briefing) -> Kind:
    counts = {e.id: _count(kind, e.id, briefing) for e in views.with_page(briefing, kind)}
    foremost = sorted(counts, key=lambda id_: (-counts[id_], id_))[:FOREMOST]
    return (
        replace(views.index(kind), count=len(counts)),
        gettext(INTRODUCTIONS[kind]),
        tuple(replace(views.ref(briefing, kind, i), count=counts[i]) for i in foremost),
        len(counts) - len(foremost),
    )


def _count(kind: str, id_: str, briefing: Briefing) -> int:
    """Return how many articles have a name."""
    return len(briefing.where[kind].get(id_, ()))
