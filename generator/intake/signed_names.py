"""The names in a byline: where one ends, without roles and places, and which are no person's."""

import re
from collections.abc import Callable
from itertools import takewhile

from generator.intake.tables import either, listed, ready
from generator.text.letters import CAPITAL, LETTER, OPENING, SMALL

_PARTICLES = either("signs", "particle")
_PART = rf"(?:{OPENING}[\w’'.ʼ-]*|\"{LETTER}\w+\"|“{LETTER}\w+”)"
_NAME = re.compile(
    rf"{_PART}(?: (?:(?:{_PARTICLES}) ){{0,2}}{_PART}){{1,3}},?(?: (?:Jr|Sr|II|III)\.?)?"
)
_WIDE = re.compile(rf"{_PART}(?:[ &](?:(?:{_PARTICLES}|[Ss]taff|[Rr]eporters?) ?|{_PART})){{0,4}}")
# What may follow a name: a place, a house, how long ago, a count of comments, a handle.
_AFTER_NAME = re.compile(
    r"(?:, (?:in|the|our|für|aus|à|en)\b.*| (?:in|[Ff]or|FOR|with|at|für|aus) .*"
    r"|\s*\d+ (?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)(?: ago)?"
    r"|(?<=[a-z])\d+|Follow|\s*@\w+)$",
)
_CAMEL = re.compile(rf"(?<=[{SMALL}]{{2}})(?=[{CAPITAL}][{SMALL}])")
_GLUED_HOUSE = re.compile(rf"(?<=[{SMALL}])(?=The [{CAPITAL}])")
_HARD = re.compile(r"\s*[|·•⋅]\s*|\s+[-–—]+\s+|\s{2,}|\t|[;]")
_AND = either("signs", "and")
_SOFT = re.compile(rf"\s*,\s*|\s*/\s*|\s+(?:{_AND})\s+|\s+و(?=[\u0620-\u064a])|\s*&\s*|、|，|＝")
_PLACE = re.compile(_PART)

_BRACKETS = re.compile(r"\s{0,3}\([^()]{1,40}\)$")
_PICTURES = re.compile(r"\((?:photo|foto|bild|фото|fotogra)\w*\)$", re.IGNORECASE)

_MOST_NAMES = 2
EDGES = " ,.;:*•-–"

_SHORTEST = 3

_INITIALS = 5
"""Capitals by which agencies call themselves at most."""


def has_role(text: str) -> bool:
    """Return whether a text has a word for a journalist's work."""
    return bool(ready("signs", "role").find(text.lower()))


def read(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Read the names of a text up to what is none; ``fits`` says what the first may be."""
    names: list[str] = []
    for part in _HARD.split(text.strip(" ,.:;*•&")):
        read = _part(part, is_name if names else fits)
        if not read or (names and any(is_house(name) for name in read)):
            break
        names += read
    return tuple(dict.fromkeys(names))


def _part(text: str, fits: Callable[[str], bool]) -> list[str]:
    text = _GLUED_HOUSE.split(text, maxsplit=1)[0]
    pieces = [p for piece in _SOFT.split(text) if (p := _alone(piece))]
    if fits is is_name and not all(fits(p) or _PLACE.fullmatch(p) for p in pieces):
        return []
    names = list(takewhile(fits, pieces))
    people = " " in names[0] if names else False
    return [name for name in names if " " in name or not people]


def is_name(text: str) -> bool:
    """Return whether a text is a person's name and nothing else."""
    return (
        _looks_named(text)
        and not has_role(text)
        and not ({w.strip(".,").casefold() for w in text.split()} & listed("signs", "no-name"))
    )


def _alone(piece: str) -> str:
    """Return a name without its role, its place and what stands in brackets after it."""
    if _PICTURES.search(piece):
        return ""
    bare = _BRACKETS.sub("", piece).strip(EDGES)
    return _without_role(_AFTER_NAME.sub("", bare)).strip(EDGES)


def _without_role(text: str) -> str:
    """Cut a journalist's role off a name, glued or not: “Ann LeeTravel Reporter”."""
    small = text.lower()
    at = ready("signs", "role").first(small) if len(small) == len(text) else None
    if at is None:
        return text
    before = _CAMEL.split(text[:at], maxsplit=1)[0]
    words = before.rstrip(EDGES).split(" ")
    while words[-1][:1].islower():
        words.pop()
        if not words:
            return ""
    has_modifier = (
        before == text[:at]
        and before.endswith(" ")
        and (text[at].islower() or words[-1].lower() in listed("signs", "no-name"))
    )
    return " ".join(words[:-1] if has_modifier and len(words) > _MOST_NAMES else words)


def _looks_named(text: str) -> bool:
    """Return whether a text is two to four capitalised words, particles aside."""
    if not _NAME.fullmatch(text):
        return False
    words = text.split()
    if max(map(len, words)) < _SHORTEST:
        return False
    return not any(w[0].islower() and w not in listed("signs", "particle") for w in words)


def is_wide(text: str) -> bool:
    """Return whether a text is a name of any form, as may follow “By”."""
    return len(text) <= 60 and bool(_WIDE.fullmatch(text))  # noqa: PLR2004 - a long name


def is_house(name: str) -> bool:
    """Return whether a name is that of a desk or an agency, not of a person."""
    first = name.split(" ", 1)[0]
    is_short = first.isupper() and 1 < len(first) <= _INITIALS and "." not in first
    if is_short and (first == name or not name.isupper()):
        return True
    return has_house(name)


def has_house(name: str) -> bool:
    """Return whether a name has a word of the names of houses."""
    return bool(ready("signs", "house").find(name.casefold()))
