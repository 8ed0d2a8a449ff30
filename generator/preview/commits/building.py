"""A folder of files -> State: reads its seeds, has its site built, and looks through both."""

import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import config, output
from generator.model.settings import FILE, Config
from generator.model.vocabulary import Vocabulary
from generator.preview.commits import folder, parts, process, survey
from generator.preview.commits.outside import outside
from generator.preview.states import Site, State
from generator.problems import Problem
from generator.project import Project, load_project


@dataclass(frozen=True, slots=True)
class Built:
    """A tree with its project and its site, which is null where it does not build.

    ``error`` says why the project could not be read, and is empty where it could.
    """

    commit: str
    project: Project
    site: Site | None
    problems: tuple[Problem, ...]
    paths: frozenset[str]
    error: str = ""


def built(commit: str, tree: Path, site: Path, left_out: tuple[Problem, ...]) -> Built:
    """Read and build the project in a tree; ``left_out`` are problems of taking it out."""
    paths = frozenset(p.relative_to(tree).as_posix() for p in survey.plain_files(tree))
    loaded, _ = config.load(tree)
    if lead_out := outside(tree):
        nothing = Project(Config(tree), Vocabulary(), (), lead_out, ())
        return Built(commit, nothing, None, (*left_out, *lead_out), paths)
    found, error = _project(loaded)
    start = time.perf_counter()
    ran = process.named(process.run(tree, site), found.problems) or folder.missing(site)
    if ran:
        return Built(commit, found, None, (*left_out, *ran), paths, error)
    left_out += folder.cleared(site)
    files = frozenset(_below(loaded.docs, p) for p in survey.plain_files(loaded.docs))
    seen = survey.survey(site, files, time.perf_counter() - start)
    seen = replace(seen, written=len(output.listed(loaded.docs)))
    return Built(commit, found, seen, left_out, paths, error)


def _project(loaded: Config) -> tuple[Project, str]:
    """Read a project; a generator that is being changed may break off at it."""
    try:
        return load_project(loaded.root), ""
    except Exception as error:  # noqa: BLE001 - whatever it is, the pages can still be compared
        return Project(loaded, Vocabulary(), (), (), ()), _said(error)


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".partition("\n")[0]


@dataclass(frozen=True, slots=True)
class States:
    """Both states, and why what people wrote in them could not be compared, if so."""

    base: State
    head: State
    error: str = field(default="")


def states(base: Built, head: Built) -> States:
    """Return what two trees give, ready to be compared."""
    whole = not (base.project.problems or head.project.problems)
    error = base.error or head.error
    if not error:
        try:
            return States(_state(base, whole=whole), _state(head, whole=whole))
        except Exception as raised:  # noqa: BLE001 - as above
            error = _said(raised)
    return States(_pages_only(base), _pages_only(head), error)


def _pages_only(one: Built) -> State:
    """Return a state without what people wrote in it."""
    texts = {_address(name): text for name, text in _texts(one).items()}
    return State(one.commit, {}, texts, one.problems, one.site, one.paths)


def _state(one: Built, *, whole: bool) -> State:
    """Return what a tree gives; see ``parts`` for ``whole``."""
    ours, shown = {*output.listed(one.project.config.docs)}, one.project.config.docs_dir
    by_hand = {
        _address(name): (f"{shown}/{name}", text)
        for name, text in _texts(one).items()
        if name not in ours
    }
    plain = _pages_only(one)
    every = parts.parts(one.project, by_hand, whole=whole) if _is_read(one) else {}
    return replace(plain, parts=every)


def _texts(one: Built) -> dict[str, str]:
    """Return the text of every page and of every other file that the generator wrote."""
    shown = (*survey.MARKDOWN, *survey.HTML)
    docs = one.project.config.docs
    ours = {*output.listed(docs)}
    files = {_below(docs, p): p for p in survey.plain_files(docs)}
    return {
        name: path.read_text("utf-8", errors="replace")
        for name, path in files.items()
        if name in ours or name.lower().endswith(shown)
    }


def _address(name: str) -> str:
    """Return the address of a file of docs/; what is no Markdown is published as it stands."""
    return survey.address(name) if name.endswith(survey.MARKDOWN) else name


def _is_read(one: Built) -> bool:
    """Return whether the settings could be read, and so all that they lead to."""
    return not any(
        p.rule == "outside" or (p.path == FILE and p.rule == "unreadable")
        for p in one.project.problems
    )


def _below(above: Path, path: Path) -> str:
    return path.relative_to(above).as_posix()
