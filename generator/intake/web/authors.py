"""Names of authors as pages give them: without “By”, offices, addresses and what is no name."""

import re

from generator.english.first_names import SEX
from generator.intake import bylines, signed_names
from generator.intake.tables import either, listed
from generator.text import letters, normal

# Other words than “by” are given names too, and count only before two words: “Di Lund” is a whole
# name.
_BY = re.compile(
    rf"(?i)^\W*(?:(?:{either('signs', 'opens-by')})\s+)?"
    rf"(?:by\b\s*:?\s|(?:{either('signs', 'by')})\b\s*:?\s(?=\s?\S+\s\S))\s*"
)
_JOINS = either("signs", "joins")
_BETWEEN = re.compile(
    r"[;|/•·]|,(?! ?(?:Jr|Sr|M\.?D|Ph\.?D|[IVX]{1,4})\b)"
    rf"| & | (?:{_JOINS}) | [ye] (?=\S+ \S)"
)
_AFTER = re.compile(
    rf"\s(?:for|For|FOR|in|of|at|reports?)\s(?:the\s)?{letters.OPENING}.*$|\s?[(\[].*$|\s[-–—]\s.*$"
)
_NO_NAME = re.compile(rf"(?i)@|://|www\.|\.com\b|\d|^(?:{either('signs', 'no-author')})$")
_OFFICE = re.compile(rf"(?i)\b(?:{either('signs', 'office')})\b")
_SLUG = re.compile(r"[a-z._-]*[-._][a-z._-]*+")
"""A name as addresses have it: “mira-solberg”."""

_LETTER = re.compile(r"[^\W\d_]")

LONGEST = 60
LONGEST_FIELD = 500
MOST_WORDS = 6

_OPENING = re.compile(r"(?i)^by\b ?:? ?")
_PEOPLE = re.compile(rf" ?[;|] ?| (?:&|y|e|{_JOINS}) ")

_EASTERN = re.compile("[\u3400-\u9fff\uac00-\ud7a3]")

_MOST_PARTS = 3
_PART = re.compile(
    r"(?!(?:Jr|Sr|I{1,3}|IV|M\.?D|Ph\.?D)\.?$)[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)*"
)

_EASTERN_OFFICE = re.compile(
    r"(?:本报|本報|本刊|本社|特约|特約|驻?[\u4e00-\u9fff]{0,4})?"
    r"(?:记者|記者|编辑|編輯|編集部?|通讯员|評論員|评论员|특파원|기자|편집부)"
)


def names(text: str) -> tuple[str, ...]:
    """Read the names in a byline or in an author's field."""
    if "://" in text:
        return ()
    text = _BY.sub("", normal.spaces(text[:LONGEST_FIELD].replace("\n", " | ")))
    parts = (_BY.sub("", part).strip(" ,.;:|-–—•·*") for part in _BETWEEN.split(text))
    return tuple(dict.fromkeys(p for part in parts if (p := _name(part))))


def _name(part: str) -> str:
    """Return a name alone; empty where a part is none."""
    name = _AFTER.sub("", part).strip(" ,.;:|")
    if not name or len(name) > LONGEST or len(name.split()) > MOST_WORDS or _NO_NAME.search(name):
        return ""
    return "" if _SLUG.fullmatch(name) or not _LETTER.search(name) else name


def turned(text: str) -> str:
    """Return names as they are said where the family name stands first: “Solberg, Mira”.

    Several are parted by more than a comma, or come in pairs.
    """
    text = _OPENING.sub("", "; ".join(map(normal.spaces, text[:LONGEST_FIELD].splitlines())))
    return "; ".join(_turned(part) for part in _PEOPLE.split(text))


def _turned(text: str) -> str:
    parts = [_AFTER.sub("", part.strip()) for part in text.split(",")]
    pairs = [*zip(parts[::2], parts[1::2], strict=False)]
    if len(parts) % 2 or not all(_is_turned(*pair) for pair in pairs):
        return text
    return "; ".join(joined(given, family) for family, given in pairs)


def joined(given: str, family: str) -> str:
    """Join the parts of a name as it is said: in Chinese and Korean the family comes first."""
    return family + given if _EASTERN.match(family) else f"{given} {family}".strip()


def _is_turned(family: str, given: str) -> bool:
    """Return whether two parts are a family name and what goes before it, and no two names."""
    parts = (family, given)
    if any(not _is_part(p) or is_office(p) or signed_names.has_house(p) for p in parts):
        return False
    *before, last = family.split()
    is_one = all(word.casefold() in listed("signs", "particle") for word in before)
    return is_one or (given.split(maxsplit=1)[0] in SEX and (*before, last)[0] not in SEX)


def _is_part(part: str) -> bool:
    """Return whether a text may be a part of a name: up to three capitalised words or initials."""
    return len(part.split()) <= _MOST_PARTS and bool(_PART.fullmatch(part))


def is_office(name: str) -> bool:
    """Return whether a part of a byline is an office, not a name."""
    return bool(_OFFICE.search(name))


def without_office(name: str) -> str:
    """Return a name without an office before it; empty where it is one and names nobody."""
    first, _, rest = name.strip().partition(" ")
    if rest.casefold().startswith("staff "):
        return name  # of a house: “Herald staff reporter”
    names_office = rest.startswith("of ") or _OFFICE.fullmatch(rest)
    is_ranked = first.casefold() in listed("signs", "rank") and names_office
    if is_ranked or _EASTERN_OFFICE.fullmatch(name) or _OFFICE.fullmatch(name):
        return ""
    return bylines.without_post(name)


def is_house(name: str, houses: set[str]) -> bool:
    """Return whether an author is a house or a desk, by the page's own names for itself."""
    folded = plain(name)
    return folded in houses or signed_names.is_house(name)


def plain(name: str) -> str:
    """Return a house's name in the form that is compared: folded, without its article."""
    return normal.fold(name).removeprefix("the ").removesuffix(".com").replace(" ", "")
