"""Absolute dates in running text: where they stand and what they say.

Numbers are the anchors: a year, or three numbers parted by one mark. What stands around an anchor
makes it a date or not: the name of a month and a day, a weekday, a time. All of it is looked for
within a few words of the anchor, so the work grows with the text and no faster.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from generator.dates import clock, core, in_digits, lookup, named
from generator.dates.core import Core, Order
from generator.text import normal


class Span(NamedTuple):
    """A date found in a text: ``start`` and ``end`` count its characters, ``edtf`` is its value."""

    start: int
    end: int
    edtf: str


class Ambiguous(NamedTuple):
    """A date in digits that can mean two days, the one with the day first before the other."""

    start: int
    end: int
    readings: tuple[str, str]


# Digits of other scripts (Unicode, category Nd): Arabic, Persian, Devanagari, Bengali, Thai, Lao,
# Tibetan, Burmese, Khmer, full-width.
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0xFF10)
SAME = str.maketrans(
    {chr(zero + i): str(i) for zero in _ZEROS for i in range(10)}
    | {"．": ".", "／": "/", "－": "-", "‐": "-", "‑": "-", "：": ":", "\u200e": " ", "\u200f": " "}
)
"""What is folded before reading, one character for one."""
_FOREIGN = re.compile("[٠-٩۰-۹०-९০-৯๐-๙໐-໙༠-༩၀-၉០-៩－-：‐‑\u200e\u200f]")
_DIGIT = re.compile("[0-9٠-٩۰-۹०-९০-৯๐-๙໐-໙༠-༩၀-၉០-៩０-９]")
_ANCHOR = re.compile(
    r"(?P<a>[0-9](?<![0-9][0-9])[0-9]{0,3})"
    r"(?:(?P<gap>\s?)(?P<mark>[./-])\s?(?P<b>[0-9]{1,2})\s?(?P=mark)(?P<space>\s?)"
    r"(?P<c>[0-9]{4}|[0-9]{1,2})"
    r"|(?<=19..)|(?<=20..)|(?<=2[45]..)|(?<=['’]..)|(?<=-[A-Z][a-z][a-z]-..)|(?=年))"
)
"""Three numbers parted by one mark, or a year: in full, after an apostrophe, of a Japanese era."""

_SHORT = 160
"""Characters of a text whose dates are remembered: every field that a stamp may hold asks again."""

# What may follow a year: "of the year", "г.", "r.", "року", and a particle set against it.
_YEAR_WORD = re.compile(
    r"\s{0,2}(?:года|году|год|г|року|рік|р|roku|r|жылы|жыл|ж|թ|yil|йил)(?![^\W\d_])\.?"
)
_MARGIN = 8
"""How many spaces and stops may stand around a date that is a whole text."""
_ARTICLES = frozenset({"the", "den", "le", "el", "dne", "am", "der"})
_WEEKDAY_AFTER = re.compile(rf"[,،.]?\s?[(（]?(?P<word>{named.WORD_CHAR}{{1,13}})(?:曜)?[)）]?")
_TO = frozenset({"to", "bis", "au", "al", "a", "do", "по"})


def find(text: str, language: str | None = None) -> tuple[Span, ...]:
    """Find every absolute date with at least a month and a year, in the text's order.

    The language settles what the words do not: names that several have, the order of digits. Two
    days with a dash or “to” between them are an interval.
    """
    return tuple([s for s in _read(text, language) if isinstance(s, Span)])


def points(text: str, language: str | None = None) -> tuple[Span, ...]:
    """Find the dates that are no stretch of time."""
    return tuple(s for s in find(text, language) if "/" not in s.edtf)


def moments(text: str, language: str | None = None) -> tuple[Span, ...]:
    """Find the days of a stamp, and the times that stand away from its only day as that day's.

    “12 March 2031 14:30, updated 18:05” has two. Only the label before a time says whether it is
    one, so this is for lines that are known to be stamps.
    """
    dates = points(text, language)
    days = {span.edtf[:10] for span in dates}
    if len(days) != 1 or not (days and len(dates[0].edtf) >= len("2022-02-05")):
        return dates
    plain = normal.blanked(text.translate(SAME), ((s.start, s.end) for s in dates), "\n")
    day = days.pop()
    times = (Span(c.start, c.end, day + c.edtf) for c in clock.find(plain, int(day[:4])))
    return tuple(sorted((*dates, *times), key=lambda span: span.start))


def ambiguous(text: str, language: str | None = None) -> tuple[Ambiguous, ...]:
    """Find the dates in digits that ``find`` leaves unread, as either number can be the month."""
    return tuple(s for s in _read(text, language) if isinstance(s, Ambiguous))


def _read(text: str, language: str | None) -> tuple[Span | Ambiguous, ...]:
    if not _DIGIT.search(text):
        return ()
    read = _any if len(text) <= _SHORT else _any.__wrapped__
    return read(text, language)


@lru_cache(maxsize=256)
def _any(text: str, language: str | None) -> tuple[Span | Ambiguous, ...]:
    plain = text.translate(SAME) if not text.isascii() and _FOREIGN.search(text) else text
    dates: list[tuple[Core, Span]] = []
    end = 0
    for anchor in _ANCHOR.finditer(plain):
        if anchor.start() >= end and (pair := _date(plain, anchor, end, language)):
            dates.append(pair)
            end = pair[1].end
    orders: dict[str, Order] = {date.mark: date.order for date, _ in dates if date.order}
    return tuple([_chosen(date, span, orders) for date, span in dates])


def _chosen(date: Core, span: Span, orders: dict[str, Order]) -> Span | Ambiguous:
    """Return a date its day; where it can mean two, as the other dates of the text are written."""
    if len(date.days) == 1:
        return span._replace(edtf=date.days[0] + span.edtf)
    if order := orders.get(date.mark):
        return span._replace(edtf=date.days[order == "mdy"] + span.edtf)
    return Ambiguous(span.start, span.end, (date.days[0], date.days[1]))


@cache
def _from() -> re.Pattern[str]:
    """Return the first day of a stretch of time, without its year: “30 January – ”, “05.02.–”."""
    return re.compile(
        rf"(?:(?P<name>{named.WORD_CHAR}{{3,20}})\.?\s)?(?P<day>[0-9](?<![0-9][0-9])[0-9]?)"
        rf"(?:st|nd|rd|th)?(?:\.?\s(?:de\s)?(?P<name2>{named.WORD_CHAR}{{3,20}})\.?|\.(?:(?P<month>[0-9]{{1,2}})\.)?)?"
        r"(?:\s?[–—]\s?|-|\s(?:-|to|bis|au|al|a|do|по)\s)$"
    )


def _date(
    text: str, anchor: re.Match[str], first: int, language: str | None
) -> tuple[Core, Span] | None:
    """Read the date at an anchor, with the weekday and the time that stand by it."""
    reader = in_digits.read if anchor["mark"] else named.read
    date = reader(text, anchor, first, language)
    if date is None:
        return None
    start, end = date.start, date.end
    if opened := _opened(text, date, first, language):
        return opened
    if "/" in date.days[0] or len(date.days[0]) < len("2022-02-05"):
        return date, Span(start, end, "")
    weekday = None
    if day := _weekday_before(text, first, start, language):
        weekday, start = day
    if word := _YEAR_WORD.match(text, end):
        end = word.end()
    if weekday is None and (day := _weekday_after(text, end, language)):
        weekday, end = day
    time = clock.before(text, first, start, date.year)
    start = time.start if time else start
    if not time and (time := clock.iso(text, end) or clock.after(text, end, date.year)):
        end = time.end
    if date.alone and weekday is None and not time and not _is_whole(text, start, end):
        return None
    settled = in_digits.settle(date, language, weekday)
    return (settled, Span(start, end, time.edtf if time else "")) if settled else None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Return whether a text is nothing but its date."""
    return len(text) - (end - start) < _MARGIN and not (text[:start] + text[end:]).strip(" .\n")


