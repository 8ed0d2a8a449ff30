"""A tree -> a site, by a process of its own; what it says of a failure becomes problems.

The process is told nothing secret. A project that brings its own ``generator/`` is built by that
one, so that a change of it shows, and so that each tree is judged by its own rules. Nothing else
of a project can be imported: a file in its root would stand in for a library.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import generator
from generator.model.settings import FILE
from generator.problems import Problem

ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT")
"""What a build is told of the world outside; a token is not among it."""

OWN = "generator/__main__.py"
"""Where a project has this file, it brings its own generator."""

LONGEST = 900
"""Seconds that a build may take."""

_PROBLEM = re.compile(r"^(?P<path>[^:\n]+):(?P<line>\d+): (?P<what>.+)$")
_FRAME = re.compile(r'^ +File "(?P<path>(?!/|\w:|<)[^"]+)", line (?P<line>\d+)', re.MULTILINE)
_ERROR = re.compile(r"^[\w.]*\w(?:: (?P<what>.+))?$")
_TRACE = "Traceback (most recent call last):"


def run(tree: Path, site: Path) -> tuple[Problem, ...]:
    """Build the site of a tree; give what the build said where it failed."""
    is_own = (tree / OWN).is_file()
    package = tree / "generator" if is_own else Path(generator.__file__).parent
    with tempfile.TemporaryDirectory(prefix="code-", dir=site.parent) as code:
        shutil.copytree(package, Path(code) / "generator")
        try:
            ran = _run(code, tree, site)
        except subprocess.TimeoutExpired:
            what = f"The build took longer than {LONGEST} seconds."
            return (Problem(FILE, 1, "engine", what, "Find what holds it up."),)
    output = ran.stderr.decode("utf-8", "replace")
    for folder in (str(tree), *([code] if is_own else [])):
        output = output.replace(f"{folder}{os.sep}", "")
    return problems(output) if ran.returncode else ()


def _run(code: str, tree: Path, site: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a build with the modules of a folder, and none of the folder that it runs in."""
    variables = {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
    variables |= {"PYTHONPATH": code, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    words = ("-P", "-m", "generator", "build", "--offline", "--quiet", "--site-dir", str(site))
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, *words],
        cwd=tree,
        env=variables,
        capture_output=True,
        check=False,
        timeout=LONGEST,
    )


def problems(output: str) -> tuple[Problem, ...]:
    """Read the problems that a build printed, or where it broke off."""
    if _TRACE in output:
        return (_crash(output.rpartition(_TRACE)[2]),)
    matches = [_PROBLEM.match(line) for line in output.splitlines()]
    read = tuple(Problem(m["path"], int(m["line"]), "engine", m["what"], "") for m in matches if m)
    last = output.strip().rpartition("\n")[2] or "it said nothing"
    return read or (_stopped(FILE, 1, last),)


def _crash(trace: str) -> Problem:
    """Return where a build broke off: the last place in the tree itself, and the error in words."""
    frames = [*_FRAME.finditer(trace)]
    lines = [m for line in trace.splitlines()[1:] if (m := _ERROR.match(line))]
    what = (lines[0]["what"] or lines[0][0]) if lines else "an error without words"
    return _stopped(*((frames[-1]["path"], int(frames[-1]["line"])) if frames else (FILE, 1)), what)


def _stopped(path: str, line: int, what: str) -> Problem:
    mend = "“briefing build” in a checkout of it tells more."
    return Problem(path, line, "engine", f"The build stopped: {what.rstrip('.')}.", mend)


def named(printed: Iterable[Problem], known: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that a process printed; those that are known too keep their rule."""
    by_words = {str(p): p for p in known}
    return tuple(by_words.get(f"{p.path}:{p.line}: {p.what} {p.mend}".strip(), p) for p in printed)


# What a build leaves in the folder of its site. It is another's code: nothing there is followed.


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
    every = sorted(site.rglob("*"))
    odd = [p for p in every if p.is_symlink() or not (p.is_dir() or p.is_file())]
    for path in odd:
        path.unlink()
    names = (ascii(path.relative_to(site).as_posix())[1:-1] for path in odd)
    return tuple(Problem(f"site/{name}", 1, "symlink", what, mend) for name in names)
