"""`briefing suggest`: what an editor may add to the vocabulary, and what nothing uses."""

import hashlib
import json
from typing import Any

import pytest

from tests.briefings import record
from tests.conftest import Project, tree

LAMPS = """\
Lamps lit at the quay

It was a night of bright harbour lamps, and Jonna Vik of the Alder Yard said that it was good.

Nobody but Vik knew who had paid the Alder Yard for it.
"""

SIGNALS = """\
Signals at the quay

The island counts its bright harbour lamps, said a man of the Alder Yard on the next day.
"""


def suggested(project: Project, *words: str) -> dict[str, Any]:
    result = project.run("suggest", "--json", *words)
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert isinstance(told, dict)
    return told


@pytest.fixture
def lamps(project: Project) -> Project:
    project.seed("2031/lamps.txt", LAMPS)
    project.seed("2031/signals.txt", SIGNALS)
    return project


def test_names_and_phrases_come_with_counts_articles_and_contexts(lamps: Project) -> None:
    told = suggested(lamps)
    assert [(n["name"], n["count"], n["articles"]) for n in told["names"]] == [
        ("Alder Yard", 3, ["lamps", "signals"]),
        ("Jonna Vik", 2, ["lamps"]),
    ]
    assert told["names"][1]["forms"] == ["Vik"]
    (phrase,) = told["phrases"]
    assert (phrase["phrase"], phrase["count"]) == ("bright harbour lamps", 2)
    contexts = [c for item in (*told["names"], phrase) for c in item["contexts"]]
    assert contexts
    assert all(len(c.split()) <= 8 for c in contexts)


def test_only_what_is_seen_often_enough_is_told_of(lamps: Project) -> None:
    told = suggested(lamps, "--min", "3")
    assert ([n["name"] for n in told["names"]], told["phrases"]) == (["Alder Yard"], [])
    assert "Jonna Vik" in [n["name"] for n in suggested(lamps, "--min", "1")["names"]]


def test_entries_that_no_article_has_are_named_with_their_place(lamps: Project) -> None:
    idle = suggested(lamps)["idle"]
    told = {(i["kind"], i["id"]) for i in idle}
    assert ("people", "mara-oquill") in told
    assert ("phrases", "safe-passage") in told
    assert ("topics", "bridges") in told
    assert ("topics", "ferries") not in told
    assert ("topics", "crossings") not in told, "it holds a topic that an article has"
    assert ("places", "skerria") not in told, "a place in it is named"
    lines = (lamps.seeds / "vocabulary/people.yml").read_text("utf-8").splitlines()
    line = next(i["line"] for i in idle if i["id"] == "mara-oquill")
    assert lines[line - 1] == "- id: mara-oquill"


RECORD = """\
---
title: Lamps
summary: The lamps of the Old Pier are lit, and the Old Pier is full.
source: {{document: lamps.txt, sha256: {digest}}}
---
Short.
"""


def test_a_source_document_stands_for_its_record(project: Project) -> None:
    clips = project.root / "clips"
    clips.mkdir()
    (clips / "renamed.txt").write_text(LAMPS, "utf-8")
    (clips / "other.txt").write_text(SIGNALS, "utf-8")
    digest = hashlib.sha256(LAMPS.encode()).hexdigest()
    project.seed("2031/lamps.md", RECORD.format(digest=digest))
    assert [n["name"] for n in suggested(project)["names"]] == ["Old Pier"]

    before = tree(project.root)
    result = project.run("suggest", "--sources", "clips")
    assert before == tree(project.root)
    assert "Alder Yard: 2 in 1 article\n" in result.stdout
    assert "Old Pier" not in result.stdout
    assert "Looked through 3 articles and 1 source document." in result.stderr
    assert "The source of seeds/2031/quay-painted.md is not in clips." in result.stderr
    assert "No record is about other.txt in clips." in result.stderr


def test_source_documents_are_looked_for_in_folders_below_too(project: Project) -> None:
    below = project.root / "clips/2031/march"
    below.mkdir(parents=True)
    (below / "lamps.txt").write_text(LAMPS, "utf-8")
    (below.parent / "signals.txt").write_text(SIGNALS, "utf-8")
    project.seed("2031/lamps.md", RECORD.format(digest=hashlib.sha256(LAMPS.encode()).hexdigest()))
    result = project.run("suggest", "--sources", "clips")
    assert "Alder Yard: 2 in 1 article\n" in result.stdout
    assert "No record is about 2031/signals.txt in clips." in result.stderr


def test_what_is_told_to_people_names_counts_and_places(lamps: Project) -> None:
    told = lamps.run("suggest").stdout
    assert "Jonna Vik (Vik): 2 in 1 article\n      … " in told
    assert "bright harbour lamps: 2 in 2 articles\n      … " in told
    assert "topics.yml:15: bridges (Bridges)" in told


def test_where_there_is_nothing_to_suggest_it_says_so(project: Project) -> None:
    assert "Phrases that recur\n  none\n" in project.run("suggest").stdout


