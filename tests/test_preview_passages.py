"""Texts compared by paragraph and by word."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.preview.passages import marked, passage, passages, sides
from generator.preview.values import Passage

MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def written(text: Passage) -> str:
    return "".join(MARKS[piece.way].format(piece.text) for piece in text)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The ferry sails.", "The ferry sails.", "The ferry sails."),
        ("It sails on Monday.", "It sails on Tuesday.", "It sails on [-Monday-]{+Tuesday+}."),
        ("A red old quay", "A blue new quay", "A [-red old-]{+blue new+} quay"),
        ("Ferries sail.", "Old ferries sail!", "[-Ferries-]{+Old ferries+} sail[-.-]{+!+}"),
        ("渡轮今天起航", "渡轮明天起航", "渡轮[-今-]{+明+}天起航"),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
        ("It sails\non Monday.", "It sails on\nFriday.", "It sails on [-Monday-]{+Friday+}."),
        ("It sails\ntoday.", "It sails today.", "It sails[-\n-]{+ +}today."),
    ],
)
def test_words_that_changed_are_written(old: str, new: str, expected: str) -> None:
    assert expected == written(passage(old, new))


@given(st.text(alphabet="ab c.习", max_size=40), st.text(alphabet="ab c.习", max_size=40))
def test_what_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new(
    old: str, new: str
) -> None:
    found = passage(old, new)
    assert old == "".join(p.text for p in found if p.way != "new")
    assert new == "".join(p.text for p in found if p.way != "gone")
    assert (old == new) == all(p.way == "same" for p in found)


def test_paragraphs_that_stayed_are_left_out() -> None:
    found = passages(["One.", "Two.", "Three."], ["One.", "Two and a half.", "Three.", "Four."])
    assert [written(text) for text in found] == ["Two{+ and a half+}.", "{+Four.+}"]


def test_long_and_repetitive_texts_take_no_time() -> None:
    start = time.process_time()
    passage("a b " * 50_000, "b a " * 50_000)
    passage("a b " * 900, "b a c " * 600)
    passages(["a"] * 50_000, ["b", "a"] * 25_000)
    assert time.process_time() - start < 5


# Values side by side


@pytest.mark.parametrize(
    ("old", "new", "both", "before", "after"),
    [
        ("a, b", "a, c", "a, [-b-]{+c+}", "a, [-b-]", "a, {+c+}"),
        ("a", "a, b", "a, {+b+}", "a", "a, {+b+}"),
        ("a, b", "b", "[-a-], b", "[-a-], b", "b"),
        ("a, b, c, d, e", "a, b, c, d, f", "…, [-e-]{+f+}", "…, [-e-]", "…, {+f+}"),
        ("a, b, c", "a, x, c", "a, [-b-]{+x+}, c", "a, [-b-], c", "a, {+x+}, c"),
        ("a, c", "a, b, c", "a, {+b+}, c", "a, c", "a, {+b+}, c"),
        ("2031", "2032", "[-2031-]{+2032+}", "2031", "2032"),
        ("", "a, b", "{+a, b+}", "", "a, b"),
    ],
)
def test_only_what_differs_is_marked(
    old: str, new: str, both: str, before: str, after: str
) -> None:
    assert both == written(marked(old, new))
    assert [before, after] == [written(side) for side in sides(old, new)]


def test_long_values_are_compared_by_word() -> None:
    old = "What is reported about the crossings between the islands of Skerria since they began."
    before, after = sides(old, old.replace("crossings", "bridges"))
    assert "about the [-crossings-] between" in written(before)
    assert "about the {+bridges+} between" in written(after)
