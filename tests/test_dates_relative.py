"""Words for days are read against an anchor, and only where they look back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import relative

WEDNESDAY = date(2031, 3, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Wednesday.", "2031-03-12"),
        ("They met on Tuesday.", "2031-03-11"),
        ("They met on Thursday.", "2031-03-06"),
        ("They met today.", "2031-03-12"),
        ("Tonight the lamps are lit.", "2031-03-12"),
        ("Yesterday the storm came.", "2031-03-11"),
        ("The boat came in on Monday, and will sail again.", "2031-03-10"),
    ],
)
def test_a_word_means_the_last_such_day(text: str, day: str) -> None:
    assert [relative.resolve(m, WEDNESDAY).isoformat() for m in relative.find(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        *("next Friday", "until Friday", "the coming Friday", "before Friday", "due on Friday"),
        *("It will open on Friday", "is scheduled for Friday", "is expected to sail on Friday"),
        *("Wednesdays", "a Sundayish mood", "todays", "no day at all"),
        *("is to be opened on Friday", "later on Friday"),
    ],
)
def test_a_day_ahead_is_passed_over(text: str) -> None:
    assert relative.find(text) == ()


@pytest.mark.parametrize(
    "text", ["a visit that ends on Friday", "the fair opens on Friday", "from Friday on"]
)
def test_a_day_ahead_in_the_present_tense_is_passed_over(text: str) -> None:
    assert relative.find(text) == ()


def test_a_mention_says_where_it_stands() -> None:
    text = "On Tuesday they met, and yesterday they parted."
    assert [text[m.start : m.end] for m in relative.find(text)] == ["Tuesday", "yesterday"]


@given(st.dates(min_value=date(1900, 1, 1)), st.sampled_from(relative.WEEKDAYS))
def test_a_weekday_is_within_the_seven_days_up_to_the_anchor(anchor: date, word: str) -> None:
    (mention,) = relative.find(f"on {word}")
    day = relative.resolve(mention, anchor)
    assert relative.WEEKDAYS[day.weekday()] == word
    assert timedelta(0) <= anchor - day < timedelta(7)
