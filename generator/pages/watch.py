"""What a page reads in the briefing while it is made, so that one can tell when to make it again.

Every read is noted: the value of a mapping under a key, whether there is one, all keys of it, a
field that is no mapping, or one aspect of an article. A look for what is not there is noted too.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, partial
from inspect import getattr_static
from typing import Any, NamedTuple, TypeVar, cast

from generator.kept import SIZE, digest_of
from generator.model.briefing import Annotated, Briefing
from generator.model.vocabulary import KINDS, Vocabulary

T = TypeVar("T")

VALUE, HAS, KEYS, WHOLE, ASPECT = "value", "has", "keys", "whole", "aspect"

NESTED = ("where", "parts")
"""Fields of the briefing that are mappings of mappings."""

OF_ARTICLES = ("said", "statements", "about", "uses", "happened", "events", "at", "reaching")
"""Fields that gather under their keys parts of articles, which come in the order of each article.

Of equal articles an item is the same, but for its number in the article and the page of its event.
"""

_FIELDS = frozenset(f.name for f in fields(Briefing))
_GONE = bytes(SIZE)


class Group(NamedTuple):
    """Reads of one sort: from where in the briefing, and what."""

    place: tuple[str, ...]
    what: str


Key = str | int | tuple[str, str] | None
Read = tuple[Group, Key]
Note = Callable[[Read], None]


class Watched(Mapping[Any, Any]):
    """A mapping that tells what is read of it."""

    __slots__ = ("_has", "_keys", "_note", "_real", "_value")

    def __init__(self, real: Mapping[Any, Any], note: Note, *place: str) -> None:
        self._real, self._note = real, note
        self._value, self._has, self._keys = (Group(place, what) for what in (VALUE, HAS, KEYS))

    def __getitem__(self, key: Any) -> Any:
        self._note((self._value, key))
        return self._real[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a value, or what stands for it where there is none."""
        self._note((self._value, key))
        return self._real.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note((self._has, cast("Key", key)))
        return key in self._real

    def __iter__(self) -> Iterator[Any]:
        self._note((self._keys, None))
        return iter(self._real)

    def __len__(self) -> int:
        self._note((self._keys, None))
        return len(self._real)


class Nested(Watched):
    """A mapping of mappings that tells which of them are there; each tells the rest itself."""

    __slots__ = ("_each",)

    def __init__(self, real: Mapping[str, Mapping[Any, Any]], note: Note, place: str) -> None:
        super().__init__(real, note, place)
        self._each = {key: Watched(value, note, place, key) for key, value in real.items()}

    def __getitem__(self, key: Any) -> Any:
        self._note((self._has, key))
        return self._each[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """Return a value, or what stands for it where there is none."""
        self._note((self._has, key))
        return self._each.get(key, default)


class Watch:
    """A briefing that notes what is read of it.

    It stands for a ``Briefing`` wherever pages are made; whatever that may come to offer is noted
    too, since it reads through this one.
    """

    def __init__(self, real: Briefing) -> None:
        self._real, self._notes = real, set[Read]()
        self._read, self._made = dict[Read, Any](), dict[Any, tuple[Any, set[Read]]]()
        for name in _FIELDS:
            value = getattr(real, name)
            if isinstance(value, Mapping):
                kind = Nested if name in NESTED else Watched
                setattr(self, name, kind(value, self._note, name))
        self.vocabulary = self._words(real.vocabulary)

    def _words(self, real: Vocabulary) -> Vocabulary:
        named: dict[str, Any] = {
            name: Watched(getattr(real, name), self._note, "vocabulary", name)
            for name in (*KINDS, "drafts")
        }
        return replace(real, **named)

    def _note(self, read: Read) -> None:
        self._notes.add(read)

    def __getattr__(self, name: str) -> Any:
        """Return a field that is no mapping, or bind what else a briefing offers to this one."""
        if name in _FIELDS:
            self._note((Group((name,), WHOLE), None))
            return getattr(self._real, name)
        return getattr_static(Briefing, name).__get__(self)

    def of(self, id_: str, read: Callable[[Annotated], T]) -> T:
        """Return an aspect of an article, made once."""
        noted = _group(read), id_
        self._note(noted)
        if noted not in self._read:
            self._read[noted] = read(self._real.articles[id_])
        return cast("T", self._read[noted])

    def once(self, make: Callable[..., T], *of: str) -> T:
        """Return what is made of the briefing and some texts, once; who asks has read the same."""
        key = make, of
        if key not in self._made:
            self._made[key] = self.during(partial(make, self, *of))
        made, read = self._made[key]
        self._notes |= read
        return cast("T", made)

    def during(self, make: Callable[[], T]) -> tuple[T, set[Read]]:
        """Return what is made, and what is read for it."""
        before, self._notes = self._notes, set()
        try:
            return make(), self._notes
        finally:
            self._notes = before


@cache
def _group(read: Callable[[Annotated], Any]) -> Group:
    return Group((read.__module__, read.__qualname__), ASPECT)


@dataclass(frozen=True, slots=True)
class Source:
    """What the briefing has now of what was read: a digest by its key.

    ``hint`` gives what is sooner worked out: as long as that is the same, so is the digest.
    """

    digest: Callable[[Any], bytes]
    hint: Callable[[Any], bytes] | None = None


def sources(briefing: Briefing) -> Callable[[Group], Source]:
    """Return what gives, for each group of reads, what the briefing has now."""
    prints = {id_: a.digest or digest_of(a) for id_, a in briefing.articles.items()}

    def hint(items: tuple[Any, ...]) -> bytes:
        """Return what articles something is made of, and what else may differ in its items."""
        parts = ((getattr(i, "number", 0), getattr(i, "shared", None)) for i in items)
        return digest_of([(prints[i.article], *part) for i, part in zip(items, parts, strict=True)])

    def source(group: Group) -> Source:
        place, what = group
        if what == ASPECT:
            read = _aspect(*place)
            return Source(
                lambda id_: digest_of(read(briefing.articles[id_])) if id_ in prints else _GONE,
                lambda id_: prints.get(id_, _GONE),
            )
        if what == WHOLE:
            return Source(lambda _: digest_of(getattr(briefing, place[0])))
        mapping = _mapping(briefing, place)
        if what == KEYS:
            return Source(lambda _: digest_of((*mapping,)))
        if what == HAS:
            return Source(lambda key: digest_of(key in mapping))
        if place == ("articles",):
            return Source(lambda key: prints.get(key, _GONE))
        return Source(
            lambda key: digest_of(mapping[key]) if key in mapping else _GONE,
            (lambda key: hint(mapping.get(key, ()))) if place[0] in OF_ARTICLES else None,
        )

    return source


def _mapping(briefing: Briefing, place: tuple[str, ...]) -> Mapping[Any, Any]:
    first, *rest = place
    value = getattr(briefing, first)
    for name in rest:
        value = getattr(value, name) if isinstance(value, Vocabulary) else value.get(name, {})
    return cast("Mapping[Any, Any]", value)


def _aspect(module: str, name: str) -> Callable[[Annotated], Any]:
    """Return the function that reads an aspect; nothing is one that is there no more."""
    read = getattr(sys.modules.get(module), name, None)
    return cast("Callable[[Annotated], Any]", read or (lambda _: None))
