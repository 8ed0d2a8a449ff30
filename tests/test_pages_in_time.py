"""What the pages show of time: events on the home page and the timeline, and lives of names."""

import re

import pytest

from tests.briefings import briefing, pages, record
from tests.rendering import rendered

EVENTS = (
    "events:",
    "  - {what: Talks, date: 2031-03-12, place: norhaven, people: [ida-brandt],",
    '     evidence: {paragraph: 1, words: "talks"}}',
    '  - {what: Repairs, date: "2031-04~", evidence: {paragraph: 2, words: "repairs"}}',
    '  - {what: The treaty, date: "1994", evidence: {paragraph: 3, words: "treaty"}}',
    "  - {what: Survey, date: null, basis: inferred, why: The text has none.,",
    '     evidence: {paragraph: 4, words: "survey"}}',
)
SAID = (
    "topics: [ferries]",
    "people: [ida-brandt]",
    "phrases: [one-ticket]",
    "statements:",
    "  - {speaker: ida-brandt, text: She wants a bridge.,",
    '     evidence: {paragraph: 5, words: "a bridge"}}',
)


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    earlier = record("Ferries late", *SAID, published="2030-05-02").replace("bridge", "quay")
    talks = record("Talks held", *EVENTS, *SAID, "places: [norhaven]")
    return pages(briefing(talks=talks, late=earlier))


def hrefs(page: str) -> list[str]:
    return re.findall(r'<a class="[a-z ]+" href="([^"]+)" aria-label="(\d+): ([^"]+)"', page)


def test_the_home_page_names_main_events_in_the_picture_and_all_in_words(
    site: dict[str, str],
) -> None:
    picture = site[""].split("<figure")[1].split("</figure>")[0]
    article = "articles/2031/talks/index."
    named = f'<a class="day" href="{article}html#event-talks-p1" aria-label="Mar 2031: Talks">'
    assert picture.count("<a ") == picture.count(named) == 1
    assert re.findall(r"<title>(.*)</title>", picture) == ["about April 2031: Repairs"]
    upright = site[""].split('<div class="upright" markdown>')[1].split("</div>")[0]
    assert re.findall(r"^- .*", upright, re.MULTILINE) == [
        f'- <span class="when">12 March 2031</span> [Talks]({article}md#event-talks-p1)'
    ]
    told = site["articles/2031/talks/"].split("## Events and their dates")[1]
    listed = re.findall(r'<span id="(event-\d)" class="[a-z ]+">', told)
    assert listed == ["event-3", "event-1", "event-2", "event-4"]
    assert '1. <span class="when">1994</span> [The treaty]' in site[""]
    assert (
        "Undated: [Survey](articles/2031/talks/index.md#event-survey-p4).\n{: .note }" in site[""]
    )
    assert "earlier</text>" in site[""]


def test_the_home_page_gives_the_newest_statement_of_each_person(site: dict[str, str]) -> None:
    speaks = site[""].split("## Who speaks")[1].split("\n## ")[0]
    wish = "She wants a bridge.\N{NO-BREAK SPACE}[¶ 5](articles/2031/talks/index.md#statement-a-"
    assert wish in speaks
    assert "quay" not in speaks
    assert "[Both statements]" in speaks


def test_the_home_page_has_what_recurs_and_nothing_empty(site: dict[str, str]) -> None:
    assert "## Set phrases" in site[""]
    bare = pages(briefing(bare=record("Nothing happens")))[""]
    headings = re.findall(r"^## (.*)", bare, re.MULTILINE)
    assert headings == ["Articles, latest event first {: #newest }", "Follow and take along"]


def test_the_timeline_draws_each_year_and_lists_it_below(site: dict[str, str]) -> None:
    page = site["timeline/"]
    assert re.findall(r"^## (\w+)", page, re.MULTILINE) == ["1994", "2031", "Undated"]
    assert [label for *_, label in hrefs(page)] == [
        "12 March 2031: Talks",
        "about April 2031: Repairs",
    ]
    assert re.findall(r"--before: (\d+)", page) == ["1"]
    assert re.findall(r'"day( minor)?" href|"(stretch[^"]*|day[^"]*)" href', page) == [
        ("", ""),
        ("", "stretch unsure minor"),
    ]
    assert "Survey" in page.split("## Undated")[1]


