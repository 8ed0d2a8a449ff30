"""Claims of a record before and after: which changed, which are others."""

import pytest

from generator.preview.matching import claims
from generator.preview.values import Claim, Part

CITED, ELSEWHERE = "paragraph 1: “a new quay”", "paragraph 4: “a green boat”"


def part(*every: tuple[str, str]) -> Part:
    made = tuple(Claim("point", text, (), evidence) for text, evidence in every)
    return Part(kind="articles", id="a", name="A", path="seeds/a.md", claims=made)


@pytest.mark.parametrize(
    ("old", "new", "evidence", "ways"),
    [
        pytest.param(
            "Norhaven builds a new quay.",
            "Work on another landing has begun.",
            CITED,
            ["changed"],
            id="no word is the same, but the evidence",
        ),
        pytest.param(
            "Norhaven builds a new quay.",
            "Work on another landing has begun.",
            ELSEWHERE,
            ["added", "dropped"],
            id="no word and no evidence is the same",
        ),
        pytest.param(
            "Norhaven builds a new quay.",
            "Norhaven builds an old quay.",
            ELSEWHERE,
            ["changed"],
            id="more than half of the words are the same",
        ),
        pytest.param(
            "Norhaven builds a new quay there.",
            "Norhaven builds no ships and no houses.",
            ELSEWHERE,
            ["added", "dropped"],
            id="fewer than half of the words are the same",
        ),
    ],
)
def test_a_claim_changed_where_half_of_it_stayed(
    old: str, new: str, evidence: str, ways: list[str]
) -> None:
    assert ways == [c.way for c in claims(part((old, CITED)), part((new, evidence)))]


def test_the_same_evidence_is_a_stronger_sign_than_a_few_words() -> None:
    """Two claims went and one came, which has some words of one and the evidence of the other."""
    old = part(("The quay of Norhaven is new.", ELSEWHERE), ("Ida Brandt came late.", CITED))
    new = part(("The quay is what Ida Brandt saw.", CITED))
    changed, dropped = claims(old, new)
    assert (changed.way, dropped.way) == ("changed", "dropped")
    assert "The quay of Norhaven is new." in "".join(p.text for p in dropped.text)
