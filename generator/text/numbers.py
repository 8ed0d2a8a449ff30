"""Numbers in English text, in digits, words and ordinals: “1,780”, “30-plus”, “twenty-fifth”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    "both": 2,
    "dozen": 12,
    "half": 0.5,
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_WORDS: dict[str, float] = {
    **{word: value for value, word in enumerate(_ONES.split())},
    **{word: value * 10 for value, word in enumerate(_TENS.split(), 2)},
}
_ORDINAL = {
    **{word + "th": value for word, value in _WORDS.items() if not word.endswith("ty")},
    **{word[:-1] + "ieth": value for word, value in _WORDS.items() if word.endswith("ty")},
    **_ORDINALS,
}
_TEN = 10
_SCALE = "|".join(SCALES)
_DIGITS = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:st|nd|rd|th)?"
    rf"(?![\d])(?:[ -](?P<scale>{_SCALE})s?\b)?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?<=\d)[-/](?=\d)")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_PERCENT = re.compile(r"-?\s*(?:%|per ?cent\b|percentage)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, where it stands, and whether it counts hundredths.

    ``soft`` marks “one”, “first” and “both” alone, which mostly count nothing.
    """

    value: float
    start: int
    end: int
    percent: bool = False
    soft: bool = False


def numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of a text, in order; marks and spaces are taken as they stand.

    “2020-2022” is two numbers.
    """
    text = _RANGE.sub(" ", text)
    return tuple(sorted((*_in_digits(text), *_in_words(text)), key=lambda n: n.start))


def _in_digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        scale = SCALES[match["scale"].lower()] if match["scale"] else 1
        value = float(match["number"].replace(",", "")) * scale
        yield _number(text, value, *match.span())


def _number(text: str, value: float, start: int, end: int) -> Number:
    return Number(value, start, end, percent=bool(_PERCENT.match(text, end)))


def _in_words(text: str) -> Iterator[Number]:
    """Read runs of number words: “twenty-five”, “two hundred and five thousand”."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if run and word[0] == "and":
            continue
        if run and not _goes_on(text, run[-1], word):
            yield from _run(text, run)
            run = []
        if word[0].lower() in _WORDS or word[0].lower() in _ORDINAL or (run and _is_scale(word)):
            run.append(word)
    yield from _run(text, run)


def _is_scale(word: re.Match[str]) -> bool:
    return word[0].lower() in SCALES


def _goes_on(text: str, last: re.Match[str], word: re.Match[str]) -> bool:
    """Say whether a word continues the number before it: a scale, or the ones after the tens."""
    if text[last.end() : word.start()] not in {" ", "-", " and "}:
        return False
    before, now = last[0].lower(), word[0].lower()
    if _is_scale(word):
        return before not in _ORDINAL
    below = {**_WORDS, **_ORDINAL}.get(now, 100)
    tens = _WORDS.get(before, 0) >= 2 * _TEN and _WORDS[before] % _TEN == 0
    return (tens and 0 < below < _TEN) or (before in SCALES and now in {*_WORDS, *_ORDINAL})


def _run(text: str, run: list[re.Match[str]]) -> Iterator[Number]:
    if not run:
        return
    total = part = 0.0
    for word in run:
        small = word[0].lower()
        if small == "hundred":
            part = (part or 1) * SCALES[small]
        elif small in SCALES:
            total, part = total + (part or 1) * SCALES[small], 0.0
        else:
            part += _WORDS.get(small, _ORDINAL.get(small, 0))
    found = _number(text, total + part, run[0].start(), run[-1].end())
    is_soft = found.value == 1 or run[-1][0].lower() == "both"
    yield replace(found, soft=is_soft and not found.percent)
