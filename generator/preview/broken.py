"""What is wrong after a change and was not before: problems and broken links."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from generator.preview.matching import beyond
from generator.preview.values import Link, State
from generator.problems import Problem

_BROKEN = "The link to {} is broken."
"""What is said of a link to nowhere."""


def problems(base: State, head: State) -> tuple[tuple[Problem, ...], int, tuple[Problem, ...]]:
    """Return the problems that are new, how many are as old as the base, and those mended.

    Where the head builds no site, every problem of it counts as new.
    """
    before, after = (sorted([*state.problems, *_links(state)]) for state in (base, head))
    new = beyond(after, before if head.site else (), _words)
    return tuple(new), len(after) - len(new), tuple(beyond(before, after, _words))


def _words(problem: Problem) -> tuple[str, str]:
    """Return what makes a problem the same one: its line may be another by now."""
    return problem.path, f"{problem.what} {problem.mend}".strip()


def _links(state: State) -> Iterator[Problem]:
    for link in sorted(state.site.broken if state.site else ()):
        mend = "Lead it to a page that is there, or take it out."
        what = _BROKEN.format(link.target)
        yield Problem(*_place(link, state), "broken-link", what, mend)


def _place(link: Link, state: State) -> tuple[str, int]:
    """Return the file that a link most likely comes from, and its line there."""
    if link.page in state.by_hand:
        return state.by_hand[link.page], line(state.pages.get(link.page, ""), link.target)
    is_folder = not link.page or link.page.endswith("/")
    return f"docs/{link.page}" + ("index.md" if is_folder else ""), 1


_END = re.compile(r"(?:index)?\.html(?=$|#)")


def line(source: str, target: str) -> int:
    """Return the line of a page’s source on which a link of the built page is written."""
    plain = unquote(target)
    forms = (target, plain, *(_END.sub(end, plain) for end in ("index.md", ".md", "")))
    lines = [*enumerate(source.splitlines(), 1)]
    written = (number for form in forms if form for number, text in lines if form in text)
    return next(written, 1)


# One problem for each cause


def causes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems, those links as one that lead to the same place from several pages."""
    groups: dict[str | Problem, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_cause(problem), []).append(problem)
    return tuple(_together(cause, some) for cause, some in groups.items())


def _cause(problem: Problem) -> str | Problem:
    """Return where a broken link leads, seen from the project; another problem is its own cause."""
    if problem.rule != "broken-link":
        return problem
    before, after = _BROKEN.split("{}")
    target = problem.what.removeprefix(before).removesuffix(after)
    return normpath(join(dirname(problem.path), target))


def _together(cause: str | Problem, some: list[Problem]) -> Problem:
    pages = len({problem.path for problem in some})
    what = f"The link to {cause} is broken on {pages:,} pages, of which this is the first."
    return replace(some[0], what=what) if pages > 1 else some[0]
