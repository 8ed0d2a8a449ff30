"""Two states -> Differences: what became of every part, and what follows from it."""

from collections.abc import Iterable, Iterator, Mapping

from generator.preview.commits.parts import SETTINGS
from generator.preview.compare import files as files_
from generator.preview.compare import pages, renamed
from generator.preview.compare.claims import claims, facts
from generator.preview.compare.gone import ALLOWS, MayGo, gone
from generator.preview.compare.notes import notes
from generator.preview.compare.words import passages
from generator.preview.compare.wrong import problems
from generator.preview.states import Moved, Part, State
from generator.preview.values import Change, Compared, Differences, Way


def differences(
    base: State,
    head: State,
    compared: Compared,
    files: Iterable[Moved] = (),
    may_go: Iterable[MayGo] = (),
) -> Differences:
    """Compare two states. ``files`` are those that differ; ``may_go`` are addresses.

    Where the base built no site, pages are not compared.
    """
    moved = {f.old: f.new for f in files if f.old and f.new and f.old != f.new}
    known, before = renamed.ids(head), base
    base = renamed.renewed(before, known)
    changes = tuple(renamed.noted(_changes(base, head, moved), before, known))
    following, restyled = pages.following(base, head, changes), pages.restyled(base, head)
    new, older, mended = problems(base, head)
    is_alone = not (changes or following or restyled)
    loaded = pages.loaded(base, head, is_alone=is_alone)
    told = _told(files, changes, base, head)
    lost, agreed = gone(base, head, changes, may_go)
    return Differences(
        compared,
        changes,
        following,
        len(restyled),
        pages.alike(base, head, changes) if _is_of_code(files, changes) else (),
        loaded,
        files_.others(files, told | renamed.told(before, base, head), loaded),
        files_.code(files),
        (*new, *lost),
        older,
        mended,
        agreed,
        _unread(base, head),
        is_reworded=any(base.seen.get(a) != head.seen.get(a) for a in restyled),
        before=pages.measure(base.site),
        after=pages.measure(head.site),
    )


def _is_of_code(files: Iterable[Moved], changes: Iterable[Change]) -> bool:
    """Return whether pages may differ for another reason than what people wrote."""
    settings = {f.label for c in changes if c.kind == SETTINGS for f in c.facts}
    is_by_hand = any(c.kind != SETTINGS for c in changes)
    return not is_by_hand or bool(settings - {ALLOWS}) or files_.renders(files)


def _told(files: Iterable[Moved], changes: Iterable[Change], base: State, head: State) -> set[str]:
    """Return the files that parts tell of, and those that became a part elsewhere."""
    were = {part.path for every in base.parts.values() for part in every.values()}
    left = {f.old for f in files if f.old in were and not f.new and f.old}
    return {*(c.path for c in changes), *_unread(base, head), *left}


def _changes(base: State, head: State, moved: Mapping[str, str]) -> Iterator[Change]:
    unread = {*_unread(base, head)}
    for kind in head.parts:
        old, new = base.parts.get(kind, {}), head.parts.get(kind, {})
        pairs = _pairs(old, new, moved)
        gone_ = {one.id for one, _ in pairs if one}
        every = [*pairs, *((one, None) for one in old.values() if one.id not in gone_)]
        for before, after in every:
            is_there = after is None and before is not None and before.path in unread
            if before != after and not is_there:
                change = _change(kind, before, after, head)
                if change:
                    yield change


def _pairs(
    old: Mapping[str, Part], new: Mapping[str, Part], moved: Mapping[str, str]
) -> list[tuple[Part | None, Part]]:
    """Return every part of the head with what it was: by id, by earlier address, by moved file."""
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
    before, after = (_facts(one) if one else {} for one in (old, new))
    differ, said = facts(before, after), claims(old, new)
    text = passages(old.text if old else (), new.text if new else ())
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
        differ,
        said,
        text,
        tuple(notes(kind, old, new, differ, is_alike=not (said or text))),
    )
    return found if moved_from is not None or not (old and new) or differ or said or text else None


def _way(old: Part | None, new: Part | None) -> Way:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "changed" if old.address == new.address else "moved"


def _facts(part: Part) -> dict[str, str]:
    state = {} if part.verified is None else {"Verified": "yes" if part.verified else "no"}
    return {**part.facts, **state}


def _unread(base: State, head: State) -> tuple[str, ...]:
    """Return the files that are still there, and for a problem give less than they gave."""
    missing = {
        part.path
        for kind, every in base.parts.items()
        for id_, part in every.items()
        if head.parts and id_ not in head.parts.get(kind, {})
    }
    return tuple(sorted(missing & head.paths & {p.path for p in head.problems}))
