"""How a phrase is worded from article to article."""

import pytest

from generator.model.briefing import Briefing
from generator.pages import wordings
from generator.pages.phrase_table import table
from tests.briefings import briefing, pages, record
from tests.rendering import rendered


def uses(words: str, published: str) -> str:
    """Return a record that has a phrase of the vocabulary in some words, or only lists it."""
    point = f'points: [{{text: A, evidence: {{paragraph: 1, words: "{words}"}}}}]' if words else ""
    return record("Fares", "phrases: [one-ticket]", point, published=published)


FIRST, OTHER = "one ticket for all water", "a single ticket for all water"


@pytest.fixture(scope="module")
def made() -> Briefing:
    return briefing(
        a=uses(FIRST, "2031-01-05"),
        b=uses(FIRST, "2031-02-05"),
        c=uses(OTHER, '"[2031-03-30..2031-04-02]"'),
        d=uses("", "2031-05-05"),
    )


def test_a_cell_tells_whether_the_wording_is_the_commonest(made: Briefing) -> None:
    columns, [(_, cells)] = table(["one-ticket"], made)
    assert [c.name for c in columns] == ["Jan 2031", "Feb 2031", "Mar/Apr 2031", "May 2031"]
    assert [cell and cell.sign for cell in cells] == ["●", "●", "≈", "○"]
    labels = [cell.label if cell else "" for cell in cells]
    assert labels[2].endswith(f", March or April 2031: 1 article, in other words: “{OTHER}”")
    assert labels[3].endswith(", May 2031: 1 article, exact wording not noted")


def test_of_equally_common_wordings_the_earliest_counts() -> None:
    made = briefing(a=uses(OTHER, "2031-01-05"), b=uses(FIRST, "2031-02-05"))
    assert wordings.commonest(made.uses["one-ticket"]) == OTHER


def test_wordings_stand_in_turn_below_the_name(made: Briefing) -> None:
    said = f"“{FIRST}” (Jan 2031, Feb 2031) → “{OTHER}” (Mar/Apr 2031)"
    assert said in rendered(pages(made)["phrases/"]).text


def test_the_home_page_names_the_phrases_whose_wording_changes(made: Briefing) -> None:
    assert "The wording changes in [One ticket" in pages(made)[""]
    same = briefing(a=uses(FIRST, "2031-01-05"), b=uses(FIRST, "2031-02-05"))
    assert "The wording changes" not in pages(same)[""]
    assert not wordings.changes(same.uses["one-ticket"])
