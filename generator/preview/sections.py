"""Differences -> what the templates of summary and page print: in words, and cut to measure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.vocabulary import KINDS
from generator.pages.views import SINGULAR
from generator.preview.broken import causes
from generator.preview.following import MADE
from generator.preview.notes import LOST
from generator.preview.passages import marked
from generator.preview.survey import HTML
from generator.preview.values import Change, ClaimChange, Differences, Fact, Passage, Piece
from generator.preview.verdict import (
    GROUPS,
    WAYS,
    any_of,
    group,
    is_same,
    is_stamp_only,
    named,
    verdict,
)
from generator.wording import N_, gettext


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

SCRIPTS = (".js", ".mjs", ".svg", ".wasm", ".xml", *HTML)
"""Ends of files that a page may run, or that a browser shows with the scripts in them."""

CLAIMS = (N_("point"), N_("statement"), N_("figure"), N_("event"), N_("role"))
"""Kinds of claims, as readers call them."""

COLUMNS = {"added": N_("New"), "changed": N_("Changed"), "removed": N_("Gone")}
"""What becomes of pages that follow, as columns of a table."""


def values(differences: Differences, limits: Limits) -> dict[str, Any]:
    """Return everything that the templates print."""
    d = differences
    loaded = {*d.loaded.get("added", ()), *d.loaded.get("changed", ())} - MADE
    return {
        "d": d,
        "limits": limits,
        "verdict": verdict(d),
        "is_same": is_same(d),
        "problems": causes(d.problems),
        "mended": causes(d.mended),
        "sections": [*_sections(d, limits)],
        "stamps": [*_stamps(d, limits)],
        "is_to_verify": any(LOST in c.facts or _is_new(c) for c in d.changes),
        "columns": {w: c for w, c in COLUMNS.items() if any(getattr(f, w) for f in d.following)},
        "is_script_loaded": any(path.lower().endswith(SCRIPTS) for path in loaded),
        **{f.__name__: f for f in (heading, places, remarks, detail, state, named)},
    }


def _is_new(change: Change) -> bool:
    return change.way == "added" and change.verified is False


def _sections(d: Differences, limits: Limits) -> Iterator[tuple[str, list[Change], int]]:
    """Return each section: its heading, its changes, and how many more there are."""
    left = limits.changes
    for label in GROUPS:
        some = [c for c in d.changes if group(c) == label and not is_stamp_only(c)]
        some.sort(key=lambda c: WAYS.index(c.way))
        if some:
            yield label, some[:left], max(0, len(some) - left)
        left = max(0, left - len(some))


def _stamps(d: Differences, limits: Limits) -> Iterator[str]:
    """Return which records are verified no longer, or now, and are the same else."""
    only = [c for c in d.changes if is_stamp_only(c)]
    lost = [c.name for c in only if LOST in c.facts]
    gained = [c.name for c in only if LOST not in c.facts]
    if lost and any(c.kind in KINDS for c in d.changes):
        words = gettext("No longer verified, because a name they use changed: {names}.")
        yield words.format(names=named(lost, limits.names))
    elif lost:
        words = gettext("No longer verified, though they say the same: {names}.")
        yield words.format(names=named(lost, limits.names))
    if gained:
        yield gettext("Now verified: {names}.").format(names=named(gained, limits.names))


# What is said of one change, and of a claim


def heading(way: str, kind: str) -> str:
    """Return what became of a part or a claim, and what it is."""
    noun = SINGULAR.get(kind, kind if kind in CLAIMS else "")
    words = (
        gettext("{way} {kind}").format(way=gettext(way), kind=gettext(noun))
        if noun
        else gettext(way)
    )
    return words[:1].upper() + words[1:]


def remarks(change: Change) -> Iterator[str]:
    """Return what is said below a change’s heading; of a removed record, how much goes with it."""
    n = len(change.claims) if change.way == "removed" else 0
    verified = any_of(
        "{count} claim goes with it; it was verified.",
        "{count} claims go with it; they were verified.",
        n,
    )
    unverified = any_of(
        "{count} claim goes with it; it was not verified.",
        "{count} claims go with it; they were not verified.",
        n,
    )
    yield from filter(None, [verified if change.verified else unverified, *change.notes])


def detail(claim: ClaimChange, fact: Fact) -> Passage:
    """Return a detail; of a claim that is all new, or gone, it needs no marks."""
    if claim.way == "changed":
        return marked(fact.old, fact.new)
    return (Piece("same", fact.new or fact.old),)


def state(claim: ClaimChange) -> str:
    """Return whether a claim is verified, or was."""
    if claim.verified is None:
        return ""
    if claim.way == "dropped":
        return gettext("was verified") if claim.verified else gettext("was not verified")
    return gettext("verified") if claim.verified else gettext("not verified")


def places(change: Change, d: Differences) -> Iterator[str]:
    """Return where a change stands: its file, its address, and its state."""
    yield change.path
    if change.old is not None and d.after:
        home, other = gettext("the home page"), gettext("another page")
        new = other if change.address is None else change.address or home
        yield _led(change, d).format(old=change.old or home, new=new)
    elif change.address and change.file:
        yield change.address
    if change.verified is not None and change.way != "removed":
        yield gettext("verified") if change.verified else gettext("not verified")


def _led(change: Change, d: Differences) -> str:
    """Return what is said of an earlier address, with places for it and the new one."""
    if change.leads_on:
        return gettext("{old} leads on to {new}")
    if any(one.address == change.old for one in d.agreed):
        return gettext("{old} goes away on purpose")
    if change.address is None:
        return gettext("{old} has nothing that leads on from it")
    return gettext("{old} is now {new}, and has nothing that leads on from it")
