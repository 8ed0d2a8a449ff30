"""Differences and two sites -> pictures of the pages that change, before and after."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from markupsafe import Markup

from generator.pages.markdown import plural
from generator.preview import browser
from generator.preview.commits.parts import ARTICLES
from generator.preview.compare.pages import HOME, differing
from generator.preview.states import Site
from generator.preview.values import Differences

MOST = 8
"""Pages of which pictures are taken."""

LARGEST_EMBEDDED = 4_000_000
"""Bytes of pictures that stand in the page itself where it is a file of its own."""

SIDES = ("before", "after")
NO_BROWSER = (
    "Pictures were left out: no Chromium or Chrome is on the PATH, and CHROMIUM names none."
)
NONE_TAKEN = "Pictures were left out: {browser} took none."
ELSEWHERE = "Pictures stand on the page “What changes” of the preview’s site."

Taken = Mapping[browser.Page, tuple[bytes, str]]
"""Pictures that were taken: their bytes, and what such a file is called."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page that changes: its name, and its file on either side, null where it has none."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One picture: what stands above it, what it shows in words, and where it is found.

    ``source`` is empty where the page has none on this side, or none could be taken.
    """

    label: str
    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """The pictures of one page: both sides, or the one that there is."""

    name: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """What is shown of the pages that change, and the bytes of the pictures by their names.

    ``alike`` are pages whose pictures do not differ; ``why`` says why there are none.
    """

    pairs: tuple[Pair, ...] = ()
    alike: tuple[str, ...] = ()
    why: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    size: tuple[int, int] = (browser.WIDTH, browser.HEIGHT)


def take(
    found: Differences,
    folders: tuple[Path, Path],
    sites: tuple[Site | None, Site | None],
    say: Callable[[str], None],
) -> Pictures:
    """Take pictures of the pages that change; ``folders`` hold both sites as they were built."""
    if not sites[1]:
        return Pictures()
    wanted = [*_wanted(found, *(site or Site({}, {}) for site in sites))][:MOST]
    program = browser.found()
    if not wanted or not program:
        return Pictures(why=NO_BROWSER if wanted else "")
    say(f"Taking pictures of {plural(len(wanted), 'page')} …")
    pages = [page for one in wanted for page in _pages(one)]
    taken = browser.pictures(program, dict(zip(SIDES, folders, strict=True)), pages)
    return _shown(wanted, taken) if taken else Pictures(why=NONE_TAKEN.format(browser=program))


def embedded(pictures: Pictures) -> Pictures:
    """Return pictures for a page that is a file of its own: inside it, where they are not too many.

    What comes back needs no files beside it.
    """
    if sum(map(len, pictures.files.values())) > LARGEST_EMBEDDED:
        return Pictures(why=ELSEWHERE)
    data = {name: _data(name, bytes_) for name, bytes_ in pictures.files.items()}
    pairs = tuple(replace(pair, sides=_led(pair.sides, data)) for pair in pictures.pairs)
    return replace(pictures, pairs=pairs, files={})


# Which pages


def _wanted(found: Differences, base: Site, head: Site) -> Iterator[Wanted]:
    """Return the pages that change: of articles, of other parts, then those that follow."""
    own = [*_of_parts(found, base)]
    names = _names(found)
    shown = {one.after for one in own}
    files = ((base.files[a], head.files[a], a) for a in _mixed(differing(base, head)))
    follow = (Wanted(names.get(new, a or HOME), old, new) for old, new, a in files)
    yield from dict.fromkeys(one for one in own if one.before or one.after)
    yield from (one for one in follow if one.after not in shown)


def _of_parts(found: Differences, base: Site) -> Iterator[Wanted]:
    for change in sorted(found.changes, key=lambda c: c.kind != ARTICLES):
        was = change.address if change.old is None else change.old
        before = None if change.way == "added" or was is None else base.files.get(was)
        yield Wanted(change.name, before, change.file)


def _names(found: Differences) -> dict[str, str]:
    every = [p for f in found.following for p in (*f.added, *f.changed)]
    every += [p for one in found.alike for p in one.pages]
    return {page.file: page.name for page in every if page.file}


def _mixed(addresses: tuple[str, ...]) -> list[str]:
    """Put one page of each kind before a second one of any."""
    kinds = [address.partition("/")[0] for address in addresses]
    ranks = {a: kinds[:i].count(kinds[i]) for i, a in enumerate(addresses)}
    return sorted(addresses, key=lambda address: ranks[address])


# What is shown of them


def _shown(wanted: list[Wanted], taken: Taken) -> Pictures:
    alike = [one for one in wanted if _is_alike(one, taken)]
    numbered = [*enumerate((one for one in wanted if one not in alike), 1)]
    files = {
        f"{number}-{page[0]}.{taken[page][1]}": (page, taken[page][0])
        for number, one in numbered
        for page in _pages(one)
        if page in taken
    }
    names = {page: name for name, (page, _) in files.items()}
    return Pictures(
        tuple(_pair(one, names) for _, one in numbered),
        tuple(one.name for one in alike),
        files={name: data for name, (_, data) in files.items()},
    )


def _is_alike(one: Wanted, taken: Taken) -> bool:
    pictures = [taken.get(page) for page in _pages(one)]
    return len(pictures) > 1 and pictures[0] is not None and pictures[0] == pictures[1]


def _pair(one: Wanted, names: Mapping[browser.Page, str]) -> Pair:
    sides = tuple(
        Side(page[0], f"The page “{one.name}” {page[0]} the change", names.get(page, ""))
        for page in _pages(one)
    )
    return Pair(one.name, sides)


def _pages(one: Wanted) -> list[browser.Page]:
    """Return a page on either side, where it is there."""
    return [(side, file) for side, file in zip(SIDES, (one.before, one.after), strict=True) if file]


def _data(name: str, data: bytes) -> Markup:
    """Return a picture as an address that holds it."""
    kind = name.rpartition(".")[2]
    return Markup(f"data:image/{kind};base64,{b64encode(data).decode()}")  # noqa: S704 - our own letters


def _led(sides: tuple[Side, ...], data: Mapping[str, Markup]) -> tuple[Side, ...]:
    return tuple(replace(side, source=data.get(side.source, "")) for side in sides)
