"""Drafts that are finished: held against every rule and their source, then without their mark."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import build, verifying
from generator.check.check import drafts_named, with_those_above
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
    problems = files.write(root, (unmark, *_unmarked(root, found.vocabulary, entries)))
    if problems:
        return Finished(problems=problems)
    kept, unkept = verifying.save(found, held.verdicts) if held.verdicts else ((), ())
    notes = (*map(str, held.doubts), *kept, *_told(entries, "the record names them"))
    return Finished(record.path, unkept, notes)


def finish_entries(root: Path, words: Vocabulary, id_: str) -> Finished:
    """Take the marks of the drafts away that have an id in the vocabulary, where they are whole.

    So are those that they stand below, as nothing finished may stand below a draft.
    """
    own = [key for key in words.drafts if key[1] == id_]
    entries = with_those_above(own, words).union(own)
    if problems := tuple(sorted(p for key in entries for p in words.drafts[key].problems)):
        return Finished(problems=problems)
    first = words.drafts[own[0]]
    problems = files.write(root, _unmarked(root, words, entries))
    above = () if problems else _told(entries.difference(own), "this one stands below them")
    return Finished(f"{first.path}:{first.line}", problems, (*above,))


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
    """Take the mark out of the first draft of each id; another one that has it stays a draft."""
    left = {*ids}
    for index, item in enumerate(yaml_text.load(text).value):
        id_ = str(item.get("id"))
        if item.get("state") == "draft" and id_ in left:
            text = edit.remove_key(text, (index, "state"))
            left.remove(id_)
    return text


def _told(entries: Iterable[tuple[str, str]], why: str) -> Iterator[str]:
    """Say which drafts of the vocabulary were finished together with what was asked for."""
    if named := ", ".join(id_ for _, id_ in sorted(entries)):
        yield f"Finished in the vocabulary, as {why}: {named}."
