"""The index of articles: by year, the newest first, what has no date last."""

import re

from tests.briefings import briefing, pages, record


def test_articles_stand_by_year_newest_first_and_undated_last() -> None:
    dated = {"may": "2031-05", "june": "2031-06-02", "later": "2032", "never": "null"}
    records = {n: record(f"Ferry of {n}", published=date) for n, date in dated.items()}
    text = pages(briefing(**records))["articles/"]
    shown = re.findall(r"^## (.+)$|^\[Ferry of (\w+)\]", text, re.MULTILINE)
    assert [year or name for year, name in shown] == [
        *("2032", "later", "2031", "june", "may", "Undated", "never")
    ]


def test_without_articles_it_says_so() -> None:
    assert "No article has been added so far." in pages(briefing())["articles/"]
