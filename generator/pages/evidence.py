"""The marks after claims: which evidence each leads to, numbered the same wherever it is linked."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.article import Claim, Evidence
from generator.model.briefing import Annotated, Briefing, Use
from generator.model.claims import every
from generator.model.verified import Stamp
from generator.text import urls


class Mark(NamedTuple):
    """The small mark after a claim: the anchor it leads to, and the paragraph it names.

    ``doubt`` is the anchor of the reason why the claim is doubted; empty where it is not.
    """

    anchor: str
    paragraph: int
    words: str | None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of an article: by evidence, in the order its claims need it; and by doubt."""

    pieces: Mapping[Evidence, Mark]
    doubts: Mapping[str, str]

    def __getitem__(self, one: Claim | Use) -> Mark:
        """Return the mark of a claim; in a raw article, of any use of a phrase."""
        piece = one.evidence or Evidence(0)
        mark = self.pieces.get(piece) or _mark(piece)
        return mark._replace(doubt=self.doubts[one.doubt]) if one.doubt else mark


def mark_of(briefing: Briefing, article: str, one: Claim | Use) -> Mark:
    """Return the mark of a claim of an article, or of a phrase that it uses."""
    return briefing.of(article, marks)[one]


def marks(annotated: Annotated) -> Marks:
    """Return the marks of an article.

    A record's mark leads to its list of evidence, a raw article's to the paragraph itself.
    """
    pieces = dict.fromkeys(claim.evidence for claim in every(annotated))
    doubted = doubts(annotated)
    if annotated.article.kind == "raw":
        return Marks({piece: _mark(piece) for piece in pieces}, doubted)
    numbered = enumerate(pieces, 1)
    return Marks({p: Mark(f"e{n}", p.paragraph, p.words) for n, p in numbered}, doubted)


def doubts(annotated: Annotated) -> dict[str, str]:
    """Return the anchor of each reason why claims of an article are doubted."""
    every_ = dict.fromkeys(claim.doubt for claim in every(annotated) if claim.doubt)
    return {reason: f"doubt-{n}" for n, reason in enumerate(every_, 1)}


def reasons(annotated: Annotated) -> Iterator[tuple[str, str, int]]:
    """Return the anchors and reasons of an article's doubts, and how many claims each is of."""
    counts = Counter(claim.doubt for claim in every(annotated))
    for reason, anchor in doubts(annotated).items():
        yield anchor, reason, counts[reason]


def _mark(piece: Evidence) -> Mark:
    return Mark(f"s{piece.paragraph}", piece.paragraph, piece.words)


def in_source(annotated: Annotated, stamp: Stamp | None) -> list[tuple[Mark, str | None]]:
    """Return the marks of a record's evidence, and where each of them stands in the source."""
    if annotated.article.kind == "raw":
        return []
    url = annotated.article.source.url
    return [(mark, url and _at(url, mark, stamp)) for mark in marks(annotated).pieces.values()]


def _at(url: str, mark: Mark, stamp: Stamp | None) -> str:
    """Return the address of a source at a fragment; the plain one where no place is known for it.

    That is so of words that nobody has found there, and of those that stand there twice and have
    nothing beside them by which one could tell.
    """
    if not stamp or not mark.words:
        return url
    here = (mark.paragraph, mark.words)
    kept = next((c for c in stamp.contexts if (c.paragraph, c.words) == here), None)
    if kept and not (kept.before or kept.after):
        return url
    beside = (kept.before or "", kept.after or "") if kept else ()
    return urls.at(url, mark.words, *beside)
