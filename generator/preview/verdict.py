"""Differences -> a sentence or two that sum them up."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

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

MOST = 6
"""Files that a verdict names."""


def group(change: Change) -> str:
    """Return the heading under which a change stands."""
    return _OF_KIND.get(change.kind, "Names")


def is_stamp_only(change: Change) -> bool:
    """Return whether nothing of a part differs but whether it is verified."""
    labels = {fact.label for fact in change.facts}
    return change.way == "changed" and labels == {LOST.label} and not (change.claims or change.text)


def named(names: Sequence[str], most: int) -> str:
    """Return names; the first ones, where there are many."""
    first, more = semicolon().join(names[:most]), len(names) - most
    if more <= 0:
        return first
    return gettext("{names} and {count} more").format(names=first, count=number(more))


def any_of(one: str, many: str, count: int) -> str:
    """Return how many there are of something; nothing where there is none of it."""
    return counted(one, many, count) if count else ""


def is_same(differences: Differences) -> bool:
    """Return whether nothing that is published changes, and no problem is new or mended."""
    d = differences
    differs = d.changes or d.following or d.restyled or d.loaded or d.agreed
    return bool(d.before and d.after) and not (differs or d.problems or d.mended or d.error)


def verdict(differences: Differences) -> str:
    """Sum a change up in a sentence or two."""
    n = differences.older
    older = any_of("{count} problem as before.", "{count} problems as before.", n)
    if is_same(differences):
        return sentences((_nothing(differences), older))
    words = semicolon().join(filter(None, _parts(differences))) or gettext("no page changes")
    whole = f"{words[:1].upper()}{words[1:]}{gettext('.')}"
    return sentences((whole, *_to_mend(differences), older))


def _nothing(differences: Differences) -> str:
    every = [path for paths in differences.files.values() for path in paths]
    if not every:
        return gettext("Nothing changes: the site is the same before and after.")
    words = gettext("Nothing that is published changes (other files: {files}).")
    return words.format(files=named(every, MOST))


def _to_mend(differences: Differences) -> Iterator[str]:
    n = len(causes(differences.problems))
    new = any_of("{count} problem to mend.", "{count} problems to mend.", n)
    yield new or gettext("Nothing to mend.")
    n = len(causes(differences.mended))
    yield any_of("{count} problem mended.", "{count} problems mended.", n)


def _parts(differences: Differences) -> Iterator[str]:
    """Return what a verdict says, in its order."""
    d = differences
    if not d.after:
        yield gettext("the site does not build")
    changes = [c for c in d.changes if not is_stamp_only(c)]
    yield from (_group(label, [c for c in changes if group(c) == label]) for label in GROUPS)
    n = sum(LOST in c.facts for c in d.changes)
    yield any_of("{count} article no longer verified", "{count} articles no longer verified", n)
    n = sum(is_stamp_only(c) and LOST not in c.facts for c in d.changes)
    yield any_of("{count} article now verified", "{count} articles now verified", n)
    yield from _with_them(d)
    yield _restyled(d)
    yield _agreed(d)


# What people wrote


def _group(label: str, changes: Sequence[Change]) -> str:
    """Return how many parts of a group were added, changed, moved and removed."""
    counts = Counter[str](c.way for c in changes)
    if label == "Settings":
        counts = Counter({"changed": sum(len(c.facts) for c in changes)})
    words = _counts(GROUPS[label], counts, WAYS)
    ways = [way for way in WAYS if counts[way]]
    return comma().join(
        text + _aside(way, changes, is_alone=len(ways) == 1)
        for text, way in zip(words, ways, strict=True)
    )


def _counts(
    noun: Callable[[int], str],
    counts: Mapping[str, int],
    ways: Sequence[str],
    verb: Callable[[str, int], str] = lambda way, _: gettext(way),
) -> list[str]:
    """Return what becomes of how many; the noun once."""
    some = [(way, counts[way]) for way in ways if counts.get(way)]
    words = [noun(n) if i == 0 else number(n) for i, (_, n) in enumerate(some)]
    each = zip(words, some, strict=True)
    return [gettext("{count} {way}").format(count=w, way=verb(way, n)) for w, (way, n) in each]


def _aside(way: str, changes: Sequence[Change], *, is_alone: bool) -> str:
    """Return what else there is to the articles that have come one way."""
    some = [c for c in changes if c.way == way]
    if way != "added":
        counts = Counter[str](claim.way for c in some for claim in c.claims)
        words = _counts(lambda n: counted("{count} claim", "{count} claims", n), counts, WAYS)
        return aside(comma().join(words))
    lacking = sum(c.verified is False for c in some)
    if not lacking:
        return ""
    part = counted("{count} of them not verified", "{count} of them not verified", lacking)
    words_ = part if lacking < len(some) else gettext("not verified")
    return f"{comma()}{words_}" if is_alone else aside(words_)


# Pages and files that follow

_GOES: Mapping[str, Callable[[int], str]] = {
    "changed": lambda n: ngettext("changes", "change", n),
    "added": lambda n: ngettext("is new", "are new", n),
    "removed": lambda n: ngettext("goes away", "go away", n),
}

_FILE = re.compile(r"/[^/\s]+\.\w+$")


def _is_file(page: Page) -> bool:
    """Return whether something that follows is no page, but a file such as a schema."""
    return not page.file.endswith((".html", ".htm")) if page.file else bool(_FILE.search(page.name))


def _with_them(d: Differences) -> Iterator[str]:
    """Return how many pages follow, and how many other files of the site differ."""
    every = {way: [p for f in d.following for p in getattr(f, way)] for way in _GOES}
    pages = {way: sum(not _is_file(p) for p in some) for way, some in every.items()}
    words = _counts(_further if d.changes else _pages, pages, [*_GOES], lambda w, n: _GOES[w](n))
    if words and d.changes:
        follows = (
            gettext("{pages}, as a consequence")
            if words[1:]
            else gettext("{pages} as a consequence")
        )
        words = [gettext(follows).format(pages=comma().join(words))]
    yield comma().join(words)
    n = len(d.loaded.get("changed", ()))
    yield any_of("{count} file that pages load differs", "{count} files that pages load differ", n)
    files = {way: sum(map(_is_file, some)) for way, some in every.items()}
    files = {w: n + len(d.loaded.get(w, ()) if w != "changed" else ()) for w, n in files.items()}
    yield comma().join(_counts(_others, files, [*_GOES]))


def _pages(n: int) -> str:
    return counted("{count} page", "{count} pages", n)


def _further(n: int) -> str:
    return counted("{count} further page", "{count} further pages", n)


def _others(n: int) -> str:
    return counted("{count} other file of the site", "{count} other files of the site", n)


def _restyled(d: Differences) -> str:
    same = any_of(
        "{count} page with the same text will look different",
        "{count} pages with the same text will look different",
        d.restyled,
    )
    other = any_of(
        "{count} page changes through theme, templates or settings",
        "{count} pages change through theme, templates or settings",
        d.restyled,
    )
    return other if d.is_reworded else same


def _agreed(d: Differences) -> str:
    who = sorted({one.by for one in d.agreed}, reverse=True)
    n = len(d.agreed)
    words = any_of("{count} address goes away", "{count} addresses go away", n)
    allow = ngettext("{addresses}, as {who} allows", "{addresses}, as {who} allow", len(who))
    return words and allow.format(addresses=words, who=gettext(" and ").join(who))
