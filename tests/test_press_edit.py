"""A site that is kept: each change gives MkDocs' bytes, and MkDocs runs only if it has to."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import build, engine, kept
from generator.press import change, keeping, placing
from tests.conftest import ARTICLE, RECORD, Project, tree

pytestmark = [pytest.mark.build, pytest.mark.fast]

QUAY = "2031/quay-painted.md"


@pytest.fixture
def runs(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return a built project's further runs of MkDocs, each by where it writes."""
    assert build.build(project.root, build.Options()).problems == ()
    made: list[Path] = []
    run: Callable[..., Any] = vars(engine)["_run"]

    def noting(place: Any, site: Path, *rest: Any) -> Any:
        made.append(site)
        return run(place, site, *rest)

    monkeypatch.setattr(engine, "_run", noting)
    return made


def built(project: Project, runs: list[Path]) -> bool:
    """Build the site, hold it against MkDocs' own, and return whether MkDocs had to run for it."""
    runs.clear()
    assert build.build(project.root, build.Options()).problems == ()
    has_run = bool(runs)
    stock = project.root / "stock"
    assert build.build(project.root, build.Options(site_dir=stock, stock=True)).problems == ()
    assert tree(project.site) == tree(stock)
    return has_run


def edit(project: Project, path: str, old: str, new: str) -> None:
    file = project.root / path
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


BY_THE_PRESS: dict[str, Callable[[Project], object]] = {
    "body": lambda p: edit(p, f"seeds/{QUAY}", "The report is short.", "It is *very* short."),
    "title": lambda p: edit(p, f"seeds/{QUAY}", "A quay is painted", "A “quay” & <its> paint"),
    "added": lambda p: p.seed("2032/new.md", RECORD.format(title="A new crossing")),
    "raw added": lambda p: p.seed("2031/raw.txt", ARTICLE.format(title="Ferry to Eastmere sails")),
    "removed": lambda p: p.seed(QUAY, "").unlink(),
    "renamed": lambda p: (p.seeds / QUAY).rename(p.seeds / "2031/quay-blue.md"),
    "topic": lambda p: edit(p, "seeds/vocabulary/topics.yml", "name: Ferries", "name: Boats"),
}


@pytest.mark.parametrize("change_", BY_THE_PRESS.values(), ids=BY_THE_PRESS)
def test_a_change_to_seeds_needs_no_engine(
    project: Project, runs: list[Path], change_: Callable[[Project], object]
) -> None:
    change_(project)
    assert not built(project, runs)
    assert not built(project, runs)


def by_hand(project: Project, path: str) -> Path:
    """Return the place of a page that somebody writes."""
    place = project.docs / path
    place.parent.mkdir()
    return place


BY_THE_ENGINE: dict[str, Callable[[Project], object]] = {
    "first alias": lambda p: edit(p, f"seeds/{QUAY}", "topics:", "aliases: [quay-old]\ntopics:"),
    "site file edited": lambda p: edit(p, "site/index.html", "<body", "<body "),
    "site file gone": lambda p: (p.site / "topics/index.html").unlink(),
    "site file added": lambda p: (p.site / "topics/more.html").touch(),
    "site put back": lambda p: shutil.copytree(shutil.move(p.site, p.root / "away"), p.site),
    "site is a link": lambda p: p.site.symlink_to(shutil.move(p.site, p.root / "away")),
    "page by hand": lambda p: edit(p, "docs/about/index.md", "By hand.", "By *hand*."),
    "page by hand added": lambda p: by_hand(p, "guide/more.md").write_text("# More\n"),
    "picture by hand": lambda p: (p.docs / "about/a.svg").write_text("<svg/>"),
    "setting": lambda p: edit(p, "mkdocs.yml", "font: false", "font: false\n  favicon: a.svg"),
}


