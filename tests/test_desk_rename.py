"""`briefing rename`: everywhere at once or not at all, and nothing else in the files changes."""

import json
import os
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import file_changes, verified, vocabulary
from generator.annotate.lexicon import lexicon
from generator.check.subject import subject
from generator.cli.group import briefing
from generator.desk.ids import in_record, in_vocabulary
from generator.disk import digest
from generator.forms import yaml_text
from generator.model.verified import Stamp
from generator.project import gather, load_project
from tests.conftest import VOCABULARY, Project, tree

pytestmark = pytest.mark.build  # whatever is renamed, the whole briefing is made before and after

BRIDGE = """\
---
# The first bridge.
title: "A bridge opens"   # ours
summary: The bridge to Westmere is open.
source:
  document: bridge.txt
  publisher: null
  agencies: [ northwire ]
events:
- what: Opening
  date: 2031-03-11
  place: 'westmere'
  people:
  - ida-brandt   # cut the ribbon
  - "tomas-lund"
  evidence: {paragraph: 1, words: "on Tuesday"}
topics: [bridges, ferries,
  crossings]  # in this order
people:

  - tomas-lund

  # and the president
  - ida-brandt
organisations: [isles-ferry-authority, "council-of-the-isles"]
places: [westmere, norhaven]
phrases: [safe-passage]
statements:
  - {speaker: isles-ferry-authority, text: It holds., topics: [ferries, bridges],
     evidence: {paragraph: 2, words: it holds}}
  - speaker: >-
      ida-brandt
    text: It is ours.
    evidence: {paragraph: 2, words: ours}
roles:
  - person: ida-brandt
    title: President
    evidence: {paragraph: 1, words: President}
curated:
  publisher: {value: island-post, why: The page is theirs.}
---
Not bridges, but people of ida-brandt: the body stays.
"""
BOM = b"\xef\xbb\xbf"
ORDERS = [
    ("topic", "bridges", "spans"),
    ("topic", "crossings", "ways"),
    ("person", "ida-brandt", "ida-b"),
    ("person", "tomas-lund", "2031"),
    ("organisation", "isles-ferry-authority", "ferry-authority"),
    ("place", "skerria", "isles"),
    ("place", "westmere", "west_mere"),
    ("phrase", "safe-passage", "safe"),
    ("publisher", "island-post", "post"),
    ("publisher", "northwire", "wire"),
    ("article", "bridge-opens", "bridge"),
    ("article", "quay-painted", "quay"),
]


@pytest.fixture(params=["\n", "\r\n"], ids=["LF", "CRLF"])
def isles(project: Project, request: pytest.FixtureRequest) -> Project:
    """Return the project with a record of every form; with CRLF, each file has a mark as well."""
    project.seed("2031/bridge-opens.md", BRIDGE)
    if request.param == "\r\n":
        for path in [*project.seeds.rglob("*.md"), *project.seeds.rglob("*.yml")]:
            path.write_bytes(BOM + path.read_bytes().replace(b"\n", b"\r\n"))
    return project


def renamed(project: Project, *words: str) -> list[str]:
    """Rename, and give the paths of the files that changed."""
    result = project.run("rename", *words)
    assert result.exit_code == 0, result.stderr
    return result.stdout.splitlines()


def without_earlier(seeds: Path) -> dict[str, bytes]:
    """Return every file without its lists of earlier ids."""
    form = re.compile(rb"(?m)^ *(?:formerly|aliases): \[[\w-]+\]\r?\n")
    return {name: form.sub(b"", data) for name, data in tree(seeds).items()}


@pytest.mark.parametrize(("kind", "old", "new"), ORDERS)
def test_there_and_back_only_the_earlier_ids_are_new(
    isles: Project, kind: str, old: str, new: str
) -> None:
    before = tree(isles.seeds)
    there = renamed(isles, kind, old, new)
    assert tree(isles.seeds) != before
    assert isles.run("check").exit_code == 0
    back = renamed(isles, kind, new, old)
    assert len(there) == len(back)
    assert without_earlier(isles.seeds) == before
    assert isles.run("check").exit_code == 0


