"""Which articles belong together, and why: what they share, the rare things counting most."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import log

from generator.model.briefing import Annotated, Related
from generator.model.vocabulary import Vocabulary
from generator.wording import N_, gettext, labelled, listed, quotes

WEIGHTS = {"topics": 2.0, "phrases": 1.5, "organisations": 1.0, "people": 1.0, "places": 0.5}
"""What a shared name of each kind is worth, before its rarity."""

COMMON = 200
"""A name that more articles than this share says nothing about any two of them."""

REASONS = {
    "topics": N_("Also on"),
    "phrases": N_("Same phrases"),
    "organisations": N_("Same organisations"),
    "people": N_("Same people"),
    "places": N_("Same places"),
}
"""What articles share, by the kind of the names; followed by these."""

NAMED = 3
"""Names given for a reason at most."""


def related(
    articles: Mapping[str, Annotated],
    where: Mapping[str, Mapping[str, tuple[str, ...]]],
    vocabulary: Vocabulary,
    most: int,
) -> dict[str, tuple[Related, ...]]:
    """Return for every article the ``most`` that share most with it, with the reasons."""
    worth = {
        (kind, name): weight * log(1 + len(articles) / len(ids))
        for kind, weight in WEIGHTS.items()
        for name, ids in where[kind].items()
        if len(ids) <= COMMON
    }

    @cache
    def reason(kind: str, names: tuple[str, ...]) -> str:
        """Return a reason as readers are told of it; few differ."""
        label = gettext(REASONS[kind])
        return labelled(label, listed(_called(vocabulary, kind, name) for name in names))

    def one(id_: str) -> tuple[Related, ...]:
        """Return what shares most with one article."""
        own = [
            (kind, name, worth[kind, name])
            for kind in WEIGHTS
            for name in getattr(articles[id_], kind)
            if (kind, name) in worth
        ]
        scores: defaultdict[str, float] = defaultdict(float)
        for kind, name, points in own:
            for other in where[kind][name]:
                scores[other] += points
        scores.pop(id_, None)
        return tuple(
            Related(o, scores[o], tuple(reason(*shared) for shared in _shared(own, articles[o])))
            for o in _best(scores, most)
        )

    return {id_: one(id_) for id_ in articles}


def _best(scores: dict[str, float], most: int) -> list[str]:
    """Return the ids of the highest scores, of equal ones the first by their letters."""
    highest = sorted(scores.values(), reverse=True)[:most]
    if not highest:
        return []
    least = highest[-1]
    level = [id_ for id_, score in scores.items() if score >= least]
    level.sort()
    return sorted(level, key=scores.__getitem__, reverse=True)[:most]


def _shared(
    own: Iterable[tuple[str, str, float]], other: Annotated
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Return what another article shares: the two weightiest kinds, the rarest names first."""
    shared: dict[str, list[tuple[float, str]]] = {}
    for kind, name, points in own:
        if count := getattr(other, kind).count(name):
            shared.setdefault(kind, []).extend([(points, name)] * count)
    kinds = sorted(shared, key=lambda k: -sum(w for w, _ in shared[k]))[:2]
    return ((kind, _rarest(shared[kind])) for kind in kinds)


def _called(vocabulary: Vocabulary, kind: str, id_: str) -> str:
    """Return a name; that of a set phrase in quotation marks."""
    name = vocabulary.kind(kind)[id_].name
    return quotes(name) if kind == "phrases" else name


def _rarest(named: list[tuple[float, str]]) -> tuple[str, ...]:
    return tuple(name for _, name in sorted(named, key=lambda n: -n[0])[:NAMED])
