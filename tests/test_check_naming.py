"""A place that stands in a longer name, and one that only the dateline gives."""

from dataclasses import replace

import pytest

from generator.annotate.lexicon import lexicon
from generator.check.original import original
from generator.check.verify import verify
from generator.model.vocabulary import Organisation, Place
from tests.test_check_verify import WORDS, article

BODY = Organisation(id="corridor", name="Westmere–Alder Corridor")
ALDER = Place(id="alder", name="Alder", kind="city")
LEXICON = lexicon(
    replace(
        WORDS,
        organisations={**WORDS.organisations, BODY.id: BODY},
        places={**WORDS.places, ALDER.id: ALDER},
    )
)
FIRST, SECOND = (
    " ".join(f"The {colour} boats lay at their moorings, and nobody came." for colour in colours)
    for colours in (("red", "white", "blue", "green"), ("old", "new", "small", "large"))
)
SOURCE = f"""\
A plan for the islands

NORHAVEN — A plan for the boats was shown on Monday, and few came. The old crews were away.

{FIRST}

In Westmere the boats lie still. The mayor of the town praised the Westmere–Alder Corridor.

She named the old pier as well. {SECOND}

The last boat sails at noon.
"""
READ = original(article(SOURCE, "plan.txt"), LEXICON)


def rules(claim: str) -> set[str]:
    """Return the rules by which a record with one claim is refused."""
    head = "title: A plan\nsummary: A report.\nsource: {document: plan.txt, language: en}\n"
    record = article(f"---\n{head}{claim}\n---\nIt is short.\n", "plan.md")
    return {p.rule for p in verify(record, READ, LEXICON).problems}


def point(text: str, paragraph: int, words: str) -> str:
    return f"points: [{{text: {text}, evidence: {{paragraph: {paragraph}, words: {words}}}}}]"


def test_the_dateline_is_read_as_one() -> None:
    assert READ.article.source.dateline
    assert "Norhaven" not in "".join(part.text for part in READ.paragraphs)


@pytest.mark.parametrize(
    ("text", "paragraph", "words", "expected"),
    [
        ("The mayor spoke of a link to Alder.", 3, "praised the Westmere", set()),
        ("The corridor leads from Alder.", 3, "the boats lie still", {"name"}),
        ("The mayor of Alder spoke of a pier.", 4, "the old pier", {"name"}),
        ("She named a pier in Westmere.", 4, "the old pier", set()),
        ("The Westmere–Alder Corridor is what she praised.", 4, "the old pier", set()),
    ],
)
def test_a_longer_name_tells_of_a_place_only_where_a_claim_is_about_it(
    text: str, paragraph: int, words: str, expected: set[str]
) -> None:
    assert rules(point(text, paragraph, words)) == expected


@pytest.mark.parametrize(
    ("place", "paragraph", "words", "expected"),
    [
        ("westmere", 5, "sails at noon", set()),
        ("norhaven", 5, "sails at noon", set()),
        ("alder", 3, "the Westmere–Alder Corridor", set()),
        ("alder", 5, "sails at noon", {"name"}),
        ("skerria", 5, "sails at noon", {"name"}),
    ],
)
def test_an_event_is_in_a_place_that_the_source_names_by_itself(
    place: str, paragraph: int, words: str, expected: set[str]
) -> None:
    event = "what: A day, date: null, basis: inferred, why: No day is given."
    evidence = f"evidence: {{paragraph: {paragraph}, words: {words}}}"
    assert rules(f"events: [{{{event}, place: {place}, {evidence}}}]") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Norhaven a pier was named.", set()),
        ("Norhaven’s pier was named.", set()),
        ("Norhaven police saw a pier.", set()),
        ("The pier of Norhaven was named.", set()),
        ("She left Norhaven after a look at the pier.", set()),
        ("Norhaven has a pier.", set()),
        ("Norhaven firmly supports the pier.", {"name"}),
        ("Norhaven is willing to pay for the pier.", {"name"}),
        ("The pier was agreed with Norhaven.", {"name"}),
        ("She backs Norhaven in all that it builds.", {"name"}),
    ],
)
def test_a_dateline_tells_where_a_report_was_written_and_of_no_state(
    text: str, expected: set[str]
) -> None:
    assert rules(point(text, 4, "the old pier")) == expected
