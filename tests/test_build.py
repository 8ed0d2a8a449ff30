"""The whole line: what a run writes, what it refuses, and what it leaves alone."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator import build
from generator.output import MANIFEST
from generator.project import load_project
from tests.conftest import ARTICLE, CASES, RECORD, SETTINGS, Project, tree
from tests.rendering import Seen

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("topics", "people", "organisations", "places", "publishers")
FERRY = "articles/2031/ferry-sails/index.md"
QUAY = "articles/2031/quay-painted/index.md"


@pytest.fixture
def generated(project: Project) -> Project:
    """Return the project with its pages written."""
    assert project.run("generate").exit_code == 0
    return project


def stamped(folder: Path) -> dict[str, int]:
    """Return when each file was last written."""
    return {p.as_posix(): p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}


def test_generate_writes_a_page_for_every_seed_and_an_index_for_every_kind(
    generated: Project,
) -> None:
    written = tree(generated.docs)
    assert {FERRY, QUAY, "index.md", "timeline/index.md", "dates/2031/03/index.md"} <= {*written}
    assert {f"{kind}/index.md" for kind in KINDS} <= {*written}
    assert written["about/index.md"] == b"# About\n\nBy hand.\n"


def test_every_written_page_is_listed_and_nothing_else(generated: Project) -> None:
    listed = {
        line.partition("  ")[2]
        for line in (generated.docs / MANIFEST).read_text("utf-8").splitlines()[1:]
    }
    assert listed == {*tree(generated.docs)} - {MANIFEST, "about/index.md"}


def test_every_page_brings_its_front_matter_as_it_is_read(project: Project) -> None:
    every = build.make(load_project(project.root)).pages
    pages = [one.page for one in every if one.path.endswith(".md")]
    assert pages
    for page in pages:
        assert page.front == yaml.safe_load(page.text.split("---\n")[1]), page.path


def test_a_second_generate_writes_nothing(generated: Project) -> None:
    before = stamped(generated.docs)
    result = generated.run("generate")
    assert result.exit_code == 0
    assert " 0 written, 0 deleted" in result.stderr
    assert stamped(generated.docs) == before


def test_generate_check_passes_when_fresh_and_writes_nothing_when_stale(
    generated: Project,
) -> None:
    assert generated.run("generate", "--check").exit_code == 0
    generated.seed("2031/new.txt", ARTICLE.format(title="Another ferry sails"))
    before = stamped(generated.root)
    result = generated.run("generate", "--check")
    assert result.exit_code == 1
    assert "docs/articles/2031/new/index.md:1: " in result.stderr
    assert stamped(generated.root) == before


def test_generate_check_in_an_empty_docs_folder_writes_nothing(project: Project) -> None:
    before = stamped(project.root)
    assert project.run("generate", "--check").exit_code == 1
    assert stamped(project.root) == before


def test_a_page_goes_with_its_seed_and_what_people_wrote_stays(generated: Project) -> None:
    beside = generated.docs / "articles/2031/quay-painted/notes.md"
    beside.write_text("By hand.\n")
    (generated.seeds / "2031/quay-painted.md").unlink()
    (generated.seeds / "2031/ferry-sails.txt").rename(generated.seeds / "2031/ferry.txt")
    result = generated.run("generate")
    assert result.exit_code == 0
    left = {*tree(generated.docs)}
    assert not {FERRY, QUAY} & left
    assert {"articles/2031/ferry/index.md", "about/index.md"} <= left
    assert beside.read_text() == "By hand.\n"
    assert not (generated.docs / "articles/2031/ferry-sails").exists()


@pytest.mark.parametrize("command", ["generate", "build"])
def test_problems_come_all_at_once_and_nothing_is_touched(generated: Project, command: str) -> None:
    generated.site.mkdir()
    for name in ("index.html", "404.html", "sitemap.xml"):
        (generated.site / name).write_text("an older site")
    before = tree(generated.site)
    before = tree(generated.root)
    bad = {
        "2031/b.md": RECORD.format(title="B").replace("ferries", "ferry"),
        "2031/a.txt": "",
        "2031/c.md": RECORD.format(title="C").replace("2031-02", "2031-13") + "<b>bold</b>\n",
    }
    for name, text in bad.items():
        generated.seed(name, text)
    result = generated.run(command)
    assert result.exit_code == 1
    starts = [":".join(line.split(":")[:1]) for line in result.stderr.splitlines()[:-1]]
    assert starts == ["seeds/2031/a.txt", "seeds/2031/b.md", "seeds/2031/c.md", "seeds/2031/c.md"]
    assert "Did you mean “ferries”?" in result.stderr
    assert "Traceback" not in result.output + result.stderr
    for name in bad:
        (generated.seeds / name).unlink()
    assert tree(generated.root) == before


def test_a_persons_file_at_a_pages_address_is_refused_and_named(project: Project) -> None:
    path = project.docs / FERRY
    path.parent.mkdir(parents=True)
    path.write_text("My own page.\n")
    before = tree(project.root)
    result = project.run("generate")
    assert result.exit_code == 1
    assert f"docs/{FERRY}:1: " in result.stderr
    assert tree(project.root) == before


def test_a_persons_file_where_a_folder_goes_is_refused_and_named(project: Project) -> None:
    (project.docs / "topics").write_text("My own notes.\n")
    before = tree(project.root)
    result = project.run("generate")
    assert result.exit_code == 1
    assert "docs/topics" in result.stderr
    assert tree(project.root) == before


def test_a_link_out_of_docs_is_not_written_through(project: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (project.docs / "topics").symlink_to(outside)
    project.run("generate")
    assert tree(outside) == {}


@pytest.mark.parametrize("is_gone", [False, True], ids=["seed-there", "seed-gone"])
def test_a_page_edited_by_hand_is_refused_and_named(generated: Project, *, is_gone: bool) -> None:
    page = generated.docs / QUAY
    page.write_text(page.read_text("utf-8") + "\nMy remark.\n", "utf-8")
    if is_gone:
        (generated.seeds / "2031/quay-painted.md").unlink()
    before = tree(generated.root)
    result = generated.run("generate")
    assert result.exit_code == 1
    assert f"docs/{QUAY}:1: This generated page was edited by hand." in result.stderr
    assert tree(generated.root) == before


def test_a_page_deleted_by_hand_comes_back(generated: Project) -> None:
    before = tree(generated.docs)
    (generated.docs / QUAY).unlink()
    assert generated.run("generate").exit_code == 0
    assert tree(generated.docs) == before


class Killed(BaseException):
    """What a killed process raises here: nothing may catch it."""


def kill_after(writes: int, monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    """Let a run die at a file system call, after so many of them."""
    real: Callable[..., object] = getattr(Path, verb)
    left = [writes]

    def call(path: Path, *args: object, **named: object) -> object:
        if not left[0]:
            raise Killed
        left[0] -= 1
        return real(path, *args, **named)

    monkeypatch.setattr(Path, verb, call)


@pytest.mark.parametrize("verb", ["write_bytes", "replace", "unlink"])
@pytest.mark.parametrize("writes", [0, 1, 2, 7])
@pytest.mark.build
def test_a_killed_run_leaves_what_the_next_one_mends(
    generated: Project, monkeypatch: pytest.MonkeyPatch, verb: str, writes: int
) -> None:
    old = (generated.seeds / "2031/quay-painted.md").rename(generated.root / "kept.md")
    generated.seed("2031/new.txt", ARTICLE.format(title="Another ferry sails"))
    generated.seed("2031/ferry-sails.txt", ARTICLE.format(title="Ferry sails at last"))
    with monkeypatch.context() as patch:
        kill_after(writes, patch, verb)
        with suppress(Killed):
            generated.run("generate")
    # Between the two runs the editor changes their mind about one of the seeds.
    old.rename(generated.seeds / "2031/quay-painted.md")
    (generated.seeds / "2031/new.txt").unlink()
    assert generated.run("generate").exit_code == 0
    mended = tree(generated.docs)
    shutil.rmtree(generated.docs)
    (generated.docs / "about").mkdir(parents=True)
    (generated.docs / "about/index.md").write_text("# About\n\nBy hand.\n", "utf-8")
    assert generated.run("generate").exit_code == 0
    assert mended == tree(generated.docs)


def test_a_full_disk_is_a_problem_and_the_next_run_mends_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> int:
        del path, data
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        result = project.run("generate")
    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert project.run("generate").exit_code == 0


@pytest.mark.build
def test_the_same_seeds_give_the_same_bytes_anywhere(project: Project) -> None:
    found = []
    for seed, zone, language in [("1", "Pacific/Kiritimati", "C"), ("2", "Etc/GMT+12", "tr_TR")]:
        shutil.rmtree(project.docs)
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language}
        command = [sys.executable, "-m", "generator", "generate"]
        subprocess.run(command, cwd=project.root, env=environment, check=True, capture_output=True)
        found.append(tree(project.docs))
    assert found[0] == found[1]
    assert FERRY in found[0]


@pytest.mark.build
def test_build_publishes_and_says_where(project: Project) -> None:
    result = project.run("build")
    assert result.exit_code == 0, result.stderr
    home = (project.site / "index.html").read_text("utf-8")
    assert "Ferry to Westmere sails" in home
    assert 'href="articles/2031/ferry-sails/index.html"' in home
    assert result.stdout.strip().endswith("site/index.html")
    assert [p.name for p in project.root.iterdir() if p.name.startswith(".site")] == []


@pytest.mark.build
def test_no_page_of_the_site_runs_what_a_seed_says(project: Project) -> None:
    project.seed("2031/hostile.txt", (CASES / "hostile-text/seed.txt").read_text("utf-8"))
    assert project.run("build", "-q").exit_code == 0
    for path in project.site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<script[^>]*>\s*alert", text), path
        seen = Seen(text)
        assert [name for name in seen.attributes if name.startswith("on")] == [], path
        assert [h for h in seen.attributes.get("href", ()) if h.startswith("javascript")] == []
        assert "x" not in seen.attributes.get("src", set())


@pytest.mark.build
def test_a_site_with_an_address_has_links_that_end_in_a_slash(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://isles.example/crossings")
    assert project.run("build", "-q").exit_code == 0
    home = (project.site / "index.html").read_text("utf-8")
    assert 'href="articles/2031/ferry-sails/"' in home


@pytest.mark.build
def test_other_seeds_leave_docs_alone(project: Project, tmp_path: Path) -> None:
    other, look = tmp_path / "clippings", tmp_path / "look"
    other.mkdir()
    (other / "storm.txt").write_text(ARTICLE.format(title="Storm over the sound"), "utf-8")
    before = tree(project.root)
    result = project.run("build", "--seeds", str(other), "--site-dir", str(look))
    assert result.exit_code == 0, result.stderr
    assert tree(project.root) == before
    assert (look / "articles/2031/storm/index.html").is_file()
    assert (look / "about/index.html").is_file()
    assert not (look / "articles/2031/ferry-sails").exists()
    people = (look / "people/index.html").read_text("utf-8")
    assert "Ida Brandt" in people


def test_other_seeds_may_bring_their_own_vocabulary(project: Project, tmp_path: Path) -> None:
    other = tmp_path / "clippings"
    (other / "vocabulary").mkdir(parents=True)
    (other / "vocabulary/topics.yml").write_text(
        "- {id: sea, name: The sea, terms: [{term: ferry, weight: 9}]}\n", "utf-8"
    )
    (other / "storm.txt").write_text(ARTICLE.format(title="Storm over the sound"), "utf-8")
    found = build.make(load_project(project.root, other))
    paths = {p.path for p in found.pages}
    assert "topics/sea/index.md" in paths
    assert "topics/ferries/index.md" not in paths


@pytest.mark.build
def test_a_site_that_fails_leaves_the_old_one(generated: Project) -> None:
    generated.site.mkdir()
    for name in ("index.html", "404.html", "sitemap.xml"):
        (generated.site / name).write_text("an older site")
    before = tree(generated.site)
    settings = generated.root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("- search", "- no-such-plugin"))
    result = generated.run("build")
    assert result.exit_code == 1
    assert "no-such-plugin" in result.stderr
    assert tree(generated.site) == before


@pytest.mark.build
def test_a_site_dir_that_holds_other_files_is_not_thrown_away(
    project: Project, tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("Years of work.\n")
    project.run("build", "-q", "--site-dir", str(mine))
    assert (mine / "thesis.txt").exists()


@pytest.mark.build
def test_a_strict_build_stops_at_a_broken_link_by_hand(project: Project) -> None:
    (project.docs / "about/index.md").write_text("# About\n\n[Gone](gone.md)\n", "utf-8")
    assert project.run("build", "-q").exit_code == 0
    result = project.run("build", "-q", "--strict")
    assert result.exit_code == 1
    assert "gone.md" in result.stderr


@pytest.mark.parametrize(
    "words", [("build", "--no-such"), ("generate", "extra"), ("sail",), ("inspect",)]
)
def test_wrong_usage_exits_with_two(project: Project, words: tuple[str, ...]) -> None:
    assert project.run(*words).exit_code == 2


def test_outside_a_project_the_mend_is_told(
    tmp_path: Path, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = project.run("build")
    assert result.exit_code == 1
    assert "mkdocs.yml:1: " in result.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["isles"]


def test_seeds_without_articles_stop_a_build(project: Project) -> None:
    shutil.rmtree(project.seeds / "2031")
    result = project.run("build")
    assert result.exit_code == 1
    assert result.stderr.startswith("seeds:1: ")


def test_an_unknown_setting_is_named_with_the_nearest(project: Project) -> None:
    settings = project.root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "    relatd: 3\n", "utf-8")
    result = project.run("check")
    assert result.exit_code == 1
    line = len(settings.read_text("utf-8").splitlines())
    assert f"mkdocs.yml:{line}: " in result.stderr
    assert "Did you mean “related”?" in result.stderr


@pytest.mark.parametrize(
    ("settings", "environment", "cited"),
    [
        ("site_url: https://isles.example/a", "", "https://isles.example/a/"),
        ("", "https://isles.example/b", "https://isles.example/b/"),
        (
            "site_url: https://isles.example/a/",
            "https://isles.example/b/",
            "https://isles.example/b/",
        ),
        ('site_url: !ENV [SITE_URL, ""]', "", ""),
    ],
)
def test_a_citation_gives_the_sites_address(
    project: Project, monkeypatch: pytest.MonkeyPatch, settings: str, environment: str, cited: str
) -> None:
    monkeypatch.setenv("SITE_URL", environment)
    (project.root / "mkdocs.yml").write_text(f"{SETTINGS}\n{settings}\n", "utf-8")
    assert project.run("generate").exit_code == 0
    page = Seen((project.docs / QUAY).read_text("utf-8")).text
    own = f" {cited}articles/2031/quay-painted" if cited else "[address of the copy you read]"
    assert own in page
