"""A month's grid has every day once, below its weekday, weeks from Monday."""

from datetime import date

import pytest

from generator.pages import grid


@pytest.mark.parametrize(("year", "month", "days"), [(2031, 3, 31), (2032, 2, 29), (2026, 2, 28)])
def test_every_day_stands_below_its_weekday(year: int, month: int, days: int) -> None:
    weeks = grid.weeks(year, month, {})
    found = {d.number: place for week in weeks for place, d in enumerate(week) if d}
    assert found == {n: date(year, month, n).weekday() for n in range(1, days + 1)}


def test_a_day_with_something_says_what_and_where() -> None:
    weeks = grid.weeks(2031, 3, {12: (1, 2), 13: (0, 1)})
    days = [d for week in weeks for d in week if d and d.anchor]
    assert days == [
        grid.Day(12, "d12", "12 March 2031: 1 article, 2 further events"),
        grid.Day(13, "d13", "13 March 2031: 1 event"),
    ]


def test_a_few_days_of_one_date_are_marked_but_those_that_have_their_own() -> None:
    fair = grid.Span(date(2031, 2, 27), date(2031, 3, 2), "1 event dated so", "dates/2031/")
    late = grid.Span(date(2031, 3, 2), date(2031, 3, 3), "1 article dated late", "dates/2031/03/")
    weeks = grid.weeks(2031, 3, {1: (0, 1)}, [fair, late])
    days = {d.number: d for week in weeks for d in week if d and d.anchor}
    assert {n: d.is_maybe for n, d in days.items()} == {1: False, 2: True, 3: True}
    assert days[2].label == "2 March 2031: 1 event dated so; 1 article dated late"
    assert (days[2].address, days[2].anchor) == ("dates/2031/", grid.UNCERTAIN)
    assert days[3].address == "dates/2031/03/"
