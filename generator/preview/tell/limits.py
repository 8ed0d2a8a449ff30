"""How much of a change is printed where."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How many of each are printed at most; ``text`` counts characters of one value.

    ``lost`` says whether all that an article took with it is printed, or only counted.
    """

    changes: int
    claims: int
    passages: int
    names: int
    problems: int
    text: int
    lost: bool


SUMMARY = Limits(changes=40, claims=30, passages=12, names=12, problems=50, text=800, lost=False)
"""What a reader of a job’s summary can take in, and less than the host refuses."""

PAGE = Limits(
    changes=2_000, claims=1_000, passages=500, names=500, problems=2_000, text=20_000, lost=True
)


def listed(names: Sequence[str], most: int) -> str:
    """Return names with their number; the first ones, where there are many."""
    return f"{len(names):,}: {named(names, most)}" if names else ""


def named(names: Sequence[str], most: int) -> str:
    """Return names; the first ones, where there are many."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return "; ".join(names[:most]) + more
