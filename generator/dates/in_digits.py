"""Dates in digits alone: which of the numbers is the year, the month, the day."""

import re
from datetime import date

from generator.dates.core import Core, Order, common_year, day, full_year
from generator.dates.lookup import DAY_FIRST, YEAR_LEADS, code

_ASIAN = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
"""Kana, Chinese characters and Hangul: scripts of languages that begin with the year."""
_YEAR_FIRST = frozenset({"zh", "ja", "ko", "hu"})
"""Languages that begin with the year, even where it has two digits (CLDR, short dates)."""
_NO_DATE_AFTER = re.compile(r"[/\\=_#@$€£¥₩+][0-9]|[0-9][-.,:][0-9]|(?<![^\W\d_])[a-zA-Z][0-9]")
"""What stands before a number that is part of an address, a price, a version or a longer number."""
_FILE_NAME = re.compile(r"_|\.[a-z]{2,4}\b")
_VERSION = re.compile(
    r"\b(?:versi[oó]n\w*|verze|wersja|версия|release|build|firmware)\s$", re.IGNORECASE
)
_VERSION_REACH = 12
"""Words before three short numbers that tell of a program's version."""
_SHORT, _LONG = 2, 4
"""Digits of a day, month or short year, and of a full year."""
_CLOCK_GLUED = re.compile(r"[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}\. [^\W\d_]{3}")


def read(text: str, anchor: re.Match[str], first: int, language: str | None) -> Core | None:
    """Read three numbers parted by one mark; ``first`` is where the date before them ends."""
    start, end = anchor.span()
    if not _stands_free(text, anchor, first):
        return None
    a, b, c, mark = anchor["a"], anchor["b"], anchor["c"], anchor["mark"]
    if len(a) > _SHORT and len(c) <= _SHORT:
        value = day(int(a), int(b), int(c)) if len(a) == _LONG else None
        spaced = bool(anchor["space"]) and text[end : end + 1] != "."
        end += mark == text[end : end + 1] == "."
        sure = not spaced or code(language) in _YEAR_FIRST or _is_asian(text)
        return Core(start, end, int(a), (value,), mark) if value and sure else None
    if len(a) > _SHORT:
        return None
    if len(c) <= _SHORT:
        return _short(text, anchor, language)
    year = common_year(int(c)) if code(language) == "th" else int(c)
    return _ordered(Core(start, end, year, (), mark), int(a), int(b))


def _stands_free(text: str, anchor: re.Match[str], first: int) -> bool:
    """Return whether nothing around the numbers makes them part of something longer."""
    start, end = anchor.span()
    ends_range = first and start - first <= 1
    spaced = anchor["gap"] or anchor["space"] or text[start - 1 : start] == "-"
    if (anchor["mark"] == "-" and spaced) or _FILE_NAME.match(text, end):
        return False
    near = range(max(0, start - 2), start)
    if not ends_range and any(_NO_DATE_AFTER.match(text, at) for at in near):
        return False
    if text[end : end + 1].isdigit():
        return len(anchor["c"]) > _SHORT and bool(_CLOCK_GLUED.match(text, end))
    return not (text[end : end + 1] == anchor["mark"] and text[end + 1 : end + 2].isdigit())


def _ordered(core: Core, one: int, other: int) -> Core | None:
    """Return what two numbers before a year can mean."""
    dmy, mdy = day(core.year, other, one), day(core.year, one, other)
    days = tuple(dict.fromkeys(value for value in (dmy, mdy) if value))
    order: Order | None = None
    if one != other and len(days) == 1:
        order = "dmy" if dmy else "mdy"
    return core._replace(days=days, order=order) if days else None


def _short(text: str, anchor: re.Match[str], language: str | None) -> Core | None:
    """Read three short numbers: a date for sure only where each has two digits and a usual mark."""
    a, b, c = anchor.group("a", "b", "c")
    core = Core(*anchor.span(), full_year(c), (), anchor["mark"])
    if code(language) in _YEAR_FIRST:
        value = day(full_year(a), int(b), int(c))
        return core._replace(year=full_year(a), days=(value,), alone=True) if value else None
    if _is_asian(text) or code(language) in YEAR_LEADS:
        return None
    if _VERSION.search(text[max(0, anchor.start() - _VERSION_REACH) : anchor.start()]):
        return None
    ordered = _ordered(core, int(a), int(b))
    usual = core.mark == "/" or (core.mark == "." and code(language) in DAY_FIRST)
    sure = usual and len(a) == len(b) == len(c)
    return ordered._replace(alone=not sure) if ordered else None


def _is_asian(text: str) -> bool:
    return not text.isascii() and any(a <= c <= z for c in text[:400] for a, z in _ASIAN)


def habit(mark: str, language: str | None) -> Order | None:
    """Return which order a language and the mark between the numbers tell of; none where neither.

    A language whose countries agree tells it, which is any but English. A full stop parts a day
    from a month, and only in English sometimes a month from a day.
    """
    known = code(language)
    return "dmy" if known in DAY_FIRST or (mark == "." and known != "en") else None


def settle(core: Core, language: str | None, weekday: int | None) -> Core | None:
    """Keep the one day that is meant where the weekday or the language tells it."""
    if len(core.days) == 1:
        odd = core.order == "mdy" and core.mark == "." and code(language) not in {None, "en"}
        return None if odd else core
    if weekday is not None:
        fitting = [d for d in core.days if date.fromisoformat(d).weekday() == weekday]
        if len(fitting) == 1:
            order: Order = "dmy" if fitting[0] == core.days[0] else "mdy"
            return core._replace(days=tuple(fitting), order=order)
    usual = habit(core.mark, language)
    return core._replace(days=core.days[:1]) if usual == "dmy" else core
