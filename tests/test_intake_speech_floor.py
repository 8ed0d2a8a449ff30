"""Who has the floor: for each sentence of invented reports, who says or does what it tells."""

import pytest

from generator.intake.quotes import Passage, quotes
from generator.intake.speech.floor import Turn, floor
from generator.model.article import Paragraph

REPORT = (
    "President Ida Brandt said on Wednesday that the islands had waited long enough.",
    "The bridge will carry 30 buses an hour, she said. She thanked the builders.",
    "“We build it for our children,” said Minister Tomas Lund. Work begins in the autumn.",
    "He added that no ferry will be taken off.",
    "The harbour was empty.",
    "Brandt then met the crews. According to Lund, they were glad.",
    "Lund was told that the crews stay.",
)


def held(*paragraphs: str) -> tuple[Turn, ...]:
    """Read a report, its quotations with it."""
    texts, start = [], 0
    for number, text in enumerate(paragraphs, 1):
        texts.append(Passage(number, start, text))
        start += len(text) + 1
    lines = tuple(Paragraph(text, n) for n, text in enumerate(paragraphs, 1))
    return floor(lines, quotes(tuple(texts)))


SPEAKERS = [
    ("waited long enough", "Ida Brandt", True),
    ("30 buses", "Ida Brandt", True),
    ("thanked the builders", "Ida Brandt", True),
    ("for our children", "Tomas Lund", True),
    ("in the autumn", None, False),
    ("taken off", "Tomas Lund", True),
    ("was empty", None, False),
    ("met the crews", "Ida Brandt", False),
    ("they were glad", "Tomas Lund", True),
]


@pytest.mark.parametrize(("words", "speaker", "says"), SPEAKERS)
def test_a_sentence_belongs_to_whom_it_gives_the_floor(
    words: str,
    speaker: str | None,
    says: bool,  # noqa: FBT001 - a column
) -> None:
    (sentence,) = [h for h in held(*REPORT) if words in h.text]
    assert (speaker, says) == (sentence.speaker, sentence.says)


def test_who_is_told_something_says_nothing() -> None:
    (sentence,) = [h for h in held(*REPORT) if "was told" in h.text]
    assert not sentence.says


def test_every_sentence_is_given_once_in_the_order_of_the_text() -> None:
    found = held(*REPORT)
    assert [h.paragraph for h in found] == [1, 2, 2, 3, 3, 4, 5, 6, 6, 7]
    words = [" ".join(h.text for h in found if h.paragraph == n) for n in range(1, 8)]
    assert [t.replace("“", "").replace("”", "") for t in REPORT] == [
        w.replace("“", "").replace("”", "") for w in words
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The crews said that they stay.",
        "It is said that the quay is old.",
        "Somebody said so.",
        "“So it is.”",
        "A report by the ministry: 14 ferries.",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    assert [h.speaker for h in held(text)] == [None]


@pytest.mark.parametrize("text", ["", " ", "…", "“”", "said", "“", "Brandt"])
def test_no_text_is_too_odd(text: str) -> None:
    assert [h.speaker for h in held(text) if h.says] == []
