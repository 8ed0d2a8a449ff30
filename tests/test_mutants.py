"""What `make mutants` makes of a module, and which tests it runs."""

from pathlib import Path

import pytest

pytest.importorskip("mutmut", reason="“make mutants” installs what this needs.")

from tests.mutants.mutate import mutant, places
from tests.mutants.run import files
from tests.mutants.tests import Record

MODULE = '''\
"""How ferries are rated."""

LIMIT = 8
WEIGHTS = {"late": 1.5, "full": LIMIT}


def rate(late: int = 0) -> float:
    """Return the points of a ferry."""
    return WEIGHTS["late"] * late


def told(late: int) -> str:
    return "The ferry is very late." if late > 1 else "late"
'''


def test_weights_are_changed_and_words_for_people_are_not() -> None:
    made = [m for place in places(MODULE) if (m := mutant("ferry.py", MODULE, place))]
    changed = {line[1:] for m in made for line in m.diff.splitlines() if line[0] == "+"}
    assert {
        *("LIMIT = 9", "LIMIT = 7", "LIMIT = None"),
        *('WEIGHTS = {"late": 1.125, "full": LIMIT}', 'WEIGHTS = {"late": 1.875, "full": LIMIT}'),
        *('WEIGHTS = {"full": LIMIT}', '    return WEIGHTS["late"] / late'),
    } <= changed
    assert not any('"""' in line or "None:" in line for line in changed)
    assert all("The ferry is very late." in line for line in changed if "else" in line)


def test_a_limit_is_held_by_the_tests_of_what_uses_it() -> None:
    lines = {"ferry.py": {"3": [], "9": [0, 1], "13": [2]}}
    record = Record({"a": 1.0, "b": 59.5, "c": 1.0, "d": 20.0}, lines, {"ferry.py": MODULE})
    assert record.of("ferry.py", MODULE, 3, 3) == {"a", "b"}
    assert record.of("ferry.py", MODULE, 13, 13) == {"c"}
    assert record.within("abcd") == {"a", "c"}


def test_a_line_that_moved_keeps_its_tests() -> None:
    record = Record({"a": 1.0}, {"ferry.py": {"9": [0]}}, {"ferry.py": MODULE})
    later = MODULE.replace("LIMIT = 8", "# Passengers.\nLIMIT = 8")
    assert record.of("ferry.py", later, 10, 10) == {"a"}


def test_a_test_that_the_copy_lacks_is_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    for name in ("test_dates_edtf.py", "test_new.py"):
        (tmp_path / "tests" / name).touch()
    near, far = files(set(), Record({}, {}, {}), "generator/dates/edtf.py", tmp_path)
    assert (near, far) == (["tests/test_dates_edtf.py"], ["tests/test_new.py"])
