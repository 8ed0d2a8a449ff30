"""What a commit gives, and how two commits differ: plain values, nothing of disks or git."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.problems import Problem

Way = Literal["added", "changed", "moved", "removed"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a record: its words, what else is said of it, and its evidence in words."""

    kind: str
    text: str
    details: tuple[tuple[str, str], ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Part:
    """What people write in one place: an article, an entry of the vocabulary, a page by hand.

    ``address`` is null where it has no page, ``earlier`` are addresses that lead on to it.
    ``verified`` is null where nothing could be, or where that can't be told.
    """

    id: str
    name: str
    path: str
    address: str | None = None
    earlier: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    text: tuple[str, ...] = ()
    verified: bool | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page, by the page's address, to where nothing stands."""

    page: str
    target: str


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: the file of each address, the digest of each file, links to nowhere.

    ``size`` is in bytes, ``seconds`` is how long it took to build.
    """

    files: Mapping[str, str]
    digests: Mapping[str, str]
    broken: frozenset[Link] = frozenset()
    size: int = 0
    seconds: float = 0


@dataclass(frozen=True, slots=True)
class State:
    """All that a commit gives; ``pages`` are texts by address, ``site`` is null where none is.

    ``parts`` stand by kind and id; there are none where the settings could not be read. ``paths``
    are those of all files.
    """

    commit: str
    parts: Mapping[str, Mapping[str, Part]]
    pages: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    site: Site | None = None
    paths: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Moved:
    """A file of the repository that differs; ``old`` or ``new`` is null where it was not there."""

    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, that are gone, or that are new."""

    way: Literal["same", "gone", "new"]
    text: str


Passage = tuple[Piece, ...]
"""A paragraph before and after, in one."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that changed; empty where there was or is none."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that was added, changed or dropped; ``verified`` is its state afterwards.

    Of a claim that was dropped, ``verified`` is the state it had.
    """

    way: Literal["added", "changed", "dropped"]
    kind: str
    text: Passage
    details: tuple[Fact, ...]
    evidence: str
    verified: bool | None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one part. ``old`` is its earlier address, where it moved or went.

    ``file`` is the page in the built site.
    """

    kind: str
    way: Way
    name: str
    path: str
    address: str | None
    file: str | None
    old: str | None = None
    leads_on: bool = False
    verified: bool | None = None
    facts: tuple[Fact, ...] = ()
    claims: tuple[ClaimChange, ...] = ()
    text: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Following:
    """Pages of one kind that differ as a consequence, by their names."""

    kind: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """Pages, files and bytes of a site, and the seconds it took to build."""

    pages: int
    files: int
    size: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Differences:
    """What a change does. ``restyled`` counts pages whose text stayed and whose look did not.

    ``unread`` are files of seeds that give no article any more because of their problems.
    """

    base: str
    head: str
    changes: tuple[Change, ...] = ()
    following: tuple[Following, ...] = ()
    restyled: int = 0
    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    older: int = 0
    mended: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()
    before: Measure | None = None
    after: Measure | None = None
