"""The JSON Schemas and the readers accept and refuse the same; where they can't, it is said why."""

import copy
import json
from dataclasses import is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator import config, vocabulary
from generator.check.check import check
from generator.forms import shape, yaml_text
from generator.forms.schema import descriptions
from generator.intake.documents import document
from generator.intake.parse import parse
from generator.model.source import Document
from generator.model.vocabulary import KINDS
from generator.pages.schemas import NAMES, schema
from generator.record.record import Record
from tests.conftest import CASES, REPOSITORY, VOCABULARY
from tests.test_docs import forms

WORDS, _ = vocabulary.load(VOCABULARY, "vocabulary")
SCHEMAS = {name: schema(name, WORDS) for name in NAMES}


class Gone:
    """Stands for a key that is taken away."""

    def __repr__(self) -> str:
        return "gone"


GONE = Gone()

RECORD: dict[str, Any] = {
    "title": "A bridge opens",
    "summary": "The bridge to Westmere is open.",
    "source": {
        "document": "bridge.txt",
        "sha256": "a" * 64,
        "publisher": None,
        "agencies": ["northwire"],
        "authors": ["Jonna Vik"],
        "headline": "Bridge opens",
        "dateline": {"place": "NORHAVEN", "date": None, "raw": "NORHAVEN –"},
        "published": None,
        "modified": "2031-03-12T09:15",
    },
    "events": [
        {
            "what": "Opening",
            "date": "2031-03-11",
            "basis": "inferred",
            "why": "The text says Tuesday.",
            "place": "westmere",
            "kind": "other",
            "people": ["ida-brandt"],
            "evidence": {"paragraph": 1, "words": "on Tuesday"},
        }
    ],
    "topics": ["bridges"],
    "people": ["ida-brandt"],
    "phrases": [],
    "points": [{"text": "It is open.", "evidence": {"paragraph": 1, "words": "is open"}}],
    "statements": [
        {
            "speaker": "ida-brandt",
            "text": "It holds.",
            "quoted": False,
            "evidence": {"paragraph": 2, "words": "it holds"},
        }
    ],
    "figures": [{"what": "lanes", "value": 2, "evidence": {"paragraph": 3, "words": "two lanes"}}],
    "inferred": {"published": {"value": "2031-03-12", "why": "The stamp."}},
    "aliases": ["2031/old-bridge"],
}
ENTRY: dict[str, dict[str, Any]] = {
    "people": {"id": "a", "name": "A", "roles": [{"title": "Mayor", "from": "2031", "to": None}]},
    "organisations": {"id": "a", "name": "A", "abbreviation": "AA", "names": {"is": "Á"}},
    "places": {"id": "norhaven", "name": "A", "kind": "city", "within": None},
    "topics": {"id": "a", "name": "A", "terms": [{"term": "ferry", "weight": 3}], "parent": None},
    "phrases": {"id": "a", "name": "A", "variants": ["a b"]},
    "publishers": {"id": "a", "name": "A", "signs": ["/A)"], "identifiers": {"x": "y"}},
}
SETTINGS: dict[str, Any] = {"title": "A", "newest": 3, "topic_score": 2.5}


def changed(base: Any, path: str, value: Any) -> Any:
    """Return a copy of plain values with one of them changed, taken away or put there."""
    made = copy.deepcopy(base)
    *above, last = (int(p) if p.isdecimal() else p for p in path.split("."))
    place = made
    for part in above:
        place = place[part]
    if value is GONE:
        del place[last]
    else:
        place[last] = value
    return made


def as_yaml(value: Any) -> str:
    """Write values as JSON, which is YAML that keeps texts and numbers apart."""
    return json.dumps(value, ensure_ascii=False)


def record_read(text: str) -> bool:
    """Return whether the readers take a record of this front matter."""
    found = document(
        f"---\n{text}\n---\nShort.\n".encode(), "seeds/bridge.md", "bridge", "markdown"
    )
    assert isinstance(found, Document)
    article, problems = parse(found)
    return not (problems or check([article] if article else [], WORDS))


def entries_read(folder: Path, kind: str, text: str) -> bool:
    for path in VOCABULARY.glob("*.yml"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / f"{kind}.yml").write_text(text, "utf-8")
    words, problems = vocabulary.load(folder, "vocabulary")
    mine = [p for p in (*problems, *check([], words)) if p.path.endswith(f"/{kind}.yml")]
    return not mine


def settings_read(folder: Path, text: str) -> bool:
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return config.load(folder)[1] == ()


def fits(name: str, value: Any) -> bool:
    """Return whether a schema takes a value."""
    return bool(Draft202012Validator(SCHEMAS[name]).is_valid(value))


