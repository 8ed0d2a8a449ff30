"""Two runs at once, and runs after one that was killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.locking import alone, beside
from tests.conftest import Project, tree
from tests.server import free_port

pytestmark = pytest.mark.build

HOLD = """
import sys, time, pathlib
from generator.locking import alone
with alone(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""
KILLED = """
import os, signal
from mkdocs.commands import build
from mkdocs.config import load_config
build.get_navigation = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
build.build(load_config())
"""
BUILD = ("-m", "generator", "build")
PLUGIN = ("-m", "mkdocs", "build", "--quiet")


def start(*words: str) -> subprocess.Popen[str]:
    """Start Python with some words, its output to be read."""
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, *words], stdout=pipe, stderr=pipe, text=True)


@contextmanager
def held(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Have another process hold a folder."""
    with start("-c", HOLD, str(folder)) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def whole(project: Project) -> dict[str, bytes]:
    """Return the files of the site, without the packed map, which bears the time."""
    return {name: data for name, data in tree(project.site).items() if name != "sitemap.xml.gz"}


def left_behind(project: Project) -> list[str]:
    return [p.name for p in project.root.iterdir() if p.name.startswith(".")]


@pytest.mark.parametrize("other", [BUILD, PLUGIN], ids=["build", "mkdocs build"])
def test_two_builds_at_once_leave_one_whole_site(project: Project, other: tuple[str, ...]) -> None:
    assert project.run("build").exit_code == 0
    before = whole(project)
    for page in (project.docs / "articles").rglob("*.md"):
        page.unlink()
    runs = [start(*BUILD), start(*other)]
    output = [run.communicate()[1] for run in runs]
    assert ([run.returncode for run in runs], output) == ([0, 0], output)
    assert whole(project) == before
    assert left_behind(project) == []


@pytest.mark.parametrize(
    ("command", "folder"),
    [
        pytest.param(("-m", "generator", "generate"), "docs", id="generate"),
        pytest.param(("-m", "generator", "bundle"), "dist", id="bundle"),
        pytest.param(("-m", "mkdocs", "build"), "site", id="plugin"),
    ],
)
def test_who_waits_says_for_whom_and_goes_on_when_that_is_killed(
    project: Project, command: tuple[str, ...], folder: str
) -> None:
    with held(project.root / folder) as holder, start(*command) as waiting:
        assert waiting.stderr
        words = f"Waiting for process {holder.pid}, which writes “{folder}” too."
        assert any(words in line for line in waiting.stderr)
        assert waiting.poll() is None
        os.kill(holder.pid, signal.SIGKILL)
        waiting.communicate()
    assert waiting.returncode == 0
    assert left_behind(project) == []


def test_a_site_that_a_killed_run_left_half_is_built_anew(project: Project) -> None:
    """MkDocs itself writes in place; what it was killed in is a site all the same."""
    project.site.mkdir()
    with start("-c", KILLED) as killed:
        killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    (project.site / "index.html").write_text("half", "utf-8")
    assert project.run("build").exit_code == 0
    assert ".unfinished" not in tree(project.site)
    assert left_behind(project) == []


def test_a_folder_has_one_lock_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "site")
    monkeypatch.chdir(tmp_path)
    names = [Path("site"), tmp_path / "site", tmp_path / "x/../site", tmp_path / "link"]
    assert {beside(name) for name in names} == {tmp_path / ".site.lock"}


def test_a_lock_that_cannot_be_written_keeps_nobody(tmp_path: Path) -> None:
    beside(tmp_path / "site").mkdir()
    with alone(tmp_path / "site"):
        assert beside(tmp_path / "site").is_dir()


def test_serving_lets_others_build(project: Project) -> None:
    address = f"127.0.0.1:{free_port()}"
    with start("-m", "generator", "serve", "--address", address) as serving:
        assert serving.stderr
        assert any(f"Serving on http://{address}/" in line for line in serving.stderr)
        assert project.run("build").exit_code == 0
        serving.terminate()
        serving.communicate()
