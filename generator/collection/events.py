"""Which reports are of one event: declared to be, or of one day at one place."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.dates import edtf
from generator.model.article import Event
from generator.model.briefing import Happening

_BASES = ("stated", "inferred", "curated")


def gathered(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """Mark the happenings whose event has a page: its id is declared, or two articles report it."""
    declared = _declared(happenings)
    ids = {h.event.id for h in happenings}
    names = [_name(h, declared) for h in happenings]
    reporters: dict[str, set[str]] = {}
    for name, happening in zip(names, happenings, strict=True):
        reporters.setdefault(name, set()).add(happening.article)
    return tuple(
        replace(happening, shared=name)
        if name and (name in ids or len(reporters[name]) > 1)
        else happening
        for name, happening in zip(names, happenings, strict=True)
    )


def by_event(happenings: Iterable[Happening]) -> dict[str, tuple[Happening, ...]]:
    """Give the reports of each event that has a page, in the order given."""
    found: dict[str, list[Happening]] = {}
    for happening in happenings:
        if happening.shared:
            found.setdefault(happening.shared, []).append(happening)
    return {name: tuple(reports) for name, reports in found.items()}


def lead(reports: Iterable[Happening]) -> Happening:
    """Give the report that knows an event's date best; of equals, the first to be mainly on it."""
    return min(reports, key=lambda h: (_doubt(h.event), _BASES.index(h.event.basis), h.number))


def leads(happenings: Sequence[Happening]) -> list[Happening]:
    """Give each event once, by the report that knows its date best."""
    best = {name: lead(reports) for name, reports in by_event(happenings).items()}
    return [h for h in happenings if not h.shared or best[h.shared] is h]


def spot(event: Event) -> str | None:
    """Give the day and place of an event as one word; null where either is not certain."""
    when = edtf.parse(event.date or "")
    if not when or not when.is_exact or not event.place or event.basis == "curated":
        return None
    return f"{when.earliest.isoformat()}-{event.place}"


def _doubt(event: Event) -> int:
    """Say how far from one day a date is: 0 for a day, 1 for less than that, 2 for none."""
    when = edtf.parse(event.date or "")
    return 2 if not when else int(not when.is_exact)


def _declared(happenings: Iterable[Happening]) -> dict[str, dict[str, set[str]]]:
    """Give the ids that are declared at each day and place, with the articles that do so."""
    found: dict[str, dict[str, set[str]]] = {}
    for happening in happenings:
        here, id_ = spot(happening.event), happening.event.id
        if here and id_:
            found.setdefault(here, {}).setdefault(id_, set()).add(happening.article)
    return found


def _name(happening: Happening, declared: dict[str, dict[str, set[str]]]) -> str:
    """Name the event a happening reports: as declared, else by its day and place.

    An event without an id joins the one that others declare there, unless they declare two, or its
    own article declares another of its events to be that one.
    """
    here = spot(happening.event)
    if happening.event.id or not here:
        return happening.event.id or ""
    others = declared.get(here, {})
    id_, articles = next(iter(others.items()), ("", {happening.article}))
    return id_ if len(others) == 1 and happening.article not in articles else here
