"""The numbers that a raw article gives, with the thing each counts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from generator.annotate.lexicon import Lexicon
from generator.annotate.names import name_to_id
from generator.model.article import Article, Evidence, Figure, Quote
from generator.text import money, normal, scales
from generator.text.phrases import phrases

_WORDS = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        1,
    )
}
_QUALIFIERS = {
    "more than": "more than",
    "over": "more than",
    "at least": "at least",
    "about": "about",
    "around": "about",
    "nearly": "nearly",
    "almost": "nearly",
    "up to": "up to",
    "less than": "less than",
}
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|{'|'.join(_WORDS)}"
_DIGITS = re.compile("[0-9][0-9]*")  # begun with one character, which is searched the quickest
_SAID = phrases(_WORDS)
_JOINS = frozenset("_.,-/⁄")
_BEFORE = re.compile(rf"\b(?P<qualifier>{'|'.join(_QUALIFIERS)}) $", re.IGNORECASE)
# A number before the noun it counts. Years and days of a month are dates, and are left to those.
_VALUE = re.compile(rf"(?P<number>{_NUMBER})(?P<plus>-plus|\+)?(?![.,]?\d)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?P<percent> ?%| per ?cent| percent)|-(?P<unit>[a-z]+)\b"
    r"|(?P<noun>(?: [a-z]+){0,2}? [a-z]*(?:[a-z]s|ren|men|people)\b)",
    re.IGNORECASE,
)
_NO_UNIT = frozenset(
    ["plus", "and", "or", "to", "is", "was", "of", "in", "than", "as", "has", "his", "its", "this"]
)
_TIME = re.compile(
    "(?:minute|hour|day|night|week|weekend|month|quarter|season|year|decade)s?", re.IGNORECASE
)
"""What “over five years” says nothing of: whether it took them all, or more."""


def figures(article: Article, lexicon: Lexicon) -> tuple[Figure, ...]:
    """Find the figures of a raw article, in the order of the text; a record lists its own."""
    if article.kind == "record":
        return article.figures
    return tuple(
        replace(figure, speaker=_speaker(figure, paragraph.text, article.quotes, lexicon))
        for number, paragraph in enumerate(article.paragraphs, 1)
        for figure in _figures(normal.alike(paragraph.text), number)
    )


def _speaker(
    figure: Figure, paragraph: str, quotes: Iterable[Quote], lexicon: Lexicon
) -> str | None:
    """Give who says a figure that stands in one quotation and nowhere else in its paragraph."""
    words = figure.text or ""
    by = [
        q.speaker
        for q in quotes
        if q.paragraph == figure.evidence.paragraph and words in normal.alike(q.text)
    ]
    if len(by) != 1 or not by[0] or normal.alike(paragraph).count(words) != 1:
        return None
    return name_to_id(by[0], lexicon, "people", "organisations") or by[0]


def _figures(text: str, paragraph: int) -> Iterator[Figure]:
    end = 0
    small = text.lower()
    starts = [m.start() for m in _DIGITS.finditer(text)]
    starts += _SAID.starts(small) if len(small) == len(text) else []
    for at in sorted(starts):
        sign = money.before(text, at)
        first = sign.start if sign else at
        if first < end or (first and (text[first - 1].isalnum() or text[first - 1] in _JOINS)):
            continue
        if (value := _VALUE.match(text, at)) and (counted := _counted(text, value, sign)):
            before = _BEFORE.search(text, max(end, first - _NEAR), first)
            end = counted.end
            if figure := _figure(text[first:end], value, counted, before, paragraph):
                yield figure


class _Counted(NamedTuple):
    """What a number counts, what “million” and the like make of it, and where it ends."""

    unit: str
    times: float
    end: int


def _counted(text: str, value: re.Match[str], sign: money.Currency | None) -> _Counted | None:
    """Read what follows a number: a scale, a currency, “percent”, or the noun it counts."""
    scale = scales.scale("en").match(text, value.end())
    end = scale.end() if scale else value.end()
    currency = sign or money.after(text, end)
    if not currency and scale and scale["money"]:
        scale, end = None, value.end()
        currency = money.after(text, end)
    times = scales.times(scale)
    if currency:
        is_cut = sign and re.match(r"[^\W_]|[.,]\d", text[end:])
        unit = text[currency.start : currency.end].strip(" -")
        return None if is_cut else _Counted(unit, times, max(end, currency.end))
    if not (match := _COUNTED.match(text, end)):
        return None
    unit = "percent" if match["percent"] else match["unit"] or match["noun"].split(" ")[-1]
    return _Counted(unit, times, match.end())


_NEAR = 12
"""Characters before a number in which its qualifier stands."""


def _figure(
    text: str,
    value: re.Match[str],
    counted: _Counted,
    before: re.Match[str] | None,
    paragraph: int,
) -> Figure | None:
    digits, unit = value["number"].replace(",", "").lower(), counted.unit
    is_year = digits.isdigit() and len(digits) == len("2022") and digits[:2] in {"19", "20"}
    if is_year or unit.lower() in _NO_UNIT:
        return None
    word = before["qualifier"].lower() if before else ""
    if word == "over" and _TIME.fullmatch(unit):
        word = ""
    qualifier = "more than" if value["plus"] else _QUALIFIERS.get(word)
    words = f"{before[0]}{text}" if before else text
    number = round(float(_WORDS.get(digits) or digits) * counted.times, 6)
    return Figure(None, number, Evidence(paragraph), unit, qualifier, words.strip())
