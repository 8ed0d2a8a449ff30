"""Words that name a day only together with another date: “on Saturday”, “today”."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from generator.dates import beside, lookup
from generator.dates.beside import WORDS, Week
from generator.dates.month_days import DayOfMonth
from generator.dates.words import WEEKDAYS

# A day in the future is not what a report is of; these words before or after turn a day away.
_AHEAD = re.compile(
    r"\b(?:next|coming|until|till|through|before|later|will|to be|due|scheduled|expected)\b[^.;,]*$"
    r"|\b(?:ends?|opens?|begins?|starts?|closes?|runs?|arrives?|leaves?|from|by)(?: on)? $"
)
_WORDS = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<today>[Tt]oday|[Tt]onight)|(?P<yesterday>[Yy]esterday))\b"
)

_NO_SPACES = frozenset({"ja", "zh", "ko"})
"""Languages that set a word for a day against its neighbours."""
_WORD = re.compile(r"[^\W\d_]{3,}(?:-feira)?")
_CLAUSE = 80
"""How many characters of a clause are looked at on either side of a day."""


class Mention(NamedTuple):
    """A word for a day: where it stands, and its weekday or its distance from the anchor.

    ``days`` of the month and the ``week`` are what is said with it.
    """

    start: int
    end: int
    word: str
    weekday: int | None
    days_before: int | None
    days: tuple[DayOfMonth, ...] = ()
    week: Week = ""


_SUNDAY = 6


def find(text: str, language: str | None = None) -> tuple[Mention, ...]:
    """Find the words for days that look back, in the text's order; English if not told other."""
    code = lookup.code(language)
    if code and code != "en":
        return _foreign(text, code) if code in WORDS["yesterday"] else ()
    if "day" not in text and "onight" not in text:
        return ()
    mentions = (
        _mention(text, m, WEEKDAYS.index(m["weekday"]) if m["weekday"] else None, "en")
        for m in _WORDS.finditer(text)
        if not _AHEAD.search(text, max(0, m.start() - 80), m.start())
    )
    return tuple(mention for mention in mentions if mention)


def _mention(text: str, word: re.Match[str], weekday: int | None, language: str) -> Mention | None:
    """Take in what is said with a word for a day; nothing where it means no day then."""
    look = beside.dated if weekday is None else beside.look
    days_before = int(bool(word["yesterday"])) if weekday is None else None
    whole = look(text, *word.span(), language)
    if whole is None:
        return None
    start, end = whole.start, whole.end
    return Mention(start, end, text[start:end], weekday, days_before, whole.days, whole.week)


def resolve(mention: Mention, anchor: date) -> date | None:
    """Return the day meant: the last such weekday on or before the anchor, the same day included.

    Nothing where what is said with it names another day, or can mean two.
    """
    if mention.days_before is not None:
        day = anchor - timedelta(mention.days_before)
        return day if not mention.days or day in _latest(mention.days, anchor) else None
    weekday = mention.weekday or 0
    if mention.days:
        fitting = {day for day in _latest(mention.days, anchor) if day.weekday() == weekday}
        return fitting.pop() if len(fitting) == 1 else None
    recent = anchor - timedelta((anchor.weekday() - weekday) % 7)
    return _in_week(recent, anchor, mention.week) if mention.week else recent


def settled(mention: Mention, anchors: Iterable[date]) -> date | None:
    """Return the day meant where it is the same whichever of some days the text was written on."""
    days = {resolve(mention, anchor) for anchor in anchors}
    if mention.days:
        days.discard(None)  # a date with its weekday is sure
    return days.pop() if len(days) == 1 else None


def _latest(days: Iterable[DayOfMonth], anchor: date) -> Iterator[date]:
    """Return the last time on or before the anchor that each day of a month came round."""
    first = anchor.replace(day=1)
    for month, day in days:
        before = (first - timedelta(1)).replace(day=1)
        tried = (first, before) if month is None else (first, first.replace(year=first.year - 1))
        for start in tried:
            with suppress(ValueError):
                one = start.replace(month=month or start.month, day=day)
                if one <= anchor:
                    yield one
                    break


def _in_week(recent: date, anchor: date, week: Week) -> date | None:
    """Return the weekday of this week or the last; none where people would not agree which it is.

    ``recent`` is the latest such day. A week begins on a Sunday or on a Monday. “Last Thursday” is
    the latest one, or that of last week.
    """
    monday = anchor - timedelta(anchor.weekday())
    if week == "this week":
        return recent if recent >= monday else None
    past = recent - timedelta(7) if recent >= monday else recent
    if week == "last":
        return past if recent in {past, anchor} else None
    return None if _SUNDAY in {anchor.weekday(), recent.weekday()} else past


def _foreign(text: str, language: str) -> tuple[Mention, ...]:
    """Find a language's words for days; its weekdays only where nothing says they are to come."""
    near, turned = _forms(language)
    mentions = [_mention(text, match, None, language) for match in near.finditer(text)]
    for match in _WORD.finditer(text) if turned else ():
        name = lookup.weekday(match[0], language)
        whole = name and name.length == len(match[0]) and not name.is_short
        known = name if name and whole and language in name.languages else None
        if known and not _is_turned(text, match, turned):
            mentions.append(_mention(text, match, known.value, language))
    return tuple(sorted((m for m in mentions if m), key=lambda mention: mention.start))


def _is_turned(text: str, day: re.Match[str], turned: re.Pattern[str] | None) -> bool:
    before = re.split("[.;,]", text[max(0, day.start() - _CLAUSE) : day.start()])[-1]
    after = re.split("[.;,]", text[day.end() : day.end() + _CLAUSE])[0]
    return bool(turned and (turned.search(before) or turned.search(after)))


@cache
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """Return the patterns of “today” and “yesterday”, and of what turns a weekday away."""
    today, yesterday = WORDS["today"].get(language, "(?!)"), WORDS["yesterday"][language]
    edge = "" if language in _NO_SPACES else r"\b"
    near = rf"{edge}(?:(?P<today>{today})|(?P<yesterday>{yesterday})){edge}"
    turned = WORDS["ahead"].get(language)
    return (
        re.compile(near, re.IGNORECASE),
        re.compile(rf"\b(?:{turned})\b", re.IGNORECASE) if turned else None,
    )
