"""Unfinished work: it is left out and counted, stops nothing, and can be looked at and finished."""

import hashlib
from pathlib import Path

import pytest

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


def written(project: Project, name: str, *lines: str, state: str = "state: draft") -> Path:
    head = RECORD.format(title="A second quay is painted").replace("---\n", f"---\n{state}\n", 1)
    return project.seed(
        f"2031/{name}.md", head.replace("---\nThe", "\n".join((*lines, "---\nThe")))
    )


@pytest.mark.parametrize("command", [("build", "--strict"), ("generate",), ("check",)])
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


def test_pages_are_the_same_with_and_without_a_draft(project: Project) -> None:
    project.run("build")
    before = tree(project.site)
    written(project, "draft-a", "aliases: [ferry-sails]")
    project.run("build")
    assert tree(project.site) == before


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


def test_a_draft_without_claims_needs_no_source(project: Project) -> None:
    seed = written(project, "draft-a")
    assert project.run("finish", "draft-a").exit_code == 0
    assert "state" not in seed.read_text("utf-8")
