"""Document -> Article, whichever kind of seed it is."""

from generator.intake import raw, record
from generator.model.article import Article
from generator.model.source import Document
from generator.problems import Problem


def parse(document: Document) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read an article out of a document; null, with the problems, where it can't be read."""
    reader = record.parse if document.kind == "record" else raw.parse
    return reader(document)
