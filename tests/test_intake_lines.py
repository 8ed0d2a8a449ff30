"""Lines as an editor counts them, and paragraphs that were wrapped."""

import pytest

from generator.intake.lines import lines, unwrap

WRAPPED = (
    "The ferry sailed from Norhaven on Monday with two hundred people and\n"
    "a piano, which the harbour master had forgotten to weigh. Nobody was\n"
    "hurt.\n"
    "It came back on Tuesday. The harbour master has bought a new scale in\n"
    "the meantime, and the piano is to stay in Westmere until it is found\n"
    "out who owns it.\n"
)


def test_wrapped_paragraphs_are_joined_at_the_ends_of_sentences() -> None:
    joined = unwrap(lines(WRAPPED), WRAPPED)
    assert [line.number for line in joined] == [1, 4]
    assert joined[0].text.endswith("Nobody was hurt.")
    assert WRAPPED[joined[1].start :].startswith("It came back")


def test_a_hyphen_at_a_lines_end_parts_a_word() -> None:
    text = WRAPPED.replace("and\na piano, which the harbour", "and a pi-\nano, which the harbour")
    joined = unwrap(lines(text), text)
    assert "people and a piano, which" in joined[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Ferry sails\nMarch 12, 2031\nThe ferry sailed.\nIt came back.\n",
        "Home\nNews\nSport\nWeather\nMore\n",
        "One sentence stands here.\nAnother sentence stands here.\nA third one is here.\n"
        "And a fourth one is there.\nThe fifth one is the last.\n",
    ],
)
def test_lines_that_end_where_they_mean_to_stay_apart(text: str) -> None:
    found = lines(text)
    assert unwrap(found, text) == found
