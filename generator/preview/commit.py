"""A commit -> State: takes its files out, reads its seeds, has its site built, looks at both."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator import config, output
from generator.model.settings import Config
from generator.model.vocabulary import Vocabulary
from generator.preview import process, survey
from generator.preview.outside import outside
from generator.preview.values import State
from generator.problems import Problem
from generator.project import Project, load_project

T = TypeVar("T")

SITE = "site"
"""The folder that a site is built in, beside its commit’s files."""

_PAGES = (*survey.MARKDOWN, *survey.HTML)
"""Ends of files in docs/ that become pages, or are some."""


def state(tree: Path, left_out: tuple[Problem, ...]) -> State:
    """Read and build the project in a tree; ``left_out`` are problems of taking it out."""
    paths = frozenset(_below(tree, path) for path in survey.plain_files(tree))
    loaded, _ = config.load(tree)
    if lead_out := outside(tree):
        return State(_nothing(Config(tree), lead_out), None, left_out + lead_out, paths=paths)
    project, error = attempt(lambda: load_project(loaded.root), _nothing(loaded))
    site = tree.parent / SITE
    start = time.perf_counter()
    problems = process.named(process.run(tree, site), project.problems) or process.missing(site)
    seconds = round(time.perf_counter() - start, 1)
    left_out += problems or process.cleared(site)
    files = [_below(loaded.docs, path) for path in survey.plain_files(loaded.docs)]
    generated = {*output.listed(loaded.docs)}
    shown = [n for n in files if n in generated or n.lower().endswith(_PAGES)]
    pages = {n: (loaded.docs / n).read_text("utf-8", errors="replace") for n in shown}
    texts = {_address(name): text for name, text in pages.items()}
    by_hand = {
        _address(n): (f"{loaded.docs_dir}/{n}", text)
        for n, text in pages.items()
        if n not in generated
    }
    if problems:
        return State(project, None, left_out, by_hand, paths, error)
    built = survey.survey(site, frozenset(files), len(generated), seconds)
    return State(project, built._replace(pages=texts), left_out, by_hand, paths, error)


def attempt(make: Callable[[], T], instead: T) -> tuple[T, str]:
    """Return what is made; where a generator that is being changed breaks off at it, why."""
    try:
        return make(), ""
    except Exception as error:  # noqa: BLE001 - whatever it is, the pages can still be compared
        return instead, f"{type(error).__name__}: {error}".partition("\n")[0]


def _nothing(settings: Config, problems: tuple[Problem, ...] = ()) -> Project:
    return Project(settings, Vocabulary(), (), problems, ())


def _address(name: str) -> str:
    """Return the address of a file of docs/; what is no Markdown is published as it stands."""
    return survey.address(name) if name.endswith(survey.MARKDOWN) else name


def _below(above: Path, path: Path) -> str:
    return path.relative_to(above).as_posix()
