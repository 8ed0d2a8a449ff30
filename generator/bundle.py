"""site/ -> one archive that is read without a network: built offline, packed, and checked."""

import hashlib
import os
import re
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from generator import archive, build, whole
from generator import config as config_
from generator.dates.words import in_words
from generator.disk import digest, put, unwritten
from generator.locking import Say, alone, silent
from generator.pages.markdown import TEMPLATES
from generator.problems import Problem
from generator.project import Track, untracked
from generator.text import slugs
from generator.wording import counted

START = "START-HERE.txt"
FIRST, LAST = datetime(1980, 1, 1, tzinfo=UTC), datetime(2107, 12, 31, tzinfo=UTC)
"""The days between which a zip archive can date a file."""

MAPS = ".map"
"""Left out: what only a debugger of the theme's scripts asks for."""

UNUSED = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""Left out too: what only a web server and search engines ask for."""

OURS = 2
"""Files of a bundle that are not of the site: this text, and the checksums."""

MEGABYTE = 1_000_000

EPOCH = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True)
class Edition:
    """What is packed: a briefing’s title, how many articles it has, and their newest day.

    ``note`` is a sentence for whoever opens the archive.
    """

    title: str
    articles: int = 0
    newest: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive in memory: its file name, its bytes, how many files it holds and of what size.

    ``size`` is that of the files as they are unpacked, in bytes.
    """

    name: str
    data: bytes
    files: int
    size: int


@dataclass(frozen=True, slots=True)
class Bundled:
    """What became of the site, the archive that was made of it, and where that lies."""

    written: build.Written
    archive: Archive | None = None
    path: Path | None = None
    problems: tuple[Problem, ...] = ()


def bundle(
    root: Path,
    out: Path,
    *,
    strict: bool = False,
    track: Track = untracked,
    say: Say = silent,
) -> Bundled:
    """Build a project's site for reading from a disk, and write it into a folder as one archive."""
    if problems := no_epoch():
        return Bundled(build.Written(build.Made()), problems=problems)
    with tempfile.TemporaryDirectory(prefix="briefing-") as scratch:
        options = build.Options(site_dir=Path(scratch) / "site", strict=strict, offline=True)
        done = build.build(root, options, track, say)
        if done.problems or not done.site:
            return Bundled(done, problems=done.problems)
        title = config_.load(root)[0].site_name
        edition = Edition(title, done.made.articles, done.made.newest)
        made, problems = packed(done.site, edition)
    with alone(out, say):
        return Bundled(done, made, out / made.name, problems or _write(out, made))


def packed(folder: Path, edition: Edition) -> tuple[Archive, tuple[Problem, ...]]:
    """Pack a site, with a page for whoever opens it first; or say what is in the way.

    The newest day dates every file, unless the environment has a ``SOURCE_DATE_EPOCH``.
    """
    read, problems = archive.read(folder, MAPS)
    kept = {name: data for name, data in read.items() if name not in UNUSED}
    files = {START: _start(edition, kept).encode(), **kept}
    name = archive.named(slugs.slug(edition.title) or "briefing", files)
    problems += in_the_way(name, files)
    data = b"" if problems else archive.pack(name, files, moment(edition.newest))
    return Archive(f"{name}.zip", data, len(files) + 1, sum(map(len, files.values()))), problems


def unpackable(title: str, names: Iterable[str]) -> tuple[Problem, ...]:
    """Return which files of a site can't be packed under a title, before it is."""
    packed_ = (n for n in names if n not in UNUSED and not n.endswith(MAPS))
    return in_the_way(archive.named(slugs.slug(title) or "briefing", {}), {*packed_})


def in_the_way(name: str, paths: Collection[str]) -> tuple[Problem, ...]:
    """Return which paths can't go into an archive of a name."""
    mend = "Give the file another name."
    unportable = archive.unportable(name, sorted(paths))
    problems = [Problem(p, 1, "portable", f"The path {why}.", mend) for p, why in unportable]
    if archive.SUMS in paths:
        what = "A file that the generator did not write stands where the checksums go."
        problems.append(Problem(archive.SUMS, 1, "foreign-file", what, mend))
    return tuple(problems)


def _start(edition: Edition, files: archive.Files) -> str:
    """Return the text for whoever opens a bundle of some files first."""
    day = in_words(edition.newest.isoformat()) if edition.newest else ""
    size = sum(map(len, files.values())) / MEGABYTE
    articles = counted("{count} article", "{count} articles", edition.articles)
    dated = f"{articles}, to {day}" if day else articles
    facts = dated, f"{len(files) + OURS:,} files, {size:.1f} MB"
    note = f"\n{edition.note}\n" if edition.note else ""
    text = (TEMPLATES / "start-here.txt").read_text("utf-8")
    return text.format(title=edition.title, edition="; ".join(facts), note=note)


def moment(newest: date | None) -> datetime:
    """Return the time stamp of every file: what the environment says, else the newest date."""
    if given := os.environ.get(EPOCH):
        stamp = min(max(int(given), FIRST.timestamp()), LAST.timestamp())
        return datetime.fromtimestamp(stamp, UTC)
    return min(max(datetime.combine(newest or date.min, time(), UTC), FIRST), LAST)


def verify(file: Path) -> tuple[Problem, ...]:
    """Hold an archive against the checksums in it, and against those beside it if there are any."""
    shown = str(file)
    try:
        with file.open("rb") as stream:
            listed = _listed(file.parent).get(file.name)
            if listed and listed != hashlib.file_digest(stream, "sha256").hexdigest():
                what = f"It is not the file that {archive.SUMS} beside it lists."
                return (whole.spoilt(shown, what),)
            return whole.verify(stream, shown)
    except OSError as error:
        what = f"The file can't be read: {error.strerror}."
        return (Problem(shown, 1, "unreadable", what, "Name an archive that can be read."),)


def no_epoch() -> tuple[Problem, ...]:
    """Refuse a SOURCE_DATE_EPOCH that is no moment."""
    given = os.environ.get(EPOCH, "")
    if not given or re.fullmatch(r"[0-9]{1,18}", given):
        return ()
    what = f"“{given}” is not a number of seconds since 1970."
    mend = "Unset it, or set what “git log -1 --format=%ct” prints."
    return (Problem(EPOCH, 1, "wrong-type", what, mend),)


def _write(out: Path, made: Archive) -> tuple[Problem, ...]:
    """Put an archive into a folder, and its checksum beside it."""
    try:
        put(out / made.name, made.data)
        sums = {**_listed(out), made.name: digest(made.data)}
        there = {name: listed for name, listed in sums.items() if (out / name).is_file()}
        put(out / archive.SUMS, archive.lines(there).encode())
    except OSError as error:
        return (unwritten(str(out), "The bundle could not be written", error),)
    return ()


def _listed(folder: Path) -> dict[str, str]:
    """Read the checksums of the archives in a folder."""
    try:
        with (folder / archive.SUMS).open("rb") as stream:
            lines = stream.read(whole.LARGEST_LIST).decode().splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
