"""What comes from npm is locked: by checksum, in one version, from whatever registry is set up."""

import json
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

FOLDERS = [p.parent for p in sorted(REPOSITORY.glob("tests/*/package.json"))]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_package_has_a_checksum_and_no_host(folder: Path):
    lock = json.loads((folder / "package-lock.json").read_text("utf-8"))
    packages = {path: entry for path, entry in lock["packages"].items() if path}
    assert packages
    assert [path for path, entry in packages.items() if "integrity" not in entry] == []
    assert [path for path, entry in packages.items() if "resolved" in entry] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_we_name_has_one_version(folder: Path):
    named = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    assert [name for name, version in named.items() if not version.replace(".", "").isdigit()] == []
