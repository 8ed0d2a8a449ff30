"""Dates whose month has a name, or a number with the sign for month after it."""

import re

from generator.dates.core import Core, common_year, day, full_year, month
from generator.dates.lookup import YEAR_FIRST, Name, code
from generator.dates.lookup import month as named

# What can stand in a word: vowel signs of Indian scripts too, which count as no letters.
WORD_CHAR = r"[^\s\d_!-/:-@\[-^`{-\u00bf\u2010-\u206f\u3000-\u303f\uff00-\uff20،؛؟]"
ARABIC = "[\u0620-\u06ff]{2,8}"
THAI = r"[\u0e01-\u0eff]{1,3}\.[\u0e01-\u0eff]{1,3}"
"""A Thai or Lao month in short: “พ.ค.”."""
REACH = 44
"""How many characters before a year its day and month may take."""
_BEFORE_NAME = 20
"""How many of them may stand before the month's name."""

_ORDINAL = r"(?:st|nd|rd|th|er|re|ère|e|[.º°ª]|-?(?:ші|шы|го|е))?"
_OF = r"(?:(?:de|do|di|of|den|من|ta['’])\s{1,2}|d['’])?"
_DAY = rf"(?P<day>[0-9](?<![0-9][0-9])[0-9]?){_ORDINAL}"
_RANGE = r"(?P<from>[0-9](?<![0-9][0-9])[0-9]?)\.?(?:\s?[–—]\s?|-|\s(?:to|bis|au|al|a|t/m|do|по)\s)"
_DAY_MONTH = re.compile(
    rf"(?:(?:{_RANGE})?{_DAY}\s{{0,2}}[-/.]?\s{{0,2}}{_OF}|(?<!{WORD_CHAR}))"
    rf"(?P<name>{WORD_CHAR}{{2,20}}|{THAI})(?P<other>\s{ARABIC})?(?:/{ARABIC}(?:\s{ARABIC})?)?"
    r"\.?[,،]?(?:\s{1,2}|[-/]|(?<=[.,]))(?:(?:de|del|do)\s{1,2}|d['’]|[พค]\.\s?ศ\.\s?)?['’]?$"
)
_MONTH_DAY = re.compile(
    rf"(?P<name>(?<!{WORD_CHAR}){WORD_CHAR}{{2,20}})\.?\s{{0,2}}(?:{_RANGE})?{_DAY}(?:[,،]\s{{0,2}}|\s{{1,2}})$"
)
_DAY_AT_END = re.compile(r"[0-9](?:st|nd|rd|th|[.º])?[\s,،]{1,3}$")
_WORD = re.compile(rf"{THAI}|{WORD_CHAR}{{2,30}}(?:\s{ARABIC})?")
_COUNTED = re.compile(
    r"\s?[年년]\s?(?P<month>[0-9]{1,2})\s?[月월]"
    r"(?:\s?(?P<day>[0-9]{1,2})\s?[日일号號](?:\s?(?:至|到|から|[~～–—-])\s?(?P<to>[0-9]{1,2})\s?[日일])?)?"
)
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
"""Eras of Japan and Taiwan and the year before their first (Cabinet order of 2019, of 1989)."""
_OF_YEAR = r"\s?m\.|\.?\s?gada|\s?ж\.,?|-ж\.,?|-?\s?жыл(?:ғы|ы|дың)?|\s?թ\.|(?:\(e\)|e)?ko"
"""“Of the year”, set after a year that a day follows: Lithuanian, Latvian, Kazakh and others."""
_AFTER_YEAR = re.compile(
    rf"(?:(?P<of_year>{_OF_YEAR})|(?P<mark>[.-]))?\s?"
    rf"(?:(?P<day>[0-9]{{1,2}})(?:[.-]\s?|\s)(?P<name>{WORD_CHAR}{{3,20}})"
    rf"|(?P<name2>{WORD_CHAR}{{1,20}})\.?[\s-](?P<day2>[0-9]{{1,2}})"
    r"(?![0-9:.,][0-9]|[0-9]|,?\s(?:19|20)[0-9]{2}))"
)
_ENDINGS = re.compile(
    "(?:(?:ын|ін)?(?:да|де|та|те|нан|нен|дан|ден|тан|тен|ның|нің|дың|дің)|(?<=[a-z])ren)$"
)
"""Endings that a month takes in Kazakh, Kyrgyz and Basque."""
_THANG = re.compile(
    r"(?P<day>[0-9]{1,2})(?<![0-9]{3})\s(?:tháng|thg)\s(?P<month>[0-9]{1,2})(?:,|\snăm)?\s$"
)
"""“5 tháng 2, 2022”: Vietnamese numbers its months."""


