"""An axis of time puts days in order, to scale where most lies, and labels what fits."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.pictures.scale import OUTER, Scale, scale, ticks

DAY = timedelta(days=1)


def of(*stretches: tuple[str, str], focus: tuple[tuple[str, str], ...] = ()) -> Scale:
    made = scale(
        *(
            ((date.fromisoformat(a), date.fromisoformat(b)) for a, b in s)
            for s in (stretches, focus)
        )
    )
    assert made
    return made


def labels(axis: Scale) -> list[str]:
    return [label for _, label in ticks(axis)]


def test_nothing_has_no_axis() -> None:
    assert scale([]) is None


def test_a_month_spans_the_whole_width() -> None:
    axis = of(("2031-03-05", "2031-03-05"), ("2031-03-20", "2031-03-20"))
    assert axis.box((date(2031, 3, 1), date(2031, 3, 31))) == (0, 100)
    assert labels(axis) == ["Mar 2031"]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2031-03-05", "2031-05-01", ["Mar 2031", "Apr", "May"]),
        ("2031-11-05", "2032-08-01", ["Nov 2031", "Jan 2032", "Mar", "May", "Jul"]),
        ("2028-03-05", "2031-05-01", ["2028", "2029", "2030", "2031"]),
        ("1900-03-05", "2031-05-01", ["1900", "1920", "1940", "1960", "1980", "2000", "2020"]),
        ("0001-01-01", "9999-12-31", ["1000", "2000", "3000"]),
    ],
)
def test_ticks_are_few_enough_for_a_narrow_screen(
    first: str, last: str, expected: list[str]
) -> None:
    assert labels(of((first, first), (last, last)))[: len(expected)] == expected


def test_what_lies_far_before_or_after_is_drawn_together() -> None:
    focus = (("2030-01-01", "2032-12-31"),)
    axis = of(("1994-01-01", "1994-12-31"), ("2031-05-01", "2031-05-01"), focus=focus)
    assert [*axis.outer] == [("earlier", 0, OUTER)]
    assert axis.box((date(1994, 1, 1), date(1994, 12, 31)))[0] == 0
    assert axis.at(date(2030, 1, 1).toordinal()) == OUTER
    later = of(("2031-05-01", "2031-05-01"), ("2070-01-01", "2070-01-01"), focus=focus)
    assert [name for name, _, _ in later.outer] == ["later"]
    assert labels(later) == ["2030", "2031", "2032"]


def test_what_lies_near_is_drawn_to_scale() -> None:
    axis = of(("2029-01-01", "2029-12-31"), focus=(("2030-01-01", "2032-12-31"),))
    assert axis.outer == ()
    assert labels(axis) == ["2029", "2030", "2031", "2032"]


@given(st.lists(st.tuples(st.dates(), st.integers(0, 900)), min_size=1, max_size=8))
def test_days_keep_their_order_and_stay_on_the_axis(found: list[tuple[date, int]]) -> None:
    stretches = [
        (d, date.fromordinal(min(d.toordinal() + n, date.max.toordinal()))) for d, n in found
    ]
    axis = scale(stretches, stretches[:2])
    assert axis
    places = [axis.box(s) for s in sorted(stretches)]
    assert [left for left, _ in places] == sorted(left for left, _ in places)
    assert all(0 <= left < right <= 100 for left, right in places)
    assert all(0 <= place <= 100 for place, _ in ticks(axis))
    assert len([*ticks(axis)]) <= 11
