"""What numbers are multiplied with: “million”, “bn”, “млрд”, “Mio.”, in many languages."""

import re
from functools import cache
from pathlib import Path

from generator.text import tables
from generator.text.letters import SPACED

_TABLE = tables.rows(Path(__file__).with_name("scales.txt"))
OF_MONEY = {"k": 10**3, "m": 10**6, "b": 10**9}
"""Letters that count money alone: “$3m”; “3 m” are metres."""


@cache
def scale(language: str | None) -> re.Pattern[str]:
    """Return the pattern of what may stand behind a number; the name of the group tells it."""
    own = _TABLE.get(language or "", {})
    every = sorted(_TABLE["every"].items(), key=lambda row: -int(row[0]))
    forms = {size: f"{own[size]}|{words}" if size in own else words for size, words in every}
    groups = "|".join(f"(?P<x{size}>{words})" for size, words in forms.items())
    letters = "".join(OF_MONEY)
    pattern = rf"[ -]?(?:{groups}|(?P<money>[{letters}]))(?!{SPACED})"
    return re.compile(pattern, re.IGNORECASE)


def times(match: re.Match[str] | None) -> float:
    """Return what a number is multiplied with."""
    if not match or not match.lastgroup:
        return 1
    letter = match["money"]
    return OF_MONEY[letter.lower()] if letter else int(match.lastgroup[1:])
