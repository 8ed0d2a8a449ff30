"""Bylines: which lines name who wrote an article, and the names in them."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import takewhile

from generator.intake.tables import either, ready, table
from generator.text import normal
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


def opens(text: str) -> bool:
    """Return whether a line opens as a byline does, with a name after it."""
    return len(text) <= LONGEST and bool(names(text))


def announces(text: str) -> bool:
    """Return whether a line only announces that the next one names the author."""
    if len(text) > _LABEL:
        return False
    return text.casefold().strip(" :：.*•") in _announcing()


@cache
def _announcing() -> frozenset[str]:
    return frozenset(table("signs")["announces"])


def names(text: str) -> tuple[str, ...]:
    """Read the names of a byline that opens with its word: “By Ann Lee and Per Holm, Norhaven”."""
    taken = ready("signs", "byline").opening(text[:_OPENING].casefold())
    if not taken and _GLUED_BY.match(text):
        return _read(text[len("by") :], _is_wide)
    if text.startswith("From ") and (found := _read(text[len("From ") :], _is_name)):
        return found
    if taken and _is_post(text, taken):
        return ()
    if taken and (after := _after_role(text[taken:])):
        return _read(after, _is_wide)
    if not taken or not (_NAMED.match(text, taken) or _is_eastern(text[taken : taken + 1])):
        return ()
    return _read(text[taken:].lstrip(" :：—–-"), _is_wide)


def _after_role(text: str) -> str:
    """Return what follows a role that stands before the name: “Door onze redacteur Ann Lee”."""
    words = text.split()
    for i, word in enumerate(words[:_BEFORE_NAME], 1):
        if _has_role(word):
            return " ".join(words[i:])
    return ""


_BEFORE_NAME = 3
_GLUED_BY = re.compile(rf"[Bb]y(?={OPENING})")
_NAMED = re.compile(rf"\s?[:：]\s?|\s[—–-]\s(?={OPENING})|\s(?=[\"“]?{OPENING})")
_OPENING, _LABEL, LONGEST = 24, 40, 120
"""Characters: of a byline's opening words, of a label, of the longest byline."""


def bare(text: str) -> tuple[str, ...]:
    """Read the names of a line that holds nothing else, but for a role, a house or a time."""
    return _bare(text) if len(text) <= LONGEST else ()


@lru_cache(maxsize=1024)
def _bare(text: str) -> tuple[str, ...]:
    """Read a short line, and remember it: several steps ask for the names in the same one."""
    taken = ready("signs", "byline").opening(text[:_OPENING].casefold())
    if taken and _has_role(text) and _is_post(text, taken):
        return ()
    if not text[:1].isupper():
        return eastern(text) or (_read(text, _is_name) if _RIGHT.match(text) else ())
    return _read(text, _is_name)


_RIGHT = re.compile("[\u0590-\u06ff]")


def _is_eastern(char: str) -> bool:
    """Return whether a character is Chinese, Japanese or Korean."""
    return "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


@cache
def _eastern_forms() -> tuple[re.Pattern[str], ...]:
    """Return the forms of Chinese, Japanese and Korean names, as their newspapers print them.

    They stand after the word for a reporter and a mark, before it, or in two parts.
    """
    return (
        re.compile(
            r"(?:作者|记者|記者|撰文|文)\s?[:：/／ ]\s?"
            r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[ 、，,][\u4e00-\u9fff]{2,4}){0,3})"
        ),
        re.compile(r"(?:^|[\s=])(?P<names>[\uac00-\ud7a3]{2,4})\s?(?:기자|특파원|논설위원)"),
        re.compile(r"^(?P<names>[\u4e00-\u9fff]{1,3}[ \u3000][\u3040-\u9fff]{1,4})$"),
    )


def eastern(text: str) -> tuple[str, ...]:
    """Read the names of a Chinese, Japanese or Korean byline, wherever it stands in the line."""
    if len(text) > LONGEST or normal.is_latin(text):
        return ()
    after, before, alone = _eastern_forms()
    if match := after.search(text) or before.search(text):
        return tuple(re.split("[ 、，,]", match["names"]))
    whole = alone.match(text)
    return (whole["names"],) if whole else ()


_PLACE = re.compile(_PART)


