"""Keeps what is known of a site from one build to the next, and tells whether it still holds.

It holds for the same settings, theme and hand-written files by content, and for a site whose files
and folders are those that were written: the same by number, size and time. So it is never taken
for another site at the same place, nor for one that somebody changed.
"""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from generator import kept
from generator.press.change import Opened, change
from generator.press.converting import Sources
from generator.press.listing import INDEX
from generator.press.placing import patch
from generator.press.sites import Kept

ALWAYS = ("ARCHIVE_URL", "SITE_URL", "SOURCE_DATE_EPOCH")
"""Variables of the environment that change a site whatever the settings say."""

SITES = 3
"""Of how many sites of a project is kept what is known: one for readers, one for an editor."""

Stamp = tuple[int, int, int]
"""The number of a file on its disk, its size, and when it was changed; of a folder no size."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a site is built of and where: ``how`` says in which of the ways there are.

    ``is_strict`` says whether a warning of the engine stops the build.
    """

    root: Path
    docs: Path
    site: Path
    how: str
    is_strict: bool

    @property
    def name(self) -> str:
        """Under which what is known of the site is kept."""
        return f"site-{sha256(os.fsencode(self.site.resolve())).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of a site, for which inputs it holds, and the stamps of its files.

    ``is_warned`` says whether the engine warned of something when it built the site.
    """

    inputs: tuple[str, ...]
    key: str
    stamps: Mapping[str, Stamp]
    site: Kept
    is_warned: bool


def keeper(
    place: Place, inputs: Iterable[Path], generated: Mapping[str, str]
) -> Callable[[Kept, Sized], str]:
    """Return what keeps a site that is built from now on, with its warnings, or tells why not."""
    names = tuple(map(str, inputs))
    key = _key(place, names, generated)

    def keep(site: Kept, warnings: Sized) -> str:
        if not key:
            return "a link stands among the files of docs/"
        if key != _key(place, names, generated):
            return "files changed meanwhile"
        _save(place, Record(names, key, stamps(place.site), site, bool(warnings)))
        return ""

    return keep


def _save(place: Place, record: Record) -> None:
    """Keep a record, and of other sites of the project only the newest."""
    folder = kept.folder(place.root)
    kept.save(folder, place.name, record)
    others = sorted(folder.glob("site-*"), key=lambda path: path.stat().st_mtime_ns)
    for path in others[:-SITES]:
        path.unlink(missing_ok=True)


def edit(place: Place, beside: Path, sources: Sources, opened: Opened) -> str | None:
    """Bring a kept site up to new pages; if the engine has to build it, return why.

    Where nothing is kept there is nothing to tell.
    """
    record = kept.load(kept.folder(place.root), place.name)
    if not isinstance(record, Record):
        return ""
    if why := _outdated(place, record, sources):
        return why
    index = place.site / INDEX
    todo = change(record.site, sources, index.read_bytes(), opened)
    if isinstance(todo, str):
        return todo
    if todo.new or todo.gone:
        patch(place.site, beside, todo.new, todo.gone)
    if todo.kept is not record.site:
        after = _after(place.site, record.stamps, todo.new, todo.gone)
        _save(place, replace(record, stamps=after, site=todo.kept))
    return None


def _outdated(place: Place, record: Record, sources: Sources) -> str:
    """Tell why a record does not hold any more; nothing if it does."""
    if place.site.is_symlink() or not _is_whole(place.site, record.stamps):
        return "the site is not as the last build left it"
    if record.key != _key(place, record.inputs, sources.digests):
        return "settings, the theme, the environment or what people wrote in docs/ changed"
    if record.is_warned and place.is_strict:
        return "MkDocs warned of something"
    return ""


def stamps(site: Path) -> dict[str, Stamp]:
    """Return the stamps of all files and folders of a site."""
    made, root = dict[str, Stamp](), str(site)
    for folder, _, names in os.walk(root):
        for name in (".", *names):
            path = os.path.normpath(f"{folder[len(root) + 1 :]}/{name}".lstrip("/"))
            made[path] = _stamp(f"{folder}/{name}")
    return made


def _stamp(path: str) -> Stamp:
    is_ = os.lstat(path)
    return is_.st_ino, 0 if stat.S_ISDIR(is_.st_mode) else is_.st_size, is_.st_mtime_ns


def _is_whole(site: Path, known: Mapping[str, Stamp]) -> bool:
    root = str(site)
    try:
        return all(_stamp(f"{root}/{path}") == stamp for path, stamp in known.items())
    except OSError:
        return False


def _after(
    site: Path, known: Mapping[str, Stamp], new: Iterable[str], gone: Iterable[str]
) -> dict[str, Stamp]:
    """Return the stamps of a site after some of its files changed."""
    touched = {p for path in (*new, *gone) for p in (path, *map(str, Path(path).parents))}
    there = {p: _stamp(f"{site}/{p}") for p in touched if (site / p).exists()}
    return {p: s for p, s in known.items() if p not in touched} | there


def _key(place: Place, inputs: Iterable[str], generated: Mapping[str, str]) -> str:
    """Return a digest of all that a site is built of beside the generator's pages.

    Where a link stands in docs/ there is none: what it leads to may change unseen.
    """
    made = sha256(f"{place.how}\n{place.docs.name}\n".encode())
    texts = []
    for path in inputs:
        for name, data in _contents(Path(path)):
            made.update(f"{name} {len(data)}\n".encode() + data)
            texts.append(data.decode("utf-8", errors="replace"))
    words = {*ALWAYS, *re.findall(r"\w+", " ".join(texts))} & {*os.environ}
    made.update(repr(sorted((word, os.environ[word]) for word in words)).encode())
    for path, own in _by_hand(str(place.docs), generated):
        if own is None:
            return ""
        made.update(f"{path} {len(own)}\n".encode() + own)
    return made.hexdigest()


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """Return a file, or all files of a folder, in order."""
    every = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    return ((str(p), p.read_bytes() if p.is_file() else b"") for p in every)


def _by_hand(docs: str, generated: Mapping[str, str]) -> Iterator[tuple[str, bytes | None]]:
    """Return the files of docs/ that the generator did not write; a link without what it holds."""
    folders = [""]
    for above in folders:
        with os.scandir(f"{docs}/{above}") as entries:
            names = sorted(entries, key=lambda entry: entry.name)
        for entry in names:
            path = f"{above}{entry.name}"
            if entry.is_symlink():
                yield path, None
            elif entry.is_dir():
                folders.append(f"{path}/")
            elif path not in generated and not entry.name.startswith("."):
                yield path, Path(entry.path).read_bytes()
