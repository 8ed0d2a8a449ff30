"""Names that the vocabulary lacks are found inside sentences, without titles, and put together."""

import pytest

from generator import vocabulary
from generator.annotate.lexicon import lexicon
from generator.desk.runs import Text
from generator.desk.unknown_names import context, unknown
from tests.conftest import VOCABULARY

WORDS, _ = vocabulary.load(VOCABULARY, "vocabulary")
LEXICON = lexicon(WORDS)


def found(*paragraphs: str, language: str = "en") -> dict[str, int]:
    texts = [Text("a", p, language) for p in paragraphs]
    return {name.name: name.count for name in unknown(texts, LEXICON)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry left Port Alder.", {"Port Alder": 1}),
        ("The ferry left for Mayor Anna Berg.", {"Anna Berg": 1}),
        ("It was Foreign Minister Anna Berg’s ferry.", {"Anna Berg": 1}),
        ("He met the head of the Bank of Port Alder there.", {"Bank of Port Alder": 1}),
        ("It met J. Vik, who paid.", {"J. Vik": 1}),
        ("They sailed to the U.S. on a ferry.", {"U.S.": 1}),
        ("Ferries sail. Harbours wait.", {}),
        ("It sailed on Monday in May, and I’m sure.", {}),
        ("It left Norhaven for Westmere with Ida Brandt.", {}),
        ("It left with President Ida Brandt and the Council of the Isles.", {}),
        ("It met the Norhaven Harbour Board there.", {"Norhaven Harbour Board": 1}),
        ("The Skerrian ferry and its Westmerean crew.", {}),
        ("He said: “Nobody came.”", {}),
        ("It cost R14bn and 20 M.", {}),
        ("Afterwards they met Anna Berg. Berg paid.", {"Anna Berg": 2}),
        ("Паром ушёл из Порт-Альдера с Анной Берг.", {"Порт-Альдера": 1, "Анной Берг": 1}),
        ("渡轮离开了港口。", {}),
        ("It met the Gulf of Alder Yard.", {"Gulf of Alder Yard": 1}),
        ("It met Anna of Alder.", {"Anna": 1, "Alder": 1}),
        ("It met the Prize for Old Boats.", {"Prize for Old Boats": 1}),
        ("It met Jonna van der Vik there.", {"Jonna van der Vik": 1}),
        ("It met Anna Vik-Berg and Anna-led crews.", {"Anna Vik-Berg": 1}),
        ("It met Anna Vik’s crew.", {"Anna Vik": 1}),
        ("It met Anna Vik, Jonna Berg.", {"Anna Vik": 1, "Jonna Berg": 1}),
        ("It met Jonna Vik’s Alder Yard.", {"Jonna Vik": 1, "Alder Yard": 1}),
        ("It met the State Bank there.", {"State Bank": 1}),
        ("It met Dr. Vik there.", {"Vik": 1}),
        ("It met Mr Vik in March.", {"Vik": 1}),
        ("It read (Alder Yard) aloud.", {"Alder Yard": 1}),
        ("It met Anna Vik of the Alder Yard.", {"Anna Vik": 1, "Alder Yard": 1}),
        ("It read Old Boats Lie At The Long Grey Quay Wall.", {}),
        ("It met Professor Vik. Vik left.", {"Vik": 2}),
        ("The Republic of Alder is old.", {"Republic of Alder": 1}),
    ],
)
def test_a_name_is_found(text: str, expected: dict[str, int]) -> None:
    assert expected == found(text)


def test_in_german_only_what_looks_like_a_person_or_letters_is_a_name() -> None:
    text = "Die alte Fähre mit Anna Berg fuhr im Hafen vor Anker, sagte die IFB am Abend."
    assert found(text, language="de") == {"Anna Berg": 1, "IFB": 1}


def test_a_surname_and_letters_in_brackets_stand_for_the_name_before_them() -> None:
    every = unknown(
        [
            Text("a", "The ferry was built by the Alder Yard (AYD) for Jonna Vik."),
            Text("a", "It is known that Vik paid the AYD. Vik was glad."),
        ],
        LEXICON,
    )
    assert {name.name: (name.count, name.forms) for name in every} == {
        "Jonna Vik": (3, ("Vik",)),
        "Alder Yard": (3, ("AYD",)),
    }


def test_a_place_does_not_stand_for_a_body_that_has_its_name() -> None:
    assert found("The quay of Alder is old.", "It met Free Sea Alder in Alder.") == {
        "Alder": 2,
        "Free Sea Alder": 1,
    }


def test_a_surname_of_two_people_stays_alone() -> None:
    assert found("It met Anna Vik and then Jonna Vik, but neither Vik paid.") == {
        "Anna Vik": 1,
        "Jonna Vik": 1,
        "Vik": 1,
    }


def test_a_name_knows_its_articles_and_the_words_around_it() -> None:
    first = Text("a", "Nobody knew that the old quay of Port Alder had been sold to the town.")
    (name,) = unknown([first, Text("b", "It left Port Alder.")], LEXICON)
    assert name.articles == ("a", "b")
    assert name.contexts == ("old quay of Port Alder had been sold", "It left Port Alder.")


def test_a_speaker_is_a_person() -> None:
    texts = [Text("a", "It met Ægir Dea and the Alder Yard.")]
    found_ = unknown(texts, LEXICON, frozenset(["Ægir Dea"]))
    assert {n.name: n.kind for n in found_} == {"Ægir Dea": "people", "Alder Yard": "organisations"}


@pytest.mark.parametrize("start", range(0, 60, 7))
def test_a_context_has_at_most_eight_words(start: int) -> None:
    text = " ".join("word" for _ in range(20))
    assert len(context(text, start, start + 3).split()) <= 8
