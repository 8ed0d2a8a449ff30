"""The home page: what the briefing is about, what happened when, and what is newest."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from markupsafe import Markup

from generator.collection.by_year import NEWEST
from generator.collection.grouping import grouped
from generator.collection.same_events import leads
from generator.dates.words import months
from generator.model.article import Statement
from generator.model.briefing import Briefing, Happening, Page, Planned
from generator.model.settings import Ground, Settings
from generator.pages import (
    addresses,
    aspects,
    changes,
    evidence,
    in_time,
    markdown,
    outcomes,
    verified,
    views,
    wordings,
)
from generator.pages.phrase_table import table
from generator.pages.pictures.dots import MOST
from generator.pages.pictures.few import few
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.strip import counts, legend, strip
from generator.pages.wording_steps import steps
from generator.text import sentences
from generator.wording import N_, aside, counted, gettext, labelled

SPEAKERS = 5
"""People the home page names at most: those who are reported to have said most."""

RECURRING = 8
"""Phrases that the home page shows at most: those that most articles use, if two do."""

MAIN = 8
"""The newest main events that the home page names at most."""

NAME = 52
"""Letters that a name has on the strip of the home page at most."""

NAMED = N_(
    "With its name: what an article is mainly about. Small and grey: other events; one that is "
    "known by no more than a longer time stands in the list alone."
)

STEPS = 8
"""The newest wordings that the home page shows of one phrase at most."""


Speaker = tuple[views.Ref, str, str, Statement, evidence.Mark, views.Line]
"""A person, their office, words that lead to all they said, the newest of it, and its article."""

Grounds = tuple[views.Line, list[evidence.Mark]]
"""An article, and the marks of the claims in it on which a finding rests."""


def pages(_: Briefing, __: Settings) -> Iterator[Planned]:
    """Return the home page."""
    yield Planned(addresses.file(addresses.HOME), _page)


def _page(briefing: Briefing, settings: Settings) -> Page:
    newest = tuple(i for i in reversed([*briefing.articles]) if briefing.dates[i])
    newest += tuple(i for i in briefing.articles if not briefing.dates[i])
    happened = leads(briefing.happenings)
    drawn, whole = _drawn(happened, briefing), briefing.span
    is_counted = counts(drawn, whole)
    main = [] if is_counted else _main(happened, briefing)
    in_words = () if is_counted or len(happened) > NEWEST else happened
    recurring = _shared(briefing)[:RECURRING]
    columns, rows = table(recurring, briefing)
    changing = [p for p in _shared(briefing)[:NEWEST] if wordings.changes(briefing.uses[p])]
    return markdown.overview(
        "home.md",
        addresses.HOME,
        settings.title or gettext("Home"),
        sentences.clip(settings.lead, 200),
        lead=settings.lead,
        findings=[*_findings(briefing, settings)],
        totals=_totals(briefing, len(happened)),
        span=in_time.between(briefing, briefing.articles),
        strip=_strip(main, drawn, briefing),
        main=[views.moment(briefing, h) for h in main],
        is_counted=is_counted,
        legend=_legend(main, drawn, briefing),
        events=[views.moment(briefing, h) for h in in_words],
        has_outcomes=outcomes.has_any(briefing),
        newest=views.lines(briefing, newest[: settings.newest]),
        topics=_topics(briefing)[:NEWEST],
        has_more_topics=len(briefing.where["topics"]) > NEWEST,
        columns=columns,
        rows=rows,
        changing=[views.ref(briefing, "phrases", p) for p in changing],
        steps=steps(briefing.uses[changing[0]], briefing)[-STEPS:] if changing else (),
        people=_people(briefing),
        archive=settings.archive,
        updated=changes.last(briefing),
        corrections=sum(briefing.of(i, aspects.tally).corrections for i in briefing.articles),
    )


def _findings(briefing: Briefing, settings: Settings) -> Iterator[tuple[str, list[Grounds]]]:
    """Return the findings of which every claim is there, each with its claims by article."""
    for finding in settings.findings:
        grounds = [*chain(*(_ground(one, briefing) for one in finding.claims))]
        if len(grounds) == len(finding.claims):
            groups = grouped(grounds, lambda ground: ground[0])
            of = [(views.line(briefing, i), _marks(group)) for i, group in groups.items()]
            yield finding.text, of


def _marks(group: Iterable[tuple[str, evidence.Mark]]) -> list[evidence.Mark]:
    """Return the marks of claims of one article, one for each paragraph that they rest on."""
    by_paragraph: dict[int, evidence.Mark] = {}
    for _, mark in group:
        if mark.doubt or mark.paragraph not in by_paragraph:
            by_paragraph[mark.paragraph] = mark
    return [*by_paragraph.values()]


def _ground(one: Ground, briefing: Briefing) -> Iterator[tuple[str, evidence.Mark]]:
    """Return the article of a claim, by any id it had, and the claim’s mark; if it is there."""
    known = (i for i in briefing.articles if one.article in briefing.of(i, aspects.aliases))
    id_ = one.article if one.article in briefing.articles else next(known, "")
    mark = briefing.of(id_, evidence.by_claim_id).get(one.claim) if id_ else None
    if mark:
        yield id_, mark


def _drawn(happened: list[Happening], briefing: Briefing) -> list[Mark]:
    """Return events as marks: many are counted, so their names are not looked up."""
    if sum(bool(h.earliest) for h in happened) > MOST:
        return in_time.many(happened, addresses.HOME)
    return in_time.events(briefing, happened, addresses.HOME)


def _main(happened: list[Happening], briefing: Briefing) -> list[Happening]:
    """Return the newest of the events that articles are filed under."""
    return [h for h in happened if h.earliest and views.is_main(briefing, h)][-MAIN:]


def _named(main: list[Happening], briefing: Briefing) -> list[Mark]:
    """Return the main events as marks with a short name."""
    marks = in_time.events(briefing, main, addresses.HOME)
    return [replace(m, label=_name(h)) for m, h in zip(marks, main, strict=True)]


def _name(happening: Happening) -> str:
    event = happening.event
    doubt = aside(gettext("in doubt")) if event.doubt else ""
    name = sentences.clip(f"{event.what}{doubt}", NAME)
    return labelled(months(event.date, short=True), name)


def _strip(main: list[Happening], drawn: list[Mark], briefing: Briefing) -> Markup:
    """Draw the main events with names and all others small; where there is none, all alike."""
    if not main:
        return strip(drawn, gettext("Events in time"), briefing.span)
    named = _named(main, briefing)
    others = [m for m in drawn if m.href not in {one.href for one in named}]
    return few(named, others, gettext("Events in time"), briefing.span)


def _legend(main: list[Happening], drawn: list[Mark], briefing: Briefing) -> str:
    if not main:
        return legend(drawn, briefing.span)
    return legend(_named(main, briefing), briefing.span, NAMED)


def _totals(briefing: Briefing, events: int) -> dict[str, int]:
    claims, held, doubted = verified.count_claims(briefing)
    return {
        "article": len(briefing.articles),
        "statement": sum(briefing.of(i, aspects.tally).statements for i in briefing.articles),
        "event": events,
        "claim": claims,
        "verified": held,
        "doubted": doubted,
    }


def _topics(briefing: Briefing) -> list[tuple[views.Ref, str, str]]:
    """Return the topics of articles, those of most first, each with the first words about it.

    Between them stands how many articles it has.
    """
    where = briefing.where["topics"]
    known = {i: briefing.vocabulary.topics.get(i) for i in where}
    rows = [
        (
            replace(views.ref(briefing, "topics", id_), count=len(where[id_])),
            in_time.reach(briefing, "topics", id_),
            sentences.first(topic.introduction if topic else ""),
        )
        for id_, topic in known.items()
    ]
    return sorted(rows, key=lambda row: (-row[0].count, row[0].name))


def _shared(briefing: Briefing) -> list[str]:
    """Return the phrases that several articles use, those of most first."""
    users = {p: len({use.article for use in uses}) for p, uses in briefing.uses.items()}
    return sorted((p for p in users if users[p] > 1), key=lambda p: -users[p])


def _people(briefing: Briefing) -> list[Speaker]:
    """Return who said most, with the newest statement of each."""
    people = [p for p in briefing.statements if p in briefing.vocabulary.people]
    people.sort(key=lambda p: (-len(briefing.statements[p]), p))
    return [_speaker(person, briefing) for person in people[:SPEAKERS]]


def _speaker(person: str, briefing: Briefing) -> Speaker:
    statements = briefing.statements[person]
    dated = [s for s in statements if briefing.dates[s.article]] or statements
    last = next(s for s in statements if s.article == dated[-1].article)
    return (
        views.ref(briefing, "people", person),
        views.role(briefing.vocabulary.people[person]),
        _more(len(statements)),
        last.statement,
        evidence.mark_of(briefing, last.article, last.statement),
        views.line(briefing, last.article),
    )


def _more(count: int) -> str:
    """Return the words that lead to all of so many statements."""
    if count == 1:
        return gettext("On this person")
    if count == 2:  # noqa: PLR2004 - “all two” is no English
        return gettext("Both statements")
    return counted("All {count} statement", "All {count} statements", count)
