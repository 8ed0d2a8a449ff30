"""What was before and what is after, one to one: parts, and the claims of a record."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import Any, TypeVar

from generator.preview.passages import passage
from generator.preview.values import Claim, ClaimChange, ClaimWay, Fact, Part, Parts

T = TypeVar("T")

ALIKE = 0.5
"""How alike the words of two claims are that count as one that changed; from 0 to 1."""

MOST_PAIRS = 10_000
"""Pairs of claims up to which they are looked through for those that changed."""

_NOTHING = Claim("", "", (), "")
"""Stands for a claim that is not there."""


def beyond(
    some: Iterable[T], others: Iterable[T], key: Callable[[T], Any] = lambda one: one
) -> list[T]:
    """Return what others do not have, as often as they do not have it."""
    left = Counter(map(key, others))
    kept = []
    for one in some:
        if left[key(one)]:
            left[key(one)] -= 1
        else:
            kept.append(one)
    return kept


def parts(
    old: Parts, new: Parts, moved: Mapping[str, str]
) -> Iterator[tuple[Part | None, Part | None]]:
    """Return every part with what it was: by id, by an earlier address, by a moved file."""
    left = {key: part for key, part in old.items() if key not in new}
    known = {(part.kind, part.address): part for part in left.values()}
    known |= {(p.kind, moved[p.path]): p for p in left.values() if p.path in moved}
    for key, part in new.items():
        were = (known.get((part.kind, name)) for name in (*part.earlier, part.path))
        was = old.get(key) or next(
            (one for one in were if one and (one.kind, one.id) in left), None
        )
        if was:
            left.pop((was.kind, was.id), None)
        yield was, part
    yield from ((part, None) for part in left.values())


def facts(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the values that differ, in the order of the new ones."""
    every = (Fact(k, old.get(k, ""), new.get(k, "")) for k in dict.fromkeys(chain(new, old)))
    return tuple(fact for fact in every if fact.old != fact.new)


def claims(old: Part | None, new: Part | None) -> tuple[ClaimChange, ...]:
    """Return the claims that differ: the changed ones, then the added, then the dropped."""
    before, after = (part.claims if part else () for part in (old, new))
    gone, fresh = beyond(before, after), beyond(after, before)
    pairs = _pairs(gone, fresh)
    added = (b for j, b in enumerate(fresh) if j not in pairs)
    dropped = (a for i, a in enumerate(gone) if i not in pairs.values())
    return (
        *(_change("changed", gone[i], fresh[j], new) for j, i in sorted(pairs.items())),
        *(_change("added", _NOTHING, claim, new) for claim in added),
        *(_change("dropped", claim, _NOTHING, old) for claim in dropped),
    )


def _pairs(gone: Sequence[Claim], fresh: Sequence[Claim]) -> dict[int, int]:
    """Pair claims that are one and the same but for a change, the likest before others."""
    if len(gone) * len(fresh) > MOST_PAIRS:
        return {}
    scored = sorted(
        (-score, i, j)
        for i, a in enumerate(gone)
        for j, b in enumerate(fresh)
        if a.kind == b.kind and (score := _alike(a, b)) >= ALIKE
    )
    taken: dict[int, int] = {}
    for _, i, j in scored:
        if i not in taken.values() and j not in taken:
            taken[j] = i
    return taken


def _alike(a: Claim, b: Claim) -> float:
    """Return how alike two claims are; the same words of the source count for half."""
    words = SequenceMatcher(None, a.text.split()[:200], b.text.split()[:200]).ratio()
    return words + (0.5 if a.evidence == b.evidence else 0)


def _change(way: ClaimWay, old: Claim, new: Claim, part: Part | None) -> ClaimChange:
    """Tell of a claim before and after; ``part`` is the record that it was last in."""
    evidence = " → ".join(dict.fromkeys(filter(None, (old.evidence, new.evidence))))
    details = facts(dict(old.details), dict(new.details))
    words, verified = passage(old.text, new.text), part.verified if part else None
    return ClaimChange(way, new.kind or old.kind, words, details, evidence, verified)
