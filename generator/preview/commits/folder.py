"""The folder of a built site -> problems: hooks and themes may leave there what is no plain file.

A build is another's code, so nothing in its folder is followed or written through.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.model.settings import FILE
from generator.problems import Problem


def missing(site: Path) -> tuple[Problem, ...]:
    """Return a problem where a build left no folder, or a link to one."""
    if site.is_dir() and not site.is_symlink():
        return ()
    what = "The build left no folder with a site."
    return (Problem(FILE, 1, "engine", what, "Let it write the site where MkDocs does."),)


def cleared(site: Path) -> tuple[Problem, ...]:
    """Take out of a site what is no plain file; give a problem for each."""
    mend = "Let the build write a file there."
    what = "The build left a link, or what is no file; it was taken out."
    odd = [*_odd(site)]
    for path in odd:
        path.unlink()
    return tuple(Problem(f"site/{_below(p, site)}", 1, "symlink", what, mend) for p in odd)


def _odd(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            yield path


def _below(path: Path, site: Path) -> str:
    """Return a path in a site in characters that anybody can see."""
    return ascii(path.relative_to(site).as_posix())[1:-1]
