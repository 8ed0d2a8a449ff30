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
    made = by_date.pages(collect(found, Vocabulary()), Settings())
    return {page.path: page.text for page in made}


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


EVENTS = (
    "events:",
    '  - {what: Regatta, date: 2031-03-11, place: westmere, evidence: {paragraph: 1, words: "a"}}',
    "  - {what: Painting, date: 2031-03-09, place: norhaven, basis: inferred,",
    '     why: Two days before., evidence: {paragraph: 1, words: "b"}}',
    '  - {what: Tides, date: 2031-03-14, evidence: {paragraph: 1, words: "c"}}',
)


@pytest.fixture(scope="module")
def march() -> dict[str, str]:
    return briefings.pages(briefings.briefing(regatta=briefings.record("Regatta ahead", *EVENTS)))


def test_articles_and_events_of_a_year_stand_in_one_order_of_time(march: dict[str, str]) -> None:
    year = march["dates/2031/"]
    assert "\n1 article and 2 further events in March 2031.\n" in year
    places = [year.index(words) for words in ("Painting ·", "[Regatta ahead]", ":   Tides")]
    assert sorted(places) == places


def test_a_year_with_several_months_counts_them_all_and_each() -> None:
    told = pages(DATES)["dates/2031/index.md"]
    assert "6 articles: 4 articles in January; 2 articles in no certain month." in told
    alone = pages({"whole-year": "2031"})["dates/2031/index.md"]
    assert "\n1 article, in no certain month.\n" in alone


def test_a_month_gives_each_day_once(march: dict[str, str]) -> None:
    page = march["dates/2031/03/"]
    assert "1 article and 2 further events of March 2031." in page
    for day in ("9 March 2031", "11 March 2031", "14 March 2031"):
        below = page.split(f"## {day}", 1)[1].split("\n## ")[0]
        assert day not in below
    assert "Two days before." in page
    assert '<span class="basis" data-search-exclude>inferred</span> · Norhaven' in page
