"""No document stops a run: whatever goes wrong in reading one, all others are read and told of."""

import json
import re
from importlib import import_module
from typing import Any

import pytest
from click.testing import CliRunner

from generator import plugin
from generator.cli.group import briefing
from generator.project import load_project
from tests.conftest import Project, tree

CLIP = "seeds/2031/a-clip.txt"
"""The document at which a step is made to fail: the first of all that are read."""

TEXT = "Quay closed\nUpdated 09:15, 12-Mar-2031\n\nThe quay of Norhaven was closed on Wednesday.\n"
REPORT = (
    "It could not be read, because of a fault in the generator. Please report it with this file."
)
FAULT = f"{CLIP}:1: {REPORT}"
UNKNOWN = "seeds/2031/quay-painted.md:6: “tomas-lun” is not in the vocabulary."

STEPS = {
    "decoding": "generator.intake.documents.decode",
    "parsing": "generator.intake.raw.classify",
    "quotations": "generator.intake.raw.quotes",
    "annotating": "generator.annotate.annotate.figures.figures",
    "names": "generator.annotate.annotate.names",
}
"""Steps that read one document, each where it is called."""

ERRORS = (IndexError("no such item"), RecursionError("too deep"), MemoryError())


def fail_at(monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException) -> None:
    """Let a step raise where it is given anything of the clip."""
    path, _, name = step.rpartition(".")
    parts = path.split(".")
    home: Any = import_module(".".join(parts[:3]))
    for part in parts[3:]:
        home = getattr(home, part)
    works = getattr(home, name)

    def fails(*given: Any, **named: Any) -> Any:
        if "quay of Norhaven was closed" in f"{given}":
            raise error
        return works(*given, **named)

    monkeypatch.setattr(home, name, fails)


