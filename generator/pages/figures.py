"""The ledger of figures: what each measures, and where articles give different ones."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.article import Figure
from generator.model.briefing import Briefing, Counted, Measure, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views
from generator.pages.amounts import amount, speaker
from generator.pages.evidence import Mark, mark_of
from generator.pages.pictures.bars import bars
from generator.text import normal
from generator.wording import N_, comma, gettext, ngettext, semicolon, sentences

INTRODUCTION = N_("Figures from the articles: what each of them counts, and who gives it.")

Number = tuple[Figure, views.Line, Mark, str | None, views.Ref]
"""A figure, the article that gives it, its mark there, what it counts there, and who gives it.

What it counts is null where it has the words of the measure.
"""

Entry = tuple[str, Measure, list[Number], Markup]
"""A measure with its anchor in the ledger, its figures, and a picture of those that differ."""


def pages(_: Briefing, __: Settings) -> Iterator[Planned]:
    """Return the one page of the ledger."""
    yield Planned(addresses.file(addresses.FIGURES), _page)


def _page(briefing: Briefing, _: Settings) -> Page:
    entries = [_entry(measure, briefing) for measure in briefing.measures]
    disputed = [entry for entry in entries if entry[1].differs]
    introduction = _introduction(entries, len(disputed))
    return markdown.overview(
        "figures.md",
        addresses.FIGURES,
        gettext("Figures"),
        introduction,
        disputed=disputed,
        entries=[entry for entry in entries if not entry[1].differs],
        bare=_bare(briefing),
    )


def _introduction(entries: list[Entry], disputed: int) -> str:
    """Return what the ledger has, and how many of its figures contradict each other."""
    if not entries:
        return gettext(INTRODUCTION)
    in_cases = ngettext(
        "In one case they contradict each other.",
        "In {count} cases they contradict each other.",
        disputed,
    )
    none = gettext("No two of them contradict each other.")
    differ = in_cases.format(count=disputed) if disputed else none
    return sentences((gettext(INTRODUCTION), differ))


def _entry(measure: Measure, briefing: Briefing) -> Entry:
    numbers = [_number(counted, measure.what, briefing) for counted in measure.figures]
    return measure.anchor, measure, numbers, _picture(measure, briefing)


def _number(counted: Counted, what: str, briefing: Briefing) -> Number:
    figure, line = counted.figure, views.line(briefing, counted.article)
    mark = mark_of(briefing.articles[counted.article], figure.evidence)
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
    return f"{amount(counted.figure)}{comma()}{when}"


def _bare(briefing: Briefing) -> list[tuple[views.Line, list[tuple[Figure, Mark]]]]:
    """Return the figures of which nothing says what they count, by article."""
    bare = {
        id_: [(f, mark_of(a, f.evidence)) for f in a.figures if not (f.what or f.measure)]
        for id_, a in briefing.articles.items()
    }
    return [(views.line(briefing, id_), figures) for id_, figures in bare.items() if figures]
