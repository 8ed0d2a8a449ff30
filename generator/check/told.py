"""What a record claims, one piece at a time: its words, its evidence, and where it stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.forms.todos import written
from generator.forms.yaml_text import Path
from generator.model.article import Article, Claim, Event, Evidence, Figure, Role, Statement

KINDS = ("points", "statements", "figures", "events", "roles")
"""The keys of a record under which claims stand."""


class Told(NamedTuple):
    """One claim of a record, its words, and the path of keys at which it stands."""

    path: Path
    text: str
    evidence: Evidence
    claim: Claim


class Wrong(NamedTuple):
    """What is wrong with a claim; where ``sure`` is false nothing can tell, and it is a warning."""

    path: Path
    rule: str
    what: str
    mend: str
    sure: bool = True


def told(article: Article) -> Iterator[Told]:
    """Return every claim of a record, in the order of its keys."""
    for kind in KINDS:
        for index, claim in enumerate(getattr(article, kind)):
            yield Told((kind, index), words(claim), claim.evidence, claim)


def count(article: Article) -> int:
    """Count the claims of a record."""
    return sum(len(getattr(article, kind)) for kind in KINDS)


def words(claim: Claim) -> str:
    """Return the editor's words of a claim; those that are the speaker's own in quotation marks."""
    if isinstance(claim, Figure | Event):
        return claim.what or ""
    if isinstance(claim, Statement) and claim.quoted:
        return f"“{claim.text}”"
    return claim.title if isinstance(claim, Role) else claim.text


def prose(article: Article) -> Iterator[tuple[Path, str]]:
    """Return the editor's words that stand for the article as a whole, as far as written."""
    yield ("title",), written(article.title or "")
    yield ("summary",), written(article.summary or "")
    yield (), written(article.body)


_ADDRESS = re.compile(
    r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|^ {0,3}\[[^\]]+\]:.*$"
    r"|<?\b(?:https?://|mailto:|www\.)[^\s<>\"“”]+>?",
    re.MULTILINE,
)
"""Where a link leads: in brackets behind its words, on a line of its own, or in the text."""


def without_addresses(text: str) -> str:
    """Return an editor's words without the addresses in them, which claim nothing."""
    return _ADDRESS.sub(" ", text)
