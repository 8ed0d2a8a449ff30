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
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_answers_as_kept(name: str, project: Project, *, update: bool) -> None:
    shutil.rmtree(project.seeds)
    shutil.copytree(ANSWERS / "seeds", project.seeds)
    shutil.copytree(ANSWERS / "sources", project.root / "sources")
    result = project.run(*COMMANDS[name].split())
    kept = ANSWERS / "expected" / name
    actual = result.stdout + result.stderr
    if update:
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(actual, "utf-8")
    assert kept.read_text("utf-8") == actual


def test_every_kept_answer_has_its_command() -> None:
    assert {path.name for path in (ANSWERS / "expected").iterdir()} == {*COMMANDS}
