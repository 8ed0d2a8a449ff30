"""Numbers in English words: “twenty-five”, “a dozen”, “two-thirds of”, “doubled”."""

import re
from collections.abc import Iterator

from generator.text.number_words import Spelled, pairs

CARDINALS, _ORDINALS = dict(pairs("en")), dict(pairs("en-ordinal"))
_SCALES, _PARTS, _TIMES = (dict(pairs(f"en-{k}")) for k in ("scale", "part", "multiple"))
_VALUES = {**CARDINALS, **_ORDINALS, "half": 0.5}
ORDINAL = rf"(?<!\w)(?!both)(?:{'|'.join(_ORDINALS)})"
"""A word for a place in an order."""
_TEN, _HUNDRED = 10, 100
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_ONE = re.compile(r"\ba[ -]$", re.IGNORECASE)
_FRACTION = re.compile(
    rf"\b(?P<above>an?|{'|'.join(w for w, v in CARDINALS.items() if 0 < v < _TEN)})[ -]"
    rf"(?P<below>{'|'.join(_PARTS)})(?P<many>s?)\b",
    re.IGNORECASE,
)
_OF = re.compile(r" of\b|[ -](?:more|less|fewer|higher|lower|larger|smaller)\b|[.,;:)]|$")
_BY = re.compile(r"\b(?:by|than|about|nearly|almost|over|under|to|around|roughly) $", re.IGNORECASE)
_MULTIPLIED = re.compile(rf"\b(?:{'|'.join(_TIMES)})\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:the|these|those|its|their) $", re.IGNORECASE)
"""What stands before the “two” that a text speaks of, which tells no new number."""


def fractions(text: str) -> Iterator[Spelled]:
    """Read parts of one: “two-thirds”, “a fifth of”; “a third ferry” is none."""
    for match in _FRACTION.finditer(text):
        above = max(1, CARDINALS.get(match["above"].lower(), 1))
        alone = _OF.match(text, match.end()) or _BY.search(text[: match.start()])
        if match["many"] if above > 1 else (alone and not match["many"]):
            yield Spelled(above / _PARTS[match["below"].lower()], *match.span())


def multiples(text: str) -> Iterator[Spelled]:
    """Read “twice” and “doubled”."""
    for match in _MULTIPLIED.finditer(text):
        yield Spelled(_TIMES[match[0].lower()], *match.span(), soft=True)


def spelled(text: str) -> Iterator[Spelled]:
    """Read runs of number words: “twenty-five”, “two hundred and five thousand”, “a dozen”."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        small = word[0].lower()
        if run and small in {"and", "a"}:
            continue
        if run and not _goes_on(text[run[-1].end() : word.start()], run[-1][0].lower(), small):
            yield _run(text, run)
            run = []
        if small in _VALUES or (small in _SCALES and (run or _ONE.search(text, 0, word.start()))):
            run.append(word)
    if run:
        yield _run(text, run)


def _goes_on(gap: str, before: str, now: str) -> bool:
    """Return whether a word continues the number before it: a scale, or the ones after the tens."""
    if now == "half" or gap == " a ":
        return gap == " and a " or (before == "half" and now in _SCALES)
    if now in _SCALES:
        return gap in {" ", "-"} and before not in _ORDINALS
    if before in _SCALES:
        return gap in {" ", "-", " and "} and now in _VALUES
    tens = CARDINALS.get(before, 0) >= 2 * _TEN
    return tens and gap in {" ", "-"} and 0 < _VALUES.get(now, _TEN) < _TEN


def _run(text: str, run: list[re.Match[str]]) -> Spelled:
    total = part = 0.0
    words = [word[0].lower() for word in run]
    for word in words:
        times = _SCALES.get(word)
        if times is None:
            part += _VALUES[word]
        elif times > _HUNDRED:
            total, part = total + (part or 1) * times, 0.0
        else:
            part = (part or 1) * times
    value, start, end = total + part, run[0].start(), run[-1].end()
    is_both = words[-1] == "both" or (value == 2 and bool(_BOTH.search(text[:start])))  # noqa: PLR2004 - two
    is_half = value == 0.5 and text.startswith(" as ", end)  # noqa: PLR2004 - “half as many”
    is_count = words[0] in CARDINALS and value >= 1 and _ORDINALS.keys().isdisjoint(words)
    return Spelled(value, start, end, is_half or value == 1 or is_both, is_count)