WORDS_OF_YAML = [("topic", "ferries", "true"), ("place", "norhaven", "null")]


@pytest.mark.parametrize(("kind", "old", "new"), [*ORDERS[:-2], *WORDS_OF_YAML])
def test_no_reference_to_the_old_id_is_left(isles: Project, kind: str, old: str, new: str) -> None:
    count = (isles.seeds / "2031/bridge-opens.md").read_text("utf-8-sig").count(old)
    renamed(isles, kind, old, new)
    record = (isles.seeds / "2031/bridge-opens.md").read_text("utf-8-sig")
    head, _, body = record.partition("\n---\n")
    assert old not in head
    assert (head + body).count(new) >= count - body.count(old)
    assert body == BRIDGE.partition("\n---\n")[2]
    words, _ = vocabulary.load(isles.seeds / "vocabulary", "vocabulary")
    entries = {e.id: e for kinds in vocabulary.KINDS for e in words.kind(kinds).values()}
    assert entries[new].formerly == (old,)
    assert old not in entries


def test_an_id_renamed_twice_keeps_both_earlier_ids(isles: Project) -> None:
    renamed(isles, "topic", "bridges", "spans")
    renamed(isles, "topic", "spans", "arches")
    words, _ = vocabulary.load(isles.seeds / "vocabulary", "vocabulary")
    assert words.topics["arches"].formerly == ("bridges", "spans")


def test_an_article_moves_and_its_old_address_leads_on(isles: Project) -> None:
    assert renamed(isles, "article", "bridge-opens", "bridge") == ["seeds/2031/bridge.md"]
    assert not (isles.seeds / "2031/bridge-opens.md").exists()
    assert isles.run("generate").exit_code == 0
    moved = (isles.docs / "articles/2031/bridge-opens/index.md").read_text("utf-8")
    assert "../bridge/index.html" in moved


def test_an_alias_with_its_year_makes_room_for_the_id(isles: Project) -> None:
    record = (isles.seeds / "2031/bridge-opens.md").read_bytes()
    isles.seed("2031/bridge-opens.md", record.replace(b"\ntitle:", b"\naliases: [2031/b]\ntitle:"))
    renamed(isles, "article", "bridge-opens", "b")
    assert b"\naliases: [bridge-opens]" in (isles.seeds / "2031/b.md").read_bytes()


def test_a_new_name_keeps_the_old_one_as_a_spelling(isles: Project) -> None:
    renamed(isles, "person", "tomas-lund", "t-lund", "--name", "Tomas  Lund: II")
    words, problems = vocabulary.load(isles.seeds / "vocabulary", "vocabulary")
    assert problems == ()
    person = words.people["t-lund"]
    assert (person.name, person.aliases[-1]) == ("Tomas Lund: II", "Tomas Lund")
    renamed(isles, "article", "bridge-opens", "bridge-opens", "--name", "The bridge")
    assert b'title: "The bridge"   # ours' in (isles.seeds / "2031/bridge-opens.md").read_bytes()


# Merging


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("topic", "bridges", "ferries"),
        ("topic", "crossings", "ferries"),
        ("topic", "ferries", "crossings"),
        ("person", "ida-brandt", "tomas-lund"),
        ("person", "tomas-lund", "mara-oquill"),
        ("organisation", "isles-ferry-authority", "council-of-the-isles"),
        ("place", "westmere", "norhaven"),
        ("place", "skerria", "norhaven"),
        ("phrase", "one-ticket", "safe-passage"),
        ("publisher", "inb", "northwire"),
    ],
)
def test_a_merged_entry_is_known_by_all_that_both_were(
    isles: Project, kind: str, old: str, new: str
) -> None:
    kinds = {"person": "people"}.get(kind, f"{kind}s")
    before, _ = vocabulary.load(isles.seeds / "vocabulary", "vocabulary")
    gone, stays = before.kind(kinds)[old], before.kind(kinds)[new]
    renamed(isles, kind, old, new, "--merge")
    after, problems = vocabulary.load(isles.seeds / "vocabulary", "vocabulary")
    assert problems == ()
    assert {*after.kind(kinds)} == {*before.kind(kinds)} - {old}
    entry = after.kind(kinds)[new]
    assert {*gone.spellings, *stays.spellings} <= {*entry.spellings}
    assert entry.name == stays.name
    assert entry.formerly == (old,)
    for part in ("terms", "variants", "signs", "roles"):
        both = (*getattr(stays, part, ()), *getattr(gone, part, ()))
        assert getattr(entry, part, ()) == both
    assert isles.run("generate").exit_code == 0


