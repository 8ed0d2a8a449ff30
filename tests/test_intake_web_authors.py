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
        ("Mira Solberg", False),
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
        ("Solberg, Mira Anne", "Mira Anne Solberg"),
        ("Mira Solberg", "Mira Solberg"),
        ("Mira Solberg, Jonas Lund", "Mira Solberg, Jonas Lund"),
        ("Solberg, Mira, Lund", "Solberg, Mira, Lund"),
    ],
)
def test_a_catalogues_name_is_turned(text: str, name: str) -> None:
    assert authors.turned(text) == name
