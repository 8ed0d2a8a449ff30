"""The claims of a record before and after: which were added, which dropped, and which changed."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import chain

from generator.preview.compare.words import passage
from generator.preview.states import Claim, Part
from generator.preview.values import ClaimChange, Fact

ALIKE = 0.5
"""How alike the words of two claims are that count as one that changed; from 0 to 1."""

MOST_PAIRS = 10_000
"""Pairs of claims up to which they are looked through for those that changed."""


def claims(old: Part | None, new: Part | None) -> tuple[ClaimChange, ...]:
    """Return the claims that differ: the changed ones, then the added, then the dropped."""
    before, after = (part.claims if part else () for part in (old, new))
    gone, fresh = _without(before, after), _without(after, before)
    pairs = _pairs(gone, fresh)
    held, was_held = (part.verified if part else None for part in (new, old))
    changed = (_change("changed", a, b, verified=held) for a, b in pairs)
    added = _without(fresh, [b for _, b in pairs])
    dropped = _without(gone, [a for a, _ in pairs])
    return (
        *changed,
        *(_change("added", None, b, verified=held) for b in added),
        *(_change("dropped", a, None, verified=was_held) for a in dropped),
    )


def facts(old: dict[str, str], new: dict[str, str]) -> tuple[Fact, ...]:
    """Return the values that differ, in the order of the new ones."""
    labels = dict.fromkeys(chain(new, old))
    every = (Fact(label, old.get(label, ""), new.get(label, "")) for label in labels)
    return tuple(fact for fact in every if fact.old != fact.new)


def _without(some: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    """Return the claims that the others do not have, as often as they do not have them."""
    left = Counter(others)
    kept = []
    for claim in some:
        if left[claim]:
            left[claim] -= 1
        else:
            kept.append(claim)
    return kept


def _pairs(gone: list[Claim], fresh: list[Claim]) -> list[tuple[Claim, Claim]]:
    """Pair claims that are one and the same but for a change, the likest before others."""
    if len(gone) * len(fresh) > MOST_PAIRS:
        return []
    scored = [
        (-score, i, j)
        for i, a in enumerate(gone)
        for j, b in enumerate(fresh)
        if a.kind == b.kind and (score := _alike(a, b)) >= ALIKE
    ]
    taken: dict[int, int] = {}
    for _, i, j in sorted(scored):
        if i not in taken.values() and j not in taken:
            taken[j] = i
    return [(gone[taken[j]], fresh[j]) for j in sorted(taken)]


def _alike(a: Claim, b: Claim) -> float:
    """Return how alike two claims are; the same words of the source count for half."""
    words = SequenceMatcher(None, a.text.split()[:200], b.text.split()[:200]).ratio()
    return words + (0.5 if a.evidence == b.evidence else 0)


def _change(
    way: str, old: Claim | None, new: Claim | None, *, verified: bool | None
) -> ClaimChange:
    claim = new or old
    assert claim  # noqa: S101 - one of the two is there
    before, after = (dict(one.details) if one else {} for one in (old, new))
    evidence = (
        f"{old.evidence} → {new.evidence}"
        if old and new and old.evidence != new.evidence
        else claim.evidence
    )
    words = passage(old.text if old else "", new.text if new else "")
    return ClaimChange(way, claim.kind, words, facts(before, after), evidence, verified)  # type: ignore[arg-type]