def test_a_list_that_had_both_keeps_the_first(isles: Project) -> None:
    renamed(isles, "topic", "bridges", "ferries", "--merge")
    renamed(isles, "person", "ida-brandt", "tomas-lund", "--merge")
    record = (isles.seeds / "2031/bridge-opens.md").read_bytes().replace(b"\r\n", b"\n").decode()
    assert "topics: [ferries,\n  crossings]  # in this order" in record
    assert "  people:\n  - tomas-lund   # cut the ribbon\n  evidence" in record
    assert "people:\n\n  - tomas-lund\n\n  # and the president\norganisations:" in record


UNITED = """\
- id: a
  name: A
  names: {is: Á}
  aliases: [x]
  abbreviation: AA
  kind: body
  identifiers: {x: 1, y: 2}
  formerly: [b, c]
# between

- id: b
  name: B
  names:
    is: B́
    da: Bé # c
  abbreviation: BB
  introduction: >-
    Two
    lines.
  aliases:
  - A
"""


def test_nothing_that_either_entry_had_is_lost() -> None:
    united = in_vocabulary(UNITED, "organisations", "a", "b", "C")
    (entry,) = yaml_text.load(united).value
    assert entry == {
        "id": "b",
        "name": "C",
        "names": {"is": "B́", "da": "Bé"},
        "abbreviation": "BB",
        "introduction": "Two lines.",
        "aliases": ["A", "x", "Á", "AA", "B"],
        "formerly": ["a", "c"],
        "identifiers": {"x": 1, "y": 2},
        "kind": "body",
    }
    assert united.startswith("# between\n\n- id: b\n")


# What is refused


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("topic", "bridge", "x"), "Did you mean “bridges”?"),
        (("topic", "bridges", "Big Spans"), "“big-spans” can."),
        (("topic", "bridges", "bridges"), "are the same"),
        (("topic", "bridges", "bridges", "--merge", "--name", "B"), "are the same"),
        (("topic", "bridges", "spans", "--name", " "), "The name is empty."),
        (("topic", "bridges", "ferry", "--merge"), "Did you mean “ferries”?"),
        (("article", "bridge-opens", "quay-painted", "--merge"), "can't be merged"),
        (("article", "ferry-sails", "ferry"), "raw article"),
        (("subject", "bridges", "spans"), "is not one of"),
    ],
)
def test_wrong_usage_is_told_and_nothing_changes(
    isles: Project, words: tuple[str, ...], told: str
) -> None:
    before = tree(isles.root)
    result = isles.run("rename", *words)
    assert (result.exit_code, told in result.stderr) == (2, True), result.stderr
    assert tree(isles.root) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("topic", "bridges", "ferries"), "topics.yml:7: “ferries” is an entry already. Make"),
        (("article", "bridge-opens", "quay-painted"), "“quay-painted” is the id of this article."),
        (("article", "bridge-opens", "ferry-sails"), "“ferry-sails” is the id of this article."),
        (("person", "ida-brandt", "council-of-the-isles"), "organisations.yml:"),
        (("organisation", "council-of-the-isles", "ida-brandt"), "people.yml:"),
    ],
)
def test_an_id_that_is_taken_is_a_problem_and_nothing_changes(
    project: Project, words: tuple[str, ...], told: str
) -> None:
    project.seed("2031/bridge-opens.md", BRIDGE)
    before = tree(project.root)
    result = project.run("rename", *words)
    assert (result.exit_code, told in result.stderr) == (1, True), result.stderr
    assert tree(project.root) == before


