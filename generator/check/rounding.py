"""Rounded numbers: “about 1,800” where the source gives 1,780, and how an editor may say so."""

import re
from decimal import Decimal

# Words that stand before a rounded number or after it, in the languages of news.
_NEAR = (
    r"about|around|some|roughly|approximately|circa|an estimated|close to|near(?!ly)|or so|-odd"
    r"|около|примерно|порядка|приблизительно|шамамен|жуық|environ|quelque|autour de|unos|unas"
    r"|cerca de|rund|etwa|ungefähr|yaklaşık|[约約]|大约|左右|上下|およそ|ほど|약|정도"
    r"|حوالي|نحو|כ-?|ราว|ประมาณ"
)
_ABOVE = (
    r"more than|over|above|upwards of|at least|in excess of|exceed\w*|surpass\w*|just over|-?plus"
    r"|более|больше|свыше|астам|асыра?|plus d[e']|más de|mais de|über|mehr als|-dan fazla|aşkın"
    r"|超过|超過|逾|多|余|餘|以上|넘는|이상|أكثر من|יותר מ-?|กว่า"
)
_BELOW = (
    r"nearly|almost|just under|under|below|less than|fewer than|close to|up to|not quite"
    r"|почти|менее|меньше|без малого|presque|près d[e']|moins d[e']|casi|menos de|fast|knapp"
    r"|weniger als|neredeyse|近|将近|不到|未满|以下|거의|미만|ما يقرب من|أقل من|כמעט|เกือบ"
)
_BESIDE = 12
"""Characters of a currency’s name or sign and of small words between such a word and its number."""


def _beside(words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = rf"(?:(?<!\w)|(?<=[\u3040-\u9fff]))(?:{words})[^\d,.;:!?]{{0,{_BESIDE}}}$"
    after = rf"[^\d,.;:!?]?(?:{words})(?![^\W_\u3040-\uffff])"
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)


_BOUNDS = ((_beside(_NEAR), 0.5, 0.5), (_beside(_ABOVE), 0.0, 1.0), (_beside(_BELOW), 1.0, 0.0))
"""For each kind of word, how many last places the true number may lie below and above."""
_FARTHEST = 0.2
"""How far a rounded number may be from the true one, as a share of it."""


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
