"""An archive is the same wherever it is made, and opens everywhere."""

import hashlib
import io
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import archive, bundle

MOMENT = datetime(2031, 3, 12, tzinfo=UTC)
FILES = {"index.html": b"<h1>Ferries</h1>", "ferries/index.html": b"<h1>A ferry sails</h1>"}
NAME = archive.named("isles", FILES)


def packed() -> bytes:
    return archive.pack(NAME, FILES, MOMENT)


def entries(data: bytes) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return opened.infolist()


def test_an_archive_is_one_folder_of_plain_files_in_order() -> None:
    found = entries(packed())
    names = ["SHA256SUMS", "ferries/index.html", "index.html"]
    assert [f"{NAME}/{name}" for name in names] == [e.filename for e in found]
    assert {(2031, 3, 12, 0, 0, 0)} == {e.date_time for e in found}
    assert {(0o100644, 3)} == {(e.external_attr >> 16, e.create_system) for e in found}


def test_the_order_in_which_files_are_found_makes_no_difference() -> None:
    backwards = dict(reversed(FILES.items()))
    assert packed() == archive.pack(NAME, backwards, MOMENT)
    assert archive.named("isles", backwards) == NAME


def test_the_name_tells_one_content_from_another() -> None:
    assert archive.named("isles", {**FILES, "index.html": b"<h1>Trams</h1>"}) != NAME


def test_the_checksums_inside_can_be_checked_by_anyone(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(packed())) as opened:
        opened.extractall(tmp_path)
    command = ["sha256sum", "--check", "--strict", "--quiet", archive.SUMS]
    subprocess.run(command, cwd=tmp_path / NAME, check=True)
    digest = hashlib.sha256(FILES["index.html"]).hexdigest()
    assert f"{digest}  index.html\n" in (tmp_path / NAME / archive.SUMS).read_text("utf-8")


@pytest.mark.parametrize(
    ("paths", "bad", "why"),
    [
        (["a/con/index.html"], "a/con/index.html", "Windows keeps for itself"),
        (["Lpt1.txt"], "Lpt1.txt", "Windows keeps for itself"),
        (["what?.html"], "what?.html", "Windows keeps for itself"),
        (["end./index.html"], "end./index.html", "Windows keeps for itself"),
        (["tab\t.html"], "tab\t.html", "Windows keeps for itself"),
        (["Quay.html", "quay.html"], "quay.html", "differs from “Quay.html” only"),
        (["Quay/a.html", "quay/b.html"], "quay/b.html", "differs from “Quay” only"),
        (["caf\u00e9", "cafe\u0301"], "caf\u00e9", "differs from “cafe\u0301” only"),
        ([f"{'long/' * 40}a"], f"{'long/' * 40}a", "more than 199 characters"),
    ],
)
def test_a_path_that_some_system_refuses_is_named(paths: list[str], bad: str, why: str) -> None:
    (problem,) = bundle.in_the_way("isles", ["index.html", *paths])
    assert (bad, "portable") == (problem.path, problem.rule)
    assert why in problem.what


def test_paths_up_to_the_limit_and_in_any_script_are_taken() -> None:
    longest = "x" * (archive.LONGEST - len("isles/"))
    assert bundle.in_the_way("isles", [longest, "话题/渡轮.html", "паром #1 100%.html"]) == ()


def test_a_link_is_refused_whatever_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("Ferries")
    (tmp_path / "file").symlink_to("/etc/hostname")
    (tmp_path / "folder").symlink_to("/etc")
    (tmp_path / "nothing").symlink_to("nowhere")
    files, problems = archive.read(tmp_path)
    assert files == {"index.html": b"Ferries"}
    assert {"file", "folder", "nothing"} == {p.path for p in problems}


def test_files_with_an_ending_can_be_left_out(tmp_path: Path) -> None:
    for name in ("a.js", "a.js.map"):
        (tmp_path / name).write_text("ferries")
    assert archive.read(tmp_path, ".map")[0] == {"a.js": b"ferries"}
