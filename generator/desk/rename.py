"""An id changed wherever the project has it, or two entries of the vocabulary made one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.build import Project
from generator.desk import ids, stamps, trial
from generator.desk.files import Change, Step, edited
from generator.forms.references import references
from generator.model.article import Article
from generator.pages import addresses
from generator.problems import Problem, nearest
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
class Order:
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


def misuse(order: Order, found: Project) -> str:
    """Return what is wrong with an order itself; empty where nothing is."""
    known, is_article = _known(order, found), order.kind == "article"
    lacks = f"There is no {order.kind}"
    better = slugs.slug(order.new) or "a-name"
    mistakes = {
        f"{lacks} “{order.old}”. {nearest(order.old, known)}": order.old not in known,
        f"“{order.new}” can't stand in an address; “{better}” can.": not slugs.is_valid(order.new),
        "Old and new id are the same.": order.old == order.new and (not order.name or order.merge),
        "The name is empty.": order.name is not None and not order.name.strip(),
        "Two articles can't be merged.": order.merge and is_article,
        f"{lacks} “{order.new}” to merge with. {nearest(order.new, known)}": order.merge
        and order.new not in known,
        f"“{order.old}” is a raw article, which can't keep an earlier id.": is_article
        and any(a.id == order.old and a.kind == "raw" for a in found.articles),
    }
    return next((what.strip() for what, is_so in mistakes.items() if is_so), "")


def _known(order: Order, found: Project) -> list[str]:
    if order.kind == "article":
        return [a.id for a in found.articles]
    return [*found.vocabulary.kind(order.kinds)]


def changes(order: Order, found: Project) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """Return what an order does to a project without problems, after a trial on a copy.

    Nothing is written. Where the trial ends in a problem, there are no changes.
    """
    problems = tuple(_taken(order, found))
    if problems:
        return (), problems
    steps = _article(order, found) if order.kind == "article" else _entry(order, found)
    made = [edited(found.config.root, *step) for step in steps]
    problems = tuple(m for m in made if isinstance(m, Problem))
    todo = tuple(m for m in made if isinstance(m, Change) and (m.to or m.before != m.after))
    if problems:
        return (), problems
    after, problems = trial.run(found.config, todo)
    if after is None or problems:
        return (), problems
    if order.merge or order.name:
        return todo, ()  # a record's words or the spellings it rests on are others now
    moved = {order.old: order.new} if order.kind == "article" else {}
    return (*todo, *stamps.renewed(found, after, moved)), ()


def _taken(order: Order, found: Project) -> Iterator[Problem]:
    """Return where the new id stands for something else."""
    kinds, new = order.kinds, order.new
    if new == order.old:
        return
    if order.kind == "article":
        for article in found.articles:
            if article.id == new:
                what = f"“{new}” is the id of this article."
                yield Problem(article.path, 1, "duplicate-id", what, "Choose another id.")
        return
    path = f"{found.config.settings.vocabulary}/{kinds}.yml"
    entries = found.vocabulary.kind(kinds)
    if new in entries and not order.merge:
        what, mend = f"“{new}” is an entry already.", "Make the two one with --merge."
        yield Problem(path, entries[new].line, "duplicate-id", what, mend)
    for entry in entries.values():
        if new in entry.formerly and entry.id != order.old:
            what = f"“{new}” is an earlier id of “{entry.id}”."
            mend = "Choose another id, or take it out of “formerly” there."
            yield Problem(path, entry.line, "duplicate-id", what, mend)
    beside = _BESIDE.get(kinds)
    if beside and (other := found.vocabulary.kind(beside).get(new)):
        what = f"“{new}” stands here too, and a speaker's id must tell which is meant."
        path = f"{found.config.settings.vocabulary}/{beside}.yml"
        yield Problem(path, other.line, "duplicate-id", what, "Choose another id.")


def _entry(order: Order, found: Project) -> Iterator[tuple[str, Step, str | None]]:
    """Return the files that an entry's id stands in, and what is done to each."""
    kind, old, new = order.kinds, order.old, order.new
    path = f"{found.config.settings.vocabulary}/{kind}.yml"
    yield path, lambda text: ids.in_vocabulary(text, kind, old, new, order.name), None
    beside = found.vocabulary.kind(_BESIDE.get(kind, kind))
    speaks = kind == "people" or old not in beside
    for article in found.articles:
        if article.kind == "record" and old in _named(article):
            yield article.path, lambda t: ids.in_record(t, kind, old, new, speaks=speaks), None


def _named(article: Article) -> set[str | None]:
    """Return every id of the vocabulary that a record names, of whatever kind."""
    source = article.source
    return {id_ for _, id_, _ in references(article)} | {source.publisher, *source.agencies}


def _article(order: Order, found: Project) -> Iterator[tuple[str, Step, str | None]]:
    """Return an article's file, its new path, and what is done to it."""
    article = next(a for a in found.articles if a.id == order.old)
    forms = frozenset({order.new, f"{addresses.year(article)}/{order.new}"})
    to = PurePosixPath(article.path).with_stem(order.new).as_posix()
    moved = None if to == article.path else to
    yield article.path, lambda t: ids.of_record(t, order.old, forms, order.name), moved