def _opened(text: str, date: Core, first: int, language: str | None) -> tuple[Core, Span] | None:
    """Read the first day of a stretch of time that a date ends."""
    before = text[max(first, date.start - 8) : date.start].split()
    if not before or (before[-1] not in _TO and before[-1][-1] not in "-–—"):
        return None
    last_day = in_digits.settle(date, language, None)
    if not last_day or len(last_day.days) > 1:
        return None
    match = _from().search(text, max(first, date.start - 32), date.start)
    if not match or (date.mark and not match["month"]) or (match["month"] and date.mark != "."):
        return None
    word = match["name2"] or match["name"]
    name = lookup.month(word, language) if word else None
    month = int(match["month"]) if match["month"] else name.value if name else None
    last = last_day.days[0]
    year = date.year - (month is not None and month > int(last[5:7]))
    begun = core.day(year, month, int(match["day"])) if month else None
    if not begun or not begun < last:
        return None
    value = date._replace(days=(f"{begun}/{last}",), order=None)
    return value, Span(match.start(), date.end, "")


def _weekday_before(
    text: str, first: int, place: int, language: str | None
) -> tuple[int, int] | None:
    """Return the weekday right before a place, and where it begins."""
    if place <= first or not text[place - 1].isspace():
        return None
    before = text[max(first, place - 28) : place]
    words = before.split()
    if words and words[-1] in _ARTICLES:
        words.pop()
    word = words[-1].strip(",.،()[]“”\"'*•|") if words else ""
    name = lookup.weekday(word, language) if word else None
    if not name:
        return None
    end = place - len(before) + before.rfind(word) + len(word)
    return name.value, end - name.length


def _weekday_after(text: str, place: int, language: str | None) -> tuple[int, int] | None:
    """Return the weekday right after a place, and where it ends."""
    match = _WEEKDAY_AFTER.match(text, place)
    name = lookup.weekday(match["word"], language) if match else None
    return (name.value, match.end()) if match and name else None
