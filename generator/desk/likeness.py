"""How much alike two articles are, and whether they report one event.

Texts are compared by their runs of five words. A record has no text of its own: the words that it
cites are looked for in the other text, and the headlines are compared.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.annotate.mentions import text_of
from generator.dates import edtf
from generator.model.article import Article
from generator.model.briefing import Annotated
from generator.model.claims import claims
from generator.text import normal

RUN = 5
"""Words of the runs by which two texts are compared."""
SHORT = 20
"""Runs below which the smaller of two texts tells too little of the larger."""
ALIKE = 0.4
"""From here on two articles are called alike; what two reports on one subject share stays below."""
FEW = 3
"""Fragments and words of a headline below which nothing is compared."""
TOGETHER = 2
"""People that two reports of one event on one day share where they share no place."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A seed that has to do with a document: how much alike they are from 0 to 1, and why."""

    id: str
    path: str
    similarity: float
    why: str
    is_same: bool = False


def similar(new: Annotated, others: Iterable[Annotated]) -> tuple[Similar, ...]:
    """Return the seeds that are the same document, alike or of one event, most alike first."""
    matches = [s for other in others if (s := _one(new, other))]
    return tuple(sorted(matches, key=lambda s: (not s.is_same, -s.similarity, s.path)))


def _one(new: Annotated, other: Annotated) -> Similar | None:
    one, two = new.article, other.article
    digest = two.source.sha256 if two.kind == "record" else two.digest
    if digest == one.digest:
        return Similar(two.id, two.path, 1.0, "the same document", is_same=True)
    share, why = likeness(one, two)
    event = same_event(new, other)
    reasons = [*([why] if share >= ALIKE else []), *([event] if event else [])]
    return Similar(two.id, two.path, share, "; ".join(reasons)) if reasons else None


def likeness(new: Article, other: Article) -> tuple[float, str]:
    """Return how much alike a raw article and any other are, from 0 to 1, and what tells so."""
    ways = [
        (_headlines(new, other), "the headlines are alike"),
        (_fragments(text_of(new), other), "the text holds the words that the record cites"),
        (_texts(text_of(new), text_of(other)), "the texts are alike"),
    ]
    return max(ways, key=lambda way: way[0])


def _texts(one: str, two: str) -> float:
    """Compare two texts: the share of the smaller in the larger, of both where one is short."""
    a, b = _runs(one), _runs(two)
    both = len(a & b)
    if min(len(a), len(b)) >= SHORT:
        return both / min(len(a), len(b))
    return both / max(1, len(a | b))


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = normal.words(text)
    return frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _fragments(text: str, record: Article) -> float:
    """Return the share of a record's cited words, of two or more each, that stand in a text."""
    cited = {
        normal.fold(one.evidence.words)
        for one in claims(record)
        if record.kind == "record" and one.evidence.words
    }
    sizes = {words: count for words in cited if (count := len(words.split())) > 1}
    folded = normal.fold(text)
    there = sum(size for words, size in sizes.items() if words in folded)
    return there / sum(sizes.values()) if len(sizes) >= FEW else 0.0


def _headlines(one: Article, two: Article) -> float:
    """Return the share of words that two headlines have in common."""
    a, b = (set(normal.words(article.source.headline or "")) for article in (one, two))
    return len(a & b) / len(a | b) if min(len(a), len(b)) >= FEW else 0.0


def same_event(new: Annotated, other: Annotated) -> str:
    """Return by which day and names two articles seem to report one event; empty where not."""
    day = _day(new.article.event_date)
    for event in other.events:
        if not day or _day(event.date) != day:
            continue
        places = {event.place, *([] if event.place else other.places[:1])}
        shared = [p for p in new.places if p in places][:1]
        people = [p for p in new.people if p in {*event.people, *other.people}]
        if shared or len(people) >= TOGETHER:
            return f"perhaps the same event: {day}, {', '.join(shared or people)}"
    return ""


def _day(text: str | None) -> str:
    """Return the day of an exact date; empty for any other."""
    date = edtf.parse(text) if text else None
    return date.first.earliest.isoformat() if date and date.is_exact else ""
