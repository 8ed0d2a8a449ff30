"""The page of an event that several articles report: what each of them adds."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from generator.collection.by_year import NEWEST
from generator.collection.collect import ids
from generator.collection.grouping import grouped
from generator.collection.same_events import lead, spot
from generator.dates import edtf
from generator.dates.words import in_words
from generator.model.article import Claim, Figure
from generator.model.briefing import Annotated, Briefing, Happening, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, aspects, by_year, find, in_time, markdown, views
from generator.pages.evidence import marks
from generator.pages.markdown import opening
from generator.pages.speech import by_speaker
from generator.wording import N_, aside, comma, counted, gettext, ngettext, number

KINDS = ("topics", "people", "phrases")
"""Kinds of names that one article of an event may have and the others not."""

ALONE = {
    "reports": N_("One article reports it."),
    "back": N_("One article looks back on it."),
    "ahead": N_("One article looks ahead to it."),
    "mentions": N_("One article mentions it."),
}
"""How the only article tells of an event."""


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the pages of every event whose id is declared or that several articles report."""
    for id_ in briefing.events:
        yield from by_year.planned(addresses.event(id_), briefing, _page, _year, id_)


def _page(id_: str, briefing: Briefing, _: Settings) -> Page:
    reports, list_ = briefing.events[id_], addresses.event(id_)
    best = lead(reports)
    moment, is_declared = views.moment(briefing, best), _is_declared(reports)
    groups = grouped(reports, lambda report: report.article)
    leads, listed = by_year.way(briefing, list_, "articles"), _listed(id_, "", briefing)
    meta = {
        "title": best.event.what,
        "description": counted(
            "What {count} article of this briefing report of one event.",
            "What {count} articles of this briefing report of one event.",
            len(groups),
        ),
        "id": id_,
        "kind": "event",
        "date": best.event.date,
        "place": best.event.place,
        "basis": best.event.basis,
        "articles": [*groups][-NEWEST:],
        "tags": find.tags(N_("event"), f"{in_words(best.event.date)}{aside(moment.basis)}"),
        "hide": ["navigation"],
        "years": bool(leads.years) or None,
    }
    return markdown.page(
        "event.md",
        list_,
        meta,
        moment=moment,
        life=in_time.reported(briefing, reports),
        month=addresses.month(best.event.date),
        people=views.refs(briefing, "people", _people(reports, briefing)),
        telling=telling([_way(g, briefing, is_declared=is_declared) for g in groups.values()]),
        note=_note(reports) if len(groups) > 1 else "",
        way=leads,
        **listed,
    )


def _year(id_: str, path: str, briefing: Briefing, _: Settings) -> Page:
    above = (
        views.index("timeline"),
        views.Ref(lead(briefing.events[id_]).event.what, addresses.event(id_)),
    )
    listed = _listed(id_, path, briefing)
    return by_year.page(briefing, above, path, "articles", "_event.md", **listed)


def _listed(id_: str, path: str, briefing: Briefing) -> dict[str, Any]:
    """Return what a page lists: what each article says of an event, first those that report it."""
    reports, here = briefing.events[id_], by_year.part(briefing, addresses.event(id_), path)
    shown, is_declared = {*here.items}, _is_declared(reports)
    groups = grouped((r for r in reports if r.article in shown), lambda r: r.article)
    compared = [*groups] if len(groups) == here.total and not path else []
    accounts = [_account(g, compared, briefing, is_declared=is_declared) for g in groups.values()]
    return {"accounts": sorted(accounts, key=lambda account: account["way"] != "reports")}


def _account(
    group: Sequence[Happening], compared: Sequence[str], briefing: Briefing, *, is_declared: bool
) -> dict[str, Any]:
    """Return what one article says of an event, and what it has that those ``compared`` have not.

    ``way`` says how it tells of the event, as in ``ALONE``. Where the event is not what the article
    is mainly about, there is only what stands in the same paragraphs as the event, and nothing of
    what it alone has; nor is there where more articles report the event than a page lists.
    """
    annotated = briefing.of(group[0].article, aspects.claims)
    mark, article = marks(annotated), annotated.article
    way = _way(group, briefing, is_declared=is_declared)
    paragraphs = {h.event.evidence.paragraph for h in group}

    def bears(claim: Claim) -> bool:
        return way == "reports" or claim.evidence.paragraph in paragraphs

    others = [
        briefing.of(a, aspects.claims) for a in compared if a != article.id and way == "reports"
    ]
    figures = _own_figures(annotated, others)
    differs = briefing.differs.get(article.id, {})
    return {
        "line": views.line(briefing, article.id),
        "moments": [(views.moment(briefing, h), mark[h.event]) for h in group],
        "points": [(p.text, mark[p]) for p in filter(bears, article.points)],
        "speakers": by_speaker(((s, mark[s]) for s in annotated.statements if bears(s)), briefing),
        "way": way,
        "alone": _alone(annotated, others, briefing) if others else (),
        "figures": [(f, mark[f], differs.get(f)) for f in figures],
    }


