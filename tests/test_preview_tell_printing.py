"""The summary keeps to what its host takes, and hides nothing."""

from generator.preview.pictures import Pictures
from generator.preview.tell.marks import around
from generator.preview.tell.printing import LARGEST_SUMMARY, page, summary, visible
from generator.preview.tell.verdict import verdict
from generator.preview.values import Change, Compared, Differences, Fact, Measure, Piece
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
    return Differences(COMMITS, changes, problems=wrong, before=SIZE, after=SIZE)


def test_a_summary_of_very_much_is_cut_and_says_so() -> None:
    text = summary(many(5_000))
    assert len(text.encode()) <= LARGEST_SUMMARY
    assert "5,000 articles added" in text
    assert "4,950 problems more" in text
    assert "8 passages more" in text
    assert "changes more" in text


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
    text = verdict(Differences(COMMITS, (lost,), before=SIZE, after=SIZE))
    assert text == "1 article no longer verified. Nothing to mend."


def test_words_far_from_a_change_are_left_out() -> None:
    stayed = "word " * 100
    text = around((Piece("same", stayed), Piece("new", "new"), Piece("same", f" {stayed}")))
    assert len(text[0].text) < 120
    assert text[0].text.startswith("… word")
    assert text[0].text.endswith("word ")
    assert text[2].text.startswith(" word")
    assert text[2].text.endswith("…")
