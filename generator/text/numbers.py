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
    "hundredth": 100,
    "thousandth": 1_000,
}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_SHORT = {
    **dict.fromkeys(("mn", "mln"), 1_000_000),
    **dict.fromkeys(("bn", "bln"), 1_000_000_000),
    "tn": 1_000_000_000_000,
}
_CARDINALS = {
    **{word: value for value, word in enumerate(_ONES.split())},
    **{word: value * 10 for value, word in enumerate(_TENS.split(), 2)},
}
_ORDINAL = {
    **{word + "th": value for word, value in _CARDINALS.items() if not word.endswith("ty")},
    **{word[:-1] + "ieth": value for word, value in _CARDINALS.items() if word.endswith("ty")},
    **_ORDINALS,
}
_VALUES: dict[str, float] = {**_CARDINALS, **_ORDINAL, "half": 0.5}
_ORDERS = re.compile(rf"\d(?:st|nd|rd|th)$|(?<!\w)(?!both)(?:{'|'.join(_ORDINAL)})$")
_TEN = 10
_DIGITS = re.compile(
    r"(?<![\w.,])(?P<money>(?<=[$€£¥]))?"
    r"(?P<number>(?:\d+(?:\.\d+)? ?[×x·*] ?)?10\^-?\d{1,2}|(?:\d+ )?\d+⁄\d+"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|\d{1,3}(?: \d{3})+(?!\d|[.,]\d)|\d+(?:\.\d+)?)(?:st|nd|rd|th)?(?!\d)"
    rf"(?:[ -]?(?P<scale>{'|'.join((*_SCALES, *_SHORT))}|(?(money)m|(?!)))s?\b)?",
    re.IGNORECASE,
)
"""Groups of three may be parted by a space; “$3m” is money, “3m” is not."""
_RANGE = re.compile(r"(?<=\d)[-/](?=\d)")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_ONE = re.compile(r"\ba[ -]$", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?: (?:to|and|or) [\w.]{1,20}| \d[\d.]{0,20})?-?\s{0,3}(?:%|per ?cent\b|percentage)",
    re.IGNORECASE,
)
"""What makes a number one of hundredths, also the first of “20 to 30 percent”."""


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
    """Find the numbers of a text, in order; the text is in plain marks.

    “2020-2022” is two numbers.
    """
    text = _RANGE.sub(" ", text)
    return tuple(sorted((*_in_digits(text), *_in_words(text)), key=lambda n: n.start))


def ordinals(text: str) -> frozenset[float]:
    """Give the numbers that a text has as places in an order: “24th”, “third”."""
    found = ((n.value, text[n.start : n.end].lower()) for n in numbers(text))
    return frozenset(value for value, words in found if _ORDERS.search(words))


def _in_digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        scale = (match["scale"] or "").lower()
        times = {**_SCALES, **_SHORT, "m": 1_000_000}.get(scale, 1)
        value = round(_value(match["number"]) * times, 6)  # 2.3 * 10**6 is a little less
        yield _number(text, value, *match.span())


def _value(digits: str) -> float:
    if "^" in digits:
        factor, _, power = digits.rpartition("10^")
        return float(factor.strip(" ×x·*") or 1) * 10.0 ** int(power)
    if "⁄" not in digits:
        return float(digits.replace(",", "").replace(" ", ""))
    whole, _, part = digits.rpartition(" ")
    above, _, below = part.partition("⁄")
    return int(whole or 0) + int(above) / (int(below) or 1)


def _number(text: str, value: float, start: int, end: int) -> Number:
    return Number(value, start, end, percent=bool(_PERCENT.match(text, end)))


def _in_words(text: str) -> Iterator[Number]:
    """Read runs of number words: “twenty-five”, “two hundred and five thousand”, “a dozen”."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        small = word[0].lower()
        if run and small in {"and", "a"}:
            continue
        if run and not _goes_on(text[run[-1].end() : word.start()], run[-1][0].lower(), small):
            yield from _run(text, run)
            run = []
        if small in _VALUES or (small in _SCALES and (run or _ONE.search(text, 0, word.start()))):
            run.append(word)
    yield from _run(text, run)


def _goes_on(gap: str, before: str, now: str) -> bool:
    """Say whether a word continues the number before it: a scale, or the ones after the tens."""
    if now == "half" or gap == " a ":
        return gap == " and a " or (before == "half" and now in _SCALES)
    if now in _SCALES:
        return gap in {" ", "-"} and before not in _ORDINAL
    if before in _SCALES:
        return gap in {" ", "-", " and "} and now in _VALUES
    tens = _CARDINALS.get(before, 0) >= 2 * _TEN
    return tens and gap in {" ", "-"} and 0 < _VALUES.get(now, _TEN) < _TEN


def _run(text: str, run: list[re.Match[str]]) -> Iterator[Number]:
    if not run:
        return
    total = part = 0.0
    for word in run:
        small = word[0].lower()
        times = _SCALES.get(small)
        if times is None:
            part += _VALUES[small]
        elif times > _SCALES["hundred"]:
            total, part = total + (part or 1) * times, 0.0
        else:
            part = (part or 1) * times
    found = _number(text, total + part, run[0].start(), run[-1].end())
    is_soft = found.value == 1 or run[-1][0].lower() == "both"
    yield replace(found, soft=is_soft and not found.percent)
