"""Dates in digits alone: which of the numbers is the year, the month, the day."""

import re
from datetime import date

from generator.dates.core import Core, Order, day, full_year
from generator.dates.lookup import DAY_FIRST, code

_ASIAN = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
"""Kana, Chinese characters and Hangul: scripts of languages that begin with the year."""
_YEAR_FIRST = frozenset({"zh", "ja", "ko", "hu", "lt"})
"""Languages that begin with the year, even where it has two digits (CLDR, short dates)."""
_NO_DATE_AFTER = "/\\=_#@$€£¥₩+-.,:"
"""Marks before a number that make it part of an address, a price, a version, a longer number."""
_CLOCK_GLUED = re.compile(r"[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}\. [^\W\d_]{3}")


def read(text: str, anchor: re.Match[str], first: int, language: str | None) -> Core | None:
    """Read three numbers parted by one mark; ``first`` is where the date before them ends."""
    start, end = anchor.span()
    if not _stands_free(text, anchor, first):
        return None
    a, b, c, mark = anchor["a"], anchor["b"], anchor["c"], anchor["mark"]
    if len(a) == 4 and len(c) <= 2:  # noqa: PLR2004 - digits of a year, of a day
        value = day(int(a), int(b), int(c))
        spaced = bool(anchor["space"]) and text[end : end + 1] != "."
        sure = not spaced or code(language) in _YEAR_FIRST or _is_asian(text)
        return Core(start, end, int(a), (value,), mark) if value and sure else None
    if len(a) > 2:  # noqa: PLR2004 - digits of a day
        return None
    if len(c) <= 2:  # noqa: PLR2004 - digits of a short year
        return _short(Core(start, end, full_year(c), (), mark), a, b, c, text, language)
    return _ordered(Core(start, end, int(c), (), mark), int(a), int(b))


def _stands_free(text: str, anchor: re.Match[str], first: int) -> bool:
    """Say whether nothing around the numbers makes them part of something longer."""
    start, end = anchor.span()
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if anchor["mark"] == "-" and (anchor["gap"] or anchor["space"]):
        return False
    if start > first or not first:
        if before[-1:] in _NO_DATE_AFTER and before and (before[-1] != ":" or before[0].isdigit()):
            return False
        if len(anchor["a"]) <= 2 and len(before) > 1 and before[-1].isalpha() and not before[0].isalpha():  # noqa: E501,PLR2004 - a letter that belongs to the number
            return _is_asian(before[-1])
        if before[-1:] in "vVnN" and before and not before[:-1].isalpha():
            return False
    if after[:1].isdigit() and not (len(anchor["c"]) == 4 and _CLOCK_GLUED.match(text, end)):  # noqa: PLR2004 - digits of a year
        return False
    return not (after[:1] == anchor["mark"] and after[1:].isdigit())


def _ordered(core: Core, one: int, other: int) -> Core | None:
    """Give what two numbers before a year can mean."""
    dmy, mdy = day(core.year, other, one), day(core.year, one, other)
    days = tuple(dict.fromkeys(value for value in (dmy, mdy) if value))
    order: Order | None = None
    if one != other and len(days) == 1:
        order = "dmy" if dmy else "mdy"
    return core._replace(days=days, order=order) if days else None


def _short(
    core: Core, a: str, b: str, c: str, text: str, language: str | None
) -> Core | None:
    """Read three short numbers; they are a date for sure only where each has two digits."""
    if code(language) in _YEAR_FIRST:
        value = day(full_year(a), int(b), int(c))
        return core._replace(year=full_year(a), days=(value,), alone=True) if value else None
    if _is_asian(text):
        return None
    found = _ordered(core, int(a), int(b))
    sure = len(a) == len(b) == len(c) and core.mark != "-"
    return found._replace(alone=not sure) if found else None


def _is_asian(text: str) -> bool:
    return not text.isascii() and any(a <= c <= z for c in text[:400] for a, z in _ASIAN)


def habit(mark: str, language: str | None) -> Order | None:
    """Say which order a language and the mark between the numbers tell of; null where neither.

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
    told = habit(core.mark, language)
    return core._replace(days=core.days[:1]) if told == "dmy" else core
