"""What of a list of phrases is found in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.finder import finder

TABLE = finder(["sign up", "subscri*", "newsletter", "分享", "by"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sign up to our newsletter", {"sign up", "newsletter"}),
        ("subscribers may sign upstairs", {"subscri"}),
        ("the unsubscribed", set()),
        ("newsletters", set()),
        ("点击分享到", {"分享"}),
        ("", set()),
    ],
)
def test_whole_words_are_found_and_a_star_stands_for_any_ending(text: str, found: set[str]) -> None:
    assert TABLE.find(text) == found


def test_the_first_phrase_and_one_that_opens_a_text_are_placed() -> None:
    assert TABLE.first("now sign up") == 4
    assert TABLE.first("nothing here") is None
    assert TABLE.opening("by ann lee") == 2
    assert TABLE.opening("bye") == 0
    assert TABLE.opening("written by ann lee") == 0


@given(st.text())
def test_what_is_found_stands_in_the_text(text: str) -> None:
    folded = text.casefold()
    assert all(phrase in folded for phrase in TABLE.find(folded))
