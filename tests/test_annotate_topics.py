"""Under which topics a raw article is filed, by which of its words."""

import pytest

from tests.briefings import briefing, raw

SURE = "The ferry of Norhaven sailed, and the timetable was kept."
MANY = "Over these waters a bridge is built, and beside that bridge another bridge is planned."


def filed(*paragraphs: str) -> tuple[str, ...]:
    return briefing(a=raw("A day at the quay", *paragraphs)).articles["a"].topics


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param([SURE], ("ferries",), id="two telling words"),
        pytest.param(["All islands waved to all islands."], (), id="a weak word twice"),
        pytest.param(["All islands waved " * 9 + "."], (), id="a weak word many times"),
        pytest.param(["Islands waved to islands."] * 2, (), id="a weak word in two paragraphs"),
        pytest.param(["The crossing was a crossing."], ("crossings",), id="a fair word twice"),
        pytest.param(
            [MANY, f"{SURE} The ferry waited."],
            ("bridges", "ferries"),
            id="three times beats two words and one again",
        ),
        pytest.param(
            ["A ferry met a ferry, a bridge was shut, and one bridge was open: no timetable."],
            ("ferries", "bridges"),
            id="the surest first",
        ),
    ],
)
def test_an_article_is_filed_by_its_words(paragraphs: list[str], expected: tuple[str, ...]) -> None:
    assert expected == filed(*paragraphs)


def test_one_repeated_word_counts_for_no_more_than_three() -> None:
    """Words of two kinds beat one that is said over and over, as a name or a menu may be."""
    ferries = "The ferry met a ferry, and the timetable of the timetable was a timetable."
    often = "Under the bridge that bridge and this bridge made a bridge, bridge, bridge and bridge."
    assert filed(ferries, often) == ("ferries", "bridges")
