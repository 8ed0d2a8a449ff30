"""Phrases that recur across articles: the longest ones only, none that are known or empty."""

import pytest

from generator.desk.recurring import recurring
from generator.desk.runs import Text

KNOWN = frozenset({"norhaven", "safe passage for all", "isles ferry authority"})


def phrases(*articles: str, known: frozenset[str] = KNOWN, least: int = 2) -> dict[str, int]:
    texts = [Text(str(i), text, "en") for i, text in enumerate(articles)]
    return {r.phrase: r.count for r in recurring(texts, known, least)}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "It is a bridge of lasting calm, she said.",
            "This bridge of lasting calm is old.",
            {"bridge of lasting calm": 2},
        ),
        (
            "Free, open and fair waters!",
            "They want free, open and fair waters.",
            {"Free, open and fair waters": 2},
        ),
        ("a common tide. lifts boats", "a common tide lifts boats", {}),
        ("safe passage for all boats", "safe passage for all boats", {}),
        ("the Isles Ferry Authority wrote", "the Isles Ferry Authority wrote", {}),
        ("the quay of Norhaven", "the quay of Norhaven", {}),
        ("as it was for them", "as it was for them", {}),
        ("It said the old quay", "It said the old quay", {}),
        ("the bright green harbour lamp", "the bright blue harbour lamp", {}),
    ],
)
def test_what_recurs_is_found(one: str, other: str, expected: dict[str, int]) -> None:
    assert expected == phrases(one, other)


def test_what_recurs_in_one_article_only_is_no_phrase() -> None:
    assert phrases("Bright harbour lamps. Bright harbour lamps.") == {}


def test_a_part_is_told_of_where_more_articles_have_it() -> None:
    long = "the eternal bright harbour lamps of peace"
    assert phrases(long, long, "the bright harbour lamps") == {
        "bright harbour lamps": 3,
        "eternal bright harbour lamps of peace": 2,
    }


def test_a_passage_that_was_copied_is_no_phrase() -> None:
    copied = "bright lamps shine over quiet harbours where old ferries wait for younger captains"
    assert phrases(copied, copied) == {}


def test_more_articles_can_be_asked_for() -> None:
    texts = ["bright harbour lamps"] * 3
    assert phrases(*texts, least=3) == {"bright harbour lamps": 3}
    assert phrases(*texts, least=4) == {}


def test_a_phrase_knows_its_articles_and_the_words_around_it() -> None:
    texts = [Text("a", "They lit bright harbour lamps there."), Text("b", "Bright harbour lamps!")]
    (found,) = recurring(texts, KNOWN)
    assert found.articles == ("a", "b")
    assert found.contexts == ("They lit bright harbour lamps there.", "Bright harbour lamps!")
