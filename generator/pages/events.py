"""The page of an event that several articles report: what each of them adds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.collection.collect import ids
from generator.collection.events import lead, spot
from generator.dates.words import in_words
from generator.model.article import Evidence, Figure
from generator.model.briefing import Annotated, Briefing, Happening, Page
from generator.model.settings import Settings
from generator.pages import addresses, find, in_time, markdown, views
from generator.pages.evidence import Mark, marks
from generator.pages.figures import Differs, anchors
from generator.pages.speech import Spoken, by_speaker

LABELS = {"topics": "Topics", "people": "People", "phrases": "Set phrases"}
"""Kinds of names that one article of an event may have and the others not, as the page says it."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says of an event, and what it alone has.

    Where the event is not what the article is mainly about, ``points`` and ``speakers`` have only
    what stands in the same paragraphs as the event.
    """

    line: views.Line
    told: tuple[tuple[views.Moment, Mark], ...]
    points: tuple[tuple[str, Mark], ...]
    speakers: tuple[tuple[views.Ref, tuple[Spoken, ...]], ...]
    is_main: bool
    alone: tuple[tuple[str, tuple[views.Ref, ...]], ...]
    figures: tuple[tuple[Figure, Mark, str | None], ...]


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Give a page for every event whose id is declared or that several articles report."""
    differs = anchors(briefing)
    for id_, reports in briefing.events.items():
        yield _page(id_, reports, briefing, differs)


def _page(id_: str, reports: tuple[Happening, ...], briefing: Briefing, differs: Differs) -> Page:
    best = lead(reports)
    moment = views.moment(briefing, best)
    groups = views.by_article(reports)
    accounts = [_account(group, [*groups], briefing, differs) for group in groups.values()]
    accounts.sort(key=lambda a: not a.is_main)
    count = markdown.plural(len(groups), "article")
    people = tuple(dict.fromkeys(p for h in reports for p in h.event.people))
    meta = {
        "title": best.event.what,
        "description": f"What {count} of this briefing report of one event.",
        "id": id_,
        "kind": "event",
        "date": best.event.date,
        "place": best.event.place,
        "basis": best.event.basis,
        "articles": [*groups],
        "tags": find.tags("event", find.dated(in_words(best.event.date), moment.basis)),
        "hide": ["navigation"],
    }
    return markdown.page(
        "event.md",
        addresses.event(id_),
        meta,
        moment=moment,
        told=in_time.told(briefing, reports),
        month=addresses.month(best.event.date),
        people=views.refs(briefing, "people", people),
        count=count,
        is_declared=any(h.event.id for h in reports),
        accounts=accounts,
    )


def _account(
    group: list[Happening], articles: list[str], briefing: Briefing, differs: Differs
) -> Account:
    """Tell what one article says of an event; ``articles`` are all that report it."""
    found = briefing.articles[group[0].article]
    mark = marks(found)
    is_main = _is_main(group, found)
    paragraphs = {h.event.evidence.paragraph for h in group}

    def bears(evidence: Evidence) -> bool:
        return is_main or evidence.paragraph in paragraphs

    others = [briefing.articles[a] for a in articles if a != group[0].article]
    said = tuple(s for s in found.statements if bears(s.evidence))
    return Account(
        views.line(briefing, group[0].article),
        tuple((views.moment(briefing, h), mark[h.event.evidence]) for h in group),
        tuple((p.text, mark[p.evidence]) for p in found.article.points if bears(p.evidence)),
        by_speaker(said, mark, briefing),
        is_main,
        _alone(found, others, briefing) if others else (),
        tuple(
            (f, mark[f.evidence], differs.get((found.article.id, f)))
            for f in _own_figures(found, others)
        ),
    )


def _is_main(group: Iterable[Happening], found: Annotated) -> bool:
    """Say whether an article is mainly about an event: its first event is it, or is there too."""
    main = found.events[0]
    return any(h.event == main or (spot(main) and spot(h.event) == spot(main)) for h in group)


def _alone(
    found: Annotated, others: list[Annotated], briefing: Briefing
) -> tuple[tuple[str, tuple[views.Ref, ...]], ...]:
    """Give the names that one article has and the others of its event have not."""
    own = []
    for kind, label in LABELS.items():
        elsewhere = {id_ for other in others for id_ in ids(other, kind)}
        alone = tuple(i for i in ids(found, kind) if i not in elsewhere)
        own.append((label, views.refs(briefing, kind, alone)))
    return tuple((label, refs) for label, refs in own if refs)


def _own_figures(found: Annotated, others: list[Annotated]) -> list[Figure]:
    """Give the figures that no other article has: no equal number of the same unit or measure."""
    elsewhere = {key for other in others for f in other.figures for key in _keys(f)}
    return [f for f in found.figures if others and not _keys(f) & elsewhere]


def _keys(figure: Figure) -> set[tuple[str, float, str]]:
    named = {("measure", 0.0, figure.measure)} if figure.measure else set()
    return named | {("value", figure.value, figure.unit or "")}
