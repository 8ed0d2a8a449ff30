"""Names that the vocabulary lacks -> drafts of entries for it, and the changes that write them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from generator import file_changes, vocabulary
from generator.annotate.lexicon import Lexicon
from generator.desk import name_kinds
from generator.desk.countries import country, is_country
from generator.desk.unknown_names import Name, spelled
from generator.desk.yaml_lines import scalar
from generator.file_changes import Change, edited
from generator.forms import edit
from generator.model.article import Article
from generator.model.settings import Config
from generator.model.vocabulary import (
    KINDS,
    Entry,
    Organisation,
    Person,
    Place,
    Publisher,
    Role,
    Vocabulary,
)
from generator.plain import Plain
from generator.plain import plain as values_of
from generator.problems import Problem
from generator.text import normal, slugs


class Wanted(NamedTuple):
    """A name that is to have an entry: its kind in the vocabulary, other forms, and an office."""

    kind: str
    name: str
    forms: tuple[str, ...] = ()
    role: str | None = None


class Drafted(NamedTuple):
    """A draft of an entry and the kind of the vocabulary that it is of."""

    kind: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Written:
    """A draft of an entry that was written, and where it stands."""

    kind: str
    id: str
    name: str
    path: str
    line: int


_ROOM = 5
"""Characters for a number behind an id."""


def wanted(names: Iterable[Name]) -> Iterator[Wanted]:
    """Return the names that clearly are of one kind; a country under its full name."""
    for name in names:
        whole = (name.kind == "places" and country(name.name)) or name.name
        if name.kind:
            yield Wanted(name.kind, whole, (name.name, *name.forms), name.role)


def houses(article: Article) -> Iterator[Wanted]:
    """Return the houses that a page itself names: its publisher, and the agencies behind it."""
    named = (article.source.publisher, *article.source.agencies)
    return (Wanted("publishers", name) for name in named if name)


def drafted(names: Iterable[Wanted], lexicon: Lexicon) -> tuple[Drafted, ...]:
    """Return drafts of entries for names that have none, each once, with ids that are free.

    A form that another entry bears already is left to that one.
    """
    lacking = _once(name for name in names if _lacks(lexicon, name))
    known = {*spelled(lexicon.vocabulary), *(normal.fold(name.name) for name in lacking)}
    taken = _ids(lexicon.vocabulary)
    drafts: list[Drafted] = []
    for name in lacking:
        forms = [f for f in name.forms if normal.fold(f) not in known]
        known |= {normal.fold(f) for f in forms}
        drafts.append(Drafted(name.kind, _entry(name, forms, _free(name.name, taken))))
    return tuple(sorted(drafts, key=lambda draft: [*KINDS].index(draft.kind)))


def _lacks(lexicon: Lexicon, name: Wanted) -> bool:
    """Return whether the vocabulary has no entry for a name, and no draft that can't be read."""
    id_ = slugs.slug(name.name)
    is_known = lexicon.bearer(name.kind, name.name) or (name.kind, id_) in lexicon.vocabulary.drafts
    return bool(id_) and not is_known


def _once(names: Iterable[Wanted]) -> list[Wanted]:
    """Put what is wanted twice together, and a house's letters with its name: “IW”."""
    made: dict[tuple[str, str], Wanted] = {}
    every = sorted(names, key=lambda name: name.name.isupper())
    whole = {(n.kind, name_kinds.initials(n.name)): n for n in every if n.kind == "publishers"}
    for name in every:
        one = whole.get((name.kind, name.name), name)
        key = name.kind, slugs.slug(one.name)
        before = made.setdefault(key, one)
        forms = tuple(dict.fromkeys((*before.forms, *name.forms, name.name)))
        made[key] = before._replace(forms=forms, role=before.role or name.role)
    return [*made.values()]


def _ids(words: Vocabulary) -> set[str]:
    """Return the ids that are or were those of entries, drafts too, of any kind."""
    entries = words.entries()
    return {id_ for _, e in entries for id_ in (e.id, *e.formerly)} | {
        id_ for _, id_ in words.drafts
    }


def _free(name: str, taken: set[str]) -> str:
    """Return an id for a name, with a number behind it where another has it; it is taken then."""
    made = slugs.slug(name)
    each = (f"{made[: slugs.LONGEST - _ROOM]}-{n}" for n in range(2, len(taken) + 3))
    id_ = next(one for one in (made, *each) if one not in taken)
    taken.add(id_)
    return id_


def _entry(name: Wanted, forms: list[str], id_: str) -> Entry:
    given: dict[str, Any] = {"id": id_, "name": name.name, "state": "draft"}
    if name.kind == "organisations":
        short = next((f for f in forms if f.isupper() and " " not in f), None)
        others = tuple(f for f in forms if f != short)
        return Organisation(**given, aliases=others, abbreviation=short)
    given["aliases"] = tuple(forms)
    if name.kind == "people":
        return Person(**given, roles=(Role(name.role),) if name.role else ())
    if name.kind == "places":
        return Place(**given, kind="country" if is_country(name.name) else "other")
    return Publisher(**given)


def joined(words: Vocabulary, drafts: Iterable[Drafted]) -> Vocabulary:
    """Return a vocabulary that has drafts as well."""
    every: dict[str, Any] = {kind: {**words.kind(kind)} for kind in KINDS}
    for kind, entry in drafts:
        every[kind][entry.id] = entry
    return replace(words, **every)


# Writing them


def write(
    config: Config, drafts: Collection[Drafted]
) -> tuple[tuple[Written, ...], tuple[Problem, ...]]:
    """Write drafts, all or none; tell where each stands."""
    if problems := file_changes.write(config.root, changes(config, drafts)):
        return (), problems
    words, _ = vocabulary.load(config.vocabulary, config.settings.vocabulary)
    stand = [(kind, entry, words.drafts[kind, entry.id]) for kind, entry in drafts]
    return tuple(Written(k, e.id, e.name, at.path, at.line) for k, e, at in stand), ()


def changes(config: Config, drafts: Collection[Drafted]) -> tuple[Change | Problem, ...]:
    """Return the changes that put drafts, in the order of kinds, at the end of their files."""
    shown = config.settings.vocabulary
    return tuple(
        _change(config.root, f"{shown}/{kind}.yml", [draft.entry for draft in some])
        for kind, some in groupby(drafts, lambda draft: draft.kind)
    )


def _change(root: Path, path: str, entries: list[Entry]) -> Change | Problem:
    step = partial(_appended, entries=entries)
    if (root / path).exists():
        return edited(root, path, step)
    return Change(path, None, step("").encode())


def _appended(text: str, entries: list[Entry]) -> str:
    for entry in entries:
        text = edit.append_entry(text, written(entry))
    return text


def written(entry: Entry) -> dict[str, str]:
    """Return the keys of an entry, each with its value as YAML."""
    return {key: scalar(value) for key, value in plain(entry).items()}


def plain(entry: Entry) -> Plain:
    """Return the keys of an entry that are not at their defaults, as plain values."""
    kept: Plain = values_of(entry, defaults=False)
    state = kept.pop("state")
    return {**{key: value for key, value in kept.items() if key != "line"}, "state": state}
