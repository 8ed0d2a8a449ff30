"""A site that is kept: each change gives MkDocs' bytes, and MkDocs runs only if it has to."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import build, engine, kept
from generator.press import change, keeping, placing
from tests.conftest import ARTICLE, RECORD, SETTINGS, Project, tree

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


EVENT = """\
events:
  - {what: A quay opens, date: 2031-03-02, id: opening, evidence: {paragraph: 1, words: opens}}
topics:"""
OPENING = RECORD.format(title="A quay opens").replace("topics:", EVENT)

FIRST: dict[str, tuple[Callable[[Project], object], Callable[[Project], object]]] = {
    "an old address": (
        lambda p: edit(p, f"seeds/{QUAY}", "topics:", "aliases: [quay-old]\ntopics:"),
        lambda p: edit(p, f"seeds/{QUAY}", "aliases: [quay-old]\n", ""),
    ),
    "an event of several articles": (
        lambda p: [p.seed(f"2031/{name}.md", OPENING) for name in ("one", "two")],
        lambda p: [p.seed(f"2031/{name}.md", "").unlink() for name in ("one", "two")],
    ),
    "a page of the nav": (
        lambda p: edit(p, f"seeds/{QUAY}", "topics:", EVENT),
        lambda p: edit(p, f"seeds/{QUAY}", EVENT, "topics:"),
    ),
    "years": (
        lambda p: [
            p.seed(f"2032/quay-{n}.md", RECORD.format(title=f"Quay {n}")) for n in range(51)
        ],
        lambda p: [p.seed(f"2032/quay-{n}.md", "").unlink() for n in range(51)],
    ),
}


@pytest.mark.parametrize(("come", "go"), FIRST.values(), ids=FIRST)
def test_the_first_page_of_a_class_is_tried_and_those_that_follow_are_not(
    project: Project,
    runs: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    come: Callable[[Project], object],
    go: Callable[[Project], object],
) -> None:
    times: list[Path] = []
    opened: Callable[..., Any] = vars(engine)["_opened"]

    def noting(place: Any, *rest: Any) -> Any:
        times.append(place.site)
        return opened(place, *rest)

    edit(project, "mkdocs.yml", "  - About:", "  - Timeline: timeline/index.md\n  - About:")
    assert built(project, runs)
    monkeypatch.setattr(engine, "_opened", noting)
    for change_ in (come, go, come):
        change_(project)
        assert not built(project, runs)
        assert len(times) == 1


def by_hand(project: Project, path: str) -> Path:
    """Return the place of a page that somebody writes."""
    place = project.docs / path
    place.parent.mkdir()
    return place


BY_THE_ENGINE: dict[str, Callable[[Project], object]] = {
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


def test_a_site_is_kept_though_mkdocs_warns_and_a_strict_build_is_told_each_time(
    project: Project, runs: list[Path]
) -> None:
    page = project.docs / "about/index.md"
    page.write_text("# About\n\n[New](../articles/2031/new/index.md), [gone](gone.md)\n", "utf-8")
    assert built(project, runs)
    edit(project, f"seeds/{QUAY}", "The report is short.", "It is short.")
    assert not built(project, runs)
    strict = build.build(project.root, build.Options(strict=True)).problems
    assert [problem.path for problem in strict] == ["docs/about/index.md"] * 2
    edit(project, f"seeds/{QUAY}", "It is short.", "It is very short.")
    assert not built(project, runs)
    project.seed("2032/new.md", RECORD.format(title="A new crossing"))
    assert built(project, runs)
    assert not built(project, runs)


def test_a_page_that_the_nav_waits_for_is_the_engines(project: Project, runs: list[Path]) -> None:
    edit(project, "mkdocs.yml", "  - About:", "  - Event: events/opening/index.md\n  - About:")
    assert built(project, runs)
    edit(project, f"seeds/{QUAY}", "The report is short.", "It is short.")
    assert not built(project, runs)
    for name in ("one", "two"):
        project.seed(f"2031/{name}.md", OPENING)
    assert built(project, runs)


BUILT, NOT_KEPT = "The whole site is built: ", "Nothing is kept of this site for the next build: "

WHY: dict[str, tuple[Callable[[Project], object], str, str]] = {
    "site": (
        lambda p: (p.site / "index.html").unlink(),
        BUILT,
        "the site is not as the last build left it.",
    ),
    "page by hand": (
        BY_THE_ENGINE["page by hand"],
        BUILT,
        "settings, the theme, the environment or what people wrote in docs/ changed.",
    ),
    "anchor": (
        lambda p: edit(p, f"seeds/{QUAY}", "The report", "The [report](../../../index.md#no)"),
        BUILT,
        "articles/2031/quay-painted/index.md leads to #no in index.md, which is not there.",
    ),
    "link on the disk": (
        lambda p: (p.docs / "about/a.svg").symlink_to(p.docs / "about/index.md"),
        NOT_KEPT,
        "a link stands among the files of docs/.",
    ),
    "hook": (
        lambda p: (p.root / "mkdocs.yml").write_text(f"{SETTINGS}hooks: [hook.py]\n"),
        NOT_KEPT,
        "the press doesn't know the plugin hook.py.",
    ),
}


@pytest.mark.parametrize(("change_", "what", "why"), WHY.values(), ids=WHY)
def test_why_the_whole_site_is_built_is_said(
    project: Project, runs: list[Path], change_: Callable[[Project], object], what: str, why: str
) -> None:
    (project.root / "hook.py").touch()
    change_(project)
    lines: list[str] = []
    assert build.build(project.root, build.Options(), say=lines.append).problems == ()
    assert what + why in lines
    assert runs


def test_pages_that_no_shell_serves_are_named(project: Project, runs: list[Path]) -> None:
    (project.root / "theme").mkdir()
    block = '{% extends "base.html" %}{% block hero %}{{ page.title | upper }}{% endblock %}'
    (project.root / "theme/main.html").write_text(block, "utf-8")
    edit(project, "mkdocs.yml", "  font: false", "  font: false\n  custom_dir: theme")
    lines: list[str] = []
    assert build.build(project.root, build.Options(), say=lines.append).problems == ()
    assert lines[1].startswith("Pages left to MkDocs: articles/index.md, ")
    assert runs


def test_nothing_is_said_of_a_first_build_or_of_a_small_change(project: Project) -> None:
    lines: list[str] = []
    for body in ("The report is short.", "It is short."):
        edit(project, f"seeds/{QUAY}", "The report is short.", body)
        assert build.build(project.root, build.Options(), say=lines.append).problems == ()
    assert lines == []


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


def test_a_whole_site_takes_the_place_of_the_old_one_in_one_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, beside = tmp_path / "site", tmp_path / ".site.building"
    for folder in (site, beside / "site"):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(folder.parent.name)
    if not placing.exchange(site, beside / "site"):
        pytest.skip("this file system lets no two folders change places")
    monkeypatch.setattr(Path, "rename", None)
    placing.swap(site, beside)
    assert (site / "index.html").read_text() == tmp_path.name
    placing.restore(site, beside)
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_where_no_two_folders_can_change_places_the_old_site_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "beside/site/new").mkdir(parents=True)
    monkeypatch.setattr(placing, "exchange", lambda *_: False)
    placing.swap(tmp_path / "site", tmp_path / "beside")
    assert (tmp_path / "site/new").is_dir()
    assert (tmp_path / "beside" / placing.OLD).is_dir()


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
