"""The installed package is whole: a wheel of it makes and builds a briefing by itself."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator import __version__, wording
from generator.desk import new
from tests import workflows
from tests.conftest import REPOSITORY, tree

pytestmark = pytest.mark.build

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
RELEASE = workflows.FOLDER / "release.yml"
DATA = ("py.typed", "skeleton", "templates", "theme")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and of it the wheel, from nothing but what is here."""
    return built(tmp_path_factory.mktemp("package"))


def built(folder: Path) -> Path:
    (build,) = (
        s for s in workflows.load(RELEASE)["jobs"]["build"]["steps"] if "uv build" in str(s)
    )
    command = build["run"].replace("dist", f"{folder} --offline --quiet --python {sys.executable}")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}
    subprocess.run(["bash", "-e", "-c", command], check=True, cwd=REPOSITORY, env=environment)
    return folder


@pytest.fixture(scope="module")
def wheel(package: Path) -> Path:
    (made,) = package.glob("*.whl")
    return made


@pytest.mark.parametrize("name", DATA)
def test_the_wheel_holds_every_file_that_the_program_reads(wheel: Path, name: str) -> None:
    here = REPOSITORY / "generator" / name
    inside = [here] if here.is_file() else here.rglob("*")
    files = {p.relative_to(REPOSITORY).as_posix() for p in inside if p.is_file()}
    assert files
    assert files - {*zipfile.ZipFile(wheel).namelist()} == set()


def test_the_wheel_alone_makes_a_briefing_and_builds_it(wheel: Path, tmp_path: Path) -> None:
    installed, fresh = tmp_path / "installed", tmp_path / "fresh"
    how = ("install", "--no-deps", "--no-index", "--no-compile", "--target", installed)
    subprocess.run([*PIP, *how, wheel], check=True)
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    def run(*command: str, cwd: Path) -> str:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=cwd,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    where = "import generator; print(generator.__file__)"
    assert run("-c", where, cwd=tmp_path).startswith(str(installed))
    assert run("-m", "generator", "--version", cwd=tmp_path).endswith(__version__)
    run("-m", "generator", "new", str(fresh), cwd=tmp_path)
    run("-m", "generator", "build", "--strict", cwd=fresh)
    assert (fresh / "site/assets/stylesheets/briefing.css").is_file()
    assert (fresh / "site/articles/2031/ferry-line-opens/index.html").is_file()


def test_the_same_commit_gives_the_same_bytes(package: Path, tmp_path: Path) -> None:
    assert len(tree(package)) == 2
    assert tree(built(tmp_path)) == tree(package)


def test_a_fresh_briefing_installs_the_wheel_of_a_release(wheel: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    assert new.new(fresh, "Crossings of Skerria", "en")[1] == ()
    how = ("install", "--no-deps", "--no-index", "--no-compile", "--target", tmp_path / "installed")
    command = [*PIP, *how, "--requirement", "requirements.txt"]
    make = ("make", "site", "BRIEFING=.venv/bin/briefing")
    without = subprocess.run(make, cwd=fresh, check=False, capture_output=True, text=True)
    assert f"wheels/{wheel.name}" in without.stderr
    assert "wheels/README.md tells how" in without.stdout
    (fresh / "wheels" / wheel.name).write_bytes(wheel.read_bytes())
    subprocess.run(command, cwd=fresh, check=True)
    assert (tmp_path / "installed/generator/library.py").is_file()


def test_the_wheel_holds_every_language_compiled(wheel: Path) -> None:
    """They are read from it as they are from the source tree, where nothing compiled is left."""
    with zipfile.ZipFile(wheel) as packed:
        for written in (REPOSITORY / "generator/locale").glob("*/*/*.po"):
            name = written.with_suffix(".mo").relative_to(REPOSITORY)
            assert packed.read(name.as_posix()) == wording.compile_(written)
            assert not written.with_suffix(".mo").exists()
