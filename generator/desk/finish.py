"""Drafts that are finished: held against every rule and their source, then without their mark."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import build, verifying
from generator.check.check import drafts_named
from generator.check.told import count
from generator.desk import files
from generator.desk.files import Change
from generator.forms import edit, shape, yaml_text
from generator.intake.record import DRAFT
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Finished:
    """A record that is a draft no more: its path; or what keeps it from that."""

    path: str = ""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def finish(root: Path, found: build.Project, sources: Path | None) -> Finished:
    """Take the mark of a draft away where nothing is wrong with it.

    ``found`` has that record alone, judged like a finished one. Its claims are held against its
    source in the folder ``sources``, and what holds is kept as verified. Drafts of the vocabulary
    that it names are finished with it.
    """
    problems = build.make(found).problems
    if problems:
        return Finished(problems=problems)
    (record,) = found.articles
    if not record.is_draft:
        what, mend = "The record is finished already.", "Nothing is to be done."
        return Finished(problems=(Problem(record.path, 1, "state", what, mend),))
    if count(record) and not sources:
        line = shape.line_of(("source",), record.lines)
        what = "The claims have not been held against the source."
        mend = "Name the folder that holds the document with --sources."
        return Finished(problems=(Problem(record.path, line, "source", what, mend),))
    held = verifying.hold(found, sources) if sources else verifying.Held(0, 0)
    unproven = tuple(d for d in held.doubts if d.rule == "source")
    if problems := (*held.problems, *unproven):
        return Finished(problems=problems)
    entries = drafts_named([record], found.vocabulary)
    unmark = files.edited(root, record.path, lambda head: DRAFT.sub("", head, 1))
    problems = _changed(root, (unmark, *_unmarked(root, found.vocabulary, entries)))
    if problems:
        return Finished(problems=problems)
    kept, unkept = verifying.save(found, held.verdicts) if held.verdicts else ((), ())
    notes = (*map(str, held.doubts), *kept, *_told(entries))
    return Finished(record.path, unkept, notes)


def finish_entries(root: Path, words: Vocabulary, id_: str) -> Finished:
    """Take the marks of the drafts away that have an id in the vocabulary, where they are whole."""
    drafts = {key: draft for key, draft in words.drafts.items() if key[1] == id_}
    if problems := tuple(sorted(p for draft in drafts.values() for p in draft.problems)):
        return Finished(problems=problems)
    where = next(f"{draft.path}:{draft.line}" for draft in drafts.values())
    return Finished(where, _changed(root, (*_unmarked(root, words, drafts),)))


def _unmarked(
    root: Path, words: Vocabulary, entries: Iterable[tuple[str, str]]
) -> Iterator[Change | Problem]:
    """Take the marks of drafts out of the files of the vocabulary."""
    ids: dict[str, set[str]] = {}
    for key in sorted(entries):
        ids.setdefault(words.drafts[key].path, set()).add(key[1])
    for path, some in ids.items():
        yield files.edited(root, path, partial(_without_marks, ids=some))


def _without_marks(text: str, ids: set[str]) -> str:
    items = yaml_text.load(text).value
    for index, item in enumerate(items):
        if item.get("state") == "draft" and str(item["id"]) in ids:
            text = edit.remove_key(text, (index, "state"))
    return text


def _changed(root: Path, changes: tuple[Change | Problem, ...]) -> tuple[Problem, ...]:
    """Write all changes, or none where a file can't be read."""
    wrong = tuple(c for c in changes if isinstance(c, Problem))
    return wrong or files.write(root, tuple(c for c in changes if isinstance(c, Change)))


def _told(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Say which drafts of the vocabulary were finished together with their record."""
    if named := ", ".join(id_ for _, id_ in sorted(entries)):
        yield f"Finished in the vocabulary, as the record names them: {named}."
