"""Figures as pages print them, and who gives them."""

from dataclasses import replace

import pytest

from generator import wording
from generator.model.article import Evidence, Figure
from generator.pages.amounts import amount, speaker
from generator.text import qualifiers
from generator.text.numbers import ordinals
from tests.briefings import briefing, pages, record


@pytest.mark.parametrize(
    ("what", "value", "unit", "words", "said"),
    [
        ("length of the bridge", 2150, "metres", "2,150 metres", "2,150 metres"),
        ("number of the meeting", 24, None, "24th meeting", "24th"),
        ("place in the order", 3, None, "the third pier", "3rd"),
        ("place in the order", 112, None, "the 112th ferry", "112th"),
        ("place in the order", 21, None, "twenty-first boat", "21st"),
        ("guests", 3, None, "three guests", "3"),
        ("pairs", 2, None, "both piers", "2"),
        ("age of the harbour", 30, "years", "30th anniversary", "30 years"),
        ("events expected in Norhaven", 35, "events", "35 events", "35"),
        ("eventsless", 35, "events", "35 events", "35 events"),
        (None, 0.5, "km", "half", "0.5 km"),
    ],
)
def test_a_figure_is_printed_as_the_text_counts(
    what: str | None, value: float, unit: str | None, words: str, said: str
) -> None:
    assert said == amount(Figure(what, value, Evidence(1, words), unit))


def test_a_qualifier_stands_before_the_number() -> None:
    figure = Figure("guests", 30, Evidence(1, "30-plus"), "people", "more than")
    assert amount(figure) == "more than 30 people"
    assert amount(replace(figure, qualifier="a good")) == "a good 30 people"
    with wording.language("ru"):
        assert amount(figure) == "более 30 people"


def test_every_qualifier_of_drafts_is_known_to_pages() -> None:
    with wording.language("ru"):
        for qualifier in {*qualifiers.NAMES.values()}:
            assert qualifier not in amount(Figure(None, 30, Evidence(1, ""), None, qualifier))


def test_places_in_an_order_are_told_from_counts() -> None:
    assert ordinals("the 24th of three, both thousand and the fifth") == {24, 5}


FIGURES = (
    "figures:",
    "  - {what: length, value: 2150, unit: m, speaker: ida-brandt,",
    '     evidence: {paragraph: 2, words: "2,150 metres"}}',
    '  - {what: width, value: 20, unit: m, evidence: {paragraph: 2, words: "20 metres"}}',
)


def test_a_figure_is_given_by_its_speaker_or_by_the_article_itself() -> None:
    made = briefing(bridge=record("Bridge", "people: [ida-brandt]", *FIGURES))
    long, wide = (speaker(f, made) for f in made.articles["bridge"].figures)
    assert (long.address, wide.address) == ("people/ida-brandt/", None)
    page = pages(made)["figures/"]
    assert "**2,150 m** [Brandt](../people/ida-brandt/index.md) · " in page
    assert "**20 m** the article itself · " in page
    assert "and who gives it. No two of them contradict each other." in page
    assert "is measured" not in page
