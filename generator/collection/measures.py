"""The ledger: which figures measure one thing, and which of those contradict each other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from math import inf
from typing import Any

from generator.collection.grouping import grouped
from generator.model.article import Figure
from generator.model.briefing import Annotated, Counted, Measure, Part
from generator.text import normal, qualifiers, slugs

_OPEN = dict.fromkeys(qualifiers.ABOVE, (0.0, inf)) | dict.fromkeys(qualifiers.BELOW, (-inf, 0.0))
"""For a qualifier, how far below and above the value the true number may lie."""

Key = tuple[str, str]


def measures(ordered: Iterable[Annotated]) -> tuple[Measure, ...]:
    """Gather the figures that say what they count, by what that is, in the order of the articles.

    Two figures measure one thing where what they count and the unit are the same words, or where
    they share a declared measure. Nothing else is taken for the same.
    """
    every = [Counted(a.article.id, f) for a in ordered for f in a.figures if f.what or f.measure]
    names = _names(every)
    groups = grouped(every, lambda counted: _key(counted.figure, names))
    called = [_what(group) for group in groups.values()]
    return tuple(
        Measure(what, group, _differ(group), anchor)
        for what, group, anchor in zip(called, groups.values(), _anchors(called), strict=True)
    )


def differing(ledger: Mapping[str, Part[Any]]) -> dict[str, dict[Figure, tuple[str, str]]]:
    """Return where figures stand that contradict each other, by article: the page and the anchor.

    ``ledger`` gives what each of its pages holds; what has a page by year is shown there.
    """
    where: dict[str, dict[Figure, tuple[str, str]]] = {}
    for path, page in ledger.items():
        for measure in (m for m in page.items if isinstance(m, Measure) and m.differs):
            for counted in measure.figures:
                where.setdefault(counted.article, {})[counted.figure] = path, measure.anchor
    return where


def _anchors(names: Iterable[str]) -> Iterator[str]:
    taken: Counter[str] = Counter()
    for name in names:
        anchor = "m-" + (slugs.slug(name) or "measure")
        taken[anchor] += 1
        yield anchor if taken[anchor] == 1 else f"{anchor}-{taken[anchor]}"


def _words(figure: Figure) -> Key:
    return normal.fold(figure.what or ""), normal.fold(figure.unit or "")


def _names(every: Iterable[Counted]) -> dict[Key, set[str]]:
    """Return the measures that are declared for the same words."""
    names: dict[Key, set[str]] = {}
    for counted in every:
        if counted.figure.measure and counted.figure.what:
            names.setdefault(_words(counted.figure), set()).add(counted.figure.measure)
    return names


def _key(figure: Figure, names: dict[Key, set[str]]) -> Key:
    words = _words(figure)
    known = {figure.measure} if figure.measure else names.get(words, set())
    return (f"measure {min(known)}", "") if len(known) == 1 else words


def _what(group: Iterable[Counted]) -> str:
    return next((c.figure.what for c in group if c.figure.what), "")


def _differ(group: Iterable[Counted]) -> bool:
    return any(
        one.article != other.article and _contradict(one.figure, other.figure)
        for one, other in combinations(group, 2)
    )


def _contradict(one: Figure, other: Figure) -> bool:
    """Return whether no number fits both; figures in different units are not compared."""
    if _words(one)[1] != _words(other)[1]:
        return False
    (low, high), (least, most) = _range(one), _range(other)
    return high < least or most < low


def _range(figure: Figure) -> tuple[float, float]:
    below, above = _OPEN.get(normal.fold(figure.qualifier or ""), (0.0, 0.0))
    return figure.value + below, figure.value + above
