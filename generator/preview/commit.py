"""A commit -> State: takes its files out, reads its seeds, has its site built, looks at both."""

import time
from collections.abc import Collection
from pathlib import Path

from generator import config, output
from generator.model.settings import Config
from generator.model.vocabulary import Vocabulary
from generator.preview import process, survey
from generator.preview.outside import outside
from generator.preview.values import Site, State
from generator.problems import Problem
from generator.project import Project, load_project

SITE = "site"
"""The folder that a site is built in, beside its commit’s files."""


def state(tree: Path, left_out: tuple[Problem, ...]) -> State:
    """Read and build the project in a tree; ``left_out`` are problems of taking it out."""
    paths = frozenset(_below(tree, path) for path in survey.plain_files(tree))
    loaded, _ = config.load(tree)
    if lead_out := outside(tree):
        return State(_nothing(Config(tree), lead_out), None, left_out + lead_out, paths=paths)
    project, error = _project(loaded)
    site, problems = _site(project, tree)
    generated = {*output.listed(loaded.docs)}
    pages = _pages(loaded, generated)
    texts = {_address(name): text for name, text in pages.items()}
    by_hand = {
        _address(n): (f"{loaded.docs_dir}/{n}", text)
        for n, text in pages.items()
        if n not in generated
    }
    site = site and site._replace(pages=texts)
    return State(project, site, left_out + problems, by_hand, paths, error)


def _project(loaded: Config) -> tuple[Project, str]:
    """Read a project; a generator that is being changed may break off at it."""
    try:
        return load_project(loaded.root), ""
    except Exception as error:  # noqa: BLE001 - whatever it is, the pages can still be compared
        return _nothing(loaded), first_line(error)


def first_line(error: Exception) -> str:
    """Return what an error says, as far as it fits on a line."""
    return f"{type(error).__name__}: {error}".partition("\n")[0]


def _nothing(settings: Config, problems: tuple[Problem, ...] = ()) -> Project:
    return Project(settings, Vocabulary(), (), problems, ())


def _site(project: Project, tree: Path) -> tuple[Site | None, tuple[Problem, ...]]:
    """Build a site and look through it; nothing where it does not build, and why."""
    site, docs = tree.parent / SITE, project.config.docs
    start = time.perf_counter()
    ran = process.named(process.run(tree, site), project.problems) or process.missing(site)
    if ran:
        return None, ran
    seconds, left_out = time.perf_counter() - start, process.cleared(site)
    files = frozenset(_below(docs, path) for path in survey.plain_files(docs))
    return survey.survey(site, files, len(output.listed(docs)), round(seconds, 1)), left_out


def _pages(loaded: Config, generated: Collection[str]) -> dict[str, str]:
    """Return the text of every page by its file in docs/."""
    shown = (*survey.MARKDOWN, *survey.HTML)
    every = (_below(loaded.docs, path) for path in survey.plain_files(loaded.docs))
    names = (name for name in every if name in generated or name.lower().endswith(shown))
    return {name: (loaded.docs / name).read_text("utf-8", errors="replace") for name in names}


def _address(name: str) -> str:
    """Return the address of a file of docs/; what is no Markdown is published as it stands."""
    return survey.address(name) if name.endswith(survey.MARKDOWN) else name


def _below(above: Path, path: Path) -> str:
    return path.relative_to(above).as_posix()
