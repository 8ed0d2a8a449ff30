"""Why an entry of the vocabulary has the page it has, and who names it how, as plain values."""

from collections.abc import Iterator

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
from generator.plain import Plain
from generator.text import normal


def explained(briefing: Briefing, lexicon: Lexicon, score: float, kind: str, id_: str) -> Plain:
    """Return the articles that name an entry, with how; and the spellings that none of them has.

    ``score`` is that from which a topic is taken. ``searched`` counts the articles in which
    spellings are looked for: raw ones, and short records.
    """
    entry = briefing.vocabulary.kind(kind)[id_]
    searched = [a for a in briefing.articles.values() if a.article.finds(kind)]
    forms = spellings.looked_for(kind, entry)
    bearers = {s: spellings.bearer(lexicon, kind, form) for s, form in forms.items()}
    uses = [_use(a, lexicon, score, kind, id_) for a in briefing.articles.values()]
    articles = [t for t in uses if t]
    spelled = {form for t in articles for form in t.get("spellings", ())}
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
        "never_found": [s for s in forms if forms[s] not in spelled and bearers[s] == mine],
        "claimed_by_another": {s: b for s, b in bearers.items() if b and b != mine},
    }


def _use(annotated: Annotated, lexicon: Lexicon, score: float, kind: str, id_: str) -> Plain | None:
    """Return how one article names an entry; nothing where it does not."""
    article = annotated.article
    use: Plain = {"id": article.id, "name": heading(article), "listed": id_ in ids(annotated, kind)}
    if not article.finds(kind):
        where = [*_where(article, kind, id_)]
        return {**use, "where": where} if where else None
    if kind == "publishers":
        return _house(annotated, lexicon, use, id_)
    spelled = spellings.spelled(article, lexicon)[f"{kind}/{id_}"]
    if not spelled:
        return None
    use["spellings"] = spelled
    if kind == "topics":
        terms = spellings.points(lexicon, id_, spelled)
        use |= {"score": sum(terms.values()), "needs": needed(article, score), "terms": terms}
    return use


def _where(article: Article, kind: str, id_: str) -> Iterator[Plain]:
    """Return every key of a record that names an entry, with its line."""
    for kinds, named, path in names(article):
        if kind in kinds.split() and named == id_:
            at = path[:2] if kind == "publishers" else path
            yield {"key": shape.name_of(at), "line": shape.line_of(at, article.lines)}


def _house(annotated: Annotated, lexicon: Lexicon, use: Plain, id_: str) -> Plain | None:
    """Return how a raw article names a house: by its name, or by the signs of its page."""
    source = annotated.article.source
    printed = [n for n in (source.publisher, *source.agencies) if n]
    named = [n for n in printed if lexicon.bearer("publishers", n) == id_]
    if named:
        return {**use, "spellings": {normal.fold(name): 1 for name in named}}
    return {**use, "why": annotated.article.provenance["publisher"].why} if use["listed"] else None
