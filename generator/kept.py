"""What one run keeps for the next: values by name in a folder of the user's own, which may be lost.

A value comes back only to the code, the Python and the packages that kept it; whatever else stands
there, whole or broken, is as good as nothing. Nothing that a project brings along is read here:
the folder stands outside all projects.
"""

import gc
import hashlib
import marshal
import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from generator.disk import put

PACKAGES = (
    "anyascii",
    "babel",
    "jinja2",
    "markdown",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "pyyaml",
)
"""Packages whose version may change a page."""

LATER = ("templates/", "theme/")
"""Folders of this package from which files are read as long as a process goes on."""

SIZE = 16
"""Bytes of a digest by which a value is known again."""

_HERE = Path(__file__).parent

_ROOT = ".root"
"""The suffix of a file that holds the path of the project to which the folder beside it belongs."""

_MARSHAL = 2
"""The form of marshal that writes equal values alike, however they are held in memory."""

_LEAVES = frozenset({str, int, float, bool, bytes, type(None)})

_PLAIN = {("datetime", "date"), ("builtins", "frozenset"), ("builtins", "set")}
"""What may be in a kept value beside plain values and the frozen records of this package."""


def folder(root: Path) -> Path:
    """Return where is kept what belongs to a project, by the project's own path.

    That path is kept beside it. When one is new, what belongs to projects that are gone is removed.
    """
    path, every = os.fsencode(root.resolve()), user_cache_path("briefing-generator")
    place = every / _name(path)
    with suppress(OSError):
        if not (sign := place.with_suffix(_ROOT)).exists():
            _clear(every)
            put(sign, path)
    return place


def _name(path: bytes) -> str:
    return hashlib.sha256(path).hexdigest()[:16]


def _clear(every: Path) -> None:
    """Remove what belongs to projects that are gone, such as those that a preview unpacked."""
    for sign in every.glob(f"*{_ROOT}"):
        path = sign.read_bytes()
        if sign.stem == _name(path) and not os.path.lexists(path):
            shutil.rmtree(sign.with_suffix(""), ignore_errors=True)
            sign.unlink(missing_ok=True)


def shared() -> Path:
    """Return where is kept what belongs to no project."""
    return user_cache_path("briefing-generator") / "shared"


def load(place: Path, name: str) -> Any:
    """Return what was kept under a name by the same code; nothing where that is nothing."""
    try:
        data = (place / name).read_bytes()
    except OSError:
        return None
    known = code()
    if not data.startswith(known):
        return None
    collects = gc.isenabled()
    gc.disable()  # values that come by the thousand are no rubbish
    try:
        return _Reader(BytesIO(data[len(known) :])).load()
    except Exception:  # noqa: BLE001 - a broken file may raise anything, and is as good as none
        return None
    finally:
        if collects:
            gc.enable()


def save(place: Path, name: str, value: object) -> None:
    """Keep a value under a name; where the disk refuses, the next run does its work again."""
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        put(place / name, code() + pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    except OSError:
        with suppress(OSError):
            (place / name).unlink()


@cache
def code() -> bytes:
    """Return a digest of what pages are made by: this package's files, Python, the packages.

    A process that goes on may ask anew; its modules and tables are those that it started with.
    """
    return hashlib.sha256(loaded() + _signs(later=True)).digest()


@cache
def loaded() -> bytes:
    """Return a digest of what a process reads once, when it starts."""
    made_by = "\n".join((sys.version, *_versions())).encode()
    return hashlib.sha256(made_by + _signs(later=False)).digest()


@cache
def code_by_content() -> str:
    """Return a digest of the same as ``code`` does, which is alike on every machine."""
    files = sorted(path for path, _, _ in _files(_HERE, "") if not path.endswith(".mo"))
    digest = hashlib.sha256(repr((sys.version_info[:3], _versions(), files)).encode())
    for path in files:
        digest.update((_HERE / path).read_bytes())
    return digest.hexdigest()


def _signs(*, later: bool) -> bytes:
    """Return what tells files of the package from what they were: those read later, or others."""
    every = sorted(_files(_HERE, ""))
    return repr([one for one in every if one[0].startswith(LATER) == later]).encode()


def _versions() -> tuple[str, ...]:
    """Return the packages with their versions, as their folders are called where they stand."""
    parts = {name.replace("-", "_"): name for name in PACKAGES}
    there: dict[str, str] = {}
    for place in reversed(sys.path):
        with suppress(OSError):
            for entry in os.listdir(place or "."):  # noqa: PTH208 - entries of sys.path are texts
                name, mark, _ = entry.partition("-")
                if mark and entry.endswith(".dist-info") and name.lower() in parts:
                    there[name.lower()] = entry
    return tuple(there.get(part) or _version(name) for part, name in parts.items())


def _version(name: str) -> str:
    """Return the version of a package that stands in no folder of its own."""
    from importlib.metadata import version  # noqa: PLC0415 - slow to load, and seldom asked

    return f"{name} {version(name)}"


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


def digest_of(value: object) -> bytes:
    """Return a digest of a value, the same for equal ones in every run: of fields that compare."""
    return blake2b(marshal.dumps(_plain(value), _MARSHAL), digest_size=SIZE).digest()


def _plain(value: Any) -> Any:
    """Return a value as plain ones, under the name of its form."""
    kind: Any = type(value)
    return value if kind in _LEAVES else _opened(kind)(value)


@cache
def _opened(kind: type) -> Callable[[Any], Any]:
    """Return what opens values of a form; what is none of ours differs where that is in doubt."""
    name = kind.__qualname__
    if is_dataclass(kind):
        compared = [f.name for f in fields(kind) if f.compare]
        values = attrgetter(*compared, compared[0])  # two at least, for it to be a tuple
        return lambda value: (name, *map(_plain, values(value)))
    if issubclass(kind, tuple | list):
        return lambda value: (name, *map(_plain, value))
    if issubclass(kind, Mapping):
        return lambda value: (name, *map(_plain, value.items()))
    if issubclass(kind, AbstractSet):
        return lambda value: (name, *sorted(marshal.dumps(_plain(v), _MARSHAL) for v in value))
    if issubclass(kind, date):
        return lambda value: (name, value.isoformat())
    return pickle.dumps
