"""Days to places on an axis, 0 at its left end and 100 at its right, and the ticks below it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.dates import words
from generator.wording import N_

Stretch = tuple[date, date]
"""The first and the last day that something may have been."""

OUTER = 14.0
"""How much of the width is left for what lies far before the axis, and for what lies far after."""

YEARS = 30
"""Months from which an axis runs over whole years."""

_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MOST = {"month": 5, "year": 7}
"""How many ticks have room for their labels on the narrowest screen."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: days as ordinals with their places, in order; between two of them it is even.

    ``first`` and ``last`` bound the stretch that is drawn to scale, ``last`` being the day after
    it. What lies outside is drawn together beside it.
    """

    knots: tuple[tuple[int, float], ...]
    first: int
    last: int

    def at(self, day: int) -> float:
        """Return the place where a day begins; days off the axis are put at its end."""
        for (start, left), (end, right) in pairwise(self.knots):
            if day <= end:
                return left + (right - left) * (max(day, start) - start) / (end - start)
        return 100.0

    def box(self, stretch: Stretch) -> tuple[float, float]:
        """Return the places where a stretch of days begins and ends."""
        return self.at(stretch[0].toordinal()), self.at(stretch[1].toordinal() + 1)

    @property
    def outer(self) -> tuple[tuple[str, float, float], ...]:
        """Return what is drawn together: what it is called, where it begins and ends."""
        left, right = self.at(self.first), self.at(self.last)
        ends = ((N_("earlier"), 0.0, left), (N_("later"), right, 100.0))
        return tuple(end for end in ends if end[2] > end[1])


def scale(every: Iterable[Stretch], focus: Iterable[Stretch] = ()) -> Scale | None:
    """Lay an axis through all stretches; nothing where there are none.

    It is drawn to scale over ``focus``. What lies far from that, as one early event may, is drawn
    together at the end, so that it does not push all the rest into a corner.
    """
    near = [*focus]
    shown = [*every, *near]
    if not shown:
        return None
    low, high = _bounds(shown)
    first, last = _bounds(near or shown)
    room = (last - first) // 2
    first = low if first - low <= room else first
    last = high if high - last <= room else last
    first, last = _whole(date.fromordinal(first), date.fromordinal(last))
    knots = [(first, OUTER if low < first else 0.0), (last, 100 - (OUTER if high >= last else 0))]
    before = [(low, 0.0)] if low < first else []
    after = [(high + 1, 100.0)] if high >= last else []
    return Scale((*before, *knots, *after), first, last)


def _bounds(stretches: Iterable[Stretch]) -> tuple[int, int]:
    firsts, lasts = zip(*stretches, strict=True)
    return min(firsts).toordinal(), max(lasts).toordinal()


def _whole(first: date, last: date) -> tuple[int, int]:
    """Return the first day and the day after the last of whole months, or of whole years."""
    start, end = _month(first), _month(last) + 1
    if end - start > YEARS:
        start, end = start - start % 12, end + -end % 12
    return opens(start), opens(end)


def _month(day: date) -> int:
    """Count a day's month from the beginning of the calendar."""
    return day.year * 12 + day.month - 1


def opens(month: int) -> int:
    """Return the first day of a month that is counted so, as an ordinal."""
    year, rest = divmod(month, 12)
    if year > date.max.year:
        return date.max.toordinal() + 1
    return date(year, rest + 1, 1).toordinal()


def months(scale: Scale) -> range:
    """Return the months of the stretch drawn to scale, counted as ``opens`` takes them."""
    return range(
        _month(date.fromordinal(scale.first)), _month(date.fromordinal(scale.last - 1)) + 1
    )


def ticks(scale: Scale) -> Iterator[tuple[float, str]]:
    """Return the ticks of the stretch drawn to scale: their places and labels."""
    every, short = months(scale), words.month_names(short=True)
    unit, step = _step(len(every))
    begin = every[0] + -every[0] % step if unit == "year" else every[0]
    for month in range(begin, every[-1] + 1, step):
        year, rest = divmod(month, 12)
        is_first = month == begin or rest < step
        name = words.month(year, rest + 1, short=True) if is_first else short[rest]
        yield scale.at(opens(month)), str(year) if unit == "year" else name


def _step(count: int) -> tuple[str, int]:
    """Return the unit of the ticks for so many months, and how many months lie between two."""
    if count <= YEARS:
        return "month", next(s for s in _MONTH_STEPS if count / s <= _MOST["month"])
    return "year", 12 * next(
        s for s in _YEAR_STEPS if count / 12 / s <= _MOST["year"] or s == _YEAR_STEPS[-1]
    )
