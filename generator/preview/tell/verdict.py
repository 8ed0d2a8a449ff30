"""Differences -> a sentence or two that sum them up."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.pages.markdown import plural
from generator.preview.commits.parts import ARTICLES, BY_HAND, SETTINGS
from generator.preview.compare.notes import LOST
from generator.preview.tell.limits import named
from generator.preview.tell.stamps import is_stamp_only
from generator.preview.tell.wrong import causes
from generator.preview.values import Change, ClaimWay, Differences, Following, Page, Way

WAYS: tuple[Way, ...] = ("added", "changed", "moved", "removed")
"""What becomes of a part, in the order in which it is told."""

GROUPS = {
    "Articles": ("article",),
    "Names": ("name",),
    "Pages by hand": ("page by hand", "pages by hand"),
    "Settings": ("setting",),
}
"""The headings of changes, and what is counted under each."""

CLAIMS: tuple[ClaimWay, ...] = ("added", "changed", "dropped")
"""What becomes of a claim, in the order in which it is counted."""

MOST = 6
"""Files that a verdict names."""

_OF_KIND = {ARTICLES: "Articles", BY_HAND: "Pages by hand", SETTINGS: "Settings"}


def group(change: Change) -> str:
    """Return the heading under which a change stands."""
    return _OF_KIND.get(change.kind, "Names")


def is_same(found: Differences) -> bool:
    """Return whether nothing that is published changes, and no problem is new or mended."""
    differs = found.changes or found.following or found.restyled or found.loaded or found.agreed
    is_built = found.before and found.after
    return bool(is_built) and not (differs or found.problems or found.mended or found.error)


def verdict(found: Differences) -> str:
    """Sum a change up in a sentence or two."""
    if is_same(found):
        return _nothing(found) + _old(found)
    words = "; ".join(_parts(found)) or "no page changes"
    return f"{words[:1].upper()}{words[1:]}. {_to_mend(found)}{_old(found)}"


def _nothing(found: Differences) -> str:
    if not found.files:
        return "Nothing changes: the site is the same before and after."
    every = [path for paths in found.files.values() for path in paths]
    return f"Nothing that is published changes (other files: {named(every, MOST)})."


def _parts(found: Differences) -> Iterator[str]:
    """Return what a verdict says, in its order."""
    if not found.after:
        yield "the site does not build"
    told = [c for c in found.changes if not is_stamp_only(c)]
    yield from (words for label in GROUPS if (words := _counted(label, told)))
    if lost := sum(LOST in c.facts for c in found.changes):
        yield f"{plural(lost, 'article')} no longer verified"
    if gained := sum(is_stamp_only(c) and LOST not in c.facts for c in found.changes):
        yield f"{plural(gained, 'article')} now verified"
    yield from _with_them(found)
    if found.restyled:
        yield _restyled(found)
    if found.agreed:
        yield _agreed(found)


def _with_them(found: Differences) -> Iterator[str]:
    """Return how many pages follow, and how many other files of the site differ."""
    every = {way: [p for f in found.following for p in get(f)] for way, get in FOLLOW.items()}
    pages = {way: sum(not _is_file(p) for p in some) for way, some in every.items()}
    loaded = {way: len(paths) for way, paths in found.loaded.items()}
    differ = loaded.pop("changed", 0)
    files = {way: loaded.get(way, 0) + sum(map(_is_file, some)) for way, some in every.items()}
    if told := _by_way(pages, FURTHER if found.changes else PAGE, PAGES):
        comma = "," if ", " in told else ""
        yield told + (f"{comma} as a consequence" if found.changes else "")
    if differ:
        yield f"{plural(differ, 'file')} that pages load {'differs' if differ == 1 else 'differ'}"
    if told := _by_way(files, FILE, FILES):
        yield told


FOLLOW: dict[Way, Callable[[Following], tuple[Page, ...]]] = {
    "changed": lambda row: row.changed,
    "added": lambda row: row.added,
    "removed": lambda row: row.removed,
}
"""What becomes of pages that follow, in the order in which it is counted."""

PAGE, FURTHER = ("page", "pages"), ("further page", "further pages")
FILE = ("other file of the site", "other files of the site")
PAGES: Mapping[Way, tuple[str, str]] = {
    "changed": ("changes", "change"),
    "added": ("is new", "are new"),
    "removed": ("goes away", "go away"),
}
FILES: Mapping[Way, tuple[str, str]] = {way: (way, way) for way in FOLLOW}
"""What is said of one and of several."""

_FILE = re.compile(r"/[^/\s]+\.\w+$")


def _is_file(page: Page) -> bool:
    """Return whether something that follows is no page, but a file such as a schema."""
    return not page.file.endswith((".html", ".htm")) if page.file else bool(_FILE.search(page.name))


def _by_way(
    counts: Mapping[Way, int], noun: tuple[str, str], verbs: Mapping[Way, tuple[str, str]]
) -> str:
    """Return what becomes of how many; the noun once."""
    some = [(way, count) for way, count in counts.items() if count]
    words = [f"{count:,} {verbs[way][count != 1]}" for way, count in some]
    if words:
        way, count = some[0]
        words[0] = f"{plural(count, *noun)} {verbs[way][count != 1]}"
    return ", ".join(words)


def _restyled(found: Differences) -> str:
    pages = plural(found.restyled, "page")
    if not found.is_reworded:
        return f"{pages} with the same text will look different"
    verb = "changes" if found.restyled == 1 else "change"
    return f"{pages} {verb} through theme, templates or settings"


def _agreed(found: Differences) -> str:
    count, who = len(found.agreed), sorted({one.by for one in found.agreed}, reverse=True)
    words = f"{plural(count, 'address', 'addresses')} {'goes' if count == 1 else 'go'} away"
    return f"{words}, as {' and '.join(who)} {'allows' if len(who) == 1 else 'allow'}"


def _to_mend(found: Differences) -> str:
    count, mended = len(causes(found.problems)), len(causes(found.mended))
    new = f"{plural(count, 'problem')} to mend." if count else "Nothing to mend."
    return new + (f" {plural(mended, 'problem')} mended." if mended else "")


def _old(found: Differences) -> str:
    return f" {plural(found.older, 'problem')} as before." if found.older else ""


# One group


def _counted(label: str, changes: Sequence[Change]) -> str:
    """Return how many parts of a group were added, changed, moved and removed; the noun once."""
    some = [c for c in changes if group(c) == label]
    if label == "Settings":
        count = sum(len(c.facts) for c in some)
        return f"{plural(count, *GROUPS[label])} changed" if count else ""
    counts = Counter(c.way for c in some)
    ways = [way for way in WAYS if counts[way]]
    nouns = [plural(counts[way], *GROUPS[label]) for way in ways[:1]]
    nouns += [f"{counts[way]:,}" for way in ways[1:]]
    asides = (_aside(way, some, is_alone=len(ways) == 1) for way in ways)
    return ", ".join(f"{n} {w}{a}" for n, w, a in zip(nouns, ways, asides, strict=True))


def _aside(way: Way, changes: Sequence[Change], *, is_alone: bool) -> str:
    """Return what else there is to the articles that have come one way."""
    some = [c for c in changes if c.way == way]
    if way == "added":
        lacking = sum(c.verified is False for c in some)
        form = ", {}" if is_alone else " ({})"
        return form.format(_unverified(lacking, len(some))) if lacking else ""
    counts = Counter(claim.way for c in some for claim in c.claims)
    ways = [one for one in CLAIMS if counts[one]]
    nouns = [plural(counts[one], "claim") for one in ways[:1]]
    nouns += [f"{counts[one]:,}" for one in ways[1:]]
    told = ", ".join(f"{noun} {one}" for noun, one in zip(nouns, ways, strict=True))
    return f" ({told})" if told else ""


def _unverified(count: int, every: int) -> str:
    return "not verified" if count == every else f"{count:,} of them not verified"
