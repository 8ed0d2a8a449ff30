"""The recipes of the guide for hosting: they can be read by machines, and their commands work."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPOSITORY, tree

GUIDE = (REPOSITORY / "docs/guide/hosting.md").read_text("utf-8")
GITLAB, READ_THE_DOCS = (
    yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
)
(NETLIFY,) = (tomllib.loads(text) for text in re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL))
(CLOUDFLARE,) = re.findall(r"^\| Build command \| `(.*)` \|$", GUIDE, re.MULTILINE)
BUILDS = {
    "read-the-docs": "\n".join(READ_THE_DOCS["build"]["commands"]),
    "cloudflare": CLOUDFLARE.replace("\\|", "|"),
    "netlify": NETLIFY["context"]["deploy-preview"]["command"],
}
"""What each host that gives a preview an address is told to run."""

MADE = {
    "well": "mkdir -p preview/site; echo site > preview/site/index.html",
    "with-problems": "mkdir -p preview/site; echo site > preview/site/index.html; exit 1",
    "no-site": "mkdir preview; echo changes > preview/changes.html; exit 1",
    "nothing": "exit 2",
}
SHOWN = {"well": "site\n", "with-problems": "site\n", "no-site": "changes\n", "nothing": None}


def shell(command: str, folder: Path, **environment: str) -> int:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, **environment}
    return subprocess.run(["sh", "-ec", command], cwd=folder, env=env, check=False).returncode


def stand_in(folder: Path, name: str, text: str) -> None:
    program = folder / "bin" / name
    program.parent.mkdir(exist_ok=True)
    program.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    program.chmod(0o755)


@pytest.mark.parametrize("host", BUILDS)
@pytest.mark.parametrize("made", MADE)
def test_an_address_shows_the_site_or_else_what_changes(
    tmp_path: Path, host: str, made: str
) -> None:
    stand_in(tmp_path, "git", "exit 0")
    stand_in(tmp_path, "make", f'test "$*" = "preview BASE=origin/main" || exit 9\n{MADE[made]}')
    output = {"READTHEDOCS_OUTPUT": "out", "READTHEDOCS_VERSION_TYPE": "external"}
    code = shell(BUILDS[host], tmp_path, **output)
    page = tmp_path / ("out/html" if host == "read-the-docs" else "preview/site") / "index.html"
    assert (code == 0) == (SHOWN[made] is not None)
    assert SHOWN[made] == (page.read_text("utf-8") if code == 0 else None)


def test_read_the_docs_and_netlify_build_previews_only(tmp_path: Path) -> None:
    stand_in(tmp_path, "make", "touch built")
    told = {"READTHEDOCS_VERSION_TYPE": "branch"}
    assert shell(BUILDS["read-the-docs"], tmp_path, **told) == 183  # which cancels a build there
    assert not (tmp_path / "built").exists()
    assert "command" not in NETLIFY["build"]
    others = {k: v for k, v in NETLIFY["context"].items() if k != "deploy-preview"}
    assert others == {key: {"ignore": "exit 0"} for key in ("production", "branch-deploy")}


def test_gitlab_runs_what_the_makefile_has() -> None:
    goals = {m for job in GITLAB.values() for m in re.findall(r"make (\w+)", str(job["script"]))}
    for makefile in (REPOSITORY / "Makefile", REPOSITORY / "generator/skeleton/Makefile"):
        assert goals <= {*re.findall(r"^(\w+):", makefile.read_text("utf-8"), re.MULTILINE)}


def test_a_site_is_changed_over_from_the_first_time_on(tmp_path: Path) -> None:
    (command,) = re.findall(r"^\$ ssh server '(.*)'$", GUIDE, re.MULTILINE)
    for edition in ("first", "second", "third"):
        (tmp_path / "briefing.new").mkdir()
        (tmp_path / "briefing.new/index.html").write_text(edition, "utf-8")
        assert shell(command.replace("/srv", str(tmp_path)), tmp_path) == 0
    assert tree(tmp_path) == {
        "briefing/index.html": b"third",
        "briefing.old/index.html": b"second",
    }
