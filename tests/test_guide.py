"""What the guide shows step by step works in a fresh briefing, word by word."""

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli.group import briefing
from generator.forms import yaml_text
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.build

GUIDE = (REPOSITORY / "docs/guide/adding-an-article.md").read_text("utf-8")
BLOCKS = re.findall(r"```(?:text|yaml)\n(.*?)```", GUIDE, re.DOTALL)
SHORT, ARTICLE, RECORD, NAME = BLOCKS
ID = "second-ship-for-the-ferry-line"
DRAFT = Path(f"seeds/2031/{ID}.md")


def run(*words: str) -> Result:
    """Run a command that goes well."""
    done = CliRunner().invoke(briefing, words)
    assert done.exit_code == 0, done.output
    return done


def shown(command: str) -> str:
    """Return what the guide shows a command to answer."""
    return GUIDE.partition(f"$ {command}\n")[2].partition("```")[0]


@pytest.fixture
def drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a fresh briefing in which the guide was followed as far as the draft."""
    folder = tmp_path / "ferries"
    run("new", str(folder))
    monkeypatch.chdir(folder)
    Path("seeds/2031/ferry-at-night.md").write_text(SHORT, "utf-8")
    Path("sources/second-ship.txt").write_text(ARTICLE, "utf-8")
    command = "add sources/second-ship.txt"
    assert run(*command.split()).output == shown(f"briefing {command}")
    return folder


@pytest.fixture
def followed(drafted: Path) -> Path:
    """Return the same after the record and its name were written."""
    DRAFT.write_text(RECORD, "utf-8")
    people = Path("seeds/vocabulary/people.yml")
    text, entry = people.read_text("utf-8"), NAME.splitlines(keepends=True)
    assert text.endswith("".join(entry[:3]))
    people.write_text(text.removesuffix("".join(entry[:3])) + NAME, "utf-8")
    return drafted


def values(text: str) -> dict[tuple[Any, ...], Any]:
    """Return every value of a record by its path; without those that hold nothing."""

    def walk(value: Any, path: tuple[Any, ...]) -> Any:
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            if isinstance(inner, dict | list):
                yield from walk(inner, (*path, key))
            elif inner is not None:
                yield (*path, key), inner

    return dict(walk(yaml_text.load(text.split("---\n")[1]).value, ()))


@pytest.mark.usefixtures("drafted")
def test_the_record_is_its_draft_but_for_ten_values() -> None:
    draft, record = values(DRAFT.read_text("utf-8")), values(RECORD)
    typed = {path for path, value in record.items() if draft.get(path) != value}
    typed -= {path for path in draft if path[-1] == "words"}  # any telling fragment will do
    assert len(typed) == 10
    assert "ten values were typed" in GUIDE


@pytest.mark.usefixtures("followed")
def test_it_is_finished_as_the_guide_shows() -> None:
    command = f"finish {ID} --sources sources"
    assert run(*command.split()).output == shown(f"briefing {command}")
    assert "state: draft" not in DRAFT.read_text("utf-8")


@pytest.mark.usefixtures("drafted")
def test_paragraphs_are_shown() -> None:
    run("inspect", "sources/second-ship.txt")
    told = run("inspect", "--text", "sources/second-ship.txt").stdout
    assert [line[:3] for line in told.splitlines()] == ["1  ", "2  ", "3  "]


@pytest.mark.usefixtures("followed")
def test_both_become_pages() -> None:
    run("finish", ID, "--sources", "sources")
    assert run("build", "--strict").stderr.startswith("4 articles,")
    page = Path(f"site/articles/2031/{ID}/index.html").read_text("utf-8")
    assert all(words in page for words in ("Dora Placeholder", ">Verified</span>", "#:~:text="))
    short = Path("docs/articles/undated/ferry-at-night/index.md").read_text("utf-8")
    for address in ("topics/ferry-line", "people/bo-sample", "places/samplehaven"):
        assert f"({'../' * 3}{address}/index.md)" in short
    assert "gazette.example" in short
