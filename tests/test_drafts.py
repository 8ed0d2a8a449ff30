"""Unfinished work: it is left out and counted, stops nothing, and can be looked at and finished."""

import hashlib
from pathlib import Path

import pytest

from generator.desk.draft import OPENING
from tests.conftest import RECORD, Project, tree

SOURCE = """\
Quay of Norhaven painted

Published 14 March 2031

The quay of Norhaven was painted in red and white, the Isles Ferry Authority said on Thursday.

It had been grey for nine years, and nobody could remember who had chosen that colour.
"""
QUAY = """\
---
state: draft # of today
title: The quay is red again
summary: The report says that the quay of Norhaven has a new coat.
source: {document: red.txt, sha256: DIGEST, published: 2031-03-14}
points:
  - text: The old colour had been there for nine years.
    evidence: {paragraph: 2, words: grey for nine years}
---
The report is short.
"""
BROKEN = ("topics: [nowhere]", "titel: A", "points: [{text: TODO}]", "topics: [", "events: TODO")
"""Lines that no finished record may hold."""

COMMANDS = pytest.mark.parametrize(
    "command",
    [pytest.param(("build", "--strict"), marks=pytest.mark.build), ("generate",), ("check",)],
    ids=" ".join,
)


def written(project: Project, name: str, *lines: str, state: str = "state: draft") -> Path:
    head = RECORD.format(title="A second quay is painted").replace("---\n", f"---\n{state}\n", 1)
    return project.seed(
        f"2031/{name}.md", head.replace("---\nThe", "\n".join((*lines, "---\nThe")))
    )


@COMMANDS
@pytest.mark.parametrize("line", BROKEN)
def test_a_draft_stops_nothing(project: Project, command: tuple[str, ...], line: str) -> None:
    written(project, "draft-a", line)
    written(project, "draft-b")
    done = project.run(*command)
    assert done.exit_code == 0, done.output
    assert "note: 2 drafts left out: draft-a, draft-b.\n" in done.stderr
    assert not (project.docs / "articles/2031/draft-b").exists()


@pytest.mark.parametrize("line", BROKEN)
def test_without_the_mark_it_is_a_problem(project: Project, line: str) -> None:
    written(project, "second-quay", line, state="# no draft")
    assert project.run("check").exit_code == 1


@pytest.mark.build
def test_pages_are_the_same_with_and_without_a_draft(project: Project) -> None:
    project.run("build")
    before = tree(project.site)
    written(project, "draft-a", "aliases: [ferry-sails]")
    project.run("build")
    assert tree(project.site) == before


@pytest.mark.build
def test_drafts_are_shown_on_request_each_marked(project: Project) -> None:
    written(project, "draft-a")
    written(project, "draft-b", "points: [{text: TODO, evidence: {paragraph: 1, words: TODO}}]")
    written(project, "draft-c", "topics: [nowhere]")
    done = project.run("build", "--strict", "--drafts")
    assert done.exit_code == 0, done.output
    assert "note: 1 draft left out: draft-c.\n" in done.stderr
    for name in ("draft-a", "draft-b"):
        page = (project.site / f"articles/2031/{name}/index.html").read_text("utf-8")
        assert "no part of the published site" in page
    home = (project.site / "index.html").read_text("utf-8")
    assert ">draft</span>" in home
    quay = (project.site / "articles/2031/quay-painted/index.html").read_text("utf-8")
    assert "no part of the published site" not in quay


def test_one_can_be_checked_alone(project: Project) -> None:
    written(project, "draft-a", "topics: [nowhere]")
    project.seed("2031/wrong.md", "---\ntitle: A\n---\n")
    done = project.run("check", "draft-a")
    assert done.exit_code == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()[:-1]] == [
        "seeds/2031/draft-a.md"
    ]
    assert project.run("check", "quay-painted").exit_code == 0
    assert "1 article: no problem" in project.run("check", "quay-painted").stderr


def test_one_that_is_not_there_is_named(project: Project) -> None:
    done = project.run("check", "quay-paintd")
    assert done.exit_code == 2
    assert "Did you mean “quay-painted”?" in done.stderr


@pytest.fixture
def quay(project: Project) -> Path:
    project.seed("../sources/red.txt", SOURCE)
    digest = hashlib.sha256(SOURCE.encode()).hexdigest()
    return project.seed("2031/red-quay.md", QUAY.replace("DIGEST", digest))


