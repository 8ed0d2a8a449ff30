"""The marks after claims: which evidence each leads to, numbered the same wherever it is linked."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.model.article import Evidence
from generator.model.briefing import Annotated, Briefing
from generator.model.claims import pieces
from generator.model.verified import Stamp
from generator.text import urls


class Mark(NamedTuple):
    """The small mark after a claim: the anchor it leads to, and the paragraph it names."""

    anchor: str
    paragraph: int
    words: str | None


def mark_of(briefing: Briefing, article: str, piece: Evidence) -> Mark:
    """Return the mark of one piece of evidence; in a raw article it need not be that of a claim."""
    return briefing.of(article, marks).get(piece) or _mark(piece)


def marks(annotated: Annotated) -> Mapping[Evidence, Mark]:
    """Return the mark of every piece of evidence of an article, in the order its claims need it.

    A record's mark leads to its list of evidence, a raw article's to the paragraph itself.
    """
    every = dict.fromkeys(pieces(annotated))
    if annotated.article.kind == "raw":
        return {piece: _mark(piece) for piece in every}
    return {piece: Mark(f"e{n}", piece.paragraph, piece.words) for n, piece in enumerate(every, 1)}


def _mark(piece: Evidence) -> Mark:
    return Mark(f"s{piece.paragraph}", piece.paragraph, piece.words)


def in_source(annotated: Annotated, stamp: Stamp | None) -> list[tuple[Mark, str | None]]:
    """Return the marks of a record's evidence, and where each of them stands in the source."""
    if annotated.article.kind == "raw":
        return []
    url = annotated.article.source.url
    return [(mark, url and _at(url, mark, stamp)) for mark in marks(annotated).values()]


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
