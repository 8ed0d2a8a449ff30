"""Which pages are made again, and that none stays which would come out another."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from generator import kept
from generator.model.vocabulary import KINDS
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


def test_an_edit_of_a_body_makes_one_page_again(root: Path) -> None:
    before = run(load_project(root), State())
    seed = root / "seeds/more-3.md"
    seed.write_text(f"{seed.read_text('utf-8')}\nOne more sentence.\n", "utf-8")
    after = run(load_project(root), before.state)
    assert [path.split("/")[-2] for path in after.made] == ["more-3", "find"], "and the words"


def test_an_edit_of_a_title_makes_the_lists_again_that_show_it(root: Path) -> None:
    before = run(load_project(root), State())
    seed = root / "seeds/more-5.md"
    head = seed.read_text("utf-8").replace("title: The", "title: Another")
    seed.write_text(head, "utf-8")
    after = run(load_project(root), before.state)
    changed = {path for path, digest in after.pages.items() if before.pages[path] != digest}
    assert changed <= {*after.made}
    assert "articles" in {path.split("/")[0] for path in changed}
    assert {path.count("/") for path in {*after.made} - changed} <= {0, 1}, "indexes alone"


def test_other_settings_make_every_page_again(root: Path) -> None:
    whole = load_project(root)
    state = run(whole, State()).state
    fewer = replace(whole.config.settings, newest=3)
    other = replace(whole, config=replace(whole.config, settings=fewer))
    done = run(other, state)
    assert done.made == [*done.pages]
    assert done.pages == afresh(other)


def test_other_code_makes_every_page_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = run(load_project(root), State()).state
    monkeypatch.setattr(kept, "code", lambda: b"other")
    done = run(load_project(root), state)
    assert done.made == [*done.pages]


def texts(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Return the ways to all texts in a value of the model."""
    if isinstance(value, str):
        yield way
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts(item, (*way, number))
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name), (*way, one.name))


def changed(value: Any, way: tuple[Any, ...]) -> Any:
    """Return a value with another text at the end of a way."""
    if not way:
        return f"{value} again"
    first, *rest = way
    if isinstance(value, tuple):
        return (*value[:first], changed(value[first], (*rest,)), *value[first + 1 :])
    return replace(value, **{first: changed(getattr(value, first), (*rest,))})


@cache
def start() -> tuple[Project, State]:
    """Return a small project, and what a run over it keeps."""
    with TemporaryDirectory() as name:
        lay(Path(name), Random(5))  # noqa: S311 - the same each time
        whole = load_project(Path(name))
    return whole, run(whole, State()).state


def otherwise(whole: Project, random: Random) -> Project:
    """Return a project in which any text of an article or of an entry is another."""
    kind = random.choice(["articles", *KINDS])
    if kind == "articles":
        item = random.choice(whole.tied)
        other = replace(changed(item, random.choice([*texts(item)])), digest=b"")
        return replace(whole, tied=tuple(other if a is item else a for a in whole.tied))
    entries = whole.vocabulary.kind(kind)
    entry = random.choice([*entries.values()])
    known = {**entries, entry.id: changed(entry, random.choice([*texts(entry)]))}
    return replace(whole, vocabulary=replace(whole.vocabulary, **{kind: known}))


@settings(max_examples=40, deadline=None)
@given(number=st.integers(0, 10**9))
def test_whatever_text_changes_every_page_that_shows_it_is_made_again(number: int) -> None:
    whole, state = start()
    try:
        after = otherwise(whole, Random(number))  # noqa: S311 - the same each time
        want = afresh(after)
    except Exception:  # noqa: BLE001 - a text that is an id, a date or a kind may not be any
        reject()
    assert run(after, state).pages == want
