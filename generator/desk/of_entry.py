"""Why an entry of the vocabulary has the page it has, and who names it how, as plain values."""

from collections.abc import Iterator
from typing import Any

from generator.annotate.heading import heading
from generator.annotate.lexicon import Lexicon
from generator.annotate.topics import needed
from generator.check.check import names
from generator.collection.collect import ids
from generator.desk import spellings
from generator.forms import shape
from generator.model.article import Article
from generator.model.briefing import Annotated, Briefing
from generator.model.vocabulary import above
from generator.pages import addresses, views
from generator.text import normal

Plain = dict[str, Any]


def explained(briefing: Briefing, lexicon: Lexicon, score: float, kind: str, id_: str) -> Plain:
    """Return the articles that name an entry, with how; and the spellings that none of them has.

    ``score`` is that from which a topic is taken. ``searched`` counts the articles in which
    spellings are looked for: raw ones, and short records.
    """
    entry = briefing.vocabulary.kind(kind)[id_]
    searched = [a for a in briefing.articles.values() if a.article.finds(kind)]
    forms = spellings.looked_for(kind, entry)
    bearers = {s: spellings.bearer(lexicon, kind, form) for s, form in forms.items()}
    told = [_told(a, lexicon, score, kind, id_) for a in briefing.articles.values()]
    articles = [t for t in told if t]
    seen = {form for t in articles for form in t.get("spellings", ())}
    mine = f"{kind}/{id_}"
    return {
        "kind": kind,
        "id": id_,
        "name": entry.name,
        "page": addresses.named(kind, id_) if views.has_page(briefing, kind, id_) else None,
        "formerly": [*entry.formerly],
        "below": above(entry),
        "articles": articles,
        "searched": len(searched),
        "never_found": [s for s in forms if forms[s] not in seen and bearers[s] == mine],
        "claimed_by_another": {s: b for s, b in bearers.items() if b and b != mine},
    }


def _told(found: Annotated, lexicon: Lexicon, score: float, kind: str, id_: str) -> Plain | None:
    """Return how one article names an entry; nothing where it does not."""
    article = found.article
    told: Plain = {"id": article.id, "name": heading(article), "listed": id_ in ids(found, kind)}
    if not article.finds(kind):
        where = [*_where(article, kind, id_)]
        return {**told, "where": where} if where else None
    if kind == "publishers":
        return _house(found, lexicon, told, id_)
    seen = spellings.found(article, lexicon).of(kind, id_)
    if not seen:
        return None
    told["spellings"] = dict(seen)
    if kind == "topics":
        terms = spellings.points(lexicon, id_, seen)
        told |= {"score": sum(terms.values()), "needs": needed(article, score), "terms": terms}
    return told


def _where(article: Article, kind: str, id_: str) -> Iterator[Plain]:
    """Return every key of a record that names an entry, with its line."""
    for kinds, named, path in names(article):
        if kind in kinds.split() and named == id_:
            at = path[:2] if kind == "publishers" else path
            yield {"key": shape.name_of(at), "line": shape.line_of(at, article.lines)}


def _house(found: Annotated, lexicon: Lexicon, told: Plain, id_: str) -> Plain | None:
    """Return how a raw article names a house: by its name, or by the signs of its page."""
    source = found.article.source
    printed = [n for n in (source.publisher, *source.agencies) if n]
    named = [n for n in printed if lexicon.bearer("publishers", n) == id_]
    if named:
        return {**told, "spellings": {normal.fold(name): 1 for name in named}}
    return {**told, "why": found.article.provenance["publisher"].why} if told["listed"] else None
