"""What is said where the disk gives or takes nothing."""

import os
from pathlib import Path

import pytest

from generator.disk import read_text, unwritten


def test_a_file_that_is_not_there_is_told_of_without_number_and_path(tmp_path: Path) -> None:
    problem = read_text(tmp_path / "mkdocs.yml", "mkdocs.yml")
    assert str(problem).startswith(
        "mkdocs.yml:1: The file can't be read: No such file or directory. Make it"
    )


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(28, os.strerror(28), "/isles/site"), os.strerror(28)),
        (OSError("no room"), "no room"),
    ],
)
def test_what_could_not_be_written_has_the_systems_words(error: OSError, reason: str) -> None:
    what = unwritten("site", "The site could not be written", error).what
    assert what == f"The site could not be written: {reason}."
