"""Records that nothing leads to but lists by date, and records that name no source."""

from collections.abc import Iterable, Iterator

from generator.model.article import SEARCHED
from generator.model.briefing import Annotated
from generator.problems import Problem

_WHAT = "It is filed under no topic, person, organisation or place."
_LIST = "List one in the record."
_FIND = "List one in the record, or give the vocabulary the words by which it is found."


_SOURCELESS = "It names no source, neither by its address nor by its document."
_NAME = "Write “url” or “document” below “source”."


def sourceless(tied: Iterable[Annotated]) -> Iterator[Problem]:
    """Remark on each record whose source a reader can't find."""
    for article in (annotated.article for annotated in tied):
        source = article.source
        if article.kind == "record" and not (source.url or source.archived or source.document):
            yield Problem(article.path, 1, "sourceless", _SOURCELESS, _NAME)


def unfiled(tied: Iterable[Annotated]) -> Iterator[Problem]:
    """Remark on each record that lists nothing and whose words name nothing."""
    for annotated in tied:
        article = annotated.article
        if article.kind == "record" and not any(getattr(annotated, kind) for kind in SEARCHED):
            mend = _FIND if article.is_short else _LIST
            yield Problem(article.path, 1, "unfiled", _WHAT, mend)
