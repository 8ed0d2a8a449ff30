"""Drafts that are finished: held against every rule and their source, then without their mark."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import build, file_changes, verifying
from generator.check.check import drafts_named, with_those_above
from generator.desk.draft import OPENING
from generator.file_changes import Change
from generator.forms import edit, shape, yaml_text
from generator.model.article import Article
from generator.model.claims import count
from generator.model.vocabulary import KINDS, Vocabulary
from generator.problems import Problem
from generator.project import Project, seed_ids
from generator.record.front import DRAFT


@dataclass(frozen=True, slots=True)
class Finished:
    """A record that is a draft no more: its path; or what keeps it from that."""

    path: str = ""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


_NOTHING = "Nothing is to be done."


def finish(root: Path, project: Project, sources: Path | None) -> Finished:
    """Take the mark of a draft away where nothing is wrong with it.

    ``found`` has that record alone, judged like a finished one. Its claims are held against its
    source in the folder ``sources``, and what holds is kept as verified. Drafts of the vocabulary
    that it names are finished with it.
    """
    problems = build.make(project).problems or _unready(project.articles[0], sources)
    if problems:
        return Finished(problems=problems)
    (record,) = project.articles
    held = verifying.hold(project, sources) if sources else verifying.Held(0, 0)
    if problems := (*held.problems, *(d for d in held.doubts if d.rule == "source")):
        return Finished(problems=problems)
    entries = drafts_named([record], project.vocabulary)
    unmark = file_changes.edited(root, record.path, _without_mark)
    problems = file_changes.write(root, (unmark, *_unmarked(root, project.vocabulary, entries)))
    if problems:
        return Finished(problems=problems)
    kept, unkept = verifying.save(project, held.verdicts) if held.verdicts else ((), ())
    notes = (*map(str, held.doubts), *kept, *_together(entries, "the record names them"))
    return Finished(record.path, unkept, notes)


def _unready(record: Article, sources: Path | None) -> tuple[Problem, ...]:
    """Return why a record is not to be finished: it is no draft, or nobody can tell what holds."""
    if record.kind == "raw":
        what = "An article in its own text is not a draft."
        return (Problem(record.path, 1, "state", what, _NOTHING),)
    if not record.is_draft:
        what = "The record is finished already."
        return (Problem(record.path, 1, "state", what, _NOTHING),)
    if not count(record) or sources:
        return ()
    line = shape.line_of(("source",), record.lines)
    what = "The claims have not been held against the source."
    mend = "Name the folder that holds the document with --sources."
    return (Problem(record.path, line, "source", what, mend),)


def entries(project: Project, asked: str) -> list[tuple[str, str]]:
    """Return kind and id of the entries asked for: by an id that no seed has, or with its kind.

    Drafts go before finished ones of the same id.
    """
    kind, _, id_ = asked.rpartition("/")
    if not kind and id_ in seed_ids(project):
        return []
    words = project.vocabulary
    known = [(k, id_) for k in KINDS if kind in {"", k} and id_ in words.kind(k)]
    return [key for key in words.drafts if key[1] == id_ and kind in {"", key[0]}] or known


def finish_entries(root: Path, project: Project, own: Sequence[tuple[str, str]]) -> Finished:
    """Take the marks of drafts of the vocabulary away, by kind and id, where they are whole.

    So are those that they stand below, as nothing finished may stand below a draft.
    """
    words = project.vocabulary
    if own[0] not in words.drafts:
        kind, id_ = own[0]
        path = f"{project.config.settings.vocabulary}/{kind}.yml"
        what = f"“{id_}” is finished already."
        line = words.kind(kind)[id_].line
        return Finished(problems=(Problem(path, line, "state", what, _NOTHING),))
    entries = with_those_above(own, words).union(own)
    if problems := tuple(sorted(p for key in entries for p in words.drafts[key].problems)):
        return Finished(problems=problems)
    first = words.drafts[own[0]]
    problems = file_changes.write(root, _unmarked(root, words, entries))
    above = () if problems else _together(entries.difference(own), "this one stands below them")
    return Finished(f"{first.path}:{first.line}", problems, (*above,))


def _unmarked(
    root: Path, words: Vocabulary, entries: Iterable[tuple[str, str]]
) -> Iterator[Change | Problem]:
    """Take the marks of drafts out of the files of the vocabulary."""
    ids: dict[str, set[str]] = {}
    for key in sorted(entries):
        ids.setdefault(words.drafts[key].path, set()).add(key[1])
    for path, some in ids.items():
        yield file_changes.edited(root, path, partial(_without_marks, ids=some))


def _without_mark(head: str) -> str:
    """Take the mark out of the front matter of a record, and what was told about its draft."""
    return DRAFT.sub("", re.sub(rf"^# {OPENING}\r?\n", "", head, count=1, flags=re.MULTILINE), 1)


def _without_marks(text: str, ids: set[str]) -> str:
    """Take the mark out of the first draft of each id; another one that has it stays a draft."""
    left = {*ids}
    for index, item in enumerate(yaml_text.load(text).value):
        id_ = str(item.get("id"))
        if item.get("state") == "draft" and id_ in left:
            text = edit.remove_key(text, (index, "state"))
            left.remove(id_)
    return text


def _together(entries: Iterable[tuple[str, str]], why: str) -> Iterator[str]:
    """Return which drafts of the vocabulary were finished together with what was asked for."""
    if named := ", ".join(id_ for _, id_ in sorted(entries)):
        yield f"Finished in the vocabulary, as {why}: {named}."
