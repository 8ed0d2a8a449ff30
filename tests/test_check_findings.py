"""Findings of the home page, held against the claims on which they rest."""

import shutil
from pathlib import Path

import pytest
import yaml

from generator.check.findings import MOST
from generator.kept import folder
from generator.project import Project, load_project
from tests.conftest import VOCABULARY

TALKS = """---
title: Talks held
summary: A report.
source: {document: a.txt, published: 2031-03-13, publisher: island-post}
people: [ida-brandt, tomas-lund]
places: [norhaven]
aliases: [the-talks]
events:
  - {what: Talks, date: 2031-03-12, place: norhaven, people: [ida-brandt, tomas-lund],
     evidence: {paragraph: 1, words: "on Wednesday"}}
points:
  - {text: The quay is safe., evidence: {paragraph: 4, words: "a safe quay"},
     doubt: Another may have said it.}
statements:
  - {speaker: ida-brandt, text: She wants a “longer pier” by 2035., id: wish,
     evidence: {paragraph: 5, words: "a much longer pier"}}
figures:
  - {what: boats, value: 1780, qualifier: about, evidence: {paragraph: 2, words: "1,780 boats"}}
---
It is short.
"""
DRAFT = TALKS.replace("---", "---\nstate: draft", 1).replace("aliases: [the-talks]\n", "")
BROKEN = TALKS.replace("norhaven", "nohaven").replace("aliases: [the-talks]\n", "")

Claims = list[tuple[str, str]]

WISH = ("talks", "wish")
BOATS = ("talks", "figure-1-780-boats-p2")
MET = ("talks", "event-on-wednesday-p1")


def loaded(
    root: Path, *findings: tuple[str, list[tuple[str, str]]], keeps: bool = False
) -> Project:
    """Load a project whose home page has findings, each with the claims it rests on."""
    if not (root / "seeds").exists():
        shutil.copytree(VOCABULARY, root / "seeds/vocabulary")
        for name, text in {"talks": TALKS, "new": DRAFT, "broken": BROKEN}.items():
            (root / f"seeds/{name}.md").write_text(text, "utf-8")
    given = [
        {"text": text, "claims": [{"article": a, "claim": c} for a, c in claims]}
        for text, claims in findings
    ]
    whole = {"site_name": "Isles", "extra": {"briefing": {"findings": given}}}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(whole, allow_unicode=True, width=999), "utf-8")
    return load_project(root, keeps=keeps)


def told(project: Project) -> list[str]:
    return [f"{p.line} {p.what}" for p in project.problems if p.rule == "finding"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Brandt wants a “longer pier” by 2035.", [WISH]),
        ("President Ida Brandt and Lund talked in Norhaven in March 2031.", [MET]),
        ("On 12 March 2031, says the Island Post, Brandt wanted a pier.", [WISH, MET]),
        ("There are about 1,780 boats.", [BOATS]),
        ("A pier is wanted.", [("the-talks", "wish")]),
        ("The “much longer pier” is wanted.", [WISH]),
        ("There are nine boats.", [("broken", "gone")]),  # its own problem is told
    ],
)
def test_a_finding_has_what_its_claims_have(
    text: str, claims: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert told(loaded(tmp_path, (text, claims))) == []


@pytest.mark.parametrize(
    ("text", "claims", "words"),
    [
        ("There are 1,870 boats.", [BOATS], ["4 What the finding rests on gives no “1,870”."]),
        ("There are twelve boats.", [BOATS], ["4 What the finding rests on gives no “twelve”."]),
        ("In April 2031 they talked.", [MET],
         ["4 What the finding rests on gives no “April 2031”."]),
        ("She wants it by 2036.", [WISH], ["4 What the finding rests on gives no “2036”."]),
        ("Brandt counts boats.", [BOATS],
         ["4 What the finding rests on does not name “Brandt”."]),
        ("They met Orla Fenn.", [MET], ["4 What the finding rests on has no “Orla”.",
                                        "4 What the finding rests on has no “Fenn”."]),
        ("She wants “a bridge”.", [WISH],
         ["4 “a bridge” does not stand in what the finding rests on."]),
        ("It is safe.", [("talks", "point-a-safe-quay-p4")],
         ["5 The claim “point-a-safe-quay-p4” of “talks” is in doubt: Another may have said it."]),
        ("It is wanted.", [("talks", "wisch")], ["5 “talks” has no claim “wisch”."]),
        ("It is wanted.", [("talk", "wish")], ["5 There is no article “talk”."]),
        ("It is wanted.", [("new", "wish")], ["5 “new” is a draft."]),
        ("It is wanted.", [], ["4 The finding rests on no claim."]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_finding_is_told_with_its_line(
    text: str, claims: list[tuple[str, str]], words: list[str], tmp_path: Path
) -> None:
    project = loaded(tmp_path, (text, claims))
    assert sorted(told(project)) == sorted(words)
    assert {p.path for p in project.problems if p.rule == "finding"} == {"mkdocs.yml"}


def test_a_near_id_is_offered(tmp_path: Path) -> None:
    (problem,) = (p for p in loaded(tmp_path, ("A.", [("talks", "wisch")])).problems
                  if p.rule == "finding")  # fmt: skip
    assert problem.mend.startswith("Did you mean “wish”? ")


def test_more_findings_than_a_reader_takes_in_are_too_many(tmp_path: Path) -> None:
    every = [(f"It is wanted{'.' * n}", [WISH]) for n in range(1, MOST + 2)]
    assert told(loaded(tmp_path, *every[:MOST])) == []
    assert [line.partition(" ")[2] for line in told(loaded(tmp_path, *every))] == [
        f"There are {MOST + 1} findings."
    ]


def test_what_was_right_is_looked_at_again_where_a_claim_changed(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/talks.md").write_text(TALKS, "utf-8")
    shutil.copytree(VOCABULARY, tmp_path / "seeds/vocabulary")
    finding = ("She wants a pier by 2035.", [WISH])
    assert told(loaded(tmp_path, finding, keeps=True)) == []
    assert (folder(tmp_path) / "findings").exists()
    assert told(loaded(tmp_path, finding, keeps=True)) == []
    (tmp_path / "seeds/talks.md").write_text(TALKS.replace("2035", "2036"), "utf-8")
    assert len(told(loaded(tmp_path, finding, keeps=True))) == 1
    (tmp_path / "seeds/talks.md").write_text(TALKS.replace("id: wish", "id: hope"), "utf-8")
    assert len(told(loaded(tmp_path, finding, keeps=True))) == 1
