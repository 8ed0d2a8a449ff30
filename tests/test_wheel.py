"""The installed package is whole: a wheel of it makes and builds a briefing by itself."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

pytestmark = pytest.mark.build

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
DATA = ("py.typed", "skeleton", "templates", "theme")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, from nothing but what is here."""
    folder = tmp_path_factory.mktemp("wheel")
    how = ("wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder)
    subprocess.run([*PIP, *how, REPOSITORY], check=True, cwd=folder)
    (made,) = folder.glob("*.whl")
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
    run("-m", "generator", "new", str(fresh), cwd=tmp_path)
    run("-m", "generator", "build", "--strict", cwd=fresh)
    assert (fresh / "site/assets/stylesheets/briefing.css").is_file()
    assert (fresh / "site/articles/2031/ferry-line-opens/index.html").is_file()
