"""The workflows hold only what is known and safe, and each of their commands works."""

import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from generator import __version__
from generator.desk import new
from tests import workflows
from tests.conftest import REPOSITORY
from tests.workflows import FOLDER, FRESH, Job, Runner

ALLOWED = {
    "actions/attest-build-provenance": "0f67c3f4856b2e3261c31976d6725780e5e4c373 # v4.1.1",
    "actions/checkout": "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "actions/configure-pages": "45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0",
    "actions/deploy-pages": "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
    "actions/download-artifact": "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
    "actions/setup-python": "5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
    "actions/upload-artifact": "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1",
    "actions/upload-pages-artifact": "fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
}
"""The actions that a workflow may use, each at the one commit that was looked at."""

BAD = """\
on: pull_request_target
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@main
        with:
          ref: ${{ github.event.pull_request.head.sha }}
      - run: echo "${{ github.event.pull_request.title }}"
"""

FILES = sorted([*FOLDER.glob("*.yml"), *FRESH.glob("*.yml")])
BIN = Path(sys.executable).parent
ZIZMOR = (BIN / "zizmor", "--offline", "--strict-collection", "--persona=auditor", "--no-progress")

every_file = pytest.mark.parametrize(
    "path", FILES, ids=lambda p: f"{p.parts[-3].strip('._')}-{p.stem}"
)


def test_zizmor_finds_nothing_in_the_workflows() -> None:
    done = subprocess.run([*ZIZMOR, *FILES], check=False, capture_output=True, text=True)
    assert (done.returncode, "No findings" in done.stdout) == (0, True), done.stdout


def test_zizmor_finds_what_is_unsafe(tmp_path: Path) -> None:
    bad = tmp_path / ".github/workflows/bad.yml"
    bad.parent.mkdir(parents=True)
    bad.write_text(BAD, "utf-8")
    done = subprocess.run([*ZIZMOR, bad], check=False, capture_output=True, text=True)
    assert done.returncode >= 10
    for rule in ("dangerous-triggers", "template-injection", "unpinned-uses"):
        assert f"[{rule}]" in done.stdout


def test_the_package_names_the_versions_of_python_that_are_tried() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    test = workflows.load(FOLDER / "ci.yml")["jobs"]["test"]
    tried = test["strategy"]["matrix"]["python"]
    named = [c.split(" :: ")[-1] for c in project["classifiers"] if "Python :: " in c]
    assert named == tried
    assert project["requires-python"] == f">={tried[0]}"


