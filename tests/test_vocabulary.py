"""The vocabulary's own rules."""

from pathlib import Path

import pytest

from generator import vocabulary
from generator.check.check import check


def told(folder: Path) -> list[tuple[str, int, str]]:
    words, problems = vocabulary.load(folder, "vocabulary")
    return sorted((p.path, p.line, p.rule) for p in (*problems, *check([], words)))


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("topic.yml", "[]", (1, "unknown-key")),
        ("people.yaml", "[]", (1, "unknown-key")),
        ("people.yml", "- {id: a, name: A}\n- {id: a, name: B}\n", (2, "duplicate-id")),
        ("people.yml", "[{id: a, name: A}, {id: a, name: B}]\n", (1, "duplicate-id")),
        ("people.yml", "- {id: A b, name: A}\n", (1, "bad-id")),
        ("people.yml", "- {id: a}\n", (1, "missing-key")),
        ("people.yml", "a: b\n", (1, "wrong-type")),
        ("people.yml", "- {id: a, name: A, rolls: []}\n", (1, "unknown-key")),
        ("topics.yml", "- {id: a, name: A, parent: b}\n", (1, "unknown-parent")),
        ("topics.yml", "- {id: a, name: A, parent: a}\n", (1, "unknown-parent")),
    ],
)
def test_a_wrong_entry_is_told_with_its_line(
    tmp_path: Path, name: str, text: str, problem: tuple[int, str]
) -> None:
    (tmp_path / name).write_text(text)
    assert told(tmp_path) == [(f"vocabulary/{name}", *problem)]


def test_places_in_a_circle_are_named(tmp_path: Path) -> None:
    (tmp_path / "places.yml").write_text(
        "- {id: a, name: A, within: b}\n- {id: b, name: B, within: a}\n"
    )
    assert {rule for _, _, rule in told(tmp_path)} == {"unknown-parent"}


def test_a_missing_folder_is_an_empty_vocabulary(tmp_path: Path) -> None:
    assert told(tmp_path / "none") == []


def test_a_file_of_other_bytes_is_named(tmp_path: Path) -> None:
    (tmp_path / "people.yml").write_bytes(b"\xff\xfe")
    assert told(tmp_path) == [("vocabulary/people.yml", 1, "unreadable")]