def test_a_draft_is_finished_by_its_source(project: Project, quay: Path) -> None:
    before = quay.read_text("utf-8")
    done = project.run("finish", "red-quay", "--sources", "sources")
    assert (done.exit_code, done.stdout) == (0, "seeds/2031/red-quay.md\n"), done.stderr
    assert quay.read_text("utf-8") == before.replace("state: draft # of today\n", "")
    project.run("build")
    page = (project.site / "articles/2031/red-quay/index.html").read_text("utf-8")
    assert '<span class="state yes">Verified</span>' in page


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("nine years}", "ten years}", "“grey for ten years” does not stand in paragraph 2"),
        ("for nine years.", "for 90 years.", "Paragraph 2 gives no “90”."),
        ("title: The", "title: TODO The", "title is still to be written."),
        ("points:", "topics: [nowhere]\npoints:", "“nowhere” is not in the vocabulary."),
        ("red.txt, sha256: ", "gone.txt, sha256: ", "The source document is not in the folder"),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_changed(
    project: Project, quay: Path, old: str, new: str, what: str
) -> None:
    if "gone" in new:
        (project.root / "sources/red.txt").unlink()
    text = quay.read_text("utf-8").replace(old, new)
    quay.write_text(text, "utf-8")
    done = project.run("finish", "red-quay", "--sources", "sources")
    assert done.exit_code == 1
    assert what in done.stderr
    assert quay.read_text("utf-8") == text


def test_claims_need_a_source(project: Project, quay: Path) -> None:
    before = quay.read_bytes()
    done = project.run("finish", "red-quay")
    assert (done.exit_code, quay.read_bytes()) == (1, before)
    assert "Name the folder that holds the document with --sources." in done.stderr


def test_what_is_finished_stays_as_it_is(project: Project) -> None:
    before = tree(project.seeds)
    done = project.run("finish", "quay-painted")
    assert (done.exit_code, tree(project.seeds)) == (1, before)
    assert "The record is finished already." in done.stderr


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ("tomas-lund", "seeds/vocabulary/people.yml:9: “tomas-lund” is finished already."),
        ("people/tomas-lund", "seeds/vocabulary/people.yml:9: “tomas-lund” is finished already."),
        ("articles/quay-painted", "quay-painted.md:1: The record is finished already."),
        ("ferry-sails", "ferry-sails.txt:1: An article in its own text is not a draft."),
        ("places/tomas-lund", "There is no seed “places/tomas-lund”."),
    ],
)
def test_what_is_no_draft_is_told_so(project: Project, asked: str, what: str) -> None:
    before = tree(project.seeds)
    done = project.run("finish", asked)
    assert (done.exit_code != 0, tree(project.seeds)) == (True, before)
    assert what in done.stderr


def test_a_draft_and_an_entry_may_share_an_id(project: Project) -> None:
    record = written(project, "vera-quist")
    people = add_name(project, NEW_NAME)
    assert project.run("finish", "people/vera-quist").exit_code == 0
    assert "state" not in people.read_text("utf-8")
    assert "state: draft" in record.read_text("utf-8")
    assert project.run("finish", "articles/vera-quist").exit_code == 0
    assert "state" not in record.read_text("utf-8")


def test_what_add_says_of_a_draft_goes_with_the_mark(project: Project) -> None:
    record = written(project, "draft-a", f"# {OPENING}")
    assert project.run("finish", "draft-a").exit_code == 0
    assert "#" not in record.read_text("utf-8")


def test_a_record_that_names_no_source_is_remarked_upon(project: Project) -> None:
    project.seed("2031/loose.md", "---\ntitle: A ferry\nsummary: It sails.\nsource: {}\n---\n")
    done = project.run("check")
    assert done.exit_code == 0
    assert "seeds/2031/loose.md:1: It names no source" in done.stderr
    assert done.stderr.count("names no source") == 1


def test_a_draft_without_claims_needs_no_source(project: Project) -> None:
    seed = written(project, "draft-a")
    assert project.run("finish", "draft-a").exit_code == 0
    assert "state" not in seed.read_text("utf-8")


# Drafts of entries of the vocabulary

