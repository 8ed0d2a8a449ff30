"""Numbers in a text, in digits, words and ordinals: “1,780”, “30-plus”, “twenty-fifth”.

Digits are read by ``digits``; words by ``english_numbers``, and in other languages by
``number_words`` and ``han``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.text import english_numbers, han, money, normal, number_words, scales
from generator.text.digits import digits, worth
from generator.text.number_words import Spelled

_ORDERS = re.compile(rf"\d(?:st|nd|rd|th)$|{english_numbers.ORDINAL}$")
_RANGE = re.compile(r"(?<=\d)[-/](?=\d)")
_PERCENT = re.compile(
    r"(?: (?:to|and|or|до|à|bis) [\w.]{1,20}|[ |]\d[\d.,]{0,20})?-?\s{0,3}"
    r"(?:%|per ?cent\b|percentage|процент|відсот|пайыз|pour ?cent\b|por ciento|Prozent|procent"
    r"|퍼센트|パーセント|אחוז|في المئة|في المائة|بالمئة|بالمائة|เปอร์เซ็นต์)",
    re.IGNORECASE,
)
"""What makes a number one of hundredths, also the first of “20 to 30 percent”."""
_HUNDREDTHS = re.compile(r"(?:百分之|yüzde |%|ร้อยละ ?)$")
"""What stands before a number of hundredths in other languages."""
_TENTHS = frozenset("割成")
"""Signs that count tenths, which are not read."""
_FROM = re.compile(r"\b(?:between|from|entre|от|между) [^ ]{0,3}$", re.IGNORECASE)
_TO = re.compile(r" ?(?:[-/~至到]|to|or|до|или|à|ou|bis|oder)? ?[$€£¥]?")
_AND = re.compile(r" (?:and|и|et|y) [$€£¥]?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, where it stands, and whether it counts hundredths.

    ``soft`` marks “one”, “first” and “both” alone, which mostly count nothing. ``money`` is the
    code of the currency that stands beside it; ``times`` what a word such as “million” makes of it.
    """

    value: float
    start: int
    end: int
    percent: bool = False
    soft: bool = False
    money: str = ""
    times: float = 1


def numbers(text: str, language: str | None = "en") -> tuple[Number, ...]:
    """Find the numbers of a text, in order; the text is in plain marks.

    “2020-2022” is two numbers.
    """
    plain = _RANGE.sub("|", text)
    figures = [] if normal.is_latin(text) else [*_spelled(plain, han.read(plain))]
    plain = _without(plain, figures)
    figures += _in_digits(plain, language)
    if language in {"en", None}:
        figures += _in_english(plain)
    else:
        figures += _spelled(plain, number_words.read(_without(plain, figures), language))
    return tuple(_ranges(text, sorted(figures, key=lambda n: n.start)))


def reads_words(language: str | None) -> bool:
    """Return whether numbers in words are read in a language."""
    return language in {"en", "zh", "ja"} or number_words.reads(language)


def _without(text: str, figures: Iterable[Number]) -> str:
    return normal.blanked(text, ((number.start, number.end) for number in figures), "_")


def _ranges(text: str, figures: list[Number]) -> Iterator[Number]:
    """Return both ends of a range what one of them says for both: “$20-30 million”."""
    for at, number in enumerate(figures):
        after, before = figures[at + 1 : at + 2], figures[at - 1 : at] if at else []
        ends = [n for n in after if _is_range(text, number, n)]
        starts = [n for n in before if _is_range(text, n, number)]
        times = next(
            (n.times for n in ends if number.times == 1 and number.value < n.value / n.times), 1
        )
        code = next((n.money for n in (*ends, *starts) if n.money), "")
        yield replace(number, value=number.value * times, money=number.money or code)


def _is_range(text: str, one: Number, other: Number) -> bool:
    gap = text[one.end : other.start]
    if _AND.fullmatch(gap):
        return bool(_FROM.search(text[: one.start]))
    return gap.strip() != "" and bool(_TO.fullmatch(gap))


def ordinals(text: str) -> frozenset[float]:
    """Return the numbers that a text has as places in an order: “24th”, “third”."""
    figures = ((n.value, text[n.start : n.end].lower()) for n in numbers(text))
    return frozenset(value for value, words in figures if _ORDERS.search(words))


def _in_digits(text: str, language: str | None) -> Iterator[Number]:
    for match in digits(language).finditer(text):
        start, end = match.span()
        scale = scales.scale(language).match(text, end)
        if scale and scale["money"]:
            scale = scale if money.before(text, start) or money.after(text, scale.end()) else None
        times = scales.times(scale)
        value = round(worth(match) * times, 6)  # 2.3 * 10**6 is a little less
        number = _number(text, value, start, scale.end() if scale else end)
        yield replace(number, times=times, soft=text[end : end + 1] in _TENTHS)


def _spelled(text: str, words: Iterable[Spelled]) -> Iterator[Number]:
    """Return numbers in words with what stands beside them; hundredths are not soft."""
    for word in words:
        number = _number(text, *word[:3])
        yield replace(number, soft=word.soft and not number.percent)


def _in_english(text: str) -> Iterator[Number]:
    parts = [Number(*part[:3]) for part in english_numbers.fractions(text)]
    yield from parts
    yield from (Number(*twice[:3], soft=True) for twice in english_numbers.multiples(text))
    rest = _without(text, parts)
    yield from _spelled(rest, english_numbers.spelled(rest))


def _number(text: str, value: float, start: int, end: int) -> Number:
    percent = _PERCENT.match(text, end) or _HUNDREDTHS.search(text[:start])
    currency = money.before(text, start) or money.after(text, end)
    return Number(value, start, end, percent=bool(percent), money=currency.code if currency else "")