@pytest.mark.parametrize("change_", BY_THE_ENGINE.values(), ids=BY_THE_ENGINE)
def test_any_other_change_is_the_engines(
    project: Project, runs: list[Path], change_: Callable[[Project], object]
) -> None:
    change_(project)
    edit(project, f"seeds/{QUAY}", "The report is short.", "It is short.")
    assert built(project, runs)
    assert not built(project, runs)


def test_another_theme_package_or_variable_is_the_engines(
    project: Project, runs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "code", lambda: b"another")
    assert built(project, runs)
    edit(project, "mkdocs.yml", "site_name: ", 'site_url: !ENV [WHERE, ""]\nsite_name: ')
    assert built(project, runs)
    monkeypatch.setenv("WHERE", "https://skerria.example/")
    assert built(project, runs)
    assert not built(project, runs)


def test_a_template_of_the_project_is_kept_by_content(project: Project, runs: list[Path]) -> None:
    (project.root / "theme").mkdir()
    main = project.root / "theme/main.html"
    main.write_text('{% extends "base.html" %}{% block hero %}<p>A</p>{% endblock %}', "utf-8")
    edit(project, "mkdocs.yml", "  font: false", "  font: false\n  custom_dir: theme")
    assert built(project, runs)
    assert not built(project, runs)
    edit(project, "theme/main.html", "<p>A</p>", "<p>B</p>")
    assert built(project, runs)


def test_a_page_by_hand_that_leads_to_what_goes_is_told_of(
    project: Project, runs: list[Path]
) -> None:
    quay = "articles/2031/quay-painted/index.md"
    page = project.docs / "about/index.md"
    page.write_text(f"# About\n\n[Quay](../{quay}#about)\n", "utf-8")
    assert built(project, runs)
    (project.seeds / QUAY).unlink()
    runs.clear()
    (problem,) = build.build(project.root, build.Options(strict=True)).problems
    assert "quay-painted" in problem.what
    assert runs
    assert (project.site / "articles/2031/quay-painted/index.html").exists()


@pytest.mark.parametrize("moves", range(12))
def test_a_killed_change_leaves_the_old_site_or_the_new_one(
    project: Project, runs: list[Path], monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    old = tree(project.site)
    project.seed("2032/new.md", RECORD.format(title="A new crossing"))
    rename, left = Path.rename, iter(range(moves))

    def killed(path: Path, to: Path) -> Path:
        if ".site.building" in f"{path}{to}" and next(left, None) is None:
            raise KeyboardInterrupt
        return rename(path, to)

    beside = project.root / ".site.building"
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", killed)
        patched.setattr(engine, "restore", lambda *_: None)
        with pytest.raises(KeyboardInterrupt):
            build.build(project.root, build.Options())
    placing.restore(project.site, beside)
    assert tree(project.site) == old
    assert not beside.exists()
    built(project, runs)


def test_a_run_that_is_killed_before_it_keeps_the_site_is_not_believed(
    project: Project, runs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(project, f"seeds/{QUAY}", "The report is short.", "It is short.")
    with monkeypatch.context() as patched:
        patched.setattr(keeping, "_save", lambda *_: None)
        build.build(project.root, build.Options())
    assert built(project, runs)


def test_what_is_pressed_after_a_change_is_the_page_and_the_lists_it_stands_on(
    project: Project, runs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[str] = []
    press = change.press

    def noting(shell: Any, front: Any, *rest: Any) -> bytes:
        pressed.append(front["title"])
        return press(shell, front, *rest)

    monkeypatch.setattr(change, "press", noting)
    edit(project, f"seeds/{QUAY}", "The report is short.", "It is short.")
    assert build.build(project.root, build.Options()).problems == ()
    assert pressed == ["A quay is painted"]
    assert not runs


def test_a_site_where_nothing_changes_is_left_as_it_is(project: Project, runs: list[Path]) -> None:
    before = {p: p.stat().st_mtime_ns for p in project.site.rglob("*")}
    assert build.build(project.root, build.Options()).problems == ()
    assert before == {p: p.stat().st_mtime_ns for p in project.site.rglob("*")}
    assert not runs
