"""Numbers as reporters and editors write them, and what they are worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import normal
from generator.text.numbers import numbers

ONE = [
    # digits
    ("14 trams", 14),
    ("1,780 metres", 1780),
    ("1,780.5 metres", 1780.5),
    ("20\N{NO-BREAK SPACE}000 people", 20_000),
    ("12 300 people.", 12_300),
    ("0.5 degrees", 0.5),
    ("It has 14.", 14),
    ("12 passengers", 12),
    # with marks of footnotes, and with powers
    ("120² passengers", 120),
    ("120[2] passengers", 120),
    ("3.5¹ million crowns", 3_500_000),
    ("5 km² of the sound", 5),
    ("10⁶ herrings", 1_000_000),
    ("2.5 × 10⁶ herrings", 2_500_000),
    ("2¹/₂ hours", 2.5),
    # signs and endings around digits
    ("30-plus years", 30),
    ("30+ years", 30),
    ("the 30th year", 30),
    ("the 1st of them", 1),
    ("a 10-year-old ferry", 10),
    ("100,000-strong", 100_000),
    ("¥30", 30),
    ("–3 degrees", 3),
    # words
    ("fourteen trams", 14),
    ("Fourteen trams", 14),
    ("twenty-five trams", 25),
    ("twenty‑five trams", 25),
    ("twenty five trams", 25),
    ("thirty-odd trams", 30),
    ("one hundred and one trams", 101),
    ("two hundred and five thousand", 205_000),
    ("eleven hundred", 1100),
    ("three hundred million", 300_000_000),
    ("ten million three hundred thousand", 10_300_000),
    ("a hundred trams", 100),
    ("a million", 1_000_000),
    ("a dozen trams", 12),
    ("two dozen trams", 24),
    ("half a dozen", 6),
    ("half of the cost", 0.5),
    ("half a million", 500_000),
    ("two and a half hours", 2.5),
    ("one and a half million", 1_500_000),
    # ordinals
    ("the second line", 2),
    ("the twelfth line", 12),
    ("the thirtieth year", 30),
    ("the twenty-first century", 21),
    ("the hundredth tram", 100),
    # digits with a word or its short form
    ("1.5 million crowns", 1_500_000),
    ("2.3 million crowns", 2_300_000),
    ("3 thousand crowns", 3000),
    ("$3bn", 3_000_000_000),
    ("3bn crowns", 3_000_000_000),
    ("3 mln crowns", 3_000_000),
    ("€2.5m", 2_500_000),
    ("3m long", 3),
    # fractions in one sign
    ("½ of it", 0.5),
    ("2½ hours", 2.5),
    ("1½ million", 1_500_000),
]


@pytest.mark.parametrize(("text", "value"), ONE)
def test_a_number_is_read(text: str, value: float) -> None:
    assert [value] == [n.value for n in numbers(normal.plain(text))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5–6 days", [5, 6]),
        ("2020–2022", [2020, 2022]),
        ("two and three", [2, 3]),
        ("twenty and five", [20, 5]),
        ("between four and five", [4, 5]),
        ("in 2031 200 trams", [2031, 200]),
        ("10:46", [10, 46]),
        ("10 a day, one a week", [10, 1]),
        ("14 trams and twenty ferries", [14, 20]),
    ],
)
def test_several_numbers_are_read_in_their_order(text: str, values: list[float]) -> None:
    assert values == [n.value for n in numbers(normal.plain(text))]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "trams",
        "G20",
        "the A380",
        "hundreds of people",
        "millions",
        "several hundred",
        "tension and weight",
        "a and b",
    ],
)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [
        ("40%", [True]),
        ("40 %", [True]),
        ("40 percent", [True]),
        ("forty per cent", [True]),
        ("4 percentage points", [True]),
        ("20–30 percent", [True, True]),
        ("between 20 and 30 percent", [True, True]),
        ("twenty to thirty percent", [True, True]),
        ("40 people", [False]),
        ("40 of 50 percent", [False, True]),
        ("12 trams, 30 percent", [False, True]),
    ],
)
def test_hundredths_are_told_apart(text: str, hundredths: list[bool]) -> None:
    assert hundredths == [n.percent for n in numbers(normal.plain(text))]


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("one of them", True),
        ("the first day", True),
        ("both quays", True),
        ("one percent", False),
        ("two of them", False),
        ("twenty-one", False),
    ],
)
def test_what_mostly_counts_nothing_is_marked(text: str, soft: bool) -> None:  # noqa: FBT001 - a column
    assert [soft] == [n.soft for n in numbers(text)]


@pytest.mark.parametrize(
    ("text", "words"), [("It has 1,780 m.", "1,780"), ("a hundred", "hundred")]
)
def test_a_number_says_where_it_stands(text: str, words: str) -> None:
    (number,) = numbers(text)
    assert words == text[number.start : number.end]


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
_ONES += "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def said(value: int) -> str:
    """Say a number below a billion in words."""
    for name, size in (("million", 10**6), ("thousand", 10**3), ("hundred", 100)):
        if value >= size:
            rest = value % size
            return f"{said(value // size)} {name}" + (f" and {said(rest)}" if rest else "")
    if value < 20:
        return _ONES.split()[value]
    tens = _TENS.split()[value // 10 - 2]
    return f"{tens}-{said(value % 10)}" if value % 10 else tens


@given(st.integers(0, 999_999_999))
def test_digits_and_words_are_one_number(value: int) -> None:
    for text in (str(value), f"{value:,}", said(value)):
        assert [value] == [n.value for n in numbers(text)], text


@given(st.text(alphabet="0123456789,. -/⁄%$½abdefhilmnorstuvwy\n", max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    plain = normal.plain(text)
    for number in numbers(plain):
        assert 0 <= number.start < number.end <= len(plain)
