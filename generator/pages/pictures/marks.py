"""What stands on an axis of time, and how it is laid out: each by itself, or counted in bins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.dates.words import in_words
from generator.pages.pictures.scale import Scale, Stretch, months, opens
from generator.wording import gettext

BINS = 36
"""Bins that an axis is cut into at most."""

_UNITS = (1, 3, 6, 12, 60, 120, 600, 1200, 6000)
"""How many months a bin may have."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something with a date: its name, the days it may have been, and where it leads.

    ``is_sure`` is false where the date is approximate, uncertain, or not stated by a source;
    ``is_published`` says that it is that of publication and not of an event. ``sign`` is printed in
    it. ``filed`` gives pages that list whatever is of its month, of its year, and of any date.
    ``is_cut`` says that it goes on off the axis, ``is_minor`` that other marks matter more.
    """

    label: str
    stretch: Stretch
    is_sure: bool = True
    is_published: bool = False
    href: str | None = None
    sign: str = ""
    filed: tuple[str, str, str] = ("", "", "")
    is_cut: bool = False
    is_minor: bool = False

    @property
    def is_day(self) -> bool:
        """Return whether it is of one day."""
        return self.stretch[0] == self.stretch[1] and not self.is_cut


@dataclass(frozen=True, slots=True)
class Bin:
    """A stretch of the axis: what it is called, its places, and what begins in it."""

    name: str
    left: float
    right: float
    marks: tuple[Mark, ...]

    @property
    def href(self) -> str | None:
        """Return the page that lists what begins here, as near as there is one."""
        pages = [{m.filed[n] for m in self.marks} for n in range(3)]
        return next((min(p) for p in pages if len(p) == 1), None) or None


def lanes(boxes: Sequence[tuple[float, float]], room: float) -> list[int]:
    """Return each box the lowest lane in which it has room; they come in order of their left ends.

    ``room`` is the width that a box of no width takes up.
    """
    ends: list[float] = []
    places = []
    for left, right in boxes:
        lane = next((n for n, end in enumerate(ends) if end + room <= left), len(ends))
        ends[lane : lane + 1] = [right]
        places.append(lane)
    return places


def bins(marks: Sequence[Mark], scale: Scale) -> list[Bin]:
    """Count marks by the first day of each; stretches in which nothing begins are left out."""
    every = [
        Bin(
            name,
            scale.at(start),
            scale.at(end),
            tuple(m for m in marks if start <= m.stretch[0].toordinal() < end),
        )
        for start, end, name in _cuts(scale)
    ]
    return [b for b in every if b.marks]


def ends(scale: Scale) -> tuple[str, str]:
    """Name what comes before and after the stretch drawn to scale: “before 2031”, “after 2033”."""
    every = months(scale)
    before = _named(every[0], 1 if every[0] % 12 else 12)
    after = _named(every[-1], 1) if (every[-1] + 1) % 12 else _named(every[-1] - 11, 12)
    return gettext("before {date}").format(date=before), gettext("after {date}").format(date=after)


def _cuts(scale: Scale) -> Iterator[tuple[int, int, str]]:
    """Cut an axis into at most ``BINS`` stretches, beside what lies outside; each has a name."""
    every = months(scale)
    size = next((u for u in _UNITS if len(every) / u <= BINS), _UNITS[-1])
    before, after = ends(scale)
    yield scale.knots[0][0], scale.first, before
    for month in range(every[0], every[-1] + 1, size):
        end = min(month + size, every[-1] + 1)
        yield opens(month), opens(end), _named(month, end - month)
    yield scale.last, scale.knots[-1][0], after


def _named(month: int, count: int) -> str:
    """Name so many months from one on: “March 2031”, “2031”, “January to March 2031”."""
    ends = (divmod(month, 12), divmod(month + count - 1, 12))
    is_whole = count % 12 == 0 and month % 12 == 0
    first, last = (f"{year:04}" + ("" if is_whole else f"-{m + 1:02}") for year, m in ends)
    return in_words(first if first == last else f"{first}/{last}")
