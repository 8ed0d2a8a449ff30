"""The table of names is what the installed Babel says, and names are found however they are set."""

import pytest

from generator.dates import lookup
from generator.dates.fold import fold
from tests import cldr_names


def test_the_table_is_what_the_installed_babel_gives() -> None:
    """If Babel was renewed, run ``make names`` and read the difference."""
    assert cldr_names.TARGET.read_text("utf-8") == cldr_names.text()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Février", "FEVRIER"),
        ("Kasım", "KASIM"),
        ("Ekim", "EKİM"),
        ("Mar.", "mar"),
        ("أيار", "ايار"),
    ],
)
def test_a_name_folds_to_one_form_however_it_is_set(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("word", "language", "month"),
    [
        ("listopada", "pl", 11),
        ("listopada", "hr", 10),
        ("listopada", None, None),
        ("listopada", "en", None),
        ("desember", "nb", 12),
        ("PostNovember", None, 11),
        ("Novembre", "en", 11),
        ("ferry", None, None),
    ],
)
def test_a_month_is_settled_by_the_language(
    word: str, language: str | None, month: int | None
) -> None:
    name = lookup.month(word, language)
    assert (name.value if name else None) == month


@pytest.mark.parametrize(
    ("word", "language", "weekday"),
    [
        ("Tues", "en", 1),
        ("środę", "pl", 2),
        ("пятницу", "ru", 4),
        ("So", "de", 6),
        ("So", None, None),
        ("So", "en", None),
        ("sunnuntaina", "fi", 6),
    ],
)
def test_a_weekday_of_two_letters_needs_its_language(
    word: str, language: str | None, weekday: int | None
) -> None:
    name = lookup.weekday(word, language)
    assert (name.value if name else None) == weekday
