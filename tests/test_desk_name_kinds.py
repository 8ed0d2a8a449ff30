"""What a name is that of, as the words in it and beside it tell."""

import pytest

from generator.annotate.lexicon import lexicon
from generator.desk.runs import Text
from generator.desk.unknown_names import unknown
from generator.model.vocabulary import Vocabulary
from tests import cldr_countries

LEXICON = lexicon(Vocabulary())


def test_the_list_of_countries_is_what_the_installed_babel_gives() -> None:
    """If Babel was renewed, run ``make names`` and read the difference."""
    assert cldr_countries.TARGET.read_text("utf-8") == cldr_countries.text()


def kinds(text: str, *speakers: str, language: str = "en") -> dict[str, str]:
    names = unknown([Text("a", text, language)], LEXICON, frozenset(speakers))
    return {n.name: n.kind for n in names if n.kind}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        # titles, offices, what is told after a name
        ("It met Mayor Anna Vik.", "people", "Anna Vik"),
        ("It met Harbour Master Uno Vik there.", "people", "Uno Vik"),
        ("It met the Norhaven Chief Executive Uno Vik.", "people", "Uno Vik"),
        ("It met the painter Uno Vik.", "people", "Uno Vik"),
        ("It met Uno Vik, 45, there.", "people", "Uno Vik"),
        ("It met Uno Vik, a skipper from Alder, there.", "people", "Uno Vik"),
        ("It met Rear Admiral Uno Vik.", "people", "Uno Vik"),
        ("Then David Vik left.", "people", "David Vik"),
        ("Then it met Mr Vik. “No,” Mr Vik said.", "people", "Vik"),
        # prepositions, and words for places beside a name
        ("It lay in Alder, and then it left.", "places", "Alder"),
        ("In Alder it rained all day.", "places", "Alder"),
        ("It met the village of Alder.", "places", "Alder"),
        ("It passed the Alder region at night.", "places", "Alder"),
        ("It sailed on the Alder Strait.", "places", "Alder Strait"),
        ("It sailed past Port Alder.", "places", "Port Alder"),
        ("It sailed past Denmark.", "places", "Denmark"),
        ("It sailed from the West Bank.", "places", "West Bank"),
        # words of bodies, and legal forms
        ("It was built by the Alder Yard.", "organisations", "Alder Yard"),
        ("It was built by Alder Ltd.", "organisations", "Alder Ltd"),
        ("It was built by Vik & Dahl GmbH.", "organisations", "Vik & Dahl GmbH"),
        ("It met the Ministry of Tides.", "organisations", "Ministry of Tides"),
        ("It met the Academy of Tides.", "organisations", "Academy of Tides"),
        ("It read the Alder Chronicle.", "organisations", "Alder Chronicle"),
        ("It met the Alder Public Library.", "organisations", "Alder Public Library"),
        (
            "“No,” said the Tide University Alder, where he works.",
            "organisations",
            "Tide University Alder",
        ),
    ],
)
def test_what_a_name_is(text: str, kind: str, name: str) -> None:
    assert kinds(text) == {name: kind}


@pytest.mark.parametrize(
    "text",
    [
        "It read the Tide Act, the Alder Treaty and the Alder Cup.",
        "It met two Americans and a Saudi.",
        "It met a Skerrian, the Department and the Square.",
        "It saw the HDMI port and lay in Deck R20.",
        "It was built by the Alder Stone and Timber Company.",
        "It was the Tide Co-ordinating Harbour Council.",
        "It read Politics, Sports, Business, News and World.",
        "It thanked the Editorial Team, the News Desk and the World Desk.",
        "It met the Tide Council Tuesday, and drew in Group A.",
        "It met the Centre for Research on Energy and the Centre for Tides and Alder Moors.",
        "It put its trust in Vik's boats, and joined the Refugees in Tides Project.",
        "It saw Nobody Knows, In Transit, and more.",
        "It met a student Bo.",
    ],
)
def test_what_is_not_clear_is_left(text: str) -> None:
    assert not {*kinds(text)} - {"Tide Co-ordinating"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It met Mayor Anna Vik.", "Mayor"),
        ("It met Harbour Master Anna Vik.", "Harbour Master"),
        ("It met United States President Anna Vik.", "President"),
        ("It met foreign minister Anna Vik.", "foreign minister"),
        (
            "It met Anna Vik, chief engineer of the Alder Yard, there.",
            "chief engineer of the Alder Yard",
        ),
        (
            "It met Anna Vik, an expert on tides at the U.K. yard, there.",
            "expert on tides at the U.K. yard",
        ),
        ("It met Anna Vik, where she now works as a nurse, there.", None),
        ("It met Anna Vik there.", None),
    ],
)
def test_the_office_of_a_person(text: str, role: str | None) -> None:
    (name,) = (
        n
        for n in unknown([Text("a", text)], LEXICON, frozenset(["Anna Vik"]))
        if n.kind == "people"
    )
    assert name.role == role


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("It met President Xo Lian. Then Xo left, and it met Xo.", "Xo Lian", ("Xo",)),
        ("It met Mayor Anna Vik. Then it met Vik.", "Anna Vik", ("Vik",)),
        ("It met Ita, that is the Isles Tide Agency.", "Isles Tide Agency", ("Ita",)),
        ("It met the Isles Tide Agency (VIK) twice.", "Isles Tide Agency", ()),
        ("It met the Isles Tide Agency (ITA).", "Isles Tide Agency", ("ITA",)),
        ("It met the ITA, that is the Isles Tide Agency.", "Isles Tide Agency", ("ITA",)),
    ],
)
def test_variants_are_one_name(text: str, name: str, forms: tuple[str, ...]) -> None:
    assert [(n.name, n.forms) for n in unknown([Text("a", text)], LEXICON)] == [(name, forms)]


def test_letters_that_may_mean_two_bodies_stay_alone() -> None:
    text = "It met the ITA, the Isles Tide Agency and the Inner Town Agency."
    assert len(unknown([Text("a", text)], LEXICON)) == 3


def test_a_speaker_with_the_words_of_a_body_is_no_person() -> None:
    text = "“No,” said the Tide University Alder. “Yes,” said Una Dahl to Tide University Alder."
    assert kinds(text, "Tide University Alder", "Una Dahl") == {
        "Tide University Alder": "organisations",
        "Una Dahl": "people",
    }
