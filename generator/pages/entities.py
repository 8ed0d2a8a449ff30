"""Pages of people, organisations, places and publishers, and the index of each kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.model.vocabulary import Entry, Person, Place
from generator.pages import addresses, find, in_time, markdown, views
from generator.pages.evidence import Mark, marks
from generator.pages.speech import facets, speeches
from generator.text import normal, sentences
from generator.wording import N_, gettext

INTRODUCTIONS = {
    "people": N_("Who speaks and acts in the articles, and what each is reported to have said."),
    "organisations": N_("The bodies that the articles name."),
    "places": N_("Where it happened, and the countries and cities that the articles name."),
    "publishers": N_("Who published the articles, as stated in them or inferred."),
}

REGISTERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "iso3166": ("ISO 3166", ""),
}
"""Names of registers, and where an entry can be looked up; a page links there and loads nothing."""


@dataclass(frozen=True, slots=True)
class Office:
    """A role, where it was held, and its years in words."""

    title: str
    years: str


@dataclass(frozen=True, slots=True)
class Given:
    """An office as an article gives it, with its mark there."""

    title: str
    line: views.Line
    mark: Mark


def pages(kind: str, briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Return the index of a kind and the page of every entry of it that has articles."""
    entries = [
        e for e in briefing.vocabulary.kind(kind).values() if views.has_page(briefing, kind, e.id)
    ]
    entries.sort(key=_order)
    yield _index(kind, entries, briefing)
    yield from (_page(kind, entry, briefing) for entry in entries)


PEOPLE, ORGANISATIONS, PLACES, PUBLISHERS = (partial(pages, kind) for kind in INTRODUCTIONS)
"""The page types of the four kinds."""


def _order(entry: Entry) -> str:
    return ((entry.sort if isinstance(entry, Person) else None) or entry.name).casefold()


def _index(kind: str, entries: list[Entry], briefing: Briefing) -> Page:
    title, introduction = gettext(views.PLURAL[kind]), gettext(INTRODUCTIONS[kind])
    listed = in_time.listed(briefing, kind, entries)
    meta = {
        "title": title,
        "description": introduction,
        "hide": ["navigation", "toc"],
        "search": markdown.FIND_NEVER,
    }
    return markdown.page(
        "index.md",
        addresses.index(kind),
        meta,
        title=title,
        introduction=introduction,
        listed=listed,
    )


def _page(kind: str, entry: Entry, briefing: Briefing) -> Page:
    articles = briefing.where[kind].get(entry.id, ())
    said = () if kind == "publishers" else briefing.said.get(entry.id, ())
    spoken = speeches(said, briefing)
    narrowed = facets(spoken, ("topic", "year"))
    when = in_time.when(briefing, articles, "published" if kind == "publishers" else "named")
    meta = {
        "title": entry.name,
        "description": sentences.clip(entry.introduction, 200),
        "id": entry.id,
        "kind": views.SINGULAR[kind],
        "names": dict(entry.names),
        "identifiers": dict(entry.identifiers),
        "hide": ["navigation"],
        "tags": find.of_entry(briefing, kind, entry.id),
        "script": "statements" if narrowed else None,
    }
    return markdown.page(
        "entity.md",
        addresses.named(kind, entry.id),
        meta,
        entry=entry,
        when=when,
        life=in_time.life(briefing, articles, entry.name, when if entry.introduction else ""),
        foreign=views.foreign(entry),
        offices=_offices(entry),
        given=_given(entry, briefing),
        identifiers=_identifiers(entry),
        within=_within(entry, briefing),
        also=_also(kind, entry, briefing),
        speeches=spoken,
        facets=narrowed,
        with_speaker=False,
        moments=_moments(kind, entry.id, briefing),
        lines=views.lines(briefing, articles[::-1]),
    )


def _identifiers(entry: Entry) -> list[tuple[str, str, str]]:
    """Return an entry's identifiers: the register's name, the identifier, and any address."""
    known = ((REGISTERS.get(r, (r, "")), i) for r, i in entry.identifiers.items())
    return [(name, id_, address.format(id_)) for (name, address), id_ in known]


def _offices(entry: Entry) -> list[Office]:
    if not isinstance(entry, Person):
        return []
    return [Office(r.title, _years(r.from_, r.to)) for r in entry.roles]


def _years(first: str | None, last: str | None) -> str:
    if first and last:
        return f"{first[:4]}–{last[:4]}"
    if first:
        return gettext("since {year}").format(year=first[:4])
    return gettext("until {year}").format(year=last[:4]) if last else ""


def _within(entry: Entry, briefing: Briefing) -> views.Ref | None:
    return (
        views.ref(briefing, "places", entry.within)
        if isinstance(entry, Place) and entry.within
        else None
    )


def _also(kind: str, entry: Entry, briefing: Briefing) -> views.Ref | None:
    """Return the page of a body as a publisher, or of a publisher as a body; both have one name."""
    other = _OTHER.get(kind)
    if not other:
        return None
    alike = (e for e in briefing.vocabulary.kind(other).values() if _is_named(e, entry.name))
    found = next((e for e in alike if views.has_page(briefing, other, e.id)), None)
    return views.ref(briefing, other, found.id) if found else None


_OTHER = {"organisations": "publishers", "publishers": "organisations"}


def _is_named(entry: Entry, name: str) -> bool:
    return normal.fold(entry.name) == normal.fold(name)


def _moments(kind: str, id_: str, briefing: Briefing) -> list[views.Moment]:
    """Return the events of a place and of those that lie within it."""
    if kind != "places":
        return []
    here = [h for h in briefing.happenings if id_ in _around(h.event.place, briefing)]
    return views.moments(briefing, here)


def _around(place: str | None, briefing: Briefing) -> list[str]:
    """Return a place and those that it lies within, the smallest first."""
    found: list[str] = []
    while place and place not in found:
        found.append(place)
        entry = briefing.vocabulary.places.get(place)
        place = entry.within if entry else None
    return found


def _given(entry: Entry, briefing: Briefing) -> list[Given]:
    """Return the offices in which the articles name a person, as they say it, oldest first.

    What the vocabulary says already is left out.
    """
    if not isinstance(entry, Person):
        return []
    known = {normal.fold(role.title) for role in entry.roles}
    return [
        Given(role.title, views.line(briefing, id_), marks(briefing.articles[id_])[role.evidence])
        for id_ in briefing.where["people"].get(entry.id, ())
        for role in briefing.articles[id_].article.roles
        if role.person == entry.id and normal.fold(role.title) not in known
    ]
