"""Which pages are made again: new ones, and those that read what has changed since the last run.

What all of them stand on is the basis: settings, language, and the code with its templates.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain, count
from typing import Any, cast

from generator import kept
from generator.disk import digest
from generator.model.briefing import Briefing, Page, Planned
from generator.model.settings import Settings
from generator.pages.watch import Group, Key, Read, Source, Watch, sources
from generator.wording import language


@dataclass(frozen=True)
class Ready:
    """A page of a run: made, or the same as at the last run and made only where it is asked for.

    ``same`` is the digest of its text, where that is known without making it.
    """

    path: str
    make: Callable[[], Page]
    same: str | None = None

    @classmethod
    def of(cls, page: Page, make: Callable[[], Page]) -> "Ready":
        """Return a page that is made now; ``make`` makes it again."""
        ready = cls(page.path, make)
        vars(ready)["_made"] = page.text.encode(), page.front
        return ready

    @cached_property
    def _made(self) -> tuple[bytes, Mapping[str, Any] | None]:
        page = self.make()
        return page.text.encode(), page.front

    @property
    def data(self) -> bytes:
        """The bytes of its file, which take half the room of its text."""
        return self._made[0]

    @property
    def page(self) -> Page:
        """The page itself."""
        return Page(self.path, self.data.decode(), self._made[1])

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its text."""
        return self.same or digest(self.data)

    def let_go(self) -> Mapping[str, Any] | None:
        """Forget the page, which takes much room with all others; return its front matter."""
        made: tuple[bytes, Mapping[str, Any] | None] = vars(self).pop("_made", (b"", None))
        return made[1]


@dataclass(frozen=True, slots=True)
class Reads:
    """What all pages read of one sort: the keys, their numbers, digests of what stood there."""

    numbers: Mapping[Key, int] = field(default_factory=dict)
    digests: tuple[bytes, ...] = ()
    hints: tuple[bytes, ...] = ()

    def now(self, source: Source) -> "Reads":
        """Return the same reads with what stands there now."""
        if not source.hint:
            return replace(self, digests=tuple(map(source.digest, self.numbers)))
        hints = tuple(map(source.hint, self.numbers))
        if hints == self.hints:
            return self
        rows = zip(self.numbers, self.digests, self.hints, hints, strict=True)
        digests = tuple(old if was == is_ else source.digest(key) for key, old, was, is_ in rows)
        return Reads(self.numbers, digests, hints)

    def differing(self, other: "Reads") -> Iterator[int]:
        """Return the numbers of the reads whose digest is another."""
        if self.digests != other.digests:
            rows = zip(self.numbers.values(), self.digests, other.digests, strict=True)
            yield from (number for number, old, new in rows if old != new)

    def of(self, used: Mapping[Key, int], source: Source) -> "Reads":
        """Return the reads that are used; what is new among them is looked up."""
        digests = dict(zip(self.numbers, self.digests, strict=True))
        hints = dict(zip(self.numbers, self.hints, strict=False))
        hint = source.hint
        return Reads(
            used,
            tuple(digests[k] if k in digests else source.digest(k) for k in used),
            tuple(hints[k] if k in hints else hint(k) for k in used) if hint else (),
        )


@dataclass(frozen=True, slots=True)
class Last:
    """A page as it was made last: how, the digest of its text, and the numbers of its reads."""

    how: tuple[str, ...]
    digest: str
    reads: bytes


@dataclass(frozen=True, slots=True)
class State:
    """What one run keeps for the next: the basis, what the pages read, and the pages."""

    basis: bytes = b""
    reads: Mapping[Group, Reads] = field(default_factory=dict)
    pages: Mapping[str, Last] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Given:
    """What pages are made of: the briefing, the settings, and the language of their words."""

    briefing: Briefing
    settings: Settings
    language: str

    @property
    def basis(self) -> bytes:
        """Return a digest of what every page stands on."""
        words = self.briefing.vocabulary.unread
        return kept.digest_of((self.settings, self.language, words, kept.code()))

    def page(self, one: Planned) -> Page:
        """Make a page."""
        with language(self.language):
            return one.page(self.briefing, self.settings)


def later(every: Iterable[Planned], given: Given) -> tuple[Ready, ...]:
    """Return all pages, each of them made when it is asked for."""
    return tuple(Ready(one.path, partial(given.page, one)) for one in every)


def renew(every: Iterable[Planned], given: Given, before: State) -> tuple[tuple[Ready, ...], State]:
    """Make the pages that have to be made again; return all, and what to keep for the next run."""
    with language(given.language):
        return _renew(every, given, before)


def _renew(
    every: Iterable[Planned], given: Given, before: State
) -> tuple[tuple[Ready, ...], State]:
    old = before if before.basis == given.basis else State()
    source = sources(given.briefing)
    reads = {group: one.now(source(group)) for group, one in old.reads.items()}
    changed = {n for group, one in reads.items() for n in one.differing(old.reads[group])}
    watch, numbered = Watch(given.briefing), _Numbers(reads)
    watched = replace(given, briefing=cast("Briefing", watch))
    ready, pages = [], {}
    for one in every:
        last, how = old.pages.get(one.path), _how(one)
        if last and last.how == how and not _is_in(last.reads, changed):
            ready.append(Ready(one.path, partial(given.page, one), last.digest))
            pages[one.path] = last
        else:
            page, noted = watch.during(partial(watched.page, one))
            ready.append(Ready.of(page, partial(given.page, one)))
            pages[one.path] = Last(how, ready[-1].digest, numbered.of(noted))
    if pages == old.pages and reads == old.reads:
        return tuple(ready), before
    return tuple(ready), State(given.basis, numbered.kept(pages.values(), source), pages)


def _is_in(reads: bytes, changed: set[int]) -> bool:
    """Return whether one of some reads is among those that have changed."""
    return bool(changed) and not changed.isdisjoint(array("I", reads))


def _how(one: Planned) -> tuple[str, ...]:
    return one.make.__module__, one.make.__qualname__, *one.of


class _Numbers:
    """Gives each read a number, those of the last run the same as then."""

    def __init__(self, reads: Mapping[Group, Reads]) -> None:
        self._reads = reads

    @cached_property
    def _numbers(self) -> dict[Read, int]:
        every = self._reads.items()
        known = {(group, key): n for group, one in every for key, n in one.numbers.items()}
        return defaultdict(count(max(known.values(), default=-1) + 1).__next__, known)

    def of(self, noted: Iterable[Read]) -> bytes:
        """Return the numbers of some reads."""
        return array("I", map(self._numbers.__getitem__, noted)).tobytes()

    def kept(self, pages: Iterable[Last], source: Callable[[Group], Source]) -> dict[Group, Reads]:
        """Return all reads that a page stands on, with what stands there now."""
        used = {*chain.from_iterable(array("I", page.reads) for page in pages)}
        every: dict[Group, dict[Key, int]] = {}
        for (group, key), number in self._numbers.items():
            if number in used:
                every.setdefault(group, {})[key] = number
        return {
            group: self._reads.get(group, Reads()).of(numbers, source(group))
            for group, numbers in every.items()
        }
