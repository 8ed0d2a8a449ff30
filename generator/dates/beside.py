"""What stands beside a word for a day and tells which day is meant: a date, a week, a name.

“Thursday, Feb. 20”, “Donnerstag (20.2.)”, “Thursday last week”, “every Thursday”, “Black Friday”.
"""

import re
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from generator.dates.month_days import REACH, DayOfMonth, after, before
from generator.dates.words import MONTHS, WEEKDAYS
from generator.text import tables
from generator.text.letters import CAPITAL

Week = Literal["", "last", "last week", "this week"]


class Beside(NamedTuple):
    """What a word for a day is said with, and where all of it stands.

    ``days`` are several where either of two numbers can be the month.
    """

    start: int
    end: int
    days: tuple[DayOfMonth, ...] = ()
    week: Week = ""


WORDS = tables.rows(Path(__file__).with_name("days.txt"))
"""Patterns of words for days and of what may stand beside them, by kind and language."""

_UNITS = "(?:day|week|fortnight|month|year)s?"
_DAYS = "|".join(WEEKDAYS)
_ENGLISH_BEFORE = (
    rf"{_UNITS},? (?:ago|earlier|before|later|after),?(?: on)? |\bweek on |\bago (?:on )?"
    rf"|\blast (?:month|year),?(?: on)? |\b(?:{_DAYS})(?: ?[–—/-] ?| (?:to|through|until|till) )"
    r"|(?-i:(?<!\w)(?!(?:On|By|Late|Early|Last|Since|From|And|But|Or|As|After|Earlier|Later"
    r"|Only|When|While|For|In|At|Yesterday|Today) )[A-Z][\w.’']*[ -])"
)
_ENGLISH_AFTER = (
    r"['’]s\b| (?:week|fortnight)\b| (?:of )?next\b| after next\b| before last\b"
    rf"| of (?:the|that|an?|each|every)\b| (?:the )?(?:week|month) (?:before|after|earlier|later)"
    rf"|,? (?:an?|one|two|three|four|five|six|several|some|\d{{1,2}}) {_UNITS}"
    r" (?:ago|earlier|before|later|from now)"
    rf"| last (?:month|year|spring|summer|autumn|fall|winter)\b| (?:in|of) (?:{'|'.join(MONTHS)})\b"
    rf"|(?: ?[–—/-] ?| (?:to|through|until|till) )(?:{_DAYS})\b"
    r"|(?-i: (?:Night|Times|Telegraph|Mail|Mirror|Express|Post|Herald|Island|Agreement)\b)"
)
_FEAST_AFTER = (
    r"(?-i: (?:de|des|du|di|del|della|delle|do|da|das|d['’]|de l['’]|dell['’]) ?"
    rf"[{CAPITAL}])"
)
"""“Mercredi des Cendres”, “lunes de Pascua”: where weekdays have small letters."""
_FEASTS = frozenset({"fr", "es", "it", "pt"})

Weeks = dict[Week, tuple[re.Pattern[str], re.Pattern[str]]]


def look(text: str, start: int, end: int, language: str) -> Beside | None:
    """Return what a word for a day is said with; nothing where the word alone means no day.

    That is so where a whole date stands there, which ``spans`` reads.
    """
    date = dated(text, start, end, language)
    if not date or date.days:
        return date
    left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
    weeks, other_before, other_after = _forms(language)
    for week, (ahead, behind) in weeks.items():
        if match := ahead.search(left):
            return Beside(start - len(match[0].lstrip()), end, (), week)
        if match := behind.match(right):
            return Beside(start, end + len(match[0]), (), week)
        if week == "this week" and (other_before.search(left) or other_after.match(right)):
            return None
    return Beside(start, end)


def dated(text: str, start: int, end: int, language: str) -> Beside | None:
    """Return which day of the month a word for a day is said with; None if a year stands there."""
    date = after(text, end, language) or before(text, start, language)
    if not date:
        return Beside(start, end)
    first, last, days = date
    return Beside(min(first, start), max(last, end), days) if days else None


@cache
def _forms(language: str) -> tuple[Weeks, re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a language: of each week, before and after; of what is another day.

    They are to be tried in this order, those of another day before “last” alone.
    """
    on = "(?: (?:on|am|le|el|op|w|v|ve|в|во|у))?"
    weeks: Weeks = {
        "last week": _around(WORDS["last-week"][language], rf"(?:['’]s)?,?{on}"),
        "this week": _around(WORDS["this-week"][language], f",?{on}"),
        "last": _around(WORDS["last"][language], ""),
    }
    other = WORDS["other"][language]
    before, after = rf"(?<!\w)(?:{other}),?\s$", rf",?\s(?:{other})(?!\w)"
    if language == "en":
        before, after = rf"(?<!\w)(?:{other}) $|(?:{_ENGLISH_BEFORE})$", _ENGLISH_AFTER
    if language in _FEASTS:
        after = f"{after}|{_FEAST_AFTER}"
    return weeks, re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)


def _around(words: str, then: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of words that stand before a day, and of the same after it."""
    return (
        re.compile(rf"(?:^|(?<=\W))(?:{words}){then}\s$", re.IGNORECASE),
        re.compile(rf"\s(?:{words})(?!\w)", re.IGNORECASE),
    )
