"""What is wrong after a change and was not before: problems, broken links, addresses gone."""

from collections import Counter
from collections.abc import Iterator

from generator.preview.commits import parts as parts_
from generator.preview.values import Part, State
from generator.problems import Problem

MAY_GO = "If it is meant to go, list the address under “gone” in mkdocs.yml."


def problems(
    base: State, head: State, may_go: tuple[str, ...]
) -> tuple[tuple[Problem, ...], int, tuple[Problem, ...]]:
    """Give the problems that are new, how many are as old as the base, and those mended."""
    before, after = ([*state.problems, *_broken(state)] for state in (base, head))
    was, now = (Counter(map(_same, some)) for some in (before, after))
    new = _beyond(after, was)
    return (*new, *_gone(base, head, may_go)), len(after) - len(new), _beyond(before, now)


def _same(problem: Problem) -> tuple[str, str, str]:
    """Give what makes a problem the same one: its line may be another by now."""
    return problem.path, problem.rule, problem.what


def _beyond(some: list[Problem], others: Counter[tuple[str, str, str]]) -> tuple[Problem, ...]:
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
        yield Problem(
            _page(link.page), 1, "broken-link", f"The link to {link.target} is broken.", mend
        )


def _page(address: str) -> str:
    """Give the file below docs/ that an address most likely comes from."""
    return f"docs/{address}" + ("index.md" if not address or address.endswith("/") else "")


def _gone(base: State, head: State, may_go: tuple[str, ...]) -> Iterator[Problem]:
    """Give a problem for each address at which nothing stands any more."""
    if not (base.site and head.site):
        return
    now = {(kind, id_) for kind, every in head.parts.items() for id_ in every}
    lost = {
        part.address: (kind, part)
        for kind, every in base.parts.items()
        for id_, part in every.items()
        if (kind, id_) not in now or kind == parts_.ARTICLES
    }
    for address in sorted({*base.site.files} - {*head.site.files}):
        if not any(is_below(address, one) for one in may_go):
            yield _lost(address, *lost.get(address, (None, None)))


def _lost(address: str, kind: str | None, part: Part | None) -> Problem:
    """Tell of an address that is lost, and of the part that stood there, if one did."""
    if part is None:
        what = f"Nothing is left to show at {address}, so the address goes away."
        return Problem(_page(address), 1, "gone", what, MAY_GO)
    what = f"The address {address} goes away, and nothing leads on from it."
    key = "aliases" if kind == parts_.ARTICLES else "formerly"
    earlier = address.strip("/").partition("/")[2]
    mend = f"If it has another now, write “{earlier}” under “{key}” there. "
    return Problem(part.path, 1, "gone", what, ("" if kind == parts_.BY_HAND else mend) + MAY_GO)


def is_below(address: str, above: str) -> bool:
    """Say whether an address is another one, or stands below it."""
    return f"{address.strip('/')}/".startswith(f"{above.strip('/')}/")
