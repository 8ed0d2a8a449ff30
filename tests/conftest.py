"""What all tests share: their options, and a small project on invented islands."""

import os
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from generator import build
from generator.cli.group import briefing
from generator.project import load_project

settings.register_profile("repeatable", max_examples=60, deadline=None, derandomize=True)
settings.load_profile("repeatable")

REPOSITORY = Path(__file__).parents[1]

os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="briefing-kept-")
"""What one run keeps for the next stays with these tests, also in programs that they start."""

CASES = Path(__file__).parent / "cases"
VOCABULARY = CASES / "_vocabulary"

SETTINGS = """\
site_name: Crossings of Skerria
site_description: A briefing on ferries and bridges.
docs_dir: docs
site_dir: site
theme:
  name: material
  language: en
  font: false
nav:
  - Home: index.md
  - Topics: topics/index.md
  - About: about/index.md
plugins:
  - briefing
  - search
  - offline
markdown_extensions: [attr_list, def_list, md_in_html, tables]
extra:
  generator: false
  briefing:
    title: Ferries and bridges of Skerria
    lead: What is reported about the crossings between the islands.
"""

ARTICLE = """\
{title}
Updated 09:15, 12-Mar-2031

The ferry to Westmere sailed on Wednesday, President Ida Brandt said in Norhaven.

“The timetable holds,” Minister Tomas Lund said.
"""

RECORD = """\
---
title: {title}
summary: The report says that a quay of Norhaven was painted.
source: {{document: quay.txt, publisher: island-post, published: 2031-02}}
topics: [ferries]
people: [tomas-lund]
organisations: [isles-ferry-authority]
places: [norhaven]
---
The report is short.
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="Rewrite the cases' expected files.")
    parser.addoption("--deep", action="store_true", help="Make long walks from change to change.")
    parser.addoption("--stock", action="store_true", help="Let MkDocs print every page itself.")


@pytest.fixture(autouse=True)
def _stock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch the fast way off in all builds of this process, where the option says so."""
    if not request.config.getoption("--stock"):
        return
    if request.node.get_closest_marker("fast"):
        pytest.skip("about the fast way, which is off")

    def load(*words: Any, **options: Any) -> Any:
        whole = load_project(*words, **{**options, "keeps": False})
        settings = replace(whole.config.settings, fast=False)
        return replace(whole, config=replace(whole.config, settings=settings))

    monkeypatch.setattr(build, "load_project", load)


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@dataclass(frozen=True)
class Project:
    """A briefing project in a scratch folder, which is the working folder too."""

    root: Path

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    def seed(self, name: str, data: str | bytes) -> Path:
        """Write one seed, by its path below seeds/."""
        path = self.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    def run(self, *words: str) -> Result:
        """Run ``briefing`` with these words."""
        return CliRunner().invoke(briefing, words)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a project of one raw article, one record, and a page by hand."""
    made = Project(tmp_path / "isles")
    shutil.copytree(VOCABULARY, made.seeds / "vocabulary")
    (made.root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (made.docs / "about").mkdir(parents=True)
    (made.docs / "about/index.md").write_text("# About\n\nBy hand.\n", "utf-8")
    made.seed("2031/ferry-sails.txt", ARTICLE.format(title="Ferry to Westmere sails"))
    made.seed("2031/quay-painted.md", RECORD.format(title="A quay is painted"))
    monkeypatch.chdir(made.root)
    return made
