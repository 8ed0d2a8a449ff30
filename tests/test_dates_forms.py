"""Dates of the world's newspapers, form by form; the tables stand beside this file as text."""

import re
from datetime import date
from pathlib import Path

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import edtf, spans
from generator.dates.lookup import NAMES

HERE = Path(__file__).parent
WORDS = [
    *(
        "5",
        "12",
        "31",
        "2031",
        "1999",
        "'31",
        "５",
        "٢٠٣١",
        "令和",
        "4",
        "203",
        "20310",
        "12345678",
    ),
    *("March", "Mar.", "mars", "març", "lip", "ақпан", "آذار", "يناير", "5th", "1er", "de", "of"),
    *(
        "年",
        "月",
        "日",
        "년",
        "월",
        "일",
        "жылғы",
        "г.",
        "Wednesday",
        "Mi.",
        "（水）",
        "to",
        "bis",
        "–",
    ),
    *("14:30", "2.30", "Uhr", "pm", "GMT", "+2", "kl.", "T", "-", "/", ".", ",", "|", " ", "  "),
]


def rows(name: str) -> list[list[str]]:
    """Return a table's rows; a text may hold the mark that parts the columns."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split(" | ") for line in lines if not line.startswith("#")]


def told(language: str) -> str | None:
    return None if language == "-" else language


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [(row[0], " | ".join(row[1:-1]), row[-1]) for row in rows("dates_read.txt")],
)
def test_a_date_is_read_in_its_language(language: str, text: str, found: str) -> None:
    assert " ".join(s.edtf for s in spans.find(text, told(language))) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [(row[0], " | ".join(row[1:-1]), row[-1]) for row in rows("dates_marked.txt")],
)
def test_a_date_takes_its_weekday_its_time_and_its_zone_and_no_other_word(
    language: str, text: str, found: str
) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    spans_ = spans.find(plain, told(language))
    assert " ".join(s.edtf for s in spans_) == found
    assert [plain[s.start : s.end] for s in spans_] == re.findall("⟦(.*?)⟧", text)


@pytest.mark.parametrize(
    ("language", "text"), [(row[0], " | ".join(row[1:])) for row in rows("dates_not.txt")]
)
def test_what_is_no_date_is_left_alone(language: str, text: str) -> None:
    assert spans.find(text, told(language)) == ()


def test_the_tables_hold_enough_to_mean_something() -> None:
    read = rows("dates_read.txt")
    assert len(read) >= 150
    assert len({row[0] for row in read}) >= 40
    assert len(rows("dates_not.txt")) >= 40


@pytest.mark.parametrize("language", sorted(NAMES["order"]))
def test_every_month_is_read_as_cldr_writes_it(language: str) -> None:
    for form in ("full", "long", "medium"):
        for month in range(1, 13):
            day = date(2031, month, 9)
            text = format_date(day, form, locale=language)
            assert [s.edtf for s in spans.find(text, language)] == [day.isoformat()], text


@pytest.mark.parametrize(
    ("language", "text", "readings"),
    [
        ("en", "03/04/2031", ("2031-04-03", "2031-03-04")),
        ("en", "03.04.2031", ("2031-04-03", "2031-03-04")),
        ("en", "03/04/31", ("2031-04-03", "2031-03-04")),
        (None, "3-4-2031", ("2031-04-03", "2031-03-04")),
        (None, "Thursday 03/04/2031 14:30", None),
        ("de", "03/04/2031", None),
        (None, "13/03/2031, 03/04/2031", None),
        (None, "no date", None),
    ],
)
def test_a_date_that_can_mean_two_days_is_given_with_both(
    language: str | None, text: str, readings: tuple[str, str] | None
) -> None:
    found = spans.ambiguous(text, language)
    assert [a.readings for a in found] == ([readings] if readings else [])
    assert all(text[a.start : a.end] == text for a in found)


def test_the_weekday_the_time_and_the_zone_belong_to_the_date() -> None:
    text = "Posted by Ida Brandt, Wednesday, 12 March 2031, 14:30 GMT in Norhaven"
    (span,) = spans.find(text)
    assert text[span.start : span.end] == "Wednesday, 12 March 2031, 14:30 GMT"


def test_points_are_all_dates_but_stretches_of_time() -> None:
    text = "5–7 March 2031, told on 12 March 2031"
    assert [s.edtf for s in spans.points(text)] == ["2031-03-12"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 March 2031 14:30, updated 18:05", ["2031-03-12T14:30", "2031-03-12T18:05"]),
        ("Published 14:30, updated 18:05, 12 March 2031", ["2031-03-12T14:30", "2031-03-12T18:05"]),
        ("12. 3. 2031 6:15, aktualizováno 9:40", ["2031-03-12T06:15", "2031-03-12T09:40"]),
        ("12 mars 2031 à 14h30, mis à jour à 18h05", ["2031-03-12T14:30", "2031-03-12T18:05"]),
        ("12.03.2031, video 3:15 min", ["2031-03-12"]),
        ("12 March 2031, 13 March 2031, 18:05", ["2031-03-12", "2031-03-13T18:05"]),
        ("March 2031, 18:05", ["2031-03"]),
        ("18:05", []),
    ],
)
def test_a_time_away_from_the_only_day_is_of_that_day(text: str, found: list[str]) -> None:
    assert [s.edtf for s in spans.moments(text)] == found


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([None, "en", "de", "ko"]))
def test_every_span_is_a_date_of_the_text(words: list[str], language: str | None) -> None:
    for joined in ("".join(words), " ".join(words)):
        end = 0
        for span in spans.find(joined, language):
            value = edtf.parse(span.edtf)
            assert value is not None
            assert end <= span.start < span.end <= len(joined)
            shown = joined[span.start : span.end].translate(spans.SAME)
            assert f"{value.last.year % 100:02}" in shown or "令和" in shown
            end = span.end


@given(st.text(max_size=200), st.sampled_from([None, "en", "ar", "ja"]))
def test_no_text_makes_the_reader_fail(text: str, language: str | None) -> None:
    assert all(span.edtf for span in spans.find(text, language))
    assert all(len(found.readings) == 2 for found in spans.ambiguous(text, language))


def test_the_work_grows_no_faster_than_the_text() -> None:
    """A text of digits and month names alone is read in a moment, however long."""
    for part in ("1 ", "2031 ", "12 March ", "March 2031, ", "1.2.", "14:30 ", "1.2.31 "):
        short, long = part * 500, part * 20_000
        assert len(spans.find(long)) in {0, 40 * len(spans.find(short))}
