"""What an editor writes in a record beside its claims, and what of it claims something."""

import re
from collections.abc import Iterator

from generator.forms.todos import written
from generator.forms.yaml_text import Path
from generator.model.article import Article

_ADDRESS = re.compile(
    r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|^ {0,3}\[[^\]]+\]:.*$"
    r"|<?\b(?:https?://|mailto:|www\.)[^\s<>\"“”]+>?",
    re.MULTILINE,
)
"""Where a link leads: in brackets behind its words, on a line of its own, or in the text."""


def prose(article: Article) -> Iterator[tuple[Path, str]]:
    """Return the editor's words that stand for the article as a whole, as far as written."""
    yield ("title",), written(article.title or "")
    yield ("summary",), written(article.summary or "")
    yield (), written(article.body)


def without_addresses(text: str) -> str:
    """Return an editor's words without the addresses in them, which claim nothing."""
    return _ADDRESS.sub(" ", text)
