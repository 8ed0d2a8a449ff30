"""An annotated article -> what its draft offers: at most eight claims, and the rest as remarks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil

from generator.annotate.lexicon import Lexicon
from generator.check.original import original
from generator.desk.offer.candidate import Candidate
from generator.desk.offer.fitting import Room, fitting
from generator.desk.offer.main_event import main_event
from generator.desk.offer.points import points
from generator.desk.offer.quantities import figures
from generator.desk.offer.roles import roles
from generator.desk.offer.statements import quotations, sayings
from generator.intake.speech.floor import floor
from generator.model.article import Claim, Role, Statement
from generator.model.briefing import Annotated
from generator.model.settings import QUOTED
from generator.text import normal

MOST = 8
"""Claims that a draft offers; the rest is to be uncommented."""

_AT_MOST = {"events": 1, "points": 3, "statements": 4, "figures": 3, "roles": 2}
"""Claims of one kind that are offered, so that a draft has some of each."""
_OF_ONE = 2
"""Claims of one paragraph, and statements of one speaker, that are offered; more in few."""
_FEWEST = 5
"""Claims below which a draft offers the sentences of its opening as well."""
_LEAST = 5.0
"""From here on a candidate is worth more than a remark."""
_LOOKED = 100
"""Candidates of a kind that are looked at, so that no text takes long."""
_SHORT = 4
"""Words of a fragment, at least, that a short source may give; then fewer claims are offered."""
_LATE = 1.5
"""What a candidate loses from a text's first paragraph to its last."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a draft offers under each key of a record, and what may be uncommented there."""

    claims: Mapping[str, tuple[Claim, ...]]
    rest: Mapping[str, tuple[Claim, ...]]


def offer(annotated: Annotated, lexicon: Lexicon, quoted: float = QUOTED) -> Offer:
    """Return the best claims of an article, none twice, and the others.

    All of their fragments together are at most the share ``quoted`` of its words.
    """
    source = original(annotated.article, lexicon)
    words = sum(normal.count_words(part.text) for part in source.paragraphs)
    most = max(_OF_ONE, ceil(MOST / max(1, len(source.paragraphs))))
    room = Room(source, lexicon, quoted, max(_SHORT, ceil(words * quoted / MOST)))
    best = _best(annotated, lexicon)
    picked: list[Candidate] = []
    for is_mixed in (True, False):
        left = [one for one in best if one.about not in {other.about for other in picked}]
        for one in left:
            is_worth = _is_worth(one, picked, most, is_mixed=is_mixed)
            if is_worth and (fits := fitting(one, picked, room)):
                picked.append(fits)
    rest: list[Candidate] = []
    for one in best:
        is_new = one.about not in {other.about for other in picked}
        if is_new and (fits := fitting(one, [*picked, *rest], room)):
            rest.append(fits)
    return Offer(_by_kind(sorted(picked, key=_rank)), _by_kind(rest))


def _is_worth(one: Candidate, others: list[Candidate], most: int, *, is_mixed: bool) -> bool:
    """Return whether a candidate is offered beside others: good enough, and not more of the same.

    One paragraph gives ``most`` claims; where they are to be mixed, nobody speaks too often.
    """
    is_opening = one.kind == "points" and len(others) < _FEWEST
    is_good = len(others) < MOST and (one.weight >= _LEAST or is_opening)
    kinds = sum(other.kind == one.kind for other in others)
    paragraphs = sum(other.paragraph == one.paragraph for other in others)
    voices = sum(other.voice == one.voice for other in others) if one.voice and is_mixed else 0
    is_crowded = one.kind != "roles" and paragraphs >= most
    return is_good and kinds < _AT_MOST[one.kind] and not is_crowded and voices < _OF_ONE


def _rank(one: Candidate) -> tuple[float, int]:
    return -one.weight, one.paragraph


def _by_kind(some: Iterable[Candidate]) -> dict[str, tuple[Claim, ...]]:
    every = [*some]
    return {kind: tuple(o.claim for o in every if o.kind == kind) for kind in _AT_MOST}


def _best(annotated: Annotated, lexicon: Lexicon) -> list[Candidate]:
    """Return every candidate, the best first, and of those that say the same only that."""
    article = annotated.article
    held = floor(article.paragraphs, article.quotes)
    event = main_event(annotated, lexicon)
    every = [
        *([event] if event else []),
        *islice(quotations(article, lexicon), _LOOKED),
        *islice(sayings(article, held, lexicon), _LOOKED),
        *islice(figures(annotated, lexicon), _LOOKED),
        *islice(roles(article, lexicon), _LOOKED),
        *islice(points(article, held, event), _LOOKED),
    ]
    spoken = frozenset(o.claim.speaker for o in every if isinstance(o.claim, Statement))
    size = max(1, len(article.paragraphs))
    weighed = [replace(o, weight=_weight(o, size, spoken)) for o in every]
    best: dict[tuple[object, ...], Candidate] = {}
    for one in sorted(weighed, key=_rank):
        best.setdefault(one.about, one)
    return [*best.values()][:_LOOKED]


def _weight(one: Candidate, size: int, spoken: frozenset[str]) -> float:
    """Weigh a candidate in its text: what stands early, and the office of somebody who speaks."""
    late = _LATE * (one.paragraph - 1) / size
    return one.weight - late + (isinstance(one.claim, Role) and one.claim.person in spoken)
