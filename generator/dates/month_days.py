"""The day of the month that stands before or after a weekday: “Thursday, Feb. 20”, “Do (20.2.)”."""

import re

from generator.dates import lookup
from generator.dates.named import WORD_CHAR

DayOfMonth = tuple[int | None, int]
"""A day and its month, which is absent where it is not named."""

REACH = 48
"""Characters on either side of a word for a day that are looked at."""

_NUMBER = r"[0-9]{1,2}(?![0-9])"
_ORDINAL = r"(?:st|nd|rd|th|er|[.º°ª])?"
_ARTICLE = r"(?:the|dem|den|le|el|il|o|dia|día|d\.|dne)"
_NO_CLOCK = r"(?!\s?(?:[aApP]\.?[mM]\b|Uhr|uur|h\b|ч\b|hod|godz))"
_DAY = (
    rf"(?P<day>{_NUMBER}){_ORDINAL}\s{{0,2}}(?:(?:of|de|do|di)\s{{1,2}}|d['’])?(?P<name>{WORD_CHAR}{{3,20}})"
    rf"|(?P<name2>{WORD_CHAR}{{3,20}})\.?\s{{1,2}}(?:the\s)?(?P<day2>{_NUMBER}){_ORDINAL}(?!:|[.,][0-9])"
    rf"|(?P<a>{_NUMBER})\s?(?P<mark>[./])\s?(?P<b>{_NUMBER})\.?(?!:){_NO_CLOCK}"
    rf"|(?P<b2>{_NUMBER})\s?[月월]\s?(?P<a2>{_NUMBER})\s?[日일号號]"
)
_AFTER = re.compile(
    rf"\s{{0,2}}(?:[,，(（\[]|\s?[–—]|\s-)?\s{{0,2}}(?:{_ARTICLE}\s{{1,2}})?(?:{_DAY})[)）\]]?"
)
_DAY_ALONE = re.compile(
    rf"\s{{0,2}}(?:[,，]\s{{0,2}})?(?:(?P<open>[(（\[])\s?)?(?:(?P<article>{_ARTICLE})\s{{1,2}})?"
    rf"(?P<day>{_NUMBER})(?P<ordinal>st|nd|rd|th|er|[.º°ª])?(?!:|[.,/]\s?[0-9])(?P<shut>\s?[)）\]])?"
)
_BEFORE = re.compile(
    rf"(?<![0-9])(?:{_DAY})\.?(?P<year>,?\s(?:de\s)?(?:19|20)[0-9]{{2}})?"
    r"(?:\s?[,，]\s{0,2}|\s{0,2}[(（\[]\s?|\s)"
    r"(?:(?:an?|une?|una|um|uma|uno|eine?m?|am|on|в|во|у|we?|v|ve|na|op|le|el)\s)?$"
)
_STRETCH = re.compile(
    rf"[\s,(（]{{1,3}}(?:{_ARTICLE}\s)?(?:{WORD_CHAR}{{3,20}}\.?\s)?{_NUMBER}\.?\s?[–—-]\s?{_NUMBER}(?!:)"
)
_YEAR = re.compile(r"[.,/]?\s{0,2}(?:(?:de|del|do|of)\s)?['’]?(?:19|20)[0-9]{2}(?![0-9])")

Dated = tuple[int, int, tuple[DayOfMonth, ...]]
"""Where a date begins and ends, and the days that it can mean; none where it has a year."""


def after(text: str, end: int, language: str) -> Dated | None:
    """Read the day of the month that follows a weekday; none where it has a year, or is several."""
    if _STRETCH.match(text, end):
        return end, end, ()
    match = _AFTER.match(text, end)
    if match and (days := _days(match, language)):
        return end, match.end(), () if _YEAR.match(text, match.end()) else days
    match = _DAY_ALONE.match(text, end)
    if not match or match[0][:1].isdigit():
        return None
    ordered = match["article"] or language == "en"
    if (match["open"] and match["shut"]) or (ordered and match["ordinal"]):
        return end, match.end(), ((None, int(match["day"])),)
    return None if language == "en" or match["open"] else (end, end, ())


def before(text: str, start: int, language: str) -> Dated | None:
    """Read the day of the month that stands before a weekday."""
    match = _BEFORE.search(text, max(0, start - REACH), start)
    days = _days(match, language) if match else ()
    return (match.start(), start, () if match["year"] else days) if match and days else None


def _days(match: re.Match[str], language: str) -> tuple[DayOfMonth, ...]:
    """Return what a month's name and a number mean, or two numbers; nothing where no date."""
    if word := match["name"] or match["name2"]:
        month = lookup.month(word, language)
        return ((month.value, int(match["day"] or match["day2"])),) if month else ()
    one, other = int(match["a"] or match["a2"]), int(match["b"] or match["b2"])
    if match["mark"] == "." and language == "en":
        return ()
    both = ((other, one), (one, other)) if match["mark"] == "/" else ((other, one),)
    return tuple(dict.fromkeys((m, d) for m, d in both if 1 <= m <= 12 and 1 <= d <= 31))  # noqa: PLR2004 - a year's months, a month's days
