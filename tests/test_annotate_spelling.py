"""The words that a seed gives to the search, each once."""

from tests.briefings import briefing, raw, record

ACCOUNT = "The Crossing and its crossing, see [fares](../prices/index.md): Жамбыл, 轮渡, 1,780 km."


def words(seed: str) -> set[str]:
    return {*briefing(a=seed).articles["a"].spelling.split()}


def test_words_of_letters_are_small_where_they_ever_are() -> None:
    every = words(raw("Fares fall", "The Crossing and its crossing: Жамбыл, 轮渡, 1,780 km."))
    assert every == {"Fares", "fall", "crossing", "Жамбыл"}


def test_a_record_gives_what_its_page_says_and_no_addresses() -> None:
    every = words(record("Quay painted").replace("It is short.", ACCOUNT))
    assert {"Quay", "painted", "crossing", "fares"} <= every
    assert not every & {"prices", "index"}