def _way(group: Sequence[Happening], briefing: Briefing, *, is_declared: bool) -> str:
    """Return how an article tells of an event, as in ``ALONE``."""
    annotated = briefing.of(group[0].article, aspects.claims)
    is_main = _is_main(group, annotated, is_declared=is_declared)
    return "reports" if is_main else _passing(group[0], briefing)


def telling(ways: list[str]) -> str:
    """Return how many articles tell of an event, and how: “One article reports it.”."""
    counts = Counter(ways)
    if len(ways) == 1:
        return gettext(ALONE[ways[0]])
    how = [_how(way, counts[way]) for way in ALONE if counts[way]]
    many = ngettext(
        "{number} article speaks of it: {how}.",
        "{number} articles speak of it: {how}.",
        len(ways),
    )
    return opening(many.format(number=_small(len(ways)), how=comma().join(how)))


def _how(way: str, count: int) -> str:
    forms = {
        "reports": ngettext("{number} reports it", "{number} report it", count),
        "back": ngettext("{number} looks back on it", "{number} look back on it", count),
        "ahead": ngettext("{number} looks ahead to it", "{number} look ahead to it", count),
        "mentions": ngettext("{number} mentions it", "{number} mention it", count),
    }
    return forms[way].format(number=_small(count))


def _small(count: int) -> str:
    """Return a small number in words."""
    words = (N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"))
    return gettext(words[count - 1]) if count <= len(words) else number(count)


def _passing(report: Happening, briefing: Briefing) -> str:
    """Return how an article that is about something else tells of an event: before or after it."""
    own = edtf.parse(briefing.dates[report.article] or "")
    when = edtf.parse(report.event.date or "")
    if not own or not when:
        return "mentions"
    if own.earliest > when.latest:
        return "back"
    return "ahead" if own.latest < when.earliest else "mentions"


def _people(reports: Collection[Happening], briefing: Briefing) -> tuple[str, ...]:
    """Return who took part; of an event with an id, in all that happened there on that day."""
    every = [h.event for h in reports]
    spots = {spot(event) for event in every} - {None}
    for report in reports if _is_declared(reports) else ():
        every += [e for e in briefing.of(report.article, aspects.claims).events if spot(e) in spots]
    return tuple(dict.fromkeys(p for event in every for p in event.people))


def _is_declared(reports: Iterable[Happening]) -> bool:
    return any(report.event.id for report in reports)


def _note(reports: Collection[Happening]) -> str:
    """Return why the reports of several articles are taken to be of one event."""
    every = [h.event for h in reports]
    if not _is_declared(reports):
        return gettext(
            "The articles give the same day and place and name it alike; that it is one event"
            " follows from that."
        )
    if len({event.what for event in every}) > 1:
        return gettext("The articles name the event differently; the editors take it to be one.")
    return gettext("The editors take it to be one event.")


def _is_main(group: Iterable[Happening], annotated: Annotated, *, is_declared: bool) -> bool:
    """Return whether an article is mainly about an event: its first event is it.

    What editors declare to be one event has all that happened on that day at that place.
    """
    main = annotated.events[0]
    here = spot(main) if is_declared else None
    return any(h.event == main or (here and spot(h.event) == here) for h in group)


def _alone(
    annotated: Annotated, others: list[Annotated], briefing: Briefing
) -> tuple[tuple[str, tuple[views.Ref, ...]], ...]:
    """Return the names that one article has and the others of its event have not."""
    own = []
    for kind in KINDS:
        elsewhere = {id_ for other in others for id_ in ids(other, kind)}
        alone = tuple(i for i in ids(annotated, kind) if i not in elsewhere)
        own.append((gettext(views.PLURAL[kind]), views.refs(briefing, kind, alone)))
    return tuple((label, refs) for label, refs in own if refs)


def _own_figures(annotated: Annotated, others: list[Annotated]) -> list[Figure]:
    """Return the figures that no other article has: no equal number of the same unit or measure."""
    elsewhere = {key for other in others for f in other.figures for key in _keys(f)}
    return [f for f in annotated.figures if others and not _keys(f) & elsewhere]


def _keys(figure: Figure) -> set[tuple[str, float, str]]:
    named = {("measure", 0.0, figure.measure)} if figure.measure else set()
    return named | {("value", figure.value, figure.unit or "")}
