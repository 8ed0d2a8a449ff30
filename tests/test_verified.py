"""The file of stamps: what is written is read again, and what is no stamp is a problem."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import verified
from generator.model.verified import Context, Stamp
from generator.text import normal
from tests.conftest import Project

A, B = "a" * 64, "0123456789abcdef" * 4


def load(text: str, folder: Path) -> tuple[dict[str, Stamp], list[str]]:
    """Read a file of stamps; give them by record, and the problems as they are printed."""
    path = folder / "verified.yml"
    path.write_text(text, "utf-8")
    stamps, problems = verified.load(path, "seeds")
    return dict(stamps), [str(p) for p in problems]


@pytest.mark.parametrize(
    "stamps",
    [(), (Stamp("bridge", 4, A, B),), (Stamp("quay", 0, B, B), Stamp("bridge-2031", 120, A, B))],
    ids=len,
)
def test_stamps_are_read_as_they_were_written(tmp_path: Path, stamps: tuple[Stamp, ...]) -> None:
    found, problems = load(verified.written(stamps), tmp_path)
    assert problems == []
    assert {s.id: (s.claims, s.subject, s.source) for s in stamps} == {
        id_: (s.claims, s.subject, s.source) for id_, s in found.items()
    }


TERM = st.none() | st.text(min_size=1, max_size=20).map(normal.spaces).filter(bool)


@given(st.lists(st.builds(Context, st.integers(1, 999), TERM.filter(bool), TERM, TERM), max_size=3))
@example([Context(1, "say: “no, [a] {b}” #c", 'it\'s "d",', None), Context(2, "渡轮", None, "- x")])
def test_what_links_need_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, contexts: list[Context]
) -> None:
    stamp = Stamp("bridge", 4, A, B, 2, tuple(contexts))
    stamps, problems = load(
        verified.written([stamp, Stamp("quay", 1, A, A)]), tmp_path_factory.mktemp("stamps")
    )
    assert problems == []
    assert stamps["bridge"].contexts == stamp.contexts
    assert stamps["quay"].contexts == ()


def test_the_order_of_records_changes_nothing() -> None:
    one, two = Stamp("quay", 1, A, A), Stamp("bridge", 2, B, B)
    assert verified.written((one, two)) == verified.written((two, one))


@given(st.text("0123456789abcdef", min_size=64, max_size=64))
def test_no_digest_is_taken_for_a_number(tmp_path_factory, digest: str) -> None:
    folder = tmp_path_factory.mktemp("stamps")
    found, problems = load(verified.written([Stamp("quay", 1, digest, digest)]), folder)
    assert (problems, found["quay"].source) == ([], digest)


def test_where_no_file_is_nothing_is_verified(tmp_path: Path) -> None:
    assert verified.load(tmp_path / "verified.yml", "seeds") == ({}, ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- {id: quay, claims: 1, subject: short, source: short}\n", "seeds/verified.yml:1: "),
        ("- {id: quay}\n", "has no “claims”"),
        ("- {id: quay, claims: many}\n", "claims is not a whole number"),
        ("id: quay\n", "is not a list"),
        ("- [\n", "The YAML can't be read"),
    ],
)
def test_what_is_no_stamp_is_a_problem(tmp_path: Path, text: str, told: str) -> None:
    found, problems = load(text, tmp_path)
    assert found == {}
    assert told in "\n".join(problems)


def test_bytes_that_are_no_text_are_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "verified.yml"
    path.write_bytes(b"\xff\xfe\x00")
    _, (problem,) = verified.load(path, "seeds")
    assert str(problem).startswith("seeds/verified.yml:1: The file can't be read")


def test_a_broken_file_of_stamps_stops_the_build_before_anything_is_written(
    project: Project,
) -> None:
    project.seed("verified.yml", "- {id: quay}\n")
    result = project.run("generate")
    assert result.exit_code == 1
    assert "seeds/verified.yml:1: " in result.stderr
    assert not (project.docs / "index.md").exists()


def test_the_file_is_no_seed_and_is_not_noted(project: Project) -> None:
    project.seed("verified.yml", verified.written(()))
    result = project.run("check")
    assert result.exit_code == 0
    assert "verified.yml" not in result.stderr
