"""Names of authors come without what templates put around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.web import authors


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mira Solberg", ("Mira Solberg",)),
        ("By Mira Solberg and Jonas Lund", ("Mira Solberg", "Jonas Lund")),
        ("BY MIRA SOLBERG", ("MIRA SOLBERG",)),
        ("Mira Solberg, Jonas Lund & Ida Brandt", ("Mira Solberg", "Jonas Lund", "Ida Brandt")),
        ("Mira Solberg/Jonas Lund", ("Mira Solberg", "Jonas Lund")),
        ("Von Mira Solberg und Jonas Lund", ("Mira Solberg", "Jonas Lund")),
        ("Written by Mira Solberg for the Island Post", ("Mira Solberg",)),
        ("Mira Solberg in Norhaven", ("Mira Solberg",)),
        ("Mira Solberg For Post.Example", ("Mira Solberg",)),
        ("Mira Solberg (mira@post.example)", ("Mira Solberg",)),
        ("Robert E Lund", ("Robert E Lund",)),
        ("Di Lund", ("Di Lund",)),
        ("Mira Solberg y Lund", ("Mira Solberg y Lund",)),
        ("Por Mira Solberg y Jonas Lund", ("Mira Solberg", "Jonas Lund")),
        ("Jonas Lund, Jr.", ("Jonas Lund, Jr",)),
        ("Mira Solberg\nFollow", ("Mira Solberg",)),
        ("mira@post.example", ()),
        ("https://social.example/island.post", ()),
        ("mira-solberg", ()),
        ("mira.solberg", ()),
        ("admin", ()),
        ("2 hours ago", ()),
        ("", ()),
        ("王小明", ("王小明",)),
    ],
)
def test_the_names_in_a_byline(text: str, names: tuple[str, ...]) -> None:
    assert authors.names(text) == names


@pytest.mark.parametrize(
    ("name", "is_house"),
    [
        ("Island Post", True),
        ("ISLAND POST.com", True),
        ("Post Staff", True),
        ("NWA", True),
        ("Agencia Norhaven", True),
        ("Mira Solberg", False),
        ("M. Solberg", False),
    ],
)
def test_a_house_is_told_from_a_person(name: str, *, is_house: bool) -> None:
    assert authors.is_house(name, {authors.plain("The Island Post")}) is is_house


@given(st.text(max_size=600))
def test_any_text_has_short_names_or_none(text: str) -> None:
    assert all(0 < len(n) <= authors.LONGEST for n in authors.names(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Solberg, Mira", "Mira Solberg"),
        ("Solberg,Mira", "Mira Solberg"),
        ("SOLBERG, MIRA", "MIRA SOLBERG"),
        ("Solberg, M.", "M. Solberg"),
        ("Solberg, Mira Anne", "Mira Anne Solberg"),
        ("van der Lund, Mira", "Mira van der Lund"),
        ("Lund Solberg, Maria", "Maria Lund Solberg"),
        ("Solberg, Mira (Norhaven)", "Mira Solberg"),
        ("Иванова, Мира", "Мира Иванова"),
        ("王, 小明", "王小明"),
        ("Solberg, Mira; Lund, Jonas", "Mira Solberg; Jonas Lund"),
        ("Solberg, Mira and Lund, Jonas", "Mira Solberg; Jonas Lund"),
        ("Solberg, Mira, Lund, Jonas", "Mira Solberg; Jonas Lund"),
        ("Mira Solberg", "Mira Solberg"),
        ("Mira Solberg, Jonas Lund", "Mira Solberg, Jonas Lund"),
        ("Mira Solberg, Norhaven", "Mira Solberg, Norhaven"),
        ("Solberg, Editor", "Solberg, Editor"),
        ("Solberg, Jr.", "Solberg, Jr."),
        ("Reuters, AFP", "Reuters, AFP"),
        ("Solberg, Mira, Lund", "Solberg, Mira, Lund"),
    ],
)
def test_a_name_with_the_family_first_is_turned(text: str, name: str) -> None:
    assert authors.turned(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(
            (office, "")
            for office in (
                *("Senior Reporter", "Chief Political Correspondent", "Norhaven Bureau Chief"),
                *("Editor-in-Chief", "Head of News", "Correspondent in Norhaven", "Photographer"),
                *("Political Editor", "South Sea Correspondent", "Crime and Courts Reporter"),
                *("Chefredakteur", "Politische Korrespondentin", "Rédactrice en chef"),
                *("Envoyé spécial", "Специальный корреспондент", "本报记者", "기자"),
            )
        ),
        ("Senior Reporter Mira Solberg", "Mira Solberg"),
        ("Mira Solberg Reporter", "Mira Solberg"),
        ("Mira Head", "Mira Head"),
        ("Herald staff reporter", "Herald staff reporter"),
        ("王小明", "王小明"),
    ],
)
def test_an_office_is_no_name(text: str, name: str) -> None:
    assert authors.without_office(text) == name
