"""Words that a sentence may open with, and names that are none of them."""

import pytest

from generator.check import common


@pytest.mark.parametrize(
    "word",
    [
        *("The", "ferry", "Fishermen", "Herring", "Overfishing", "Harbour", "Harbors", "Ploughs"),
        *(
            "Organisations",
            "Organizations",
            "Unreasonably",
            "Decentralisation",
            "Running",
            "Bigger",
        ),
        *("Cross-border", "Re-election", "Ex-president", "X-rays", "Café", "Isn't", "We'll"),
        *("Rollout", "Heatwaves", "Newsrooms", "Wellbeing", "Seafarers", "Desalination"),
    ],
)
def test_a_word_of_english_is_no_name(word: str) -> None:
    assert common.is_common(word)


@pytest.mark.parametrize(
    "word",
    [
        *("Norhaven", "Southport", "Westmere", "Kvist", "Brandt", "Lund", "Marsden", "Rasmussen"),
        *("Halvorsen", "Smirnov", "O'Quill", "Élodie", "Xi", "NATO", "Westmere-Alder"),
    ],
)
def test_a_name_is_no_word_of_english(word: str) -> None:
    assert not common.is_common(word)


def test_no_stem_is_a_form_of_others() -> None:
    stems = common.stems()
    derived = [stem for stem in stems if any(base in stems for base in common.bases(stem))]
    assert derived == []
