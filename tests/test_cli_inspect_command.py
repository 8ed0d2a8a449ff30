"""`briefing inspect`: what programs and people are told of a document."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from generator import answer
from generator.cli import inspect_command
from generator.cli.group import briefing
from generator.text.hidden import on_terminal
from tests.conftest import Project

FERRY = "seeds/2031/ferry-sails.txt"
QUAY = "seeds/2031/quay-painted.md"


def asked(*documents: object) -> list[dict[str, Any]]:
    """Ask for an answer to each document, one a line."""
    lines = [d if isinstance(d, str) else json.dumps(d) for d in documents]
    result = CliRunner().invoke(briefing, ["inspect", "--jsonl"], input="\n".join(lines) + "\n")
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_one_file_is_answered_with_an_object(project: Project) -> None:
    result = project.run("inspect", "--json", FERRY)
    told = json.loads(result.stdout)
    assert (result.exit_code, told["id"], told["title"]) == (
        0,
        "ferry-sails",
        "Ferry to Westmere sails",
    )
    assert told["people"] == ["Ida Brandt", "Tomas Lund"]


def test_several_files_are_answered_with_a_list_in_their_order(project: Project) -> None:
    told = json.loads(project.run("inspect", "--json", QUAY, FERRY).stdout)
    assert [t["id"] for t in told] == ["quay-painted", "ferry-sails"]


def test_a_table_names_values_and_where_they_stand(project: Project) -> None:
    result = project.run("inspect", FERRY)
    assert result.exit_code == 0
    assert "Ferry to Westmere sails" in result.stdout
    assert "line 1" in result.stdout
    assert "The timetable holds" in result.stdout


def test_what_can_not_be_read_is_a_problem_and_the_rest_is_told(project: Project) -> None:
    project.seed("2031/empty.txt", "")
    result = project.run("inspect", "--json", FERRY, "seeds/2031/empty.txt", "none.txt")
    assert result.exit_code == 1
    assert [t["id"] for t in json.loads(result.stdout)] == ["ferry-sails"]
    assert "seeds/2031/empty.txt:1: " in result.stderr
    assert "none.txt:1: " in result.stderr


def test_every_line_is_answered_in_order_with_every_key(project: Project) -> None:
    text = (project.root / FERRY).read_text("utf-8")
    told = asked(
        {"id": "a", "kind": "text", "input": text},
        {"id": "b", "kind": "html", "input": "<h1>Lamps</h1><p>The lamps are lit.</p>"},
        {"id": "c", "kind": "text", "input": ""},
        {"id": "d", "kind": "text", "input": "Only a headline"},
        {"id": "e", "kind": "text", "input": "\ud800 The ferry sailed."},
    )
    assert [t["id"] for t in told] == ["a", "b", "c", "d", "e"]
    assert all([*t] == [*answer.KEYS] for t in told)
    assert told[0]["modified"] == "2031-03-12T09:15"
    assert told[1]["paragraphs"] == ["The lamps are lit."]
    assert [told[n]["warnings"][0]["rule"] for n in (2, 3)] == ["empty", "no-article"]


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    "line", ["no json", "[]", "5", "null", '{"id": "a"}', '{"input": "x"}', '"text"', "{"]
)
def test_a_line_that_is_no_document_is_answered_and_stops_nothing(line: str) -> None:
    told = asked(line, {"id": "b", "kind": "text", "input": "The ferry sailed."})
    assert told[0]["warnings"][0]["rule"] == "bad-request"
    assert told[1]["paragraphs"] == ["The ferry sailed."]


@pytest.mark.usefixtures("project")
def test_empty_lines_are_passed_over() -> None:
    assert asked("", "  ") == []


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    "line",
    ["[" * 100_000, '{"id": "\\ud800", "kind": "text", "input": "The ferry sailed."}'],
    ids=["nested too deep", "half a character"],
)
def test_no_line_stops_the_stream(line: str) -> None:
    told = asked(line, {"id": "b", "kind": "text", "input": "The ferry sailed."})
    assert told[1]["paragraphs"] == ["The ferry sailed."]


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("given", [None, 5, ["x"]])
def test_an_input_that_is_no_text_is_a_bad_request(given: object) -> None:
    (told,) = asked({"id": "a", "kind": "text", "input": given})
    assert told["warnings"][0]["rule"] == "bad-request"


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    "ends",
    [
        "\n",
        pytest.param(
            "\r\n",
        ),
    ],
)
def test_a_quotes_place_counts_the_characters_that_were_sent(ends: str) -> None:
    text = ends.join(["Ferry sails", "", "“It sails,” President Ida Brandt said.", ""])
    (told,) = asked({"id": "a", "kind": "text", "input": text})
    (quote,) = told["quotes"]
    assert text[quote["start"] : quote["end"]] == "“It sails,”"


@pytest.mark.usefixtures("project")
def test_an_input_that_was_read_wrongly_before_is_told_of_and_stays() -> None:
    text = "\ufeffFerry sails\nThe cafÃ© is open.\n“The ferry sails,” Mayor Ann Lee said."
    (told,) = asked({"id": "a", "kind": "text", "input": text})
    assert told["title"] == "Ferry sails"
    assert told["paragraphs"][0] == "The cafÃ© is open."
    assert "mojibake" in [warning["rule"] for warning in told["warnings"]]
    (quote,) = told["quotes"]
    assert text[quote["start"] : quote["end"]] == "“The ferry sails,”"


@pytest.mark.parametrize("words", [(), ("--jsonl", FERRY)])
def test_files_or_lines_but_not_both(project: Project, words: tuple[str, ...]) -> None:
    assert project.run("inspect", *words).exit_code == 2


LAMPS = """\
The lamps of Norhaven are lit

