"""Lists that grow with the number of articles, cut so that no page of them does.

A list of up to fifty stands on its own page. Of a longer one that page shows the newest, and leads
to pages by year, which have all of it; what a year has beyond fifty stands on further pages.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.collection.filing import UNDATED
from generator.collection.grouping import grouped
from generator.dates import edtf
from generator.model.briefing import Part, Turn

NEWEST = 50
"""What a page lists at most of a list that grows."""

T = TypeVar("T")


def parts(
    dated: Iterable[tuple[T, str | None]], is_first: Callable[[T], bool] = lambda _: False
) -> dict[str, Part[T]]:
    """Return what each page of a list holds, by its address below the list's own.

    The items come with their dates, oldest first and the undated last. ``is_first`` says of an item
    that the list's own page has it before newer ones.
    """
    every = [*dated]
    if len(every) <= NEWEST:
        return {"": Part(tuple(item for item, _ in every), len(every))}
    years = grouped(every, lambda one: _year(one[1]))
    oldest_first = sorted(years)  # the word for the undated comes after digits
    below = [p for y in oldest_first for p in _cut([item for item, _ in years[y]], y)]
    newest_first = sorted(years, key=lambda y: (y != UNDATED, y), reverse=True)
    own = Part(
        _newest(every, is_first),
        len(every),
        years=tuple((Turn(year), len(years[year])) for year in newest_first),
    )
    return {"": own, **{part.turn.path: part for part in _linked(below)}}


def numbered(items: Sequence[T]) -> dict[str, Part[T]]:
    """Return what each page of a list holds that is of one time already, the first on its own."""
    return {part.turn.path: part for part in _linked([*_cut(items)])}


def _year(text: str | None) -> str:
    when = edtf.parse(text or "")
    return f"{when.first.year:04}" if when else UNDATED


def _newest(every: Sequence[tuple[T, str | None]], is_first: Callable[[T], bool]) -> tuple[T, ...]:
    """Return what a list's own page shows, in the list's order."""
    ranks = [(is_first(item), _year(when) != UNDATED, n) for n, (item, when) in enumerate(every)]
    return tuple(every[n][0] for n in sorted(n for *_, n in sorted(ranks)[-NEWEST:]))


def _cut(items: Sequence[T], year: str = "") -> Iterator[Part[T]]:
    of = -(-len(items) // NEWEST)
    for number in range(1, of + 1):
        here = items[(number - 1) * NEWEST : number * NEWEST]
        yield Part(tuple(here), len(items), Turn(year, number, of))


def _linked(every: Sequence[Part[T]]) -> list[Part[T]]:
    """Let each page of a list know those before and after it."""
    turns = [None, *(part.turn for part in every), None]
    around = zip(turns, every, turns[2:], strict=False)
    return [replace(part, before=before, after=after) for before, part, after in around]
