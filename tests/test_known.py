"""What is known of seeds gives the project that reading them anew gives."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import kept
from generator.intake import parse as intake
from generator.model.source import Document
from generator.project import load_project

RECORD = """---
title: {title}
summary: A ferry sails to Norhaven.
source: {{document: {name}.txt, published: 2031-05-04}}
topics: [ferries]
---
{body}
"""
RAW = "The ferry is late\n\n4 May 2031\n\nThe ferry to Norhaven left Skerria late on Sunday.\n"
WORDS = "- {id: ferries, name: Ferries, terms: [{term: ferry, weight: 5}]}\n"
STAMP = "- {{id: one, claims: 0, subject: {0}, source: {0}}}\n".format("0" * 64)

Change = Callable[[Path], object]


def _write(path: str, text: str) -> Change:
    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")

    return change


def _record(name: str, title: str = "A ferry", body: str = "It sails.") -> Change:
    return _write(f"seeds/{name}.md", RECORD.format(name=name, title=title, body=body))


CHANGES: dict[str, Change] = {
    "nothing": lambda _: None,
    "another word": _record("one", body="It sails **early**."),
    "a record with a problem": _record("one", body="<script>"),
    "a record that names nothing known": _write(
        "seeds/one.md", RECORD.format(name="one", title="A", body="B").replace("[ferries]", "[x]")
    ),
    "a draft": _write(
        "seeds/one.md", "---\nstate: draft" + RECORD.format(name="one", title="A", body="B")[3:]
    ),
    "another of the same bytes": _write("seeds/2031/four.txt", RAW),
    "an id that is there already": _write("seeds/2031/three.txt", RAW),
    "a seed less": lambda root: (root / "seeds/three.txt").unlink(),
    "a seed renamed": lambda root: (root / "seeds/one.md").rename(root / "seeds/uno.md"),
    "another name of a topic": _write(
        "seeds/vocabulary/topics.yml", WORDS.replace("Fer", "Big fer")
    ),
    "another term": _write("seeds/vocabulary/topics.yml", WORDS.replace("ferry", "boat")),
    "a topic less": lambda root: (root / "seeds/vocabulary/topics.yml").unlink(),
    "a broken vocabulary": _write("seeds/vocabulary/topics.yml", "- ["),
    "a place": _write("seeds/vocabulary/places.yml", "- {id: norhaven, name: Norhaven}\n"),
    "a stamp": _write("seeds/verified.yml", STAMP),
    "another score": _write("mkdocs.yml", "extra: {briefing: {topic_score: 90}}\n"),
    "another language": _write("mkdocs.yml", "theme: {language: ru}\n"),
    "no extension": _write("mkdocs.yml", "markdown_extensions: []\n"),
    "nothing to be kept": _write("mkdocs.yml", "extra: {briefing: {fast: false}}\n"),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of three seeds; two are records and one is an article."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(kept, "user_cache_path", lambda name: tmp_path / "cache" / name)
    root = tmp_path / "project"
    for change in (
        _record("one"),
        _record("two", title="Another ferry"),
        _write("seeds/three.txt", RAW),
        _write("seeds/vocabulary/topics.yml", WORDS),
        _write("mkdocs.yml", "site_name: Ferries\n"),
    ):
        change(root)
    return root


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_project_is_the_same(root: Path, change: Change) -> None:
    """Whatever changes, what is kept makes no difference, there and back again."""
    before = {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file()}
    load_project(root, keeps=True)
    change(root)
    for drafts in ("left", "shown", "judged", "left"):
        after = load_project(root, drafts=drafts, keeps=True)  # type: ignore[arg-type]
        anew = load_project(root, drafts=drafts)  # type: ignore[arg-type]
        assert after == anew
        assert [a.digest for a in after.tied] == [a.digest for a in anew.tied]
    for path in {*root.rglob("*.*")} - {*before}:
        path.unlink() if path.is_file() else None
    for path, data in before.items():
        path.write_bytes(data)
    assert load_project(root, keeps=True) == load_project(root)


def _parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that will hold the path of each document that is parsed."""
    parsed: list[str] = []
    parse = intake.parse

    def noted(document: Document, *given: object) -> object:
        parsed.append(document.path)
        return parse(document, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(intake, "parse", noted)
    return parsed


def test_only_what_changed_is_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A seed that is as it was is not parsed again, nor one of which only a clock tells."""
    load_project(root, keeps=True)
    _record("one", body="It sails early.")(root)
    (root / "seeds/two.md").touch()
    parsed = _parsed(monkeypatch)
    load_project(root, keeps=True)
    assert parsed == ["seeds/one.md"]


@pytest.mark.parametrize("data", [b"", b"rubbish"])
def test_what_is_broken_is_read_anew(root: Path, data: bytes) -> None:
    """Files that were spoilt are no reason to stop, nor to believe them."""
    load_project(root, keeps=True)
    for path in kept.folder(root).iterdir():
        path.write_bytes(data)
    assert load_project(root, keeps=True) == load_project(root)
    assert all(path.read_bytes() != data for path in kept.folder(root).iterdir())
