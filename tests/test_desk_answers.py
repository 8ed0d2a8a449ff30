"""What the editor's commands answer in a small project: ``tests/answers/``.

Each file in ``expected/`` is what one command prints there. ``pytest --update`` rewrites them; read
the difference before you keep it.
"""

import shutil
from pathlib import Path

import pytest

from tests.conftest import Project

ANSWERS = Path(__file__).parent / "answers"
COMMANDS = {
    "add-page.md": "add sources/winter-berth.txt --again --id berth --dry-run",
    "add-short.md": "add sources/same-again.txt --dry-run",
    "add.json": "add sources/same-again.txt --dry-run --json",
    "check.txt": "check --quiet --sources sources",
    "explain-article.json": "explain berth-for-boats --json",
    "explain-article.txt": "explain berth-for-boats",
    "explain-bare.json": "explain notes-from-a-quay --json",
    "explain-record.json": "explain articles/winter-berth --json",
    "explain-record.txt": "explain berth-opens",
    "explain-topic.json": "explain ferries --json",
    "explain-place.json": "explain alder --json",
    "explain-person.txt": "explain people/ida-brandt",
    "explain-phrase.txt": "explain safe-passage",
    "explain-agency.json": "explain northwire --json",
    "suggest.json": "suggest --json --sources sources",
    "suggest.txt": "suggest --min 3",
    "rename-topic.diff": "rename topic ferries boats --name Boats --dry-run",
    "rename-article.diff": "rename article winter-berth berth --dry-run",
    "rename-merge.diff": "rename place eastholm port-alder --merge --dry-run",
    "rename-above.diff": "rename topic crossings ferries --merge --dry-run",
    "rename-below.diff": "rename topic ferries crossings --merge --dry-run",
    "rename-person.diff": "rename person ida-brandt ida --name Brandt --dry-run",
    "rename-house.diff": "rename publisher northwire wire --dry-run",
    "rename-back.diff": "rename place port-alder alder --dry-run",
    "rename-body.diff": "rename organisation isles-ferry-authority ifa --dry-run",
    "rename-phrase.diff": "rename phrase one-ticket safe-passage --merge --dry-run",
}
REFUSED = (
    "rename person ida-brandt tomas-lund",
    "rename person ida-brandt isles-ferry-authority",
    "rename place westmere alder",
    "rename article notes-from-a-quay notes",
    "rename article winter-berth berth-for-boats",
    "rename article winter-berth winter-berth",
    "rename article winter-berth berth-for-boats --merge",
    "rename topic ferrys boats",
    "rename topic ferries Boats!",
    "rename topic ferries boats --merge",
    "explain crossing",
    "explain berth",
    "add seeds/2031/winter-berth.md --dry-run",
    "add sources/winter-berth.txt --dry-run",
    "add sources/winter-berth.txt --again --id winter-berth --dry-run",
    "add sources/none.txt --dry-run",
)
"""What can't be done."""
MISUSE = 2
"""The exit code of wrong usage, of which only the last line is ours."""


@pytest.fixture
def quays(project: Project) -> Project:
    """Return the project whose answers are kept."""
    shutil.rmtree(project.seeds)
    shutil.copytree(ANSWERS / "seeds", project.seeds)
    shutil.copytree(ANSWERS / "sources", project.root / "sources")
    return project


def answer(project: Project, command: str) -> str:
    result = project.run(*command.split())
    wrong = result.stderr
    return result.stdout + (wrong.rpartition("\n\n")[2] if result.exit_code == MISUSE else wrong)


def compare(name: str, actual: str, *, update: bool) -> None:
    kept = ANSWERS / "expected" / name
    if update:
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(actual, "utf-8")
    assert kept.read_text("utf-8") == actual


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_answers_as_kept(name: str, quays: Project, *, update: bool) -> None:
    compare(name, answer(quays, COMMANDS[name]), update=update)


def test_what_can_not_be_done_is_refused_as_kept(quays: Project, *, update: bool) -> None:
    told = (f"$ briefing {command}\n{answer(quays, command)}" for command in REFUSED)
    compare("refused.txt", "\n".join(told), update=update)


def test_every_kept_answer_has_its_command() -> None:
    assert {path.name for path in (ANSWERS / "expected").iterdir()} == {*COMMANDS, "refused.txt"}
