"""A short record: title, summary and where the article stands, and all the rest works."""

import json

import pytest

from generator.preview import parts
from generator.preview.values import State
from generator.project import load_project
from tests.conftest import Project

COUNTED = """\
---
title: Tomas Lund counts the ferries of Norhaven
summary: The report tells how the minister counted, and how the Isles Ferry Authority does.
source: {SOURCE}
---
"""
LAMP = "---\ntitle: A lamp is mended\nsummary: The report says so.\nsource: {SOURCE}\n---\n"
URL = "url: https://post.example/count"
COUNT = """\
Ferries counted in Norhaven

Minister Tomas Lund counted every ferry of the isles on Monday.

The Isles Ferry Authority came to another number a day later, and nobody could say why.
"""

sources = pytest.mark.parametrize("source", [URL, "document: count.txt"])
texts = pytest.mark.parametrize("text", [COUNTED, LAMP], ids=["named", "bare"])


def short(project: Project, text: str = COUNTED, source: str = URL, *keys: str) -> None:
    """Put a short record among the seeds, with more keys if there are any."""
    whole = text.replace("SOURCE", source)
    whole = whole.removesuffix("---\n") + "".join(f"{key}\n" for key in keys) + "---\n"
    project.seed("2031/counted.md", whole)


@sources
@texts
@pytest.mark.build
def test_it_is_whole(project: Project, text: str, source: str) -> None:
    short(project, text, source)
    assert project.run("check").exit_code == 0
    done = project.run("build", "--strict")
    assert done.exit_code == 0, done.output
    page = (project.docs / "articles/undated/counted/index.md").read_text("utf-8")
    lines = page.partition("# ")[2]
    assert [
        w for w in ("not stated", "does not state", "absent", "none", "  |") if w in lines
    ] == []
    assert "## Where this comes from" not in lines
    undated = (project.docs / "dates/undated/index.md").read_text("utf-8")
    assert "articles/undated/counted" in undated


def test_whatever_it_names_leads_to_it(project: Project) -> None:
    short(project)
    project.run("build", "--strict")
    for address in ("topics/ferries", "people/tomas-lund", "places/norhaven"):
        page = (project.docs / address / "index.md").read_text("utf-8")
        assert "articles/undated/counted" in page, address
    quay = (project.docs / "articles/2031/quay-painted/index.md").read_text("utf-8")
    assert "undated/counted" in quay.partition("## Related")[2]


@pytest.mark.parametrize(
    ("keys", "filed"),
    [
        ((), ("ferries", "tomas-lund", "norhaven")),
        (("topics: [bridges]",), ("bridges", "tomas-lund", "norhaven")),
        (("topics: [bridges]", "people: []", "places:"), ("bridges", None, None)),
    ],
)
def test_what_it_lists_itself_holds_for_its_kind(
    project: Project, keys: tuple[str, ...], filed: tuple[str | None, ...]
) -> None:
    short(project, COUNTED, URL, *keys)
    told = json.loads(project.run("inspect", "--json", "seeds/2031/counted.md").stdout)
    names = {"ferries": "Ferries", "bridges": "Bridges", "norhaven": "Norhaven"}
    names["tomas-lund"] = "Tomas Lund"
    found = [told["topics"], told["people"], told["places"]]
    assert found == [[names[id_]] if id_ else [] for id_ in filed]


@pytest.mark.parametrize(
    "more",
    [
        "points: [{text: He counted., evidence: {paragraph: 1, words: every ferry}}]\n---\n",
        "---\nThe report is short.\n",
    ],
)
def test_one_with_a_claim_or_a_body_is_no_short_one(project: Project, more: str) -> None:
    whole = COUNTED.replace("SOURCE", URL).removesuffix("---\n")
    project.seed("2031/counted.md", whole + more)
    done = project.run("check")
    assert "seeds/2031/counted.md:1: It is filed under no topic, person" in done.stderr
    assert "List one in the record.\n" in done.stderr


def test_one_in_which_nothing_is_found_is_remarked_upon(project: Project) -> None:
    short(project, LAMP)
    done = project.run("check")
    assert done.exit_code == 0
    assert "note: seeds/2031/counted.md:1: It is filed under no topic, person" in done.stderr
    short(project)
    assert "filed under no" not in project.run("check").stderr


def test_it_is_said_by_which_words_it_is_filed(project: Project) -> None:
    short(project)
    told = json.loads(project.run("explain", "--json", "counted").stdout)
    assert [(t["id"], t["filed"], t["needs"]) for t in told["topics"]] == [("ferries", True, 3)]
    assert [n["spellings"] for n in told["names"] if n["kind"] == "people"] == [{"Tomas Lund": 1}]
    assert "The source does not state it." not in json.dumps(told)
    entry = json.loads(project.run("explain", "--json", "places/norhaven").stdout)
    found = {a["id"]: a.get("spellings") for a in entry["articles"]}
    assert found["counted"] == {"Norhaven": 1}


@pytest.mark.parametrize(
    ("summary", "code"),
    [("how the minister counted", 0), ("that he counted 40 ferries", 1)],
)
def test_it_is_held_against_the_document_of_its_name(
    project: Project, summary: str, code: int
) -> None:
    text = COUNTED.replace("how the minister counted", summary)
    short(project, text, "document: count.txt")
    project.seed("../sources/count.txt", COUNT)
    done = project.run("check", "counted", "--sources", "sources")
    assert (done.exit_code, "sha256" in done.stderr) == (code, False), done.stderr


@sources
def test_a_draft_of_one_is_finished(project: Project, source: str) -> None:
    project.seed("../sources/count.txt", COUNT)
    short(project, COUNTED, source, "state: draft")
    done = project.run("finish", "counted", "--sources", "sources")
    assert (done.exit_code, done.stdout) == (0, "seeds/2031/counted.md\n"), done.stderr


def test_a_preview_calls_it_neither_verified_nor_not(project: Project) -> None:
    short(project)
    found = load_project(project.root)
    made = parts.parts(State(found), {}, whole=True)
    counted, painted = (made[parts.ARTICLES, id_] for id_ in ("counted", "quay-painted"))
    assert (counted.verified, painted.verified) == (None, False)


def test_names_that_the_vocabulary_lacks_are_looked_for_in_it(project: Project) -> None:
    short(project, COUNTED.replace("Tomas Lund counts", "The council and Jonna Vik count"))
    project.seed("../sources/quay.txt", COUNT)
    done = project.run("suggest", "--min", "1", "--sources", "sources")
    assert "Jonna Vik: 1 in 1 article" in done.stdout
    assert "The source of seeds/2031/counted.md" not in done.stderr


def test_what_is_verified_speaks_of_those_with_claims_alone(project: Project) -> None:
    short(project)
    project.run("build")
    page = (project.docs / "verified/index.md").read_text("utf-8")
    assert "counted/index.md" not in page
    assert "1 article stands here with title and summary alone" in page
