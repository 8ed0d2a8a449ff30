"""Plain values into records: every mistake at once, each with its line and its mend."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.forms import shape, yaml_text
from generator.forms.references import references
from generator.problems import Problem
from generator.record.record import Record


@dataclass(frozen=True, slots=True)
class Berth:
    """A place for a boat."""

    quay: str
    metres: float = 0.0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Ferry:
    """A boat, with a field of every kind that a form may have."""

    name: str
    seats: int = 0
    is_new: bool = False
    built: Annotated[str, "edtf"] | None = None
    home: Annotated[str, "places"] | None = None
    id: Annotated[str, "id"] = "ferry"
    kind: Literal["car", "foot"] = "car"
    stops: tuple[Annotated[str, "places"], ...] = ()
    berths: tuple[Berth, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    from_: str | None = None
    line: int = 0


def read(text: str) -> tuple[Ferry | None, tuple[Problem, ...]]:
    return shape.read(Ferry, yaml_text.load(text), "ferry.yml")


def told(text: str) -> list[tuple[int, str]]:
    return [(p.line, p.rule) for p in read(text)[1]]


def test_a_full_text_gives_the_record() -> None:
    text = """\
name: Tern
seats: 120
is_new: true
built: 2031-03
home: norhaven
id: tern-2
kind: foot
stops: [westmere, norhaven]
berths:
  - {quay: North, metres: 12}
  - quay: South
names: {is: Kría}
from: 2031
"""
    ferry, problems = read(text)
    assert problems == ()
    assert ferry == Ferry(
        name="Tern",
        seats=120,
        is_new=True,
        built="2031-03",
        home="norhaven",
        id="tern-2",
        kind="foot",
        stops=("westmere", "norhaven"),
        berths=(Berth("North", 12, line=10), Berth("South", line=11)),
        names={"is": "Kría"},
        from_="2031",
        line=1,
    )


def test_what_may_be_left_out_may_be_null() -> None:
    assert read("name: Tern\nseats: null\nstops: null\nbuilt: null\n")[0] == Ferry("Tern", line=1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("seats: 1", [(1, "missing-key")]),
        ("name: null", [(1, "wrong-type")]),
        ("name: [Tern]", [(1, "wrong-type")]),
        ("name: true", [(1, "wrong-type")]),
        ("name: Tern\nseats: many", [(2, "wrong-type")]),
        ("name: Tern\nseats: 1.5", [(2, "wrong-type")]),
        ("name: Tern\nseats: true", [(2, "wrong-type")]),
        ("name: Tern\nis_new: 1", [(2, "wrong-type")]),
        ("name: Tern\nbuilt: 2031-02-30", [(2, "impossible-date")]),
        ("name: Tern\nid: Tern 2", [(2, "bad-id")]),
        ("name: Tern\nkind: cars", [(2, "wrong-type")]),
        ("name: Tern\nstops: westmere", [(2, "wrong-type")]),
        ("name: Tern\nstops: [a, null]", [(2, "wrong-type")]),
        ("name: Tern\nstops:\n  - a\n  - [b]", [(4, "wrong-type")]),
        ("name: Tern\nnames: [a]", [(2, "wrong-type")]),
        ("name: Tern\nberths: [North]", [(2, "wrong-type")]),
        ("name: Tern\nberths:\n  - {metres: 1}", [(3, "missing-key")]),
        ("name: Tern\nline: 4", [(2, "unknown-key")]),
        ("name: Tern\nfrom_: 2031", [(2, "unknown-key")]),
        ("- name: Tern", [(1, "wrong-type")]),
        ("Tern", [(1, "wrong-type")]),
        ("", [(1, "wrong-type")]),
        ("name: [", [(2, "yaml")]),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, found: list[tuple[int, str]]) -> None:
    assert told(text) == found
    assert read(text)[0] is None


def test_all_mistakes_come_at_once() -> None:
    text = "nam: Tern\nseats: many\nbuilt: soon\nberths:\n  - {qay: x, metres: y}\n"
    assert sorted(told(text)) == [
        (1, "missing-key"),
        (1, "unknown-key"),
        (2, "wrong-type"),
        (3, "impossible-date"),
        (5, "missing-key"),
        (5, "unknown-key"),
        (5, "wrong-type"),
    ]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("nmae: Tern", "Did you mean “name”?"),
        ("name: Tern\nkind: foots", "Did you mean “foot”?"),
        ("name: Tern\nxyzzy: 1", "Known here: name, seats,"),
        ("name: Tern\nid: Tern 2", "“tern-2”"),
        ("seats: 1", "Add “name:”."),
    ],
)
def test_a_mend_names_what_was_meant(text: str, mend: str) -> None:
    assert mend in " ".join(p.mend for p in read(text)[1])


def test_text_is_set_on_one_line() -> None:
    ferry, _ = read("name: >\n  The\n  Tern\n")
    assert ferry is not None
    assert ferry.name == "The Tern"


@pytest.mark.parametrize("written", ["1.10", "+47"])
def test_a_text_that_looks_like_a_number_keeps_its_form(written: str) -> None:
    ferry, _ = read(f"name: {written}\n")
    assert ferry is not None
    assert ferry.name == written


def test_a_list_of_records_is_read_whole_or_told_of() -> None:
    found, problems = shape.read_all(Berth, yaml_text.load("- quay: a\n- quay: b\n"), "x.yml")
    assert [b.quay for b in found] == ["a", "b"]
    assert problems == ()
    found, problems = shape.read_all(Berth, yaml_text.load("- quay: a\n- quai: b\n"), "x.yml")
    assert found == ()
    assert {p.line for p in problems} == {2}


def test_an_empty_list_file_is_an_empty_list() -> None:
    assert shape.read_all(Berth, yaml_text.load(""), "x.yml") == ((), ())


def test_references_name_every_id_with_its_kind_and_path() -> None:
    ferry = Ferry("Tern", home="norhaven", stops=("westmere",), built="2031", line=3)
    assert [*references(ferry)] == [
        ("places", "norhaven", ("home",)),
        ("places", "westmere", ("stops", 0)),
    ]


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*shape.keys(Record), "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*shape.keys(Record), "x"]), PLAIN, max_size=8))
def test_no_value_makes_the_reader_fail(value: object) -> None:
    record, problems = shape.read(Record, yaml_text.Text(value), "record.md")
    assert (record is None) == bool(problems)
