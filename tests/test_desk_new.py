"""A fresh briefing: what it holds, where it is refused, and that all commands work in it."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator import __version__, config, defaults, engine
from generator.cli.group import briefing
from generator.desk import new
from generator.forms import yaml_text
from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.source import Document
from tests.conftest import REPOSITORY, tree

SKELETON = new.skeleton("Trams of Exampleton", "en")
RECORD, SOURCE = "seeds/2031/ferry-line-opens.md", "sources/ferry-line-opens.txt"
TEXTS = {SOURCE, "seeds/2031/winter-timetable.txt"}
"""Files that are nothing but an article's text, which has no room for a comment."""

TRAMS = {
    "seeds/vocabulary/people.yml": "- {id: ada-quill, name: Ada Quill, introduction: The mayor.}\n",
    "seeds/vocabulary/places.yml": "- {id: tramville, name: Tramville, kind: city}\n",
    "seeds/vocabulary/topics.yml": (
        "- {id: trams, name: Trams, terms: [{term: tram, weight: 5}, {term: rails, weight: 3}]}\n"
    ),
    "seeds/2040/second-line.md": """\
---
title: Tramville gets a second tram line
summary: The report tells of the second line.
source: {document: second-line.txt, headline: Second line opens, published: 2040-03-02}
events:
  - {what: Opening, date: 2040-03-01, place: tramville, evidence: {paragraph: 1, words: Thursday}}
topics: [trams]
people: [ada-quill]
places: [tramville]
figures:
  - {what: stops, value: 14, unit: stops, evidence: {paragraph: 2, words: 14 stops}}
---
An account of the opening.
""",
    "seeds/2040/rails-mended.txt": """\
Rails mended in Tramville

Published 5 April 2040

The rails of the tram in Tramville were mended on Wednesday, Mayor Ada Quill said.

“The tram runs again,” Ada Quill said. It had stood still for 12 days, and 300 people had
walked.
""",
}


