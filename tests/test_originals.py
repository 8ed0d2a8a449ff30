"""What the intake reads in the five source articles, against what a careful reader finds there.

The articles belong to their publishers and are no part of the project: the folder is named by
BRIEFING_SOURCES, and holds them with a file ``expected.json``.
"""

import hashlib
import json
import os
import re
from functools import cache
from pathlib import Path

import pytest

from generator import answer, reading
from generator.annotate.annotate import annotate
from generator.check.original import Original, original
from generator.check.subject import stands
from generator.check.verify import verify
from generator.intake.documents import document, read_one
from generator.intake.parse import parse
from generator.model.article import Article
from generator.model.source import Document
from generator.project import load_project
from generator.text import normal
from tests.mutations import mutations

ROOT = Path(__file__).parent.parent
NAMED = os.environ.get("BRIEFING_SOURCES")
SOURCES = (ROOT / NAMED).resolve() if NAMED else None
EXPECTED = (
    {
        key: value
        for key, value in json.loads((SOURCES / "expected.json").read_text("utf-8")).items()
        if not key.startswith("_")
    }
    if SOURCES
    else {}
)
KEYS = [*EXPECTED] or [
    pytest.param("", marks=pytest.mark.skip("BRIEFING_SOURCES names no folder with the originals"))
]
originals = pytest.mark.parametrize("key", KEYS)


@cache
def read(key: str) -> dict:
    path = SOURCES / EXPECTED[key]["file"]
    found = read_one(path, path.name)
    article, problems = parse(found)
    assert problems == ()
    names, score, _ = reading.names(ROOT)
    return answer.answer(annotate(article, names, score), names.vocabulary, path.stem)


RECORDS = {a.id: a for a in load_project(ROOT).articles}
LEXICON = reading.names(ROOT)[0]
records = pytest.mark.parametrize("id_", RECORDS if SOURCES else KEYS)
STRIDE = 8
"""Every eighth of some two thousand mutations is tried."""


@cache
def source(id_: str) -> Original:
    path = SOURCES / RECORDS[id_].source.document
    article, _ = parse(read_one(path, path.name))
    return original(article, LEXICON)


@records
def test_every_claim_of_a_record_stands_in_its_source(id_: str) -> None:
    verdict = verify(RECORDS[id_], source(id_), LEXICON)
    assert (verdict.problems, verdict.doubts) == ((), ())


@records
def test_the_stamp_of_a_record_is_up_to_date(id_: str) -> None:
    project = load_project(ROOT)
    assert stands(RECORDS[id_], project.stamps, LEXICON)


@pytest.mark.skipif(not SOURCES, reason="BRIEFING_SOURCES names no folder with the originals")
def test_what_is_false_in_a_record_is_found() -> None:
    """Hold at least 98 in 100; what puts in another name of the same passage is counted apart."""
    every = [(r, m) for r in RECORDS.values() for m in mutations(r, source(r.id), LEXICON)]
    tried = [(r, m) for r, m in every[::STRIDE] if m.kind != "swap"]
    found = [bool(verify(m.article, source(r.id), LEXICON).problems) for r, m in tried]
    assert len(tried) >= 200
    assert sum(found) / len(found) >= 0.98


@originals
@pytest.mark.parametrize(
    "field",
    [
        *("title", "subtitle", "published", "modified", "event_date", "authors", "dateline"),
        *("captions", "paragraphs", "language"),
    ],
)
def test_field_is_what_a_careful_reader_finds(key, field):
    assert EXPECTED[key][field] == read(key)[field]


@originals
def test_houses_and_credits_are_those_the_text_states(key):
    want, got = EXPECTED[key], read(key)
    agency = want["agency"] if isinstance(want["agency"], str) else None
    credit = want.get("credit")
    publisher = want["publisher"]
    assert (publisher["name"] if publisher["stated"] else None) == got["publisher"]
    assert ([agency] if agency else []) == got["agencies"]
    assert ([credit["name"]] if credit else []) == got["credits"]


