"""What the search shows of every page, and the search page."""

import json
import re

import pytest
import yaml

from generator.pages import find
from tests.briefings import briefing, pages, raw, record

FERRY = record(
    "The bridge is agreed",
    "events:",
    "  - {what: Meeting on the bridge, date: 2031-03-11, place: norhaven, id: talks,",
    '     basis: inferred, why: A Tuesday., evidence: {paragraph: 1, words: "on Tuesday"}}',
    "topics: [bridges, ferries]",
    "people: [ida-brandt]",
    "phrases: [one-ticket]",
    "statements:",
    "  - {speaker: ida-brandt, text: She wants it., topics: [ferries, bridges],",
    '     evidence: {paragraph: 2, words: "a ticket"}}',
    "  - {speaker: ida-brandt, text: She wants it soon., topics: [bridges],",
    '     evidence: {paragraph: 2, words: "a ticket soon"}}',
)
BARE = record("Quay painted", published="null")


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return pages(
        briefing(ferry=FERRY, quay=BARE, fares=raw("Fares fall", "They fell, it is said."))
    )


def tags(page: str) -> list[str]:
    found = yaml.safe_load(page.split("\n---\n", maxsplit=1)[0].removeprefix("---\n"))
    return [*found.get("tags", [])]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("articles/2031/ferry/", ["article", "11 March 2031 (inferred)", "Bridges", "Ferries"]),
        ("articles/undated/quay/", ["article", "undated"]),
        ("articles/2031/fares/", ["article", "published 14 March 2031"]),
        ("people/ida-brandt/", ["person", "March 2031", "Bridges", "Ferries"]),
        ("topics/ferries/", ["topic", "March 2031"]),
        ("phrases/one-ticket/", ["set phrase", "March 2031"]),
        ("events/talks/", ["event", "11 March 2031 (inferred)"]),
        ("dates/", []),
        ("find/", []),
    ],
)
def test_a_page_tells_the_search_its_kind_date_and_topics(
    site: dict[str, str], address: str, expected: list[str]
) -> None:
    assert expected == tags(site[address])


def test_a_name_that_looks_like_markup_stays_text() -> None:
    assert find.tags("topic", "<b>Bridges & quays") == ("topic", "&lt;b&gt;Bridges &amp; quays")


def test_the_search_page_offers_every_kind_and_topic_by_its_tag(site: dict[str, str]) -> None:
    choices = dict(re.findall(r'value="([\w-]+)" data-tag="([^"]*)"', site["find/"]))
    kinds = {tags(page)[0] for path, page in site.items() if path[-1:] == "/" and tags(page)}
    assert kinds <= {*choices.values()}
    assert choices["set-phrase"] == "set phrase"
    assert {choices["bridges"], choices["ferries"]} == {"Bridges", "Ferries"}


def test_the_words_that_may_be_meant_stand_in_a_script(site: dict[str, str]) -> None:
    before, lines = site["find/words.js"].split(" = ")
    assert before == "self.briefing.list"
    assert {"bridge", "Fares", "Ida"} - {*" ".join(json.loads(lines)).split()} == {"Ida"}


def test_the_search_page_leads_on_where_no_script_runs(site: dict[str, str]) -> None:
    assert "<noscript>" in site["find/"]
    links = re.findall(r"^- \[.+\]\(\.\./(\w+)/index\.md\)", site["find/"], re.MULTILINE)
    assert {"topics", "timeline", "people", "dates"} <= {*links}
