"""The summary keeps to what its host takes, and hides nothing."""

from dataclasses import replace

import pytest

from generator.preview.notes import LOST
from generator.preview.passages import around
from generator.preview.pictures import Pictures
from generator.preview.printing import LARGEST_SUMMARY, page, summary, visible
from generator.preview.values import (
    Change,
    Compared,
    Differences,
    Fact,
    Following,
    Measure,
    Page,
    Piece,
)
from generator.preview.verdict import verdict
from generator.problems import Problem

COMMITS = Compared("b" * 40, "h" * 40, "main", "Add much")
SIZE = Measure(1, 1, 1, 1, 1)
LONG = (Piece("new", "*" * 3_000),)


def many(count: int) -> Differences:
    changes = tuple(
        Change(
            "articles", "added", f"Article {i}", f"seeds/{i}.md", f"a/{i}/", None, text=(LONG,) * 20
        )
        for i in range(count)
    )
    wrong = tuple(Problem("seeds/a.md", i, "gone", "It goes.", "Keep it.") for i in range(count))
    return Differences(compared=COMMITS, changes=changes, problems=wrong, before=SIZE, after=SIZE)


def test_a_summary_of_very_much_is_cut_and_says_so() -> None:
    text = summary(many(5_000))
    assert len(text.encode()) <= LARGEST_SUMMARY
    assert "5,000 articles added" in text
    assert "And 4,950 more, on the page of what changes." in text
    assert "And 8 more, on the page of what changes." in text
    assert "And 4,9" in text.partition("## Articles")[2]


def test_the_page_has_what_the_summary_leaves_out() -> None:
    text = page(many(60), Pictures())
    assert text.count("<h3>") == 60
    assert text.count("<li><ins>") == 60 * 20
    assert "more" not in text


def test_hidden_characters_are_shown_and_long_values_cut() -> None:
    assert visible("a\u202eb", 99) == "a‹U+202E›b"
    assert visible("a" * 1_005, 1_000) == "a" * 1_000 + "… (5 more characters)"


def test_a_record_that_is_verified_no_longer_is_told_of_at_once() -> None:
    lost = Change(
        *("articles", "changed", "A", "a.md", "a/", None), facts=(Fact("Verified", "yes", "no"),)
    )
    text = verdict(Differences(compared=COMMITS, changes=(lost,), before=SIZE, after=SIZE))
    assert text == "1 article no longer verified. Nothing to mend."


def test_words_far_from_a_change_are_left_out() -> None:
    stayed = "word " * 100
    text = around((Piece("same", stayed), Piece("new", "new"), Piece("same", f" {stayed}")))
    assert len(text[0].text) < 120
    assert text[0].text.startswith("… word")
    assert text[0].text.endswith("word ")
    assert text[2].text.startswith(" word")
    assert text[2].text.endswith("…")


def follow(**ways: int) -> Differences:
    """Return differences in pages alone; ``files`` are schemas that changed."""
    pages = {way: tuple(Page(f"P{i}", f"{i}.html") for i in range(n)) for way, n in ways.items()}
    files = tuple(Page(f"schemas/{i}.json", f"schemas/{i}.json") for i in range(2))
    row = Following("dates", pages.get("added", ()), pages.get("changed", ()) + files, ())
    gone = tuple(Page(f"P{i}") for i in range(ways.get("removed", 0)))
    more = Following("topics", (), (), (*gone, Page("schemas/old.json")))
    return Differences(compared=COMMITS, following=(row, more), before=SIZE, after=SIZE)


@pytest.mark.parametrize(
    ("ways", "loaded", "expected"),
    [
        ({"changed": 3, "removed": 8}, {}, "3 pages change, 8 go away; 2 other files of the site"),
        ({"changed": 1, "added": 1}, {}, "1 page changes, 1 is new; 2 other files of the site"),
        (
            {"added": 2},
            {"added": ("a.js",)},
            "2 pages are new; 2 other files of the site changed, ",
        ),
        ({}, {"added": ("a.js",)}, "2 other files of the site changed, 1 added, 1 removed."),
        ({}, {"changed": ("a.js",)}, "1 file that pages load differs; 2 other files of the site"),
    ],
)
def test_what_comes_what_changes_and_what_goes_is_counted_apart(
    ways: dict[str, int], loaded: dict[str, tuple[str, ...]], expected: str
) -> None:
    assert verdict(replace(follow(**ways), loaded=loaded)).startswith(expected)


def test_a_verdict_names_a_few_of_many_files() -> None:
    files = {"Others": tuple(f"tests/{i}.py" for i in range(3_000))}
    found = Differences(compared=COMMITS, files=files, before=SIZE, after=SIZE)
    assert verdict(found).endswith("tests/4.py; tests/5.py and 2,994 more).")


def test_a_summary_names_a_few_of_many_records_that_lost_their_stamp() -> None:
    lost = tuple(
        Change(*("articles", "changed", f"A{i}", "a.md", "a/", None), facts=(LOST,))
        for i in range(200)
    )
    text = summary(Differences(compared=COMMITS, changes=lost, before=SIZE, after=SIZE))
    assert "A11 and 188 more." in text


@pytest.mark.parametrize(
    ("is_reworded", "expected"),
    [
        (False, "98 pages with the same text will look different"),
        (True, "98 pages change through theme, templates or settings"),
    ],
)
def test_pages_whose_words_differ_are_not_said_to_have_the_same(
    expected: str, *, is_reworded: bool
) -> None:
    found = Differences(
        compared=COMMITS, restyled=98, is_reworded=is_reworded, before=SIZE, after=SIZE
    )
    assert f"**{expected}. Nothing to mend.**" in summary(found)
    assert ("with the same text" in page(found, Pictures())) is not is_reworded


def test_a_title_changed_by_what_nobody_sees_shows_that() -> None:
    for joiner, end in (("\u200c", ""), ("\u200c", " sails"), ("\u2060", " sails")):
        fact = Fact("Title", f"Ferry{end}", f"Ferry{joiner}{end}")
        change = Change(*("articles", "changed", "A", "a.md", "a/", None), facts=(fact,))
        text = summary(Differences(compared=COMMITS, changes=(change,), before=SIZE, after=SIZE))
        assert f"Ferry<ins>‹U+{ord(joiner):04X}›</ins>{end} |" in text
