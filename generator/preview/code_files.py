"""The files of a repository that differ: which take part in the build, and which are left."""

import re
from collections.abc import Collection, Iterable, Mapping
from posixpath import basename

from generator.preview.values import Moved
from generator.wording import N_

SITE, OTHER = N_("Files of the site"), N_("Others")

PLACES = {
    N_("Settings"): ("mkdocs.yml",),
    N_("Verified records"): ("verified.yml",),
    N_("Generator"): (
        *("generator/", "pyproject.toml", "requirements"),
        *("Makefile", "makefile", "GNUmakefile"),
    ),
    N_("Workflows"): (".github/",),
    N_("Records and names"): ("seeds/",),
    SITE: ("docs/",),
}
"""Kinds of files that are no part of their own, and where they stand."""

CODE_PLACES = ("Settings", "Generator", "Workflows")
"""Kinds of files that take part in the build."""

CODE_ENDS = (
    *(".py", ".pyw", ".pyc", ".pyo", ".pyd", ".so", ".dll", ".dylib", ".pth"),
    *(".egg", ".whl", ".sh", ".lock"),
)
"""Ends of files that take part in it wherever they stand: what Python imports or runs is code."""

_CODE_FOLDER = re.compile(r"\.(?:dist|egg)-info/")
"""What tells Python which plugins there are."""

TEMPLATES = (".html", ".xml", ".svg", ".yml", ".yaml")
"""Ends of files that take part in it unless they are seeds or files of the site.

A theme's templates may read what it writes into pages; settings may go on in another file.
"""


def others(
    files: Iterable[Moved], named: Collection[str], loaded: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return the files that differ and are named nowhere else, by their kind.

    ``loaded`` are files of the site that are named; they stand below a folder of the project.
    """
    published = tuple(f"/{path}" for paths in loaded.values() for path in paths)
    places = {path: _place(path) for path in {f.new or f.old or "" for f in files} - {*named}}
    left = sorted(p for p, place in places.items() if place != SITE or not p.endswith(published))
    kinds = {kind: tuple(p for p in left if places[p] == kind) for kind in (*PLACES, OTHER)}
    return {kind: paths for kind, paths in kinds.items() if paths}


def code(files: Iterable[Moved]) -> tuple[str, ...]:
    """Return the files that differ and take part in the build."""
    return tuple(sorted(path for path in {p for f in files for p in f if p} if _is_code(path)))


def renders(files: Iterable[Moved]) -> bool:
    """Return whether a file differs of which pages are made, other than what people write."""
    return any(_place(path) not in {"Settings", "Workflows"} for path in code(files))


def _is_code(path: str) -> bool:
    place, low = _place(path), path.lower()
    is_template = place == OTHER and path.endswith(TEMPLATES)
    return (
        place in CODE_PLACES
        or is_template
        or low.endswith(CODE_ENDS)
        or bool(_CODE_FOLDER.search(low))
    )


def _place(path: str) -> str:
    for kind, starts in PLACES.items():
        if path.startswith(starts) or basename(path) in starts:
            return kind
    return OTHER
