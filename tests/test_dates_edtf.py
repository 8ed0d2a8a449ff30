"""EDTF as we read it agrees with the library `edtf`, on what is a date and on its bounds."""

from datetime import date

import edtf as library
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.dates import edtf

MARKS = st.sampled_from(["", "?", "~", "%"])
YEARS = st.integers(1, 9999).map("{:04}".format)
MONTHS = st.integers(1, 13).map("{:02}".format)
DAYS = st.integers(1, 32).map("{:02}".format)
PLAIN = st.one_of(
    YEARS,
    st.tuples(YEARS, MONTHS).map("-".join),
    st.tuples(YEARS, MONTHS, DAYS).map("-".join),
)
MARKED = st.tuples(PLAIN, MARKS).map("".join)
CLOCKS = st.times().map(lambda t: t.strftime("T%H:%M:%S"))
ZONES = st.sampled_from(["", "Z", "+05:00", "-03:30"])
TEXTS = st.one_of(
    MARKED,
    st.tuples(st.dates().map(date.isoformat), CLOCKS, ZONES).map("".join),
    st.tuples(MARKED, MARKED).map("/".join),
    st.tuples(YEARS, YEARS).map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
    st.tuples(st.dates(), st.dates()).map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
)
"""Texts of every kind we read, but for times without seconds, which news has and EDTF has not."""


def bounds(text: str) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return the first and last day as the library reads them; null where it refuses the text."""
    try:
        found = library.parse_edtf(text)
        return found.lower_strict()[:3], found.upper_strict()[:3]
    except (library.EDTFParseException, TypeError):
        return None


def ours(text: str) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    found = edtf.parse(text)
    if not found:
        return None
    return found.earliest.timetuple()[:3], found.latest.timetuple()[:3]


@given(TEXTS)
def test_what_we_accept_the_library_accepts_with_the_same_bounds(text: str) -> None:
    assume(edtf.parse(text))
    assert ours(text) == bounds(text)


@given(MARKED)
def test_a_single_date_that_the_library_accepts_we_accept(text: str) -> None:
    assert ours(text) == bounds(text)


@given(TEXTS)
def test_a_date_keeps_its_text(text: str) -> None:
    found = edtf.parse(text)
    assume(found)
    assert found is not None
    assert edtf.parse(found.text) == found
    assert found.earliest <= found.latest


@given(st.dates())
def test_every_day_of_the_calendar_is_itself(day: date) -> None:
    found = edtf.parse(day.isoformat())
    assert found is not None
    assert (found.earliest, found.latest, found.is_exact) == (day, day, True)


@given(st.text(alphabet="0123456789-/.[]~?%TZ:+ ", max_size=24))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    found = edtf.parse(text)
    assert found is None or found.text == text


@given(st.dates(), st.dates())
def test_dates_sort_by_their_first_day(one: date, other: date) -> None:
    first, second = edtf.parse(one.isoformat()), edtf.parse(other.isoformat())
    assert first is not None
    assert second is not None
    assert (first.order < second.order) == (one < other)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2031", "2031-02"),
        ("2031-03", "2031-03-12"),
        ("2031-02", "2031-03-12"),
        ("2031-03-12", "2031-03-12T09:15"),
        ("2031-03-12T09:15", "2031-03-12T21:15"),
        ("2031-03-11/2031-03-12", "2031-03-12"),
        ("2031-03-12", "2031-03-12/2031-03-13"),
    ],
)
def test_order_is_by_first_day_then_time_then_last_day(earlier: str, later: str) -> None:
    first, second = edtf.parse(earlier), edtf.parse(later)
    assert first is not None
    assert second is not None
    assert first.order < second.order


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "soon", "2031-02-29", "2031-02-30", "2031-04-31", "2031-13", "2031-13-01"),
        *("2031-1", "31-01-01", "2031/02/03", "12.03.2031", "2031-03-12 ", "2031-03-12T24:00"),
        *("2031-03-12T09:60", "2031-03-12T9:15", "2031-03T09:15", "0000", "2032/2031"),
        *("2031/", "/2031", "2031/2032/2033", "[2031..2032", "2031..2032", "[2032..2031]"),
        *("~2031", "2031~?", "[]", "[..]", "..", "/"),
    ],
)
def test_what_no_calendar_has_is_refused(text: str) -> None:
    assert edtf.parse(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("2031-00", "2031-03-00", "2031-00-00"),
        *("２０３１", "٢٠٣١-٠٣"),
        *("2031-03-12T09:15:00+99:99", "2031-03-12T09:15:00+0100"),
        *("2031-03-12T09:15:00Z~", "2031-03-12T09:15:00Z/2031-03-13", "[2031~..2032]"),
    ],
)
def test_what_the_library_refuses_is_refused(text: str) -> None:
    assert bounds(text) is None
    assert edtf.parse(text) is None


@pytest.mark.parametrize(
    ("text", "is_exact"),
    [
        ("2031-03-12", True),
        ("2031-03-12T09:15", True),
        ("2031-03-12~", False),
        ("2031-03", False),
        ("2031-03-12/2031-03-13", False),
        ("[2031-03-12..2031-03-13]", False),
    ],
)
def test_only_a_day_without_doubt_is_exact(text: str, *, is_exact: bool) -> None:
    found = edtf.parse(text)
    assert found is not None
    assert found.is_exact is is_exact
