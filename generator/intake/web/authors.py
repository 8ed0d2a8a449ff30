"""Names of authors as pages give them: without “By”, offices, addresses and what is no name."""

import re

from generator.text import letters, normal

# “By” in the languages of large news houses, and longer forms that templates print. Other words
# than “by” are given names too, and count only before two words: “Di Lund” is a whole name.
_BY = re.compile(
    r"(?i)^\W*(?:(?:written|words|story|text|report(?:ed|ing)?|analysis|opinion|posted|published)\s+)?"
    r"(?:by\b\s*:?\s|(?:von|par|por|di|door|av|af|autor|author|texto?)\b\s*:?\s(?=\s?\S+\s\S))\s*"
)
_BETWEEN = re.compile(
    r"[;|/•·]|,(?! ?(?:Jr|Sr|M\.?D|Ph\.?D|[IVX]{1,4})\b)"
    r"| & | (?:and|und|et|en|og|och) | [ye] (?=\S+ \S)"
)
_AFTER = re.compile(
    rf"\s(?:for|For|FOR|in|of|at|reports?)\s(?:the\s)?{letters.OPENING}.*$|\s?[(\[].*$|\s[-–—]\s.*$"
)
_NO_NAME = re.compile(
    r"(?i)@|://|www\.|\.com\b|\d|^(?:by|and|share|follow|updated|published|admin|administrator"
    r"|webmaster|editor|user|root|author|null|undefined|none|unknown|contributor|guest)$"
)
# Offices that stand after a name; from the mastheads of newspapers.
_OFFICE = re.compile(
    r"(?i)\b(?:editors?|correspondents?|reporters?|writers?|columnists?|journalists?|producers?"
    r"|analysts?|contributors?|bureau|chief|photographers?|critics?|presenters?|fellows?"
    r"|director|professor|lecturer|intern|head|manager|presse?)\b"
)
_SLUG = re.compile(r"[a-z._-]*[-._][a-z._-]*+")
"""A name as addresses have it: “mira-solberg”."""

_LETTER = re.compile(r"[^\W\d_]")

LONGEST = 60
LONGEST_FIELD = 500
MOST_WORDS = 6


def names(text: str) -> tuple[str, ...]:
    """Read the names in a byline or in an author's field."""
    if "://" in text:
        return ()
    text = _BY.sub("", normal.spaces(text[:LONGEST_FIELD].replace("\n", " | ")))
    parts = (_BY.sub("", part).strip(" ,.;:|-–—•·*") for part in _BETWEEN.split(text))
    return tuple(dict.fromkeys(p for part in parts if (p := _name(part))))


def _name(part: str) -> str:
    """Give a name alone; empty where a part is none."""
    name = _AFTER.sub("", part).strip(" ,.;:|")
    if not name or len(name) > LONGEST or len(name.split()) > MOST_WORDS or _NO_NAME.search(name):
        return ""
    return "" if _SLUG.fullmatch(name) or not _LETTER.search(name) else name


def turned(text: str) -> str:
    """Give a name as it is said that a catalogue gives with the family name first."""
    family, comma, given = (part.strip() for part in text.partition(","))
    is_turned = comma and given and "," not in given and " " not in family
    return f"{given} {family}" if is_turned else text


def is_office(name: str) -> bool:
    """Say whether a part of a byline is an office, not a name."""
    return bool(_OFFICE.search(name))


def is_house(name: str, houses: set[str]) -> bool:
    """Say whether an author is a house or a desk, by the page's own names for itself."""
    folded = plain(name)
    return folded in houses or bool(_DESK.search(name))


_DESK = re.compile(
    r"(?i)\b(?:staff|newsroom|news ?desk|desk|team|editorial|agenc(?:y|ies)|redaktion|redacci[oó]n"
    r"|redaksi|newswires?|press association|associated press|web ?desk|online|bureau|news)\b"
)


def plain(name: str) -> str:
    """Give a house's name in the form that is compared: folded, without its article."""
    return normal.fold(name).removeprefix("the ").removesuffix(".com").replace(" ", "")
