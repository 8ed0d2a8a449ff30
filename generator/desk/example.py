"""Text of the example in a fresh briefing that still stands on a page of a project."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator import output
from generator.desk import new
from generator.model.settings import FILE, Config
from generator.model.vocabulary import KINDS
from generator.pages import views
from generator.problems import Problem
from generator.project import Project, gather


def left(root: Path, project: Project) -> tuple[Problem, ...]:
    """Name each file of settings, pages by hand, seeds and entries with the lines of such text."""
    seeds = tuple(_in_files(root, (article.path for article in project.articles)))
    texts = _in_files(root, (FILE, *_by_hand(project.config)))
    return tuple(sorted((*texts, *seeds, *_in_entries(root, project, {p.path for p in seeds}))))


def _by_hand(config: Config) -> Iterator[str]:
    """Return the paths of the pages that a person wrote."""
    made = output.listed(config.docs)
    for path in sorted(config.docs.rglob("*.md")):
        if (name := path.relative_to(config.docs).as_posix()) not in made:
            yield f"{config.docs_dir}/{name}"


def _in_files(root: Path, paths: Iterable[str]) -> Iterator[Problem]:
    for path in paths:
        yield from _remark(path, _lines(root / path))


def _in_entries(root: Path, project: Project, theirs: set[str]) -> Iterator[Problem]:
    """Name entries of the example that have a page.

    Those that only the example's own articles name, at the paths ``theirs``, go with these.
    """
    folder = project.config.settings.vocabulary
    held = {kind: _lines(root / folder / f"{kind}.yml") for kind in KINDS}
    if not any(held.values()):
        return
    own = tuple(t for t in project.tied if t.article.path not in theirs)
    briefing = gather(replace(project, tied=own))
    for kind, lines in held.items():
        entries = {e.line: e.id for e in project.vocabulary.kind(kind).values()}
        above = {line: max((n for n in entries if n <= line), default=0) for line in lines}
        there = [n for n in lines if above[n] and views.has_page(briefing, kind, entries[above[n]])]
        yield from _remark(f"{folder}/{kind}.yml", there)


def _lines(file: Path) -> list[int]:
    """Return the numbers of a file's lines that are the example's, word by word."""
    example = new.example()
    try:
        text = file.read_text("utf-8", "replace")
    except OSError:
        return []
    return [n for n, line in enumerate(text.splitlines(), 1) if line.strip() in example]


def _remark(path: str, lines: list[int]) -> Iterator[Problem]:
    if lines:
        *most, last = map(str, lines)
        where = f"lines {', '.join(most)} and {last}" if most else f"line {last}"
        what = f"Text of the example stands here, on {where}."
        yield Problem(path, lines[0], "example", what, "Write your own, or delete it.")
