"""Stretches of time in an editor's words and a source's: which are equal, which is one alone."""

import pytest

from generator.check.durations import durations, names
from generator.text.numbers import numbers


def found(text: str) -> list[tuple[str, tuple[str, float], str]]:
    """Return each stretch as it stands, how long it is, and the unit that stands alone."""
    return [(text[d.start : d.end], d.length, d.single) for d in durations(text, numbers(text))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("60 seconds", "1 minute"),
        ("75 minutes", "1.25 hours"),
        ("48 hours", "two days"),
        ("14 days", "two weeks"),
        ("two weeks", "a fortnight"),
        ("12 months", "1 year"),
        ("18 months", "a year and a half"),
        ("six months", "half a year"),
        ("10 years", "1 decade"),
        ("10 decades", "1 century"),
        ("200 years", "2 centuries"),
        ("two more weeks", "two weeks"),
        ("two long weeks", "two full weeks"),
        ("30 minutes", "half an hour"),
    ],
)
def test_two_stretches_of_time_are_equal(one: str, other: str) -> None:
    (first,), (second,) = found(f"It was {one} there."), found(f"It was {other} there.")
    assert first[1] == second[1]
    assert (first[0], second[0]) == (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("60 seconds", "60 minutes"), ("30 days", "1 month"), ("52 weeks", "1 year")],
)
def test_two_stretches_of_time_are_not_equal(one: str, other: str) -> None:
    assert found(f"It was {one}.")[0][1] != found(f"It was {other}.")[0][1]


@pytest.mark.parametrize(
    ("text", "single"),
    [
        ("It takes a year.", "year"),
        ("It lasted an hour.", "hour"),
        ("They waited a week.", "week"),
        ("It was shut for a month.", "month"),
        ("It was done in a decade.", "decade"),
        ("It opened within a day.", "day"),
        ("It is about a century.", "century"),
        ("A week later it opened.", "week"),
        ("It opened a year ago.", "year"),
        ("It was a year-long work.", "year"),
        ("After a week of rain it opened.", "week"),
        ("It was a day of rain.", ""),
        ("It sails once a year.", ""),
        ("They had a day at the quay.", ""),
        ("It takes half a year.", ""),
        ("It takes a year and a half.", ""),
    ],
)
def test_a_unit_alone_is_a_stretch_where_something_lasts(text: str, single: str) -> None:
    ((_, _, alone),) = found(text)
    assert alone == single


@pytest.mark.parametrize(
    ("text", "unit", "is_named"),
    [
        ("It sails every year.", "year", True),
        ("It is an annual fair.", "year", True),
        ("It is a yearly fair.", "year", True),
        ("It marks the anniversary.", "year", True),
        ("A monthly fair", "month", True),
        ("A weekly fair", "week", True),
        ("A weeklong fair", "week", True),
        ("A daily fair", "day", True),
        ("It opened overnight.", "day", True),
        ("It opens on Tuesday.", "day", True),
        ("It opens tomorrow.", "day", True),
        ("An hourly boat", "hour", True),
        ("A fortnightly boat", "fortnight", True),
        ("The centenary", "century", True),
        ("It took two years.", "year", False),
        ("It took 12 months.", "month", False),
        ("It is a yearling.", "year", False),
        ("It sails.", "week", False),
    ],
)
def test_a_source_names_a_unit_alone(text: str, unit: str, *, is_named: bool) -> None:
    assert names(text, unit, durations(text, numbers(text))) is is_named
