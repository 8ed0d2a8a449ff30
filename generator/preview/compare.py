"""Two states -> Differences: what became of every part, and what follows from it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.preview import code_files, matching
from generator.preview import parts as parts_
from generator.preview.broken import ALLOWS, MayGo, gone, problems
from generator.preview.commit import attempt
from generator.preview.following import follow
from generator.preview.notes import notes
from generator.preview.parts import ORDER, SETTINGS
from generator.preview.passages import passages
from generator.preview.values import Change, Compared, Differences, Moved, Part, Parts, State, Way


def compare(
    base: State,
    head: State,
    compared: Compared,
    files: Sequence[Moved] = (),
    may_go: Iterable[MayGo] = (),
) -> Differences:
    """Compare two states. ``files`` are those that differ; ``may_go`` are addresses.

    Where the base built no site, pages are not compared.
    """
    before, was, after, error = _parts(base, head)
    unread = _unread(was, after, head)
    moved = {f.old: f.new for f in files if f.old and f.new and f.old != f.new}
    made = _changes(before, was, after, head, moved)
    every = sorted(made, key=lambda change: ORDER.index(change.kind))
    changes = tuple(c for c in every if c.way != "removed" or c.path not in unread)
    pages = follow(base, head, changes, is_of_code=_is_of_code(files, changes))
    new, older, mended = problems(base, head)
    lost, agreed = gone(base, head, after, changes, may_go)
    return Differences(
        compared=compared,
        changes=changes,
        files=code_files.others(files, _differing(before, after), pages.get("loaded", {})),
        code=code_files.code(files),
        problems=(*new, *lost),
        older=older,
        mended=mended,
        agreed=agreed,
        unread=unread,
        error=error,
        before=base.site and base.site.measure,
        after=head.site and head.site.measure,
        **pages,
    )


def _parts(base: State, head: State) -> tuple[Parts, Parts, Parts, str]:
    """Return what people wrote before, the same by new ids, and after.

    Nothing where the head’s settings can’t be read; and why, where a generator breaks off.
    """
    nothing: tuple[Parts, Parts, Parts] = ({}, {}, {})
    if error := base.error or head.error:
        return *nothing, error
    read, error = attempt(lambda: _read(base, head), nothing)
    return *(read if read[2] else nothing), error


def _read(base: State, head: State) -> tuple[Parts, Parts, Parts]:
    whole = not (base.project.problems or head.project.problems)
    ids = parts_.new_ids(head.project.vocabulary)
    before, after = (parts_.parts(one, {}, whole=whole) for one in (base, head))
    was = parts_.parts(base, ids, whole=whole) if any(ids.values()) else before
    return before, was, after


def _unread(before: Parts, after: Parts, head: State) -> tuple[str, ...]:
    """Return the files that are still there, and for a problem give less than they gave."""
    missing = {part.path for key, part in before.items() if key not in after}
    return tuple(sorted(missing & head.paths & {p.path for p in head.problems}))


def _differing(before: Parts, after: Parts) -> set[str]:
    """Return the files of parts that differ, if only in the ids by which they name others."""
    sides = ((before, after), (after, before))
    return {p.path for some, others in sides for key, p in some.items() if others.get(key) != p}


def _is_of_code(files: Iterable[Moved], changes: Iterable[Change]) -> bool:
    """Return whether pages may differ for another reason than what people wrote."""
    settings = {f.label for c in changes if c.kind == SETTINGS for f in c.facts}
    is_by_hand = any(c.kind != SETTINGS for c in changes)
    return not is_by_hand or bool(settings - {ALLOWS}) or code_files.renders(files)


# Part by part


def _changes(
    before: Parts, renewed: Parts, after: Parts, head: State, moved: Mapping[str, str]
) -> Iterator[Change]:
    for old, new in matching.parts(renewed, after, moved):
        if old != new:
            yield from _change(old, new, head, before)


def _change(old: Part | None, new: Part | None, head: State, before: Parts) -> Iterator[Change]:
    """Return what became of a part; nothing where no value, claim or text of it differs."""
    part = new or old
    assert part  # noqa: S101 - one of the two is there
    address = new.address if new else None
    files = head.site.files if head.site else {}
    earlier = old.address if old and old.address != address else None
    facts = matching.facts(*(one.facts if one else {} for one in (old, new)))
    claims = matching.claims(old, new)
    text = passages(*(one.text if one else () for one in (old, new)))
    if earlier is None and old and new and not (facts or claims or text):
        return
    yield Change(
        part.kind,
        _way(old, new),
        part.name,
        part.path,
        address,
        files.get(address) if address is not None else None,
        earlier,
        earlier in files,
        part.verified,
        facts,
        claims,
        text,
        tuple(notes(old, new, facts, before)),
    )


def _way(old: Part | None, new: Part | None) -> Way:
    if not (old and new):
        return "added" if new else "removed"
    return "changed" if old.address == new.address else "moved"