RECORDS: list[tuple[str, Any]] = [
    *[("title", v) for v in (5, 1.5, "", None, True, ["A"], {"a": "b"}, GONE)],
    *[("summary", v) for v in (GONE, None, "")],
    *[("source", v) for v in (GONE, None, "bridge.txt", {})],
    *[("titel", "A"), ("line", 4), ("source.publsher", "x"), ("events.0.wen", "2031")],
    *[("source.sha256", v) for v in (None, "abc", "A" * 64, 5)],
    *[("source.publisher", v) for v in ("island-post", "nobody", 5, ["inb"])],
    *[("source.agencies", v) for v in (None, [], "northwire", ["nobody"], [None])],
    *[("source.authors", v) for v in ([], [1], [""], [None], "Jonna Vik", None)],
    *[("source.published", v) for v in ("2031", 2031)],  # stands under “inferred” as well
    *[("source.modified", v) for v in ("2031-03-12T24:15", "2031-03T09:15", "12 March 2031", 2031)],
    *[("source.modified", v) for v in (None, "", 31, 20310312, 2031.5, "2031-03-12T09:15+08:00")],
    *[("source.dateline", v) for v in (None, {"place": "NORHAVEN"}, "NORHAVEN")],
    *[("source.rights", v) for v in ("full", None, "all", "", 1)],
    *[("source.url", v) for v in ("https://a.example/b?c#d", "http://пример.example", None)],
    *[
        ("source.url", v)
        for v in ("", "a.example", "javascript:alert(1)", 5, "https://a@b.example/")
    ],
    *[("source.archived", v) for v in ("HTTPS://a.example", "https://a.example/" + "b" * 2000)],
    *[("source.accessed", v) for v in ("2031-03-12", None, "soon")],
    *[("source.language", v) for v in (None, "en", 5, True, {})],
    *[("events", v) for v in (None, [], {}, [None], "Opening")],
    *[("events.0.date", v) for v in (None, GONE, "2031-02-30", "2031-04-31", "2031-13", "0000")],
    *[("events.0.date", v) for v in ("2031~", "2031-03?", "2031-03-01/2031-03-02", "[2031..2032]")],
    *[
        ("events.0.date", v)
        for v in ("[2031~..2032]", "2031/2032~", "2031-03-01T09:15/2032", "a/b")
    ],
    *[("events.0.basis", v) for v in ("stated", "curated", None, "guessed", 1)],
    *[("events.0.why", v) for v in (GONE, None, "", "so", 0)],
    *[("events.0.place", v) for v in (None, "norhavn", "ida-brandt", ["westmere"])],
    *[("events.0.people", v) for v in (["ida-brandt", "tomas-lund"], ["nobody"], "ida-brandt")],
    *[
        ("events.0.id", v)
        for v in ("bridge-opening-2031", "Bridge", "con", "a--b", "x" * 81, 7, -7)
    ],
    *[("topics", v) for v in (None, [], ["bridges", "ferries"], ["bridge"], [["bridges"]])],
    *[("phrases", v) for v in (["safe-passage"], ["unsafe-passage"])],
    *[("points.0.evidence", v) for v in (GONE, None, "paragraph 1", {"paragraph": 1})],
    *[("points.0.evidence.paragraph", v) for v in (0, -1, 1.5, "1", None, True)],
    *[("points.0.evidence.words", v) for v in (None, "", 14, ["is"], GONE)],
    *[("figures.0.speaker", v) for v in ("ida-brandt", "isles-ferry-authority", None, "")],
    *[("statements.0.speaker", v) for v in ("isles-ferry-authority", "norhaven", None, "")],
    *[("statements.0.quoted", v) for v in (True, None, "yes", 1)],
    *[("statements.0.topics", v) for v in (["ferries"], ["boats"], None)],
    *[("figures.0.what", v) for v in (None, GONE, "", 5)],
    *[("figures.0.value", v) for v in (2.5, -1, "2", None, True, GONE)],
    *[("roles", v) for v in (None, [{"person": "ida-brandt", "title": "President"}])],
    ("roles", [{"person": "x", "title": "y", "evidence": {"paragraph": 1, "words": "z"}}]),
    *[("inferred", v) for v in (None, {}, [], {"published": None}, {"headline": None})],
    *[("inferred.published", v) for v in ({"value": "2031"}, {"value": None, "why": "so"})],
    *[("curated", v) for v in ({"publisher": {"value": "inb", "why": "The page."}}, None)],
    *[("curated", {"publisher": {"value": v, "why": "The page."}}) for v in ("nobody", None, "")],
    ("curated", {"agencies": {"value": ["inb"], "why": "also stated"}}),
    ("curated", {"modified": {"value": "2031", "why": "also stated"}}),
    *[("aliases", v) for v in (["old", 7], ["A b"], ["2031/a/b"], ["a/"], ["con/a"], None, "old")],
    *[("added", v) for v in ("2031-04-01", "2031-04", "2031-02-30", "2031-04-01~", 2031, None)],
    *[("revised", [{"date": v, "what": "More."}]) for v in ("2031-04-01", "2031", None)],
    ("corrections", [{"date": "2031-04-01", "what": "A name.", "why": "It was wrong."}]),
    *[("corrections", v) for v in ([{"date": None, "what": "A", "why": "B"}], [{"what": "A"}], {})],
]
"""One change of a good record each: where, and what stands there then."""

