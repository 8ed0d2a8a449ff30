"""Which articles belong together, and why: what they share, the rare things counting most."""

from collections.abc import Mapping
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
    return {id_: _for_one(id_, articles, where, vocabulary, most) for id_ in articles}


def _for_one(
    id_: str,
    articles: Mapping[str, Annotated],
    where: Mapping[str, Mapping[str, tuple[str, ...]]],
    vocabulary: Vocabulary,
    most: int,
) -> tuple[Related, ...]:
    total = len(articles)
    scores: dict[str, float] = {}
    shared: dict[str, dict[str, list[tuple[float, str]]]] = {}
    for kind, weight in WEIGHTS.items():
        for name in getattr(articles[id_], kind):
            others = where[kind][name]
            if len(others) > COMMON:
                continue
            worth = weight * log(1 + total / len(others))
            for other in others:
                if other != id_:
                    scores[other] = scores.get(other, 0.0) + worth
                    shared.setdefault(other, {}).setdefault(kind, []).append((worth, name))
    best = sorted(scores, key=lambda o: (-scores[o], o))[:most]
    return tuple(Related(o, scores[o], _reasons(shared[o], vocabulary)) for o in best)


def _reasons(shared: dict[str, list[tuple[float, str]]], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return what is shared, the two weightiest kinds, the rarest names first."""
    kinds = sorted(shared, key=lambda k: -sum(w for w, _ in shared[k]))[:2]
    return tuple(
        labelled(
            gettext(REASONS[kind]),
            listed(_called(vocabulary, kind, name) for name in _rarest(shared[kind])),
        )
        for kind in kinds
    )


def _called(vocabulary: Vocabulary, kind: str, id_: str) -> str:
    """Return a name; that of a set phrase in quotation marks."""
    name = vocabulary.kind(kind)[id_].name
    return quotes(name) if kind == "phrases" else name


def _rarest(named: list[tuple[float, str]]) -> list[str]:
    return [name for _, name in sorted(named, key=lambda n: -n[0])[:NAMED]]
