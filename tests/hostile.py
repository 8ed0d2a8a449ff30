"""Texts that make a pattern work hard: what it matches itself, over and over, and cut off.

Hypothesis makes up what a pattern matches. Each stretch of that is repeated behind what stands
before it, with an end that lets all of it fail; so are pieces that every pattern is tried with.
"""

import re
import warnings
from contextlib import suppress
from dataclasses import dataclass
from itertools import product

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import HypothesisException
from hypothesis.strategies import from_regex

UNITS = (
    *("a", "A", "1", " ", "\u3000", "\n", ".", ",", "-", "—", "'", '"', "“", "”", "“a”", '"a" '),
    *("(", ")", "[", "((a", "*", "_", "/", ":", "&", "#", "@", "|", "中", "é", "a ", "A ", "Aa "),
    *("A a ", "Aa-", "aA", "1 ", "1.", "1/", "1-", "1:", "12 March ", "March 12, ", "2031"),
    *("2031-", "12.03.", "on ", "By Ann Lee and ", "said Ann Lee ", ", Ann", "the Mayor of "),
    *("a. ", "A. ", "a” ", "! ", "&#", "[a](", "__a", "photo: ", "Ann Lee/", "(Ann/"),
)
"""What every pattern is fed with."""

EXAMPLES, LONGEST, STRETCH, WIDEST = 4, 12, 2, 2500
"""Texts made up for a pattern, characters of one that are looked at and of a stretch of it that is
repeated; and characters of a pattern for which none are made up, as it is a list of words."""


@dataclass(frozen=True)
class Shape:
    """A text of any length: what opens it, what it repeats, and what ends it."""

    before: str
    unit: str
    end: str = "\x00"

    def text(self, size: int) -> str:
        """Return the text with about so many characters."""
        return self.before + self.unit * (size // len(self.unit)) + self.end


def shapes(pattern: re.Pattern[str]) -> set[Shape]:
    """Return the shapes that a pattern is to be tried with."""
    made = {Shape("", unit) for unit in {*UNITS, *filter(str.isascii, pattern.pattern)}}
    made |= {Shape("", unit, "") for unit in UNITS[:12]}
    for text in matched(pattern):
        made |= {Shape("", text), Shape("", text + " "), Shape("", text[:-1] or text)}
        spans = product(range(len(text)), range(1, STRETCH + 1))
        made |= {Shape(text[:start], text[start : start + size]) for start, size in spans}
    return made


def matched(pattern: re.Pattern[str]) -> set[str]:
    """Return some texts that a pattern matches, the same in every run."""
    texts: set[str] = set()
    if len(pattern.pattern) > WIDEST:
        return texts

    @settings(
        derandomize=True,
        database=None,
        max_examples=EXAMPLES,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
        deadline=None,
    )
    @given(from_regex(pattern, fullmatch=True))
    def gather(text: str) -> None:
        texts.add(text[:LONGEST])

    no_text = HypothesisException, NotImplementedError  # the latter for “(?!)” from Python 3.13 on
    with warnings.catch_warnings(), suppress(*no_text):
        warnings.simplefilter("ignore")
        gather()
    return texts - {""}
