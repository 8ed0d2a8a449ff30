"""What one run keeps for the next: values by name in a folder of the user's own, which may be lost.

A value comes back only to the code, the Python and the packages that kept it; whatever else stands
there, whole or broken, is as good as nothing. Nothing that a project brings along is read here:
the folder stands outside all projects.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from generator.disk import put

PACKAGES = ("babel", "jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-material", "pyyaml")
"""Packages whose version may change a page."""

_PLAIN = {("datetime", "date"), ("builtins", "frozenset"), ("builtins", "set")}
"""What may be in a kept value beside plain values and the frozen records of this package."""


def folder(root: Path) -> Path:
    """Return where is kept what belongs to a project, by the project's own path."""
    name = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    return user_cache_path("briefing-generator") / name


def load(place: Path, name: str) -> Any:
    """Return what was kept under a name by the same code; nothing where that is nothing."""
    try:
        data = (place / name).read_bytes()
    except OSError:
        return None
    known = code()
    if not data.startswith(known):
        return None
    try:
        return _Reader(BytesIO(data[len(known) :])).load()
    except Exception:  # noqa: BLE001 - a broken file may raise anything, and is as good as none
        return None


def save(place: Path, name: str, value: object) -> None:
    """Keep a value under a name; where the disk refuses, the next run does its work again."""
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        put(place / name, code() + pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    except OSError:
        (place / name).unlink(missing_ok=True)


@cache
def code() -> bytes:
    """Return a digest of what pages are made by: this package's files, Python, the packages."""
    here = Path(__file__).parent
    made_by = hashlib.sha256(sys.version.encode())
    for name in PACKAGES:
        made_by.update(f"{name} {version(name)}\n".encode())
    for path, size, changed in sorted(_files(here, "")):
        made_by.update(f"{path} {size} {changed}\n".encode())
    return made_by.digest()


def _files(place: Path, above: str) -> Iterator[tuple[str, int, int]]:
    """Return every file of the package with its size and the time of its last change."""
    with os.scandir(place) as entries:
        every: Iterable[os.DirEntry[str]] = [*entries]
    for entry in every:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(place / entry.name, f"{above}{entry.name}/")
        else:
            is_ = entry.stat()
            yield above + entry.name, is_.st_size, is_.st_mtime_ns


class _Reader(pickle.Unpickler):
    """Reads records of this package and plain values, and calls nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN or module.startswith("generator."):
            kind = super().find_class(module, name)
            if isinstance(kind, type) and kind.__module__ == module:
                return kind
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that is kept")
