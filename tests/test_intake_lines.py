"""Lines as a reader and an editor's program see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.lines import lines
from generator.intake.markup import visible
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


@pytest.mark.parametrize("character", ["\n", "\r\n", "\f", "\x85", "\u2028", "\u2029", "&#8233;"])
def test_no_break_inside_a_paragraph_of_a_page_ends_it(character: str) -> None:
    page = f"<p>The ferry{character}sails</p>"
    assert [line.text for line in lines(visible(page, "html"), page)] == ["The ferry sails"]


@given(st.text(alphabet="ab \n\r\f\v\x85\u2028\u2029\u00ad\u200b", max_size=30))
def test_a_line_stands_where_it_says(text: str) -> None:
    for line in lines(text):
        assert text[line.start : line.start + len(line.raw)] == line.raw
        before = text[: line.start + normal.first_seen(line.raw)]
        ends = before.replace("\r\n", "\n").replace("\r", "\n").count("\n")
        assert line.number == 1 + ends