def test_drafts_are_looked_through_and_what_can_not_be_read_is_told_of(lamps: Project) -> None:
    lamps.seed("2031/draft.md", "---\ntitle: TODO\nsummary: At the Alder Yard.\nsource: {}\n---\n")
    lamps.seed("2031/broken.md", "---\ntitle: [\n---\n")
    result = lamps.run("suggest")
    assert result.exit_code == 0
    assert "Alder Yard: 4 in 3 articles" in result.stdout
    assert "seeds/2031/broken.md has a problem and was left out" in result.stderr
    assert "draft.md" not in result.stderr


def test_a_vocabulary_with_a_problem_is_mended_first(lamps: Project) -> None:
    (lamps.seeds / "vocabulary/places.yml").write_text("- id: x\n", "utf-8")
    result = lamps.run("suggest")
    assert result.exit_code == 1
    assert "places.yml:1:" in result.stderr


def test_events_of_one_day_and_place_in_other_words_are_asked_about(project: Project) -> None:
    """A ferry line opens and a hall burns in one town on one day: two events, or a question."""
    for id_, what in (("opening", "Opening of the ferry line"), ("fire", "Fire at the fish hall")):
        event = f"events: [{{what: {what}, date: 2031-05-10, place: norhaven, kind: other,"
        evidence = '    evidence: {paragraph: 1, words: "on Saturday"}}]'
        project.seed(f"2031/{id_}.md", record(what, event, evidence))
    (asked,) = suggested(project)["events"]
    assert (asked["day"], asked["place"]) == ("2031-05-10", "norhaven")
    assert [told["article"] for told in asked["reports"]] == ["fire", "opening"]
    shown = project.run("suggest").stdout
    assert "“Fire at the fish hall” (other, fire); “Opening of the ferry line” (other" in shown
    assert project.run("generate").exit_code == 0
    assert not (project.docs / "events").exists()
    opening = project.seeds / "2031/opening.md"
    opening.write_text(opening.read_text("utf-8").replace("kind: other,", "id: line,"), "utf-8")
    fire = project.seeds / "2031/fire.md"
    fire.write_text(fire.read_text("utf-8").replace("kind: other,", "id: fire,"), "utf-8")
    assert suggested(project)["events"] == []
    assert "one, or several?" not in project.run("suggest").stdout


# With --write

TIDES = """\
Tides to be counted in Alder

By the World Desk

Isles Wire - 3 May 2031

President Xo Lian opened the Isles Tide Agency (ITA) in Alder on Saturday. “It was late,” said Xo.

The ITA will count tides in Alder, Mayor Una Dahl said. The UK and the United Kingdom sent boats.

Una Dahl thanked the News Desk and read Sports; the Tide Act is old.
"""


def test_what_is_clear_is_drafted(project: Project) -> None:
    project.seed("2031/tides.txt", TIDES)
    before = {p.name: p.read_text("utf-8") for p in (project.seeds / "vocabulary").iterdir()}
    done = project.run("suggest", "--write", "--min", "1")
    assert done.exit_code == 0, done.output
    after = {p.name: p.read_text("utf-8") for p in (project.seeds / "vocabulary").iterdir()}
    assert {n: after[n].removeprefix(text) for n, text in before.items() if after[n] != text} == {
        "people.yml": "- id: una-dahl\n  name: Una Dahl\n  roles: [{title: Mayor}]\n"
        "  state: draft\n- id: xo-lian\n  name: Xo Lian\n  aliases: [Xo]\n"
        "  roles: [{title: President}]\n  state: draft\n",
        "organisations.yml": "- id: isles-tide-agency\n  name: Isles Tide Agency\n"
        "  abbreviation: ITA\n  state: draft\n",
        "places.yml": "- id: alder\n  name: Alder\n  state: draft\n- id: united-kingdom\n"
        "  name: United Kingdom\n  aliases: [UK]\n  kind: country\n  state: draft\n",
    }
    line = before["people.yml"].count("\n") + 1
    assert f"seeds/vocabulary/people.yml:{line}: una-dahl (Una Dahl)\n" in done.stdout
    assert "Wrote 5 entries as drafts" in done.stderr
    assert project.run("check").exit_code == 0


def test_nothing_is_written_twice(project: Project) -> None:
    project.seed("2031/tides.txt", TIDES)
    project.run("suggest", "--write", "--min", "1")
    people = project.seeds / "vocabulary/people.yml"
    people.write_text(people.read_text("utf-8").replace("name: Una Dahl", "nam: Una Dahl"), "utf-8")
    before = tree(project.seeds)
    done = project.run("suggest", "--write", "--min", "1")
    assert (done.exit_code, done.stdout) == (0, "")
    assert tree(project.seeds) == before


def test_nothing_is_written_without_being_asked(project: Project) -> None:
    project.seed("2031/tides.txt", TIDES)
    before = tree(project.seeds)
    assert suggested(project)["written"] == []
    assert tree(project.seeds) == before


def test_what_was_written_is_told_to_programs(project: Project) -> None:
    project.seed("2031/tides.txt", TIDES)
    first, *_ = suggested(project, "--write", "--min", "1")["written"]
    assert (first["kind"], first["id"], first["name"]) == ("people", "una-dahl", "Una Dahl")
    assert first["path"] == "seeds/vocabulary/people.yml"
