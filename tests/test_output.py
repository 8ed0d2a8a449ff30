"""Pages into a folder: what is written, kept, refused and deleted."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.briefing import Page
from generator.output import MANIFEST, Plan, listed, write
from generator.output import plan as plan_
from generator.pages.again import Ready
from generator.problems import Problem
from tests.conftest import tree

A, B, DEEP = Page("a/index.md", "A\n"), Page("b/index.md", "B\n"), Page("a/b/c/index.md", "C\n")


def plan(docs: Path, pages: Iterable[Page], shown: str) -> tuple[Plan, tuple[Problem, ...]]:
    return plan_(docs, [Ready(p.path, partial(_same, p)) for p in pages], shown)


def _same(page: Page) -> Page:
    return page


def put(docs: Path, *pages: Page) -> None:
    """Bring a folder up to these pages; there must be no problem."""
    todo, problems = plan(docs, pages, "docs")
    assert problems == ()
    write(docs, todo)


def rules(docs: Path, *pages: Page) -> list[tuple[str, str]]:
    return [(p.path, p.rule) for p in plan(docs, pages, "docs")[1]]


def test_pages_are_written_and_listed(tmp_path: Path) -> None:
    put(tmp_path / "docs", A, DEEP)
    assert {*tree(tmp_path / "docs")} == {A.path, DEEP.path, MANIFEST}
    assert listed(tmp_path / "docs") == (DEEP.path, A.path)


def test_a_folder_that_is_not_there_lists_nothing(tmp_path: Path) -> None:
    assert listed(tmp_path / "none") == ()


def test_what_is_there_already_is_not_written(tmp_path: Path) -> None:
    put(tmp_path, A, B)
    todo, _ = plan(tmp_path, [A, Page(B.path, "new\n")], "docs")
    assert [p.path for p in todo.write] == [B.path]
    assert (todo.unchanged, todo.delete, todo.is_stale) == (1, (), True)
    put(tmp_path, A, Page(B.path, "new\n"))
    assert not plan(tmp_path, [A, Page(B.path, "new\n")], "docs")[0].is_stale


def test_a_plan_writes_nothing(tmp_path: Path) -> None:
    plan(tmp_path / "docs", [A], "docs")
    assert [*tmp_path.iterdir()] == []


def test_a_page_no_longer_made_is_deleted_with_its_empty_folders(tmp_path: Path) -> None:
    put(tmp_path, A, DEEP)
    put(tmp_path, A)
    assert {*tree(tmp_path)} == {A.path, MANIFEST}
    assert not (tmp_path / "a/b").exists()


def test_a_folder_with_a_persons_file_stays(tmp_path: Path) -> None:
    put(tmp_path, DEEP)
    (tmp_path / "a/b/mine.md").write_text("mine")
    put(tmp_path)
    assert tree(tmp_path)["a/b/mine.md"] == b"mine"


@pytest.mark.parametrize("pages", [(A,), ()], ids=["still made", "no longer made"])
def test_an_edited_page_is_refused(tmp_path: Path, pages: tuple[Page, ...]) -> None:
    put(tmp_path, A)
    (tmp_path / A.path).write_text("edited")
    assert rules(tmp_path, *pages) == [("docs/a/index.md", "edited-page")]


def test_a_persons_file_is_refused_unless_it_is_the_very_page(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / A.path).write_text("mine")
    assert rules(tmp_path, A) == [("docs/a/index.md", "foreign-file")]
    (tmp_path / A.path).write_text(A.text)
    assert rules(tmp_path, A) == []


@pytest.mark.parametrize("kind", ["folder", "link", "dangling link"])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, kind: str) -> None:
    docs = tmp_path / "docs"
    (docs / "a").mkdir(parents=True)
    (tmp_path / "other.md").write_text(A.text)
    if kind == "folder":
        (docs / A.path).mkdir()
    else:
        (docs / A.path).symlink_to(tmp_path / ("other.md" if kind == "link" else "nothing"))
    assert rules(docs, A) == [("docs/a/index.md", "foreign-file")]


def test_an_edit_that_is_what_the_seeds_give_now_is_taken(tmp_path: Path) -> None:
    put(tmp_path, A)
    new = Page(A.path, "new\n")
    (tmp_path / A.path).write_text(new.text)
    put(tmp_path, new)
    assert tree(tmp_path)[A.path] == b"new\n"


def test_half_written_files_are_swept(tmp_path: Path) -> None:
    put(tmp_path, A)
    (tmp_path / "a/index.md.briefing-part").write_text("half")
    with (tmp_path / MANIFEST).open("a") as manifest:  # as a killed run leaves it
        manifest.write(f"{'0' * 64}  {A.path}\n")
    put(tmp_path, A)
    assert {*tree(tmp_path)} == {A.path, MANIFEST}


@pytest.mark.parametrize("path", ["../outside.md", "/etc/outside.md", "a/../../outside.md"])
def test_a_list_that_names_a_file_outside_is_not_believed(tmp_path: Path, path: str) -> None:
    docs = tmp_path / "docs"
    put(docs, A)
    (tmp_path / "outside.md").write_text("mine")
    with (docs / MANIFEST).open("a", encoding="utf-8") as file:
        file.write(f"{'0' * 64}  {path}\n")
    put(docs)
    assert (tmp_path / "outside.md").read_text() == "mine"


def test_without_its_list_the_writer_takes_its_own_pages_back(tmp_path: Path) -> None:
    put(tmp_path, A, B)
    before = tree(tmp_path)
    (tmp_path / MANIFEST).unlink()
    put(tmp_path, A, B)
    assert tree(tmp_path) == before


def test_a_damaged_list_is_no_reason_to_fail(tmp_path: Path) -> None:
    put(tmp_path, A)
    (tmp_path / MANIFEST).write_bytes(b"\xff\xfe\x00")
    assert rules(tmp_path, A) == []


PATHS = st.sampled_from(["index.md", "a/index.md", "a/b/index.md", "c/index.md"])
SETS = st.dictionaries(PATHS, st.sampled_from(["one\n", "two\n", "brú\n"]))


@given(st.lists(SETS, max_size=4))
def test_whatever_came_before_the_folder_holds_the_last_pages(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[dict[str, str]]
) -> None:
    docs = tmp_path_factory.mktemp("docs")
    (docs / "mine.md").write_text("mine")
    for pages in rounds:
        put(docs, *(Page(path, text) for path, text in pages.items()))
    last = rounds[-1] if rounds else {}
    found = tree(docs)
    found.pop(MANIFEST, None)
    assert found == {"mine.md": b"mine"} | {p: t.encode() for p, t in last.items()}
    assert listed(docs) == tuple(sorted(last))


@pytest.mark.parametrize("kind", ["link", "file", "folder"])
def test_nothing_is_deleted_by_way_of_what_a_person_put_there(tmp_path: Path, kind: str) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    put(docs, A, B)
    (docs / "a").rename(outside)
    if kind == "link":
        (docs / "a").symlink_to(outside)
    elif kind == "file":
        (docs / "a").write_text("mine")
    else:
        (docs / A.path).mkdir(parents=True)
    put(docs, B)
    assert (outside / "index.md").read_text() == A.text
    assert (docs / "a").exists()
    assert listed(docs) == (B.path,)
