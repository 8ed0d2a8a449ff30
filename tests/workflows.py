"""Runs the ``run:`` steps of a workflow's job as the service would, in a clean clone."""

import itertools
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator import __version__
from generator.desk import new
from tests.briefings import rewrite
from tests.conftest import REPOSITORY

FOLDER = REPOSITORY / ".github/workflows"
FRESH = REPOSITORY / "generator/skeleton/_github/workflows"
"""Our own workflows, and those of a fresh briefing."""

TESTS = ("make test", "python -P -m pytest ")
"""The steps of ours that no test runs, because they run the tests."""

TAG = f"v{__version__}"
"""The tag that is pushed."""

_UNSET = {"ARCHIVE_URL", "PYTHONPATH", "SITE_URL"}
_EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")
_SHELLS = {None: ["bash", "-e"], "bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"]}
_GIT = ("git", "-c", "user.name=A. Tester", "-c", "user.email=a@b.c")
_GH = '#!/bin/sh\necho "$GH_REPO: gh $*" >> "$GH_CALLS"\n[ "$2" != view ]\n'
"""A stand-in for the command of the service, in which no release is there yet."""

UV = Path(sys.executable).with_name("uv")
_UV = f"""#!/bin/sh
[ "$1" = publish ] || exec "{UV}" "$@"
echo "uv $*" >> "$GH_CALLS"
"""
"""The tool that builds the package, which publishes nothing here."""

_INSTALLED = {
    "pip": '#!/bin/sh\n[ "$*" = "install -r requirements.txt" ] && test -f requirements.txt\n',
    "briefing": f'#!/bin/sh\nPYTHONPATH={REPOSITORY} exec "{sys.executable}" -m generator "$@"\n',
}
"""What a fresh briefing installs, which is the generator that is being tested."""

Plain = dict[str, Any]


@dataclass(frozen=True)
class Job:
    """A job of a workflow, with one choice of its matrix."""

    folder: Path
    file: str
    name: str
    spec: Plain
    choice: Mapping[str, str]

    def __str__(self) -> str:
        whose = ["fresh"] if self.is_fresh else []
        return "-".join([*whose, self.file.removesuffix(".yml"), self.name, *self.choice.values()])

    @property
    def is_fresh(self) -> bool:
        """Return whether the job is one of a fresh briefing."""
        return self.folder == FRESH

    @property
    def steps(self) -> list[Plain]:
        """The steps that run a command, but for the tests themselves."""
        runs = [s for s in self.spec["steps"] if "run" in s]
        return [s for s in runs if self.is_fresh or not s["run"].startswith(TESTS)]


def load(path: Path) -> Plain:
    """Read a workflow."""
    loaded: Plain = yaml.safe_load(path.read_text("utf-8"))
    return loaded


def jobs() -> Iterator[Job]:
    """Return every job that runs a command, once for each choice that its commands depend on."""
    for path in (p for folder in (FOLDER, FRESH) for p in sorted(folder.glob("*.yml"))):
        for name, spec in load(path)["jobs"].items():
            for choice in _choices(spec):
                if (job := Job(path.parent, path.name, name, spec, choice)).steps:
                    yield job


def _choices(spec: Plain) -> Iterator[dict[str, str]]:
    used = str([spec.get("env"), [s.get("env") for s in spec["steps"]]])
    matrix = spec.get("strategy", {}).get("matrix", {})
    axes = [k for k in matrix if f"matrix.{k}" in used]
    for values in itertools.product(*(matrix[k] for k in axes)):
        yield dict(zip(axes, values, strict=True))


