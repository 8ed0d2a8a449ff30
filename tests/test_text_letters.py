"""Letters of many scripts: capitals, and where words begin and end."""

import re

import pytest

from generator.text import letters, normal
from generator.text.sentences import split


@pytest.mark.parametrize("char", "AÉЯӘΩԱĐŐ")
def test_a_capital_is_one_in_every_script(char: str) -> None:
    assert re.match(f"[{letters.CAPITAL}]", char)
    assert re.match(letters.OPENING, char)


@pytest.mark.parametrize("char", "aéßяәωıđőẽ")
def test_a_small_letter_opens_no_name(char: str) -> None:
    assert not re.match(f"[{letters.CAPITAL}]", char)
    assert not re.match(letters.OPENING, char)


@pytest.mark.parametrize("char", "王あ새אسაกक")
def test_a_letter_without_case_opens_a_name_and_is_no_capital(char: str) -> None:
    assert not re.match(f"[{letters.CAPITAL}]", char)
    assert re.match(letters.OPENING, char)


@pytest.mark.parametrize(
    ("text", "count"),
    [("Er kam ca. ehe es anfing.", 1), ("Il vint. Étienne aussi.", 2), ("le 3. été chaud", 1)],
)
def test_a_sentence_begins_with_no_small_letter(text: str, count: int) -> None:
    assert count == len(split(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("the second ferry", 3),
        ("Mara O’Quill’s well-built quay", 4),
        ("1,780 metres", 2),
        ("选出了新任议长", 4),
        ("2031年春天", 3),
        ("新しい議長", 3),
        ("새 의장을", 2),
        ("สภาท่าเรือ", 2),
        ("cafe\u0301 ferme\u0301", 2),
        ("नमस्ते दुनिया", 2),
        ("", 0),
    ],
)
def test_words_are_counted_in_every_script(text: str, count: int) -> None:
    assert count == normal.count_words(text)
