"""Who published an article: its houses as ids, the publisher guessed from its page's signs."""

from typing import NamedTuple

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.model.article import Article
from generator.model.source import Provenance
from generator.wording import gettext, listed, quotes


class Houses(NamedTuple):
    """Ids of the vocabulary; ``basis`` is set where the publisher was guessed here."""

    publisher: str | None
    agencies: tuple[str, ...]
    basis: Provenance | None = None


def houses(article: Article, lexicon: Lexicon) -> Houses:
    """Tie an article's publisher and agencies to the vocabulary."""
    source = article.source
    if article.kind == "record":
        return Houses(source.publisher, source.agencies)
    ids = (name_to_id(name, lexicon, "publishers") for name in source.agencies)
    agencies = tuple(id_ for id_ in ids if id_)
    if source.publisher:
        return Houses(name_to_id(source.publisher, lexicon, "publishers"), agencies)
    publisher, signs = _by_signs(article, lexicon)
    if not publisher:
        return Houses(None, agencies)
    shown = listed(quotes(sign) for sign in signs)
    why = gettext("the page bears this house's signs: {signs}").format(signs=shown)
    return Houses(publisher, agencies, Provenance("inferred", why=why))


def _by_signs(article: Article, lexicon: Lexicon) -> tuple[str | None, tuple[str, ...]]:
    """Find the one house all of whose signs stand in the text."""
    parts = [d.text for d in article.dropped] + [c.raw for c in article.captions]
    text = "\n".join([*parts, *(p.text for p in article.paragraphs)])
    fits = [
        publisher
        for publisher in lexicon.vocabulary.publishers.values()
        if publisher.signs and all(sign in text for sign in publisher.signs)
    ]
    return (fits[0].id, fits[0].signs) if len(fits) == 1 else (None, ())
