"""Text of the example is told of as long as it stands on a page, and never what a person wrote."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.group import briefing
from generator.desk import new
from tests.briefings import rewrite

FILES = {
    "docs/about/index.md",
    "mkdocs.yml",
    "seeds/2031/ferry-line-opens.md",
    "seeds/2031/winter-timetable.txt",
    "seeds/vocabulary/topics.yml",  # a topic that others stand below has a page of its own
}
"""Files of a fresh briefing whose text stands on a page as it is."""

LAMP = """\
---
title: Lamps for the quay
summary: The report tells what the lamps cost, and that Bo Sample pays for them.
source: {url: https://post.example/lamps}
---
"""


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a fresh briefing, which is the working folder too."""
    folder = tmp_path / "fresh"
    assert new.new(folder, "A fresh one", "en")[1] == ()
    monkeypatch.chdir(folder)
    return folder


def told(*words: str) -> set[str]:
    """Return the files that ``check`` names for the example's text."""
    done = CliRunner().invoke(briefing, ["check", *words])
    assert done.exit_code == 0, done.stderr
    return {*re.findall(r"^note: (\S+?):\d+: Text of the example", done.stderr, re.MULTILINE)}


@pytest.mark.usefixtures("fresh")
def test_a_fresh_briefing_is_warned_and_not_refused_unless_asked_for() -> None:
    assert told() == FILES
    done = CliRunner().invoke(briefing, ["check", "--no-example"])
    assert done.exit_code == 1
    named = re.findall(r"^(\S+?):\d+: Text of the example", done.stderr, re.MULTILINE)
    assert {*named} == FILES
    assert "mkdocs.yml:5: Text of the example stands here, on lines 5, 22 and 23." in done.stderr


@pytest.mark.usefixtures("fresh")
def test_one_article_is_checked_without_it() -> None:
    assert told("ferry-line-opens") == set()


def test_whoever_changed_all_of_it_is_not_warned(fresh: Path) -> None:
    rewrite(fresh)
    assert told() == set()
    assert told("--no-example") == set()


@pytest.mark.parametrize("path", sorted(FILES))
def test_a_file_that_was_changed_is_not_named(fresh: Path, path: str) -> None:
    example = (fresh / path).read_text("utf-8")
    rewrite(fresh)
    changed = (fresh / path).read_text("utf-8")
    (fresh / path).write_text(example.replace("\n", "\r\n"), "utf-8", newline="")
    assert told() == {path}
    (fresh / path).write_text(changed, "utf-8")
    assert told() == set()


def test_what_is_left_in_a_copy_is_told_of(fresh: Path) -> None:
    record = (fresh / "seeds/2031/ferry-line-opens.md").read_text("utf-8")
    copy = record.replace("title: A ferry line", "title: Another line")
    rewrite(fresh)
    (fresh / "seeds/2031/another-line.md").write_text(copy, "utf-8")
    assert told() == {"seeds/2031/another-line.md"}


def test_entries_are_told_of_while_an_article_of_ones_own_names_them(fresh: Path) -> None:
    shutil.rmtree(fresh / "seeds/2031")
    (fresh / "seeds/2031").mkdir()
    (fresh / "seeds/2031/lamps.md").write_text(LAMP, "utf-8")
    assert told() >= {"seeds/vocabulary/people.yml"}
    people = fresh / "seeds/vocabulary/people.yml"
    people.write_text(people.read_text("utf-8").replace("He is invented.", "He is ours."), "utf-8")
    assert "seeds/vocabulary/people.yml" not in told()


def test_every_kind_of_page_has_its_text_marked() -> None:
    files = new.skeleton("A", "en")
    lines = {path: map(str.strip, data.decode().splitlines()) for path, data in files.items()}
    marked = {path for path, some in lines.items() if new.example().intersection(some)}
    vocabulary = {path for path in files if path.startswith("seeds/vocabulary/")}
    assert marked == FILES | vocabulary
    assert not [line for line in new.example() if len(line.split()) < 4]
