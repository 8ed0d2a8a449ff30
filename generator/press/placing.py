"""Puts a new site, or some new files of one, where the old one is: whole, or not at all.

A whole site changes places with the old one at once, where the system can do that. While files
change places the site stands beside its place for a moment; a run that was killed then left a
journal, by which the next one gives the old site back.
"""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.disk import put

JOURNAL, BASE, NEW, BEFORE, OLD = "journal", "base", "new", "before", "old"

_HERE, _EXCHANGE = -100, 2
"""From the working folder (Linux), and that both change places (Linux and macOS)."""


def restore(site: Path, beside: Path) -> None:
    """Clear away what a killed build left; if it died between two moves, give the old site back."""
    if not site.exists() and (beside / BASE).exists():
        _undo(beside)
        (beside / BASE).rename(site)
    if not site.exists() and (beside / OLD).exists():
        (beside / OLD).rename(site)
    shutil.rmtree(beside, ignore_errors=True)


def swap(site: Path, beside: Path) -> None:
    """Put the new site where the old one was; of Linux and macOS nobody finds no site meanwhile."""
    if site.exists():
        if exchange(beside / "site", site):
            return
        site.rename(beside / OLD)
    (beside / "site").rename(site)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; return whether the system can."""
    import ctypes  # noqa: PLC0415 - where a whole site is put

    at, paths = _HERE, [os.fsencode(path) for path in (one, other)]
    try:
        library = ctypes.CDLL(None)
        if hasattr(library, "renameat2"):
            return not library.renameat2(at, paths[0], at, paths[1], _EXCHANGE)
        return not library.renamex_np(*paths, _EXCHANGE)
    except (OSError, AttributeError, TypeError):  # Windows has neither
        return False


def patch(site: Path, beside: Path, new: Mapping[str, bytes], gone: Iterable[str]) -> None:
    """Put files into a site and take others out of it."""
    for folder in (NEW, BEFORE):
        (beside / folder).mkdir(parents=True)
    for number, data in enumerate(new.values()):
        (beside / NEW / str(number)).write_bytes(data)
    paths = [*new, *gone]
    put(beside / JOURNAL, "\n".join(paths).encode())
    base = beside / BASE
    site.rename(base)
    for number, path in enumerate(paths):
        at = base / path
        if at.exists():
            at.rename(beside / BEFORE / str(number))
        if path in new:
            at.parent.mkdir(parents=True, exist_ok=True)
            (beside / NEW / str(number)).rename(at)
        else:
            _remove_empty(base, at.parent)
    base.rename(site)


def _undo(beside: Path) -> None:
    """Take back what was moved, as far as it was."""
    base = beside / BASE
    for number, path in enumerate((beside / JOURNAL).read_text("utf-8").split("\n")):
        at, before = base / path, beside / BEFORE / str(number)
        if before.exists():
            at.parent.mkdir(parents=True, exist_ok=True)
            before.replace(at)
        elif at.exists() and not (beside / NEW / str(number)).exists():
            at.unlink()
            _remove_empty(base, at.parent)


def _remove_empty(base: Path, folder: Path) -> None:
    while folder != base and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
