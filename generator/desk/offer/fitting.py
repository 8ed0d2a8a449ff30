"""Whether a candidate can stand in a record: what “briefing check” would say of its evidence."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from generator.annotate.lexicon import Lexicon
from generator.check import fair, fragments, speakers
from generator.check.original import Original
from generator.desk.offer.candidate import Candidate
from generator.model.article import CLAIMS, Article, Claim, Figure, Statement
from generator.model.claims import claims
from generator.text import normal


class Room(NamedTuple):
    """A source, the share of its words that fragments may have, and what each should have of it."""

    source: Original
    lexicon: Lexicon
    quoted: float
    words: int


def fitting(one: Candidate, others: Iterable[Candidate], room: Room) -> Candidate | None:
    """Return a candidate with its most telling fragment that can stand beside those of others.

    That is one in the words of its speaker and no whole sentence, and with the others no more of
    the source than is fair. Where the source is short, so is the fragment.
    """
    claims = [(other.kind, other.claim) for other in others]
    for words in _in_order((one.claim.evidence.words or "", *one.others), room.words):
        claim = replace(one.claim, evidence=replace(one.claim.evidence, words=words))
        record = _record(room.source.article, [*claims, (one.kind, claim)])
        if _is_by_speaker(claim, room) and _stands(record, claim, room):
            return replace(one, claim=claim)
    return None


def _in_order(words: Iterable[str], most: int) -> list[str]:
    """Order fragments: the most telling first, of those that are longer the shortest."""
    return sorted(words, key=lambda w: max(0, normal.count_words(w) - most))


def _record(article: Article, claims: list[tuple[str, Claim]]) -> Article:
    """Return a record that has nothing but claims."""
    some: dict[str, Any] = {kind: tuple(c for key, c in claims if key == kind) for kind in CLAIMS}
    return replace(article, kind="record", title=None, **some)


def _stands(record: Article, claim: Claim, room: Room) -> bool:
    """Return whether nothing is wrong with a claim's fragment, alone and beside the others."""
    new = next(one for one in claims(record) if one.claim is claim)
    wrong = [*fragments.stands(new, room.source), *fair.fair(record, room.source, room.quoted)]
    return not wrong


def _is_by_speaker(claim: Claim, room: Room) -> bool:
    """Return whether a claim's speaker is the one who speaks where its evidence stands."""
    if not isinstance(claim, Statement | Figure) or not claim.speaker:
        return True
    who = speakers.speaker(claim.evidence, room.source)
    return who == claim.speaker or (who is None and isinstance(claim, Figure))
