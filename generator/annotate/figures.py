"""The numbers that a raw article gives, with the thing each counts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.annotate.lexicon import Lexicon
from generator.annotate.names import name_to_id
from generator.model.article import Article, Evidence, Figure, Quote
from generator.text import normal
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
_MONEY = frozenset("$€£¥")
_SAID = phrases(_WORDS)
_JOINS = frozenset("_.,-/⁄")
_BEFORE = re.compile(rf"\b(?P<qualifier>{'|'.join(_QUALIFIERS)}) $", re.IGNORECASE)
# A number before the noun it counts. Years and days of a month are dates, and are left to those.
_FIGURE = re.compile(
    rf"(?P<money>[$€£¥])?(?P<number>{_NUMBER})(?P<plus>-plus|\+)?"
    rf"(?P<scale> (?:thousand|million|billion|trillion))?"
    rf"(?(money)(?![^\W_]|[.,]\d)|(?:(?P<percent> ?%| per ?cent| percent)|-(?P<unit>[a-z]+)\b"
    rf"|(?P<noun>(?: [a-z]+){{0,2}}? [a-z]*(?:[a-z]s|ren|men|people)\b)))",
    re.IGNORECASE,
)
_NO_UNIT = frozenset(
    ["plus", "and", "or", "to", "is", "was", "of", "in", "than", "as", "has", "his", "its", "this"]
)
_TIME = re.compile(
    "(?:minute|hour|day|night|week|weekend|month|quarter|season|year|decade)s?", re.IGNORECASE
)
"""What “over five years” says nothing of: whether it took them all, or more."""
_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


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
    starts = [_start(text, m.start()) for m in _DIGITS.finditer(text)]
    starts += _SAID.starts(small) if len(small) == len(text) else []
    for at in sorted(starts):
        if at < end or (at and (text[at - 1].isalnum() or text[at - 1] in _JOINS)):
            continue
        if match := _FIGURE.match(text, at):
            before = _BEFORE.search(text, max(end, at - _NEAR), at)
            end = match.end()
            if figure := _figure(match, before, paragraph):
                yield figure


def _start(text: str, at: int) -> int:
    """Give where a number begins whose digits stand at a place: with the sign of its money."""
    return at - 1 if at and text[at - 1] in _MONEY else at


_NEAR = 12
"""Characters before a number in which its qualifier stands."""


def _figure(match: re.Match[str], before: re.Match[str] | None, paragraph: int) -> Figure | None:
    got = match.groupdict()
    digits = got["number"].replace(",", "").lower()
    unit = "percent" if got["percent"] else got["unit"] or (got["noun"] or "").split(" ")[-1]
    unit = got["money"] or unit
    is_year = digits.isdigit() and len(digits) == len("2022") and digits[:2] in {"19", "20"}
    if is_year or unit.lower() in _NO_UNIT or not unit:
        return None
    value = float(_WORDS.get(digits) or digits) * _SCALES[(got["scale"] or "").strip().lower()]
    word = before["qualifier"].lower() if before else ""
    if word == "over" and _TIME.fullmatch(unit):
        word = ""
    qualifier = "more than" if got["plus"] else _QUALIFIERS.get(word)
    words = f"{before[0]}{match[0]}" if before else match[0]
    return Figure(None, value, Evidence(paragraph), unit, qualifier, words.strip())
