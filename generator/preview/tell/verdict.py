"""Differences -> a sentence or two that sum them up."""

from collections import Counter
from collections.abc import Sequence

from generator.pages.markdown import plural
from generator.preview.commits.parts import ARTICLES, BY_HAND
from generator.preview.values import Change, Differences, Fact, Way

WAYS: tuple[Way, ...] = ("added", "changed", "moved", "removed")
"""What becomes of a part, in the order in which it is told."""


def is_same(found: Differences) -> bool:
    """Say whether nothing that is published changes, and no problem is new or mended."""
    return not (
        found.changes or found.following or found.restyled or found.problems or found.mended
    )


def verdict(found: Differences) -> str:
    """Sum a change up in a sentence or two."""
    if is_same(found):
        return "Nothing changes: the pages are the same before and after." + _old(found)
    parts = [words for label in GROUPS if (words := _counted(label, found.changes))]
    if rest := sum(len(f.added + f.changed + f.removed) for f in found.following):
        parts.append(_with_it(rest, is_alone=not parts))
    if found.restyled:
        parts.append(f"{plural(found.restyled, 'page')} with the same text will look different")
    if lost := sum(_LOST in c.facts for c in found.changes):
        parts.append(f"{plural(lost, 'article')} no longer verified")
    if not found.after:
        parts.insert(0, "the site does not build")
    words = "; ".join(parts) or "no page changes"
    return f"{words[:1].upper()}{words[1:]}. {_to_mend(found)}{_old(found)}"


def _with_it(count: int, *, is_alone: bool) -> str:
    verb = "changes" if count == 1 else "change"
    if is_alone:
        return f"{plural(count, 'page')} {verb}"
    return f"{plural(count, 'further page')} {verb} as a consequence"


_LOST = Fact("Verified", "yes", "no")
"""The mark of a record that has to be held against its source again."""


def _to_mend(found: Differences) -> str:
    new = plural(len(found.problems), "problem") + " to mend" if found.problems else "No problem"
    return f"{new}." + (f" {plural(len(found.mended), 'problem')} mended." if found.mended else "")


def _old(found: Differences) -> str:
    return f" {plural(found.older, 'problem')} as before." if found.older else ""


def _counted(label: str, changes: Sequence[Change]) -> str:
    """Say how many parts of a group were added, changed, moved and removed; the noun once."""
    counts = Counter(c.way for c in changes if group(c) == label)
    ways = [way for way in WAYS if counts[way]]
    nouns = [plural(counts[way], *GROUPS[label]) for way in ways[:1]]
    nouns += [f"{counts[way]:,}" for way in ways[1:]]
    return ", ".join(f"{noun} {way}" for noun, way in zip(nouns, ways, strict=True))


GROUPS = {
    "Articles": ("article",),
    "Names": ("name",),
    "Pages by hand": ("page by hand", "pages by hand"),
}
"""The headings of changes, and what is counted under each."""


def group(change: Change) -> str:
    """Give the heading under which a change stands."""
    known = {ARTICLES: "Articles", BY_HAND: "Pages by hand"}
    return known.get(change.kind, "Names")
