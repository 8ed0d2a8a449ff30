"""How a phrase is worded from article to article."""

import pytest

from generator.model.briefing import Briefing
from generator.pages import wording_steps, wordings
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


def test_a_page_shows_each_wording_by_date_with_what_is_new_in_bold(made: Briefing) -> None:
    for address in ("phrases/one-ticket/", ""):
        shown = pages(made)[address].split('<div class="steps" markdown>')[1].split("</div>")[0]
        assert "“**" not in shown
        assert "“<strong>a single</strong> ticket for all water”" in shown
        assert shown.count("one ticket for all water") == 2


def test_what_went_is_told_and_nothing_new_is_bold() -> None:
    assert wording_steps.compared("all water", ("one ticket for all water",)) == (
        "all water",
        ("one ticket for",),
    )
    assert wording_steps.compared("民心相通", ("人心相通",))[0] == "<strong>民</strong>心相通"
    assert wording_steps.compared("One *Ticket*", ("one ticket",))[0] != "One *Ticket*"


def test_one_wording_has_no_steps() -> None:
    same = briefing(a=uses(FIRST, "2031-01-05"), b=uses(FIRST, "2031-02-05"))
    assert 'class="steps"' not in pages(same)["phrases/one-ticket/"]