NEW_NAME = "- id: vera-quist\n  name: Vera Quist\n  state: draft # of today\n"
BROKEN_NAMES = (
    "- {state: draft, id: vera-quist}",
    "- {state: draft, id: vera-quist, name: TODO}",
    "- {state: draft, id: vera-quist, name: Vera, rolls: []}",
    "- {state: draft, id: tomas-lund, name: Another}",
    "- {state: draft, name: Vera Quist}",
)
"""Entries that no finished vocabulary may hold."""


def add_name(project: Project, lines: str, kind: str = "people") -> Path:
    file = project.seeds / f"vocabulary/{kind}.yml"
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n{lines.rstrip()}\n", "utf-8")
    return file


def names(project: Project, name: str, line: str, **keys: str) -> Path:
    seed = written(project, name, **keys)
    return project.seed(
        f"2031/{name}.md", seed.read_text("utf-8").replace("people: [tomas-lund]", line)
    )


@COMMANDS
@pytest.mark.parametrize("entry", [NEW_NAME, *BROKEN_NAMES])
def test_a_draft_of_a_name_stops_nothing(
    project: Project, command: tuple[str, ...], entry: str
) -> None:
    add_name(project, entry)
    names(project, "draft-a", "people: [vera-quist]")
    done = project.run(*command)
    assert done.exit_code == 0, done.output
    assert not (project.docs / "people/vera-quist").exists()


def test_drafts_of_records_and_names_are_counted_in_one_line(project: Project) -> None:
    add_name(project, NEW_NAME)
    assert "note: 1 draft left out: vera-quist of the vocabulary.\n" in project.run("check").stderr
    written(project, "draft-a")
    line = "note: 2 drafts left out: draft-a; vera-quist of the vocabulary.\n"
    assert line in project.run("check").stderr
    add_name(project, "".join(f"- {{id: v-{i}, name: V, state: draft}}\n" for i in range(9)))
    assert "v-6 and 2 more of the vocabulary.\n" in project.run("check").stderr


def test_a_draft_of_a_name_is_mentioned_nowhere(project: Project) -> None:
    project.seed("2031/vera.txt", "The fleet\n\nVera Quist of Norhaven has sold her two boats.\n")
    project.run("build")
    before = tree(project.site)
    add_name(project, NEW_NAME)
    project.run("build")
    assert tree(project.site) == before


def test_a_draft_of_a_name_is_shown_on_request_and_marked(project: Project) -> None:
    add_name(project, NEW_NAME)
    add_name(project, "- {id: old-quay, name: Old Quay, within: nowhere, state: draft}", "places")
    names(project, "draft-a", "people: [vera-quist]")
    names(project, "draft-b", "people: [vera-quist]")
    names(project, "draft-c", "places: [old-quay]")
    done = project.run("build", "--strict", "--drafts")
    assert done.exit_code == 0, done.output
    assert "note: 2 drafts left out: draft-c; old-quay of the vocabulary.\n" in done.stderr
    page = (project.site / "people/vera-quist/index.html").read_text("utf-8")
    assert "no part of the published site" in page
    lund = (project.site / "people/tomas-lund/index.html").read_text("utf-8")
    assert "no part of the published site" not in lund


@pytest.mark.parametrize("command", [("check",), ("check", "second"), ("build", "--drafts")])
def test_what_is_finished_may_not_name_a_draft(project: Project, command: tuple[str, ...]) -> None:
    add_name(project, NEW_NAME)
    names(project, "second", "people: [vera-quist]", state="# no draft")
    done = project.run(*command)
    assert done.exit_code == 1
    line = (project.seeds / "vocabulary/people.yml").read_text("utf-8").count("\n") - 2
    assert (
        f"“vera-quist” is a draft of people.yml, line {line}; this record is not. Finish it with "
        "“briefing finish vera-quist”, or take the line “state: draft” away there.\n"
    ) in done.stderr
    assert project.run("finish", "vera-quist").exit_code == 0
    assert project.run("check").exit_code == 0


def test_what_is_finished_may_not_stand_below_a_draft(project: Project) -> None:
    add_name(project, "- {id: far-isle, name: Far Isle, state: draft}", "places")
    add_name(project, "- {id: far-quay, name: Far Quay, within: far-isle}", "places")
    done = project.run("check")
    assert "“far-quay” stands below “far-isle”, which is a draft. Finish it with" in done.stderr
    done = project.run("finish", "far-isle")
    assert done.exit_code == 0, done.output
    assert project.run("check").exit_code == 0


