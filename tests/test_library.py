"""What other programs build upon: names, types, frozen values, and the examples of the guide."""

import dataclasses
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import generator
from generator import Inspection, Problem, inspect_text
from generator.cli.group import briefing
from tests.conftest import ARTICLE, REPOSITORY, Project, tree

GUIDE = (REPOSITORY / "docs/guide/library.md").read_text("utf-8")
BLOCKS = re.findall(r"```(python|markdown|text)\n(.*?)```", GUIDE, re.DOTALL)
EXAMPLES = [text for kind, text in BLOCKS if kind == "python"][1:]
PRINTED = [text for kind, text in BLOCKS if kind == "text"]
(SEED,) = (text for kind, text in BLOCKS if kind == "markdown")
MENDED = SEED.replace("2031-02-30", "2031-03-12").replace("post.", "https://post.")

SIGNATURES = {
    "build_site": "(root: pathlib.Path, folder: pathlib.Path, *, strict: bool = False, "
    "offline: bool = False, drafts: bool = False) -> generator.library.Site",
    "check_project": "(project: generator.project.Project, sources: pathlib.Path | None = None) "
    "-> generator.library.Checked",
    "inspect_text": "(text: str | bytes, kind: Literal['text', 'markdown', 'html'] = 'text', "
    "project: generator.project.Project | None = None) "
    "-> generator.library.Inspection | generator.problems.Problem",
    "inspect_texts": "(texts: collections.abc.Iterable[str | bytes], "
    "kind: Literal['text', 'markdown', 'html'] = 'text', "
    "project: generator.project.Project | None = None) "
    "-> collections.abc.Iterator[generator.library.Inspection | generator.problems.Problem]",
    "read_project": "(root: pathlib.Path, seeds: pathlib.Path | None = None, "
    "drafts: Literal['left', 'shown', 'judged'] = 'left') -> generator.project.Project",
}
VALUES = {
    "Checked": "problems doubts notes claims verified",
    "Inspection": "annotated vocabulary",
    "Problem": "path line rule what mend",
    "Project": "config vocabulary articles problems notes",
    "Site": "folder pages problems notes",
}
"""What is promised: whoever changes these says so in the changelog, and how to follow."""


def test_the_surface_is_what_is_promised() -> None:
    assert sorted({*SIGNATURES, *VALUES}) == sorted(generator.__all__)
    signatures = {name: str(inspect.signature(getattr(generator, name))) for name in SIGNATURES}
    plain = {name: text.replace("pathlib._local.", "pathlib.") for name, text in signatures.items()}
    assert plain == SIGNATURES  # Python 3.13 names the module in which it keeps Path


@pytest.mark.parametrize("name", [*SIGNATURES, *VALUES])
def test_a_name_says_what_it_is_and_the_guide_tells_of_it(name: str) -> None:
    assert inspect.getdoc(getattr(generator, name))
    assert re.search(rf"^\| `{name}\b", GUIDE, re.MULTILINE)


@pytest.mark.parametrize("name", VALUES)
def test_a_value_has_its_fields_and_is_frozen(name: str) -> None:
    value = getattr(generator, name)
    fields = [f.name for f in dataclasses.fields(value)]
    assert fields[: len(VALUES[name].split())] == VALUES[name].split()
    assert value.__dataclass_params__.frozen


def test_the_package_is_loaded_only_as_far_as_it_is_asked_for() -> None:
    command = "import sys, generator; print([m for m in sys.modules if m.startswith('generator.')])"
    done = subprocess.run([sys.executable, "-c", command], check=True, capture_output=True)
    assert done.stdout.strip() == b"[]"
    with pytest.raises(AttributeError, match="has no attribute 'inspect_novel'"):
        _ = generator.inspect_novel


def test_a_text_gives_what_the_command_prints(project: Project) -> None:
    text = ARTICLE.format(title="Ferry to Westmere sails")
    (project.root / "document.txt").write_text(text, "utf-8")
    printed = json.loads(project.run("inspect", "--json", "document.txt").stdout)
    known = generator.read_project(project.root)
    for given in (text, text.encode()):
        read = inspect_text(given, project=known)
        assert isinstance(read, Inspection)
        assert json.loads(json.dumps(read.plain())) == printed
    assert [*generator.inspect_texts(["", text], project=known)][1] == read
    alone = inspect_text(text)
    assert isinstance(alone, Inspection)
    assert (read.plain()["topics"], alone.plain()["topics"]) == (["Ferries"], [])


@pytest.mark.parametrize("text", ["", "\0", b"\x89PNG\r\n\x1a\n\0\0\0", "Norhaven\n"])
def test_what_is_no_article_is_a_problem(text: str | bytes) -> None:
    assert isinstance(inspect_text(text), Problem)


def test_claims_are_counted_as_the_command_counts_them(tmp_path: Path) -> None:
    CliRunner().invoke(briefing, ["new", str(tmp_path / "skerria")])
    known = generator.read_project(tmp_path / "skerria")
    checked = generator.check_project(known, tmp_path / "skerria/sources")
    assert (checked.problems, checked.claims) == ((), checked.verified)
    unheld = generator.check_project(known, tmp_path / "nowhere")
    assert (unheld.verified, len(unheld.doubts)) == (0, 1)


@pytest.mark.build
def test_the_examples_of_the_guide_print_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(briefing, ["new", "skerria"])
    seed = Path("skerria/seeds/2031/bridge-opens.md")
    assert len(EXAMPLES) == len(PRINTED) == 3
    for example, printed, text in zip(EXAMPLES, PRINTED, (SEED, SEED, MENDED), strict=True):
        seed.write_text(text, "utf-8")
        exec(compile(example, "library.md", "exec"), {})  # noqa: S102 - our own guide
        assert capsys.readouterr().out == printed
    assert tree(Path("public"))["articles/2031/bridge-opens/index.html"]


@pytest.mark.build
def test_the_examples_are_typed_strictly(tmp_path: Path) -> None:
    files = [tmp_path / f"example_{number}.py" for number in range(len(EXAMPLES))]
    for path, example in zip(files, EXAMPLES, strict=True):
        path.write_text(example, "utf-8")
    wrong = tmp_path / "wrong.py"
    wrong.write_text('from generator import inspect_text\n\nprint(inspect_text("").article)\n')
    command = (sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", *files)
    done = subprocess.run(
        [*command, wrong], check=False, cwd=tmp_path, capture_output=True, text=True
    )
    (error,) = re.findall(r"^(.*?):\d+: error: (.*)", done.stdout, re.MULTILINE)
    assert error[0] == "wrong.py"
    assert error[1].startswith('Item "Problem" of "Inspection | Problem" has no attribute')
