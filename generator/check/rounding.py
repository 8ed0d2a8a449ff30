"""Rounded numbers: “about 1,800” where the source gives 1,780, and how an editor may say so."""

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.text import qualifiers

_BESIDE = 12
"""Characters of a currency’s name or sign and of small words between such a word and its number."""

_FARTHEST = 0.2
"""How far a rounded number may be from the true one, as a share of it."""


def _beside(words: Iterable[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    any_ = "|".join(words)
    before = rf"(?:(?<!\w)|(?<=[\u3040-\u9fff]))(?:{any_})[^\d,.;:!?]{{0,{_BESIDE}}}$"
    after = rf"[^\d,.;:!?]?(?:{any_})(?![^\W_\u3040-\uffff])"
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)


_NEAR, _ABOVE, _BELOW = map(_beside, qualifiers.ROUNDED)
_BOUNDS = ((_NEAR, 0.5, 0.5), (_ABOVE, 0.0, 1.0), (_BELOW, 1.0, 0.0))
"""For each kind of word, how many last places the true number may lie below and above."""


def is_rounded(value: float, true: float, text: str, start: int, end: int) -> bool:
    """Return whether a number stands for another, as the words around it say that it is rounded.

    It may differ by its last place that is no zero: “about 1,800” by fifty on either side.
    """
    if abs(true - value) > _FARTHEST * abs(true):
        return False
    place = 10.0 ** int(Decimal(repr(value)).normalize().as_tuple().exponent)
    before = text[max(0, start - 2 * _BESIDE) : start]
    return any(
        -below * place <= true - value <= above * place
        for (front, back), below, above in _BOUNDS
        if front.search(before) or back.match(text, end)
    )
