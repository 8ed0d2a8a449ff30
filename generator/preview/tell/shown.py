"""Differences -> what the summary and the page print: headings, words, counts, cut to measure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.pages.views import SINGULAR
from generator.preview.tell.verdict import GROUPS, WAYS, group, is_same, verdict
from generator.preview.values import (
    Change,
    ClaimChange,
    Differences,
    Fact,
    Following,
    Measure,
    Passage,
    Piece,
)
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Limits:
    """How many of each are printed at most; ``text`` counts characters of one value."""

    changes: int
    claims: int
    passages: int
    names: int
    problems: int
    text: int


SUMMARY = Limits(changes=40, claims=30, passages=12, names=12, problems=50, text=800)
"""What a reader of a job’s summary can take in, and less than the host refuses."""

PAGE = Limits(changes=2_000, claims=1_000, passages=500, names=500, problems=2_000, text=20_000)

AROUND = 90
"""Characters of unchanged words that stay on either side of a change."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One change, ready to print: its heading, where it stands, and how much more there is."""

    heading: str
    name: str
    places: tuple[str, ...]
    file: str | None
    columns: tuple[str, ...]
    facts: tuple[Fact, ...]
    claims: tuple[ClaimChange, ...]
    more_claims: int
    text: tuple[Passage, ...]
    more_text: int


def values(found: Differences, limits: Limits) -> dict[str, Any]:
    """Give everything that the templates print."""
    return {
        "found": found,
        "verdict": verdict(found),
        "is_same": is_same(found),
        "problems": [_told(p) for p in found.problems[: limits.problems]],
        "more_problems": max(0, len(found.problems) - limits.problems),
        "mended": [_told(p) for p in found.mended[: limits.problems]],
        "more_mended": max(0, len(found.mended) - limits.problems),
        "sections": [*_sections(found, limits)],
        "following": [_row(row, limits.names) for row in found.following],
        "files": [(k, named(paths, limits.names)) for k, paths in found.files.items()],
        "measures": [*_measures(found.before, found.after)],
    }


# Sections of changes


def _sections(found: Differences, limits: Limits) -> Iterator[tuple[str, list[Shown], int]]:
    """Give each section: its heading, its changes, and how many more there are."""
    left = limits.changes
    for label in GROUPS:
        some = sorted(
            (c for c in found.changes if group(c) == label), key=lambda c: WAYS.index(c.way)
        )
        if some:
            yield label, [_shown(c, found, limits) for c in some[:left]], max(0, len(some) - left)
        left = max(0, left - len(some))


def _shown(change: Change, found: Differences, limits: Limits) -> Shown:
    is_known = change.kind in SINGULAR
    kind = f" {SINGULAR[change.kind]}" if is_known else ""
    facts = () if change.way == "removed" else change.facts
    return Shown(
        f"{change.way.capitalize()}{kind}",
        change.name,
        tuple(_places(change, found)),
        change.file,
        ("Value",) if change.way == "added" else ("Before", "After"),
        facts,
        change.claims[: limits.claims],
        max(0, len(change.claims) - limits.claims),
        tuple(around(text) for text in change.text[: limits.passages]),
        max(0, len(change.text) - limits.passages),
    )


def _places(change: Change, found: Differences) -> Iterator[str]:
    """Say where a change stands: its file, its address, and its state."""
    yield change.path
    if change.old is not None and found.after:
        yield f"{_address(change.old)} {_led(change)}"
    elif change.address and change.file:
        yield change.address
    if change.verified is not None and change.way != "removed":
        yield "verified" if change.verified else "not verified"


def _led(change: Change) -> str:
    where = _address(change.address) if change.address is not None else "another page"
    if change.leads_on:
        return f"leads on to {where}"
    moved = f"is now {where}, and " if change.address is not None else ""
    return f"{moved}has nothing that leads on from it"


def _address(address: str) -> str:
    return address or "the home page"


def around(text: Passage) -> Passage:
    """Shorten the words that stayed to those beside a change."""
    last = len(text) - 1
    return tuple(
        replace(piece, text=_shortened(piece, is_first=i == 0, is_last=i == last))
        for i, piece in enumerate(text)
    )


def _shortened(piece: Piece, *, is_first: bool, is_last: bool) -> str:
    text = piece.text
    if piece.way != "same" or len(text) <= 2 * AROUND:
        return text
    head = "" if is_first else text[:AROUND].rpartition(" ")[0] or text[:AROUND]
    tail = "" if is_last else text[-AROUND:].partition(" ")[2] or text[-AROUND:]
    cut = f"{head} … {tail}"
    return cut.lstrip() if is_first else cut.rstrip() if is_last else cut


# Pages, problems and measures


@dataclass(frozen=True, slots=True)
class Row:
    """Pages of one kind that follow: their names, new, changed and gone."""

    kind: str
    added: str
    changed: str
    removed: str


def _row(row: Following, most: int) -> Row:
    cells = (listed(names, most) for names in (row.added, row.changed, row.removed))
    return Row(row.kind.capitalize(), *cells)


def listed(names: Sequence[str], most: int) -> str:
    """Give names with their number; the first ones, where there are many."""
    return f"{len(names):,}: {named(names, most)}" if names else ""


def named(names: Sequence[str], most: int) -> str:
    """Give names; the first ones, where there are many."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return "; ".join(names[:most]) + more


def _told(problem: Problem) -> tuple[str, str]:
    """Give where a problem is, and what it is."""
    return f"{problem.path}:{problem.line}", f"{problem.what} {problem.mend}".strip()


def _measures(before: Measure | None, after: Measure | None) -> Iterator[tuple[str, str, str]]:
    for label, show in _MEASURES.items():
        yield label, show(before) if before else "none", show(after) if after else "none"


_MEASURES: dict[str, Callable[[Measure], str]] = {
    "Pages": lambda m: f"{m.pages:,}",
    "Files": lambda m: f"{m.files:,}",
    "Size": lambda m: f"{m.size / 1e6:,.2f} MB",
    "Build": lambda m: f"{m.seconds:,.1f} s",
}
