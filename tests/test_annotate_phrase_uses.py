"""Set phrases are found in texts and in evidence, with their form and whoever says them."""

import pytest

from tests.briefings import briefing, raw, record

SAYS = 'statements: [{speaker: ida-brandt, text: %s, evidence: {paragraph: 2, words: "%s"}}]'
POINT = 'points: [{text: %s, evidence: {paragraph: %d, words: "%s"}}]'
ONE, SINGLE = "one ticket for all water", "a single ticket for all water"


def uses(text: str) -> list[tuple[str, str | None, str | None, int | None]]:
    """Return the uses of an article: phrase, form, speaker, paragraph."""
    found = [use for every in briefing(article=text).uses.values() for use in every]
    return [
        (u.phrase, u.form, u.speaker, u.evidence.paragraph if u.evidence else None) for u in found
    ]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            ["The council of the islands wants One ticket for  all water by June, it is said."],
            [("one-ticket", ONE, None, 1)],
            id="in the reporter's words",
        ),
        pytest.param(
            ["“We will have one ticket for all water by June,” President Ida Brandt said."],
            [("one-ticket", ONE, "ida-brandt", 1)],
            id="in a quotation",
        ),
        pytest.param(
            ["“We will have one ticket for all water by June,” Governor Sunniva Roe said."],
            [("one-ticket", ONE, "Sunniva Roe", 1)],
            id="said by a stranger",
        ),
        pytest.param(
            [
                (
                    "“We will have one ticket for all water by June,” President Ida Brandt said. "
                    "The council had asked for one ticket for all water a year ago."
                )
            ],
            [("one-ticket", ONE, "ida-brandt", 1), ("one-ticket", ONE, None, 1)],
            id="in a quotation and beside it",
        ),
        pytest.param(
            [
                "The ferry sailed from Norhaven on Wednesday, and nobody was late.",
                "They asked for a single ticket for all water. Safe passage is promised to all.",
            ],
            [("one-ticket", SINGLE, None, 2), ("safe-passage", "safe passage", None, 2)],
            id="two phrases in one paragraph",
        ),
        pytest.param(
            ["The ferries have unsafe passages and one tickets for all waters, it is said."],
            [],
            id="inside longer words",
        ),
    ],
)
def test_a_phrase_in_a_text_is_found_with_its_form_and_its_speaker(
    paragraphs: list[str], expected: list[tuple[str, str, str | None, int]]
) -> None:
    assert expected == uses(raw("Fares are talked about", *paragraphs))


def test_a_phrase_in_the_headline_is_said_by_nobody() -> None:
    text = raw("Safe passage for all", "The ferry sailed from Norhaven on Wednesday, it is said.")
    assert uses(text) == [("safe-passage", "safe passage", None, None)]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param(
            ["phrases: [one-ticket]", SAYS % ("She wants it.", SINGLE)],
            [("one-ticket", SINGLE, "ida-brandt", 2)],
            id="in the evidence of a statement",
        ),
        pytest.param(
            ["phrases: [one-ticket]", SAYS % (f"She wants “{ONE}”.", "wants")],
            [("one-ticket", ONE, "ida-brandt", 2)],
            id="quoted by a statement",
        ),
        pytest.param(
            ["phrases: [one-ticket]", SAYS % (f"She wants {ONE}.", "wants")],
            [("one-ticket", None, None, None)],
            id="in the editor's own words",
        ),
        pytest.param(
            [SAYS % ("She wants it.", SINGLE), POINT % ("All want it.", 2, SINGLE)],
            [("one-ticket", SINGLE, "ida-brandt", 2)],
            id="a point on the same words adds nothing",
        ),
        pytest.param(
            [SAYS % ("She wants it.", SINGLE), POINT % ("All want it.", 3, SINGLE)],
            [("one-ticket", SINGLE, "ida-brandt", 2), ("one-ticket", SINGLE, None, 3)],
            id="a point on another paragraph",
        ),
        pytest.param(
            ["phrases: [safe-passage]"],
            [("safe-passage", None, None, None)],
            id="listed, and shown by no claim",
        ),
    ],
)
def test_a_phrase_in_a_record_is_found_in_what_its_claims_show(
    keys: list[str], expected: list[tuple[str, str | None, str | None, int | None]]
) -> None:
    assert expected == uses(record("Fares", *keys))


def test_a_record_is_filed_under_the_phrases_of_its_evidence_after_those_it_lists() -> None:
    text = record("Fares", "phrases: [safe-passage]", SAYS % ("She wants it.", SINGLE))
    assert briefing(fares=text).articles["fares"].phrases == ("safe-passage", "one-ticket")


def test_the_headline_of_a_record_counts() -> None:
    text = record("Fares", headline='"Safe passage, they say"')
    assert uses(text) == [("safe-passage", "safe passage", None, None)]