ENTRIES: list[tuple[str, str, Any]] = [
    *[("people", "id", v) for v in (GONE, None, "", "A b", "aux", 2031, "a_b", "x" * 81)],
    *[("people", "name", v) for v in (GONE, None, "", 7, ["A"])],
    *[("people", "names", v) for v in ({}, None, {"is": 1}, {"is": None}, ["Á"])],
    *[("people", "aliases", v) for v in (None, [], ["B", 5], [None], "B")],
    *[("people", "roles.0.from", v) for v in (None, 2031, "soon", GONE)],
    *[("people", "roles.0.from_", "2031"), ("people", "roles.0.title", None)],
    *[("people", "formerly", v) for v in (["b"], ["B b"], None)],
    *[("people", k, "x") for k in ("sort", "kind", "parent", "line")],
    *[("organisations", "abbreviation", v) for v in (None, 5, [])],
    *[("places", "kind", v) for v in ("region", "village", None)],
    *[("places", "within", v) for v in ("skerria", "skeria", 5, ["skerria"])],
    *[("topics", "terms.0", v) for v in ({"term": "a"}, {"weight": 1}, "ferry", None)],
    *[("topics", "terms.0.weight", v) for v in (None, 1.5, "3", True)],
    *[("topics", "parent", v) for v in ("crossings", "crossing", 5)],
    *[("phrases", "variants", v) for v in (None, ["a", 1], "a b")],
    *[("publishers", "signs", v) for v in (["x"], [[]])],
    *[("publishers", "identifiers", v) for v in ({"x": 7}, {"x": ["y"]}, None)],
]

OWN: list[tuple[str, Any]] = [
    *[("title", v) for v in (None, "", 5, [])],
    *[("newest", v) for v in (None, 0, "3", 1.5, True)],
    *[("topic_score", v) for v in (6, None, "6")],
    *[("seeds", v) for v in ("clips", False)],
    ("newst", 3),
]


@pytest.mark.parametrize(("path", "value"), RECORDS, ids=repr)
def test_schema_and_reader_agree_on_a_record(path: str, value: Any) -> None:
    record = changed(RECORD, path, value)
    assert record_read(as_yaml(record)) == fits("record", record)


@pytest.mark.parametrize(("kind", "path", "value"), ENTRIES, ids=repr)
def test_schema_and_reader_agree_on_an_entry(
    tmp_path: Path, kind: str, path: str, value: Any
) -> None:
    there = [] if kind != "places" else [{"id": "skerria", "name": "Skerria"}]
    there += [] if kind != "topics" else [{"id": "crossings", "name": "Crossings"}]
    entries = [changed(ENTRY[kind], path, value), *there]
    assert entries_read(tmp_path, kind, as_yaml(entries)) == fits(kind, entries)


@pytest.mark.parametrize(("path", "value"), OWN, ids=repr)
def test_schema_and_reader_agree_on_settings(tmp_path: Path, path: str, value: Any) -> None:
    project = {"site_name": "X", "extra": {"briefing": changed(SETTINGS, path, value), "x": 1}}
    assert settings_read(tmp_path, as_yaml(project)) == fits("mkdocs", project)


@pytest.mark.parametrize("value", [[], None, {}, "a", [None], [[]]], ids=repr)
@pytest.mark.parametrize("kind", KINDS)
def test_schema_and_reader_agree_on_a_whole_file(tmp_path: Path, kind: str, value: Any) -> None:
    assert entries_read(tmp_path, kind, as_yaml(value)) == fits(kind, value)


@pytest.mark.parametrize("value", [{}, {"extra": None}, {"extra": {"briefing": None}}], ids=repr)
def test_a_project_needs_no_settings(tmp_path: Path, value: Any) -> None:
    assert (settings_read(tmp_path, as_yaml(value)), fits("mkdocs", value)) == (True, True)


def test_both_take_and_refuse_a_good_many() -> None:
    taken = [record_read(as_yaml(changed(RECORD, path, value))) for path, value in RECORDS]
    assert record_read(as_yaml(RECORD))
    assert min(taken.count(True), taken.count(False)) > 40


# What only one of them can see