@pytest.fixture
def faulty(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a project in which one document can't be annotated and another names somebody wrongly.

    The two others are without fault.
    """
    project.seed(CLIP.removeprefix("seeds/"), TEXT)
    record = project.seeds / "2031/quay-painted.md"
    record.write_text(record.read_text("utf-8").replace("[tomas-lund]", "[tomas-lun]"), "utf-8")
    fail_at(monkeypatch, STEPS["annotating"], IndexError("no such item"))
    return project


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_fault_is_the_problem_of_its_document_and_all_others_are_read(
    project: Project, monkeypatch: pytest.MonkeyPatch, step: str, error: Exception
) -> None:
    project.seed(CLIP.removeprefix("seeds/"), TEXT)
    project.seed("2031/empty.txt", "")
    fail_at(monkeypatch, step, error)
    result = project.run("check")
    assert result.exit_code == 1
    assert FAULT in result.stderr.splitlines()
    assert "seeds/2031/empty.txt:1: The file holds no text." in result.stderr
    assert result.stderr.endswith("2 problems.\n")


@pytest.mark.parametrize(
    "words",
    ["check", "check --sources .", "build", "generate", "generate --check", "serve", "bundle"],
)
def test_a_command_over_all_seeds_tells_of_every_problem_and_writes_nothing(
    faulty: Project, words: str
) -> None:
    before = tree(faulty.root)
    result = faulty.run(*words.split())
    assert result.exit_code == 1
    assert FAULT in result.stderr.splitlines()
    assert UNKNOWN in result.stderr
    assert "Traceback" not in result.output
    assert tree(faulty.root) == before


@pytest.mark.parametrize(
    "words", ["explain ferry-sails", "rename topic ferries boats", "rename article quay-painted q"]
)
def test_a_command_that_needs_a_project_without_problems_names_the_fault(
    faulty: Project, words: str
) -> None:
    before = tree(faulty.root)
    result = faulty.run(*words.split())
    assert result.exit_code == 1
    assert FAULT in result.stderr.splitlines()
    assert tree(faulty.root) == before


def test_serving_goes_on_and_names_the_fault(faulty: Project) -> None:
    mkdocs = plugin.BriefingPlugin()
    with pytest.raises(plugin.PluginError, match=re.escape(FAULT)) as error:
        mkdocs._generate(faulty.root, faulty.site)  # noqa: SLF001 - what MkDocs has it do
    mkdocs.on_build_error(error.value)
    assert not (faulty.root / ".docs.lock").exists()


def test_suggestions_are_made_of_the_others(faulty: Project) -> None:
    result = faulty.run("suggest")
    assert result.exit_code == 0
    assert f"{CLIP} has a problem and was left out" in result.stderr
    assert "Looked through 2 articles." in result.stderr


# One document at a time


def test_inspect_answers_for_the_other_files(faulty: Project) -> None:
    result = faulty.run("inspect", "--json", CLIP, "seeds/2031/ferry-sails.txt")
    assert result.exit_code == 1
    assert [a["id"] for a in json.loads(result.stdout)] == ["ferry-sails"]
    assert FAULT in result.stderr.splitlines()


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_stream_is_answered_line_by_line(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    step = step.replace("documents.decode", "documents.holds_control")
    fail_at(monkeypatch, step, RecursionError("too deep"))
    asked = [{"id": "one", "input": TEXT.replace("closed", "open")}, {"id": "two", "input": TEXT}]
    lines = "".join(json.dumps(one) + "\n" for one in (*asked, *asked))
    result = CliRunner().invoke(briefing, ["inspect", "--jsonl"], input=lines)
    assert result.exit_code == 0
    one, two, three, four = map(json.loads, result.stdout.splitlines())
    assert (one["title"], three["title"]) == ("Quay open", "Quay open")
    assert two == four == {"id": "two", "error": REPORT}
    assert result.stderr == ""


@pytest.mark.parametrize("step", ["annotating", "decoding", "parsing"])
def test_a_document_that_is_added_is_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    (project.root / "clip.txt").write_text(TEXT, "utf-8")
    fail_at(monkeypatch, STEPS[step], MemoryError())
    before = tree(project.root)
    result = project.run("add", "clip.txt")
    assert result.exit_code == 1
    assert "clip.txt:1: It could not be read, because of a fault in the generator." in result.stderr
    assert tree(project.root) == before


def test_a_document_is_added_beside_one_that_can_not_be_read(faulty: Project) -> None:
    (faulty.root / "clip.txt").write_text(TEXT.replace("closed", "open"), "utf-8")
    result = faulty.run("add", "clip.txt")
    assert result.exit_code == 0
    assert f"{CLIP} can’t be read and was not compared." in result.stderr


# What is told of a fault


def test_the_place_in_the_code_is_told_to_those_who_ask(faulty: Project) -> None:
    assert "IndexError" not in faulty.run("check").stderr
    told = faulty.run("check", "--debug").stderr
    assert re.search(r'annotate\.py", line \d+, in annotate\n', told)
    assert "IndexError: no such item\n" in told
    assert told.index(FAULT) < told.index("IndexError") < told.index(UNKNOWN)


@pytest.mark.usefixtures("faulty")
def test_the_place_in_the_code_stands_beside_a_stream() -> None:
    line = json.dumps({"id": "one", "input": TEXT})
    result = CliRunner().invoke(briefing, ["inspect", "--jsonl", "--debug"], input=line)
    assert json.loads(result.stdout).keys() == {"id", "error"}
    assert "IndexError: no such item\n" in result.stderr


def test_endless_calls_are_told_in_few_lines(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def call(*given: object) -> object:
        return call(*given)

    monkeypatch.setattr("generator.annotate.annotate.names", call)
    told = project.run("check", "--debug").stderr
    assert "RecursionError" in told
    assert told.count("\n") < 40


def test_a_run_can_still_be_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_at(monkeypatch, STEPS["annotating"], KeyboardInterrupt())
    project.seed(CLIP.removeprefix("seeds/"), TEXT)
    with pytest.raises(KeyboardInterrupt):
        load_project(project.root)
