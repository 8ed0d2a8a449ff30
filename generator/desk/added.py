"""The days on which records were added, proposed from git: those of the files’ first commits."""

from functools import partial
from pathlib import Path

from generator import file_changes
from generator.forms import edit
from generator.preview import git
from generator.problems import Problem
from generator.project import Project

_SHALLOW = (
    "When records were added is not proposed: this copy of the repository lacks its first commits."
    " “git fetch --unshallow” brings them."
)


def propose(root: Path, project: Project) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Write ``added`` into each finished record that has none; give notes of what was written.

    Nothing is proposed where there is no git, and nothing for a file that was never committed.
    """
    lacking = [a.path for a in project.articles if a.kind == "record" and not a.added]
    drafts = {a.path for a in project.articles if a.is_draft}
    paths = [path for path in lacking if path not in drafts]
    there = git.repository(root) if paths else ""
    if isinstance(there, str):
        return (), ()
    if git.is_shallow(there):
        return (_SHALLOW,), ()
    days = git.first_days(there, paths)
    changes = [file_changes.edited(root, p, partial(_dated, day=day)) for p, day in days.items()]
    if problems := file_changes.write(root, changes):
        return (), problems
    return tuple(
        f"“added: {day}” was written in {path}, as its first commit is of that day."
        for path, day in days.items()
    ), ()


def _dated(head: str, day: str) -> str:
    return edit.insert(head, (), "added", day)
