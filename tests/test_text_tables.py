"""Tables of words: how they are read."""

from pathlib import Path

import pytest

from generator.text import tables

TEXT = "# remark\n[label en]\nshare; save;\ncopy link\n[label de]\nteilen\n\n[legal]\n©; (c)\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "table.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_table_has_kinds_languages_remarks_and_phrases(path: Path) -> None:
    expected = {"label": ("share", "save", "copy link", "teilen"), "legal": ("©", "(c)")}
    assert expected == tables.phrases(path)


def test_words_are_parted_by_spaces(path: Path) -> None:
    words = ("share;", "save;", "copy", "link", "teilen")
    assert tables.words(path)["label"] == words
    assert tables.sets(path)["label"] == frozenset(words)


def test_a_row_opens_with_its_key(path: Path) -> None:
    path.write_text("[offset]\n+01:00 CET MEZ\nZ UTC\n", "utf-8")
    assert tables.rows(path) == {"offset": {"+01:00": "CET MEZ", "Z": "UTC"}}
