"""`briefing explain`: why a page says what it says."""

import json
from typing import Any

import pytest

from tests.conftest import ARTICLE, Project

MENU = "Home > News\n\n{article}\nRead more:\nA lantern is lit\n"


@pytest.fixture
def isles(project: Project) -> Project:
    """Return the project with a raw article that has something to leave out, and a claim."""
    text = ARTICLE.format(title="Ferry to Westmere sails") + "\nThe ferry has 14 cabins.\n"
    project.seed("2031/ferry-sails.txt", MENU.format(article=text))
    record = (project.seeds / "2031/quay-painted.md").read_text("utf-8")
    claims = (
        "statements:\n  - {speaker: tomas-lund, text: It is blue., topics: [crossings],"
        " evidence: {paragraph: 1, words: is blue}}\n"
        "inferred:\n  modified: {value: 2031-03, why: So the stamp.}\naliases: [quay]\n---\nThe"
    )
    project.seed("2031/quay-painted.md", record.replace("---\nThe", claims))
    return project


def told(project: Project, id_: str) -> dict[str, Any]:
    result = project.run("explain", id_, "--json")
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def by(rows: list[dict[str, Any]], key: str) -> dict[str, dict[str, Any]]:
    return {row[key]: row for row in rows}


def test_a_raw_article_tells_where_each_value_stands(isles: Project) -> None:
    values = by(told(isles, "ferry-sails")["values"], "field")
    updated = values["Updated"]
    assert (updated["value"], updated["basis"], updated["line"]) == (
        "2031-03-12T09:15",
        "stated",
        4,
    )
    assert updated["words"] == "Updated 09:15, 12-Mar-2031"
    assert values["Date of the event"]["basis"] == "inferred"
    assert "Wednesday" in values["Date of the event"]["why"]
    assert (values["Publisher"]["value"], values["Publisher"]["basis"]) == (None, None)


def test_a_raw_article_tells_its_topics_names_and_what_was_left_out(isles: Project) -> None:
    found = told(isles, "ferry-sails")
    topics = by(found["topics"], "id")
    assert topics["ferries"] == {
        "id": "ferries",
        "name": "Ferries",
        "filed": True,
        "score": 11,
        "needs": 6,
        "terms": {"ferry": 9, "timetable": 2},
    }
    names = by(found["names"], "id")
    assert names["ida-brandt"]["spellings"] == {"President Ida Brandt": 1}
    assert names["westmere"]["spellings"] == {"Westmere": 2}
    assert found["dropped"][0]["line"] == 1
    assert all(d["why"] for d in found["dropped"])
    claims = by(found["claims"], "kind")
    assert claims["statements"]["text"] == "tomas-lund: The timetable holds"
    assert claims["figures"]["text"] == "14 cabins"
    assert [(r["id"], r["reasons"]) for r in found["related"]] == [
        ("quay-painted", ["Also on: Ferries", "Same people: Tomas Lund"])
    ]


def test_a_topic_below_the_threshold_is_told_of(isles: Project) -> None:
    isles.seed("2031/islands.txt", "Lamps\n\nThe islands were dark on Monday, people said.\n")
    (topic,) = told(isles, "islands")["topics"]
    assert (topic["id"], topic["filed"], topic["score"]) == ("crossings", False, 1)


def test_a_record_tells_its_lines_and_evidence(isles: Project) -> None:
    found = told(isles, "quay-painted")
    values = by(found["values"], "field")
    assert (values["Published"]["value"], values["Published"]["line"]) == ("2031-02", 4)
    assert values["Updated"] == {
        "field": "Updated",
        "value": "2031-03",
        "basis": "inferred",
        "line": 12,
        "words": None,
        "why": "So the stamp.",
    }
    assert values["Title of the page"]["line"] == 2
    assert found["filed"] == {"date": "2031-02", "why": "the date of its publication"}
    assert found["topics"] == [{"id": "ferries", "name": "Ferries", "filed": True, "line": 5}]
    (claim,) = found["claims"]
    assert (claim["words"], claim["paragraph"], claim["line"]) == ("is blue", 1, 10)


