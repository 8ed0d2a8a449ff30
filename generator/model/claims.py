"""The claims of a record: what it says of its source, each with its evidence and its place."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.article import CLAIMS, Article, Claim, Event, Evidence, Figure, Role, Statement
from generator.model.briefing import Annotated

MOST_WORDS = 8
"""Words of the source that evidence or a quotation may have; more would be copying."""


class Placed(NamedTuple):
    """A claim of a record, the path of keys at which it stands, and the editor's words of it."""

    path: tuple[str | int, ...]
    claim: Claim
    text: str

    @property
    def evidence(self) -> Evidence:
        """Where the source bears it out."""
        return self.claim.evidence


def claims(article: Article | Annotated) -> Iterator[Placed]:
    """Return every claim of an article, in the order of a record's keys.

    Those of a raw article were read in its text, and it has them once it is annotated.
    """
    record = article.article if isinstance(article, Annotated) else article
    for kind in CLAIMS:
        for index, claim in enumerate(getattr(article, kind, getattr(record, kind))):
            yield Placed((kind, index), claim, words(claim))


def every(annotated: Annotated) -> Iterator[Claim]:
    """Return every claim of an article alone, in the same order."""
    for kind in CLAIMS:
        yield from getattr(annotated, kind, getattr(annotated.article, kind))


def words(claim: Claim) -> str:
    """Return the editor's words of a claim; those that are the speaker's own in quotation marks."""
    if isinstance(claim, Figure | Event):
        return claim.what or ""
    if isinstance(claim, Statement) and claim.quoted:
        return f"“{claim.text}”"
    return claim.title if isinstance(claim, Role) else claim.text


def count(article: Article) -> int:
    """Count the claims of a record."""
    return sum(len(getattr(article, kind)) for kind in CLAIMS)


def doubted(article: Article) -> int:
    """Count the claims of a record that its editor doubts."""
    return sum(bool(claim.doubt) for kind in CLAIMS for claim in getattr(article, kind))
