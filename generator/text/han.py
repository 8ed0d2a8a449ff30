"""Numbers as Chinese, Japanese and Korean write them: “226亿”, “三百五十”, “3万5千”, “二〇三一”."""

import re
from collections.abc import Iterator

from generator.text.number_words import Spelled

_ONES = {char: value % 10 for value, char in enumerate("零一二三四五六七八九〇")}
_ONES |= {"两": 2, "兩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
_BIG = {"万": 10**4, "萬": 10**4, "만": 10**4} | {"亿": 10**8, "億": 10**8, "억": 10**8}
_BIG |= {"兆": 10**12, "조": 10**12}
_CHARS = "".join((*_ONES, *_SMALL, *_BIG))
_DIGITS = r"\d++(?:,\d{3})*+(?:\.\d++)?"
_NUMBER = re.compile(
    rf"(?<!\d)(?<!\d[,.])(?P<digits>{_DIGITS}) ?[{_CHARS}][{_CHARS}\d]*"
    rf"|(?![万亿億])[{''.join((*_ONES, '十百千万亿億'))}]+(?!分之)"
)
_PIECE = re.compile(rf"{_DIGITS}|.")
# What is counted: the commonest counters, times and measures.
_COUNTED = re.compile(
    r" ?(?:[个個名位人艘座条家年岁歳月日天周週时時秒米里斤吨元円届次号層]"
    r"|[张張辆项項种種间間所倍件本台校国國村镇票]|小时|分钟|公里|公斤|美元|欧元|平方|カ月|か月|ヶ月)"
)


def read(text: str) -> Iterator[Spelled]:
    """Find the numbers with signs of these scripts; those in digits alone are not among them.

    They are soft where nothing is seen that they count.
    """
    for match in _NUMBER.finditer(text):
        counts = match["digits"] or _COUNTED.match(text, match.end())
        yield Spelled(_value(match[0]), *match.span(), soft=not counts)


def _value(signs: str) -> float:
    """Work out a number: sections below ten thousand, each with what it is multiplied with."""
    total = section = 0.0
    one: float | None = None
    for piece in _PIECE.findall(signs.replace(" ", "")):
        if piece in _SMALL:
            section += (1 if one is None else one) * _SMALL[piece]
            one = None
        elif piece in _BIG:
            section += one or 0
            total = total + section * _BIG[piece] if section else (total or 1) * _BIG[piece]
            section, one = 0.0, None
        elif piece in _ONES:
            one = (one or 0) * 10 + _ONES[piece]
        else:
            one = float(piece.replace(",", ""))
    return round(total + section + (one or 0), 6)
