"""Who said what: the attributed quotations of a raw article, as statements."""

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.model.article import Article, Evidence, Statement


def statements(article: Article, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Turn attributed sentences into statements; a record's are its own.

    Phrases, names and sayings that somebody only cites are no statements. A comma before the
    closing mark belongs to the reporter's sentence and goes.
    """
    if article.kind == "record":
        return article.statements
    return tuple(
        Statement(
            name_to_id(quote.speaker, lexicon, "people", "organisations") or quote.speaker,
            quote.text.rstrip(","),
            Evidence(quote.paragraph),
            quoted=True,
        )
        for quote in article.quotes
        if quote.speaker and quote.kind == "direct"
    )
