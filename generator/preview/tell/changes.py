"""Changes -> sections ready to print: each change with its heading, places, tables and text."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.markdown import plural
from generator.pages.views import SINGULAR
from generator.preview.tell.limits import Limits
from generator.preview.tell.marks import around, marked, sides
from generator.preview.tell.stamps import is_stamp_only
from generator.preview.tell.verdict import GROUPS, WAYS, group
from generator.preview.values import Change, ClaimChange, Differences, Fact, Passage, Piece


@dataclass(frozen=True, slots=True)
class Row:
    """A value of a table, before and after."""

    label: str
    old: Passage
    new: Passage


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a table: what became of it, its words, its details, its evidence and state."""

    way: str
    text: Passage
    details: tuple[tuple[str, Passage], ...]
    evidence: str
    state: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One change, ready to print: its heading, where it stands, and how much more there is."""

    heading: str
    name: str
    places: tuple[str, ...]
    notes: tuple[str, ...]
    file: str | None
    columns: tuple[str, ...]
    facts: tuple[Row, ...]
    claims: tuple[Claim, ...]
    more_claims: int
    text: tuple[Passage, ...]
    more_text: int


Section = tuple[str, list[Shown], int]
"""A heading, its changes, and how many more there are."""


def sections(found: Differences, limits: Limits) -> Iterator[Section]:
    """Return each section of changes."""
    left = limits.changes
    for label in GROUPS:
        some = sorted(
            (c for c in found.changes if group(c) == label and not is_stamp_only(c)),
            key=lambda c: WAYS.index(c.way),
        )
        if some:
            yield label, [_shown(c, found, limits) for c in some[:left]], max(0, len(some) - left)
        left = max(0, left - len(some))


def _shown(change: Change, found: Differences, limits: Limits) -> Shown:
    is_told = change.way != "removed" or limits.lost
    claims, text = (change.claims, change.text) if is_told else ((), ())
    kind = f" {SINGULAR[change.kind]}" if change.kind in SINGULAR else ""
    facts = () if change.way == "removed" else change.facts
    return Shown(
        f"{change.way.capitalize()}{kind}",
        change.name,
        tuple(_places(change, found)),
        tuple(_notes(change)),
        change.file,
        ("Value",) if change.way == "added" else ("Before", "After"),
        tuple(_row(fact) for fact in facts),
        tuple(_claim(claim) for claim in claims[: limits.claims]),
        max(0, len(claims) - limits.claims),
        tuple(around(passage) for passage in text[: limits.passages]),
        max(0, len(text) - limits.passages),
    )


def _row(fact: Fact) -> Row:
    return Row(fact.label, *sides(fact.old, fact.new))


def _notes(change: Change) -> Iterator[str]:
    """Return what is said below a change’s heading; of a removed record, how much goes with it."""
    count = len(change.claims) if change.way == "removed" else 0
    if count:
        verb, pronoun, were = ("goes", "it", "was") if count == 1 else ("go", "they", "were")
        state = "" if change.verified else "not "
        yield f"{plural(count, 'claim')} {verb} with it; {pronoun} {were} {state}verified."
    yield from change.notes


# Claims


def _claim(claim: ClaimChange) -> Claim:
    every = ((fact.label, _detail(claim, fact)) for fact in claim.details)
    way = f"{claim.way.capitalize()} {claim.kind}"
    return Claim(way, claim.text, tuple(every), claim.evidence, _state(claim))


def _detail(claim: ClaimChange, fact: Fact) -> Passage:
    """Return a detail; of a claim that is all new, or gone, it needs no marks."""
    if claim.way == "changed":
        return marked(fact.old, fact.new)
    return (Piece("same", fact.new or fact.old),)


def _state(claim: ClaimChange) -> str:
    if claim.verified is None:
        return ""
    was, state = "was " if claim.way == "dropped" else "", "" if claim.verified else "not "
    return f"; {was}{state}verified"


# Places


def _places(change: Change, found: Differences) -> Iterator[str]:
    """Return where a change stands: its file, its address, and its state."""
    yield change.path
    if change.old is not None and found.after:
        yield f"{_address(change.old)} {_led(change, found)}"
    elif change.address and change.file:
        yield change.address
    if change.verified is not None and change.way != "removed":
        yield "verified" if change.verified else "not verified"


def _led(change: Change, found: Differences) -> str:
    where = _address(change.address) if change.address is not None else "another page"
    if change.leads_on:
        return f"leads on to {where}"
    if any(one.address == change.old for one in found.agreed):
        return "goes away on purpose"
    moved = f"is now {where}, and " if change.address is not None else ""
    return f"{moved}has nothing that leads on from it"


def _address(address: str) -> str:
    return address or "the home page"
