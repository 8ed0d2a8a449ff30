"""Document -> Article, whichever kind of seed it is."""

from generator.intake import raw
from generator.model.article import Article
from generator.model.source import Document
from generator.problems import Problem


def parse(document: Document) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read an article out of a document; null, with the problems, where it can't be read."""
    if document.kind != "record":
        return raw.parse(document)
    from generator.intake import record  # noqa: PLC0415 - reads YAML, which is slow to load

    return record.parse(document)
