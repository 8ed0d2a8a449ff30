"""An id changed wherever the project has it, or two entries of the vocabulary made one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator import verified
from generator.annotate.lexicon import lexicon
from generator.check import subject
from generator.check.check import names
from generator.desk import ids, trial
from generator.file_changes import Change, Step, edited
from generator.pages import addresses
from generator.problems import Problem, nearest
from generator.project import Project
from generator.text import slugs

KINDS = {
    "topic": "topics",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "phrase": "phrases",
    "publisher": "publishers",
    "article": "articles",
}
"""What can be renamed, and under which name the project keeps it."""

_BESIDE = {"people": "organisations", "organisations": "people"}
"""Kinds that share the key ``speaker``."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """Which id becomes which; ``name`` is a new name to print, ``merge`` lets two become one."""

    kind: str
    old: str
    new: str
    name: str | None = None
    merge: bool = False

    @property
    def kinds(self) -> str:
        """The kind in the plural, which is the name of its file."""
        return KINDS[self.kind]


def misuse(renaming: Renaming, project: Project) -> str:
    """Return what is wrong with a renaming itself; empty where nothing is."""
    known, is_article = _known(renaming, project), renaming.kind == "article"
    old, new, merge = renaming.old, renaming.new, renaming.merge
    lacks = f"There is no {renaming.kind}"
    better = slugs.slug(new) or "a-name"
    mistakes = {
        f"{lacks} “{old}”. {nearest(old, known)}": old not in known,
        f"“{new}” can't stand in an address; “{better}” can.": not slugs.is_valid(new),
        "Old and new id are the same.": old == new and (not renaming.name or merge),
        "The name is empty.": renaming.name is not None and not renaming.name.strip(),
        "Two articles can't be merged.": merge and is_article,
        f"{lacks} “{new}” to merge with. {nearest(new, known)}": merge and new not in known,
        f"“{old}” is a raw article, which can't keep an earlier id.": is_article
        and any(a.id == old and a.kind == "raw" for a in project.articles),
    }
    return next((what.strip() for what, is_so in mistakes.items() if is_so), "")


def _known(renaming: Renaming, project: Project) -> list[str]:
    if renaming.kind == "article":
        return [a.id for a in project.articles]
    return [*project.vocabulary.kind(renaming.kinds)]


def changes(renaming: Renaming, project: Project) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """Return what a renaming does to a project without problems, after a trial on a copy.

    Nothing is written. Where the trial ends in a problem, there are no changes.
    """
    if problems := tuple(_taken(renaming, project)):
        return (), problems
    steps = _article(renaming, project) if renaming.kind == "article" else _entry(renaming, project)
    made = [edited(project.config.root, *step) for step in steps]
    if problems := tuple(m for m in made if isinstance(m, Problem)):
        return (), problems
    todo = tuple(m for m in made if isinstance(m, Change) and (m.to or m.before != m.after))
    after, problems = trial.run(project.config, todo)
    if after is None or problems:
        return (), problems
    if renaming.merge or renaming.name:
        return todo, ()  # a record's words or the spellings it rests on are others now
    moved = {renaming.old: renaming.new} if renaming.kind == "article" else {}
    return (*todo, *_restamped(project, after, moved)), ()


def _taken(renaming: Renaming, project: Project) -> Iterator[Problem]:
    """Return where the new id stands for something else."""
    kinds, new = renaming.kinds, renaming.new
    if new == renaming.old:
        return
    if renaming.kind == "article":
        for article in project.articles:
            if article.id == new:
                what = f"“{new}” is the id of this article."
                yield Problem(article.path, 1, "duplicate-id", what, "Choose another id.")
        return
    path = f"{project.config.settings.vocabulary}/{kinds}.yml"
    entries = project.vocabulary.kind(kinds)
    if new in entries and not renaming.merge:
        what, mend = f"“{new}” is an entry already.", "Make the two one with --merge."
        yield Problem(path, entries[new].line, "duplicate-id", what, mend)
    for entry in entries.values():
        if new in entry.formerly and entry.id != renaming.old:
            what = f"“{new}” is an earlier id of “{entry.id}”."
            mend = "Choose another id, or take it out of “formerly” there."
            yield Problem(path, entry.line, "duplicate-id", what, mend)
    beside = _BESIDE.get(kinds)
    if beside and (other := project.vocabulary.kind(beside).get(new)):
        what = f"“{new}” stands here too, and a speaker's id must tell which is meant."
        path = f"{project.config.settings.vocabulary}/{beside}.yml"
        yield Problem(path, other.line, "duplicate-id", what, "Choose another id.")


def _entry(renaming: Renaming, project: Project) -> Iterator[tuple[str, Step, str | None]]:
    """Return the files that an entry's id stands in, and what is done to each."""
    kind, old, new = renaming.kinds, renaming.old, renaming.new
    path = f"{project.config.settings.vocabulary}/{kind}.yml"
    yield path, lambda text: ids.in_vocabulary(text, kind, old, new, renaming.name), None
    beside = project.vocabulary.kind(_BESIDE.get(kind, kind))
    speaks = kind == "people" or old not in beside
    for article in project.articles:
        if article.kind == "record" and old in {id_ for _, id_, _ in names(article)}:
            yield article.path, lambda t: ids.in_record(t, kind, old, new, speaks=speaks), None


def _article(renaming: Renaming, project: Project) -> Iterator[tuple[str, Step, str | None]]:
    """Return an article's file, its new path, and what is done to it."""
    article = next(a for a in project.articles if a.id == renaming.old)
    forms = frozenset({renaming.new, f"{addresses.year(article)}/{renaming.new}"})
    to = PurePosixPath(article.path).with_stem(renaming.new).as_posix()
    moved = None if to == article.path else to
    yield article.path, lambda t: ids.of_record(t, renaming.old, forms, renaming.name), moved


def _restamped(before: Project, after: Project, ids: dict[str, str]) -> tuple[Change, ...]:
    """Return the file of stamps a new text, for records that were verified before the change.

    ``ids`` gives the new ids of articles that have one. Only where no spelling and no word of a
    record has changed may this be called: then what was found in the sources is there still.
    """
    old, new = lexicon(before.vocabulary), lexicon(after.vocabulary)
    there = {a.id: a for a in after.articles}
    stood = [a.id for a in before.articles if subject.stands(a, before.stamps, old)]
    stamps = [subject.renewed(before.stamps[id_], there[ids.get(id_, id_)], new) for id_ in stood]
    if not stamps:
        return ()
    standing = {kept.id for kept in stamps} | {*ids}
    stamps += [kept for id_, kept in before.stamps.items() if id_ not in standing]
    path = before.config.verified
    shown = f"{before.config.settings.seeds}/{path.name}"
    return (Change(shown, path.read_bytes(), verified.written(stamps).encode()),)
