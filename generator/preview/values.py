"""Two commits, what each of them gives, and how they differ: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from generator.problems import Problem
from generator.project import Project

# What a commit gives


class Moved(NamedTuple):
    """A file of the repository that differs; ``old`` or ``new`` is null where it was not there."""

    old: str | None
    new: str | None


class Link(NamedTuple):
    """A link of a page, by the page's address, to where nothing stands."""

    page: str
    target: str


@dataclass(frozen=True, slots=True)
class Measure:
    """Files written from the seeds, pages, files and bytes of a site, and seconds to build it."""

    written: int
    pages: int
    files: int
    size: int
    seconds: float


class Site(NamedTuple):
    """A built site: the file of each address, the digest of each file, links to nowhere.

    ``pages`` are the texts that its pages are made of, by address.
    """

    folder: Path
    files: Mapping[str, str]
    digests: Mapping[str, str]
    broken: frozenset[Link] = frozenset()
    pages: Mapping[str, str] = {}
    measure: Measure | None = None


class State(NamedTuple):
    """All that a commit gives; ``site`` is null where none is.

    ``by_hand`` gives the file and text of each page that people wrote, by address; ``paths`` are
    those of all files. ``error`` says why the project could not be read, and is empty where it
    could.
    """

    project: Project
    site: Site | None = None
    problems: tuple[Problem, ...] = ()
    by_hand: Mapping[str, tuple[str, str]] = {}
    paths: frozenset[str] = frozenset()
    error: str = ""


class Claim(NamedTuple):
    """A claim of a record: its words, what else is said of it, and its evidence in words."""

    kind: str
    text: str
    details: tuple[tuple[str, str], ...]
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What people write in one place: an article, an entry of the vocabulary, a page by hand.

    ``address`` is null where it has no page, ``earlier`` are addresses that lead on to it.
    ``facts`` are its values in words, by their labels. ``verified`` is null where nothing could be,
    or where that can't be told. ``line`` is where it begins in its file; ``is_record`` says that
    its file has keys.
    """

    kind: str
    id: str
    name: str
    path: str
    address: str | None = None
    earlier: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    text: tuple[str, ...] = ()
    verified: bool | None = None
    line: int = field(default=1, compare=False)
    is_record: bool = False


Parts = Mapping[tuple[str, str], Part]
"""Everything that people wrote, by kind and id."""


# How two commits differ

Way = Literal["added", "changed", "moved", "removed"]
ClaimWay = Literal["added", "changed", "dropped"]


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

    way: ClaimWay
    kind: str
    text: Passage
    details: tuple[Fact, ...]
    evidence: str
    verified: bool | None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one part. ``old`` is its earlier address, where it moved or went.

    ``file`` is the page in the built site, ``notes`` are sentences for the reviewer.
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
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its name, and its file in the built site; nothing where it has none any more."""

    name: str
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Following:
    """Pages of one kind that differ as a consequence."""

    kind: str
    added: tuple[Page, ...] = ()
    changed: tuple[Page, ...] = ()
    removed: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """A passage that differs in the same way on each of some pages."""

    text: Passage
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """An address that goes away on purpose, and who said that it may."""

    address: str
    by: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Which commits were compared: ``named`` is how the base was asked for.

    ``subject`` is the first line that the head’s author wrote of it. Where the head does nothing
    but merge a commit into the base, ``merged`` is that commit, ``subject`` is its, and ``named``
    is empty.
    """

    base: str
    head: str
    named: str = ""
    subject: str = ""
    merged: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What a change does. ``restyled`` counts pages that differ though their source does not.

    ``is_reworded`` says that a reader sees other words on one of them, not only another look.
    ``loaded`` are files of the site that are no pages, by what became of them. ``alike`` are
    passages that nothing written by hand accounts for. ``code`` are files that take part in the
    build. ``unread`` are files of seeds that give no article any more because of their problems;
    ``error`` says why nothing written by hand could be compared.
    """

    compared: Compared
    changes: tuple[Change, ...] = ()
    following: tuple[Following, ...] = ()
    restyled: int = 0
    alike: tuple[Alike, ...] = ()
    loaded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    code: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    older: int = 0
    mended: tuple[Problem, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    unread: tuple[str, ...] = ()
    is_reworded: bool = False
    error: str = ""
    before: Measure | None = None
    after: Measure | None = None