def is_role(text: str) -> bool:
    """Return whether a line tells of an author's work and names nobody: “Travel correspondent”."""
    return len(text) <= _LABEL * 2 and _has_role(text) and not bare(text)


def without_post(text: str) -> str:
    """Return a name without a journalist's post before it; empty for a mere post.

    “Senior Reporter” and “Chief Political Correspondent” name nobody, “Ann Lee” has no post.
    """
    words = text.split()
    posts = [i for i, word in enumerate(words) if _has_role(word.strip(_EDGES))]
    if not posts:
        return "" if is_role(text) else text
    after = " ".join(words[posts[-1] + 1 :]).strip(_EDGES)
    if _is_name(after):
        return after
    if not posts[0] or words[0].casefold() in _ranks() or is_role(text):
        return ""
    return (bare(text) or (text,))[0]


def _is_post(text: str, taken: int) -> bool:
    """Return whether a byline names a post alone after its opening: “By Senior Reporter”."""
    return "," not in text and not without_post(text[taken:].strip(_EDGES))


@cache
def _ranks() -> frozenset[str]:
    return frozenset(table("signs")["rank"])


def _has_role(text: str) -> bool:
    return bool(ready("signs", "role").find(text.lower()))


def is_pair(text: str) -> bool:
    """Return whether a line is two people's names with a stroke between them."""
    one, stroke, other = text.partition("/")
    both = (one.strip(), other.strip())
    return bool(stroke) and all(_is_name(name) and not is_house(name) for name in both)


def _read(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    found: list[str] = []
    for part in _HARD.split(text.strip(" ,.:;*•&")):
        read = _part(part, _is_name if found else fits)
        if not read or (found and any(is_house(name) for name in read)):
            break
        found += read
    return tuple(dict.fromkeys(found))


def _part(text: str, fits: Callable[[str], bool]) -> list[str]:
    text = _GLUED_HOUSE.split(text, maxsplit=1)[0]
    pieces = [p for piece in _SOFT.split(text) if (p := _alone(piece))]
    if fits is _is_name and not all(fits(p) or _PLACE.fullmatch(p) for p in pieces):
        return []
    found = list(takewhile(fits, pieces))
    people = " " in found[0] if found else False
    return [name for name in found if " " in name or not people]


def _is_name(text: str) -> bool:
    return (
        _looks_named(text)
        and not _has_role(text)
        and not ({w.strip(".,").casefold() for w in text.split()} & _no_names())
    )


def _alone(piece: str) -> str:
    """Return a name without its role, its place and what stands in brackets after it."""
    if _PICTURES.search(piece):
        return ""
    bare = _BRACKETS.sub("", piece).strip(_EDGES)
    return _without_role(_AFTER_NAME.sub("", bare)).strip(_EDGES)


_BRACKETS = re.compile(r"\s{0,3}\([^()]{1,40}\)$")
_PICTURES = re.compile(r"\((?:photo|foto|bild|фото|fotogra)\w*\)$", re.IGNORECASE)


def _without_role(text: str) -> str:
    """Cut a journalist's role off a name, glued or not: “Ann LeeTravel Reporter”."""
    small = text.lower()
    at = ready("signs", "role").first(small) if len(small) == len(text) else None
    if at is None:
        return text
    before = _CAMEL.split(text[:at], maxsplit=1)[0]
    words = before.rstrip(_EDGES).split(" ")
    while words[-1][:1].islower():
        words.pop()
        if not words:
            return ""
    has_modifier = (
        before == text[:at]
        and before.endswith(" ")
        and (text[at].islower() or words[-1].lower() in _no_names())
    )
    return " ".join(words[:-1] if has_modifier and len(words) > _MOST_NAMES else words)


_MOST_NAMES = 2
_EDGES = " ,.;:*•-–"


def _looks_named(text: str) -> bool:
    """Return whether a text is two to four capitalised words, particles aside."""
    if not _NAME.fullmatch(text):
        return False
    words = text.split()
    if max(map(len, words)) < _SHORTEST:
        return False
    return not any(w[0].islower() and w not in table("signs")["particle"] for w in words)


_SHORTEST = 3


def _is_wide(text: str) -> bool:
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


_INITIALS = 5
"""Capitals by which agencies call themselves at most."""


@cache
def _no_names() -> frozenset[str]:
    return frozenset(table("signs")["no-name"])
