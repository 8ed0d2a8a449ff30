"""Words that a record takes over from its source on end; set phrases and the headline are free."""

import pytest

from generator.annotate.lexicon import lexicon
from generator.check.copying import copied, runs, set_phrases
from generator.check.original import original
from generator.model.vocabulary import Phrase, Vocabulary
from tests.test_check_verify import article

SHORT, LONG = "safe passage", "safe passage for all the small boats of these forty islands"
PHRASES = {
    "short": Phrase(id="short", name="Safe passage", variants=(SHORT,)),
    "long": Phrase(id="long", name="For all", variants=(LONG,)),
}
WORDS = Vocabulary(phrases=PHRASES)
SOURCE = original(
    article(
        f"Old quay of Norhaven gets a new lamp before the long winter comes\n\n"
        f"They promised {LONG} and went home. The keeper of the lamp had been asleep since the "
        "first bell of the morning rang over the water, and nobody woke him.\n",
        "quay.txt",
    ),
    lexicon(Vocabulary()),
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(f"They promised {LONG} and went home.", [], id="a set phrase is one word"),
        pytest.param(
            "Old quay of Norhaven gets a new lamp before the long winter comes.",
            [],
            id="the headline is one word",
        ),
        pytest.param(
            "It was said that the keeper of the lamp had been asleep since the first.",
            ["11 words in a row are the source’s: “the keeper of the lamp …”."],
            id="eleven words",
        ),
        pytest.param(
            "It was said that the keeper of the lamp had been asleep since the last.",
            [],
            id="ten words",
        ),
        pytest.param(
            "THE KEEPER, of the lamp: had been asleep since the first bell",
            ["12 words in a row are the source’s: “the keeper of the lamp …”."],
            id="whatever the marks and capitals",
        ),
        pytest.param(
            "the keeper of the lamp had been asleep since the first, and the first bell of the "
            "morning rang over the water and nobody",
            [
                "11 words in a row are the source’s: “the keeper of the lamp …”.",
                "12 words in a row are the source’s: “the first bell of the …”.",
            ],
            id="two runs",
        ),
    ],
)
def test_ten_words_on_end_are_the_most(text: str, told: list[str]) -> None:
    aside = set_phrases(WORDS, SOURCE.article.source.headline)
    assert [one.what for one in copied((), text, runs(SOURCE, aside), aside)] == told
