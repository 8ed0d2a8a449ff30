"""Document -> Article, whichever kind of seed it is."""

from generator.model.article import Article
from generator.model.settings import EXTENSIONS, Extensions
from generator.model.source import Document
from generator.problems import Problem, guarded


def parse(
    document: Document, extensions: Extensions = EXTENSIONS
) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read an article out of a document; nothing, with the problems, where it can't be read.

    ``extensions`` are those of Markdown by which a record's body becomes part of a page.
    """
    result = guarded(document.path, _parse, document, extensions)
    return (None, (result,)) if isinstance(result, Problem) else result


def _parse(
    document: Document, extensions: Extensions
) -> tuple[Article | None, tuple[Problem, ...]]:
    if document.kind != "record":
        from generator.intake import raw  # noqa: PLC0415 - knows much, which is slow to load

        return raw.parse(document)
    from generator.record import record  # noqa: PLC0415 - reads YAML, which is slow to load

    return record.parse(document, extensions)
