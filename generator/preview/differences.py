"""Two states -> Differences: what became of every part, and what follows from it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname

from generator.preview import parts as parts_
from generator.preview.claims import claims, facts
from generator.preview.values import (
    Change,
    Differences,
    Following,
    Measure,
    Moved,
    Part,
    Site,
    State,
    Way,
)
from generator.preview.words import passages
from generator.problems import Problem

MAY_GO = "If it is meant to go, list the address under “gone” in mkdocs.yml."


def differences(
    base: State, head: State, files: Iterable[Moved] = (), may_go: Iterable[str] = ()
) -> Differences:
    """Compare two states. ``files`` are those that differ; ``may_go`` are addresses, and all below.

    Where the base built no site, pages are not compared.
    """
    moved = {f.old: f.new for f in files if f.old and f.new and f.old != f.new}
    changes = tuple(_changes(base, head, moved))
    following = _following(base, head, changes) if base.site and head.site else ()
    new, older, mended = _problems(base, head, tuple(may_go))
    return Differences(
        base.commit,
        head.commit,
        changes,
        following,
        _restyled(base, head),
        _files(files, base, head),
        new,
        older,
        mended,
        _unread(base, head),
        _measure(base.site),
        _measure(head.site),
    )


# Parts


def _changes(base: State, head: State, moved: Mapping[str, str]) -> Iterator[Change]:
    unread = {*_unread(base, head)}
    for kind in head.parts:
        old, new = base.parts.get(kind, {}), head.parts.get(kind, {})
        pairs = _pairs(old, new, moved)
        gone = {one.id for one, _ in pairs if one}
        every = [*pairs, *((one, None) for one in old.values() if one.id not in gone)]
        for before, after in every:
            is_there = after is None and before is not None and before.path in unread
            if before != after and not is_there:
                change = _change(kind, before, after, head)
                if change:
                    yield change


def _pairs(
    old: Mapping[str, Part], new: Mapping[str, Part], moved: Mapping[str, str]
) -> list[tuple[Part | None, Part]]:
    """Give every part of the head with what it was: by id, by earlier address, by moved file."""
    left = {part.address: part for part in old.values() if part.id not in new}
    by_path = {moved[part.path]: part for part in left.values() if part.path in moved}
    pairs: list[tuple[Part | None, Part]] = []
    for part in new.values():
        was = old.get(part.id) or _was(part, left) or by_path.get(part.path)
        if was:
            left.pop(was.address, None)
            by_path = {path: one for path, one in by_path.items() if one is not was}
        pairs.append((was, part))
    return pairs


def _was(part: Part, left: Mapping[str | None, Part]) -> Part | None:
    return next((left[old] for old in part.earlier if old in left), None)


def _change(kind: str, old: Part | None, new: Part | None, head: State) -> Change | None:
    part = new or old
    if part is None:
        return None
    address = new.address if new else None
    moved_from = old.address if old and old.address != address else None
    file = head.site.files.get(address) if head.site and address is not None else None
    leads_on = bool(head.site and moved_from in head.site.files)
    before, after = (_told(one) if one else {} for one in (old, new))
    found = Change(
        kind,
        _way(old, new),
        part.name,
        part.path,
        address,
        file,
        moved_from,
        leads_on,
        part.verified,
        facts(before, after),
        claims(old, new) if new else (),
        passages(old.text if old else (), new.text) if new else (),
    )
    is_change = moved_from is not None or not (old and new) or found.facts or found.claims
    return found if is_change or found.text else None


def _way(old: Part | None, new: Part | None) -> Way:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "changed" if old.address == new.address else "moved"


def _told(part: Part) -> dict[str, str]:
    state = {} if part.verified is None else {"Verified": "yes" if part.verified else "no"}
    return {**part.facts, **state}


def _unread(base: State, head: State) -> tuple[str, ...]:
    """Give the files that are still there, and for a problem give less than they gave."""
    missing = {
        part.path
        for kind, every in base.parts.items()
        for id_, part in every.items()
        if head.parts and id_ not in head.parts.get(kind, {})
    }
    return tuple(sorted(missing & head.paths & {p.path for p in head.problems}))


# Pages


HOME = "home"
"""What the page without an address is called."""


def _following(base: State, head: State, changes: Iterable[Change]) -> tuple[Following, ...]:
    own = {a for c in changes for a in (c.address, c.old) if a is not None}
    found: dict[str, tuple[list[str], list[str], list[str]]] = {}
    for address in sorted({*base.pages, *head.pages} - own):
        old, new = base.pages.get(address), head.pages.get(address)
        if old != new:
            column = 0 if old is None else 2 if new is None else 1
            name = parts_.title(new or old or "") or address
            found.setdefault(_kind(address), ([], [], []))[column].append(name)
    return tuple(Following(kind, *map(tuple, columns)) for kind, columns in found.items())


def _kind(address: str) -> str:
    return address.split("/", maxsplit=1)[0] or HOME


def _restyled(base: State, head: State) -> int:
    """Count the pages of the site that differ although nothing that is written on them does."""
    if not (base.site and head.site):
        return 0
    both = base.site.files.keys() & head.site.files.keys()
    return sum(
        base.site.digests.get(base.site.files[a]) != head.site.digests.get(head.site.files[a])
        for a in both
        if head.site.files[a].endswith(".html") and base.pages.get(a) == head.pages.get(a)
    )


def _measure(site: Site | None) -> Measure | None:
    if site is None:
        return None
    pages = sum(file.endswith(".html") for file in site.files.values())
    return Measure(pages, len(site.digests), site.size, round(site.seconds, 1))


# Problems


def _problems(
    base: State, head: State, may_go: tuple[str, ...]
) -> tuple[tuple[Problem, ...], int, tuple[Problem, ...]]:
    """Give the problems that are new, how many are as old as the base, and those mended."""
    before, after = ([*state.problems, *_broken(state)] for state in (base, head))
    was, now = (Counter(map(_same, some)) for some in (before, after))
    new = _beyond(after, was)
    return (*new, *_gone(base, head, may_go)), len(after) - len(new), _beyond(before, now)


def _same(problem: Problem) -> tuple[str, str, str]:
    """Give what makes a problem the same one: its line may be another by now."""
    return problem.path, problem.rule, problem.what


def _beyond(some: list[Problem], others: Counter[tuple[str, str, str]]) -> tuple[Problem, ...]:
    left = others.copy()
    kept = []
    for problem in sorted(some):
        if left[_same(problem)]:
            left[_same(problem)] -= 1
        else:
            kept.append(problem)
    return tuple(kept)


def _broken(state: State) -> Iterator[Problem]:
    for link in sorted(state.site.broken if state.site else (), key=lambda x: (x.page, x.target)):
        mend = "Lead it to a page that is there, or take it out."
        yield Problem(
            _page(link.page), 1, "broken-link", f"The link to {link.target} is broken.", mend
        )


def _page(address: str) -> str:
    """Give the file below docs/ that an address most likely comes from."""
    return f"docs/{address}" + ("index.md" if not address or address.endswith("/") else "")


def _gone(base: State, head: State, may_go: tuple[str, ...]) -> Iterator[Problem]:
    """Give a problem for each address at which nothing stands any more."""
    if not (base.site and head.site):
        return
    now = {(kind, id_) for kind, every in head.parts.items() for id_ in every}
    lost = {
        part.address: (kind, part)
        for kind, every in base.parts.items()
        for id_, part in every.items()
        if (kind, id_) not in now or kind == parts_.ARTICLES
    }
    for address in sorted({*base.site.files} - {*head.site.files}):
        if not any(is_below(address, one) for one in may_go):
            yield _lost(address, *lost.get(address, (None, None)))


def _lost(address: str, kind: str | None, part: Part | None) -> Problem:
    """Tell of an address that is lost, and of the part that stood there, if one did."""
    if part is None:
        what = f"Nothing is left to show at {address}, so the address goes away."
        return Problem(_page(address), 1, "gone", what, MAY_GO)
    what = f"The address {address} goes away, and nothing leads on from it."
    key = "aliases" if kind == parts_.ARTICLES else "formerly"
    earlier = address.strip("/").partition("/")[2]
    mend = f"If it has another now, write “{earlier}” under “{key}” there. "
    return Problem(part.path, 1, "gone", what, ("" if kind == parts_.BY_HAND else mend) + MAY_GO)


def is_below(address: str, above: str) -> bool:
    """Say whether an address is another one, or stands below it."""
    return f"{address.strip('/')}/".startswith(f"{above.strip('/')}/")


# Files


OTHER = "Others"

PLACES = {
    "Settings": ("mkdocs.yml",),
    "Verified records": ("verified.yml",),
    "Generator": ("generator/", "pyproject.toml", "requirements"),
    "Workflows": (".github/",),
    "Files of the site": ("docs/",),
}
"""Kinds of files that are no part of their own, and where they stand."""


def _files(files: Iterable[Moved], base: State, head: State) -> dict[str, tuple[str, ...]]:
    """Give the files that differ and are no part that was compared, by their kind."""
    told = {p.path for s in (base, head) for every in s.parts.values() for p in every.values()}
    told |= {*_unread(base, head)}
    found: dict[str, list[str]] = {}
    for path in sorted({f.new or f.old or "" for f in files} - told):
        found.setdefault(_place(path), []).append(path)
    return {kind: tuple(found[kind]) for kind in (*PLACES, OTHER) if kind in found}


def _place(path: str) -> str:
    name = path[len(dirname(path)) :].lstrip("/")
    for kind, starts in PLACES.items():
        if any(path.startswith(start) for start in starts) or name in starts:
            return kind
    return OTHER
