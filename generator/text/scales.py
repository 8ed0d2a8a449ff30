"""What numbers are multiplied with: “million”, “bn”, “млрд”, “Mio.”, in many languages."""

import re
from functools import cache

# Short and long forms after CLDR (compact decimals); “billion” is the English one.
_WORDS = {
    12: "dozens?",
    100: "hundreds?",
    10**3: "thousands?|тыс\\.?|тысяч\\w*|Tsd\\.?|Tausend|mille|mila|мың\\w*|ming|tys\\.?|tysi\\w+"
    "|tis[ií]c\\w*|ألف|آلاف|אלף|אלפים|พัน",
    10**4: "หมื่น",
    10**5: "lakhs?|แสน",
    10**6: "millions?|mn|mln\\.?|mio\\.?|млн\\.?|миллион\\w*|мільйон\\w*|Millionen|millones|millón"
    "|milion\\w*|milh(?:ões|ão)|milyon\\w*|مليون|ملايين|מיליון|מיליוני|ล้าน",
    10**7: "crores?",
    10**9: "billions?|bn|bln\\.?|млрд\\.?|миллиард\\w*|мільярд\\w*|Milliarden?|Mrd\\.?|milliards?"
    "|miliard\\w*|mld\\.?|milyar\\w*|bilh(?:ões|ão)|mil millones|مليار\\w*|מיליארד\\w*|พันล้าน",
    10**12: "trillions?|tn|трлн\\.?|триллион\\w*|trilh(?:ões|ão)|trilyon\\w*|تريليون",
}
_OWN: dict[str, dict[int, str]] = {
    **{language: {10**3: "mil", 10**12: "billones"} for language in ("es", "pt", "ca", "gl")},
    **{language: {10**3: "bin"} for language in ("tr", "az")},
}
"""What only some languages say."""
OF_MONEY = {"k": 10**3, "m": 10**6, "b": 10**9}
"""Letters that count money alone: “$3m”; “3 m” are metres."""


@cache
def scale(language: str | None) -> re.Pattern[str]:
    """Return the pattern of what may stand behind a number; the name of the group tells it."""
    own = _OWN.get(language or "", {})
    every = {
        size: f"{own[size]}|{words}" if size in own else words for size, words in _WORDS.items()
    }
    groups = "|".join(f"(?P<x{size}>{every[size]})" for size in sorted(every, reverse=True))
    letters = "".join(OF_MONEY)
    return re.compile(
        rf"[ -]?(?:{groups}|(?P<money>[{letters}]))(?![^\W\d_\u0e00-\u0eff\u3040-\uffff])",
        re.IGNORECASE,
    )


def times(match: re.Match[str] | None) -> float:
    """Return what a number is multiplied with."""
    if not match or not match.lastgroup:
        return 1
    letter = match["money"]
    return OF_MONEY[letter.lower()] if letter else int(match.lastgroup[1:])
