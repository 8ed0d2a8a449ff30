"""Names in other forms: which are the same, and which are not."""

import pytest

from generator.check import spelling

SAME = [
    ("Skerria's harbour", "Skerria", "en"),
    ("in NORHAVEN, a fire", "Norhaven", "en"),
    ("the U.K. said", "UK", "en"),
    ("в Норхавене прошла", "Норхавен", "ru"),
    ("речь Иды Брандт", "Ида Брандт", "ru"),
    ("Норхавендегі кеме", "Норхавен", "kk"),
    ("w Norhavenie", "Norhaven", "pl"),
    ("Norhaven'da", "Norhaven", "tr"),
    ("의장 브란트는 말했다", "브란트", "ko"),
    ("昨天诺港市举行", "诺港", "zh"),
    ("בנורהייבן נפתח", "נורהייבן", "he"),
    ("في بنورهافن وبالنور", "نورهافن", "ar"),
]
OTHER = [
    ("the Skerry", "Skerria", "en"),
    ("Brandtson said", "Brandt", "en"),
    ("Норд прошла", "Норхавен", "ru"),
    ("in Nordhaven", "Norhaven", "pl"),
]


@pytest.mark.parametrize(("text", "form", "language"), SAME)
def test_a_name_stands_in_a_text_in_any_case(text: str, form: str, language: str) -> None:
    assert spelling.stands(text, form, language)


@pytest.mark.parametrize(("text", "form", "language"), OTHER)
def test_another_name_does_not(text: str, form: str, language: str) -> None:
    assert not spelling.stands(text, form, language)


@pytest.mark.parametrize(("capitals", "same"), [(True, False), (False, True)])
def test_capitals_count_where_they_are_said_to(capitals: bool, same: bool) -> None:  # noqa: FBT001 - columns
    assert same == spelling.stands("to the moon", "Moon", "en", capitals=capitals)


@pytest.mark.parametrize(
    ("one", "other", "language", "same"),
    [
        ("skerrian", "skerria", "en", True),
        ("norhavener", "norhaven", "en", True),
        ("brandon", "brandt", "en", False),
        ("lunden", "lund", "en", False),
        ("образцовске", "образцовска", "ru", True),
        ("астанада", "астана", "kk", True),
        ("москва", "мост", "ru", False),
    ],
)
def test_a_word_is_a_form_of_another(one: str, other: str, language: str, same: bool) -> None:  # noqa: FBT001 - a column
    assert same == spelling.is_form(one, [other], language)


def test_initials_are_those_of_a_longer_name() -> None:
    known = spelling.initials("The Isles Ferry Authority and the Council of the Isles met.")
    assert spelling.is_short("IFA", known)
    assert not spelling.is_short("IFB", known)
    assert spelling.spelled_out("the Isles Ferry Authority", frozenset(("IFA",))) >= {"Ferry"}
