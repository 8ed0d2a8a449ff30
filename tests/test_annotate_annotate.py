"""What an article is tied to besides its names: its event and its house."""

import pytest

from tests.briefings import briefing, raw, record

QUIET = "The harbour was quiet, and the boats lay in two rows at the wall of the old quay."


@pytest.mark.parametrize(
    ("paragraphs", "paragraph", "date", "basis"),
    [
        (
            (QUIET, "The bridge was opened on Tuesday, Ida Brandt said."),
            2,
            "2031-03-11",
            "inferred",
        ),
        (("On 11 March 2031 the bridge was opened.", QUIET), 1, "2031-03-11", "stated"),
        (
            (
                QUIET,
                "It was late, and nobody was there.",
                "The bridge was opened on 11 March 2031.",
            ),
            3,
            "2031-03-11",
            "stated",
        ),
    ],
)
def test_the_event_of_a_raw_article_points_to_the_paragraph_that_dates_it(
    paragraphs: tuple[str, ...], paragraph: int, date: str, basis: str
) -> None:
    (event,) = briefing(a=raw("A bridge is opened", *paragraphs)).articles["a"].events
    assert (event.evidence.paragraph, event.date, event.basis) == (paragraph, date, basis)
    assert event.what == "A bridge is opened"
    assert (event.evidence.words or "") in paragraphs[paragraph - 1]


def test_an_article_that_nothing_dates_has_no_event() -> None:
    assert briefing(a=raw("A quiet harbour", QUIET)).articles["a"].events == ()


def test_a_record_keeps_its_own_houses_topics_and_names() -> None:
    keys = ["topics: [bridges]", "people: [tomas-lund]", "places: [westmere, norhaven]"]
    keys += [
        "roles: [{person: ida-brandt, title: president, evidence: {paragraph: 1, words: one}}]"
    ]
    found = briefing(a=record("A ferry sails from Skerria", *keys)).articles["a"]
    assert (found.topics, found.people) == (("bridges",), ("tomas-lund", "ida-brandt"))
    assert (found.places, found.organisations) == (("westmere", "norhaven"), ())
    assert (found.publisher, found.scores) == (None, ())


def test_an_article_without_a_headline_is_called_by_its_first_words() -> None:
    (event,) = briefing(a=f"{QUIET} It was 11 March 2031.\n").articles["a"].events
    assert (
        event.what == "The harbour was quiet, and the boats lay in two rows at the wall of the old…"
    )
