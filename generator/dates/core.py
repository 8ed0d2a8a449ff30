"""What a date says, before the words around it are looked at."""

from datetime import date
from typing import Literal, NamedTuple

YEARS = range(1900, 2101)
"""Years that news is of; another number is none."""

_LATEST = 68
"""The last two-digit year that is read as 20xx (POSIX, strptime, "%y")."""

Order = Literal["dmy", "mdy"]
"""Which of day and month stands first where the year is last."""


class Core(NamedTuple):
    """A date as its numbers and the month's name give it.

    ``days`` is what it means: one value, or two where either number can be the month, the day
    first before the other. ``mark`` parts numbers alone. ``alone`` says that the numbers could be
    something else, so that a weekday or a time must stand by them or nothing at all.
    """

    start: int
    end: int
    year: int
    days: tuple[str, ...]
    mark: str = ""
    alone: bool = False
    order: Order | None = None


_BUDDHIST = 543
"""How many years the Buddhist calendar of Thailand is ahead of ours (CLDR, “buddhist”)."""


def full_year(digits: str) -> int:
    """Return the year that two or four digits mean."""
    year = int(digits)
    short = len(digits) <= 2  # noqa: PLR2004 - the digits of a short year
    return year + (2000 if year <= _LATEST else 1900) if short else year


def common_year(year: int) -> int:
    """Return the year of our calendar that a Thai text means, where it counts as Buddhists do."""
    return year - _BUDDHIST if year - _BUDDHIST in YEARS else year


def day(year: int, month: int, number: int) -> str | None:
    """Write a day as EDTF; nothing where the calendar has none such."""
    try:
        return date(year, month, number).isoformat() if year in YEARS else None
    except ValueError:
        return None


def month(year: int, number: int) -> str | None:
    """Write a month as EDTF; nothing where the calendar has none such."""
    return f"{year}-{number:02}" if year in YEARS and 1 <= number <= 12 else None  # noqa: PLR2004 - months of a year
