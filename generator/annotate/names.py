"""Which people, organisations, places and set phrases of the vocabulary an article names."""

from generator.annotate.lexicon import Lexicon, as_read
from generator.model.article import Article
from generator.text import normal


def text_of(article: Article) -> str:
    """Give all the text of a raw article that names may stand in."""
    parts = [article.source.headline, article.source.subtitle]
    parts += [p.text for p in article.paragraphs]
    parts += [c.text for c in article.captions]
    return "\n".join(p for p in parts if p)


def names(article: Article, lexicon: Lexicon, kind: str) -> tuple[str, ...]:
    """Give the ids of one kind, most often named first; a record says them itself."""
    declared: tuple[str, ...] = getattr(article, kind)
    if article.kind == "record":
        return declared
    text = text_of(article)
    read = normal.fold(text) if kind == "phrases" else as_read(text)
    totals: dict[str, int] = {}
    for (id_, _), count in lexicon.finders[kind].count(read).items():
        totals[id_] = totals.get(id_, 0) + count
    return tuple(sorted(totals, key=lambda i: (-totals[i], i)))


def name_to_id(name: str | None, lexicon: Lexicon, *kinds: str) -> str | None:
    """Give the id of the entry that bears exactly this name."""
    wanted = normal.fold(name or "").removeprefix("the ")
    for kind in kinds:
        for entry in lexicon.vocabulary.kind(kind).values():
            if wanted in {normal.fold(s).removeprefix("the ") for s in entry.spellings}:
                return entry.id
    return None
