"""Statements as the pages of people and topics list them: by article, newest first.

A reader may narrow them by the facets given here, such as topic and year.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.collection.grouping import grouped
from generator.model.article import Statement
from generator.model.briefing import Briefing, Reported
from generator.pages import aspects, views
from generator.pages.evidence import Mark, Marks, marks
from generator.text import slugs
from generator.wording import N_, gettext

FEW = 5
"""Statements that a reader sees at a glance: up to so many there is nothing to narrow."""

MOST = 8
"""Speakers that the table of who speaks in which year has at most: those who speak most."""

BY = {"record": "", "words": N_("by its words:"), "article": N_("topics of the article:")}
"""What a page says of where a statement's topics come from."""


FACETS = {"speaker": N_("Speaker"), "topic": N_("Topic"), "year": N_("Year")}
"""What narrows statements, and what the page calls it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement, who made it, its mark in the article, and its topics with their source.

    ``facets`` gives, for each name of a facet, the values by which it is found there.
    """

    statement: Statement
    speaker: views.Ref
    mark: Mark
    topics: tuple[views.Ref, ...]
    by: str
    facets: Mapping[str, tuple[str, ...]]


Speech = tuple[views.Line, tuple[Spoken, ...]]
"""What one article reports to have been said."""


Place = tuple[str, str]
"""Where a statement stands: the address of the article, and its anchor there."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Years, and for each speaker the places of what is reported of them in each."""

    years: Sequence[str]
    rows: Sequence[tuple[views.Ref, Sequence[Sequence[Place]]]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow statements: each value with its name, and how many statements have it."""

    name: str
    label: str
    options: tuple[tuple[str, str, int], ...]


def speeches(statements: Iterable[Reported], briefing: Briefing) -> list[Speech]:
    """Gather statements by article, the newest first."""
    groups = groupby(statements, key=lambda s: s.article)
    return [_speech(article, [*group], briefing) for article, group in groups][::-1]


def _speech(article: str, statements: list[Reported], briefing: Briefing) -> Speech:
    mark, year = briefing.of(article, marks), briefing.of(article, aspects.listed).year
    listed = (_listed(statement, year, mark, briefing) for statement in statements)
    return views.line(briefing, article), tuple(listed)


def _listed(reported: Reported, year: str, mark: Marks, briefing: Briefing) -> Spoken:
    """Return a statement with the topics it is found under, and where they come from."""
    speaker = reported.statement.speaker
    return Spoken(
        reported.statement,
        views.speaker(briefing, speaker),
        mark[reported.statement],
        views.refs(briefing, "topics", reported.about.topics),
        gettext(BY[reported.about.by]),
        {
            "speaker": (slugs.slug(speaker) or "unnamed",),
            "topic": reported.about.topics,
            "year": (year,),
        },
    )


def facets(speeches: Iterable[Speech], names: tuple[str, ...]) -> tuple[Facet, ...]:
    """Return the facets by which statements can be narrowed, each with more than one value.

    There are none where a reader sees all statements at a glance.
    """
    every = [spoken for _, statements in speeches for spoken in statements]
    made = (_facet(name, every) for name in names)
    return tuple(f for f in made if len(f.options) > 1) if len(every) > FEW else ()


def voices(speeches: Iterable[Speech], years: Iterable[str]) -> Voices | None:
    """Return who of the speakers is reported in which year; nothing where one year is all.

    ``years`` are those of all articles of a list, so that a silence in one of them is seen.
    """
    columns = sorted({year for year in years if year.isdigit()})
    said: dict[views.Ref, dict[str, list[Place]]] = {}
    for line, statements in speeches:
        for one in statements:
            of = said.setdefault(one.speaker, {})
            of.setdefault(one.facets["year"][0], []).append((line.address, one.mark.claim))
    most = sorted(said, key=lambda who: -sum(map(len, said[who].values())))[:MOST]
    rows = [(who, [said[who].get(year, ()) for year in columns]) for who in most if who.address]
    return Voices(columns, rows) if len(columns) > 1 and rows else None


def _facet(name: str, every: list[Spoken]) -> Facet:
    """Return a facet, its commonest values first; years stand newest first, the undated last."""
    counts = Counter(value for s in every for value in s.facets[name])
    called = {value: label for s in every for value, label in _called(name, s)}
    best = sorted(counts, key=lambda v: (-counts[v], called[v]))
    if name == "year":
        best = sorted(counts, key=lambda v: (v.isdigit(), v), reverse=True)
    options = tuple((value, called[value], counts[value]) for value in best)
    return Facet(name, gettext(FACETS[name]), options)


def _called(name: str, spoken: Spoken) -> Iterable[tuple[str, str]]:
    """Return the values a statement has in a facet, each with its name."""
    names = {"speaker": (spoken.speaker,), "topic": spoken.topics}.get(name)
    values = spoken.facets[name]
    years = (value if value.isdigit() else gettext("undated") for value in values)
    return zip(values, (n.name for n in names) if names else years, strict=True)


def by_speaker(
    statements: Iterable[tuple[Statement, Mark]], briefing: Briefing
) -> list[tuple[views.Ref, tuple[tuple[Statement, Mark], ...]]]:
    """Gather the statements of an article by speaker, in the order in which each first speaks."""
    groups = grouped(statements, lambda said: said[0].speaker)
    return [(views.speaker(briefing, who), group) for who, group in groups.items()]
