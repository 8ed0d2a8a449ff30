"""The words that the search may offer: those of most articles, in lines, the same in any order."""

import pytest

from generator.collection import wordlist as module
from generator.collection.wordlist import wordlist
from tests.briefings import WORDS, briefing, raw

FERRIES = {
    "a": raw("Ferry late", "The ferry was late in Skerria."),
    "b": raw("Ferry early", "The Ferry was early."),
    "c": raw("Ferry gone", "No ferry."),
}


def test_words_of_most_articles_stand_first_each_line_in_order() -> None:
    first, *_, last = briefing(**FERRIES).words
    assert "ferry" in first.split()
    assert "Ferry" not in " ".join(briefing(**FERRIES).words).split()
    assert last.split() == sorted(last.split())
    assert {"early", "gone", "late"} <= {*last.split()}


def test_names_that_articles_have_are_among_them_in_every_language() -> None:
    words = " ".join(briefing(**FERRIES).words).split()
    assert {"Skerria", "Skerjaland"} <= {*words}


def test_there_are_no_more_than_a_browser_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    made = briefing(**FERRIES)
    assert wordlist(made.articles.values(), {}, WORDS) == ("ferry",)
