"""The bench of the intake: its measures on articles of our own, and its word when it can't run."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip(
    "rapidfuzz", reason="rapidfuzz, which the bench compares texts with, is missing"
)

from tests.bench import intake, measures
from tests.bench.measures import Mark

BODY = ["The ferry sailed from Norhaven on Wednesday.", "It came back in the evening, on time."]
TRUTH = {
    "title": "Ferry sails",
    "date": "2031-03-12",
    "authors": ["Jonna Vik", "Per Holm"],
    "paragraphs": BODY,
    "optional": ["A line that may be read or not."],
}
SHOWN = {"title": True, "date": True, "authors": ["Jonna Vik", "Per Holm"]}
NOTHING: dict[str, Any] = {
    "title": None,
    "published": None,
    "modified": None,
    "authors": [],
    "paragraphs": [],
    "quotes": [],
}


def marks(field: str, shown: dict[str, Any] | None = None, **answer: Any) -> list[Mark]:
    document = {"truth": TRUTH, "present": SHOWN | (shown or {})}
    return [*measures.MEASURES[field](document, NOTHING | answer)]


@pytest.mark.parametrize(
    ("field", "answer", "expected"),
    [
        ("title", {"title": "Ferry Sails "}, 1.0),
        ("title", {"title": "Ferry sails again"}, 0.0),
        ("date", {"published": "2031-03-12T09:15"}, 1.0),
        ("date", {"modified": "2031-03-12"}, 1.0),
        ("date", {"published": "2031-03"}, 0.0),
        ("authors", {"authors": ["By Jonna Vik"]}, 0.5),
        ("paragraphs", {"paragraphs": BODY[:1]}, 0.5),
        ("paragraphs", {"paragraphs": [BODY[0] + "!", BODY[1]]}, 1.0),
    ],
)
def test_the_share_that_is_right(field: str, answer: dict[str, Any], expected: float) -> None:
    assert measures.share(marks(field, **answer)) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (BODY, 1.0),
        ([*BODY, TRUTH["optional"][0], TRUTH["title"], BODY[0]], 1.0),
        ([*BODY, "A plea to give.", "Another one."], 2 * 2 / (2 + 4)),
        ([], 0.0),
    ],
)
def test_what_may_be_read_or_not_costs_nothing(paragraphs: list[str], expected: float) -> None:
    assert measures.f1(marks("paragraphs", paragraphs=paragraphs)) == expected


@pytest.mark.parametrize(
    ("field", "answer", "expected"),
    [
        ("title", {"title": None}, 0.0),
        ("title", {"title": "Quay painted"}, 1.0),
        ("title", {"title": "Ferry sail"}, 0.0),
        ("date", {"published": "2031-03-12"}, 0.0),
        ("date", {"published": "2031-03-11"}, 1.0),
    ],
)
def test_what_the_input_does_not_show_can_be_made_up(
    field: str, answer: dict[str, Any], expected: float
) -> None:
    found = marks(field, {field: False}, **answer)
    assert measures.made_up(found) == expected
    assert measures.share(found) is None


def test_a_quotation_is_found_by_its_place_and_its_speaker_by_a_shared_name() -> None:
    text = "“The ferry sails,” Ann Lee said. “It is a good and old one,” he said. “Yes it is so.”"
    gold = [
        {"start": 0, "end": 18, "attributed": True, "source": "Mayor Lee"},
        {"start": 33, "end": 60, "attributed": True, "source": "he"},
    ]
    got = [
        {"start": 0, "end": 18, "speaker": "Ann Lee", "speaker_mention": "Ann Lee"},
        {"start": 70, "end": len(text), "speaker": "Ann Lee", "speaker_mention": None},
    ]
    pair = ({"text": text, "gold": gold}, NOTHING | {"quotes": got})
    assert measures.f1([*measures.quotes(*pair)]) == 0.5
    assert measures.share([*measures.speakers(*pair)]) == 0.5


def bench(folder: Path) -> Path:
    """Write a bench of one article and one quotation."""
    text = "Ferry sails\n\nBy Jonna Vik\n12 March 2031\n\n" + "\n\n".join(BODY)
    article = {"id": "a", "kind": "text", "lang": "en", "input": text, "truth": TRUTH}
    article["present"] = SHOWN | {"authors": ["Jonna Vik"]}
    said = "The ferry came.\n“The ferry sails on time,” said Mayor Ann Lee.\n"
    gold = [{"start": 16, "end": 42, "attributed": True, "source": "Mayor Ann Lee"}]
    for name, line in {
        "text-crop.own": article,
        "quotes.own": {"id": "q", "text": said, "gold": gold},
    }.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
    return folder


def test_the_table_for_programs_tells_every_figure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    intake.main([str(bench(tmp_path)), "--json"])
    told = json.loads(capsys.readouterr().out)
    crop = told["figures"]["pasted text, English"]
    assert crop == {
        "documents": 1,
        "title exact": 1.0,
        "title made up": None,
        "date F1": 1.0,
        "date made up": None,
        "author F1": 1.0,
        "paragraph F1": 1.0,
    }
    assert told["figures"]["HTML, English"]["title exact"] is None
    assert told["figures"]["quotations"]["right speaker, of all"] == 1.0
    assert told["machine"]["text: articles a second"] > 0


def test_the_misses_of_a_field_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    intake.main([str(bench(tmp_path)), "--misses", "authors"])
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "word"), [([], "Name the folder"), (["."], "holds no bench file")]
)
def test_without_a_bench_it_says_so(
    arguments: list[str],
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stopped:
        intake.main(arguments)
    assert stopped.value.code == 2
    assert word in capsys.readouterr().err


def test_without_what_compares_texts_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(intake, "measures", None)
    with pytest.raises(SystemExit) as stopped:
        intake.main([str(bench(tmp_path))])
    assert stopped.value.code == 2
    assert "rapidfuzz" in capsys.readouterr().err
