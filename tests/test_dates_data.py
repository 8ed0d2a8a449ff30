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
