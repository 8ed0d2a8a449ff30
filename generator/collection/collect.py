"""Annotated articles -> Briefing."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.collection import filing
from generator.collection.grouping import grouped
from generator.collection.lists import lists
from generator.collection.measures import differing, measures
from generator.collection.related import related
from generator.collection.same_events import by_event, gathered
from generator.collection.wordlist import wordlist
from generator.dates import edtf
from generator.model.article import Article
from generator.model.briefing import About, Annotated, Briefing, Happening, Reported
from generator.model.verified import Stamp
from generator.model.vocabulary import KINDS, Vocabulary

Index = dict[str, dict[str, tuple[str, ...]]]

MEETING = ("people", "topics")
"""Kinds of which a topic page lists the names that its articles share most."""

MET = 8
"""How many names it lists of each."""


def collect(
    annotated: Iterable[Annotated],
    vocabulary: Vocabulary,
    most_related: int = 4,
    verified: Mapping[str, Stamp] | None = None,
) -> Briefing:
    """Put articles in order of time, the undated last, and index all they name.

    ``verified`` gives the stamps of the records whose claims were found in their sources.
    """
    ordered = sorted(annotated, key=lambda a: (edtf.order(date_of(a.article)), a.article.id))
    articles = {a.article.id: a for a in ordered}
    where = _where(ordered)
    dates = {a.article.id: date_of(a.article) for a in ordered}
    happenings = gathered(events_of(ordered))
    events, measured = by_event(happenings), measures(ordered)
    filed = filing.filed(dates, happenings, events)
    said = [spoken for item in ordered for spoken in _statements(item)]
    made = Briefing(
        articles=articles,
        vocabulary=vocabulary,
        where=where,
        dates=dates,
        related=related(articles, where, vocabulary, most_related),
        statements=_gather(said, lambda spoken: (spoken.statement.speaker,)),
        about=_gather(
            said, lambda spoken: spoken.about.topics if spoken.about.by != "article" else ()
        ),
        verified=verified or {},
        happenings=happenings,
        events=events,
        uses=grouped((use for item in ordered for use in item.uses), lambda use: use.phrase),
        measures=measured,
        beside=_beside(dates),
        happened=grouped(happenings, lambda happening: happening.article),
        below=_below(vocabulary),
        at=_at(happenings, vocabulary),
        filed=filed,
        near=filing.near(filed, dates),
        reaching=filing.reaching(happenings),
        span=_span(dates),
        said=grouped(said, lambda spoken: spoken.article),
        met=_met(articles, where["topics"]),
        words=wordlist(ordered, where, vocabulary),
    )
    listed = lists(made)
    return replace(made, parts=listed, differs=differing(listed["figures/"]))


def date_of(article: Article) -> str | None:
    """Return the date that places an article in time: its event's, else its publication's."""
    return article.event_date or article.source.published


def ids(item: Annotated, kind: str) -> tuple[str, ...]:
    """Return the ids of one kind that an article names, publishers and agencies alike."""
    if kind == "publishers":
        houses = (item.publisher, *item.agencies)
        return tuple(dict.fromkeys(h for h in houses if h))
    named: tuple[str, ...] = getattr(item, kind)
    return named


def _where(ordered: list[Annotated]) -> Index:
    where: Index = {}
    for kind in KINDS:
        lists: dict[str, list[str]] = {}
        for item in ordered:
            for id_ in ids(item, kind):
                lists.setdefault(id_, []).append(item.article.id)
        where[kind] = {id_: tuple(articles) for id_, articles in lists.items()}
    return where


def _beside(dates: Mapping[str, str | None]) -> dict[str, tuple[str | None, str | None]]:
    """Return the dated articles before and after each of them."""
    dated = [id_ for id_, when in dates.items() if when]
    return {
        id_: (before, after)
        for before, id_, after in zip([None, *dated], dated, [*dated[1:], None], strict=False)
    }


def _below(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the topics right below each."""
    lower = grouped((t for t in vocabulary.topics.values() if t.parent), lambda t: t.parent or "")
    return {id_: tuple(t.id for t in topics) for id_, topics in lower.items()}


def _at(
    happenings: Iterable[Happening], vocabulary: Vocabulary
) -> dict[str, tuple[Happening, ...]]:
    """Return the events of each place and of those that lie within it."""
    placed = ((place, h) for h in happenings for place in around(h.event.place, vocabulary))
    return {
        p: tuple(h for _, h in every) for p, every in grouped(placed, lambda one: one[0]).items()
    }


def around(place: str | None, vocabulary: Vocabulary) -> list[str]:
    """Return a place and those that it lies within, the smallest first."""
    places: list[str] = []
    while place and place not in places:
        places.append(place)
        entry = vocabulary.places.get(place)
        place = entry.within if entry else None
    return places


def _span(dates: Mapping[str, str | None]) -> tuple[tuple[date, date], ...]:
    """Return the first and the last day that articles may be of; nothing without a date."""
    days = [when for text in dates.values() if (when := edtf.parse(text or ""))]
    return ((min(d.earliest for d in days), max(d.latest for d in days)),) if days else ()


def _met(
    articles: Mapping[str, Annotated], topics: Mapping[str, tuple[str, ...]]
) -> dict[str, dict[str, tuple[tuple[str, int], ...]]]:
    """Return the people and the topics that the articles of each topic share most."""
    return {
        topic: {kind: _commonest(kind, topic, map(articles.__getitem__, of)) for kind in MEETING}
        for topic, of in topics.items()
    }


def _commonest(kind: str, but: str, articles: Iterable[Annotated]) -> tuple[tuple[str, int], ...]:
    counts = Counter(id_ for item in articles for id_ in ids(item, kind) if id_ != but)
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MET])


def _gather(
    said: Iterable[Reported], keys: Callable[[Reported], tuple[str, ...]]
) -> dict[str, tuple[Reported, ...]]:
    """Gather statements under each of their keys."""
    gathered: dict[str, list[Reported]] = {}
    for spoken in said:
        for key in keys(spoken):
            gathered.setdefault(key, []).append(spoken)
    return {key: tuple(every) for key, every in gathered.items()}


def _statements(item: Annotated) -> Iterator[Reported]:
    """Return the statements of an article with what each is about."""
    for statement in item.statements:
        about = item.about.get(statement, About(statement.topics))
        yield Reported(item.article.id, statement, about)


def events_of(ordered: Iterable[Annotated]) -> tuple[Happening, ...]:
    """Gather all events by first possible day, the undated last; ties keep an article's order."""
    happenings = []
    for item in ordered:
        for number, event in enumerate(item.events, 1):
            when = edtf.parse(event.date) if event.date else None
            first = when.earliest if when else None
            happenings.append(Happening(item.article.id, number, event, first))
    return tuple(sorted(happenings, key=lambda h: (edtf.order(h.event.date), h.number)))
