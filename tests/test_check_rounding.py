"""A rounded number stands for the true one, where the words around it say that it is rounded."""

import pytest

from generator.check.rounding import is_rounded


def rounded(text: str, true: float) -> bool:
    """Return whether the number in ⟦⟧ stands for another."""
    plain = text.replace("⟦", "").replace("⟧", "")
    start, end = text.index("⟦"), text.index("⟧") - 1
    return is_rounded(float(plain[start:end].replace(",", "")), true, plain, start, end)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("about ⟦1,800⟧ boats", 1750, 1850),
        ("around ⟦1,800⟧ boats", 1750, 1850),
        ("some ⟦40⟧ boats", 35, 45),
        ("roughly ⟦40⟧ boats", 35, 45),
        ("approximately ⟦40⟧ boats", 35, 45),
        ("circa ⟦40⟧ boats", 35, 45),
        ("an estimated ⟦40⟧ boats", 35, 45),
        ("⟦40⟧ or so", 35, 45),
        ("⟦40⟧-odd boats", 35, 45),
        ("more than ⟦1,800⟧ boats", 1800, 1900),
        ("over ⟦40⟧ boats", 40, 50),
        ("at least ⟦40⟧ boats", 40, 50),
        ("upwards of ⟦40⟧ boats", 40, 50),
        ("exceeded ⟦40⟧ boats", 40, 50),
        ("⟦40⟧-plus boats", 40, 50),
        ("nearly ⟦1,800⟧ boats", 1700, 1800),
        ("almost ⟦40⟧ boats", 33.4, 40),
        ("just under ⟦40⟧ boats", 33.4, 40),
        ("fewer than ⟦40⟧ boats", 33.4, 40),
        ("up to ⟦40⟧ boats", 33.4, 40),
        ("около ⟦40⟧ лодок", 35, 45),
        ("более ⟦40⟧ лодок", 40, 50),
        ("почти ⟦40⟧ лодок", 33.4, 40),
        ("environ ⟦40⟧ bateaux", 35, 45),
        ("rund ⟦40⟧ Boote", 35, 45),
        ("mehr als ⟦40⟧ Boote", 40, 50),
        ("fast ⟦40⟧ Boote", 33.4, 40),
        ("超过⟦40⟧艘船", 40, 50),
        ("近⟦40⟧艘船", 33.4, 40),
        ("⟦40⟧多艘船", 40, 50),
    ],
)
def test_a_number_may_be_off_by_its_last_place(text: str, least: float, most: float) -> None:
    assert rounded(text, least)
    assert rounded(text, most)
    assert not rounded(text, least - 1)
    assert not rounded(text, most + 1)


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("⟦1,800⟧ boats", 1790),
        ("it was about ten of them, and then ⟦40⟧ boats", 41),
        ("about ⟦10⟧ boats", 14),
        ("thereabout ⟦40⟧ boats", 41),
    ],
)
def test_a_number_that_nothing_calls_rounded_is_exact(text: str, true: float) -> None:
    assert not rounded(text, true)