def run(*words: str) -> Result:
    """Run ``briefing`` with these words."""
    return CliRunner().invoke(briefing, words)


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a fresh briefing, which is the working folder too."""
    folder = tmp_path / "fresh"
    assert run("new", str(folder), "--title", "A fresh one").exit_code == 0
    monkeypatch.chdir(folder)
    return folder


def settings(text: str) -> dict[str, Any]:
    value = yaml_text.load(text, tags=True).value
    assert isinstance(value, dict)
    return value


# What it writes, and where it refuses


def test_it_writes_the_whole_skeleton_and_says_where(tmp_path: Path) -> None:
    folder = tmp_path / "far" / "away"
    result = run("new", str(folder), "--title", "Trams of Exampleton")
    assert result.exit_code == 0
    assert result.stdout == f"{folder}\n"
    assert tree(folder) == SKELETON
    assert {".gitattributes", ".gitignore", ".github/workflows/check.yml"} <= {*SKELETON}
    assert [p.name for p in tmp_path.iterdir()] == ["far"]


def test_it_needs_no_title(tmp_path: Path) -> None:
    assert run("new", "-q", str(tmp_path / "old-mills_and weirs")).exit_code == 0
    loaded, problems = config.load(tmp_path / "old-mills_and weirs")
    assert (loaded.site_name, problems) == ("Old mills and weirs", ())


@pytest.mark.parametrize("there", [(), (".git/HEAD",)])
def test_an_empty_folder_or_repository_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: tuple[str, ...]
) -> None:
    for path in there:
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert run("new", ".", "--title", "Trams of Exampleton").exit_code == 0
    assert {**SKELETON, **dict.fromkeys(there, b"")} == tree(tmp_path)


def a_file(folder: Path) -> None:
    folder.write_text("notes")


def a_full_folder(folder: Path) -> None:
    folder.mkdir()
    (folder / "notes.txt").write_text("notes")


def a_link_to_nothing(folder: Path) -> None:
    folder.symlink_to("nowhere")


@pytest.mark.parametrize("make", [a_file, a_full_folder, a_link_to_nothing])
def test_what_is_there_is_refused_and_left_alone(tmp_path: Path, make: Any) -> None:
    make(tmp_path / "taken")
    before = tree(tmp_path)
    result = run("new", str(tmp_path / "taken"))
    assert result.exit_code == 1
    assert f"{tmp_path}/taken:1: This is a " in result.stderr
    assert "Name a folder that is new or empty." in result.stderr
    assert before == tree(tmp_path)


@pytest.mark.parametrize("exists", [True, False])
@pytest.mark.parametrize("verb", ["write_bytes", "rename"])
def test_a_disk_that_refuses_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str, *, exists: bool
) -> None:
    folder = tmp_path / "fresh"
    if exists:
        folder.mkdir()
    real, done = getattr(Path, verb), []

    def refuse(path: Path, *words: Any) -> Any:
        done.append(path)
        if len(done) == (4 if exists else 1):
            raise OSError(28, "No space left on device")
        return real(path, *words)

    monkeypatch.setattr(Path, verb, refuse)
    result = run("new", str(folder))
    assert result.exit_code == 1
    assert "No space left on device. Make room" in result.stderr
    assert ([folder] if exists else []) == [*tmp_path.rglob("*")]


@pytest.mark.parametrize("title", ["", "  ", "two\nlines", "a\x07bell", "a\u2028line"])
def test_a_title_that_is_none_is_wrong_usage(tmp_path: Path, title: str) -> None:
    assert run("new", str(tmp_path / "fresh"), "--title", title).exit_code == 2
    assert [*tmp_path.iterdir()] == []


@given(st.text().filter(new.is_title))
def test_any_title_is_the_name_that_the_settings_give(title: str) -> None:
    text = new.skeleton(title, "en")["mkdocs.yml"].decode()
    assert title.strip() == settings(text)["site_name"]


def test_an_unknown_language_is_wrong_usage_and_the_nearest_is_named(tmp_path: Path) -> None:
    result = run("new", str(tmp_path / "fresh"), "--language", "pt-br")
    assert result.exit_code == 2
    assert "Did you mean “pt-BR”?" in result.stderr
    assert [*tmp_path.iterdir()] == []


@pytest.mark.build
@pytest.mark.parametrize("language", ["fr", "zh"])
def test_the_theme_speaks_the_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    assert language in engine.languages()
    assert run("new", str(tmp_path / "fresh"), "--language", language).exit_code == 0
    monkeypatch.chdir(tmp_path / "fresh")
    assert run("build", "--strict").exit_code == 0
    assert f'<html lang="{language}"' in Path("site/index.html").read_text("utf-8")


# What it holds


def test_its_settings_hold_what_an_editor_would_change() -> None:
    text = SKELETON["mkdocs.yml"].decode()
    assert len(text.splitlines()) <= 25
    ours = settings((REPOSITORY / "mkdocs.yml").read_text("utf-8"))
    fresh = settings(defaults.whole(text))
    own = {"site_name", "site_description", "copyright", "docs_dir", "site_dir"}
    own |= {"use_directory_urls", "extra_css", "extra", "theme", "markdown_extensions"}
    assert {k: v for k, v in ours.items() if k not in own} == {
        k: v for k, v in fresh.items() if k not in own
    }
    assert ours["theme"] == {k: v for k, v in fresh["theme"].items() if k != "custom_dir"}
    assert sorted(ours["markdown_extensions"], key=str) == sorted(
        fresh["markdown_extensions"], key=str
    )


def test_every_file_says_what_to_change_first() -> None:
    silent = {path for path, data in SKELETON.items() if b"hange first" not in data}
    assert silent == TEXTS | {"seeds/verified.yml"}  # a program writes that one


def test_nothing_is_left_to_set_in() -> None:
    assert [p for p, data in SKELETON.items() if re.search(rb"@[a-z]+@", data)] == []
    requirement = SKELETON["requirements.txt"].decode().splitlines()[-1]
    assert requirement == f"./wheels/briefing_generator-{__version__}-py3-none-any.whl"
    assert requirement.removeprefix("./wheels/") in SKELETON["wheels/README.md"].decode()


def test_no_file_names_a_host() -> None:
    hosts = re.compile(rb"\w+://(?!forge\.example/)|pypi|index-url", re.IGNORECASE)
    assert [p for p, data in SKELETON.items() if hosts.search(data)] == []


def test_its_workflows_take_the_actions_we_take() -> None:
    files = {p: data.decode() for p, data in SKELETON.items() if p.startswith(".github/")}
    assert {p.rpartition("/")[2] for p in files} == {"check.yml", "preview.yml", "publish.yml"}
    folder = REPOSITORY / ".github/workflows"
    ours = "".join(path.read_text("utf-8") for path in folder.glob("*.yml"))
    for text in files.values():
        actions = re.findall(r"uses: (\S+@[0-9a-f]{40} # v[\d.]+)\n", text)
        assert text.count("uses:") == len(actions)
        assert [a for a in actions if a not in ours] == []


def article(path: str) -> Article:
    """Read one file of the skeleton."""
    kind = "markdown" if path.endswith(".md") else "text"
    found = document(SKELETON[path], path, Path(path).stem, kind)
    assert isinstance(found, Document)
    read, problems = parse(found)
    assert problems == ()
    assert read
    return read


def test_its_record_shows_every_kind_of_claim_with_evidence_from_its_source() -> None:
    record = article(RECORD)
    source = [p.text for p in article(SOURCE).paragraphs]
    kinds = [record.events, record.points, record.statements, record.figures, record.roles]
    claims = [claim for kind in kinds for claim in kind]
    assert all(kinds)
    assert [c for c in claims if c.evidence.words not in source[c.evidence.paragraph - 1]] == []
    fragments = {c.evidence.words for c in claims}
    assert sum(len(f) for f in fragments) < sum(len(p) for p in source) / 5
    assert hashlib.sha256(SKELETON[SOURCE]).hexdigest() == record.source.sha256


# What works in it


def mkdocs(folder: Path, site: Path) -> None:
    """Run plain MkDocs there."""
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir"]
    subprocess.run([*command, site], cwd=folder, env=environment, check=True)


def every_command(folder: Path, articles: int) -> None:
    """Go through the commands as an editor would."""
    checked = run("check")
    assert checked.exit_code == 0
    assert f"Checked {articles} articles: no problem." in checked.stderr
    assert run("generate", "--check").exit_code == 1
    assert run("build", "--strict").exit_code == 0
    assert run("generate", "--check").exit_code == 0
    mkdocs(folder, folder / "plain")
    assert tree(folder / "site") == tree(folder / "plain")
    for seed in sorted((folder / "seeds").rglob("20*/*.*")):
        told = run("inspect", str(seed))
        assert (told.exit_code, told.stdout.startswith(seed.stem)) == (0, True)


def test_its_record_is_verified_by_the_source_beside_it(fresh: Path) -> None:
    stamps = (fresh / "seeds/verified.yml").read_bytes()
    told = run("check")
    assert "Of 11 claims, 11 verified." in told.stderr
    assert run("check", "--sources", "sources", "--save").exit_code == 0
    assert stamps == (fresh / "seeds/verified.yml").read_bytes()


@pytest.mark.build
def test_every_command_works_in_it(fresh: Path) -> None:
    every_command(fresh, articles=2)
    home = (fresh / "site/index.html").read_text("utf-8")
    assert "A fresh one" in home
    assert "invented ferry line" in home


@pytest.mark.build
def test_every_command_works_on_another_subject(fresh: Path) -> None:
    shutil.rmtree(fresh / "seeds")
    shutil.rmtree(fresh / "sources")
    example = (fresh / "mkdocs.yml").read_text("utf-8").partition("extra:")[0]
    (fresh / "mkdocs.yml").write_text(re.sub(r"(?m)^site_desc.*", "", example), "utf-8")
    for path, text in TRAMS.items():
        (fresh / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).write_text(text, "utf-8")
    every_command(fresh, articles=2)
    topic = (fresh / "site/topics/trams/index.html").read_text("utf-8")
    assert ("Tramville gets a second tram line" in topic, "Rails mended" in topic) == (True, True)
    assert [p for p, data in tree(fresh / "site/topics").items() if b"ferry" in data] == []


@pytest.mark.build
def test_make_uses_the_generator_on_the_path(fresh: Path, tmp_path: Path) -> None:
    command = tmp_path / "bin" / "briefing"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(REPOSITORY)}
    for goal in ("test", "bundle", "site"):
        subprocess.run(["make", goal], cwd=fresh, env=environment, check=True, capture_output=True)
    assert (fresh / "site/index.html").is_file()
    assert len([*(fresh / "dist").glob("*.zip")]) == 1
    assert not (fresh / ".venv").exists()
