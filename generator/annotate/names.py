"""Which people, organisations and places of the vocabulary an article names."""

from collections import Counter

from generator.annotate.lexicon import NAMED, Lexicon
from generator.model.article import Article
from generator.text import normal


def text_of(article: Article) -> str:
    """Give all the text of a raw article that names may stand in."""
    parts = [article.source.headline, article.source.subtitle]
    parts += [p.text for p in article.paragraphs]
    parts += [c.text for c in article.captions]
    return "\n".join(p for p in parts if p)


def names(article: Article, lexicon: Lexicon, text: str) -> dict[str, tuple[str, ...]]:
    """Give the ids an article names, by kind, most often named first; a record says them itself.

    Whoever has a role in a record is named by it. ``text`` is all the text of a raw article.
    """
    if article.kind == "record":
        said = {kind: getattr(article, kind) for kind in NAMED}
        people = (*article.people, *(role.person for role in article.roles))
        return {**said, "people": tuple(dict.fromkeys(people))}
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in NAMED}
    for (found, _), count in lexicon.names.count(normal.alike(text)).items():
        kind, _, id_ = found.partition("/")
        counts[kind][id_] += count
    return {kind: tuple(sorted(c, key=lambda i: (-c[i], i))) for kind, c in counts.items()}


def name_to_id(name: str | None, lexicon: Lexicon, *kinds: str) -> str | None:
    """Give the id of the entry that bears exactly this name."""
    found = (lexicon.bearer(kind, name) for kind in kinds) if name else ()
    return next((id_ for id_ in found if id_), None)
