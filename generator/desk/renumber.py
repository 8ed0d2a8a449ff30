"""The numbers of paragraphs in records, written as their sources are read now."""

from collections.abc import Iterable
from pathlib import Path

from generator import file_changes, verifying
from generator.check.moved import Moved
from generator.forms import edit
from generator.problems import Problem
from generator.project import Track, load_project, untracked


def renumber(
    root: Path, seeds: Path | None, sources: Path, track: Track = untracked
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Let evidence name the paragraph in which its words stand; give notes of what was written.

    A record that was verified before stays so: no word of it changes.
    """
    project = load_project(root, seeds, track)
    wrong = {p.path for p in project.problems}
    paths = {a.id: a.path for a in project.articles if a.path not in wrong}
    moved = {
        verdict.id: verdict.moved
        for verdict in verifying.hold(project, sources).verdicts
        if verdict.id in paths and verdict.moved
    }
    changes = [_change(root, paths[id_], ones) for id_, ones in moved.items()]
    if problems := file_changes.write(root, changes):
        return (), problems
    again = load_project(root, seeds, track)
    held = verifying.hold(again, sources)
    kept = [v for v in held.verdicts if v.id in moved and v.id in project.verified]
    _, problems = verifying.save(again, kept) if kept else ((), ())
    return tuple(f"The numbers in {paths[id_]} were written." for id_ in moved), problems


def _change(root: Path, path: str, moved: Iterable[Moved]) -> file_changes.Change | Problem:
    def step(head: str) -> str:
        for one in moved:
            head = edit.put(head, (*one.path, "paragraph"), str(one.now))
        return head

    return file_changes.edited(root, path, step)
