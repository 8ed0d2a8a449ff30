"""Number words, and reading those of other languages than English with their endings."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.text import tables

_TABLE = tables.words(Path(__file__).with_name("number_words.txt"))
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_JOINS = re.compile(r"[ -]|-?\s?(?:et|y|und)[ -]")
_FOURSCORE = 20
_HUNDRED = 100


class Spelled(NamedTuple):
    """A number in words; ``soft`` where it mostly counts nothing, ``is_count`` where it may."""

    value: float
    start: int
    end: int
    soft: bool = False
    is_count: bool = False


def reads(language: str | None) -> bool:
    """Return whether the number words of a language are known."""
    return language in _TABLE


def read(text: str, language: str | None) -> Iterator[Spelled]:
    """Find the numbers in words of a language, each run of words as one."""
    if not reads(language):
        return
    text = text.replace("pour cent", "_" * len("pour cent"))
    run: list[tuple[float, re.Match[str]]] = []
    for match in _LETTERS.finditer(text):
        value = _value(match[0], language or "")
        if run and (value is None or not _goes_on(run, text, match.start(), value)):
            if _JOINS.fullmatch(f"{text[run[-1][1].end() : match.end()]} ") and value is None:
                continue
            yield _worth(run, match, dict(pairs(f"{language}-part")))
            run = []
        if value is not None:
            run.append((value, match))
    if run:
        yield _worth(run, None, {})


def _goes_on(run: list[tuple[float, re.Match[str]]], text: str, start: int, value: float) -> bool:
    """Return whether a word continues the number before it: a scale, or a smaller part of it."""
    before, gap = run[-1][0], text[run[-1][1].end() : start]
    return bool(_JOINS.fullmatch(gap)) and (
        value >= _HUNDRED or 1 < value < before or (before, value) == (4, _FOURSCORE)
    )


def _worth(
    run: list[tuple[float, re.Match[str]]], after: re.Match[str] | None, parts: dict[str, float]
) -> Spelled:
    """Return what a run of words is worth, as so many parts where the word after it says so."""
    total = part = 0.0
    for value, _ in run:
        if value > _HUNDRED and value % 1000 == 0:
            total, part = total + (part or 1) * value, 0.0
        elif value in {_HUNDRED, _FOURSCORE} and 0 < part < 10:  # noqa: PLR2004 - “deux cents”, “quatre-vingts”
            part *= value
        else:
            part += value
    size = parts.get(after[0].lower(), 0) if after else 0
    end = after if after and size else run[-1][1]
    return Spelled((total + part) / (size or 1), run[0][1].start(), end.end())


@cache
def _value(word: str, language: str) -> float | None:
    """Return what a word is worth, or its beginning where the rest is what it counts."""
    for value, pattern in _patterns(language):
        if pattern.fullmatch(word):
            return value
    starts = _patterns(f"{language}-compound", "".join(_TABLE.get(f"{language}-counted", ())))
    return next((value for value, pattern in starts if pattern.match(word)), None)


@cache
def _patterns(kind: str, follows: str = "") -> tuple[tuple[float, re.Pattern[str]], ...]:
    ending = "".join(_TABLE.get(f"{kind}-ending", ()))
    return tuple(
        (value, re.compile(form.replace("~", ending) + follows, re.IGNORECASE))
        for form, value in pairs(kind)
    )


def pairs(kind: str) -> list[tuple[str, float]]:
    """Return the forms of a kind, and what each is worth."""
    pairs = (item.partition("=") for item in _TABLE.get(kind, ()))
    return [(form, float(value)) for value, _, form in pairs]
