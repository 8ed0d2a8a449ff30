"""When records were added, as git has it: proposed by writing it in, and nothing else."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.desk import added
from generator.project import load_project
from tests.briefings import record
from tests.conftest import SETTINGS, VOCABULARY

NOBODY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A"), ("EMAIL", "a@example.org"))
} | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

FERRY = record("A ferry", "# a remark", "topics: [bridges]  # another").replace("\n", "\r\n")


def git(root: Path, *words: str, day: str = "2031-03-01") -> None:
    dated = {f"GIT_{who}_DATE": f"{day}T23:30:00-0800" for who in ("AUTHOR", "COMMITTER")}
    env = {**os.environ, **NOBODY, **dated}
    subprocess.run(["git", *words], cwd=root, env=env, check=True, capture_output=True)


def commit(root: Path, day: str, **seeds: str) -> None:
    for id_, text in seeds.items():
        (root / "isles" / "seeds" / f"{id_}.md").write_bytes(text.encode())
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "A", day=day)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository with a project in a folder of it, and a record."""
    seeds = tmp_path / "isles" / "seeds"
    seeds.mkdir(parents=True)
    words = seeds / "vocabulary"
    words.mkdir()
    for file in VOCABULARY.iterdir():
        (words / file.name).write_bytes(file.read_bytes())
    (tmp_path / "isles" / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "2031-03-01", ferry=FERRY)
    return tmp_path


def proposed(root: Path) -> tuple[str, ...]:
    """Return the notes on what was proposed."""
    project = root / "isles"
    notes, problems = added.propose(project, load_project(project))
    assert problems == ()
    return notes


def text(root: Path, id_: str = "ferry") -> str:
    return (root / "isles" / "seeds" / f"{id_}.md").read_bytes().decode()


def test_the_day_of_the_first_commit_is_written_and_all_else_stays(root: Path) -> None:
    commit(root, "2031-05-01", ferry=FERRY.replace("A ferry", "The ferry"))
    assert [note.split(" was ")[0] for note in proposed(root)] == ["“added: 2031-03-01”"]
    whole = FERRY.replace("A ferry", "The ferry")
    assert text(root) == whole.replace("another\r\n", "another\r\nadded: 2031-03-01\r\n")
    assert proposed(root) == ()


def test_a_record_that_was_renamed_was_added_under_its_first_name(root: Path) -> None:
    git(root, "mv", "isles/seeds/ferry.md", "isles/seeds/boat.md")
    commit(root, "2031-06-01")
    git(root, "mv", "isles/seeds/boat.md", "isles/seeds/ship é.md")
    git(root, "mv", "isles/seeds/ship é.md", "isles/seeds/ship.md")
    commit(root, "2031-07-01")
    proposed(root)
    assert "\r\nadded: 2031-03-01\r\n" in text(root, "ship")


@pytest.mark.parametrize(
    ("id_", "seed"),
    [
        ("dated", FERRY.replace("topics", "added: 2031-01-01\r\ntopics")),
        ("draft", FERRY.replace("title", "state: draft\r\ntitle")),
    ],
)
def test_nothing_is_proposed_for(root: Path, id_: str, seed: str) -> None:
    proposed(root)
    commit(root, "2031-04-01", **{id_: seed})
    assert proposed(root) == ()
    assert text(root, id_) == seed


def test_nothing_is_proposed_for_what_git_does_not_have(root: Path, tmp_path: Path) -> None:
    new = root / "isles" / "seeds" / "new.md"
    new.write_bytes(FERRY.encode())
    assert [("ferry.md" in note, "new.md" in note) for note in proposed(root)] == [(True, False)]
    (tmp_path / ".git").rename(tmp_path / "elsewhere")
    assert proposed(root) == ()
    assert new.read_bytes().decode() == FERRY


def test_a_copy_without_the_first_commits_says_so(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    commit(root, "2031-05-01", quay=FERRY)
    part = tmp_path_factory.mktemp("part")
    git(part, "clone", "--quiet", "--depth", "1", root.as_uri(), "here")
    assert ["fetch --unshallow" in note for note in proposed(part / "here")] == [True]
    assert "added" not in text(part / "here")
