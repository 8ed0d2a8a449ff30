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
        ("dutch", "netherlands", "en", True),
        ("britons", "british", "en", True),
        ("uzbek", "uzbekistan", "en", True),
        ("swiss", "sweden", "en", False),
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


ENGLISH = [
    *(("russian", "russia"), ("russians", "russia"), ("cubans", "cuba"), ("mexican", "mexico")),
    *(("iraqi", "iraq"), ("argentine", "argentina"), ("skerries", "skerry"), ("thais", "thailand")),
    *(("kazakh", "kazakhstan"), ("japanese", "japan")),
    *(("chinese", "china"), ("londoners", "london"), ("berliner", "berlin"), ("italian", "italy")),
    *(("canadian", "canada"), ("canadians", "canada"), ("brazilian", "brazil")),
    *(("brazilians", "brazil"), ("chileans", "chile"), ("serbs", "serbia"), ("tunis", "tunisia")),
]


@pytest.mark.parametrize(("one", "other"), ENGLISH)
def test_who_lives_in_a_land_is_named_by_it(one: str, other: str) -> None:
    assert spelling.is_form(one, [other], "en")
    assert spelling.is_form(other, [one], "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [("lunds", "lundby"), ("westmere", "westland"), ("norhaven", "norhold"), ("skerria", "skerm")],
)
def test_names_that_only_begin_alike_are_others(one: str, other: str) -> None:
    assert not spelling.is_form(one, [other], "en")


SLAVIC = "Норхавен Норхавена Норхавену Норхавеном Норхавене Норхавены Норхавенов Норхавенам"
SLAVIC += " Норхавенами Норхавенах"
ENDED = "Скеррия Скеррии Скеррию Скеррией Скеррий"


@pytest.mark.parametrize("form", SLAVIC.split())
def test_a_russian_name_is_found_in_every_case(form: str) -> None:
    assert spelling.stands(f"Вчера {form} видели.", "Норхавен", "ru")
    assert spelling.is_form(form.casefold(), ["норхавен"], "ru")


@pytest.mark.parametrize("form", ENDED.split())
def test_a_name_with_an_ending_of_its_own_is_found_in_every_case(form: str) -> None:
    assert spelling.stands(f"Вчера {form} видели.", "Скеррия", "ru")


@pytest.mark.parametrize(
    ("text", "form", "language"),
    [
        ("Norxavenda", "Norxaven", "az"),
        ("Norhavenera", "Norhaven", "eu"),
        ("Norhavenis", "Norhaven", "et"),
        ("Norhavenissa", "Norhaven", "fi"),
        ("Norhavenben", "Norhaven", "hu"),
        ("Норхавендин", "Норхавен", "ky"),
        ("Norhavende", "Norhaven", "tk"),
        ("Norhavenda", "Norhaven", "uz"),
        ("Norhavenu", "Norhaven", "bs"),
        ("v Norhavenu", "Norhaven", "cs"),
        ("u Norhavenu", "Norhaven", "hr"),
        ("í Norhöfn, Norhafnar", "Norhafn", "is"),
        ("Norhavene", "Norhaven", "lt"),
        ("Norhavenā", "Norhaven", "lv"),
        ("Norhavenul", "Norhaven", "ro"),
        ("v Norhavene", "Norhaven", "sk"),
        ("v Norhavnu", "Norhaven", "sl"),
        ("Norhavenit", "Norhaven", "sq"),
    ],
)
def test_a_name_is_found_with_the_endings_of_many_languages(
    text: str, form: str, language: str
) -> None:
    assert spelling.stands(text, form, language)
    assert not spelling.stands(text, form, "en")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Westmere-based", ["Westmere"]),
        ("Norhaven's", ["Norhaven"]),
        ("d'Orsay", ["Orsay"]),
        ("D'Orsay", ["Orsay"]),
        ("Qu'Ida", ["Ida"]),
        ("Ann-Marie", ["Ann", "Marie"]),
        ("Lund'Ey", ["Lund", "Ey"]),
    ],
)
def test_the_names_in_a_word_are_told_from_what_stands_by_them(word: str, parts: list[str]) -> None:
    assert [*spelling.named(word)] == parts


def test_initials_lose_their_stops_and_nothing_else_does() -> None:
    text = "The U.S. met the I.F.A. in St. Ives. A. Lund came."
    assert spelling.undotted(text) == "The US met the IFA in St. Ives. A. Lund came."


@pytest.mark.parametrize(
    ("text", "language", "is_so"),
    [
        ("Норхавена", "ru", True),
        ("Порта Норхавена", "ru", True),
        ("норхавена", "ru", False),
        ("Порта Норхавена Порта Норхавена Порта", "ru", False),
        ("Skerria", "en", False),
        ("Norhavenu", "cs", True),
        ("", "cs", False),
    ],
)
def test_a_short_name_in_quotation_marks_may_be_declined(
    text: str, language: str, *, is_so: bool
) -> None:
    known = ("норхавен", "порт", "norhaven", "skerria")
    assert spelling.is_declined(text, known, language) is is_so
