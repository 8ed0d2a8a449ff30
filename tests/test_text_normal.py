"""One form for text that looks the same, and the places its characters came from."""

from hypothesis import given
from hypothesis import strategies as st

from generator.text import normal

TEXTS = st.text(alphabet=" \t\r\n\u00a0\u00ad\u200b\u2009ab“”-–’1", max_size=40) | st.text(
    max_size=40
)


@given(TEXTS)
def test_what_is_seen_is_the_text_in_its_plain_form(text: str) -> None:
    assert normal.spaces(text) == normal.seen(text)[0]


@given(TEXTS)
def test_every_character_seen_has_its_place_in_the_input(text: str) -> None:
    seen, places = normal.seen(text)
    assert len(seen) == len(places)
    assert [*places] == sorted(set(places))
    assert all(
        text[i] == c or (c == " " and text[i].isspace()) for c, i in zip(seen, places, strict=True)
    )


@given(TEXTS)
def test_the_first_character_seen_is_where_the_text_begins(text: str) -> None:
    seen, places = normal.seen(text)
    assert normal.first_seen(text) == (places[0] if seen else 0)


@given(TEXTS)
def test_folding_look_alikes_keeps_every_place(text: str) -> None:
    assert len(normal.same_length(text)) == len(text)