def clone(folder: Path) -> Path:
    """Clone the project as it stands, with what is not committed yet as one more commit."""
    made = folder / "checkout"
    subprocess.run([*_GIT, "clone", "--quiet", REPOSITORY, made], check=True)
    listing = [*_GIT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    known = subprocess.run(listing, cwd=REPOSITORY, check=True, capture_output=True, text=True)
    for name in filter(None, known.stdout.split("\0")):
        source, target = REPOSITORY / name, made / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_file():
            target.write_bytes(source.read_bytes())
        else:
            target.unlink(missing_ok=True)
    _commit(made)
    return made


def fresh(folder: Path) -> Path:
    """Begin a briefing in an editor's own words, and change a page of it in a second commit."""
    made = folder / "checkout"
    assert new.new(made, "Crossings of the Isles", "en")[1] == ()
    rewrite(made)
    subprocess.run([*_GIT, "init", "--quiet", made], check=True)
    _commit(made)
    (made / "docs/about/index.md").write_text("# About this briefing\n\nOurs.\n", "utf-8")
    _commit(made)
    return made


def _commit(checkout: Path) -> None:
    subprocess.run([*_GIT, "add", "--all"], cwd=checkout, check=True)
    commit = [*_GIT, "commit", "--quiet", "--allow-empty", "--message", "What is being tested"]
    subprocess.run(commit, cwd=checkout, check=True)


def install(checkout: Path) -> Path:
    """Make an empty environment that finds what is installed here, so that nothing is fetched."""
    venv = checkout / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    (packages,) = venv.glob("lib/python*/site-packages")
    (packages / "installed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return venv / "bin"


def event(checkout: Path, choice: Mapping[str, str]) -> dict[str, str]:
    """Return what the service would put in place of each expression; a new one is added here."""
    parsed = subprocess.run(
        ["git", "rev-parse", "HEAD~1"], cwd=checkout, check=True, capture_output=True, text=True
    )
    return {
        "github.token": "no token",
        "github.repository": "isles/crossings",
        "github.server_url": "https://github.example",
        "github.event.pull_request.base.sha": parsed.stdout.strip(),
        "steps.pages.outputs.base_url": "https://isles.example/a/b",
        **{f"matrix.{key}": value for key, value in choice.items()},
    }


@dataclass(frozen=True)
class Runner:
    """A checkout, what is installed for it, and what the service tells its commands."""

    checkout: Path
    told: Mapping[str, str]
    environment: Mapping[str, str]

    def run(self, job: Job) -> None:
        """Run the steps of a job one after the other; a failure names the step and its output."""
        told, shell = dict(self.told), job.spec.get("defaults", {}).get("run", {}).get("shell")
        for step in job.steps:
            env = {
                **self.environment,
                **_filled({**job.spec.get("env", {}), **step.get("env", {})}, told),
            }
            output = Path(env["GITHUB_OUTPUT"])
            output.write_text("", "utf-8")
            done = subprocess.run(
                [*_SHELLS[step.get("shell", shell)], "-c", step["run"]],
                cwd=self.checkout / step.get("working-directory", "."),
                env=env,
                check=False,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            assert done.returncode == 0, f"{step['run']}\n{done.stdout}"
            lines = (line.partition("=") for line in output.read_text("utf-8").splitlines())
            told |= {f"steps.{step.get('id')}.outputs.{key}": value for key, _, value in lines}


def runner(folder: Path, job: Job) -> Runner:
    """Set up a clean clone for a job, with a stand-in for the service."""
    home, tools = folder / "home", {"gh": _GH, **(_INSTALLED if job.is_fresh else {"uv": _UV})}
    checkout = fresh(folder) if job.is_fresh else clone(folder)
    home.mkdir()
    for name, text in tools.items():
        tool = folder / "tools" / name
        tool.parent.mkdir(exist_ok=True)
        tool.write_text(text, "utf-8")
        tool.chmod(0o755)
    installed = () if job.is_fresh else (install(checkout),)
    path = (folder / "tools", *installed, Path(sys.executable).parent, os.environ["PATH"])
    kept = {k: v for k, v in os.environ.items() if k not in _UNSET}
    files = {k: str(folder / k) for k in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GH_CALLS")}
    environment = {
        **kept,
        **files,
        "PATH": os.pathsep.join(map(str, path)),
        "HOME": str(home),
        "CI": "true",
        "GITHUB_REF_NAME": TAG,
        "GITHUB_WORKSPACE": str(checkout),
        "RUNNER_TEMP": str(folder),
    }
    return Runner(checkout, event(checkout, job.choice), environment)


def _filled(environment: Mapping[str, Any], told: Mapping[str, str]) -> dict[str, str]:
    """Put values in place of expressions; one that :func:`event` does not have is an error."""
    return {
        key: _EXPRESSION.sub(lambda m: told[m[1]], str(value)) for key, value in environment.items()
    }
