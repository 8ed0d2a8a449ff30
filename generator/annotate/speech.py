"""Who said what: the attributed quotations of a raw article, as statements."""

from generator.annotate.lexicon import Lexicon
from generator.annotate.names import name_to_id
from generator.model.article import Article, Evidence, Statement


def statements(article: Article, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Turn attributed quotations into statements; a record's are its own."""
    if article.kind == "record":
        return article.statements
    return tuple(
        Statement(
            name_to_id(quote.speaker, lexicon, "people", "organisations") or quote.speaker,
            quote.text,
            Evidence(quote.paragraph),
            quoted=True,
        )
        for quote in article.quotes
        if quote.speaker and quote.kind in {"direct", "proverb"}
    )