def test_an_earlier_id_of_another_entry_is_taken(isles: Project) -> None:
    renamed(isles, "topic", "bridges", "spans")
    result = isles.run("rename", "topic", "ferries", "bridges")
    assert result.exit_code == 1
    assert "“bridges” is an earlier id of “spans”." in result.stderr


def test_what_the_trial_finds_is_told_at_its_own_path(isles: Project) -> None:
    with (isles.seeds / "vocabulary/topics.yml").open("ab") as topics:
        topics.write(b"- {id: piers, name: Piers, parent: bridges}\n")
    before = tree(isles.root)
    result = isles.run("rename", "topic", "piers", "crossings", "--merge")
    assert result.exit_code == 0
    isles.seed("vocabulary/topics.yml", before["seeds/vocabulary/topics.yml"])
    before = tree(isles.root)
    result = isles.run("rename", "topic", "crossings", "piers", "--merge")
    assert result.exit_code == 1
    assert "seeds/vocabulary/topics.yml:" in result.stderr
    assert "stands below" in result.stderr
    assert tree(isles.root) == before


def test_a_project_with_a_problem_is_left_alone(isles: Project) -> None:
    isles.seed("2031/new.md", "---\ntitle: A\n---\n")
    before = tree(isles.root)
    assert isles.run("rename", "topic", "bridges", "spans").exit_code == 1
    assert tree(isles.root) == before


def test_a_record_in_another_encoding_stops_all(isles: Project) -> None:
    record = (isles.seeds / "2031/bridge-opens.md").read_text("utf-8-sig")
    isles.seed("2031/bridge-opens.md", record.encode("utf-16"))
    before = tree(isles.root)
    result = isles.run("rename", "topic", "bridges", "spans")
    assert (result.exit_code, "in UTF-8" in result.stderr) == (1, True)
    assert tree(isles.root) == before


# All or nothing


def test_a_dry_run_shows_a_diff_and_writes_nothing(project: Project) -> None:
    project.seed("2031/bridge-opens.md", BRIDGE)
    before = tree(project.root)
    result = project.run("rename", "article", "bridge-opens", "bridge", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "--- a/seeds/2031/bridge-opens.md\n+++ b/seeds/2031/bridge.md\n@@"
    )
    assert "\n+aliases: [bridge-opens]\n" in result.stdout
    assert tree(project.root) == before


