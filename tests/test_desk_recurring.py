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


EIGHT = "bright lamps shine over quiet harbours every night"


@pytest.mark.parametrize(
    ("phrase", "articles", "is_found"),
    [
        pytest.param(EIGHT, 2, True, id="eight words"),
        pytest.param(f"{EIGHT} alone", 2, False, id="nine words, which is a copy"),
        pytest.param("bright harbour", 2, False, id="two words"),
        pytest.param("harbour of bright lamps", 2, True, id="three telling words"),
        pytest.param("harbour of the lamps", 2, False, id="two telling words in two articles"),
        pytest.param("harbour of the lamps", 3, True, id="two telling words in three articles"),
        pytest.param("harbour of all the lamps", 2, True, id="two telling words of five"),
        pytest.param("harbour of all the", 3, False, id="a small word at the end"),
        pytest.param("lamp 2031 harbour", 2, False, id="a number tells nothing"),
        pytest.param("Norhaven harbour lamps", 2, False, id="a name that is known tells nothing"),
        pytest.param("Norhavener harbour lamps", 2, False, id="nor does its adjective"),
        pytest.param("safe passage for", 2, False, id="a part of a known phrase"),
        pytest.param("big safe passage for all boats", 2, False, id="around a known phrase"),
        pytest.param("bright lamps, quiet harbours", 2, True, id="over a comma"),
        pytest.param("bright lamps – quiet harbours", 2, False, id="not over a dash"),
        pytest.param("bright lamps said harbours", 2, False, id="not over a word of reporting"),
    ],
)
def test_a_phrase_has_three_to_eight_words_that_tell_something(
    phrase: str, articles: int, *, is_found: bool
) -> None:
    texts = [f"{phrase}." for _ in range(articles)]
    assert phrases(*texts) == ({phrase: articles} if is_found else {})