By Cora Specimen

Published 14 March 2031

The lamps of Norhaven were lit on Thursday, for the first time since the great storm.

A lamp costs 40 crowns. \u202eThe council of the town paid for all of them, and for wires.
"""


def test_the_paragraphs_are_numbered_as_evidence_counts_them(project: Project) -> None:
    project.seed("2031/lamps.txt", LAMPS)
    done = project.run("inspect", "--text", "seeds/2031/lamps.txt")
    assert done.exit_code == 0
    told = json.loads(project.run("inspect", "--json", "seeds/2031/lamps.txt").stdout)
    numbered = [f"{n}  {text}" for n, text in enumerate(told["paragraphs"], 1)]
    assert done.stdout == "\n".join(map(on_terminal, numbered)) + "\n"
    assert (len(numbered), "\u202e" in done.stdout) == (2, False)


@pytest.mark.parametrize(("text", "widest"), [("A lamp is lit. " * 12, 40), ("灯亮了。" * 30, 20)])
def test_on_a_terminal_they_are_wrapped_beside_their_numbers(text: str, widest: int) -> None:
    told = {"id": "lamps", "paragraphs": [text.strip()] * 10}
    lines = inspect_command._paragraphs(told, named=False, width=40).splitlines()  # noqa: SLF001 - a test has no terminal
    assert widest - 6 <= max(map(len, lines)) <= widest + 2
    assert {line[:4] for line in lines if line} == {"    ", *(f"{n:>2}  " for n in range(1, 11))}


def test_several_files_are_named(project: Project) -> None:
    done = project.run("inspect", "--text", FERRY, QUAY)
    assert done.stdout.startswith("ferry-sails\n1  The ferry")
    assert "note: “quay-painted” has no text of its own" in done.stderr


@pytest.mark.parametrize("other", [("--json", FERRY), ("--jsonl",)])
def test_text_is_no_json(project: Project, other: tuple[str, ...]) -> None:
    assert project.run("inspect", "--text", *other).exit_code == 2
