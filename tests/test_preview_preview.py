"""`briefing preview`: what a reviewer is told of a change, whoever wrote it."""

import html
import json
import os
import py_compile
import re
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

import cmarkgfm
import markdown
import pytest
from click.testing import CliRunner, Result
from cmarkgfm.cmark import Options

from generator import build
from generator.annotate.lexicon import lexicon
from generator.check.subject import subject
from generator.cli.group import briefing
from generator.model.verified import Stamp
from generator.preview import pictures, process
from generator.preview.survey import MARKDOWN
from generator.problems import Problem
from generator.project import load_project
from generator.verified import written
from tests.conftest import REPOSITORY, tree

pytestmark = pytest.mark.build

CASES = Path(__file__).parent / "preview"
BASE = CASES / "_base"
NOBODY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A"), ("EMAIL", "a@example.org"))
} | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


STYLE = "assets/stylesheets/briefing.css"


@dataclass(frozen=True)
class Repository:
    """A repository with the briefing of `tests/preview/_base` on `main`, and on `change` too."""

    root: Path

    def git(self, *words: str) -> str:
        command = ["git", "-c", "init.defaultBranch=main", *words]
        done = subprocess.run(
            command, cwd=self.root, env={**os.environ, **NOBODY}, capture_output=True, check=True
        )
        return done.stdout.decode()

    def commit(self, **files: str | bytes | None) -> None:
        """Write, or with null delete, files by their paths, and commit all."""
        for name, data in files.items():
            path = self.root / name
            if data is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        self.git("add", "--all")
        if kept := [name for name, data in files.items() if data is not None]:
            self.git("--literal-pathspecs", "add", "--force", "--", *kept)  # ignored or not
        self.git("commit", "--quiet", "--allow-empty", "--message", "Change")

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(briefing, ["preview", "--base", "main", *words])

    def text(self, name: str) -> str:
        return (self.root / "preview" / name).read_text("utf-8")

    @property
    def json(self) -> dict:
        return json.loads(self.text("summary.json"))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository(tmp_path / "isles")
    shutil.copytree(BASE, made.root)
    monkeypatch.chdir(made.root)
    made.git("init", "--quiet")
    made.commit()
    made.git("switch", "--quiet", "--create", "change")
    monkeypatch.setattr(pictures, "photographed", lambda *_: {})  # tests/browser has one
    return made


def converted(folder: Path, site: Path) -> tuple[Problem, ...]:
    """Stand in for MkDocs: each page of docs/ alone, which takes a hundredth of the time."""
    made = build.generate(folder)
    for path in sorted((folder / "docs").rglob("*")):
        if path.is_file() and path.name != ".generated":
            there = site / path.relative_to(folder / "docs")
            there.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix in MARKDOWN:
                there.with_suffix(".html").write_text(page(path.read_text("utf-8")), "utf-8")
            else:
                shutil.copy(path, there)
    return made.problems


def page(text: str) -> str:
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    made = markdown.markdown(body, extensions=["attr_list", "def_list", "md_in_html", "tables"])
    links = re.sub(r'(href="[^":]*)\.md', r"\1.html", made)
    return f"<html><head></head><body>{links}</body></html>"


