"""``briefing bundle``: the same bytes anywhere and on any day, and a check that they are whole."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator import bundle
from tests.conftest import REPOSITORY, Project

pytestmark = pytest.mark.build

ELSEWHERE = '''\
"""Another machine: a later day, and folders that list their files backwards."""
import datetime, os, time

LATER, now, names, entries = 400 * 86400, time.time, os.listdir, os.scandir
time.time = lambda: now() + LATER


class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)


class Today(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


class Backwards:
    def __init__(self, where):
        with entries(where) as found:
            self.found = iter(sorted(found, key=lambda e: e.name, reverse=True))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.found)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    close = __exit__


datetime.datetime, datetime.date = Later, Today
os.listdir = lambda *where: sorted(names(*where), reverse=True)
os.scandir = lambda where=".": Backwards(where)
'''
HERE = {"TZ": "America/Adak", "LANG": "C", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "Pacific/Kiritimati", "LANG": "zh_CN.UTF-8", "PYTHONHASHSEED": "2"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bundle a fresh briefing."""
    folder = tmp_path_factory.mktemp("fresh") / "crossings"
    run(folder.parent, "new", str(folder), "--title", "Crossings of Skerria")
    run(folder, "bundle", "--quiet")
    return folder


def run(folder: Path, *words: str, umask: int = -1, **environment: str) -> str:
    env = {k: v for k, v in os.environ.items() if k not in {"SITE_URL", "SOURCE_DATE_EPOCH"}}
    env = {"PYTHONPATH": str(REPOSITORY), **env, **environment}
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=folder,
        env=env,
        umask=umask,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def the(folder: Path) -> Path:
    (found,) = (folder / "dist").glob("*.zip")
    return found