def test_a_record_is_finished_with_the_names_it_names(project: Project) -> None:
    people = add_name(project, NEW_NAME)
    add_name(project, "- {id: una-dahl, name: Una Dahl, state: draft}")
    places = add_name(project, "- {id: far-isle, name: Far Isle, state: draft}", "places")
    add_name(project, "- {state: draft, id: far-quay, name: Far Quay, within: far-isle}", "places")
    before = people.read_text("utf-8")
    seed = names(project, "draft-a", "people: [vera-quist]\nplaces: [far-quay]")
    seed.write_text(seed.read_text("utf-8").replace("places: [norhaven]\n", ""), "utf-8")
    assert project.run("check", "draft-a").exit_code == 0
    done = project.run("finish", "draft-a")
    assert done.exit_code == 0, done.output
    assert "names them: vera-quist, far-isle, far-quay.\n" in done.stderr
    assert people.read_text("utf-8") == before.replace("  state: draft # of today\n", "")
    assert places.read_text("utf-8").endswith(
        "- {id: far-isle, name: Far Isle}\n- {id: far-quay, name: Far Quay, within: far-isle}\n"
    )
    assert project.run("build", "--strict").exit_code == 0
    assert (project.docs / "people/vera-quist").exists()


@pytest.mark.parametrize("entry", BROKEN_NAMES[:3])
def test_a_record_is_not_finished_before_its_names_are_whole(project: Project, entry: str) -> None:
    people = add_name(project, entry)
    seed = names(project, "draft-a", "people: [vera-quist]")
    before = people.read_bytes(), seed.read_bytes()
    for command in (("finish", "draft-a"), ("check", "draft-a")):
        done = project.run(*command)
        assert done.exit_code == 1
        assert "“vera-quist” is a draft of people.yml, line " in done.stderr
        assert ", which is not whole: line " in done.stderr
    assert project.run("finish", "vera-quist").exit_code == 1
    assert (people.read_bytes(), seed.read_bytes()) == before


def test_an_entry_is_finished_by_its_own_id_even_a_number(project: Project) -> None:
    people = add_name(project, "- {id: 2031, name: Vera Quist, state: draft}")
    done = project.run("finish", "2031")
    line = people.read_text("utf-8").count("\n")
    assert (done.exit_code, done.stdout) == (0, f"seeds/vocabulary/people.yml:{line}\n")
    assert people.read_text("utf-8").endswith("- {id: 2031, name: Vera Quist}\n")


def test_an_entry_is_finished_with_those_that_it_stands_below(project: Project) -> None:
    add_name(project, "- {id: far-isle, name: Far Isle, state: draft}", "places")
    add_name(project, "- {id: far-quay, name: Far Quay, within: far-isle, state: draft}", "places")
    done = project.run("finish", "far-quay")
    assert done.exit_code == 0, done.output
    assert (
        "note: Finished in the vocabulary, as this one stands below them: far-isle." in done.stderr
    )
    assert project.run("check").exit_code == 0


@pytest.mark.parametrize("other", [NEW_NAME, "- {state: draft, name: Una Dahl}"])
def test_an_entry_is_finished_beside_a_draft_that_is_not_whole(
    project: Project, other: str
) -> None:
    people = add_name(project, NEW_NAME)
    before = people.read_text("utf-8")
    add_name(project, other)
    assert project.run("finish", "vera-quist").exit_code == 0
    finished = before.replace("  state: draft # of today\n", "")
    assert people.read_text("utf-8") == f"{finished}{other.rstrip()}\n"
    assert project.run("check").exit_code == 0


def test_a_draft_whose_id_is_taken_is_told_so_when_it_is_finished(project: Project) -> None:
    people = add_name(project, "- {id: tomas-lund, name: Another, state: draft}")
    before = people.read_text("utf-8")
    done = project.run("finish", "tomas-lund")
    assert done.exit_code == 1
    assert "The id “tomas-lund” stands already on line " in done.stderr
    assert people.read_text("utf-8") == before


def test_an_entry_below_a_draft_that_is_not_whole_says_so(project: Project) -> None:
    add_name(project, "- {id: far-isle, name: TODO, state: draft}", "places")
    add_name(project, "- {id: far-quay, name: Far Quay, within: far-isle, state: draft}", "places")
    done = project.run("finish", "far-quay")
    assert done.exit_code == 1
    assert "“far-quay” stands below “far-isle”, which is a draft. Finish it with" in done.stderr
