"""What the guide shows step by step works in a fresh briefing, word by word."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli.group import briefing
from generator.intake.parse import parse
from generator.intake.read import document
from generator.model.source import Document
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.build

GUIDE = (REPOSITORY / "docs/guide/adding-an-article.md").read_text("utf-8")
ARTICLE, RECORD, NAME = re.findall(r"```(?:text|yaml)\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture
def followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a fresh briefing with the article of the guide in it."""
    folder = tmp_path / "ferries"
    assert CliRunner().invoke(briefing, ["new", str(folder)]).exit_code == 0
    monkeypatch.chdir(folder)
    (folder / "sources/second-ship.txt").write_text(ARTICLE, "utf-8")
    (folder / "seeds/2031/second-ship.md").write_text(RECORD, "utf-8")
    with (folder / "seeds/vocabulary/people.yml").open("a", encoding="utf-8") as people:
        people.write(NAME)
    return folder


def test_the_record_of_the_guide_becomes_a_page(followed: Path) -> None:
    done = CliRunner().invoke(briefing, ["build", "--strict"])
    assert (done.exit_code, done.stderr.splitlines()[0][:11]) == (0, "3 articles,")
    page = (followed / "site/articles/2031/second-ship/index.html").read_text("utf-8")
    assert "Dora Placeholder" in page


def test_the_evidence_of_the_guide_stands_in_its_article(followed: Path) -> None:
    source = document(ARTICLE.encode(), "sources/second-ship.txt", "second-ship")
    assert isinstance(source, Document)
    read, _ = parse(source)
    (record,) = (a for a in build.project(followed).articles if a.id == "second-ship")
    claims = [*record.events, *record.points, *record.statements, *record.figures]
    assert read
    assert read.source.published == record.source.published
    texts = [p.text for p in read.paragraphs]
    assert [c for c in claims if c.evidence.words not in texts[c.evidence.paragraph - 1]] == []
    length = sum(len(words) for words in {c.evidence.words for c in claims})
    assert length < sum(map(len, texts)) / 5
