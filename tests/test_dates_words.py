"""Dates as a reader is told them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates.words import MONTHS, in_words, months


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "undated"),
        ("", "undated"),
        ("2031", "2031"),
        ("2031-03", "March 2031"),
        ("2031-03-02", "2 March 2031"),
        ("2031-03-02T09:15", "2 March 2031, 09:15"),
        ("2031-03-02T09:15Z", "2 March 2031, 09:15 UTC"),
        ("2031-03-02T09:15+00:00", "2 March 2031, 09:15 UTC"),
        ("2031-03-02T09:15+05:00", "2 March 2031, 09:15 UTC+05:00"),
        ("2031-03~", "about March 2031"),
        ("2031-03-02?", "possibly 2 March 2031"),
        ("2031%", "possibly about 2031"),
        ("2031/2032", "2031 to 2032"),
        ("2031-03/2031-05", "March to May 2031"),
        ("2031-03-02/2031-03-06", "2 to 6 March 2031"),
        ("2031-03-30/2031-04-02", "30 March to 2 April 2031"),
        ("2031-12-30/2032-01-02", "30 December 2031 to 2 January 2032"),
        ("2031-03~/2031-05", "about March 2031 to May 2031"),
        ("2031/2031-05", "2031 to May 2031"),
        ("[2031-03-02..2031-03-06]", "between 2 and 6 March 2031"),
        ("[2031..2033]", "between 2031 and 2033"),
        ("next spring", "next spring"),
        ("2031-02-30", "2031-02-30"),
    ],
)
def test_a_date_is_said_in_plain_words(text: str | None, words: str) -> None:
    assert in_words(text) == words


@given(st.dates())
def test_every_day_is_said_without_leading_zeros(day: date) -> None:
    assert in_words(day.isoformat()) == f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (None, "undated", "undated"),
        ("2031", "2031", "2031"),
        ("2031-03~", "March 2031", "Mar 2031"),
        ("2031-03-02/2031-03-06", "March 2031", "Mar 2031"),
        ("[2031-06-30..2031-07-02]", "June or July 2031", "Jun/Jul 2031"),
        ("2031-06-30/2031-07-02", "June/July 2031", "Jun/Jul 2031"),
        ("[2031-12-30..2032-01-02]", "December 2031 or January 2032", "Dec 2031/Jan 2032"),
        ("2031-01/2031-05", "2031", "2031"),
        ("2031/2032", "2031–2032", "2031–2032"),
    ],
)
def test_a_date_is_told_by_its_month_or_two(text: str | None, name: str, short: str) -> None:
    assert name == months(text)
    assert short == months(text, short=True)
