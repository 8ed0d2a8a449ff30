"""Differences -> what the summary and the page print: headings, words, counts, cut to measure."""

from collections.abc import Callable, Iterator
from typing import Any

from generator.preview.commits.survey import HTML
from generator.preview.compare.pages import MADE
from generator.preview.tell import stamps
from generator.preview.tell.changes import sections
from generator.preview.tell.limits import Limits, listed, named
from generator.preview.tell.marks import around
from generator.preview.tell.verdict import is_same, verdict
from generator.preview.tell.wrong import causes
from generator.preview.values import Alike, Differences, Following, Measure, Page, Passage
from generator.problems import Problem


def values(found: Differences, limits: Limits) -> dict[str, Any]:
    """Return everything that the templates print."""
    problems, mended = causes(found.problems), causes(found.mended)
    return {
        "found": found,
        "verdict": verdict(found),
        "is_same": is_same(found),
        "code": named(found.code, limits.names),
        "problems": [_told(p) for p in problems[: limits.problems]],
        "more_problems": max(0, len(problems) - limits.problems),
        "mended": [_told(p) for p in mended[: limits.problems]],
        "more_mended": max(0, len(mended) - limits.problems),
        "agreed": [_agreed(found, by, limits.names) for by in _who(found)],
        "sections": [*sections(found, limits)],
        "stamps": [*stamps.sentences(found, limits.names)],
        "is_to_verify": stamps.is_to_verify(found),
        "following": [*_rows(found.following, limits.names)],
        "columns": [label for label, get in COLUMNS.items() if any(map(get, found.following))],
        "alike": [_alike(one, limits.names) for one in found.alike[: limits.passages]],
        "more_alike": max(0, len(found.alike) - limits.passages),
        "loaded": [(way, named(paths, limits.names)) for way, paths in found.loaded.items()],
        "is_script_loaded": any(path.lower().endswith(SCRIPTS) for path in _left(found) - MADE),
        "files": [(k, named(paths, limits.names)) for k, paths in found.files.items()],
        "unread": named(found.unread, limits.names),
        "measures": [*_measures(found.before, found.after)],
        "compared": _compared(found),
    }


SCRIPTS = (".js", ".mjs", ".svg", ".wasm", ".xml", *HTML)
"""Ends of files that a page may run, or that a browser shows with the scripts in them."""

COLUMNS: dict[str, Callable[[Following], tuple[Page, ...]]] = {
    "New": lambda row: row.added,
    "Changed": lambda row: row.changed,
    "Gone": lambda row: row.removed,
}
"""What becomes of pages that follow, as columns of a table."""


def _left(found: Differences) -> set[str]:
    """Return the files that pages load and that are there after the change."""
    return {*found.loaded.get("added", ()), *found.loaded.get("changed", ())}


def _rows(every: tuple[Following, ...], most: int) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Return a row for each kind of page: how many, the first ones, and how many more."""
    used = [get for get in COLUMNS.values() if any(map(get, every))]
    for row in every:
        cells = [(len(get(row)), get(row)[:most], max(0, len(get(row)) - most)) for get in used]
        yield row.kind.capitalize(), cells


def _alike(one: Alike, most: int) -> tuple[Passage, Page, int, tuple[Page, ...]]:
    """Return a passage, the first page that has it, and the others."""
    return around(one.text), one.pages[0], len(one.pages) - 1, one.pages[1:most]


def _who(found: Differences) -> list[str]:
    return list(dict.fromkeys(one.by for one in found.agreed))


def _agreed(found: Differences, by: str, most: int) -> tuple[str, str]:
    """Return the addresses that one source lets go, and the source."""
    return by, listed([one.address for one in found.agreed if one.by == by], most)


def _told(problem: Problem) -> tuple[str, str]:
    """Return where a problem is, and what it is."""
    return f"{problem.path}:{problem.line}", f"{problem.what} {problem.mend}".strip()


def _compared(found: Differences) -> str:
    one = found.compared
    subject = f" “{one.subject}”" if one.subject else ""
    return f"{(one.merged or one.head)[:12]}{subject} was compared with {one.base[:12]}"


def _measures(before: Measure | None, after: Measure | None) -> Iterator[tuple[str, str, str]]:
    for label, show in _MEASURES.items():
        yield label, show(before) if before else "none", show(after) if after else "none"


_MEASURES: dict[str, Callable[[Measure], str]] = {
    "Files written from the seeds": lambda m: f"{m.written:,}",
    "Pages": lambda m: f"{m.pages:,}",
    "Files": lambda m: f"{m.files:,}",
    "Size": lambda m: f"{m.size / 1e6:,.2f} MB",
    "Build": lambda m: f"{m.seconds:,.1f} s",
}
