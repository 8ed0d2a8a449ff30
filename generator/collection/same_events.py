"""Which reports are of one event: declared to be, or the same in day, place, kind and words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from generator.collection.grouping import grouped
from generator.dates import edtf
from generator.model.article import Event
from generator.model.briefing import Happening
from generator.text import normal
from generator.text.language import small_words

_BASES = ("stated", "inferred", "curated")


class Key(NamedTuple):
    """What reports of one event have in common where no id tells: day and place, kind, words."""

    spot: str
    kind: str
    words: frozenset[str]


Name = str | Key | None
"""An event’s declared id, or what its reports have in common; nothing where that is nothing."""


def gathered(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """Mark the happenings whose event has a page: its id is declared, or two articles report it."""
    names = _names(happenings)
    reports: dict[Name, list[Happening]] = {}
    for name, happening in zip(names, happenings, strict=True):
        reports.setdefault(name, []).append(happening)
    pages = {name: name for name in names if isinstance(name, str)} | _pages(reports)
    return tuple(
        replace(happening, shared=pages[name]) if name in pages else happening
        for name, happening in zip(names, happenings, strict=True)
    )


def _pages(reports: Mapping[Name, list[Happening]]) -> dict[Name, str]:
    """Return the ids of events that articles report alike: the spot, numbered from a second.

    Those of one spot are numbered in the order of the articles' ids, whatever their dates.
    """
    first = {
        key: min((h.article, h.number) for h in every)
        for key, every in reports.items()
        if isinstance(key, Key) and len({h.article for h in every}) > 1
    }
    pages: dict[Name, str] = {}
    numbers: Counter[str] = Counter()
    for key in sorted(first, key=lambda key: first[key]):
        numbers[key.spot] += 1
        pages[key] = key.spot if numbers[key.spot] == 1 else f"{key.spot}-{numbers[key.spot]}"
    return pages


def unsettled(happenings: Sequence[Happening]) -> tuple[tuple[Happening, ...], ...]:
    """Return reports of one day and place that may be of one event or of several, by their spot.

    It is settled where both events have an id, and where an article reports both.
    """
    at: dict[str, dict[Name, list[Happening]]] = {}
    for name, happening in zip(_names(happenings), happenings, strict=True):
        if here := spot(happening.event):
            at.setdefault(here, {}).setdefault(name, []).append(happening)
    groups = (_open(events) for events in at.values())
    return tuple(reports for reports in groups if reports)


def _open(events: Mapping[Name, list[Happening]]) -> tuple[Happening, ...]:
    """Return the reports of those events of one spot of which it is open whether they are one."""
    open_: dict[Name, None] = {}
    for one, other in combinations(events, 2):
        both = {h.article for h in events[one]} & {h.article for h in events[other]}
        if not both and not (isinstance(one, str) and isinstance(other, str)):
            open_ |= dict.fromkeys((one, other))
    return tuple(h for name in open_ for h in events[name])


def by_event(happenings: Iterable[Happening]) -> dict[str, tuple[Happening, ...]]:
    """Return the reports of each event that has a page, in the order given."""
    return grouped((h for h in happenings if h.shared), lambda h: h.shared or "")


def lead(reports: Iterable[Happening]) -> Happening:
    """Return the report that knows an event's date best; of equals, one not in doubt, the first."""
    return min(reports, key=_rank)


def _rank(report: Happening) -> tuple[int, bool, int, int]:
    event = report.event
    return _doubt(event), bool(event.doubt), _BASES.index(event.basis), report.number


def leads(happenings: Sequence[Happening]) -> list[Happening]:
    """Return each event once, by the report that knows its date best."""
    best = {name: lead(reports) for name, reports in by_event(happenings).items()}
    return [h for h in happenings if not h.shared or best[h.shared] is h]


def spot(event: Event) -> str | None:
    """Return the day and place of an event as one word; nothing where either is not certain."""
    when = edtf.parse(event.date or "")
    if not when or not when.is_exact or not event.place or event.basis == "curated":
        return None
    return f"{when.earliest.isoformat()}-{event.place}"


def _doubt(event: Event) -> int:
    """Return how far from one day a date is: 0 for a day, 1 for less than that, 2 for none."""
    when = edtf.parse(event.date or "")
    return 2 if not when else int(not when.is_exact)


def _key(event: Event) -> Key | None:
    """Return what an event has in common with the same ones; none without day or place."""
    here = spot(event)
    words = frozenset(normal.words(event.what)) - small_words("en")
    return Key(here, event.kind, words) if here else None


def _names(happenings: Iterable[Happening]) -> list[Name]:
    """Name the event that each happening reports: as declared, else by what its reports share.

    An event without an id joins the one that others declare in the same words, unless they declare
    two, or its own article declares another of its events to be that one.
    """
    every = [*happenings]
    declared = _declared(every)
    return [h.event.id or _joined(h, declared) for h in every]


def _declared(happenings: Iterable[Happening]) -> dict[Key, dict[str, set[str]]]:
    """Return the ids that are declared for events in the same words, with their articles."""
    declared: dict[Key, dict[str, set[str]]] = {}
    for happening in happenings:
        key, id_ = _key(happening.event), happening.event.id
        if key and id_:
            declared.setdefault(key, {}).setdefault(id_, set()).add(happening.article)
    return declared


def _joined(happening: Happening, declared: Mapping[Key, dict[str, set[str]]]) -> Name:
    key = _key(happening.event)
    others = declared.get(key, {}) if key else {}
    id_, articles = next(iter(others.items()), ("", {happening.article}))
    return id_ if len(others) == 1 and happening.article not in articles else key
