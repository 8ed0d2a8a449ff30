"""Which people, organisations and places of the vocabulary an article names."""

from collections import Counter

from generator.annotate.lexicon import NAMED, Lexicon
from generator.model.article import Article
from generator.text import normal


def text_of(article: Article) -> str:
    """Return all the text of an article in which names are looked for.

    A record says its names itself, but for a short one.
    """
    if article.kind == "record":
        return f"{article.title}\n{article.summary}" if article.is_short else ""
    parts = [article.source.headline, article.source.subtitle]
    parts += [p.text for p in article.paragraphs]
    parts += [c.text for c in article.captions]
    return "\n".join(p for p in parts if p)


def names(article: Article, lexicon: Lexicon, text: str) -> dict[str, tuple[str, ...]]:
    """Return the ids an article names, by kind: those it lists, else those in its text.

    Those of its text stand in order of how often they are named. Whoever has a role in a record is
    named by it. ``text`` is that of ``text_of``.
    """
    people = (*article.people, *(role.person for role in article.roles))
    listed = {kind: getattr(article, kind) for kind in NAMED}
    listed["people"] = tuple(dict.fromkeys(people))
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in NAMED}
    for (id_path, _), count in lexicon.names.count(normal.alike(text)).items():
        kind, _, id_ = id_path.partition("/")
        counts[kind][id_] += count
    return {
        kind: tuple(sorted(c, key=lambda i: (-c[i], i))) if article.finds(kind) else listed[kind]
        for kind, c in counts.items()
    }


def name_to_id(name: str | None, lexicon: Lexicon, *kinds: str) -> str | None:
    """Return the id of the entry that bears exactly this name."""
    ids = (lexicon.bearer(kind, name) for kind in kinds) if name else ()
    return next((id_ for id_ in ids if id_), None)
