"""Dates in the data of web pages, in the forms that pages use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import data, edtf


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031-03-12", "2031-03-12"),
        ("2031-03-12T09:15:42.123Z", "2031-03-12T09:15Z"),
        ("2031-03-12T09:15:42.123456-04:00", "2031-03-12T09:15-04:00"),
        ("2031-03-12T09:15:42+0100", "2031-03-12T09:15+01:00"),
        ("2031-03-12T09:15+01", "2031-03-12T09:15+01:00"),
        ("2031-03-12 09:15:42", "2031-03-12T09:15"),
        ("2031-03-12 09:15:42 +0100", "2031-03-12T09:15+01:00"),
        ("2031-03-12T0915Z", "2031-03-12T09:15Z"),
        ("20310312", "2031-03-12"),
        ("1931069700", "2031-03-12T08:15Z"),
        ("1931069700000", "2031-03-12T08:15Z"),
        ("Wed, 12 Mar 2031 09:15:42 GMT", "2031-03-12T09:15Z"),
        ("March 12, 2031", "2031-03-12"),
        ("2031-03-12T25:15Z", "2031-03-12"),
        ("2031-03-12 04:46 PM", "2031-03-12T16:46"),
        ("2031-03-12 12:05:10 AM", "2031-03-12T00:05"),
        ("2031-03-12T04:46:00 PM", "2031-03-12"),
        ("2574-03-12", None),
        ("9999-12-31T23:59:59Z", None),
        ("1452-10-12", None),
        ("2099-12-31", None),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01", None),
        ("2031-02-30", None),
        ("03/04/2031", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_of_a_page(text: str, value: str | None) -> None:
    assert data.read(text) == value


@given(st.text(alphabet="0123456789-:TZ+. /", max_size=30))
def test_what_is_read_is_a_date(text: str) -> None:
    value = data.read(text)
    assert value is None or edtf.parse(value)
    if value:
        assert data.moment(value)


@pytest.mark.parametrize(
    ("text", "is_odd"),
    [
        *(("2574-03-12", True), ("9999-12-31T23:59:59Z", True), ("0001-01-01", True)),
        *(("1970-01-01", True), ("120-03-06", True), ("1452/10/12", True), ("2099-12-31", True)),
        *(("2031-03-12", False), ("12 March 2031", False), ("soon", False), ("", False)),
        ("2031-02-30", False),
    ],
)
def test_a_year_that_no_page_is_of_is_known(text: str, *, is_odd: bool) -> None:
    assert data.is_odd(text) is is_odd


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("2031-03-12", "2031-03-12T09:15", False),
        ("2031-03-12", "2031-03-13", True),
        ("2031-03-12T22:30Z", "2031-03-13T08:30+10:00", False),
        ("2031-03-12T22:30Z", "2031-03-13", False),
        ("2031-03-12T02:00Z", "2031-03-11", False),
        ("2031-03-12T12:00Z", "2031-03-14", True),
        ("2031-03-12T12:00Z", "2031-03-10", True),
        ("2031-03-12T22:30Z", "2031-03-13T23:00", True),
    ],
)
def test_dates_differ_by_more_than_zones_can_make_them(
    one: str, other: str, *, differ: bool
) -> None:
    assert (data.differ(one, other), data.differ(other, one)) == (differ, differ)


@pytest.mark.parametrize(
    ("one", "other", "precedes"),
    [
        ("2031-03-11", "2031-03-12", True),
        ("2031-03-12T09:00Z", "2031-03-12T11:00+02:00", False),
        ("2031-03-12T08:59Z", "2031-03-12T11:00+02:00", True),
        ("2031-03-12", "2031-03-12T09:00Z", False),
        ("2031-03-12", "2031-03-11", False),
    ],
)
def test_a_date_precedes_another_in_any_zone(one: str, other: str, *, precedes: bool) -> None:
    assert data.precedes(one, other) is precedes


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("2031-03-12", "2031-03-12", False),
        ("2031-03-12", "2031-03-13", True),
        ("2031-03-12T09:00", "2031-03-12", False),
        ("2031-03-12T09:00", "2031-03-12T21:00", False),
        ("2031-03-12T23:59", "2031-03-13T00:01", True),
        ("2031-03-12T09:00Z", "2031-03-13T08:59Z", False),
        ("2031-03-12T09:00Z", "2031-03-13T09:00Z", True),
        ("2031-03-12T23:00Z", "2031-03-13T01:00+02:00", False),
        ("2031-03-11T10:00Z", "2031-03-12", False),
        ("2031-03-11T09:59Z", "2031-03-12", True),
        ("2031-03-13T12:00Z", "2031-03-12", False),
        ("2031-03-13T12:01Z", "2031-03-12", True),
        ("2031-03-11T19:00Z", "2031-03-12T09:00", False),
        ("2031-03-11T18:59Z", "2031-03-12T09:00", True),
        ("2031-03-12T21:00Z", "2031-03-12T09:00", False),
        ("2031-03-12T21:01Z", "2031-03-12T09:00", True),
    ],
)
def test_two_dates_differ_by_more_than_zones_can_make_them(
    one: str, other: str, *, apart: bool
) -> None:
    assert data.differ(one, other) is apart
    assert data.differ(other, one) is apart


@pytest.mark.parametrize(
    ("one", "other", "is_before"),
    [
        ("2031-03-12T09:00Z", "2031-03-12T09:01Z", True),
        ("2031-03-12T09:00Z", "2031-03-12T09:00Z", False),
        ("2031-03-12T09:00Z", "2031-03-12T10:00+02:00", False),
        ("2031-03-12T07:00Z", "2031-03-12T10:00+02:00", True),
        ("2031-03-12", "2031-03-13", True),
        ("2031-03-13", "2031-03-12", False),
        ("2031-03-12T09:00", "2031-03-12T10:00", False),
        ("2031-03-11T19:00Z", "2031-03-12T09:00", False),
        ("2031-03-11T18:59Z", "2031-03-12T09:00", True),
        ("2031-03-13T12:01Z", "2031-03-12", False),
    ],
)
def test_a_date_lies_before_another_in_any_zone(one: str, other: str, *, is_before: bool) -> None:
    assert data.precedes(one, other) is is_before