def test_an_entry_tells_who_names_it_and_which_spellings_never_match(isles: Project) -> None:
    found = told(isles, "people/tomas-lund")
    articles = by(found["articles"], "id")
    assert [w["key"] for w in articles["quay-painted"]["where"]] == [
        "people.1",
        "statements.1.speaker",
    ]
    assert articles["ferry-sails"]["spellings"] == {"Tomas Lund": 1}
    assert found["never_found"] == ["Lund", "Minister Lund"]
    assert found["searched"] == 1


def test_a_topic_is_named_by_terms_and_by_statements(isles: Project) -> None:
    articles = by(told(isles, "ferries")["articles"], "id")
    assert articles["ferry-sails"]["terms"] == {"ferry": 9, "timetable": 2}
    crossings = by(told(isles, "crossings")["articles"], "id")
    assert crossings["quay-painted"]["listed"] is False


def test_a_publisher_is_named_by_a_record_or_by_its_name(isles: Project) -> None:
    isles.seed("2031/b.txt", ARTICLE.format(title="A bridge opens") + "\n© 2031 Island Post\n")
    found = told(isles, "island-post")
    (where,) = by(found["articles"], "id")["quay-painted"]["where"]
    assert where == {"key": "source.publisher", "line": 4}


def test_a_spelling_that_another_entry_claims_is_told_of(isles: Project) -> None:
    places = isles.seeds / "vocabulary/places.yml"
    places.write_text(places.read_text("utf-8") + "- {id: lund, name: Lund}\n", "utf-8")
    assert told(isles, "places/lund")["claimed_by_another"] == {"Lund": "people/tomas-lund"}


@pytest.mark.parametrize(
    "asked",
    [
        "quay-painted",
        "articles/quay-painted",
        "articles/2031/quay-painted/",
        "/articles/2031/quay-painted/index.md",
        "quay",
    ],
)
def test_an_article_is_found_by_id_address_and_earlier_id(isles: Project, asked: str) -> None:
    assert told(isles, asked)["id"] == "quay-painted"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("ferry-sale", "Did you mean “ferry-sails”?"),
        ("topics/ferrys", "Did you mean “ferries”?"),
        ("people/ferries", "Nothing has the id “people/ferries”."),
        ("", "Nothing has the id “”."),
    ],
)
def test_an_unknown_id_is_wrong_usage(isles: Project, asked: str, said: str) -> None:
    result = isles.run("explain", asked)
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_an_id_of_two_kinds_must_be_given_with_its_kind(isles: Project) -> None:
    places = isles.seeds / "vocabulary/places.yml"
    places.write_text(places.read_text("utf-8") + "- {id: ferries, name: Ferries}\n", "utf-8")
    result = isles.run("explain", "ferries")
    assert result.exit_code == 2
    assert "places/ferries or topics/ferries: name one" in result.stderr
    assert told(isles, "places/ferries")["kind"] == "places"


@pytest.mark.parametrize(
    "id_", ["ferry-sails", "quay-painted", "ferries", "ida-brandt", "island-post", "inb", "skerria"]
)
def test_people_read_plain_text_of_eighty_columns(isles: Project, id_: str) -> None:
    result = isles.run("explain", id_)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line for line in lines if len(line) > 80] == []
    assert "\x1b" not in result.stdout
    assert "None" not in result.stdout
    assert lines[0] == told(isles, id_)["name"]


def test_a_table_says_what_the_page_rests_on(isles: Project) -> None:
    shown = " ".join(isles.run("explain", "ferry-sails").stdout.split())
    assert "Updated 2031-03-12T09:15 stated, line 4, “Updated 09:15, 12-Mar-2031”" in shown
    assert "score 11 of 6 needed: “ferry” 9, “timetable” 2" in shown
    assert "people Ida Brandt (ida-brandt) found as “President Ida Brandt” ×1" in shown


def test_a_project_with_a_problem_is_not_explained(isles: Project) -> None:
    isles.seed("2031/new.md", "---\ntitle: A\n---\n")
    assert isles.run("explain", "ferries").exit_code == 1
