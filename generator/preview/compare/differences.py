"""Two states -> Differences: what became of every part, and what follows from it."""

from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname

from generator.preview.commits import parts as parts_
from generator.preview.compare.claims import claims, facts
from generator.preview.compare.words import passages
from generator.preview.compare.wrong import problems
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


def differences(
    base: State, head: State, files: Iterable[Moved] = (), may_go: Iterable[str] = ()
) -> Differences:
    """Compare two states. ``files`` are those that differ; ``may_go`` are addresses.

    Where the base built no site, pages are not compared.
    """
    moved = {f.old: f.new for f in files if f.old and f.new and f.old != f.new}
    changes = tuple(_changes(base, head, moved))
    following = _following(base, head, changes) if base.site and head.site else ()
    new, older, mended = problems(base, head, tuple(may_go))
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
