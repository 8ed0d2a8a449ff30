"""What is wrong after a change and was not before: problems and broken links."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from generator.preview.commits.parts import BY_HAND
from generator.preview.states import Link, State
from generator.problems import Problem

BROKEN = "The link to {} is broken."
"""What is said of a link to nowhere."""


def problems(base: State, head: State) -> tuple[tuple[Problem, ...], int, tuple[Problem, ...]]:
    """Return the problems that are new, how many are as old as the base, and those mended.

    Where the head builds no site, every problem of it counts as new.
    """
    before, after = ([*state.problems, *_broken(state)] for state in (base, head))
    was, now = (Counter(map(_same, some)) for some in (before, after))
    new = _beyond(after, was if head.site else Counter())
    return new, len(after) - len(new), _beyond(before, now)


def _same(problem: Problem) -> tuple[str, str]:
    """Return what makes a problem the same one: its line may be another by now."""
    return problem.path, f"{problem.what} {problem.mend}".strip()


def _beyond(some: list[Problem], others: Counter[tuple[str, str]]) -> tuple[Problem, ...]:
    left = others.copy()
    kept = []
    for problem in sorted(some):
        if left[_same(problem)]:
            left[_same(problem)] -= 1
        else:
            kept.append(problem)
    return tuple(kept)


def _broken(state: State) -> Iterator[Problem]:
    for link in sorted(state.site.broken if state.site else (), key=lambda x: (x.page, x.target)):
        mend = "Lead it to a page that is there, or take it out."
        what = BROKEN.format(link.target)
        yield Problem(*_place(link, state), "broken-link", what, mend)


def _place(link: Link, state: State) -> tuple[str, int]:
    """Return the file that a link most likely comes from, and its line there."""
    by_hand = state.parts.get(BY_HAND, {}).get(link.page)
    if by_hand is None:
        is_folder = not link.page or link.page.endswith("/")
        return f"docs/{link.page}" + ("index.md" if is_folder else ""), 1
    return by_hand.path, line(state.pages.get(link.page, ""), link.target)


_END = re.compile(r"(?:index)?\.html(?=$|#)")


def line(source: str, target: str) -> int:
    """Return the line of a page’s source on which a link of the built page is written."""
    plain = unquote(target)
    forms = (target, plain, *(_END.sub(end, plain) for end in ("index.md", ".md", "")))
    for form in filter(None, forms):
        for number, text in enumerate(source.splitlines(), 1):
            if form in text:
                return number
    return 1
