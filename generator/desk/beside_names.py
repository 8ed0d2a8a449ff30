"""What the words before and after a name tell: what it is that of, and the office of a person."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from generator.desk.countries import country
from generator.desk.runs import Run
from generator.desk.words import WORDS, one_of
from generator.english import names, saying
from generator.english.offices import OFFICES, ROLES
from generator.text import normal

Kind = Literal["people", "organisations", "places"]
Weights = dict[Kind, float]

_NEAR = 80
"""Characters before and after a name that are looked at."""
_IN, _ON = one_of("in"), rf"(?:{one_of('goes-on')}|\d+)"


class Sign(NamedTuple):
    """What a sign speaks for, how much, and the words before or after a name that give it."""

    kind: Kind
    weight: float
    before: re.Pattern[str]
    after: re.Pattern[str]


_APPOSED = re.compile(r"^, ((?:[^\W_][\w'&.-]* ){0,7}[\w'&-]+?)(?=[,;]|\.(?: |$)| who | said\b)")
_MORE = re.compile(r" (?:of|at|for|in|with|to|and|on|from|by|under) ")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|who is) ")
_CLAUSE = re.compile(r"(?:where|which|when|while|who|whose|and|but|as)\b")
_LAST = re.compile(r"([\w'-]+\.?),? $")


def _sign(kind: Kind, weight: float, before: str = "", after: str = "") -> Sign:
    return Sign(kind, weight, re.compile(before), re.compile(after))


SIGNS = (
    _sign("places", 3, rf"(?:\b{_IN}|(?:^|[.!?] )In|Near) $", rf"^(?:$|[^\w ](?!s\b)| {_ON}\b)"),
    _sign("places", 1, rf"\b{_IN} (?:the )?$"),
    _sign("places", 0.5, rf"\b(?i:{one_of('at')}) $"),
    _sign("places", 3, rf"\b{one_of('sort', 'sort-before')} (?:of )?$"),
    _sign("places", 3, after=rf"^(?:'s)? {one_of('sort')}\b"),
    _sign("organisations", 2, r"\baccording to (?:the )?$"),
    _sign("organisations", 2, after=rf"^(?:'s)? (?:{one_of('staff')}|spokes\w+|chief executive)\b"),
    _sign("organisations", 1, r"\b(?:by|with|join\w*|joined) the $"),
    _sign("people", 3, after=r"^(?:,? \d\d,| \(\d\d\))"),
    _sign("people", 1, rf"\b(?:her|his) {one_of('relative')},? $"),
)


def weigh(run: Run, weights: Weights) -> None:
    """Weigh the words before and after one place of a name."""
    text = normal.alike(run.text.text)
    before, after = text[max(0, run.start - _NEAR) : run.start], text[run.end : run.end + _NEAR]
    for sign in SIGNS:
        if sign.before.search(before) and sign.after.search(after):
            weights[sign.kind] += sign.weight
    is_long = " " in run.name
    if _titled(before) or (is_long and _role_after(after)):
        weights["people"] += 3
    elif is_long and not names.is_organisation(run.name) and _says(after):
        weights["people"] += 1


def _titled(before: str) -> bool:
    """Return whether a title or an office stands right before a name."""
    last = _LAST.search(before)
    word = last[1] if last else ""
    return word in names.TITLES - WORDS["no-title"] or word.lower() in ROLES


def _says(after: str) -> bool:
    """Return whether a verb of saying follows a name."""
    word = after.strip(" ,").partition(" ")[0].strip(".,:;")
    return after[:1] in " ," and word in saying.OWN


def _role_after(after: str) -> str:
    """Return the office that is told after a name: “, mayor of Norhaven,”."""
    apposed = _APPOSED.match(after)
    if not apposed:
        return ""
    role = _ARTICLE.sub("", apposed[1])
    head = _MORE.split(role)[0].split()[-1]
    return role if head in ROLES and not _CLAUSE.match(role) else ""


def role(runs: Iterable[Run]) -> str | None:
    """Return the office in which a text names a person, as told after or before the name."""
    for run in runs:
        text = normal.alike(run.text.text)
        if office := _role_after(text[run.end : run.end + _NEAR]):
            return office
    return next((office for run in runs if (office := _role_before(run))), None)


def _role_before(run: Run) -> str:
    """Return the words of an office right before a name: “president”, “Harbour Master”."""
    before = normal.alike(run.text.text)[max(0, run.start - _NEAR) : run.start]
    words = before.split() if before.endswith(" ") else []
    if not words or words[-1].lower() not in ROLES:
        return ""
    both = " ".join(words[-2:])
    is_one = words[-2:-1] and words[-2] not in names.NO_NAME and words[-2].isalpha()
    is_one = is_one and not (country(words[-2]) or country(" ".join(words[-3:-1])))
    return both if is_one and (both.lower() in OFFICES or both.istitle()) else words[-1]