@pytest.mark.parametrize("words", [ORDERS[0], ORDERS[2], ORDERS[10]])
@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()], ids=repr)
def test_a_file_that_can_not_be_replaced_puts_all_back(
    isles: Project,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    nth: int,
    error: BaseException,
) -> None:
    before, calls, true = tree(isles.root), [], Path.replace

    def failing(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == nth:
            raise error
        return true(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    result = isles.run("rename", *words)
    if nth > len(calls):
        assert result.exit_code == 0
        return
    assert result.exit_code == 1
    assert tree(isles.root) == before
    if isinstance(error, OSError):
        assert "Nothing was changed" in result.stderr


@pytest.mark.parametrize("where", ["read_bytes", "write_bytes", "unlink"])
def test_a_failing_disk_leaves_all_as_it_was(
    isles: Project, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    before, true = tree(isles.root), getattr(Path, where)

    def failing(self: Path, *given: object, **named: object) -> object:
        if self.name.startswith("bridge") and self.parent == isles.seeds / "2031" and not given:
            raise OSError(13, "Permission denied", str(self))
        if self.name.startswith("bridge.md") and where == "write_bytes":
            raise OSError(13, "Permission denied", str(self))
        return true(self, *given, **named)

    monkeypatch.setattr(Path, where, failing)
    result = isles.run("rename", "article", "bridge-opens", "bridge")
    monkeypatch.undo()
    assert result.exit_code == 1
    assert "Permission denied" in result.stderr
    left = tree(isles.root)
    stays = left.pop("seeds/2031/bridge.md", None) is not None
    assert left == before
    assert stays == ("Put it back from your version control." in result.stderr)


def _killed(at: int) -> bool:
    """Rename in a process that ends without a word at a writing call; return whether it came."""
    child = os.fork()
    if child:
        return bool(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    calls = count()

    def dying(true: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            if next(calls) == at:
                os._exit(9)
            return true(*given, **named)

        return call

    try:
        for name in ("write_bytes", "replace", "unlink"):
            setattr(Path, name, dying(getattr(Path, name)))
        CliRunner().invoke(briefing, ["rename", *RENAMING])
    finally:
        os._exit(0)


RENAMING = ("topic", "ferries", "boats")


def _lay(root: Path, files: dict[str, bytes]) -> None:
    for path in tree(root):
        (root / path).unlink()
    for path, data in files.items():
        (root / path).write_bytes(data)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a copy of this process")
def test_whoever_is_killed_leaves_the_old_files_or_the_next_command_makes_the_new(
    project: Project,
) -> None:
    before = tree(project.root)
    assert not _killed(99)
    after, states = tree(project.root), set()
    for at in range(99):
        _lay(project.root, before)
        if not _killed(at):
            break
        assert project.run("check").exit_code == 0
        left = {p: data for p, data in tree(project.root).items() if "briefing-change" not in p}
        assert left in (before, after)
        states.add(left == after)
        if left == before:
            assert project.run("rename", *RENAMING).exit_code == 0
            assert tree(project.root) == after
    assert states == {True, False}


def test_a_journal_from_elsewhere_touches_nothing_outside(project: Project, tmp_path: Path) -> None:
    away = tmp_path / "away.txt"
    away.write_bytes(b"kept")
    (tmp_path / "to.txt.briefing-change").write_bytes(b"new")
    (project.root / "link").symlink_to(tmp_path)
    moves = [
        {"target": f"{project.root}/x", "old": f"{away}", "digest": digest(b"kept")},
        {"target": "x", "old": "link/away.txt", "digest": digest(b"kept")},
        {"target": "x", "old": 5, "digest": ""},
        {"target": None, "old": None, "digest": ""},
        {"target": f"{tmp_path}/to.txt", "old": None, "digest": ""},
        {"target": "link/to.txt", "old": None, "digest": ""},
    ]
    for journal in (json.dumps(moves), json.dumps(moves[:1] * 2), "[", "[1]", "5", '[{"a": 1}]'):
        (project.root / ".briefing-changes").write_text(journal, "utf-8")
        assert project.run("check").exit_code == 0
        assert not (project.root / ".briefing-changes").exists()
    assert away.read_bytes() == b"kept"
    assert (tmp_path / "to.txt.briefing-change").exists()


def test_a_file_changed_meanwhile_is_not_overwritten(project: Project) -> None:
    project.seed("a.txt", "new")
    changes = (file_changes.Change("seeds/a.txt", b"old", b"mine"),)
    (problem,) = file_changes.write(project.root, changes)
    assert "changed meanwhile" in problem.what
    assert (project.seeds / "a.txt").read_bytes() == b"new"


def test_a_link_stays_a_link(project: Project) -> None:
    real = project.seed("2031/real.txt", "old")
    link = project.seeds / "link.txt"
    link.symlink_to(real)
    assert (
        file_changes.write(project.root, (file_changes.Change("seeds/link.txt", b"old", b"new"),))
        == ()
    )
    assert (link.is_symlink(), real.read_bytes()) == (True, b"new")


# Verified records


def standing(project: Project) -> set[str]:
    """Return the records that are verified."""
    return {*gather(load_project(project.root)).verified}


@pytest.fixture
def stamped(project: Project) -> Project:
    """Return the project with a record of every form that bears a stamp."""
    digest = "a" * 64
    project.seed("2031/bridge-opens.md", BRIDGE.replace("bridge.txt", f"b.txt\n  sha256: {digest}"))
    found = load_project(project.root)
    record = next(a for a in found.articles if a.id == "bridge-opens")
    stamp = Stamp(record.id, 6, subject(record, lexicon(found.vocabulary)), digest)
    gone = Stamp("gone", 1, digest, digest)
    project.seed("verified.yml", verified.written([stamp, gone]))
    assert standing(project) == {"bridge-opens"}
    return project


@pytest.mark.parametrize(("kind", "old", "new"), ORDERS)
def test_a_verified_record_stays_so_when_an_id_changes(
    stamped: Project, kind: str, old: str, new: str
) -> None:
    before = (stamped.seeds / "verified.yml").read_bytes()
    renamed(stamped, kind, old, new)
    assert standing(stamped) == {"bridge" if old == "bridge-opens" else "bridge-opens"}
    renamed(stamped, kind, new, old)
    assert (stamped.seeds / "verified.yml").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("person", "ida-brandt", "tomas-lund", "--merge"),
        ("person", "ida-brandt", "ida-brandt", "--name", "Ida B."),
        ("article", "bridge-opens", "bridge-opens", "--name", "The bridge"),
    ],
)
def test_a_record_that_rests_on_other_words_is_no_longer_verified(
    stamped: Project, words: tuple[str, ...]
) -> None:
    renamed(stamped, *words)
    assert standing(stamped) == set()


# Any record, any entry

IDS = st.from_regex(r"[a-z0-9]{1,6}(?:-[a-z0-9]{1,4})?", fullmatch=True)
LISTS = st.sampled_from(["[{}]", "[ {} ] # c", "\n- {}", "\n\n  -  {}  # c\n", "['{}']", '["{}"]'])


@given(old=IDS, new=IDS, form=LISTS, ends=st.sampled_from(["\n", "\r\n", "\r"]))
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_any_id_goes_there_and_comes_back(old: str, new: str, form: str, ends: str) -> None:
    text = f"title: A {old}\nsummary: B\nsource: {{}}\ntopics: {form.format(old)}\npeople: []\n"
    text = text.replace("\n", ends)
    there = in_record(text, "topics", old, new)
    assert [str(t) for t in yaml_text.load(there).value["topics"]] == [new]
    back = in_record(there, "topics", new, old)
    assert yaml_text.load(back).value == yaml_text.load(text).value
    if "'" not in there and not (old + new).isdecimal():
        assert back == text


@pytest.mark.parametrize(
    ("kind", "old"), [("places", "skerria"), ("topics", "crossings"), ("people", "ida-brandt")]
)
@pytest.mark.parametrize("new", ["0", "2031", "00", "1-2", "1e3"])
def test_an_entry_with_an_id_of_digits_comes_back(kind: str, old: str, new: str) -> None:
    text = (VOCABULARY / f"{kind}.yml").read_text("utf-8")
    there = in_vocabulary(text, kind, old, new, None)
    back = in_vocabulary(there, kind, new, old, None)
    assert re.sub(r"\n  formerly: .*", "", back) == text
    assert merged(there, kind, new) == merged(text, kind, old)


def merged(text: str, kind: str, old: str) -> object:
    """Return the entries of a file after one became the first of the others."""
    first = next(e["id"] for e in yaml_text.load(text).value if str(e["id"]) != old)
    entries = yaml_text.load(in_vocabulary(text, kind, old, str(first), None)).value
    return [{**e, "formerly": None} for e in entries]


@given(new=IDS, file=st.sampled_from(sorted(VOCABULARY.glob("*.yml"))), which=st.integers(0, 2))
def test_any_entry_goes_there_and_comes_back(new: str, file: Path, which: int) -> None:
    text = file.read_text("utf-8")
    entries = yaml_text.load(text).value
    old = entries[which % len(entries)]["id"]
    if new in {e["id"] for e in entries}:
        return
    there = in_vocabulary(text, file.stem, old, new, None)
    back = in_vocabulary(there, file.stem, new, old, None)
    assert re.sub(r"\n  formerly: .*", "", back) == text
