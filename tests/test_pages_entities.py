"""Pages of names: a house that also publishes leads to its other page; a place has its events."""

from dataclasses import replace

from generator.collection.collect import collect
from generator.model.briefing import Briefing
from generator.model.settings import Settings
from generator.pages.render import render
from tests.briefings import WORDS, briefing, record

SEED = record("The Council meets", "organisations: [council-of-the-isles]").replace(
    "source: {", "source: {publisher: island-post, "
)
BODY, PUBLISHER = "organisations/council-of-the-isles/", "publishers/island-post/"


def texts(made: Briefing) -> dict[str, str]:
    found, _ = render(made, Settings())
    return {page.path.removesuffix("index.md"): page.text for page in found}


def test_a_body_and_a_publisher_of_one_name_lead_to_each_other():
    council = WORDS.organisations["council-of-the-isles"]
    named = {**WORDS.organisations, council.id: replace(council, name="Island post")}
    made = replace(briefing(a=SEED), vocabulary=replace(WORDS, organisations=named))
    text = texts(made)
    assert f"(../../{PUBLISHER}index.md)" in text[BODY].split("## Articles")[0]
    assert f"(../../{BODY}index.md)" in text[PUBLISHER].split("## Articles")[0]


def test_those_of_other_names_do_not():
    text = texts(briefing(a=SEED))
    assert PUBLISHER not in text[BODY].split("## Articles")[0]
    assert BODY not in text[PUBLISHER].split("## Articles")[0]


QUAY = record(
    "A quay opens",
    "events:",
    "  - {what: Opening of the quay, date: 2031-03-12, place: norhaven,",
    '     evidence: {paragraph: 1, words: "opened"}}',
    "  - {what: Skerria Day, date: 2031-06-01, place: skerria,",
    '     evidence: {paragraph: 2, words: "the day"}}',
    "places: [norhaven, skerria]",
)


def events(made: Briefing, place: str) -> list[str]:
    text = texts(made)[f"places/{place}/"].split("## Events here")[1].split("\n## ")[0]
    return [line.removeprefix(":   ") for line in text.split("\n") if line.startswith(":   ")]


def test_a_place_has_the_events_of_the_places_within_it_and_names_those() -> None:
    made = briefing(quay=QUAY)
    assert events(made, "skerria") == [
        "Opening of the quay · [Norhaven](../norhaven/index.md)",
        "Skerria Day",
    ]
    assert events(made, "norhaven") == ["Opening of the quay"]


def test_places_that_lie_within_each_other_have_the_events_of_both() -> None:
    within = replace(WORDS.places["skerria"], within="norhaven")
    places = replace(WORDS, places={**WORDS.places, "skerria": within})
    made = collect(briefing(quay=QUAY).articles.values(), places)
    assert len(events(made, "skerria")) == len(events(made, "norhaven")) == 2


PRAISE = record(
    "A quay opens",
    "events:",
    "  - {what: Ida Brandt opens the quay, date: 2031-03-12, people: [ida-brandt],",
    '     evidence: {paragraph: 1, words: "opened"}}',
    "  - {what: Skerria Day, date: 2031-06-01, place: skerria,",
    '     evidence: {paragraph: 2, words: "the day"}}',
    "people: [ida-brandt]",
    "organisations: [council-of-the-isles]",
    "statements:",
    "  - {speaker: council-of-the-isles, text: The council thanked Ida Brandt for the quay.,",
    '     evidence: {paragraph: 2, words: "thanked her"}}',
    "  - {speaker: council-of-the-isles, text: The council wants more quays.,",
    '     evidence: {paragraph: 3, words: "more quays"}}',
    "  - {speaker: ida-brandt, text: Ida Brandt promised another quay.,",
    '     evidence: {paragraph: 4, words: "another one"}}',
)


def test_a_person_has_what_others_say_of_them_and_their_events() -> None:
    text = texts(briefing(quay=PRAISE))["people/ida-brandt/"]
    others = text.split("## What others say")[1].split("\n## ")[0]
    assert "thanked Ida Brandt" in others
    assert "more quays" not in others
    assert "another quay" not in others
    happened = text.split("## Events\n")[1].split("\n## ")[0]
    assert "opens the quay" in happened
    assert "Skerria Day" not in happened
