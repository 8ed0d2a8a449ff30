"""Pages of people, organisations, places and publishers, and the index of each kind."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from generator.collection.collect import around
from generator.dates import edtf
from generator.model.article import Event
from generator.model.briefing import Briefing, Happening, Page, Planned, Reported
from generator.model.settings import Settings
from generator.model.vocabulary import Entry, Person
from generator.pages import addresses, aspects, by_year, find, in_time, markdown, views
from generator.pages.evidence import Mark, mark_of
from generator.pages.index import by_letter, index, order
from generator.pages.speech import facets, speeches
from generator.text import normal, sentences
from generator.wording import gettext

REGISTERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "iso3166": ("ISO 3166", ""),
}
"""Names of registers, and where an entry can be looked up; a page links there and loads nothing."""

_OTHER = {"organisations": "publishers", "publishers": "organisations"}
"""Kinds of which an entry of the one may be an entry of the other."""


def pages(kind: str, briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the index of a kind and the pages of every entry of it that has articles."""
    yield Planned(addresses.file(addresses.index(kind)), _index, (kind,))
    yield from by_letter(kind, _sorted(kind, briefing))
    for entry in _sorted(kind, briefing):
        list_ = addresses.named(kind, entry.id)
        yield from by_year.planned(list_, briefing, _page, _year, kind, entry.id)


PEOPLE, ORGANISATIONS, PLACES, PUBLISHERS = (
    partial(pages, kind) for kind in ("people", "organisations", "places", "publishers")
)
"""The page types of the four kinds."""


def _sorted(kind: str, briefing: Briefing) -> list[Entry]:
    """Return the entries of a kind that have a page, in the order of their names."""
    return sorted(views.with_page(briefing, kind), key=order)


def _index(kind: str, briefing: Briefing, _: Settings) -> Page:
    return index(kind, _sorted(kind, briefing), briefing)


def _page(kind: str, id_: str, briefing: Briefing, _: Settings) -> Page:
    entry, list_ = briefing.vocabulary.kind(kind)[id_], addresses.named(kind, id_)
    articles = briefing.where[kind].get(id_, ())
    when = in_time.when(briefing, articles, "published" if kind == "publishers" else "named")
    leads, listed = by_year.way(briefing, list_, "articles"), _listed(kind, id_, "", briefing)
    meta = {
        "title": entry.name,
        "description": sentences.clip(entry.introduction, 200),
        "id": entry.id,
        "kind": views.SINGULAR[kind],
        "names": dict(entry.names),
        "identifiers": dict(entry.identifiers),
        "hide": ["navigation"],
        "tags": find.of_entry(briefing, kind, entry.id),
        "script": listed["script"],
        "years": bool(leads.years) or None,
    }
    return markdown.page(
        "entity.md",
        list_,
        meta,
        entry=entry,
        when=when,
        life=in_time.life(briefing, articles, entry.name, when if entry.introduction else ""),
        foreign=views.foreign(entry),
        short=_short(entry),
        offices=_offices(entry),
        identifiers=_identifiers(entry),
        within=views.above(briefing, kind, entry),
        also=_also(kind, entry, briefing),
        way=leads,
        **listed,
    )


def _short(entry: Entry) -> tuple[str, ...]:
    """Return an entry's abbreviations: the one that it has, and aliases in capitals."""
    aliases = (alias for alias in entry.aliases if alias.isupper() and alias.isalpha())
    every = dict.fromkeys((getattr(entry, "abbreviation", None), *aliases))
    return tuple(short for short in every if short and short != entry.name)


def _year(kind: str, id_: str, path: str, briefing: Briefing, _: Settings) -> Page:
    above = (
        views.index(kind),
        views.ref(briefing, kind, id_),
    )
    listed = _listed(kind, id_, path, briefing)
    return by_year.page(briefing, above, path, "articles", "_entity.md", **listed)


def _listed(kind: str, id_: str, path: str, briefing: Briefing) -> dict[str, Any]:
    """Return what a page of an entry lists: offices, statements, events and articles."""
    here = by_year.part(briefing, addresses.named(kind, id_), path).items
    own = [i for i in here if id_ in briefing.of(i, aspects.named)[kind]]
    said = (one for i in here for one in briefing.said.get(i, ()) if kind != "publishers")
    spoken = speeches((one for one in said if one.statement.speaker == id_), briefing)
    narrowed = facets(spoken, ("topic", "year"))
    return {
        "given": _given(briefing.vocabulary.kind(kind)[id_], own, briefing),
        "speeches": spoken,
        "facets": narrowed,
        "with_speaker": False,
        "others": speeches(_of_others(kind, id_, here, briefing), briefing),
        "moments": views.moments(briefing, _happened(kind, id_, here, briefing)),
        "is_place": kind == "places",
        "lines": views.lines(briefing, own[::-1]),
        "original": kind == "publishers",
        "script": "statements" if narrowed else None,
    }


def _identifiers(entry: Entry) -> list[tuple[str, str, str]]:
    """Return an entry's identifiers: the register's name, the identifier, and any address."""
    known = ((REGISTERS.get(r, (r, "")), i) for r, i in entry.identifiers.items())
    return [(name, id_, address.format(id_)) for (name, address), id_ in known]


def _offices(entry: Entry) -> list[tuple[str, str]]:
    """Return the offices of a person, each with its years."""
    roles = entry.roles if isinstance(entry, Person) else ()
    return [(role.title, _years(role.from_, role.to)) for role in roles]


def _years(first: str | None, last: str | None) -> str:
    if first and last:
        return f"{first[:4]}–{last[:4]}"
    if first:
        return gettext("since {year}").format(year=first[:4])
    return gettext("until {year}").format(year=last[:4]) if last else ""


def _also(kind: str, entry: Entry, briefing: Briefing) -> views.Ref | None:
    """Return the page of a body as a publisher, or of a publisher as a body; both have one name."""
    other = _OTHER.get(kind)
    if not other:
        return None
    name = normal.fold(entry.name)
    alike = (e for e in views.with_page(briefing, other) if normal.fold(e.name) == name)
    return next((views.ref(briefing, other, e.id) for e in alike), None)


def _of_others(
    kind: str, id_: str, articles: Iterable[str], briefing: Briefing
) -> Iterator[Reported]:
    """Return the statements of others that name a person, in the order of the articles."""
    if kind == "people":
        every = (one for i in articles for one in briefing.said.get(i, ()))
        yield from (one for one in every if id_ in one.about.people)


def _happened(kind: str, id_: str, articles: Iterable[str], briefing: Briefing) -> list[Happening]:
    """Return the events of a person, or of a place and of those within it, in order of time."""
    if kind not in {"people", "places"}:
        return []

    def has(event: Event) -> bool:
        if kind == "people":
            return id_ in event.people
        return id_ in around(event.place, briefing.vocabulary)

    every = (happening for i in articles for happening in briefing.happened.get(i, ()))
    return sorted(
        (h for h in every if has(h.event)), key=lambda h: (edtf.order(h.event.date), h.number)
    )


def _given(
    entry: Entry, articles: Iterable[str], briefing: Briefing
) -> list[tuple[str, views.Line, Mark]]:
    """Return the offices in which the articles name a person, as they say it, oldest first.

    What the vocabulary says already is left out. Each has its article, and its mark there.
    """
    if not isinstance(entry, Person):
        return []
    known = {normal.fold(role.title) for role in entry.roles}
    return [
        (role.title, views.line(briefing, id_), mark_of(briefing, id_, role))
        for id_ in articles
        for role in briefing.of(id_, aspects.roles)
        if role.person == entry.id and normal.fold(role.title) not in known
    ]
