"""Reads the vocabulary: one YAML list for each kind of name."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.disk import read_text
from generator.forms import shape, todos, yaml_text
from generator.model.vocabulary import KINDS, Draft, Entry, Vocabulary, above
from generator.problems import Problem, nearest


def load(
    folder: Path, shown: str, *, drafts: bool = True
) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Read the files of a vocabulary folder; ``shown`` is its path as messages name it.

    A missing file is an empty list; a missing folder an empty vocabulary. What is wrong with a
    draft is told of that draft, and is no problem of the vocabulary; with ``drafts`` those that are
    whole are read like all other entries.
    """
    vocabulary = Vocabulary()
    problems: list[Problem] = []
    for kind in KINDS:
        if (path := folder / f"{kind}.yml").exists():
            name = f"{shown}/{kind}.yml"
            vocabulary, wrong = _with_file(vocabulary, kind, path, name, drafts=drafts)
            problems += wrong
    return vocabulary, (*problems, *_strangers(folder, shown))


def _with_file(
    vocabulary: Vocabulary, kind: str, path: Path, shown: str, *, drafts: bool
) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Return the vocabulary with what a file holds: its entries, and what is known of drafts."""
    unread = replace(vocabulary, unread=vocabulary.unread | {kind})
    written = read_text(path, shown)
    if isinstance(written, Problem):
        return unread, (written,)
    text = yaml_text.load(written)
    form: type[Entry] = KINDS[kind]
    every, problems = shape.read_each(form, text, shown)
    waiting = [i for i in range(len(every)) if _is_draft(text.value[i])]
    read = [item for i, item in enumerate(every) if i not in waiting]
    problems += tuple(p for _, wrong in read for p in wrong)
    if problems:
        return unread, problems
    entries: list[Entry] = [entry for entry, _ in read if entry]
    finished: dict[str, Entry] = {entry.id: entry for entry in entries}
    ids = {_id(text.value[i]) for i in waiting}
    problems = (*_twice(entries, shown), *_parents(finished, finished, shown, ids))
    whole, known = _drafts(every, waiting, text, finished, shown)
    changed: dict[str, Any] = {
        kind: {**finished, **(whole if drafts else {})},
        "drafts": {**vocabulary.drafts, **{(kind, id_): draft for id_, draft in known.items()}},
    }
    return replace(vocabulary, **changed), problems


def _is_draft(item: Any) -> bool:
    return isinstance(item, dict) and item.get("state") == "draft"


def _id(item: Mapping[str, Any]) -> str:
    """Return what a draft is called, which may be broken."""
    return str(item.get("id") or item.get("name") or "without an id")


def _drafts(
    every: list[shape.Read[Any]],
    waiting: list[int],
    text: yaml_text.Text,
    finished: Mapping[str, Entry],
    shown: str,
) -> tuple[dict[str, Entry], dict[str, Draft]]:
    """Return the drafts that are whole, and of each what keeps it from being finished."""
    taken = {id_: e.line for e in finished.values() for id_ in (e.id, *e.formerly)}
    whole: dict[str, Entry] = {}
    known: dict[str, Draft] = {}
    for i in waiting:
        (entry, wrong), id_ = every[i], _id(text.value[i])
        line = shape.line_of((i,), text.lines)
        wrong += tuple(_unwritten(text, i, shown))
        if id_ in taken:
            wrong += (_taken(id_, taken[id_], line, shown),)
        known.setdefault(id_, Draft(shown, line, wrong))
        if entry and not wrong:
            whole[id_] = entry
        taken.setdefault(id_, line)
    return _below(whole, known, finished, shown)


def _below(
    whole: dict[str, Entry],
    known: dict[str, Draft],
    finished: Mapping[str, Entry],
    shown: str,
) -> tuple[dict[str, Entry], dict[str, Draft]]:
    """Take out drafts that stand below what is not there, as long as there are any."""
    while wrong := {p.line: p for p in _parents(whole, {**finished, **whole}, shown, known)}:
        bad = {id_: entry.line for id_, entry in whole.items() if entry.line in wrong}
        known |= {id_: Draft(shown, line, (wrong[line],)) for id_, line in bad.items()}
        whole = {id_: entry for id_, entry in whole.items() if id_ not in bad}
    return whole, known


def _unwritten(text: yaml_text.Text, index: int, shown: str) -> Iterator[Problem]:
    """Name every place of a draft that an editor has still to write."""
    for path in todos.find(text.value[index]):
        line = shape.line_of((index, *path), text.lines)
        what = f"{shape.name_of(path)} is still to be written."
        yield Problem(shown, line, "todo", what, "Write it, or delete the line.")


def _twice(entries: list[Entry], shown: str) -> Iterator[Problem]:
    """Name entries whose id another one has."""
    first: dict[str, int] = {}
    for entry in entries:
        if entry.id in first:
            yield _taken(entry.id, first[entry.id], entry.line, shown)
        first.setdefault(entry.id, entry.line)


def _taken(id_: str, first: int, line: int, shown: str) -> Problem:
    what = f"The id “{id_}” stands already on line {first}."
    return Problem(shown, line, "duplicate-id", what, "Give one of them another id.")


def _parents(
    some: Mapping[str, Entry],
    entries: Mapping[str, Entry],
    shown: str,
    drafts: Collection[str],
) -> Iterator[Problem]:
    """Check that what stands below something stands below something that is there, in no circle."""
    for entry in some.values():
        passed, over = {entry.id}, above(entry)
        while over and over in entries and over not in passed:
            passed.add(over)
            over = above(entries[over])
        if over is not None:
            is_draft = over in drafts and over not in entries
            there = "itself" if over in passed else "a draft" if is_draft else "not there"
            what = f"“{entry.id}” stands below “{over}”, which is {there}."
            hint = "" if over in entries else nearest(over, entries)
            mend = f"{hint}Name another entry of this file, or none."
            if is_draft:
                mend = f"Finish it with “briefing finish {over}”."
            yield Problem(shown, entry.line, "unknown-parent", what, mend)


def _strangers(folder: Path, shown: str) -> Iterator[Problem]:
    """Name files that look like a vocabulary and are none."""
    known = {f"{kind}.yml" for kind in KINDS}
    for name in sorted({path.name for path in folder.glob("*.y*ml")} - known):
        what = f"There is no vocabulary file “{name}”."
        mend = f"{nearest(name, known)}Known: {', '.join(sorted(known))}."
        yield Problem(f"{shown}/{name}", 1, "unknown-key", what, mend)
