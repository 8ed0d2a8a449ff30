"""Marks get lanes in which they do not touch, or are counted."""

from datetime import date, timedelta
from itertools import pairwise

from generator.pages.pictures.marks import BINS, Mark, bins, lanes
from generator.pages.pictures.scale import scale


def mark(day: date, filed: tuple[str, str, str] = ("m", "y", "d")) -> Mark:
    return Mark("A ferry sails", (day, day), filed=filed)


def test_marks_that_would_touch_stand_in_lanes_above_each_other() -> None:
    assert lanes([(0, 0), (1, 1), (20, 60), (30, 30), (70, 70)], 5) == [0, 1, 0, 1, 0]


def test_every_mark_is_counted_once() -> None:
    days = [date(2020, 1, 1) + timedelta(days=7 * n) for n in range(500)]
    marks = [mark(day) for day in (date(1920, 5, 1), *days)]
    axis = scale([m.stretch for m in marks], [m.stretch for m in marks[1:]])
    assert axis
    found = bins(marks, axis)
    assert sum(len(b.marks) for b in found) == len(marks)
    assert len(found) <= BINS + 1
    assert found[0].name == "before 2020"
    assert found[1].name == "January to June 2020"
    assert all(one.right <= other.left for one, other in pairwise(found))


def test_a_bin_leads_to_the_nearest_page_that_has_all_of_it() -> None:
    one, other = (date(2031, 3, 1), ("3", "2031", "all")), (date(2031, 4, 1), ("4", "2031", "all"))
    axis = scale([(date(2031, 1, 1), date(2033, 1, 1))])
    assert axis
    assert [b.href for b in bins([mark(*one)], axis)] == ["3"]
    wide = scale([(date(2021, 1, 1), date(2033, 1, 1))])
    assert wide
    assert [b.href for b in bins([mark(*one), mark(*other)], wide)] == ["2031"]