def test_two_machines_give_the_same_bytes(made: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "machine"
    elsewhere.mkdir()
    (elsewhere / "sitecustomize.py").write_text(ELSEWHERE, "utf-8")
    paths = {"PYTHONPATH": os.pathsep.join([str(elsewhere), str(REPOSITORY)])}
    bundles = []
    for name, mask, env in (("a", 0o077, HERE), ("Ж #2", 0o000, {**THERE, **paths})):
        folder = tmp_path / name / "project"
        shutil.copytree(made, folder, ignore=shutil.ignore_patterns("dist"))
        for generated in (folder / "docs").glob("[!ag]*"):
            shutil.rmtree(generated) if generated.is_dir() else generated.unlink()
        run(folder, "bundle", "--strict", umask=mask, HOME=str(tmp_path / name), **env)
        bundles.append(the(folder))
    assert bundles[0].name == bundles[1].name == the(made).name
    assert bundles[0].read_bytes() == bundles[1].read_bytes() == the(made).read_bytes()


def test_a_bundle_is_one_folder_that_opens_and_tells_how(made: Path) -> None:
    with zipfile.ZipFile(the(made)) as opened:
        names = opened.namelist()
        start = opened.read(f"{the(made).stem}/START-HERE.txt").decode()
        home = opened.read(f"{the(made).stem}/index.html").decode()
    assert {the(made).stem} == {name.partition("/")[0] for name in names}
    assert re.fullmatch(r"crossings-of-skerria-[0-9a-f]{10}\.zip", the(made).name)
    size = re.escape(f"{len(names)} files, ") + r"\d\.\d MB"
    assert re.match(rf"Crossings of Skerria\n2 articles, to 3 October 2031; {size}\n\nThis ", start)
    assert "Get-FileHash index.html" in start
    assert "index.html" in start
    assert 'href="topics/index.html"' in home
    unused = (".map", "/404.html", "/sitemap.xml", "/sitemap.xml.gz")
    assert [name for name in names if name.endswith(unused)] == []


def test_a_bundle_says_what_it_holds_and_weighs(project: Project) -> None:
    result = project.run("bundle")
    told = re.search(r"Bundled (\d+) files, ([\d.]+) MB; packed ([\d.]+) MB\.", result.stderr)
    assert told
    with zipfile.ZipFile(the(project.root)) as opened:
        entries = opened.infolist()
    assert int(told[1]) == len(entries)
    assert float(told[2]) == pytest.approx(sum(e.file_size for e in entries) / 1e6, abs=0.1)
    assert float(told[3]) == pytest.approx(the(project.root).stat().st_size / 1e6, abs=0.06)


def test_files_bear_the_newest_date_of_the_briefing(made: Path) -> None:
    with zipfile.ZipFile(the(made)) as opened:
        assert {(2031, 10, 3, 0, 0, 0)} == {e.date_time for e in opened.infolist()}


def test_its_checksum_lies_beside_it_with_those_of_others(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "copy")
    folder = tmp_path / "copy/dist"
    sums, digest = folder / "SHA256SUMS", hashlib.sha256(the(made).read_bytes()).hexdigest()
    assert f"{digest}  {the(made).name}\n" == sums.read_text("utf-8")
    (folder / "other.zip").write_bytes(b"")
    sums.write_text(f"0  gone.zip\n1  other.zip\n0  {the(made).name}\n", "utf-8")
    run(tmp_path / "copy", "bundle")
    assert f"{digest}  {the(made).name}\n1  other.zip\n" == sums.read_text("utf-8")


def test_a_whole_bundle_is_verified_under_any_name(made: Path, project: Project) -> None:
    shutil.copy(the(made), project.root / "carried here (1).zip")
    result = project.run("bundle", "--verify", "carried here (1).zip")
    assert (result.exit_code, result.stderr) == (0, "carried here (1).zip is whole.\n")


def test_a_bundle_that_was_changed_is_told_of(made: Path, project: Project) -> None:
    data = bytearray(the(made).read_bytes())
    data[len(data) // 2] ^= 1
    (project.root / "b.zip").write_bytes(data)
    result = project.run("bundle", "--verify", "b.zip")
    assert result.exit_code == 1
    assert result.stderr.startswith("b.zip:1: ")


def test_a_bundle_that_is_another_than_the_list_beside_it_says_is_told_of(
    made: Path, project: Project
) -> None:
    shutil.copy(the(made), project.root / "b.zip")
    (project.root / "SHA256SUMS").write_text(f"{'0' * 64}  b.zip\n", "utf-8")
    result = project.run("bundle", "--verify", "b.zip")
    assert result.exit_code == 1
    assert result.stderr.startswith("b.zip:1: It is not the file that SHA256SUMS beside it lists.")


def test_a_path_that_no_zip_can_carry_stops_the_bundle(project: Project) -> None:
    for name in ("Quay.txt", "quay.txt", "SHA256SUMS"):
        (project.docs / "about" / name).write_text("By hand.\n", "utf-8")
    (project.docs / "SHA256SUMS").write_text("By hand.\n", "utf-8")
    result = project.run("bundle", "--out", "stick")
    assert result.exit_code == 1
    assert "about/quay.txt:1: The path differs from “about/Quay.txt”" in result.stderr
    assert "\nSHA256SUMS:1: " in result.stderr
    assert not (project.root / "stick").exists()


def test_a_problem_of_a_seed_stops_the_bundle(project: Project) -> None:
    project.seed("2031/ferry.md", "---\ntitle: A ferry\nsumary: It sails.\n---\n")
    result = project.run("bundle")
    assert result.exit_code == 1
    assert "seeds/2031/ferry.md:3: " in result.stderr
    assert not (project.root / "dist").exists()


@pytest.mark.parametrize("given", ["soon", "-1", "1.5"])
def test_an_epoch_that_is_no_moment_is_a_problem(
    project: Project, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    result = project.run("bundle")
    assert result.exit_code == 1
    assert f"SOURCE_DATE_EPOCH:1: “{given}” is not a number of seconds" in result.stderr


@pytest.mark.parametrize(
    ("epoch", "newest", "expected"),
    [
        ("", date(2031, 3, 12), datetime(2031, 3, 12, tzinfo=UTC)),
        ("", None, bundle.FIRST),
        ("", date(1912, 4, 15), bundle.FIRST),
        ("", date(9999, 12, 31), bundle.LAST),
        ("1930000000", date(2031, 3, 12), datetime.fromtimestamp(1930000000, UTC)),
        ("0", date(2031, 3, 12), bundle.FIRST),
        ("999999999999999999", None, bundle.LAST),
    ],
)
def test_the_moment_is_one_that_a_zip_can_hold(
    monkeypatch: pytest.MonkeyPatch, epoch: str, newest: date | None, expected: datetime
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert expected == bundle.moment(newest)


def test_a_folder_that_takes_no_file_is_a_problem(project: Project) -> None:
    (project.root / "dist").write_text("a file\n", "utf-8")
    result = project.run("bundle", "--out", "dist/inside")
    assert result.exit_code == 1
    assert "dist/inside:1: The bundle could not be written: " in result.stderr
