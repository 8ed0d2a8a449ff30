"""Lines as a reader and an editor's program see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.text_lines import lines, unwrap
from generator.text import normal


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\r\n", "\r\r"])
def test_every_kind_of_line_end_is_counted(end: str) -> None:
    found = lines(f"The ferry{end}sails{end}again")
    step = len(end.replace("\r\n", "\n"))
    assert [(line.number, line.text) for line in found] == [
        (1, "The ferry"),
        (1 + step, "sails"),
        (1 + 2 * step, "again"),
    ]


@pytest.mark.parametrize("end", ["\f", "\x85", "\u2029"])
def test_a_separator_ends_a_paragraph_and_is_no_line_of_an_editor(end: str) -> None:
    found = lines(f"The ferry{end}sails\nagain")
    assert [(line.number, line.text) for line in found] == [
        (1, "The ferry"),
        (1, "sails"),
        (2, "again"),
    ]


@pytest.mark.parametrize("soft", ["\v", "\u2028"])
def test_a_soft_break_is_a_space_where_lines_end_otherwise(soft: str) -> None:
    found = lines(f"The ferry{soft}sails\nagain")
    assert [line.text for line in found] == ["The ferry sails", "again"]


@pytest.mark.parametrize("soft", ["\v", "\u2028"])
def test_a_soft_break_ends_a_line_where_nothing_else_does(soft: str) -> None:
    found = lines(f"The ferry{soft}sails")
    assert [(line.number, line.text) for line in found] == [(1, "The ferry"), (1, "sails")]


@given(st.text(alphabet="ab \n\r\f\v\x85\u2028\u2029\u00ad\u200b", max_size=30))
def test_a_line_stands_where_it_says(text: str) -> None:
    for line in lines(text):
        assert text[line.start : line.start + len(line.raw)] == line.raw
        before = text[: line.start + normal.first_visible(line.raw)]
        ends = before.replace("\r\n", "\n").replace("\r", "\n").count("\n")
        assert line.number == 1 + ends


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
        "One sentence stands here.\nAnother is here.\nA third one.\nA fourth.\nThe last one.\n",
    ],
)
def test_lines_that_end_where_they_mean_to_stay_apart(text: str) -> None:
    found = lines(text)
    assert unwrap(found, text) == found
