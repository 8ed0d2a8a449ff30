"""The numbers that a raw article gives, with the thing each counts."""

import re

from generator.annotate.lexicon import as_read
from generator.model.article import Article, Evidence, Figure

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
# A number before the noun it counts. Years and days of a month are dates, and are left to those.
_FIGURE = re.compile(
    rf"(?:\b(?P<qualifier>{'|'.join(_QUALIFIERS)}) )?"
    rf"(?<![\w.,-])(?P<money>[$€£¥])?(?P<number>{_NUMBER})(?P<plus>-plus|\+)?"
    rf"(?P<scale> (?:thousand|million|billion|trillion))?"
    rf"(?(money)|(?:(?P<percent> ?%| per ?cent| percent)|-(?P<unit>[a-z]+)\b"
    rf"|(?P<noun>(?: [a-z]+){{0,2}}? [a-z]+(?:s|ren|men|people)\b)))",
    re.IGNORECASE,
)
_NO_UNIT = frozenset(
    ["plus", "and", "or", "to", "is", "was", "of", "in", "than", "as", "has", "his", "its", "this"]
)
_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def figures(article: Article) -> tuple[Figure, ...]:
    """Find the figures of a raw article, in the order of the text; a record lists its own."""
    if article.kind == "record":
        return article.figures
    return tuple(
        figure
        for number, paragraph in enumerate(article.paragraphs, 1)
        for match in _FIGURE.finditer(as_read(paragraph.text))
        if (figure := _figure(match, number))
    )


def _figure(match: re.Match[str], paragraph: int) -> Figure | None:
    got = match.groupdict()
    digits = got["number"].replace(",", "").lower()
    unit = "percent" if got["percent"] else got["unit"] or (got["noun"] or "").split(" ")[-1]
    unit = got["money"] or unit
    is_year = digits.isdigit() and len(digits) == len("2022") and digits[:2] in {"19", "20"}
    if is_year or unit.lower() in _NO_UNIT or not unit:
        return None
    value = float(_WORDS.get(digits) or digits) * _SCALES[(got["scale"] or "").strip().lower()]
    qualifier = "more than" if got["plus"] else _QUALIFIERS.get((got["qualifier"] or "").lower())
    return Figure(None, value, Evidence(paragraph), unit, qualifier, match[0].strip())
