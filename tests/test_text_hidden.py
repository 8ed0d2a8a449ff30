"""What nobody sees is shown, and what people write is left as it is."""

import json

import pytest

from generator.text import hidden


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb\u200bc\x1b[0m\x00", "a‹U+202E›b‹U+200B›c‹U+001B›[0m‹U+0000›"),
        ("\x1b]0;Ferries\x07", "‹U+001B›]0;Ferries‹U+0007›"),
        ("\x9b31m", "‹U+009B›31m"),
        ("fer\u00adry", "fer‹U+00AD›ry"),
        ("\u034f\u115f\u180e\u3164", "‹U+034F›‹U+115F›‹U+180E›‹U+3164›"),
        ("\u2028\u2029\u2060\u2064", "‹U+2028›‹U+2029›‹U+2060›‹U+2064›"),
        ("\ufe00\ufe0f\ufeff", "‹U+FE00›‹U+FE0F›‹U+FEFF›"),
        ("\u2066a\u2069\U000e0041", "‹U+2066›a‹U+2069›‹U+E0041›"),
        ("half \ud800", "half ‹U+D800›"),
        ("\u200c", "‹U+200C›"),
        (" \u200d ", " ‹U+200D› "),
    ],
)
def test_hidden_characters_are_shown_by_number(text: str, expected: str) -> None:
    assert expected == hidden.shown(text)


@pytest.mark.parametrize(
    "text", ["Ærøskøbing 习近平 👩‍🚀\n", "می‌خواهم", "a\tb\r\nc", "“Ferries” – café\u00a0…", " ", ""]
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert text == hidden.shown(text)


def test_json_for_programs_holds_no_hidden_character_and_loses_none() -> None:
    given = {
        "a": "".join(map(chr, (*range(0x500), *range(0x2000, 0x3200), 0xFE0F, 0xE0001, 0xD800)))
    }
    written = hidden.in_json(json.dumps(given, ensure_ascii=False, indent=1))
    assert hidden.on_terminal(written) == written
    assert json.loads(written) == given
    assert "Здесь 渡轮" in hidden.in_json(json.dumps("Здесь 渡轮 \u202e", ensure_ascii=False))


def test_a_terminal_writes_over_nothing() -> None:
    assert hidden.on_terminal("evil\rgood\n") == "evil‹U+000D›good\n"
