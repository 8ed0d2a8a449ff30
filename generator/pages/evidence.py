"""The marks after claims: where each stands, and which evidence it leads to."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.article import Claim, Evidence
from generator.model.briefing import Annotated, Briefing, Use
from generator.model.claims import Placed, claims, every
from generator.model.verified import Stamp
from generator.record.claim_ids import claim_ids
from generator.text import normal, quotation_marks, urls

FEWEST = 2
"""Words from which on something is quoted, and worth a note."""


class Mark(NamedTuple):
    """The small mark after a claim: the anchor it leads to, and the paragraph it names.

    ``doubt`` is the anchor of the reason why the claim is doubted; empty where it is not. ``claim``
    is the anchor of the claim itself, to which other pages lead; ``adds`` tells whether the words
    are worth a note beside it.
    """

    anchor: str
    paragraph: int
    words: str | None
    doubt: str = ""
    claim: str = ""
    adds: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of an article: by claim, the first of those that are equal; and by evidence.

    Evidence has the mark of the first claim that rests on it, in the order in which claims need it.
    """

    claims: Mapping[Claim, Mark]
    pieces: Mapping[Evidence, Mark]
    doubts: Mapping[str, str]

    def __getitem__(self, one: Claim | Use) -> Mark:
        """Return the mark of a claim; that of a use of a phrase by the words it rests on.

        In a raw article a use leads to its paragraph.
        """
        if not isinstance(one, Use):
            return self.claims[one]
        piece = one.evidence or Evidence(0)
        mark = (piece.words and self.pieces.get(piece)) or _mark(piece)
        return mark._replace(doubt=self.doubts[one.doubt] if one.doubt else "")


def mark_of(briefing: Briefing, article: str, one: Claim | Use) -> Mark:
    """Return the mark of a claim of an article, or of a phrase that it uses."""
    return briefing.of(article, marks)[one]


def marks(annotated: Annotated) -> Marks:
    """Return the marks of an article."""
    by_claim, by_evidence = dict[Claim, Mark](), dict[Evidence, Mark]()
    for one, mark in placed(annotated):
        by_claim.setdefault(one.claim, mark)
        by_evidence.setdefault(one.evidence, mark)
    return Marks(by_claim, by_evidence, doubts(annotated))


def by_claim_id(annotated: Annotated) -> Mapping[str, Mark]:
    """Return the mark of every claim of an article by the claim's id."""
    return {mark.claim: mark for _, mark in placed(annotated)}


def placed(annotated: Annotated) -> Iterator[tuple[Placed, Mark]]:
    """Return every claim of an article with its mark; evidence is numbered as claims need it.

    A record's mark leads to its list of evidence, a raw article's to the paragraph itself.
    """
    ids, numbers, doubted = claim_ids(annotated), dict[Evidence, int](), doubts(annotated)
    is_raw = annotated.article.kind == "raw"
    for one in claims(annotated):
        piece, doubt = one.evidence, one.claim.doubt
        number = numbers.setdefault(piece, len(numbers) + 1)
        mark = _mark(piece) if is_raw else Mark(f"e{number}", piece.paragraph, piece.words)
        yield (
            one,
            mark._replace(
                doubt=doubted[doubt] if doubt else "",
                claim=ids[one.path],
                adds=adds(piece.words or "", one.text),
            ),
        )


def adds(words: str, claim: str) -> bool:
    """Return whether words of the source, more than one, are more than what a claim quotes."""
    if normal.count_words(words) < FEWEST:
        return False
    fragment = normal.fold(words)
    quoted = (claim[mark.words] for mark in quotation_marks.marks(claim, single=False))
    repeated = (normal.fold(q) in fragment for q in quoted if normal.count_words(q) >= FEWEST)
    return fragment not in normal.fold(claim) and not any(repeated)


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
