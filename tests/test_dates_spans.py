"""The forms that a date takes in running text, and what only looks like one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import edtf, spans


def values(text: str) -> list[str]:
    return [span.edtf for span in spans.find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031-03-12", "2031-03-12"),
        ("2031-03-12 09:15", "2031-03-12T09:15"),
        ("2031-03-12T09:15:30Z", "2031-03-12T09:15Z"),
        ("2031-03-12T09:15+05:00", "2031-03-12T09:15+05:00"),
        ("2031-03-12 09:15 GMT", "2031-03-12T09:15Z"),
        ("12 March 2031", "2031-03-12"),
        ("12th March, 2031", "2031-03-12"),
        ("12-Mar-2031", "2031-03-12"),
        ("2 Sept 2031", "2031-09-02"),
        ("March 12, 2031", "2031-03-12"),
        ("Mar. 12, 2031", "2031-03-12"),
        ("March 12th 2031", "2031-03-12"),
        pytest.param(
            *("MARCH 12, 2031", "2031-03-12"),
        ),
        ("March 12, 2031 | 9:15 PM", "2031-03-12T21:15"),
        ("March 12, 2031 at 12:05 a.m.", "2031-03-12T00:05"),
        ("March 12, 2031, 12:05 pm", "2031-03-12T12:05"),
        ("09:15, 12-Mar-2031", "2031-03-12T09:15"),
        ("9:15 PM UTC, 12 March 2031", "2031-03-12T21:15Z"),
        ("13.03.2031", "2031-03-13"),
        ("13/3/2031", "2031-03-13"),
        ("3/13/2031", "2031-03-13"),
        ("March 2031", "2031-03"),
        ("May 2031", "2031-05"),
    ],
)
def test_a_form_of_the_table_is_read(text: str, value: str) -> None:
    assert values(text) == [value]
    assert values(f"They met on {text} in Norhaven.") == [value]


@pytest.mark.parametrize(
    "text",
    [
        *("", "no date", "2031", "in 2031", "03/04/2031", "12 March", "March 12"),
        *("Mayor 2031", "12 Marches 2031", "room 2031-031", "phone 12031-03-125", "2031-13-01"),
        *("may 2 people of 2031", "March of 2031", "2031-2032"),
    ],
)
def test_what_is_no_whole_date_is_left_unread(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("February 30, 2031", []),
        pytest.param(
            *("31 April 2031", []),
        ),
        ("31-02-2031", []),
        ("2031-02-30", []),
        ("29 February 2032", ["2032-02-29"]),
        ("12 March 2031 and April 2032", ["2031-03-12", "2032-04"]),
        ("2031-03-12/2031-03-14", ["2031-03-12", "2031-03-14"]),
    ],
)
def test_only_days_of_the_calendar_are_found(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_a_span_says_where_it_stands() -> None:
    text = "Updated 09:15, 12-Mar-2031, first shown March 11, 2031."
    cut = [text[s.start : s.end] for s in spans.find(text)]
    assert cut == ["09:15, 12-Mar-2031", "March 11, 2031"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d %B %Y"]))
def test_every_day_is_found_in_every_long_form(day: date, form: str) -> None:
    assert values(f"It was {day.strftime(form)} then.") == [day.isoformat()]


@given(st.text(alphabet="0123456789-/.:, APMapmrchUTCZ", max_size=60))
def test_whatever_is_found_is_a_date_and_spans_never_overlap(text: str) -> None:
    found = spans.find(text)
    assert all(edtf.parse(span.edtf) for span in found)
    ends = [0, *(span.end for span in found)]
    assert all(end <= span.start for end, span in zip(ends, found, strict=False))
