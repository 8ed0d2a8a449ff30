"""A folder of files -> State: reads its seeds, builds its site, and looks through both.

The site is built by a process of its own, in an environment without anything secret. A project
that brings its own ``generator/`` is built by that one, so that a change of it shows as well.
"""

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import generator
from generator import build, config, output
from generator.forms import yaml_text
from generator.model.settings import FILE, Config
from generator.model.vocabulary import Vocabulary
from generator.preview.commits import parts, survey
from generator.preview.values import Site, State
from generator.problems import Problem

ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT")
"""What a build is told of the world outside; a token is not among it."""

OWN = "generator/__main__.py"
"""Where a project has this file, it brings its own generator."""

LONGEST = 900
"""Seconds that a build may take."""


@dataclass(frozen=True, slots=True)
class Built:
    """A tree with its project and its site, which is null where it does not build."""

    commit: str
    project: build.Project
    site: Site | None
    problems: tuple[Problem, ...]
    paths: frozenset[str]


def built(commit: str, tree: Path, site: Path, left_out: tuple[Problem, ...]) -> Built:
    """Read and build the project in a tree; ``left_out`` are problems of taking it out."""
    paths = frozenset(p.relative_to(tree).as_posix() for p in survey.plain_files(tree))
    settings, _ = config.load(tree)
    if outside := _outside(settings):
        nothing = build.Project(Config(tree), Vocabulary(), (), outside, ())
        return Built(commit, nothing, None, (*left_out, *outside), paths)
    found = build.project(tree)
    wrong, is_own = build.make(found).problems, (tree / OWN).is_file()
    start = time.perf_counter()
    ran = _run(tree, site) if is_own or not wrong else wrong
    if ran:
        return Built(commit, found, None, (*left_out, *(wrong or ran)), paths)
    files = frozenset(_below(settings.docs, p) for p in survey.plain_files(settings.docs))
    seen = survey.survey(site, files, time.perf_counter() - start)
    return Built(commit, found, seen, left_out, paths)


def state(one: Built, *, whole: bool) -> State:
    """Give what a tree gives, ready to be compared; see ``parts`` for ``whole``."""
    docs, shown = one.project.config.docs, one.project.config.docs_dir
    ours = {*output.listed(docs)}
    files = {_below(docs, p): p for p in survey.plain_files(docs)}
    texts = {
        name: path.read_text("utf-8", errors="replace")
        for name, path in files.items()
        if name in ours or name.endswith(".md")
    }
    by_hand = {
        survey.address(name): (f"{shown}/{name}", text)
        for name, text in texts.items()
        if name not in ours
    }
    pages = {survey.address(name): text for name, text in texts.items()}
    every = parts.parts(one.project, by_hand, whole=whole) if _is_read(one) else {}
    return State(one.commit, every, pages, one.problems, one.site, one.paths)


def _is_read(one: Built) -> bool:
    """Say whether the settings could be read, and so all that they lead to."""
    return not any(p.path == FILE and p.rule in {"unreadable", "outside"} for p in one.problems)


def _below(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


# Settings


def _outside(settings: Config) -> tuple[Problem, ...]:
    """Give a problem for each setting that names a folder or file outside the project."""
    root = settings.root.resolve()
    mend = "Name one inside."
    return tuple(
        Problem(FILE, 1, "outside", f"“{key}” leads out of the project: {value}.", mend)
        for key, value in _named(settings)
        if not (root / value).resolve().is_relative_to(root)
    )


def _named(settings: Config) -> list[tuple[str, str]]:
    """Give the settings that name a folder or file to read."""
    try:
        text = (settings.root / FILE).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return []
    read = yaml_text.load(text, tags=True).value
    top = read if isinstance(read, dict) else {}
    theme = top.get("theme")
    given: dict[str, Any] = {
        "docs_dir": settings.docs_dir,
        "extra.briefing.seeds": settings.settings.seeds,
        "extra.briefing.vocabulary": settings.settings.vocabulary,
        "theme.custom_dir": theme.get("custom_dir") if isinstance(theme, dict) else None,
        "INHERIT": top.get("INHERIT"),
    }
    return [(key, str(value)) for key, value in given.items() if value]


# The build, in a process of its own


def _run(tree: Path, site: Path) -> tuple[Problem, ...]:
    """Build the site of a tree; give what the build said where it failed."""
    code = tree if (tree / OWN).is_file() else Path(generator.__file__).parents[1]
    told = {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
    told |= {"PYTHONPATH": str(code), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    words = ("-P", "-m", "generator", "build", "--offline", "--quiet", "--site-dir", str(site))
    try:
        ran = subprocess.run(  # noqa: S603 - our own words
            [sys.executable, *words],
            cwd=tree,
            env=told,
            capture_output=True,
            check=False,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        what = f"The build took longer than {LONGEST} seconds."
        return (Problem(FILE, 1, "engine", what, "Find what holds it up."),)
    said = ran.stderr.decode("utf-8", "replace").replace(f"{tree}{os.sep}", "")
    return _problems(said) if ran.returncode else ()


_PROBLEM = re.compile(r"^(?P<path>[^:\n]+):(?P<line>\d+): (?P<what>.+)$", re.MULTILINE)


def _problems(said: str) -> tuple[Problem, ...]:
    """Read the problems that a build printed; where it printed none, its last words are one."""
    found = [_PROBLEM.match(line) for line in said.splitlines()]
    read = tuple(Problem(m["path"], int(m["line"]), "engine", m["what"], "") for m in found if m)
    last = said.strip().rpartition("\n")[2] or "it said nothing"
    what, mend = f"The build stopped: {last}.", "Run “briefing build” in a checkout of it."
    return read or (Problem(FILE, 1, "engine", what, mend),)
