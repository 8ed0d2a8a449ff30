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
    cells = [int(count) for count in re.findall(r"^<td markdown>\[(\d+)\]", text, re.MULTILINE)]
    assert sum(cells) == len(DATES) - 1
    assert "[1 article](undated/index.md) with no date" in text
