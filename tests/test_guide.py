"""What the guide shows step by step works in a fresh briefing, word by word."""

import hashlib
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


def finished(folder: Path) -> str:
    """Finish the record as the guide shows; return what the command says."""
    record, source = folder / "seeds/2031/second-ship.md", folder / "sources/second-ship.txt"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    text = record.read_text("utf-8")
    assert "  sha256: null #" in text
    record.write_text(text.replace("sha256: null", f"sha256: {digest}"), "utf-8")
    done = CliRunner().invoke(briefing, ["finish", "second-ship", "--sources", "sources"])
    return done.output


def test_the_record_of_the_guide_is_finished_as_the_guide_shows(followed: Path) -> None:
    assert f"$ briefing finish second-ship --sources sources\n{finished(followed)}```" in GUIDE


def test_the_record_of_the_guide_becomes_a_page(followed: Path) -> None:
    finished(followed)
    done = CliRunner().invoke(briefing, ["build", "--strict"])
    assert (done.exit_code, done.stderr.splitlines()[0][:11]) == (0, "3 articles,")
    page = (followed / "site/articles/2031/second-ship/index.html").read_text("utf-8")
    assert "Dora Placeholder" in page


def test_the_evidence_of_the_guide_stands_in_its_article(followed: Path) -> None:
    source = document(ARTICLE.encode(), "sources/second-ship.txt", "second-ship")
    assert isinstance(source, Document)
    read, _ = parse(source)
    every = build.project(followed, drafts="shown").articles
    (record,) = (a for a in every if a.id == "second-ship")
    claims = [*record.events, *record.points, *record.statements, *record.figures]
    assert read
    assert read.source.published == record.source.published
    texts = [p.text for p in read.paragraphs]
    assert [c for c in claims if c.evidence.words not in texts[c.evidence.paragraph - 1]] == []
    length = sum(len(words) for words in {c.evidence.words for c in claims})
    assert length < sum(map(len, texts)) / 5
