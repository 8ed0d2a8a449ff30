"""What a change does to what is verified, told once instead of article by article."""

from collections.abc import Iterable, Iterator

from generator.model.vocabulary import KINDS
from generator.preview.compare.notes import LOST
from generator.preview.tell.limits import named
from generator.preview.values import Change, Differences

VERIFIED = "Verified"


def is_stamp_only(change: Change) -> bool:
    """Return whether nothing of a part differs but whether it is verified."""
    labels = {fact.label for fact in change.facts}
    return change.way == "changed" and labels == {VERIFIED} and not (change.claims or change.text)


def sentences(found: Differences, most: int) -> Iterator[str]:
    """Return which records are verified no longer, or now, and are the same else."""
    only = [c for c in found.changes if is_stamp_only(c)]
    lost = [c.name for c in only if LOST in c.facts]
    gained = [c.name for c in only if LOST not in c.facts]
    if lost:
        yield f"No longer verified{_because(found.changes)}: {named(lost, most)}."
    if gained:
        yield f"Now verified: {named(gained, most)}."


def _because(changes: Iterable[Change]) -> str:
    if any(c.kind in KINDS for c in changes):
        return ", because a name they use changed"
    return ", though they say the same"


def is_to_verify(found: Differences) -> bool:
    """Return whether a record is new and not verified, or verified no longer."""
    return any(LOST in c.facts or (c.way == "added" and c.verified is False) for c in found.changes)
