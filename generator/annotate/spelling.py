"""The words of an article, as the search may offer them where one is spelt otherwise."""

import re

from generator.model.article import Article
from generator.model.claims import claims
from generator.text import letters
from generator.text.urls import without_addresses

SHORTEST = 4
"""Letters that a word needs to be told from others by its spelling."""

_WORD = re.compile(rf"{letters.SPACED}{{{SHORTEST},}}")


def spelling(article: Article) -> str:
    """Return each word that an article has, once; with a capital where it never lacks it."""
    source = article.source
    texts = [article.title, article.summary, article.trust]
    texts += [source.headline, source.subtitle]
    texts += [placed.text for placed in claims(article)]
    texts += [p.text for p in article.paragraphs] + [c.text for c in article.captions]
    every = words("\n".join((*filter(None, texts), without_addresses(article.body))))
    return " ".join(word for word in every if word.islower() or word.lower() not in every)


def words(text: str) -> dict[str, None]:
    """Return the words of a text in scripts that have letters and spaces, each once, in order."""
    return dict.fromkeys(_WORD.findall(text))