@originals
def test_a_guessed_house_stands_in_the_evidence_as_inferred(key):
    want, got = EXPECTED[key]["publisher"], read(key)
    if want["name"] and not want["stated"]:
        assert got["evidence"]["publisher"]["basis"] == "inferred"
        assert got["evidence"]["publisher"]["why"]


@originals
def test_every_quotation_comes_with_its_speaker_and_no_other(key):
    fields = ("kind", "text", "start", "end", "speaker", "speaker_mention")
    want = sorted(tuple(q[f] for f in fields) for q in EXPECTED[key]["quotes"])
    got = sorted(tuple(q[f] for f in fields) for q in read(key)["quotes"])
    assert [str(q) for q in want] == [str(q) for q in got]


@originals
def test_people_and_junk_are_found(key):
    want, got = EXPECTED[key], read(key)
    assert set(want["people"]) == set(got["people"])
    assert want["junk"] == [d["text"] for d in got["dropped"]]


@originals
def test_every_value_says_where_it_stands_or_why_it_was_inferred(key):
    got = read(key)
    lines = (SOURCES / EXPECTED[key]["file"]).read_text("utf-8").split("\n")
    for field, known in got["evidence"].items():
        assert known["why"] or known["line"], field
        if known["line"] and known["text"]:
            assert normal.spaces(known["text"]) in normal.spaces(lines[known["line"] - 1]), field


@cache
def records() -> list[Article]:
    project = load_project(ROOT)
    assert project.problems == ()
    return [a for a in project.articles if a.kind == "record"]


def source_text(record: Article) -> tuple[str, list[str]]:
    data = (SOURCES / record.source.document).read_bytes()
    assert record.source.sha256 == hashlib.sha256(data).hexdigest()
    found = document(data, record.source.document, "source")
    assert isinstance(found, Document)
    article, _ = parse(found)
    return found.text, [p.text for p in article.paragraphs]


needs_sources = pytest.mark.skipif(not SOURCES, reason="BRIEFING_SOURCES names no folder")


@needs_sources
def test_there_is_a_record_for_every_source():
    assert {e["file"] for e in EXPECTED.values()} == {r.source.document for r in records()}


@needs_sources
def test_every_fragment_stands_in_the_paragraph_it_names():
    for record in records():
        _, paragraphs = source_text(record)
        for claim in (*record.points, *record.statements, *record.figures, *record.events):
            words, number = claim.evidence.words, claim.evidence.paragraph
            where = f"{record.path}: {words}"
            assert normal.fold(words) in normal.fold(paragraphs[number - 1]), where
            assert normal.fold(words) != normal.fold(paragraphs[number - 1]), where


@needs_sources
def test_fragments_together_stay_under_a_fifth_of_the_source():
    for record in records():
        _, paragraphs = source_text(record)
        claims = (*record.points, *record.statements, *record.figures, *record.events)
        fragments = {c.evidence.words for c in claims}
        words = sum(len(normal.words(f)) for f in fragments)
        assert words <= len(normal.words(" ".join(paragraphs))) / 5, record.path


@needs_sources
def test_no_sentence_of_a_source_stands_in_the_project():
    """More than ten words on end, the cited headline aside."""
    runs = set()
    for record in records():
        text, _ = source_text(record)
        words = normal.words(text.replace(record.source.headline or "\0", " ", 1))
        runs |= {tuple(words[i : i + 11]) for i in range(len(words) - 10)}
    for path in [*ROOT.glob("seeds/**/*"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")]:
        if path.is_file():
            text = path.read_text("utf-8")
            for record in records():
                text = re.sub(re.escape(record.source.headline or "\0"), " ", text)
            words = normal.words(text)
            for i in range(len(words) - 10):
                assert tuple(words[i : i + 11]) not in runs, path
