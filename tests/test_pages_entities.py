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
