"""The headline: which of the lines above an article's text it is, if any."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.intake import bylines, prose, stamps
from generator.intake.kinds import AGAIN, ANNOUNCED, SIGNS, Seen

_WORD = re.compile(r"[^\W\d_]{4,}|\d{3,}")
# A wire's slug or code: capitals, digits and hyphens.
_CODE = re.compile(r"(?=.{0,30}\d)[A-Z\d -]{6,}(?:,|$)|[A-Z]+(?:-[A-Z]+){2,}")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could be the headline: its index, its text and what speaks for it.

    ``alone`` says that blank lines set it off, ``repeated`` that the page prints it again,
    ``signed`` that a byline or a stamp follows closely, ``between`` how many lines stand between
    it and the text, ``below`` that a byline or a stamp stands above it, ``first`` that no
    other line does.
    """

    index: int
    text: str
    alone: bool
    repeated: bool
    signed: bool
    between: int
    below: bool = False
    first: bool = False


# What speaks for a line, in points; set by what the parts of a news page mean, and checked on
# real pages: a headline is set off, signed below, and shares its words with the text.
POINTS = {
    "alone": 2.0,
    "signed": 2.5,
    "repeated": 1.0,
    "shared": 4.0,
    "none shared": -2.0,
    "far": -0.02,
    "below": -1.5,
    "first": 2.0,
    "short": -2.5,
    "name": -3.0,
    "closed": -1.5,
    "long": -2.0,
    "runs on": -0.5,
    "code": -3.0,
}
NEEDED = 2.4
"""Points that a headline needs; with fewer, an article has none."""

_SHORTEST, _LONGEST, _LONG, _ENOUGH, _TELLING = 2, 45, 26, 4, 30


def words(texts: Iterable[str]) -> frozenset[str]:
    """Give the words of a text that say what it is about: those of four letters and more."""
    joined = " ".join(texts).casefold()
    return frozenset((*_WORD.findall(joined), *_CJK.findall(joined)))


def headlines(candidates: Sequence[Candidate], about: frozenset[str]) -> list[Candidate]:
    """Give the lines with enough in their favour, the headline itself first; none if no line has.

    A line that only repeats another with more around it, as a menu's trail does, is passed over.
    """
    rated = [(points(c, about), c) for c in candidates if _fits(c.text)]
    good = [pair for pair in rated if pair[0] >= NEEDED]
    good = [(p, c) for p, c in good if not any(_within(other.text, c.text) for _, other in good)]
    if not good:
        return []
    most, best = max(good, key=lambda pair: (pair[0], -pair[1].index))
    for point, above in reversed(good):
        if 0 < best.index - above.index <= NEAR and point >= most - YIELD and _tells(above.text):
            best = above
    return [best, *(c for _, c in good if c is not best)]


def _tells(text: str) -> bool:
    """Say whether a line is long enough for a headline that stands above a standfirst."""
    return prose.words(text) >= _ENOUGH


def _within(part: str, whole: str) -> bool:
    return part != whole and part in whole


NEAR, YIELD = 3, 3.5
"""A line at most so far above the best one, and so few points behind it, stands before it: the
headline is above the standfirst, which often says more of the text."""


def _fits(text: str) -> bool:
    return _SHORTEST <= prose.words(text) <= _LONGEST and not text.endswith((":", ";", ","))


def points(candidate: Candidate, about: frozenset[str]) -> float:
    """Count what speaks for a candidate and against it."""
    text = candidate.text
    own = words([text])
    shared = len(own & about) / max(len(own), _ENOUGH)
    said = {
        "alone": candidate.alone,
        "signed": candidate.signed,
        "repeated": candidate.repeated,
        "shared": shared,
        "none shared": len(about) >= _TELLING and not own & about,
        "far": candidate.between,
        "below": candidate.below,
        "first": candidate.first,
        "short": prose.words(text) <= _SHORTEST,
        "name": bool(bylines.bare(text)),
        "closed": prose.closes(text) and text.rstrip("\"'”’")[-1:] not in "?!",
        "long": prose.words(text) > _LONG,
        "runs on": prose.runs_on(text),
        "code": bool(_CODE.match(text)),
    }
    return sum(POINTS[name] * amount for name, amount in said.items())


def _is_sign(seen: Seen) -> bool:
    return seen.kind in SIGNS or seen.why == ANNOUNCED or stamps.tells_age(seen.line.text)


_BODY_READ = 40
"""Paragraphs whose words a headline is compared with."""

ZONE = 12
"""Lines above the text in which it is signed and dated."""


def find(seen: Sequence[Seen], weights: Sequence[int], first: int) -> list[int]:
    """Give the lines above the text that could be the headline, the best one first."""
    body = [s.line.text for s, w in zip(seen[first:], weights[first:], strict=True) if w > 0]
    times = Counter(s.line.text.casefold() for s in seen) if first else Counter[str]()
    spaced = any(s.size == 1 for s in seen)
    found = [
        Candidate(
            i,
            s.line.text,
            alone=s.size == 1 or not spaced,
            repeated=times[s.line.text.casefold()] > 1,
            signed=any(_is_sign(x) for x in seen[i + 1 : i + 4]),
            between=first - i,
            first=i == 0,
            below=any(x.kind in SIGNS for x in seen[max(0, i - ZONE) : i]),
        )
        for i, s in enumerate(seen[:first])
        if s.kind is None or s.why == AGAIN
    ]
    return [c.index for c in headlines(found, words(body[:_BODY_READ]))]
