"""Which lines name authors, and which names are read in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import bylines, signed_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jonna Vik", ("Jonna Vik",)),
        ("BY JONNA VIK", ("JONNA VIK",)),
        ("By Jonna Vik and Per Holm", ("Jonna Vik", "Per Holm")),
        ("By Jonna Vik, Per Holm & Ida Sand", ("Jonna Vik", "Per Holm", "Ida Sand")),
        ("By Jonna Vik - Northwire - Friday", ("Jonna Vik",)),
        ("By Jonna Vik | Harbour News", ("Jonna Vik",)),
        ("By Jonna Vik, transport correspondent", ("Jonna Vik",)),
        ("By Jonna Vik in Westmere", ("Jonna Vik",)),
        ("By Jonna Vik in Westmere and Per Holm in Norhaven", ("Jonna Vik", "Per Holm")),
        ("By Northwire", ("Northwire",)),
        ("By HL Staff", ("HL Staff",)),
        ("byJonna Vik", ("Jonna Vik",)),
        ("Written by Jonna de la Vik", ("Jonna de la Vik",)),
        ("From Odd Lervik in Westmere", ("Odd Lervik",)),
        ("Von Jonna Vik und Per Holm, nwa", ("Jonna Vik", "Per Holm")),
        ("Von unserem Korrespondenten Jonna Vik", ()),
        ("Von unserer Redakteurin Jonna Vik", ("Jonna Vik",)),
        ("Par Léa Brun et Luc Roc", ("Léa Brun", "Luc Roc")),
        ("Por Ana Gil y Luis Mar", ("Ana Gil", "Luis Mar")),
        ("Автор: Иван Лодкин", ("Иван Лодкин",)),
        ("작성 문가람 기자", ()),
        ("By the time the ferry sailed", ()),
        ("By far the largest boat", ()),
        ("Byron came to the islands", ()),
        ("Von der Insel", ()),
        ("Por fin", ()),
    ],
)
def test_a_byline_opens_with_its_word(line: str, names: tuple[str, ...]) -> None:
    assert bylines.names(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jonna Vik", ("Jonna Vik",)),
        ("Jonna Vik | Per Holm", ("Jonna Vik", "Per Holm")),
        ("Jonna Vik/Per Holm", ("Jonna Vik", "Per Holm")),
        ("Jonna VikTravel News Reporter", ("Jonna Vik",)),
        ("Jonna Vik Parliamentary editor", ("Jonna Vik",)),
        ("Jonna VikThe Harbour Lantern", ("Jonna Vik",)),
        ("Jonna Vik3 minutes ago", ("Jonna Vik",)),
        ("Jonna Vik · Harbour News · Posted", ("Jonna Vik",)),
        ("記者 周若帆／諾港報導", ("周若帆",)),
        ("문가람 기자", ("문가람",)),
        ("高瀬 凪", ("高瀬 凪",)),
        ("Social Sharing", ()),
        ("Top Stories", ()),
        ("Travel Correspondent", ()),
        ("Correspondant à Norhaven", ()),
        ("the harbour board", ()),
        ("Norhaven", ()),
        ("Jonna Vik says the ferry sails", ()),
    ],
)
def test_a_bare_line_of_names_holds_nothing_else(line: str, names: tuple[str, ...]) -> None:
    assert bylines.bare(line) == names


@pytest.mark.parametrize(
    ("name", "house"),
    [("Northwire Desk", True), ("NWA", True), ("Ida Sand", False), ("J. Sand", False)],
)
def test_a_house_is_told_from_a_person(name: str, house: bool) -> None:  # noqa: FBT001 - the expectation
    assert signed_names.is_house(name) is house


@given(st.text(max_size=150))
def test_every_name_stands_in_its_line(line: str) -> None:
    assert all(name in line for name in (*bylines.names(line), *bylines.bare(line)))
