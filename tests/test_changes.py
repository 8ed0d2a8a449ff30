"""Whatever changes between two builds, the second leaves what a build from nothing would."""

from pathlib import Path
from random import Random

import pytest

from tests.changes import CHANGES, Outcome, Step, differences, lay, shortest, steps, walk

SHORT = (
    *("keep_address", "keep_no_address", "keep_address", "edit_body", "change_date"),
    *("name_topic", "rename_record", "edit_page", "save_stamp", "set_theme", "move_clock"),
    *("find", "move_ground"),
)
"""The changes of a short walk; ``make test-deep`` takes long and random ones."""

RUNS = {"break_record", "rename_id", "run_another"}
"""Changes that run commands."""


def held(place: Path, seed: int, sequence: tuple[Step, ...]) -> None:
    number, wrong = walk(place, seed, sequence)
    if wrong:
        needed = shortest(place, seed, sequence[: number + 1])
        pytest.fail("\n".join([f"seed {seed}", *map(str, needed), *wrong[:20]]), pytrace=False)


@pytest.mark.build
def test_a_build_after_each_of_some_changes_is_as_one_from_nothing(tmp_path: Path) -> None:
    held(tmp_path, 0, tuple(Step(name, number) for number, name in enumerate(SHORT)))


@pytest.mark.build
@pytest.mark.parametrize("seed", range(1, 7))
def test_a_build_after_each_of_fifty_random_changes_is_as_one_from_nothing(
    seed: int, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if not request.config.getoption("--deep"):
        pytest.skip("“make test-deep” makes long walks")
    held(tmp_path, seed, steps(seed, 50))


@pytest.mark.parametrize("name", sorted(CHANGES.keys() - RUNS))
def test_every_change_can_be_made(name: str, tmp_path: Path) -> None:
    root = tmp_path / "isles"
    (root / "site").mkdir(parents=True)
    random = Random(1)  # noqa: S311 - the same each time
    lay(root, random)
    CHANGES[name](root, random)


def test_every_way_in_which_a_build_differs_is_named() -> None:
    want = Outcome(0, "", {"a": b"1", "b": b"2"})
    got = Outcome(0, "", {"b": b"3", "c": b"4"})
    assert differences({}, got, want) == ["a is missing", "b differs", "c is left"]
    assert differences({}, Outcome(1, "No.", {}), want) == ["exit 1, not 0: 'No.', not ''"]
    refused = Outcome(1, "No.", {"a": b"1"})
    assert differences({"a": b"0"}, refused, refused) == ["a differs"]
