"""What a commit gives: plain values, nothing of disks or git."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.problems import Problem


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
    ``verified`` is null where nothing could be, or where that can't be told. ``line`` is where it
    begins in its file; ``is_record`` says that its file has keys.
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
    line: int = 1
    is_record: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page, by the page's address, to where nothing stands."""

    page: str
    target: str


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: the file of each address, the digest of each file, links to nowhere.

    ``size`` is in bytes, ``seconds`` is how long it took to build, ``written`` counts the files
    below docs/ that were written from the seeds.
    """

    files: Mapping[str, str]
    digests: Mapping[str, str]
    broken: frozenset[Link] = frozenset()
    size: int = 0
    seconds: float = 0
    written: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """All that a commit gives; ``pages`` are texts by address, ``site`` is null where none is.

    ``parts`` stand by kind and id; there are none where the settings could not be read. ``paths``
    are those of all files. ``seen`` is what a reader sees of the pages that differ, by address.
    """

    commit: str
    parts: Mapping[str, Mapping[str, Part]]
    pages: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    site: Site | None = None
    paths: frozenset[str] = frozenset()
    seen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moved:
    """A file of the repository that differs; ``old`` or ``new`` is null where it was not there."""

    old: str | None
    new: str | None
