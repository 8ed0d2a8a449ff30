"""Differences -> a sentence or two that sum them up."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.preview.broken import causes
from generator.preview.notes import LOST
from generator.preview.parts import ARTICLES, BY_HAND, SETTINGS
from generator.preview.values import Change, Differences, Page
from generator.wording import (
    N_,
    aside,
    comma,
    counted,
    gettext,
    ngettext,
    number,
    semicolon,
    sentences,
)

WAYS = (N_("added"), N_("changed"), N_("moved"), N_("removed"), N_("dropped"))
"""What becomes of a part or a claim, in the order in which it is told."""

GROUPS: Mapping[str, Callable[[int], str]] = {
    N_("Articles"): lambda n: counted("{count} article", "{count} articles", n),
    N_("Names"): lambda n: counted("{count} name", "{count} names", n),
    N_("Pages by hand"): lambda n: counted("{count} page by hand", "{count} pages by hand", n),
    N_("Settings"): lambda n: counted("{count} setting", "{count} settings", n),
}
"""The headings of changes, and what is counted under each."""

_OF_KIND = {ARTICLES: "Articles", BY_HAND: "Pages by hand", SETTINGS: "Settings"}

_FOLLOWS: Mapping[str, Callable[[int], str]] = {
    "changed": lambda n: ngettext("changes", "change", n),
    "added": lambda n: ngettext("is new", "are new", n),
    "removed": lambda n: ngettext("goes away", "go away", n),
}
"""What pages and files that follow do."""

_FILE = re.compile(r"/[^/\s]+\.\w+$")

MOST = 6
"""Files that a verdict names."""

Phrase = tuple[str, object]
"""Words, and what must be there so that they are said, such as a count."""


def group(change: Change) -> str:
    """Return the heading under which a change stands."""
    return _OF_KIND.get(change.kind, "Names")


def is_stamp_only(change: Change) -> bool:
    """Return whether nothing of a part differs but whether it is verified."""
    labels = {fact.label for fact in change.facts}
    return change.way == "changed" and labels == {LOST.label} and not (change.claims or change.text)


def named(names: Sequence[str], most: int) -> str:
    """Return names; the first ones, where there are many."""
    some, more = semicolon().join(names[:most]), len(names) - most
    whole = gettext("{names} and {count} more")
    return whole.format(names=some, count=number(more)) if more > 0 else some


def is_same(differences: Differences) -> bool:
    """Return whether nothing that is published changes, and no problem is new or mended."""
    d = differences
    differs = d.changes or d.following or d.restyled or d.loaded or d.agreed
    return bool(d.before and d.after) and not (differs or d.problems or d.mended or d.error)


def verdict(differences: Differences) -> str:
    """Sum a change up in a sentence or two."""
    d = differences
    if is_same(d):
        return sentences((_nothing(d), *_so([_older(d.older)])))
    words = semicolon().join(_so(_parts(d))) or gettext("no page changes")
    whole = words[:1].upper() + words[1:] + gettext(".")
    return sentences((whole, *_so([*_to_mend(d), _older(d.older)])))


def _so(phrases: Iterable[Phrase]) -> list[str]:
    return [words for words, what in phrases if what]


def _older(n: int) -> Phrase:
    return counted("{count} problem as before.", "{count} problems as before.", n), n


def _nothing(differences: Differences) -> str:
    every = [path for paths in differences.files.values() for path in paths]
    if not every:
        return gettext("Nothing changes: the site is the same before and after.")
    words = gettext("Nothing that is published changes (other files: {files}).")
    return words.format(files=named(every, MOST))


def _to_mend(d: Differences) -> Iterator[Phrase]:
    new, mended = len(causes(d.problems)), len(causes(d.mended))
    yield counted("{count} problem to mend.", "{count} problems to mend.", new), new
    yield gettext("Nothing to mend."), not new
    yield counted("{count} problem mended.", "{count} problems mended.", mended), mended


def _parts(d: Differences) -> Iterator[Phrase]:
    """Return what a verdict says, in its order."""
    yield gettext("the site does not build"), not d.after
    changes = [c for c in d.changes if not is_stamp_only(c)]
    for label in GROUPS:
        some = [c for c in changes if group(c) == label]
        yield _group(label, some), some
    n = sum(LOST in c.facts for c in d.changes)
    lost = counted("{count} article no longer verified", "{count} articles no longer verified", n)
    yield lost, n
    n = sum(is_stamp_only(c) and LOST not in c.facts for c in d.changes)
    yield counted("{count} article now verified", "{count} articles now verified", n), n
    yield from _with_them(d)
    yield (_reworded if d.is_reworded else _restyled)(d.restyled), d.restyled
    yield _agreed(d), d.agreed


# What people wrote


def _group(label: str, changes: Sequence[Change]) -> str:
    """Return how many parts of a group were added, changed, moved and removed."""
    counts = Counter[str](c.way for c in changes)
    if label == "Settings":
        counts = Counter({"changed": sum(len(c.facts) for c in changes)})
    ways = [way for way in WAYS if counts[way]]
    asides = (_aside(way, changes, is_alone=len(ways) == 1) for way in ways)
    words = _counts(GROUPS[label], counts, WAYS)
    return comma().join(map("".join, zip(words, asides, strict=True)))


def _counts(
    noun: Callable[[int], str],
    counts: Mapping[str, int],
    ways: Iterable[str],
    verb: Callable[[str, int], str] = lambda way, _: gettext(way),
) -> list[str]:
    """Return what becomes of how many; the noun once."""
    some = [(way, n) for way in ways if (n := counts.get(way))]
    each = ((number(n) if i else noun(n), verb(way, n)) for i, (way, n) in enumerate(some))
    return [gettext("{count} {way}").format(count=count, way=way) for count, way in each]


def _aside(way: str, changes: Sequence[Change], *, is_alone: bool) -> str:
    """Return what else there is to the articles that have come one way."""
    some = [c for c in changes if c.way == way]
    if way != "added":
        counts = Counter[str](claim.way for c in some for claim in c.claims)
        words = _counts(lambda n: counted("{count} claim", "{count} claims", n), counts, WAYS)
        return aside(comma().join(words))
    n = sum(c.verified is False for c in some)
    part = counted("{count} of them not verified", "{count} of them not verified", n)
    lacking = part if n < len(some) else gettext("not verified")
    return "" if not n else f"{comma()}{lacking}" if is_alone else aside(lacking)


# Pages and files that follow


def _is_file(page: Page) -> bool:
    """Return whether something that follows is no page, but a file such as a schema."""
    return not page.file.endswith((".html", ".htm")) if page.file else bool(_FILE.search(page.name))


def _with_them(d: Differences) -> Iterator[Phrase]:
    """Return how many pages follow, and how many other files of the site differ."""
    every = {way: [_is_file(p) for f in d.following for p in getattr(f, way)] for way in _FOLLOWS}
    pages = {way: some.count(False) for way, some in every.items()}
    words = _counts(_further if d.changes else _pages, pages, _FOLLOWS, lambda w, n: _FOLLOWS[w](n))
    follows = "{pages}"
    if d.changes:
        one, more = gettext("{pages} as a consequence"), gettext("{pages}, as a consequence")
        follows = more if words[1:] else one
    yield follows.format(pages=comma().join(words)), words
    n = len(d.loaded.get("changed", ()))
    differs = counted(
        "{count} file that pages load differs", "{count} files that pages load differ", n
    )
    yield differs, n
    loaded = {way: len(d.loaded.get(way, ())) for way in ("added", "removed")}
    files = {way: some.count(True) + loaded.get(way, 0) for way, some in every.items()}
    others = _counts(_others, files, _FOLLOWS)
    yield comma().join(others), others


def _pages(n: int) -> str:
    return counted("{count} page", "{count} pages", n)


def _further(n: int) -> str:
    return counted("{count} further page", "{count} further pages", n)


def _others(n: int) -> str:
    return counted("{count} other file of the site", "{count} other files of the site", n)


def _restyled(n: int) -> str:
    return counted(
        "{count} page with the same text will look different",
        "{count} pages with the same text will look different",
        n,
    )


def _reworded(n: int) -> str:
    return counted(
        "{count} page changes through theme, templates or settings",
        "{count} pages change through theme, templates or settings",
        n,
    )


def _agreed(d: Differences) -> str:
    who, n = sorted({one.by for one in d.agreed}, reverse=True), len(d.agreed)
    words = counted("{count} address goes away", "{count} addresses go away", n)
    allow = ngettext("{addresses}, as {who} allows", "{addresses}, as {who} allow", len(who))
    return allow.format(addresses=words, who=gettext(" and ").join(who))
