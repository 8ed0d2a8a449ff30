"""Patterns that take longer than their text are noticed, and others are not."""

import re

import pytest

from tests.hostile import shapes
from tests.steps import grows, scanning

SLOW = (
    *(r"(a+)+b", r"(?:a|a)*b", r"\s+$", r"(\w+\s?)*:", r"\d+\d+x", r"a.*b.*c", r"^(?:.*,)*x"),
    *(r"<a\s[^>]*href=\w+>", r"(?>a+)b", r"\[[^\]]*\]\(", r"(?i:[a-z]+-)+[0-9]", r"x*?y"),
)
QUICK = (
    *("a", r"\w+", r"x.{0,9}y", r"\b[a-z]+\b", r"(?<!\w)\d+", r"(?>a+)", r"a*+b?", r"(?:ab)+"),
    *(r"[^a-z]{1,80}!", r"^\s*\w+", r"<[^<>]{1,200}>"),
)


def slow(pattern: str) -> str:
    made = re.compile(pattern)
    tried = (grows(scanning(made), shape.text) for shape in sorted(shapes(made), key=repr))
    return next(filter(None, tried), "")


@pytest.mark.parametrize("pattern", SLOW)
def test_a_pattern_that_takes_longer_than_its_text_is_noticed(
    pattern: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.steps.LONGEST", 1.0)
    assert slow(pattern)


@pytest.mark.parametrize("pattern", QUICK)
def test_a_pattern_that_takes_as_long_as_its_text_is_not(pattern: str) -> None:
    assert not slow(pattern)
