"""Makes ``generator/desk/countries.txt`` from the CLDR data of Babel; run by ``make names``.

The names that CLDR lacks are in the tables below.
"""

import textwrap
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

TARGET = Path(__file__).parent.parent / "generator/desk/countries.txt"

LANGUAGES = "en fr es it pt nl sv da no"
"""Languages whose places are drafted; German, where every noun has a capital, is none of them."""

CONTINENTS = "002 003 005 009 019 142 150 419"
"""The regions of CLDR that news name: its others are those of statistics, “Middle Africa”."""

LEFT_OUT = {
    "EU EZ UN": "bodies",
    "XA XB ZZ": "no places",
    "QO UM": "islands put together for statistics",
    "EA IC": "parts of Spain",
    "AC TA": "parts of St. Helena",
    "AQ BV CP DG GS HM IO TF": "where only scientists and soldiers live, if anybody",
}
"""Territories of CLDR that are no countries, and why."""

REGIONS = """
Middle East; Central Asia; Southeast Asia; East Asia; South Asia; Central America; Eastern Europe;
Western Europe; Scandinavia; Balkans; Caucasus; Caribbean; Mediterranean; Arctic; West Bank;
Gaza Strip/Gaza; Crimea; Kashmir; Tibet; Siberia; Middle West/Midwest
"""
"""English regions by hand, which stand before the continents."""

NAMES = {
    "CC": "Cocos Islands",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
}
"""English names for those that CLDR writes as no newspaper does: “Congo - Kinshasa”."""

FORMS = {
    "AE": "UAE",
    "BA": "Bosnia",
    "CD": "DRC/Democratic Republic of Congo/DR Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "GB": "UK/U.K./Britain/Great Britain",
    "MK": "Macedonia",
    "MM": "Burma",
    "MO": "Macau",
    "PS": "Palestine",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "TR": "Turkey",
    "US": "US/U.S./USA/America",
    "VA": "Vatican",
}
"""Other forms of English names, most of them older or shorter ones."""

HEAD = """\
# Names of countries, territories, continents and some regions by language; written by “make names”,
# not by hand. Source: Unicode CLDR, as Babel carries it, and the tables of tests/cldr_countries.py.
# Forms of one name are parted by a slash; the first of them is the one that is written.
"""


def text() -> str:
    """Return the file's text."""
    return HEAD + "".join(_sections(language) for language in LANGUAGES.split())


def _sections(language: str) -> str:
    names = dict(_names(language))
    continents = [names.pop(code) for code in CONTINENTS.split()]
    regions = " ".join(REGIONS.split()).split("; ") if language == "en" else []
    rows = {"region": regions + continents, "country": list(names.values())}
    return "".join(f"\n[{kind} {language}]\n{_filled(row)}" for kind, row in rows.items())


def _names(language: str) -> Iterator[tuple[str, str]]:
    """Return codes and names; a name that CLDR explains in brackets or by a dash is left out."""
    left_out = " ".join(LEFT_OUT).split()
    for code, name in sorted(Locale.parse(language).territories.items()):
        if code in left_out or (code.isdigit() and code not in CONTINENTS.split()):
            continue
        forms = _english(code, name) if language == "en" else name
        if "(" not in forms and " - " not in forms:
            yield code, forms


def _english(code: str, name: str) -> str:
    """Return the forms of an English name, with “and” as newspapers write it."""
    forms = NAMES.get(code, name.replace(" & ", " and ")), FORMS.get(code)
    return "/".join(filter(None, forms))


def _filled(names: list[str]) -> str:
    return textwrap.fill("; ".join(names), 110, break_on_hyphens=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), "utf-8")
