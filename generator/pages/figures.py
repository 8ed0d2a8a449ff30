"""The ledger of figures: what each measures, and where articles give different ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.article import Evidence, Figure
from generator.model.briefing import Briefing, Counted, Measure, Page
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views
from generator.pages.amounts import amount, speaker
from generator.pages.evidence import Mark, marks
from generator.pages.pictures.bars import bars
from generator.text import normal, slugs
from generator.wording import N_, comma, gettext, ngettext, semicolon, sentences

INTRODUCTION = N_("Figures from the articles: what each of them counts, and who gives it.")

Marks = Mapping[str, Mapping[Evidence, Mark]]
Differs = Mapping[tuple[str, Figure], str]
"""For an article and a figure that another contradicts, the anchor in the ledger."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure, the article that gives it, and its mark there.

    ``words`` are what the article says it counts, where they are not those of the measure;
    ``speaker`` is who gives it.
    """

    figure: Figure
    line: views.Line
    mark: Mark
    words: str | None
    speaker: views.Ref


@dataclass(frozen=True, slots=True)
class Entry:
    """A measure and its figures, with the anchor it has in the ledger."""

    what: str
    anchor: str
    numbers: tuple[Number, ...]
    differs: bool
    picture: Markup


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Return the one page of the ledger."""
    mark = {id_: marks(found) for id_, found in briefing.articles.items()}
    entries = [_entry(anchor, m, briefing, mark) for anchor, m in _anchored(briefing)]
    disputed = [e for e in entries if e.differs]
    introduction = _introduction(entries, len(disputed))
    yield markdown.overview(
        "figures.md",
        addresses.FIGURES,
        gettext("Figures"),
        introduction,
        disputed=disputed,
        entries=[e for e in entries if not e.differs],
        bare=_bare(briefing, mark),
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


def anchors(briefing: Briefing) -> Differs:
    """Return where the ledger shows the figures that contradict each other."""
    return {
        (counted.article, counted.figure): anchor
        for anchor, measure in _anchored(briefing)
        for counted in measure.figures
        if measure.differs
    }


def _anchored(briefing: Briefing) -> list[tuple[str, Measure]]:
    """Return every measure with an anchor made of its name, so that it stays where others come."""
    taken: dict[str, int] = {}
    anchored = []
    for measure in briefing.measures:
        name = "m-" + (slugs.slug(measure.what) or "measure")
        taken[name] = taken.get(name, 0) + 1
        anchored.append((name if taken[name] == 1 else f"{name}-{taken[name]}", measure))
    return anchored


def _entry(anchor: str, measure: Measure, briefing: Briefing, mark: Marks) -> Entry:
    numbers = (
        Number(
            c.figure,
            views.line(briefing, c.article),
            mark[c.article][c.figure.evidence],
            None
            if normal.fold(c.figure.what or "") == normal.fold(measure.what)
            else c.figure.what,
            speaker(c.figure, briefing),
        )
        for c in measure.figures
    )
    return Entry(measure.what, anchor, tuple(numbers), measure.differs, _picture(measure, briefing))


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


def _bare(briefing: Briefing, mark: Marks) -> list[tuple[views.Line, list[tuple[Figure, Mark]]]]:
    """Return the figures of which nothing says what they count, by article."""
    found = [
        (id_, [f for f in a.figures if not (f.what or f.measure)])
        for id_, a in briefing.articles.items()
    ]
    return [
        (views.line(briefing, id_), [(f, mark[id_][f.evidence]) for f in figures])
        for id_, figures in found
        if figures
    ]