NINE = "one two three four five six seven eight nine"
ALONE: dict[str, tuple[str, Any, bool]] = {
    "leap years are not in a pattern": ("events.0.date", "2031-02-29", False),
    "a pattern can't put two dates in order": ("events.0.date", "2032/2031", False),
    "words are counted as readers count them": ("points.0.evidence.words", NINE, False),
    "JSON Schema takes 1.0 for a whole number": ("points.0.evidence.paragraph", 1.0, False),
    "a whole number of twenty digits is read as text": ("figures.0.value", 10**20, False),
    "the reader drops spaces round a text": ("source.modified", " 2031 ", True),
    "an empty publisher is read as none": ("source.publisher", "", True),
    "an article's own id is its file's name": ("aliases", ["bridge"], False),
}
"""By the reason: a change of a record on which they differ, and whether the reader takes it."""


@pytest.mark.parametrize("reason", ALONE)
def test_where_schema_and_reader_differ_on_a_record(reason: str) -> None:
    path, value, is_read = ALONE[reason]
    record = changed(RECORD, path, value)
    assert (record_read(as_yaml(record)), fits("record", record)) == (is_read, not is_read)


def test_the_reader_takes_an_empty_parent_for_none(tmp_path: Path) -> None:
    entries = [changed(ENTRY["topics"], "parent", "")]
    assert (entries_read(tmp_path, "topics", as_yaml(entries)), fits("topics", entries)) == (
        True,
        False,
    )


@pytest.mark.parametrize(
    ("kind", "entries"),
    [
        pytest.param("people", [ENTRY["people"], ENTRY["people"]], id="an id that stands twice"),
        pytest.param(
            "topics", [{"id": "crossings", "name": "A", "parent": "crossings"}], id="loop"
        ),
        pytest.param("topics", [{"id": "a", "name": "A", "parent": "crossings"}], id="gone since"),
    ],
)
def test_only_the_reader_sees_several_entries_together(
    tmp_path: Path, kind: str, entries: Any
) -> None:
    assert (entries_read(tmp_path, kind, as_yaml(entries)), fits(kind, entries)) == (False, True)


# The files that are there


def front(text: str) -> yaml_text.Text:
    return yaml_text.load(text.removeprefix("---\n").partition("\n---\n")[0], 2)


RECORD_CASES = [
    path
    for path in sorted(CASES.glob("*/seed.md"))
    if path.read_text("utf-8").startswith("---\n") and not front(path.read_text("utf-8")).mistakes
]


@pytest.mark.parametrize("path", RECORD_CASES, ids=lambda p: p.parent.name)
def test_schema_and_reader_agree_on_the_cases(path: Path) -> None:
    text = path.read_text("utf-8")
    found = document(text.encode(), "seeds/x.md", "x", "markdown")
    assert isinstance(found, Document)
    article, problems = parse(found)
    wrong = [*problems, *check([article] if article else [], WORDS)]
    is_read = not [p for p in wrong if p.rule not in {"markup", "front-matter"}]
    assert is_read == fits("record", front(text).value)


def own_files() -> list[Path]:
    names = ("2*/*.md", "vocabulary/*.yml")
    found = (path for name in names for path in (REPOSITORY / "seeds").glob(name))
    return [REPOSITORY / "mkdocs.yml", *sorted(found)]


@pytest.mark.parametrize("path", own_files(), ids=lambda p: p.name)
def test_the_project_names_a_schema_in_each_file_and_fits_it(path: Path) -> None:
    words, _ = vocabulary.load(REPOSITORY / "seeds/vocabulary", "vocabulary")
    text = path.read_text("utf-8")
    line = next(x for x in text.splitlines() if x != "---")
    named = (path.parent / line.removeprefix("# yaml-language-server: $schema=")).resolve()
    assert named.parent == REPOSITORY / "docs/schemas"
    assert named.stem == ("record" if path.suffix == ".md" else path.stem)
    found = front(text) if path.suffix == ".md" else yaml_text.load(text, tags=True)
    wrong = Draft202012Validator(schema(named.stem, words)).iter_errors(found.value)
    assert [error.message for error in wrong] == []


# The schemas themselves


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


ALL_FORMS = sorted({f for form in (Record, *KINDS.values()) for f in forms(form)}, key=str)


@pytest.mark.parametrize("form", ALL_FORMS, ids=lambda f: f"{f.__module__}.{f.__name__}")
def test_every_key_has_a_description_that_editors_show(form: type) -> None:
    assert is_dataclass(form)
    assert [key for key in shape.keys(form) if key not in descriptions(form)] == []


def test_ids_are_offered_with_their_names() -> None:
    offered = SCHEMAS["record"]["$defs"]["people"]
    assert "ida-brandt" in offered["enum"]
    assert "Ida Brandt" in offered["enumDescriptions"]


def test_an_id_in_digits_may_be_written_as_a_number() -> None:
    numbered = replace(WORDS, topics={"2031": WORDS.topics["ferries"], **WORDS.topics})
    offered = schema("record", numbered)["$defs"]["topics"]["enum"]
    assert offered[:2] == ["2031", 2031]
