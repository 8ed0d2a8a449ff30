"""Numbers in digits, as each language groups them: “1,780”, “1.780,5”, “3 500”, “2 1⁄2”, “10^6”."""

import re
from functools import cache
from pathlib import Path

from generator.text import letters, tables

_TABLE = tables.sets(Path(__file__).with_name("digits.txt"))


@cache
def digits(language: str | None) -> re.Pattern[str]:
    """Return the pattern of numbers in digits; groups of three may be parted by a space."""
    comma, dotted = language in _TABLE["comma"], language in _TABLE["dotted"]
    tenths = r"\d+,\d+" if comma else r"\d+,\d{1,2}(?![\d,])"
    return re.compile(
        rf"(?:(?<![\w.,])|(?<=[{letters.UNSPACED}\uac00-\ud7af])|(?<=USD|EUR|GBP|RMB|CNY|KZT|RUB))"
        r"(?:(?P<power>(?:\d+(?:\.\d+)? ?[×x·*] ?)?10\^-?\d{1,2}|(?:\d+ )?\d+⁄\d+)"
        rf"|(?P<comma>\d{{1,3}}(?:,\d{{3}}){{{2 if comma else 1},}}(?:\.\d+)?)"
        rf"|(?P<dot>\d{{1,3}}(?:\.\d{{3}}){{{1 if dotted else 2},}}(?:,\d+)?)"
        r"|(?P<space>\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?)(?!\d|[.,]\d)"
        rf"|(?P<tenths>{tenths})|(?P<plain>\d+(?:\.\d+)?))(?:st|nd|rd|th)?(?!\d)",
        re.IGNORECASE,
    )


def worth(match: re.Match[str]) -> float:
    """Return what the digits that ``digits`` matched are worth."""
    kind, digits = next((k, v) for k, v in match.groupdict().items() if v)
    if kind in {"dot", "tenths"} or (kind == "space" and "," in digits):
        digits = digits.replace(".", "").replace(",", ".")
    return _value(digits.replace("'", ""))


def _value(digits: str) -> float:
    if "^" in digits:
        factor, _, power = digits.rpartition("10^")
        return float(factor.strip(" ×x·*") or 1) * 10.0 ** int(power)
    if "⁄" not in digits:
        return float(digits.replace(",", "").replace(" ", ""))
    whole, _, part = digits.rpartition(" ")
    above, _, below = part.partition("⁄")
    return int(whole or 0) + int(above) / (int(below) or 1)
