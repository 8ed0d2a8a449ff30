"""Makes ``generator/dates/names.txt`` from the CLDR data that Babel carries; run by ``make names``.

The generator itself needs no Babel: the table is in the repository, and a test compares the two.
"""

import pickle
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, localedata

from generator.dates.fold import fold

TARGET = Path(__file__).parent.parent / "generator/dates/names.txt"

NAMED = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fi fil fr gl he hi hr hu hy id is it ka"
    " kk km ky lo lt lv mk ms my nl no pl pt ro ru sk sl sq sr sv sw tg th tr uk ur uz xh zu"
)
"""Languages whose months have names."""

NUMBERED = "ja ko vi zh"
"""Languages that number their months."""

SCRIPTS = (None, "Cyrl", "Hant", "Latn")
"""Scripts beside a language's usual one that newspapers use."""

WRITTEN = {"no": ("no", "nb", "nn")}
"""Languages with more than one written form."""

TWO_WORDS = ("ar",)
"""Languages whose months may have a name of two words."""

HEAD = """\
# Names of months and weekdays in many languages; written by `make names`, not by hand.
#
# Source: Unicode CLDR, as Babel carries it: wide and abbreviated names, in a date and alone, of
# every country that speaks the language. Months stand from January, days from Monday, parted by
# “|”, the names of one by “;”. A name is folded (generator.dates.fold). “*” marks what is only
# short. Last comes the order of day, month and year in digits, and where the month has its name.
"""


def text() -> str:
    """Return the table."""
    every = sorted(f"{NAMED} {NUMBERED}".split())
    months = {code: _row(code, "months", range(1, 13)) for code in sorted(NAMED.split())}
    days = {code: _row(code, "days", range(7)) for code in every}
    orders = {code: f"{_order(code, 'short')} {_order(code, 'long')}" for code in every}
    return HEAD + _table("month", months) + _table("weekday", days) + _table("order", orders)


def _table(kind: str, rows: dict[str, str]) -> str:
    return f"\n[{kind}]\n" + "".join(f"{code} {row}\n" for code, row in rows.items())


def _row(code: str, table: str, places: range) -> str:
    return "|".join(";".join(_names(code, table, place)) for place in places)


def _names(code: str, table: str, place: int) -> list[str]:
    """Return the names of one month or day: the wide ones, then those that are only short."""
    wide = {fold(name) for name in _forms(code, table, "wide", place)}
    short = {fold(name) for name in _forms(code, table, "abbreviated", place)}
    names = sorted(wide) + ["*" + name for name in sorted(short - wide)]
    spaced = code in TWO_WORDS or table == "days"
    return [n for n in names if not re.search(r"[0-9;|]", n) and (spaced or " " not in n)]


def _forms(code: str, table: str, width: str, place: int) -> Iterator[str]:
    """Return a name in every form and country that CLDR has it in, what is inherited left out."""
    for locale in _countries(code):
        own = _own(locale).get(table, {})
        for context in ("format", "stand-alone"):
            names = own.get(context, {}).get(width, {})
            if isinstance(names, Mapping) and place in names:
                yield names[place]


@cache
def _own(locale: str) -> Mapping[str, Any]:
    """Return a locale's own data; Babel's loader would fill its cache with what lacks the rest."""
    with Path(localedata.resolve_locale_filename(locale)).open("rb") as file:
        data: Mapping[str, Any] = pickle.load(file)  # noqa: S301 - a file of the installed Babel
    return data


def _countries(code: str) -> list[str]:
    written = WRITTEN.get(code, (code,))
    ids = (i for i in localedata.locale_identifiers() if i.split("_")[0] in written)
    return [i for i in sorted(ids) if Locale.parse(i).script in SCRIPTS]


def _order(code: str, width: str) -> str:
    pattern = re.sub(r"'[^']*'", "", Locale.parse(code).date_formats[width].pattern)
    return "".join(dict.fromkeys(re.findall("[dMy]", pattern))).lower()


if __name__ == "__main__":
    TARGET.write_text(text(), "utf-8")
