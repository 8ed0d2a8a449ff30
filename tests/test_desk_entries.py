"""`briefing add`: what a draft names and the vocabulary lacks is drafted in the vocabulary too."""

import json

import pytest

from generator import file_changes, vocabulary
from tests.conftest import Project, tree

TEXT = """\
Quay of Holm sold

Sea Wire - 20 April 2031

HOLM, April 20 - The old quay was sold in Sandwick on Saturday, Harbour Master Vera Quist said.

“Nobody wanted it,” Quist said. The Ministry of Tides (MOT) paid nothing for it.
In Sandwick the Ministry of Tides has no other.

Una Dahl, chief engineer of the Holm Bridge Company, called it “a good quay”.
"""


@pytest.fixture
def clip(project: Project) -> str:
    (project.root / "clip.txt").write_text(TEXT, "utf-8")
    return "clip.txt"


def people(project: Project) -> str:
    return (project.seeds / "vocabulary/people.yml").read_text("utf-8")


def test_entries_are_drafted_with_the_draft(project: Project, clip: str) -> None:
    before = people(project)
    done = project.run("add", clip)
    assert done.exit_code == 0, done.output
    assert people(project) == before + (
        "- id: vera-quist\n  name: Vera Quist\n  aliases: [Quist, Harbour Master Vera Quist]\n"
        "  roles: [{title: Harbour Master}]\n  state: draft\n"
        "- id: una-dahl\n  name: Una Dahl\n"
        "  roles: [{title: chief engineer of the Holm Bridge Company}]\n  state: draft\n"
    )
    words, problems = vocabulary.load(project.seeds / "vocabulary", "vocabulary")
    assert not problems
    assert words.organisations["ministry-of-tides"].abbreviation == "MOT"
    assert ("places", "sandwick") in words.drafts
    assert ("organisations", "holm-bridge-company") not in words.drafts  # named once
    draft = (project.root / done.stdout.strip()).read_text("utf-8")
    assert "people: [vera-quist, una-dahl]\n" in draft
    assert "- speaker: vera-quist\n" in draft
    assert " entries drafted: people.yml: vera-quist, una-dahl; organisations.yml: " in done.stderr
    assert project.run("check").exit_code == 0


def test_a_second_draft_has_the_same_entries(project: Project, clip: str) -> None:
    project.run("add", clip)
    before = tree(project.seeds / "vocabulary")
    done = project.run("add", clip, "--again", "--id", "second")
    assert done.exit_code == 0, done.output
    assert "drafted" not in done.stderr
    assert tree(project.seeds / "vocabulary") == before
    assert project.run("build", "--drafts", "--strict").exit_code == 0
    assert (project.docs / "people/vera-quist").exists()


@pytest.mark.parametrize("option", ["--dry-run", "--json"])
def test_entries_are_told_of(project: Project, clip: str, option: str) -> None:
    before = tree(project.seeds)
    done = project.run("add", clip, option, "--dry-run")
    assert done.exit_code == 0
    assert tree(project.seeds) == before
    assert "people.yml: vera-quist" in done.stderr
    if option == "--json":
        assert json.loads(done.stdout)["entries"][0] == {
            "kind": "people",
            "id": "vera-quist",
            "name": "Vera Quist",
            "aliases": ["Quist", "Harbour Master Vera Quist"],
            "roles": [{"title": "Harbour Master"}],
            "state": "draft",
        }


@pytest.mark.parametrize("fails", range(4))
def test_nothing_is_half_written(
    project: Project, clip: str, monkeypatch: pytest.MonkeyPatch, fails: int
) -> None:
    before, real, count = tree(project.root), file_changes._real, iter(range(99))  # noqa: SLF001 - where a file is put

    def refuse(path: object) -> object:
        if next(count) == fails:
            raise OSError("no room")
        return real(path)  # type: ignore[arg-type]

    monkeypatch.setattr(file_changes, "_real", refuse)
    done = project.run("add", clip)
    assert done.exit_code == 1
    assert "Nothing was changed, because a file could not be written: no room." in done.stderr
    assert tree(project.root) == before


def test_a_vocabulary_file_is_made_where_there_is_none(project: Project, clip: str) -> None:
    (project.seeds / "vocabulary/organisations.yml").unlink()
    project.seed("2031/quay-painted.md", "")
    project.run("add", clip)
    made = (project.seeds / "vocabulary/organisations.yml").read_text("utf-8")
    assert made.startswith("- id: ")


def test_a_draft_may_name_what_another_draft_brought(project: Project, clip: str) -> None:
    first = project.run("add", clip).stdout.strip()
    other = "Quay of Holm painted\n\nThe quay was painted, Vera Quist said.\n\nIt is grey now.\n"
    (project.root / "other.txt").write_text(other, "utf-8")
    done = project.run("add", "other.txt")
    assert "people: [vera-quist]" in (project.root / done.stdout.strip()).read_text("utf-8")
    (project.root / first).unlink()
    assert project.run("check").exit_code == 0
    assert project.run("build", "--drafts", "--strict").exit_code == 0
