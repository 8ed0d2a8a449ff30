"""Ids of the vocabulary that changed: what names an entry by either is the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from generator.model.vocabulary import KINDS
from generator.pages.markdown import plural
from generator.preview.commits.parts import ARTICLES
from generator.preview.states import Part, State
from generator.preview.values import Change

FORMERLY = "Formerly"
"""The value of an entry that lists its former ids."""

REFERENCES = {
    **{kind: (kind,) for kind in KINDS},
    "speaker": ("people", "organisations"),
    "person": ("people",),
    "place": ("places",),
    "within": ("places",),
    "parent": ("topics",),
}
"""Values that name entries, and of which kinds."""

Ids = Mapping[str, Mapping[str, str]]
"""The new ids by kind and former id."""


def ids(head: State) -> Ids:
    """Return the former ids that entries of a state list."""
    every = {kind: head.parts.get(kind, {}) for kind in KINDS}
    found = {
        kind: {old: one.id for one in some.values() for old in _items(one.facts.get(FORMERLY, ""))}
        for kind, some in every.items()
    }
    return {kind: known for kind, known in found.items() if known}


def renewed(state: State, known: Ids) -> State:
    """Return a state in which everything is named by its new id."""
    if not known:
        return state
    parts = {
        kind: {id_: _part(part, known) for id_, part in every.items()}
        for kind, every in state.parts.items()
    }
    return replace(state, parts=parts)


def noted(changes: Iterable[Change], before: State, known: Ids) -> Iterator[Change]:
    """Say of an entry that has another id how many articles were made to name it by that."""
    for change in changes:
        old = _id(change, before)
        new = known.get(change.kind, {}).get(old)
        articles = before.parts.get(ARTICLES, {}).values() if new else ()
        if count := sum(_is_named(change.kind, old, article) for article in articles):
            said = f"{plural(count, 'article')} {_VERB[count == 1]} it by its new id, {new}."
            yield replace(change, notes=(*change.notes, said))
        else:
            yield change


_VERB = {True: "names", False: "name"}


def _id(change: Change, before: State) -> str:
    """Return the id that an entry had which moved or went; empty where it did neither."""
    every = before.parts.get(change.kind, {}) if change.old else {}
    return next((id_ for id_, part in every.items() if part.address == change.old), "")


def _is_named(kind: str, id_: str, article: Part) -> bool:
    values = chain(article.facts.items(), *(claim.details for claim in article.claims))
    return any(
        kind in REFERENCES.get(label.lower(), ()) and id_ in _items(text) for label, text in values
    )


def told(before: State, after: State, head: State) -> set[str]:
    """Return the files of articles in which nothing differs but ids; ``after`` is the renewed."""
    old, same, new = (state.parts.get(ARTICLES, {}) for state in (before, after, head))
    return {
        part.path
        for id_, part in new.items()
        if id_ in old and old[id_] != part and same[id_] == part
    }


def _part(part: Part, known: Ids) -> Part:
    facts = {label: _value(label, text, known) for label, text in part.facts.items()}
    claims = tuple(
        replace(c, details=tuple((label, _value(label, text, known)) for label, text in c.details))
        for c in part.claims
    )
    return replace(part, facts=facts, claims=claims)


def _value(label: str, text: str, known: Ids) -> str:
    """Return a value with new ids; entries that became one are named once."""
    new: dict[str, str] = {}
    for kind in REFERENCES.get(label.lower(), ()):
        new |= known.get(kind, {})
    items = _items(text)
    return ", ".join(dict.fromkeys(new.get(i, i) for i in items)) if new.keys() & items else text


def _items(text: str) -> list[str]:
    return text.split(", ") if text else []
