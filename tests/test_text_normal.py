"""One form for text that looks the same, and the places its characters came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import normal

TEXTS = st.text(
    alphabet=" \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u0627\u2028\u2009ab“”-–’1", max_size=40
) | st.text(max_size=40)


@given(TEXTS)
def test_what_is_seen_is_the_text_in_its_plain_form(text: str) -> None:
    assert normal.spaces(text) == normal.with_places(text)[0]


@given(TEXTS)
def test_every_character_seen_has_its_place_in_the_input(text: str) -> None:
    seen, places = normal.with_places(text)
    assert len(seen) == len(places)
    assert [*places] == sorted(places)
    assert all(
        text[i] == c or (c == " " and text[i].isspace()) or not text[i].isascii()
        for c, i in zip(seen, places, strict=True)
    )


@pytest.mark.parametrize(
    ("text", "seen", "places"),
    [
        ("Zoe\u0308 x", "Zoë x", [0, 1, 2, 4, 5]),
        (" e\u0301\u0323  x", "ẹ́ x", [1, 2, 4, 6]),
        ("e\u200b\u0301x", "éx", [0, 3]),
        ("\u1100\u1161\u11a8x", "각x", [0, 3]),
        ("\u0958x", "क़x", [0, 0, 1]),
    ],
)
def test_a_letter_stands_where_the_first_of_its_parts_does(
    text: str, seen: str, places: list[int]
) -> None:
    assert normal.with_places(text) == (unicodedata.normalize("NFC", seen), places)
    assert normal.spaces(text) == unicodedata.normalize("NFC", seen)


@given(TEXTS)
def test_the_first_character_seen_is_where_the_text_begins(text: str) -> None:
    seen, places = normal.with_places(text)
    assert normal.first_visible(text) == (places[0] if seen else 0)


@given(TEXTS)
def test_folding_look_alikes_keeps_every_place(text: str) -> None:
    assert len(normal.same_length(text)) == len(text)


@pytest.mark.parametrize(
    "hidden",
    [
        *("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u200f", "\u061c"),
        *("\u202a", "\u202e", "\u2066", "\u2069", "\u2063", "\U000e0041", "\x9d", "\ufff9"),
    ],
    ids=lambda c: f"U+{ord(c):04X}",
)
def test_what_nobody_sees_is_left_out_of_a_word(hidden: str) -> None:
    text = f"{hidden}the fer{hidden}ry{hidden} sails{hidden}"
    assert normal.spaces(text) == "the ferry sails"
    _, places = normal.with_places(text)
    assert "".join(text[i] for i in places) == "the ferry sails"
    assert normal.first_visible(text) == 1


@pytest.mark.parametrize("text", ["می\u200cرود", "क्\u200dष", "👩\u200d🔧", "🏳\ufe0f\u200d🌈"])
def test_a_joiner_that_shapes_what_is_seen_is_kept(text: str) -> None:
    assert normal.spaces(text) == text


def test_the_hangul_and_emoji_around_stay() -> None:
    assert normal.spaces("배\u00a0👍🏽\u3000船") == "배 👍🏽 船"
