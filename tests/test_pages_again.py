"""Which pages are made again, and that none stays which would come out another."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from generator import kept
from generator.pages.again import Given, State, later, renew
from generator.pages.render import planned
from generator.project import Project, gather, load_project
from tests.changes import CHANGES, dumped, lay, record

MORE = 28
"""Records beside those that a project of changes has."""

WALK = (
    *("edit_body", "edit_claim", "edit_title", "edit_summary", "change_date", "change_topics"),
    *("change_names", "change_publisher", "correct", "make_draft", "finish_drafts", "add_record"),
    *("rename_record", "move_record", "remove_record", "swap_records", "add_raw", "name_topic"),
    *("add_alias", "introduce", "name_person", "name_publisher", "change_role", "move_topic"),
    *("add_term", "add_entry", "turn_vocabulary", "save_stamp", "set_briefing", "set_language"),
    *("edit_claim", "edit_claim", "change_date", "change_names", "remove_record", "nothing"),
)
"""Changes of seeds, vocabulary, stamps and settings, one after another."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("isles")
    lay(place, Random(3))  # noqa: S311 - the same each time
    for number in range(MORE):
        name = f"more-{number}"
        head, body = record(Random(number), name)  # noqa: S311 - the same each time
        (place / f"seeds/{name}.md").write_text(f"---\n{dumped(head)}---\n{body}", "utf-8")
    return place


@dataclass(frozen=True)
class Run:
    """A run: which pages it made, all pages as it has them, and what it keeps."""

    made: list[str]
    pages: dict[str, str]
    state: State


def run(whole: Project, before: State) -> Run:
    """Make again what has to be; a page that is not made is known by its digest alone."""
    given = Given(gather(whole), whole.config.settings, whole.config.language)
    every, problems = planned(given.briefing, given.settings)
    assert problems == ()
    ready, state = renew(every, given, before)
    pages = {one.path: one.digest for one in ready}
    return Run([one.path for one in ready if one.same is None], pages, state)


def afresh(whole: Project) -> dict[str, str]:
    """Return the digests of all pages, made without anything that was kept."""
    given = Given(gather(whole), whole.config.settings, whole.config.language)
    return {
        one.path: one.digest for one in later(planned(given.briefing, given.settings)[0], given)
    }


def test_pages_made_again_after_each_change_are_those_made_from_nothing(root: Path) -> None:
    state, place = State(), root.parent / "kept"
    for number, name in enumerate(WALK):
        CHANGES[name](root, Random(number))  # noqa: S311 - the same each time
        whole = load_project(root)
        assert whole.problems == ()
        done = run(whole, state)
        assert done.pages == afresh(whole), name
        kept.save(place, "pages", done.state)
        state = kept.load(place, "pages")
        assert state == done.state
        assert run(whole, state).made == []
