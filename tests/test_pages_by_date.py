"""The date index names every article, once on each page it belongs to."""

import re

import pytest

from generator.collection.collect import collect
from generator.model.article import Article
from generator.model.briefing import Annotated
from generator.model.settings import Settings
from generator.model.source import Source
from generator.model.vocabulary import Vocabulary
from generator.pages import by_date
from tests import briefings

DATES = {
    "whole-year": "2031",
    "fifth": "2031-01-05",
    "about-january": "2031-01~",
    "seventh": "2031-01-07",
    "tenth-or-next": "2031-01-10/2031-01-11",
    "june-or-july": "[2031-06-30..2031-07-02]",
    "year-before": "2030-12-31",
    "never": None,
}


def pages(dates: dict[str, str | None]) -> dict[str, str]:
    found = [
        Annotated(
            Article(id_, f"seeds/{id_}.md", "record", "0", Source(published=date), id_, "Summary.")
        )
        for id_, date in dates.items()
    ]
    made = collect(found, Vocabulary())
    every = by_date.pages(made, Settings())
    return {one.path: one.page(made, Settings()).text for one in every}


@pytest.mark.parametrize(
    ("path", "articles"),
    [
        ("dates/2030/index.md", {"year-before"}),
        ("dates/2030/12/index.md", {"year-before"}),
        ("dates/2031/index.md", {*DATES} - {"year-before", "never"}),
        ("dates/2031/01/index.md", {"fifth", "about-january", "seventh", "tenth-or-next"}),
        ("dates/undated/index.md", {"never"}),
    ],
)
def test_a_page_names_each_of_its_articles_once(path: str, articles: set[str]) -> None:
    text = pages(DATES)[path]
    assert {id_: text.count(f"[{id_}](") for id_ in DATES} == {
        id_: int(id_ in articles) for id_ in DATES
    }


def test_days_and_months_have_one_heading_each() -> None:
    for path, text in pages(DATES).items():
        headings = [line for line in text.split("\n") if line.startswith("## ")]
        assert sorted(set(headings)) == sorted(headings), path


def test_the_index_counts_every_article() -> None:
    text = pages(DATES)["dates/index.md"]
    cells = [
        int(count)
        for count in re.findall(
            r"^<td data-month=\"[^\"]+\" markdown>\[(\d+)\]", text, re.MULTILINE
        )
    ]
    assert sum(cells) == len(DATES) - 1
    assert "[1 article](undated/index.md) with no date" in text


SHORT = {
    "fair": "2031-05-18/2031-05-19",
    "feast": "2031-05-19",
    "vote": "[2031-05-31..2031-06-02]",
    "regatta": "2031-06-14~",
    "two-weeks": "2031-08-01/2031-08-14",
    "more-than-that": "2031-07-01/2031-07-15",
    "all-of-july": "2031-07",
    "at-new-year": "2031-12-31/2032-01-01",
    "fifth": "2032-01-05",
}
MAYBE = re.compile(r'\[(\d+)\]\(([^)]+)\)\{: \.maybe aria-label="([^"]+)" \}')


def test_a_calendar_marks_the_few_days_that_a_date_covers_and_leads_to_what_has_it() -> None:
    made = pages(SHORT)
    assert MAYBE.findall(made["dates/2031/05/index.md"]) == [
        ("18", "index.md#uncertain", "18 May 2031: 1 article dated between 18 and 19 May 2031"),
        (
            "31",
            "../index.md#uncertain",
            "31 May 2031: 1 article dated between 31 May and 2 June 2031",
        ),
    ]
    assert "[19](index.md#d19){: aria-label=" in made["dates/2031/05/index.md"]
    below = made["dates/2031/05/index.md"].split("{: #uncertain }")[1]
    assert "Published between 18 and 19 May 2031" in below
    year = made["dates/2031/index.md"]
    assert [day for day, *_ in MAYBE.findall(year)] == [
        *("18", "31"),
        *("1", "2", "14"),
        *(str(n) for n in range(1, 15)),
    ]
    assert "[vote]" in year.split("{: #uncertain }")[1].split("\n## ")[0]
    assert [at for _, at, _ in MAYBE.findall(made["dates/2032/01/index.md"])] == [
        "../../2031/index.md#uncertain"
    ]


def test_a_calendar_explains_its_broken_outlines_where_it_has_any() -> None:
    made = pages(SHORT)
    explained = {path for path, text in made.items() if "Broken outline:" in text}
    assert explained == {path for path, text in made.items() if ".maybe" in text}
    assert "dates/2031/07/index.md" not in explained


EVENTS = (
    "events:",
    '  - {what: Regatta, date: 2031-03-11, place: westmere, evidence: {paragraph: 1, words: "a"}}',
    "  - {what: Painting, date: 2031-03-09, place: norhaven, basis: inferred,",
    '     why: Two days before., evidence: {paragraph: 1, words: "b"}}',
    '  - {what: Tides, date: 2031-03-14, evidence: {paragraph: 1, words: "c"}}',
    '  - {what: Fair, date: 2031-03-21/2031-03-22, evidence: {paragraph: 1, words: "d"}}',
)


@pytest.fixture(scope="module")
def march() -> dict[str, str]:
    return briefings.pages(briefings.briefing(regatta=briefings.record("Regatta ahead", *EVENTS)))


def test_articles_and_events_of_a_year_stand_in_one_order_of_time(march: dict[str, str]) -> None:
    year = march["dates/2031/"]
    assert "\n1 article and 3 further events in March 2031.\n" in year
    places = [year.index(words) for words in ("Painting ·", "[Regatta ahead]", ":   Tides")]
    assert sorted(places) == places


def test_a_year_with_several_months_counts_them_all_and_each() -> None:
    told = pages(DATES)["dates/2031/index.md"]
    assert "6 articles: 4 articles in January; 2 articles in no certain month." in told
    alone = pages({"whole-year": "2031"})["dates/2031/index.md"]
    assert "\n1 article, in no certain month.\n" in alone


def test_a_month_gives_each_day_once(march: dict[str, str]) -> None:
    page = march["dates/2031/03/"]
    assert "1 article and 3 further events of March 2031." in page
    for day in ("9 March 2031", "11 March 2031", "14 March 2031"):
        below = page.split(f"## {day}", 1)[1].split("\n## ")[0]
        assert day not in below
    below = page.split("## Several days, or day not certain {: #uncertain }")[1]
    assert '<span class="stretch minor">21 to 22 March 2031</span>\n:   Fair' in below
    assert [told for *_, told in MAYBE.findall(page)] == [
        "21 March 2031: 1 event dated 21 to 22 March 2031",
        "22 March 2031: 1 event dated 21 to 22 March 2031",
    ]
    assert "Two days before." in page
    reason = re.search(r"\[inferred\]\(#([^)]+)\)\{: \.inferred \.word [^}]*\} · Norhaven", page)
    assert reason
    assert f"Two days before.\n{{: .why #{reason[1]} }}" in page
