"""Days, months and years that a text names in part, and which of them bear out a date."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates.partial import covered, of, partials
from generator.dates.words import MONTHS

Known = tuple[int | None, int | None, int | None]


def read(text: str, language: str = "en") -> list[Known]:
    """Return what is known of each date in a text."""
    return sorted({p[:3] for p in partials(text, language)}, key=str)


READ: list[tuple[str, list[Known]]] = [
    ("on 4 February", [(None, 2, 4)]),
    ("on February 4", [(None, 2, 4)]),
    ("on the 4th of February", [(None, 2, 4)]),
    ("on February 4th", [(None, 2, 4)]),
    ("on Feb. 4", [(None, 2, 4)]),
    ("on 4 Feb.", [(None, 2, 4)]),
    ("on Sept. 5", [(None, 9, 5)]),
    ("on 4 February 2031", [(2031, 2, 4)]),
    ("on February 4, 2031", [(2031, 2, 4)]),
    ("13-Mar-2031", [(2031, 3, 13)]),
    ("2031-02-04", [(2031, 2, 4)]),
    ("in February 2031", [(2031, 2, None)]),
    ("in March", [(None, 3, None)]),
    ("in early May", [(None, 5, None)]),
    ("mid-May", [(None, 5, None)]),
    ("since 1992", [(1992, None, None)]),
    ("the 1990s", [(1990, None, None)]),
    ("from 2020 to 2022", [(2020, None, None), (2022, None, None)]),
    ("2020-2022", [(2020, None, None), (2022, None, None)]),
    ("3 and 4 July", [(None, 7, 3), (None, 7, 4)]),
    ("3-4 July", [(None, 7, 3), (None, 7, 4)]),
    ("July 3-4", [(None, 7, 3), (None, 7, 4)]),
    ("on July 3 and 4.", [(None, 7, 3), (None, 7, 4)]),
    ("from 3 to 5 July 2031", [(2031, 7, 3), (2031, 7, 5)]),
    ("July 3-4, 2031", [(2031, 7, 3), (2031, 7, 4)]),
    ("30 June and 1 July 2031", [(2031, 7, 1), (None, 6, 30)]),
]


@pytest.mark.parametrize(("text", "known"), READ)
def test_a_date_is_read_with_what_is_known_of_it(text: str, known: list[Known]) -> None:
    assert sorted(known, key=str) == read(text)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("am 4. Februar 2031", (2031, 2, 4)),
        ("4 февраля 2031 года", (2031, 2, 4)),
        ("2031年2月4日", (2031, 2, 4)),
    ],
)
def test_whole_dates_are_read_in_other_languages(text: str, known: Known) -> None:
    language = {"a": "de", "4": "ru", "2": "zh"}[text[0]]
    assert known in read(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The March on the city",
        "it may be",
        "Mara said, and Jan Holm too",
        "by Jan Holm",
        "2,022 trams",
        "line 31",
        "20311 trams",
        "20.31",
        "on Monday",
        "No. 1850.5",
    ],
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert read(text) == []


def test_a_number_after_a_day_of_a_month_is_no_day() -> None:
    assert read("On July 3 and 4 ferries sailed") == [(None, 7, 3)]


@pytest.mark.parametrize(
    ("date", "known"),
    [
        ("2031", [(2031, None, None)]),
        ("2031-02", [(2031, 2, None)]),
        ("2031-02-04", [(2031, 2, 4)]),
        ("2031-02-04T10:46Z", [(2031, 2, 4)]),
        ("2031-02~", [(2031, 2, None)]),
        ("2031-02-04/2031-02-06", [(2031, 2, 4), (2031, 2, 6)]),
        ("[2031-02-04..2031-02-06]", [(2031, 2, 4), (2031, 2, 6)]),
        ("no date", []),
    ],
)
def test_an_edtf_date_is_made_of_its_ends(date: str, known: list[Known]) -> None:
    assert known == [p[:3] for p in of(date)]


@pytest.mark.parametrize(
    ("date", "text", "is_covered"),
    [
        ("2031-02-04", "on 4 February 2031", True),
        ("2031-02-04", "on 4 February. It was 2031.", True),
        ("2031-02-04", "on 4 February", False),
        ("2031-02-04", "on 5 February 2031", False),
        ("2031-02-04", "on 4 March 2031", False),
        ("2031-02-04", "on 4 February 2030, before 2031 began", False),
        ("2031-02", "on 4 February 2031", True),
        ("2031-02", "in February. It was 2031.", True),
        ("2031", "on 4 February 2031", True),
        ("2031", "in 2030", False),
        ("2031-02-04", "in February 2031", False),
        ("2031-02-04", "", False),
    ],
)
def test_a_date_is_borne_out_by_all_that_it_says(
    date: str,
    text: str,
    is_covered: bool,  # noqa: FBT001 - a column
) -> None:
    (day,) = of(date)
    assert is_covered == covered(day, partials(text))


def test_a_day_without_a_year_is_borne_out_by_that_day_of_any_year() -> None:
    (day,) = partials("on 4 February")
    assert covered(day, partials("on 4 February 2031"))
    assert not covered(day, partials("on 5 February 2031"))


@given(st.dates(min_value=dt.date(1801, 1, 1)))
def test_a_day_is_read_in_every_usual_form(day: dt.date) -> None:
    month = MONTHS[day.month - 1]
    for text in (f"{day.day} {month}", f"{month} {day.day}", f"{month} {day.day}, at noon"):
        assert [(None, day.month, day.day)] == read(text), text
