"""A text's language is told by its small words and letters, and not told where it is unclear."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.language import language

LINES = (Path(__file__).parent / "languages.txt").read_text("utf-8").splitlines()
SAID = dict(line.split(" | ", 1) for line in LINES if not line.startswith("#"))


@pytest.mark.parametrize("code", sorted(SAID))
def test_a_sentence_tells_its_language(code: str) -> None:
    assert language(SAID[code]) == code


@pytest.mark.parametrize("text", ["", " ", "12345", "Norhaven", "Ida Brandt, Tomas Lund", "???"])
def test_what_tells_too_little_has_no_language(text: str) -> None:
    assert language(text) is None


def test_the_prose_of_a_page_counts_and_its_menu_does_not() -> None:
    menu = "Home\nNews\nThe Islands\nAll of the best\n" * 20
    assert language(menu + SAID["de"]) == "de"


@given(st.text(max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    found = language(text)
    assert found is None or len(found) == 2
