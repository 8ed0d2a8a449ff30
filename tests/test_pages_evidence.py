"""The words of the source that stand in the margin: those that add to what the claim says."""

import pytest

from generator.pages.evidence import adds


@pytest.mark.parametrize(
    ("words", "claim", "is_added"),
    [
        ("a second pier", "The harbour needs more room, Vik said.", True),
        ("a second pier", "Vik called for “a second pier”.", False),
        ("needs a second pier first", "Vik called for a “second pier”.", False),
        ("A Second Pier", "Vik called for a second pier.", False),
        ("permanent ferry line", "For the line Vik has the word “permanent”.", True),
        ("Tuesday", "The council met.", False),
        ("会议在诺港举行", "The council met.", True),
        ("", "The council met.", False),
    ],
)
def test_a_note_is_more_than_its_claim_quotes(words: str, claim: str, *, is_added: bool) -> None:
    assert adds(words, claim) == is_added
