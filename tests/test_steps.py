"""The step counter matches what ``re`` matches; else its steps would mean nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps import Steps, TooMuch, deep

CHARACTERS = "abAé1 _\n"
ATOMS = (
    *(
        "a",
        "b",
        "A",
        "1",
        " ",
        ".",
        "[ab]",
        "[^a]",
        "[a-z]",
        r"\w",
        r"\W",
        r"\s",
        r"\d",
        r"[^\W\d_]",
    ),
    *(
        "(?!)",
        "^",
        "$",
        r"\b",
        r"\B",
        "ab",
        "é",
        "(?=a)",
        "(?!b)",
        "(?<=a)",
        "(?<!b)",
        r"\A",
        r"\Z",
    ),
)
COUNTS = ("*", "+", "?", "{2}", "{1,3}", "{0,2}", "*?", "+?", "??", "{1,3}?", "*+", "?+")
FRAMES = ("(?:%s)", "(%s)", "(?=%s)", "(?!%s)", "(?>%s)", "(?i:%s)", "(?s:%s)", "(?-i:%s)")


def _larger(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    framed = st.builds(lambda frame, part: frame % part, st.sampled_from(FRAMES), parts)
    repeated = st.builds(lambda p, count: f"(?:{p}){count}", parts, st.sampled_from(COUNTS))
    joined = st.builds("".join, st.lists(parts, min_size=2, max_size=3))
    either = st.builds(lambda p: f"(?:{'|'.join(p)})", st.lists(parts, min_size=2, max_size=3))
    return framed | repeated | joined | either


patterns = st.recursive(st.sampled_from(ATOMS), _larger, max_leaves=8)
flags = st.sampled_from([0, re.IGNORECASE, re.MULTILINE, re.DOTALL, re.IGNORECASE | re.MULTILINE])
texts = st.text(CHARACTERS, max_size=10)


@given(patterns, flags, texts)
def test_the_same_is_matched_as_by_re(pattern: str, flag: int, text: str) -> None:
    known = re.compile(pattern, flag)
    counted = Steps(known)
    for place in range(len(text) + 1):
        match = known.match(text, place)
        assert counted.match(text, place) == (match and match.span())
    whole = known.fullmatch(text)
    assert counted.fullmatch(text) == (whole and whole.span())


@given(patterns, texts)
def test_groups_are_referred_to_as_by_re(pattern: str, text: str) -> None:
    known = re.compile(rf"({pattern})(x)?[ab]?(?:\1|(?(2)a|b))")
    match = known.search(text)
    found = next(Steps(known).scan(text), None)
    assert found == (match and match.span())


@pytest.mark.parametrize(
    ("pattern", "text", "per_character"),
    [
        ("a", "a", 3),
        (r"\w+", "a", 3),
        ("(?:a|b)*c", "ab", None),
        (r"\s+$", " ", None),
        ("x.{0,9}y", "x", 40),
    ],
)
def test_steps_tell_work_that_grows_with_the_text_from_work_that_grows_faster(
    pattern: str, text: str, per_character: int | None
) -> None:
    counts = []
    for size in (50, 200):
        steps = Steps(re.compile(pattern))
        with deep():
            _ = [*steps.scan(text * size + "!")]
        counts.append(steps.count / size)
    assert (counts[1] > 2 * counts[0]) == (per_character is None)
    assert per_character is None or counts[1] < per_character


def test_a_budget_ends_what_would_never_end() -> None:
    with pytest.raises(TooMuch):
        Steps(re.compile("(?:a|a)*b"), budget=10_000).match("a" * 60)
