"""The numbers that a raw article gives, with the thing each counts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.model.article import Article, Evidence, Figure, Quote
from generator.text import money, normal, qualifiers, scales
from generator.text.digits import digits, worth
from generator.text.english_numbers import CARDINALS, spelled
from generator.text.number_words import Spelled

_DIGITS = re.compile("[0-9][0-9]*")  # begun with one character, which is searched the quickest
_JOINS = frozenset("_.,-/⁄")
_BEFORE = re.compile(rf"\b(?P<qualifier>{'|'.join(qualifiers.NAMES)}) $", re.IGNORECASE)
_PLUS = re.compile(r"-plus|\+")
# The noun that a number counts. Years and days of a month are dates, and are left to those.
_COUNTED = re.compile(
    r"(?P<percent> ?%| per ?cent| percent)|-(?P<unit>[a-z]+)\b"
    r"|(?P<noun>(?: [a-z]+){0,2}? [a-z]*(?:[a-z]s|ren|men|people)\b)",
    re.IGNORECASE,
)
# In German every noun has a capital, and nothing else has one inside a sentence.
_COUNTED_DE = re.compile(
    r"(?P<percent> ?%| Prozent\b)|-(?P<unit>[a-zäöüß]+)\b"
    r"|(?P<noun> (?:[a-zäöüß]+(?:en|er|es|e) )?(?:[A-ZÄÖÜ][a-zäöüß]+[A-ZÄÖÜa-zäöüß-]*))"
)
_NO_UNIT = frozenset(
    ("plus", "and", "or", "to", "is", "was", "of", "in", "than", "as", "has", "his", "its", "this")
) | {"third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths"}
TIME = re.compile(
    "(?:minute|hour|day|night|week|weekend|month|quarter|season|year|decade)s?", re.IGNORECASE
)
"""What “over five years” says nothing of: whether it took them all, or more."""

_NEAR = max(map(len, qualifiers.NAMES)) + len(" ") + 1
"""Characters before a number in which its qualifier stands, and one before that."""


def figures(article: Article, lexicon: Lexicon) -> tuple[Figure, ...]:
    """Find the figures of a raw article, in the order of the text; a record lists its own."""
    if article.kind == "record":
        return article.figures
    return tuple(
        replace(figure, speaker=_speaker(figure, paragraph.text, article.quotes, lexicon))
        for number, paragraph in enumerate(article.paragraphs, 1)
        for figure in _figures(normal.alike(paragraph.text), number, article.source.language)
    )


def _speaker(
    figure: Figure, paragraph: str, quotes: Iterable[Quote], lexicon: Lexicon
) -> str | None:
    """Return who says a figure that stands in one quotation and nowhere else in its paragraph."""
    words = figure.text or ""
    by = [
        q.speaker
        for q in quotes
        if q.paragraph == figure.evidence.paragraph and words in normal.alike(q.text)
    ]
    if len(by) != 1 or not by[0] or normal.alike(paragraph).count(words) != 1:
        return None
    return name_to_id(by[0], lexicon, "people", "organisations") or by[0]


def _figures(text: str, paragraph: int, language: str | None) -> Iterator[Figure]:
    end = 0
    words = {word.start: word for word in spelled(text) if word.is_count}
    for at in sorted((*words, *(m.start() for m in _DIGITS.finditer(text)))):
        sign = money.before(text, at)
        first = sign.start if sign else at
        if first < end or (first and (text[first - 1].isalnum() or text[first - 1] in _JOINS)):
            continue
        if (value := _value(text, at, words.get(at), language)) and (
            counted := _counted(text, value, sign)
        ):
            before = _BEFORE.search(text, max(end, first - _NEAR), first)
            end = counted.end
            if figure := _figure(text[first:end], value, counted, before, paragraph):
                yield figure


class _Value(NamedTuple):
    """A number: its value and end, “plus” after it, the language of its digits, is it a year."""

    value: float
    end: int
    plus: bool
    language: str | None = None
    is_year: bool = False


def _value(text: str, at: int, word: Spelled | None, language: str | None) -> _Value | None:
    """Read the number that begins at a place, in digits or in words."""
    if word:
        plus = _PLUS.match(text, word.end)
        return _Value(word.value, plus.end() if plus else word.end, bool(plus))
    match = digits(language).match(text, at)
    if not match or match["power"] or (match["tenths"] and language in {"en", None}):
        return None
    is_year = len(match[0]) == len("2022") and match[0][:2] in {"19", "20"} and match[0].isdigit()
    plus = _PLUS.match(text, match.end())
    end = plus.end() if plus else match.end()
    return _Value(worth(match), end, bool(plus), language, is_year)


class _Counted(NamedTuple):
    """What a number counts, what “million” and the like make of it, and where it ends."""

    unit: str
    times: float
    end: int


def _counted(text: str, value: _Value, sign: money.Currency | None) -> _Counted | None:
    """Read what follows a number: a scale, a currency, “percent”, or the noun it counts."""
    scale = scales.scale(value.language).match(text, value.end)
    end = scale.end() if scale else value.end
    currency = sign or money.after(text, end)
    if not currency and scale and scale["money"]:
        scale, end = None, value.end
        currency = money.after(text, end)
    times = scales.times(scale)
    if currency:
        is_cut = sign and re.match(r"[^\W_]|[.,]\d", text[end:])
        unit = text[currency.start : currency.end].strip(" -")
        return None if is_cut else _Counted(unit, times, max(end, currency.end))
    pattern = _COUNTED_DE if value.language == "de" else _COUNTED
    if not (match := pattern.match(text, end)):
        return None
    unit = "percent" if match["percent"] else match["unit"] or match["noun"].split(" ")[-1]
    return _Counted(unit, times, match.end())


def _figure(
    text: str, value: _Value, counted: _Counted, before: re.Match[str] | None, paragraph: int
) -> Figure | None:
    unit = counted.unit
    if value.is_year or unit.lower() in _NO_UNIT or unit.lower() in CARDINALS:
        return None
    word = before["qualifier"].lower() if before else ""
    if word == "over" and TIME.fullmatch(unit):
        word = ""
    qualifier = "more than" if value.plus else qualifiers.NAMES.get(word)
    words = f"{before[0]}{text}" if before else text
    number = round(float(value.value) * counted.times, 6)
    return Figure(None, number, Evidence(paragraph), unit, qualifier, words.strip())
