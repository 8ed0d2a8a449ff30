"""`briefing preview`: what a reviewer is told of a change, whoever wrote it."""

import html
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import markdown
import pytest
from click.testing import CliRunner, Result

from generator import build
from generator.cli.group import briefing
from generator.preview import building
from generator.problems import Problem
from tests.conftest import REPOSITORY, tree

CASES = Path(__file__).parent / "preview"
BASE = CASES / "_base"
NOBODY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A"), ("EMAIL", "a@example.org"))
} | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


@dataclass(frozen=True)
class Repository:
    """A repository with the briefing of `tests/preview/_base` on `main`, and on `change` too."""

    root: Path

    def git(self, *words: str) -> str:
        command = ["git", "-c", "init.defaultBranch=main", *words]
        done = subprocess.run(
            command, cwd=self.root, env={**os.environ, **NOBODY}, capture_output=True, check=True
        )
        return done.stdout.decode()

    def commit(self, **files: str | bytes | None) -> None:
        """Write, or with null delete, files by their paths, and commit all."""
        for name, data in files.items():
            path = self.root / name
            if data is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Change")

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(briefing, ["preview", "--base", "main", *words])

    def text(self, name: str) -> str:
        return (self.root / "preview" / name).read_text("utf-8")

    @property
    def json(self) -> dict:
        return json.loads(self.text("summary.json"))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path / "isles")
    shutil.copytree(BASE, made.root)
    monkeypatch.chdir(made.root)
    made.git("init", "--quiet")
    made.commit()
    made.git("switch", "--quiet", "--create", "change")
    return made


def converted(folder: Path, site: Path) -> tuple[Problem, ...]:
    """Stand in for MkDocs: each page of docs/ alone, which takes a hundredth of the time."""
    written = build.generate(folder)
    for path in sorted((folder / "docs").rglob("*")):
        if path.is_file() and path.name != ".generated":
            there = site / path.relative_to(folder / "docs")
            there.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix == ".md":
                there.with_suffix(".html").write_text(page(path.read_text("utf-8")), "utf-8")
            else:
                shutil.copy(path, there)
    return written.problems


def page(text: str) -> str:
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    made = markdown.markdown(body, extensions=["attr_list", "def_list", "md_in_html", "tables"])
    links = re.sub(r'(href="[^":]*)\.md', r"\1.html", made)
    return f"<html><head></head><body>{links}</body></html>"


@pytest.fixture
def quick(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Give the repository, and build its site without MkDocs."""
    monkeypatch.setattr(building, "_run", converted)
    return repository


def case(name: str) -> list[str]:
    file = CASES / name / "delete.txt"
    return file.read_text("utf-8").split() if file.exists() else []


def told(text: str) -> str:
    """Give a summary without what is another at each run: commits and measures."""
    plain = re.sub(r"\b[0-9a-f]{12}\b", "COMMIT", text)
    return re.sub(r"(?m)^\| (Size|Build) \|.*$", r"| \1 | … | … |", plain)


@pytest.mark.parametrize("name", sorted(p.name for p in CASES.iterdir() if p.name[0] != "_"))
def test_a_change_gives_the_summary_that_a_reviewer_needs(
    quick: Repository, name: str, *, update: bool
) -> None:
    change = CASES / name / "change"
    files = {path: data for path, data in tree(change).items()} if change.is_dir() else {}
    quick.commit(**files, **dict.fromkeys(case(name)))
    result = quick.run()
    assert result.exception is None or isinstance(result.exception, SystemExit)
    given = told(quick.text("summary.md"))
    expected = CASES / name / "expected.md"
    if update:
        expected.write_text(given, "utf-8")
    assert expected.read_text("utf-8") == given
    assert (1 if quick.json["problems"] else 0) == result.exit_code
    assert "## To mend" in given or not quick.json["problems"]
