"""Problems -> as many as there are causes: links of many pages to one place are told of once."""

from collections.abc import Iterable
from dataclasses import replace
from posixpath import dirname, join, normpath

from generator.preview.compare.wrong import BROKEN
from generator.problems import Problem


def causes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems, those links as one that lead to the same place from several pages."""
    groups: dict[object, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_cause(problem), []).append(problem)
    return tuple(_together(cause, some) for cause, some in groups.items())


def _cause(problem: Problem) -> str | Problem:
    """Return where a broken link leads, seen from the project; another problem is its own cause."""
    if problem.rule != "broken-link":
        return problem
    before, after = BROKEN.split("{}")
    target = problem.what.removeprefix(before).removesuffix(after)
    return normpath(join(dirname(problem.path), target))


def _together(cause: object, some: list[Problem]) -> Problem:
    pages = len({problem.path for problem in some})
    if pages == 1:
        return some[0]
    what = f"The link to {cause} is broken on {pages:,} pages, of which this is the first."
    return replace(some[0], what=what)
