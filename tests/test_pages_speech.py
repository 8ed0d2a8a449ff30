"""Statements on the pages of people and topics, and what narrows them."""

import re

import pytest

from tests.briefings import briefing, pages, raw, record
from tests.rendering import rendered


def said(number: int, speaker: str, *topics: str) -> str:
    return (
        f"  - {{speaker: {speaker}, text: Claim {number} is made., topics: [{', '.join(topics)}],"
        f' evidence: {{paragraph: {number}, words: "w{number}"}}}}'
    )


def report(published: str, *statements: str) -> str:
    return record("Ferries", "topics: [ferries]", "statements:", *statements, published=published)


OLD = report(
    "2031-02-01",
    *(said(n, "ida-brandt", "ferries") for n in range(1, 4)),
    said(4, "tomas-lund", "ferries", "bridges"),
)
NEW = report(
    "2032-02-01",
    *(said(n, "ida-brandt", "ferries", "bridges") for n in range(1, 4)),
)
RAW = raw(
    "Fares fall",
    "The quay is closed, it is said here, and nobody knows for how long it will be.",
    "“We shall see,” said Zed Unknown of Westmere. “The ferry sails today,” said Zed Unknown.",
)


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return pages(briefing(old=OLD, new=NEW, fares=RAW))


def options(page: str) -> list[tuple[str, str, str]]:
    found = re.findall(r'name="(\w+)" value="([\w-]+)">[^<]*<span class="count">(\d+)', page)
    return [*found]


def test_a_topic_tells_who_speaks_of_it_and_who_does_not_in_which_year(
    site: dict[str, str],
) -> None:
    rows = [line.split(" | ") for line in site["topics/ferries/"].splitlines() if line[:1] == "|"]
    assert rows[0] == ["| Speaker", "2031", "2032 |"]
    assert [row[1:] for row in rows[2:]] == [
        [
            "[3 statements](../../articles/2031/old/index.md#statement-w1-p1)",
            "[3 statements](../../articles/2032/new/index.md#statement-w1-p1) |",
        ],
        ["[1 statement](../../articles/2031/old/index.md#statement-w4-p4)", "no words reported |"],
    ]


def test_one_year_needs_no_table_of_who_speaks_when() -> None:
    assert "| Speaker" not in pages(briefing(old=OLD))["topics/ferries/"]


def test_a_persons_statements_can_be_narrowed_by_topic_and_year(site: dict[str, str]) -> None:
    assert options(site["people/ida-brandt/"]) == [
        ("topic", "ferries", "6"),
        ("topic", "bridges", "3"),
        ("year", "2032", "3"),
        ("year", "2031", "3"),
    ]
    assert "script: statements" in site["people/ida-brandt/"]


def test_a_topics_statements_can_be_narrowed_by_speaker_and_year(site: dict[str, str]) -> None:
    found = options(site["topics/ferries/"])
    assert found[:2] == [("speaker", "ida-brandt", "6"), ("speaker", "tomas-lund", "1")]
    assert [value for name, value, _ in found if name == "year"] == ["2032", "2031"]


def test_every_statement_tells_under_what_it_is_found(site: dict[str, str]) -> None:
    seen = rendered(site["people/ida-brandt/"])
    assert seen.attributes["data-topic"] == {"ferries", "ferries bridges"}
    assert seen.attributes["data-year"] == {"2031", "2032"}
    assert "data-" not in seen.text


def test_few_statements_are_not_narrowed(site: dict[str, str]) -> None:
    page = site["people/tomas-lund/"]
    assert "Claim 4 is made" in page
    assert "<form" not in page
    assert "script:" not in page


def test_topics_that_no_record_gives_say_where_they_come_from() -> None:
    page = pages(briefing(fares=RAW.replace("Zed Unknown", "Ida Brandt")))["people/ida-brandt/"]
    ferry, quiet = (re.search(rf"{w}.*", page) for w in ("The ferry sails", "We shall see"))
    assert ferry
    assert quiet
    assert "by its words: [Ferries]" in ferry[0]
    assert "by its words" not in quiet[0]


def test_a_topic_lists_what_words_speak_of_and_not_what_only_its_article_does() -> None:
    text = (
        RAW + "\n\nThe ferry, the ferry and the ferry are new, and the ferry timetable as well.\n"
    )
    page = pages(briefing(fares=text))["topics/ferries/"]
    assert "The ferry sails today" in page
    assert "We shall see" not in page
