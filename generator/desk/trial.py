"""What a project would say of changes that are not made yet: the whole line over a copy."""

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator import build
from generator.disk import unwritten
from generator.file_changes import Change
from generator.model.settings import Config
from generator.problems import Problem
from generator.project import Project, load_project


def run(config: Config, changes: Iterable[Change]) -> tuple[Project | None, tuple[Problem, ...]]:
    """Read the project as the changes would leave it; every problem is told at its own path."""
    try:
        with tempfile.TemporaryDirectory(prefix="briefing-") as name:
            return _run(config, changes, Path(name) / "seeds")
    except OSError as error:
        what = "The changes could not be tried out in a scratch folder"
        return None, (unwritten("a scratch folder", what, error),)


def _run(
    config: Config, changes: Iterable[Change], copy: Path
) -> tuple[Project, tuple[Problem, ...]]:
    places = {config.settings.vocabulary: copy / "vocabulary", config.settings.seeds: copy}
    _copy(config, copy)
    for change in changes:
        _at(places, change.path).unlink()
        _at(places, change.target).write_bytes(change.after)
    project = load_project(config.root, copy, drafts="shown")
    problems = build.make(project).problems
    return project, tuple(sorted(_as_shown(problem, places) for problem in problems))


def _copy(config: Config, copy: Path) -> None:
    """Copy seeds and vocabulary, which then stands among the seeds wherever it stood before."""
    words = config.vocabulary.resolve()

    def others(folder: str, names: list[str]) -> set[str]:
        return {n for n in names if (Path(folder) / n).resolve() == words}

    shutil.copytree(config.seeds, copy, ignore=others, ignore_dangling_symlinks=True)
    if words.is_dir():
        shutil.copytree(words, copy / "vocabulary")


def _at(places: dict[str, Path], path: str) -> Path:
    """Return where a file of the project stands in the copy."""
    shown = next(shown for shown in places if path.startswith(f"{shown}/"))
    return places[shown] / path.removeprefix(f"{shown}/")


def _as_shown(problem: Problem, places: dict[str, Path]) -> Problem:
    path, what = problem.path, problem.what
    for shown, place in places.items():
        path, what = path.replace(place.as_posix(), shown), what.replace(place.as_posix(), shown)
    return replace(problem, path=path, what=what)