def read(text: str, anchor: re.Match[str], first: int, language: str | None) -> Core | None:
    """Read a date around a year; it begins no earlier than ``first``."""
    start, end = anchor.span()
    if text[end : end + 1] == "年" and len(anchor["a"]) <= 3:  # noqa: PLR2004 - years of an era
        begin = _ERAS.get(text[max(first, start - 2) : start])
        return _counted(text, start - 2, end, begin + int(anchor["a"])) if begin else None
    if len(anchor["a"]) == 3:  # noqa: PLR2004 - no year
        return None
    year = full_year(anchor["a"])
    if core := _counted(text, start, end, year):
        return core
    if text[end : end + 1].isdigit() and not _is_glued(text, anchor):
        return None
    return _before(text, anchor, first, language) or _after(text, anchor, language)


def _is_glued(text: str, anchor: re.Match[str]) -> bool:
    """Return whether digits after a year are a time, or a counter that ends the line."""
    rest = text[anchor.end() : anchor.end() + 12]
    return bool(re.match(r"[0-9]{1,2}:[0-9]{2}|0[0-9]{3,5}\s*$", rest))


def _counted(text: str, start: int, end: int, year: int) -> Core | None:
    """Read “2022年2月5日”."""
    match = _COUNTED.match(text, end)
    if not match:
        return None
    value = month(year, int(match["month"]))
    if match["day"]:
        value = day(year, int(match["month"]), int(match["day"]))
    if value and match["to"]:
        closing = day(year, int(match["month"]), int(match["to"]))
        value = f"{value}/{closing}" if closing and value < closing else None
    return Core(start, match.end(), year, (value,)) if value else None


def _before(text: str, anchor: re.Match[str], first: int, language: str | None) -> Core | None:
    year, place = full_year(anchor["a"]), anchor.start()
    if "th" in text[max(first, place - 16) : place] and (
        match := _THANG.search(text, max(first, place - 20), place)
    ):
        value = day(year, int(match["month"]), int(match["day"]))
        return Core(match.start(), anchor.end(), year, (value,)) if value else None
    months = [
        word
        for word in _WORD.finditer(text, max(first, place - REACH), place)
        if named(word[0], language)
    ]
    if not months:
        return None
    first = max(first, months[-1].start() - _BEFORE_NAME)
    form = _MONTH_DAY if _DAY_AT_END.search(text, first, place) else _DAY_MONTH
    match = form.search(text, first, place)
    name = _name(match, language) if match else None
    if not match or not name:
        return None
    if name.languages == {"th"}:
        year = common_year(year)
    start = match.start()
    if match.start("name") == start:
        start += len(match["name"]) - name.length
    if match["day"]:
        value = day(year, name.value, int(match["day"]))
    else:
        value = month(year, name.value) if _is_alone(text, match, name, language) else None
    if value and match["from"]:
        opening = day(year, name.value, int(match["from"]))
        value = f"{opening}/{value}" if opening and opening < value else None
    return Core(start, anchor.end(), year, (value,)) if value else None


def _name(match: re.Match[str], language: str | None) -> Name | None:
    """Read a month's name, with its second word or without."""
    other = match.groupdict().get("other") or ""
    return named(match["name"] + other, language) or named(match["name"], language)


def _is_alone(text: str, match: re.Match[str], name: Name, language: str | None) -> bool:
    """Return whether a month and a year with no day are meant as a date.

    Short names, and those of other languages than the text's, may be words of another meaning.
    """
    before = text[max(0, match.start() - 5) : match.start()]
    if re.search(r"[0-9](?:st|nd|rd|th)?[\s.-]{0,2}$", before):
        return False
    return (code(language) or "en") in name.languages


def _after(text: str, anchor: re.Match[str], language: str | None) -> Core | None:
    """Read a date that begins with its year: “2022. február 5.”, “2022 жылғы 5 ақпан”."""
    match = _AFTER_YEAR.match(text, anchor.end())
    if not match:
        return None
    word, number = (match[k] or match[f"{k}2"] for k in ("name", "day"))
    name = named(word, language) or named(_ENDINGS.sub("", word), language)
    if not name or (match["name"] and not match["of_year"]):
        return None
    if not match["of_year"] and match["mark"] != "-" and not name.languages & YEAR_FIRST:
        return None
    value = day(int(anchor["a"]), name.value, int(number))
    end = match.end() + (match["mark"] == text[match.end() : match.end() + 1] == ".")
    return Core(anchor.start(), end, int(anchor["a"]), (value,)) if value else None