def test_the_workflows_are_of_the_published_form() -> None:
    check = (BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows")
    done = subprocess.run([*check, *FILES], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@every_file
def test_every_action_is_one_that_was_looked_at(path: Path) -> None:
    uses = re.findall(r"\buses: *(\S+?)@(.*)", path.read_text("utf-8"))
    assert uses
    assert [(name, at) for name, at in uses if ALLOWED.get(name) != at] == []


@every_file
def test_a_workflow_has_least_rights_and_an_end(path: Path) -> None:
    workflow = workflows.load(path)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]["group"]
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"] <= 60


@every_file
def test_a_checkout_leaves_no_credentials_and_no_event_reaches_a_command(path: Path) -> None:
    text = path.read_text("utf-8")
    steps = [s for job in workflows.load(path)["jobs"].values() for s in job["steps"]]
    checkouts = [s for s in steps if s.get("uses", "").startswith("actions/checkout@")]
    assert [s for s in checkouts if s["with"]["persist-credentials"] is not False] == []
    assert [s["run"] for s in steps if "${{" in s.get("run", "")] == []
    assert not re.search(r"pull_request_target|workflow_run|\bsecrets\b", text)


@pytest.mark.parametrize("job", [*workflows.jobs()], ids=str)
@pytest.mark.build
def test_the_commands_of_a_job_work_in_a_clean_clone(job: Job, tmp_path: Path) -> None:
    runner = workflows.runner(tmp_path, job)
    release_notes(runner)
    for name, path in fetched(job):
        (runner.checkout / path).mkdir()
        MADE.get(name, a_bundle)(runner.checkout / path)
    runner.run(job)
    EXPECTED.get(f"{job.file}:{job.name}", anything)(runner)


@pytest.mark.build
def test_publishing_refuses_text_of_the_example(tmp_path: Path) -> None:
    (job,) = (j for j in workflows.jobs() if str(j) == "fresh-publish-build")
    runner = workflows.runner(tmp_path, job)
    settings = runner.checkout / "mkdocs.yml"
    settings.write_bytes(new.skeleton("Crossings of the Isles", "en")["mkdocs.yml"])
    with pytest.raises(AssertionError, match=r"check --no-example.*\n.*mkdocs.yml:5: Text of the"):
        runner.run(job)


@pytest.mark.parametrize(
    ("has_notes", "tag", "refusal"),
    [
        (True, "v99.1", "The tag is not the version in generator/__init__.py."),
        (False, workflows.TAG, f"CHANGELOG.md has no section “## {__version__} – date”"),
    ],
)
@pytest.mark.build
def test_a_release_needs_its_version_and_its_section_of_the_changelog(
    tmp_path: Path, tag: str, refusal: str, *, has_notes: bool
) -> None:
    (job,) = (j for j in workflows.jobs() if str(j) == "release-build")
    runner = workflows.runner(tmp_path, job)
    if has_notes:
        release_notes(runner)
    runner = replace(runner, environment={**runner.environment, "GITHUB_REF_NAME": tag})
    with pytest.raises(AssertionError, match=re.escape(refusal)):
        runner.run(job)


NOTES = "- A ferry.\n"


def release_notes(runner: Runner) -> None:
    """Write a section of the changelog for the version that is released."""
    sections = (f"## {__version__} – 2031-05-12", NOTES, "## 0.0.9 – 2031-01-02", "- A raft.")
    (runner.checkout / "CHANGELOG.md").write_text("\n\n".join(sections), "utf-8")


def fetched(job: Job) -> list[tuple[str | None, str]]:
    """Return what a job downloads that another job has made: its name, and the folder for it."""
    steps = [s for s in job.spec["steps"] if "download-artifact@" in s.get("uses", "")]
    return [(s["with"].get("name"), s["with"]["path"]) for s in steps]


def a_package(folder: Path) -> None:
    build = (workflows.UV, "build", "--offline", "--no-build-isolation", "--no-create-gitignore")
    how = ("--quiet", "--python", sys.executable, "--out-dir", folder)
    subprocess.run([*build, *how], cwd=REPOSITORY, check=True)


def some_notes(folder: Path) -> None:
    (folder / "notes.md").write_text(NOTES, "utf-8")


def a_bundle(folder: Path) -> None:
    (folder / "crossings.zip").touch()


MADE = {"package": a_package, "notes": some_notes}
"""What other jobs have made, by its name."""


def anything(_: Runner) -> None:
    """Ask for nothing but that the commands were done."""


def a_site_and_a_bundle(runner: Runner) -> None:
    home = (runner.checkout / "site/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://isles.example/a/b/">' in home
    (bundle,) = (runner.checkout / "dist").glob("*.zip")
    assert bundle.name in (runner.checkout / "dist/SHA256SUMS").read_text("utf-8")


def the_same_pages(runner: Runner) -> None:
    """Hold another engine's site against MkDocs'; of Zensical, whose theme differs, the list."""
    made = pages(runner.checkout / "site")
    sources = (p for p in (runner.checkout / "docs").rglob("*.md") if "guide" not in p.parts)
    listed = {p.relative_to(runner.checkout / "docs").with_suffix(".html") for p in sources}
    assert {p.as_posix() for p in listed} <= {*made}
    if runner.told["matrix.engine"] == "properdocs":
        build = ("briefing", "build", "--quiet", "--site-dir", "site-by-mkdocs")
        subprocess.run(build, cwd=runner.checkout, env=runner.environment, check=True)
        assert pages(runner.checkout / "site-by-mkdocs") == made


def pages(site: Path) -> dict[str, str]:
    """Return every page of a site but for the name of the engine that made it."""
    return {
        path.relative_to(site).as_posix(): re.sub(
            r'<meta name="generator"[^>]*>', "", path.read_text("utf-8")
        )
        for path in site.rglob("*.html")
    }


def a_summary_and_a_page(runner: Runner) -> None:
    preview = runner.checkout / "preview"
    told = Path(runner.environment["GITHUB_STEP_SUMMARY"]).read_text("utf-8")
    assert told == (preview / "summary.md").read_text("utf-8")
    assert (preview / "changes.html").is_file()
    assert len([*preview.glob("*.zip")]) == 1


def a_release(runner: Runner) -> None:
    calls = Path(runner.environment["GH_CALLS"]).read_text("utf-8").splitlines()
    called = "isles/crossings: gh release"
    assert calls == [
        f"{called} view {workflows.TAG}",
        f"{called} create {workflows.TAG} --verify-tag --generate-notes",
        f"{called} upload {workflows.TAG} dist/crossings.zip --clobber",
    ]


def a_wheel_and_an_sdist(runner: Runner) -> None:
    assert sorted(p.name for p in (runner.checkout / "dist").iterdir()) == sorted(PACKAGE)
    assert (runner.checkout / "notes.md").read_text("utf-8").strip() == NOTES.strip()


def a_release_of_the_package(runner: Runner) -> None:
    calls = Path(runner.environment["GH_CALLS"]).read_text("utf-8").splitlines()
    called = "isles/crossings: gh release"
    assert calls == [
        f"{called} view {workflows.TAG}",
        f"{called} create {workflows.TAG} --verify-tag --notes ",
        f"{called} edit {workflows.TAG} --notes-file notes/notes.md",
        f"{called} upload {workflows.TAG} {FILES_OF_IT} --clobber",
    ]


def an_upload(runner: Runner) -> None:
    calls = Path(runner.environment["GH_CALLS"]).read_text("utf-8")
    assert calls == f"uv publish --trusted-publishing always {FILES_OF_IT}\n"


def an_installed_wheel(runner: Runner) -> None:
    """Hold that tests find the package that is installed, and not the one in the folder."""
    probe = runner.checkout / "tests/test_probe.py"
    probe.write_text("import generator\n\n\ndef test_it():\n    assert 0, generator.__file__\n")
    tests = workflows.load(FOLDER / "release.yml")["jobs"]["test"]["steps"][-1]["run"]
    done = subprocess.run(
        ["bash", "-c", f"{tests} tests/test_probe.py"],
        cwd=runner.checkout,
        env=runner.environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert re.search(r"AssertionError: .*/site-packages/generator/__init__.py", done.stdout)


PACKAGE = (
    f"briefing_generator-{__version__}-py3-none-any.whl",
    f"briefing_generator-{__version__}.tar.gz",
)
FILES_OF_IT = " ".join(f"dist/{name}" for name in PACKAGE)


EXPECTED = {
    "ci.yml:engines": the_same_pages,
    "preview.yml:preview": a_summary_and_a_page,
    "publish.yml:build": a_site_and_a_bundle,
    "publish.yml:release": a_release,
    "release.yml:build": a_wheel_and_an_sdist,
    "release.yml:test": an_installed_wheel,
    "release.yml:release": a_release_of_the_package,
    "release.yml:index": an_upload,
}
"""What must be there when the commands of a job are done."""