WORKS = (
    "events:",
    '  - {what: The works, date: "2030-11/2032", evidence: {paragraph: 1, words: "w"}}',
    "  - {what: Dredging, date: 2030/2033, basis: inferred, why: It took long.,",
    '     evidence: {paragraph: 1, words: "d"}}',
    '  - {what: The vote, date: "[2031-12-31..2032-01-01]", evidence: {paragraph: 1, words: "v"}}',
    '  - {what: Fair, date: 2032-05-18/2032-05-19, evidence: {paragraph: 1, words: "f"}}',
)


@pytest.fixture(scope="module")
def works() -> dict[str, str]:
    return pages(briefing(works=record("Works begin", *WORKS)))


def test_an_event_that_reaches_into_other_years_is_drawn_in_each_that_has_one(
    works: dict[str, str],
) -> None:
    years = re.split(r"^## ", works["timeline/"], flags=re.MULTILINE)[1:]
    assert {y[:4]: re.findall(r">([^<>]+)</text></a>", y) for y in years} == {
        "2030": ["2 →"],
        "2031": ["3 →"],
        "2032": ["→ 3", "4"],
    }
    assert "An arrow: the date reaches beyond the year." in works["timeline/"]
    assert "stretch cut" in works["timeline/"]


def test_an_event_is_listed_once_and_named_where_it_goes_on(works: dict[str, str]) -> None:
    at = "../articles/2030/works/index.md"
    last = works["timeline/"].split("## 2032")[1]
    assert f"Goes on in 2032: [The works]({at}#event-w-p1) (November 2030 to 2032)\n" in last
    assert (
        f"May fall in 2032: [Dredging]({at}#event-d-p1) (2030 to 2033, inferred); "
        f"[The vote]({at}#event-v-p1) (between 31 December 2031 and 1 January 2032)\n"
    ) in last
    assert works["timeline/"].count(":   The works\n") == 1


def test_the_page_of_a_year_names_what_goes_on_and_does_not_count_it(works: dict[str, str]) -> None:
    page = works["dates/2032/"]
    assert "\n1 event in May 2032.\n" in page
    assert "Goes on in 2032: [The works](../../articles/2030/works/index.md#event-w-p1)" in page
    assert "Goes on" not in works["dates/2030/"]
    assert "dates/2033/" not in works


def test_a_year_too_full_for_numbers_counts_only_what_begins_in_it() -> None:
    many = [
        f'  - {{what: Tide {n}, date: 2032-03-{n:02}, evidence: {{paragraph: 1, words: "t"}}}}'
        for n in range(1, 32)
    ]
    page = pages(briefing(tides=record("Tides", *WORKS, *many)))["timeline/"]
    last = page.split("## 2032")[1]
    counts = [int(n) for n in re.findall(r": (\d+) events?</title>", last)]
    assert sum(counts) == len(many) + 1
    assert "Goes on in 2032" in last


def test_what_stays_within_its_years_needs_no_arrow(site: dict[str, str]) -> None:
    assert "arrow" not in site["timeline/"]
    assert "→" not in site["timeline/"]
    assert "Goes on" not in site["timeline/"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("people/ida-brandt/", "Named in 2 articles, from May 2030 to March 2031."),
        ("topics/ferries/", "Subject of 2 articles, from May 2030 to March 2031."),
        ("phrases/one-ticket/", "Used in 2 articles, from May 2030 to March 2031."),
        ("places/norhaven/", "Named in 1 article, of March 2031."),
    ],
)
def test_a_name_has_its_life_in_time_and_the_same_in_words(
    site: dict[str, str], address: str, said: str
) -> None:
    seen = rendered(site[address])
    assert site[address].count(said) == 1
    assert seen.tags.count("svg") == 1
    assert "img" in seen.attributes["role"]


def test_an_index_says_of_each_name_what_it_is_and_when_it_occurs(site: dict[str, str]) -> None:
    page = site["people/"]
    assert "President of Skerria" in page
    assert "2 articles, May 2030 to March 2031" in page
    assert 'aria-hidden="true"' in page


def test_a_calendar_has_the_days_of_articles_and_of_other_events(site: dict[str, str]) -> None:
    month = site["dates/2031/03/"]
    assert '[12](index.md#d12){: aria-label="12 March 2031: 1 article" }' in month
    assert "## 12 March 2031 {: #d12 }" in month
    year = site["dates/2031/"]
    assert "[12](03/index.md#d12)" in year
    assert "Repairs" in year
    assert "The treaty" in site["dates/1994/"]
    tables = [*rendered(month).attributes["aria-label"]]
    assert "March 2031" in tables
    assert {"col"} == rendered(month).attributes["scope"]
