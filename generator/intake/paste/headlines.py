"""The headline: which of the lines above an article's text it is, if any."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.intake import bylines, dated_lines, prose
from generator.intake.line_kinds import AGAIN, ANNOUNCED, SIGNS, LineForm
from generator.text import normal

_WORD = re.compile(r"[a-z]{4,}|[0-9]{3,}")
# A wire's slug or code: capitals, digits and hyphens.
_CODE = re.compile(r"(?=.{0,30}\d)[A-Z\d -]{6,}(?:,|$)|[A-Z]+(?:-[A-Z]+){2,}")
_LATIN = re.compile(r"[^\W\d_]{4,}|\d{3,}")


class Candidate(NamedTuple):
    """A line that could be the headline: its place, its text, the points that speak for it."""

    at: int
    text: str
    points: float


# What speaks for a line, in points; set by what the parts of a news page mean, and checked on
# real pages: a headline is set off, signed below, and shares its words with the text.
POINTS = {
    "alone": 2.0,  # set off by blank lines
    "signed": 2.5,  # a byline or a stamp follows closely
    "repeated": 1.0,  # the page prints it again
    "shared": 4.0,
    "none shared": -2.0,
    "far": -0.02,  # for each line between it and the text
    "below": -1.5,  # a byline or a stamp stands above it
    "first": 2.0,  # no other line stands above it
    "short": -2.5,
    "name": -3.0,
    "closed": -1.5,
    "long": -2.0,
    "runs on": -0.5,
    "code": -3.0,
}
NEEDED = 2.4
"""Points that a headline needs; with fewer, an article has none."""

_SHORTEST, _LONGEST, _LONG, _ENOUGH, _TELLING = 2, 45, 34, 4, 300

_MOSTLY, _APART, _WEAKER = 0.6, 10, 0.5
_TITLE = re.compile(r" [|–—-] [^\W\d_]+(?: \w+){0,3}$")
"""How the title of a page ends: with the name of its house."""

NEAR, YIELD = 4, 3.5
"""A line at most so far above the best one, and so few points behind it, stands before it: the
headline is above the standfirst, which often says more of the text."""

_FIRST = 8
"""Lines above the text in which the first may be its headline; a page's is its house's name."""

_NAME_WORDS = 4

_BODY_READ = 40
"""Paragraphs whose words a headline is compared with."""

ZONE = 12
"""Lines above the text in which it is signed and dated."""


def words(text: str) -> frozenset[str]:
    """Return the words of a line that say what it is about: those of four letters and more."""
    folded = text.casefold()
    form = _WORD if folded.isascii() else _LATIN if normal.is_latin(folded) else _any_word()
    return frozenset(form.findall(folded))


@cache
def _any_word() -> re.Pattern[str]:
    """Return the words of any script: pairs of characters where it sets no spaces."""
    return re.compile(
        r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}|[^\W\d_\u3040-\ud7af]{4,}|\d{3,}"
    )


def shared(own: frozenset[str], about: str) -> int:
    """Count the words that stand in a text in small letters, as words or as parts of words."""
    return sum(word in about for word in own)


def headlines(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the lines with enough in their favour, the headline itself first; none if no line has.

    A line that says again what one nearer to the text says, as a menu's trail or the title of the
    page does, is passed over.
    """
    likely = [c for c in candidates if c.points >= NEEDED]
    good = [c for c in likely if not any(_wraps(c, o) or _says_again(c, o) for o in likely)]
    if not good:
        return []
    best = most = max(good, key=lambda c: (c.points, -c.at))
    for above in reversed(good):
        is_near = 0 < best.at - above.at <= NEAR
        if is_near and above.points >= most.points - YIELD and _tells(above.text):
            best = above
    return [best, *(c for c in good if c is not best)]


def _tells(text: str) -> bool:
    """Return whether a line is long enough for a headline that stands above a standfirst."""
    return prose.words(text) >= _ENOUGH


def _wraps(one: Candidate, other: Candidate) -> bool:
    """Return whether a line holds another below it whole: a trail or a page's title does."""
    return one.at < other.at and one.text != other.text and other.text in one.text


def _says_again(one: Candidate, other: Candidate) -> bool:
    """Return whether most words of a line stand in another, nearer to the text and hardly worse."""
    if other.at <= one.at or other.points < one.points - _WEAKER:
        return False
    if one.text in other.text:
        return True
    own = words(one.text)
    is_apart = other.at - one.at >= _APART or bool(_TITLE.search(one.text))
    return is_apart and len(own) >= _ENOUGH and len(own & words(other.text)) >= _MOSTLY * len(own)


def _fits(text: str) -> bool:
    return _SHORTEST <= prose.words(text) <= _LONGEST and not text.endswith((":", ";", ","))


def points(text: str, about: str, place: dict[str, float]) -> float:
    """Count what speaks for a line and against it: its ``place``, and its words."""
    own = words(text)
    common = shared(own, about)
    evidence = place | {
        "shared": common / max(len(own), _ENOUGH),
        "none shared": len(about) >= _TELLING and not common,
        "short": prose.words(text) <= _SHORTEST,
        "name": bool(bylines.bare(text)),
        "closed": prose.closes(text) and text.rstrip("\"'”’")[-1:] not in "?!",
        "long": prose.words(text) > _LONG,
        "runs on": prose.runs_on(text),
        "code": bool(_CODE.match(text)),
    }
    return sum(POINTS[name] * amount for name, amount in evidence.items())


def _is_sign(forms: Sequence[LineForm], index: int) -> bool:
    """Return whether a line dates or signs what is above it; a name with its role does below."""
    this = forms[index]
    if this.kind is None and this.words <= _NAME_WORDS and index + 1 < len(forms):
        has_role = bylines.is_role(forms[index + 1].line.text)
        return has_role and bool(bylines.bare(this.line.text))
    return this.kind in SIGNS or this.why == ANNOUNCED or dated_lines.tells_age(this.line.text)


def find(forms: Sequence[LineForm], weights: Sequence[int], first: int) -> list[int]:
    """Return the lines above the text that could be the headline, the best one first."""
    body = [s.line.text for s, w in zip(forms[first:], weights[first:], strict=True) if w > 0]
    about = " ".join(body[:_BODY_READ]).casefold()
    times = Counter(s.line.text.casefold() for s in forms if s.words <= _LONGEST)
    spaced = any(s.size == 1 for s in forms)
    candidates: list[Candidate] = []
    for i, form in enumerate(forms[:first]):
        text = form.line.text
        if (form.kind is None or form.why == AGAIN) and _fits(text):
            place: dict[str, float] = {
                "alone": form.size == 1 or not spaced,
                "signed": any(_is_sign(forms, j) for j in range(i + 1, min(i + 4, first))),
                "repeated": times[text.casefold()] > 1,
                "far": first - i,
                "below": any(x.kind in SIGNS for x in forms[max(0, i - ZONE) : i]),
                "first": i == 0 and first <= _FIRST,
            }
            candidates.append(Candidate(i, text, points(text, about, place)))
    return [c.at for c in headlines(candidates)]
