"""What an article is called where it has no headline of its own."""

from generator.model.article import Article
from generator.text import sentences

LONGEST = 80
"""Characters of a heading made of the text's first words."""


def heading(article: Article) -> str:
    """Return the headline, or the text's first words where it has none."""
    if article.title:
        return article.title
    return sentences.clip(sentences.first(article.paragraphs[0].text), LONGEST)