@pytest.fixture
def quick(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Return the repository, and build its site without MkDocs."""
    monkeypatch.setattr(process, "run", converted)
    return repository


OURS = {
    *("h1", "h2", "h3", "p", "strong", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"),
    *("ins", "del", "span", "code", "details", "summary"),
}
"""Elements that a summary may have: no link, no picture, no box to tick."""


def tags(summary: str) -> set[str]:
    """Return the elements of a summary as GitHub’s renderer makes them."""
    made = cmarkgfm.github_flavored_markdown_to_html(summary, Options.CMARK_OPT_UNSAFE)
    return {*re.findall(r"<([a-z]\w*)", made)}


def case(name: str) -> list[str]:
    file = CASES / name / "delete.txt"
    return file.read_text("utf-8").split() if file.exists() else []


def told(text: str) -> str:
    """Return a summary without what is another at each run: commits and measures."""
    plain = re.sub(r"\b[0-9a-f]{12}\b", "COMMIT", text)
    return re.sub(r"(?m)^\| (Size|Build) \|.*$", r"| \1 | … | … |", plain)


@pytest.mark.parametrize("name", sorted(p.name for p in CASES.iterdir() if p.name[0] != "_"))
def test_a_change_gives_the_summary_that_a_reviewer_needs(
    quick: Repository, name: str, *, update: bool
) -> None:
    before, change = (CASES / name / folder for folder in ("before", "change"))
    if before.is_dir():
        quick.git("switch", "--quiet", "main")
        quick.commit(**tree(before))
        quick.git("switch", "--quiet", "--force-create", "change")
    files = tree(change) if change.is_dir() else {}
    quick.commit(**files, **dict.fromkeys(case(name)))
    result = quick.run()
    assert result.exception is None or isinstance(result.exception, SystemExit)
    given = told(quick.text("summary.md"))
    expected = CASES / name / "expected.md"
    if update:
        expected.write_text(given, "utf-8")
    assert expected.read_text("utf-8") == given
    assert tags(given) <= OURS
    assert (1 if quick.json["problems"] else 0) == result.exit_code
    assert "## To mend" in given or not quick.json["problems"]


# What is compared


def test_a_stale_branch_shows_its_own_changes_only(quick: Repository) -> None:
    quick.commit(**{"docs/about/index.md": "# About this briefing\n\nOurs.\n"})
    quick.git("switch", "--quiet", "main")
    quick.commit(**{"seeds/2031/quay-painted.md": None})
    quick.git("switch", "--quiet", "change")
    assert quick.run().exit_code == 0
    assert [change["name"] for change in quick.json["changes"]] == ["About this briefing"]


def test_a_merge_into_the_base_is_called_by_what_it_merges(quick: Repository) -> None:
    quick.commit(**{"docs/about/index.md": "# About this briefing\n\nOurs.\n"})
    quick.git("commit", "--quiet", "--amend", "--message", "Say whose it is")
    tip = quick.git("rev-parse", "HEAD")[:12]
    quick.git("switch", "--quiet", "--detach", "main")
    quick.commit(**{"README.md": "Elsewhere."})
    base = quick.git("rev-parse", "HEAD")
    quick.git("merge", "--quiet", "--message", f"Merge {'a' * 40} into {base}", "change")
    assert CliRunner().invoke(briefing, ["preview", "--base", "HEAD^1"]).exit_code == 0
    last = f"{tip} “Say whose it is” was compared with {base[:12]}."
    assert last == quick.text("summary.md").splitlines()[-1]
    assert [change["name"] for change in quick.json["changes"]] == ["About this briefing"]
    assert quick.run().exit_code == 0
    assert quick.text("summary.md").splitlines()[-1].endswith(", where it left `main`.")


def test_files_that_are_not_committed_are_left_out_with_a_word(quick: Repository) -> None:
    (quick.root / "docs/about/index.md").write_text("# Not yet\n", "utf-8")
    result = quick.run()
    assert result.exit_code == 0
    assert "1 file not committed" in result.stderr
    assert quick.text("summary.md").startswith("Nothing changes")
    assert (quick.root / "docs/about/index.md").read_text("utf-8") == "# Not yet\n"


def test_a_project_may_stand_in_a_folder_of_its_repository(
    quick: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(quick.root)
    inner = quick.root / "briefings" / "isles"
    shutil.copytree(BASE, inner)
    quick.git("switch", "--quiet", "main")
    quick.commit()
    quick.git("switch", "--quiet", "--create", "other")
    quick.commit(**{"briefings/isles/seeds/2031/quay-painted.md": None, "README.md": "Elsewhere."})
    monkeypatch.chdir(inner)
    assert quick.run().exit_code == 1
    found = json.loads((inner / "preview/summary.json").read_text("utf-8"))
    assert [change["path"] for change in found["changes"]] == ["seeds/2031/quay-painted.md"]
    assert found["files"] == {}


def test_problems_mended_are_named_and_those_as_before_are_counted(quick: Repository) -> None:
    broken = "# About\n\n[one](../one/index.md) [two](../two/index.md)\n"
    quick.git("switch", "--quiet", "main")
    quick.commit(**{"docs/about/index.md": broken})
    quick.git("switch", "--quiet", "--create", "mend")
    quick.commit(**{"docs/about/index.md": broken.replace("[one](../one/index.md)", "one")})
    assert quick.run().exit_code == 0
    assert "1 problem mended. 1 problem as before." in quick.text("summary.md")
    assert [p["what"] for p in quick.json["mended"]] == ["The link to ../one/index.html is broken."]


def test_links_of_many_pages_to_one_place_are_one_problem(quick: Repository) -> None:
    link = "# A page\n\n[a](../css/bad.css)\n"
    pages = {f"docs/about/{name}/index.md": link for name in ("a", "b", "c")}
    quick.commit(**pages, **{"docs/about/index.md": "# About\n\n[a](css/bad.css) [b](b.css)\n"})
    result = quick.run()
    assert result.exit_code == 1
    told = "The link to docs/about/css/bad.css is broken on 4 pages, of which this is the first."
    assert f"**docs/about/a/index.md:3**: {told}" in quick.text("summary.md")
    assert f"docs/about/a/index.md:3: {told}" in result.stderr
    assert result.stderr.endswith("2 problems.\n")
    assert "2 problems to mend." in quick.text("summary.md")
    assert len(quick.json["problems"]) == 5


def test_a_base_that_does_not_build_is_said_to_be_one(quick: Repository) -> None:
    path = "seeds/2031/quay-painted.md"
    good = (quick.root / path).read_text("utf-8")
    quick.git("switch", "--quiet", "main")
    quick.commit(**{path: good.replace("ferries", "ferrys")})
    quick.git("switch", "--quiet", "--create", "mend")
    quick.commit(**{path: good})
    assert quick.run().exit_code == 0
    assert "The base does not build" in quick.text("summary.md")
    assert "“ferrys” is not in the vocabulary" in quick.text("summary.md")


def test_an_address_may_go_where_that_is_said(quick: Repository) -> None:
    quick.commit(**{"seeds/2031/quay-painted.md": None})
    result = quick.run("--gone", "articles/2031/quay-painted")
    assert result.exit_code == 1
    assert [p["path"] for p in quick.json["problems"]] == ["mkdocs.yml"]
    assert quick.run("--gone", "articles/", "--gone", "/dates/2031/").exit_code == 0


@pytest.fixture
def verified(quick: Repository) -> Repository:
    """Return the repository with two records that are verified on `main`."""
    quick.git("switch", "--quiet", "main")
    for name in ("bridge-opens", "quay-painted"):
        path = quick.root / f"seeds/2031/{name}.md"
        text = path.read_text("utf-8").replace("published:", f"sha256: {'a' * 64}, published:", 1)
        path.write_text(text, "utf-8")
    found = load_project(quick.root)
    words = lexicon(found.vocabulary)
    stamps = (
        Stamp(a.id, 0, subject(a, words), "a" * 64) for a in found.articles if a.kind == "record"
    )
    quick.commit(**{"seeds/verified.yml": written(stamps)})
    quick.git("switch", "--quiet", "--create", "verify")
    return quick


def test_records_that_lose_their_stamp_by_a_name_are_told_of_in_one_line(
    verified: Repository,
) -> None:
    path = "seeds/vocabulary/places.yml"
    text = (verified.root / path).read_text("utf-8")
    verified.commit(**{path: f"{text}  aliases: [North Haven]\n"})
    assert verified.run().exit_code == 0
    summary = verified.text("summary.md")
    assert "**1 name changed; 2 articles no longer verified; " in summary
    names = "The bridge to Westmere opens; A quay is painted"
    assert f"No longer verified, because a name they use changed: {names}." in summary
    assert "## Articles" not in summary
    assert summary.count("To verify: `briefing check --sources DIR --save`") == 1


def test_a_record_that_loses_its_stamp_by_a_new_name_alone_says_so(verified: Repository) -> None:
    verified.git("mv", "seeds/2031/quay-painted.md", "seeds/2031/quay.md")
    verified.commit()
    assert verified.run().exit_code == 1
    assert "the stamp in verified.yml stands under the earlier name" in verified.text("summary.md")
    assert [(p["path"], p["mend"]) for p in verified.json["problems"]] == [
        ("seeds/2031/quay.md", "Write “aliases: [quay-painted]” in this record.")
    ]


def test_what_a_removed_record_takes_with_it_stands_on_the_page(verified: Repository) -> None:
    verified.commit(**{"seeds/2031/bridge-opens.md": None})
    assert verified.run().exit_code == 1
    assert "5 claims go with it; they were verified." in verified.text("summary.md")
    assert "Walkers pay nothing." not in verified.text("summary.md")
    assert "<del>Walkers pay nothing.</del>" in verified.text("changes.html")


# Wrong usage, and where it writes


def test_a_revision_that_is_not_there_is_wrong_usage(quick: Repository) -> None:
    for name in ("nowhere", "--output=x", "HEAD~99"):
        result = CliRunner().invoke(briefing, ["preview", f"--base={name}"])
        assert result.exit_code == 2
        assert f"“{name}” names no commit" in result.stderr
    assert not (quick.root / "preview").exists()


def test_a_folder_outside_a_repository_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(briefing, ["preview", "--base", "main"])
    assert result.exit_code == 2
    assert "not a folder of a git repository" in result.stderr


def test_commits_without_one_in_common_are_wrong_usage(quick: Repository) -> None:
    quick.git("switch", "--quiet", "--orphan", "apart")
    quick.commit()
    result = quick.run()
    assert result.exit_code == 2
    assert "no commit in common" in result.stderr


def test_a_folder_that_holds_something_else_is_left_alone(quick: Repository) -> None:
    (quick.root / "preview").mkdir()
    (quick.root / "preview" / "notes.txt").write_text("mine", "utf-8")
    result = quick.run()
    assert result.exit_code == 1
    assert "would be lost" in result.stderr
    assert tree(quick.root / "preview") == {"notes.txt": b"mine"}
    assert quick.run("--out", "look/here").exit_code == 0
    assert (quick.root / "look/here/site/index.html").is_file()


@pytest.mark.parametrize("name", ["summary.json", "summary.md", "site", "x-preview-1.zip"])
def test_a_folder_that_only_looks_like_a_preview_is_left_alone(
    quick: Repository, name: str
) -> None:
    for path, data in {name: "mine", "summary.json": '{"verdict": "mine"}'}.items():
        (quick.root / "preview").mkdir(exist_ok=True)
        (quick.root / "preview" / path).write_text(data, "utf-8")
    there = tree(quick.root / "preview")
    assert quick.run().exit_code == 1
    assert there == tree(quick.root / "preview")


def test_a_preview_beside_which_something_was_put_is_left_alone(quick: Repository) -> None:
    assert quick.run().exit_code == 0
    (quick.root / "preview/.DS_Store").write_bytes(b"")
    assert quick.run().exit_code == 0
    (quick.root / "preview/notes.txt").write_text("mine", "utf-8")
    assert quick.run().exit_code == 1
    assert (quick.root / "preview/notes.txt").read_text("utf-8") == "mine"


def test_a_preview_replaces_the_one_before_whole(quick: Repository) -> None:
    assert quick.run().exit_code == 0
    left = quick.root / "preview/site/left.html"
    left.write_text("of an earlier run", "utf-8")
    quick.commit(**{"seeds/2031/quay-painted.md": "---\n"})
    assert quick.run().exit_code == 1
    assert {*tree(quick.root / "preview")} == {"changes.html", "summary.json", "summary.md"}
    assert [p.name for p in quick.root.iterdir() if p.name.startswith(".preview")] == []


# The preview's pages


def test_every_page_has_a_banner_that_leads_to_what_changes(quick: Repository) -> None:
    quick.commit(**{"docs/about/deep/down.md": "# Deep\n"})
    assert quick.run().exit_code == 0
    site = quick.root / "preview/site"
    pages = [p for p in site.rglob("*.html") if p.name != "404.html"]
    changes = (site / "what-changes/index.html").resolve()
    for path in {*pages} - {changes}:
        text = path.read_text("utf-8")
        assert text.count("This is a preview of a change") == 1
        link = re.search(r'href="([^"]*what-changes/index\.html)"', text)
        assert link
        assert (path.parent / link[1]).resolve() == changes
    assert 'href="../about/deep/down.html"' in changes.read_text("utf-8")


def test_the_bundle_holds_the_site_of_the_preview(quick: Repository) -> None:
    assert quick.run().exit_code == 0
    (archive,) = (quick.root / "preview").glob("*.zip")
    with zipfile.ZipFile(archive) as packed:
        files = {name.partition("/")[2]: packed.read(name) for name in packed.namelist()}
    assert "preview" in archive.name
    note = b"\nThis is a preview of a change. Open what-changes/index.html first.\n"
    assert note in files["START-HERE.txt"]
    assert tree(quick.root / "preview/site").items() <= files.items()
    assert CliRunner().invoke(briefing, ["bundle", "--verify", str(archive)]).exit_code == 0


def test_a_site_that_can_not_be_packed_is_something_to_mend(quick: Repository) -> None:
    quick.git("switch", "--quiet", "main")
    quick.commit(**{"docs/about/CON.txt": "x"})
    quick.git("switch", "--quiet", "--create", "names")
    quick.commit(**{"docs/about/Quay.svg": "x", "docs/about/what: now?.png": "x"})
    assert quick.run().exit_code == 1
    wrong = {p["path"]: p["rule"] for p in quick.json["problems"]}
    assert wrong == {"docs/about/quay.svg": "portable", "docs/about/what: now?.png": "portable"}
    assert "2 problems to mend. 1 problem as before." in quick.text("summary.md")
    assert [*(quick.root / "preview").glob("*.zip")] == []


def test_a_page_of_the_briefing_may_differ_from_ours_by_case(quick: Repository) -> None:
    quick.commit(**{"docs/What-Changes/index.md": "# Mine"})
    assert quick.run().exit_code == 1
    assert {p["path"] for p in quick.json["problems"]} == {"site/what-changes/index.html"}


def test_what_changes_stands_alone_too(quick: Repository) -> None:
    assert quick.run().exit_code == 0
    alone = quick.text("changes.html")
    assert not re.findall(r'\s(?:href|src)="', alone)
    assert "default-src 'none'" in alone


def test_a_hostile_change_is_text_in_all_that_is_written(quick: Repository) -> None:
    change = CASES / "hostile" / "change"
    quick.commit(**tree(change), **{"docs/about/<script>|x.png": b"x"})
    assert quick.run().exit_code == 1
    assert [p["rule"] for p in quick.json["problems"]] == ["portable"]
    assert "&lt;script&gt;&#124;x.png" in quick.text("summary.md")
    assert tags(quick.text("summary.md")) <= OURS
    for name in ("changes.html", "site/what-changes/index.html"):
        text = quick.text(name)
        assert not re.findall(r"<(?:script|img|details|b>\|)", text)
        assert "<script>alert(1)</script>" in html.unescape(text)
        assert "\u202e" not in text
        assert "‹U+202E›" in text
    assert "\u202e" not in quick.text("summary.json")


# Nothing from outside


def test_links_out_and_giant_files_are_left_out_with_a_word(
    quick: Repository, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# A secret\n", "utf-8")
    about = quick.root / "docs/about"
    (about / "absolute.md").symlink_to(secret)
    (about / "relative.md").symlink_to("../../../secret.md")
    (about / "folder").symlink_to("/etc")
    (about / "twice.md").symlink_to("absolute.md")
    (about / "inside.md").symlink_to("index.md")
    quick.commit(**{"docs/about/giant.bin": bytes(20_000_001), "docs/about/b\u202ed.md": "# B\n"})
    assert quick.run().exit_code == 1
    wrong = {p["path"]: p["rule"] for p in quick.json["problems"]}
    assert wrong == {
        "docs/about/absolute.md": "symlink",
        "docs/about/b\\u202ed.md": "bad-path",
        "docs/about/folder": "symlink",
        "docs/about/giant.bin": "too-large",
        "docs/about/relative.md": "symlink",
        "docs/about/twice.md": "symlink",
    }
    written = tree(quick.root / "preview")
    assert [name for name, data in written.items() if b"A secret" in data] == []
    assert {"site/about/inside.html", "site/about/index.html"} <= {*written}
    what = {p["path"]: p["what"] for p in quick.json["problems"]}
    assert "The link to ../../../secret.md leads out" in what["docs/about/relative.md"]
    assert not any(p.is_symlink() for p in (quick.root / "preview").rglob("*"))


@pytest.mark.parametrize(
    ("key", "settings"),
    [
        ("docs_dir", "docs_dir: ../outside\n"),
        ("extra.briefing.seeds", "extra: {briefing: {seeds: /etc}}\n"),
        ("theme.custom_dir", "theme: {name: material, custom_dir: ../../outside}\n"),
        ("INHERIT", "INHERIT: ../mkdocs.yml\n"),
    ],
)
def test_a_setting_that_leads_out_is_not_followed(
    quick: Repository, tmp_path: Path, key: str, settings: str
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("# A secret\n", "utf-8")
    quick.commit(**{"mkdocs.yml": f"site_name: Isles\n{settings}"})
    assert quick.run().exit_code == 1
    assert [p["rule"] for p in quick.json["problems"]] == ["outside"]
    assert f"“{key}” leads out of the project" in quick.json["problems"][0]["what"]
    assert quick.json["changes"] == []
    assert [d for d in tree(quick.root / "preview").values() if b"A secret" in d] == []


def test_a_page_can_take_in_no_file_from_outside(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("A secret\n", "utf-8")
    settings = (repository.root / "mkdocs.yml").read_text("utf-8")
    extension = f"pymdownx.snippets: {{base_path: [{tmp_path}]}}"
    repository.commit(
        **{
            "mkdocs.yml": settings.replace("[attr_list,", f"[{extension}, attr_list,"),
            "docs/about/index.md": '# About\n\n--8<-- "secret.md"\n',
        }
    )
    assert repository.run().exit_code == 1
    (problem,) = repository.json["problems"]
    assert tuple(problem[k] for k in ("path", "line", "rule")) == ("mkdocs.yml", 10, "outside")
    assert [d for d in tree(repository.root / "preview").values() if b"A secret" in d] == []


@pytest.mark.parametrize(
    "path", ["docs/what-changes", "docs/what-changes/index.html/x.txt", "docs/what-changes.md"]
)
def test_what_stands_where_the_page_goes_is_replaced(quick: Repository, path: str) -> None:
    quick.commit(**{path: "# Mine"})
    assert quick.run().exit_code == 0
    assert "<h1>What changes</h1>" in quick.text("site/what-changes/index.html")


def test_nothing_is_read_or_written_through_a_link_in_the_site(
    quick: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, page_ = tmp_path / "folder", tmp_path / "page.html"
    folder.mkdir()
    page_.write_text("<body>A secret", "utf-8")

    def hooked(there: Path, site: Path) -> tuple[Problem, ...]:
        made = converted(there, site)
        if there.parent.name == "head":
            (site / "what-changes").symlink_to(folder)
            (site / "about/page.html").symlink_to(page_)
            (site / "index.html").unlink()
            os.link(page_, site / "index.html")
        return made

    monkeypatch.setattr(process, "run", hooked)
    assert quick.run().exit_code == 1
    wrong = {p["path"]: p["rule"] for p in quick.json["problems"]}
    assert {"site/about/page.html", "site/what-changes"} == {p for p in wrong if "site/" in p}
    assert tree(folder) == {}
    assert page_.read_text("utf-8") == "<body>A secret"
    assert not (quick.root / "preview/site/about/page.html").exists()


def test_a_link_in_place_of_a_site_is_none(
    quick: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.html").write_text("<body>A secret", "utf-8")
    monkeypatch.setattr(process, "run", lambda _, site: site.symlink_to(tmp_path) or ())
    assert quick.run().exit_code == 1
    assert "The build left no folder with a site" in quick.text("summary.md")
    assert tree(tmp_path)["index.html"] == b"<body>A secret"
    assert [d for d in tree(quick.root / "preview").values() if b"A secret" in d] == []


def test_attributes_and_hooks_of_a_branch_do_nothing(quick: Repository, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    hook = quick.root / ".hooks/post-checkout"
    quick.git("config", "core.hooksPath", ".hooks")
    quick.git("config", "filter.run.smudge", f"touch {ran}; cat")
    quick.commit(
        **{
            ".hooks/post-checkout": f"#!/bin/sh\ntouch {ran}\n",
            ".gitattributes": "*.md filter=run\nseeds/2031/quay-painted.md export-ignore\n",
        }
    )
    hook.chmod(0o755)
    ran.unlink(missing_ok=True)
    assert quick.run().exit_code == 0
    assert not ran.exists()
    assert (quick.root / "preview/site/articles/2031/quay-painted/index.html").is_file()


# The whole, with MkDocs


@pytest.fixture
def own(repository: Repository) -> Repository:
    """Return the repository with a generator of its own."""
    ignored = shutil.ignore_patterns("__pycache__", "skeleton")
    repository.git("switch", "--quiet", "main")
    shutil.copytree(REPOSITORY / "generator", repository.root / "generator", ignore=ignored)
    repository.commit()
    repository.git("switch", "--quiet", "--create", "template")
    return repository


def test_a_changed_template_shows_and_a_token_is_not_told_to_the_build(
    own: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = own
    monkeypatch.setenv("GITHUB_TOKEN", "t0ps3cret")
    main = repository.root / "generator/theme/main.html"
    style = repository.root / f"generator/theme/{STYLE}"
    article = (repository.root / "generator/templates/article.md").read_text("utf-8")
    repository.commit(
        **{
            "generator/templates/article.md": article.replace('"Main points"', '"In short"'),
            f"generator/theme/{STYLE}": style.read_text("utf-8") + "body { color: red }\n",
            "generator/theme/main.html": main.read_text("utf-8")
            + "{% block footer %}Another foot. {{ config.extra.token }}{% endblock %}\n",
            "mkdocs.yml": (repository.root / "mkdocs.yml").read_text("utf-8")
            + '  token: !ENV [GITHUB_TOKEN, "no token"]\n',
        }
    )
    result = repository.run()
    assert result.exit_code == 0, result.output
    site = repository.root / "preview/site"
    bridge = (site / "articles/2031/bridge-opens/index.html").read_text("utf-8")
    assert "In short" in bridge
    assert "This is a preview" in bridge
    assert "Another foot. no token" in (site / "about/index.html").read_text("utf-8")
    assert [d for d in tree(repository.root / "preview").values() if b"t0ps3cret" in d] == []
    summary = repository.text("summary.md")
    assert "| Articles | 1: The bridge to Westmere opens |" in summary
    assert re.search(r"\d+ pages change through theme, templates or settings", summary)
    assert re.search(
        r"Another foot. no token</ins> \(on .*, the same on \d+ further pages\)", summary
    )
    assert (
        "- <del>Main points</del> <ins>In short</ins> (on The bridge to Westmere opens)" in summary
    )
    assert f"- Changed: {STYLE}" in summary
    assert "- Settings: mkdocs.yml" in summary
    assert "- Generator: generator/templates/article.md; generator/theme/" in summary
    assert (
        "This change alters code that builds the preview (generator/templates/article.md" in summary
    )


def test_a_broken_template_is_told_of_at_its_line(own: Repository) -> None:
    article = (own.root / "generator/templates/article.md").read_text("utf-8")
    count = article.count("\n")
    own.commit(**{"generator/templates/article.md": f"{article}{{% if points %}}\n{{# a #}}\n"})
    result = own.run()
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert result.stderr.count("\n") <= 6
    (problem,) = own.json["problems"]
    assert problem["path"] == "generator/templates/article.md"
    assert count <= problem["line"] <= count + 3
    assert problem["what"].startswith("The build stopped: Unexpected end of template.")
    assert own.text("summary.md").splitlines()[2].startswith("**The site does not build.")


def test_a_base_is_judged_by_its_own_rules(own: Repository) -> None:
    rule = own.root / "generator/check/check.py"
    strict = rule.read_text("utf-8").replace(
        "def check(",
        "def check(*args, **kwargs):\n    raise ValueError('Stricter.')\n\n\ndef _check(",
    )
    own.commit(**{"generator/check/check.py": strict})
    assert own.run().exit_code == 1
    assert [p["what"] for p in own.json["problems"]] == ["The build stopped: Stricter."]
    assert own.json["before"]


def test_a_fault_at_a_document_is_told_of_beside_all_other_problems(own: Repository) -> None:
    figures = (own.root / "generator/annotate/figures.py").read_text("utf-8")
    fails = "    if article.id == 'bridge-opens':\n        raise IndexError\n"
    fails += "    return works(article, *_)\n"
    own.commit(
        **{
            "generator/annotate/figures.py": (
                f"{figures}\n\nworks = figures\n\n\ndef figures(article, *_):\n{fails}"
            ),
            "seeds/2031/empty.txt": " ",
        }
    )
    assert own.run().exit_code == 1
    told = {p["path"]: p["what"] for p in own.json["problems"]}
    assert told["seeds/2031/empty.txt"] == "The file holds no text."
    fault = "It could not be read, because of a fault in the generator."
    assert [path for path, what in told.items() if fault in what] == ["seeds/2031/bridge-opens.md"]


def test_a_file_in_the_root_stands_in_for_no_library(own: Repository, tmp_path: Path) -> None:
    ran, source = tmp_path / "ran", tmp_path / "markdown.py"
    source.write_text(f"open({str(ran)!r}, 'w').close()\n", "utf-8")
    compiled = Path(py_compile.compile(str(source), str(tmp_path / "x.pyc"), doraise=True))
    own.commit(**{"markdown.pyc": compiled.read_bytes(), "colorsys.pyc": compiled.read_bytes()})
    assert own.run().exit_code == 0
    assert not ran.exists()
    assert "alters code that builds the preview (colorsys.pyc; markdown.pyc)" in own.text(
        "summary.md"
    )
    assert own.json["same"]


def test_a_template_reaches_no_file(own: Repository, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("A secret", "utf-8")
    path = "generator/templates/article.md"
    article = (own.root / path).read_text("utf-8")
    opened = f"cycler.__init__.__globals__.__builtins__.open({str(secret)!r}).read()"
    own.commit(**{path: f"{article}{{{{ {opened} }}}}\n"})
    assert own.run().exit_code == 1
    (problem,) = own.json["problems"]
    assert problem["path"] == path
    assert "may not read '__" in problem["what"]
    assert [d for d in tree(own.root / "preview").values() if b"A secret" in d] == []
