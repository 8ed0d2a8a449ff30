"""The ledger of figures: what each measures, and where articles give different ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from generator.collection.by_year import NEWEST
from generator.model.article import Figure
from generator.model.briefing import Briefing, Counted, Measure, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, aspects, by_year, markdown, views
from generator.pages.amounts import amount, speaker
from generator.pages.evidence import Mark, mark_of
from generator.pages.pictures.bars import bars
from generator.text import normal
from generator.wording import N_, comma, gettext, ngettext, semicolon, sentences

TITLE = N_("Figures")
INTRODUCTION = N_("Figures from the articles: what each of them counts, and who gives it.")

Number = tuple[Figure, views.Line, Mark, str | None, views.Ref]
"""A figure, the article that gives it, its mark there, what it counts there, and who gives it.

What it counts is null where it has the words of the measure.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A measure with its anchor, its figures, and a picture of those that differ.

    ``earlier`` is how many older figures there are that are left out.
    """

    anchor: str
    what: str
    differs: bool
    numbers: list[Number]
    picture: Markup
    earlier: int


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the pages of the ledger."""
    yield from by_year.planned(addresses.FIGURES, briefing, _page, _year)


def _page(briefing: Briefing, _: Settings) -> Page:
    return markdown.overview(
        "figures.md",
        addresses.FIGURES,
        gettext(TITLE),
        _introduction(briefing.measures),
        way=by_year.way(briefing, addresses.FIGURES, "entries"),
        **_listed("", briefing),
    )


def _year(path: str, briefing: Briefing, _: Settings) -> Page:
    above = (views.Ref(gettext(TITLE), addresses.FIGURES),)
    listed = _listed(path, briefing)
    return by_year.page(briefing, above, path, "entries", "_figures.md", **listed)


def _listed(path: str, briefing: Briefing) -> dict[str, Any]:
    """Return what a page lists: measures, and figures of which nothing says what they count."""
    units = by_year.part(briefing, addresses.FIGURES, path).items
    entries = [_entry(unit, briefing) for unit in units if isinstance(unit, Measure)]
    return {
        "disputed": [entry for entry in entries if entry.differs],
        "entries": [entry for entry in entries if not entry.differs],
        "bare": [_bare(unit, briefing) for unit in units if isinstance(unit, str)],
    }


def _introduction(measures: Sequence[Measure]) -> str:
    """Return what the ledger has, and how many of its figures contradict each other."""
    if not measures:
        return gettext(INTRODUCTION)
    disputed = sum(measure.differs for measure in measures)
    in_cases = ngettext(
        "In one case they contradict each other.",
        "In {count} cases they contradict each other.",
        disputed,
    )
    none = gettext("No two of them contradict each other.")
    differ = in_cases.format(count=disputed) if disputed else none
    return sentences((gettext(INTRODUCTION), differ))


def _entry(measure: Measure, briefing: Briefing) -> Entry:
    shown = replace(measure, figures=measure.figures[-NEWEST:])
    return Entry(
        measure.anchor,
        measure.what,
        measure.differs,
        [_number(counted, measure.what, briefing) for counted in shown.figures],
        _picture(shown, briefing),
        len(measure.figures) - len(shown.figures),
    )


def _number(counted: Counted, what: str, briefing: Briefing) -> Number:
    figure, line = counted.figure, views.line(briefing, counted.article)
    mark = mark_of(briefing, counted.article, figure)
    is_same = normal.fold(figure.what or "") == normal.fold(what)
    return figure, line, mark, None if is_same else figure.what, speaker(figure, briefing)


def _picture(measure: Measure, briefing: Briefing) -> Markup:
    """Draw figures that contradict each other, if they have one unit."""
    if not measure.differs or len({c.figure.unit for c in measure.figures}) > 1:
        return Markup()
    figures = [(_words(c, briefing), c.figure.value) for c in measure.figures]
    every = semicolon().join(words for words, _ in figures)
    return bars(
        figures, gettext("{what}, as bars: {figures}").format(what=measure.what, figures=every)
    )


def _words(counted: Counted, briefing: Briefing) -> str:
    when = views.line(briefing, counted.article).when
    doubt = gettext("in doubt") if counted.figure.doubt else ""
    return comma().join(part for part in (amount(counted.figure), when, doubt) if part)


def _bare(id_: str, briefing: Briefing) -> tuple[views.Line, list[tuple[Figure, Mark]]]:
    """Return the figures of an article of which nothing says what they count."""
    bare = [(f, mark_of(briefing, id_, f)) for f in briefing.of(id_, aspects.bare)]
    return views.line(briefing, id_), bare
