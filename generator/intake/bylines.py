"""Bylines: which lines name who wrote an article, and the names in them."""

import re
from functools import cache, lru_cache

from generator.intake.signed_names import EDGES, has_role, is_house, is_name, is_wide, read
from generator.intake.tables import listed, ready
from generator.text import normal
from generator.text.letters import OPENING

_BEFORE_NAME = 3
_GLUED_BY = re.compile(rf"[Bb]y(?={OPENING})")
_NAMED = re.compile(rf"\s?[:：]\s?|\s[—–-]\s(?={OPENING})|\s(?=[\"“]?{OPENING})")
_OPENING, _LABEL, LONGEST = 24, 40, 120
"""Characters: of a byline's opening words, of a label, of the longest byline."""

_RIGHT = re.compile("[\u0590-\u06ff]")


def opens(text: str) -> bool:
    """Return whether a line opens as a byline does, with a name after it."""
    return len(text) <= LONGEST and bool(names(text))


def announces(text: str) -> bool:
    """Return whether a line only announces that the next one names the author."""
    if len(text) > _LABEL:
        return False
    return text.casefold().strip(" :：.*•") in listed("signs", "announces")


def names(text: str) -> tuple[str, ...]:
    """Read the names of a byline that opens with its word: “By Ann Lee and Per Holm, Norhaven”."""
    taken = ready("signs", "byline").opening(text[:_OPENING].casefold())
    if not taken and _GLUED_BY.match(text):
        return read(text[len("by") :], is_wide)
    if text.startswith("From ") and (people := read(text[len("From ") :], is_name)):
        return people
    if taken and _is_post(text, taken):
        return ()
    if taken and (after := _after_role(text[taken:])):
        return read(after, is_wide)
    if not taken or not (_NAMED.match(text, taken) or _is_eastern(text[taken : taken + 1])):
        return ()
    return read(text[taken:].lstrip(" :：—–-"), is_wide)


def _after_role(text: str) -> str:
    """Return what follows a role that stands before the name: “Door onze redacteur Ann Lee”."""
    words = text.split()
    for i, word in enumerate(words[:_BEFORE_NAME], 1):
        if has_role(word):
            return " ".join(words[i:])
    return ""


def bare(text: str) -> tuple[str, ...]:
    """Read the names of a line that holds nothing else, but for a role, a house or a time."""
    return _bare(text) if len(text) <= LONGEST else ()


@lru_cache(maxsize=1024)
def _bare(text: str) -> tuple[str, ...]:
    """Read a short line, and remember it: several steps ask for the names in the same one."""
    taken = ready("signs", "byline").opening(text[:_OPENING].casefold())
    if taken and has_role(text) and _is_post(text, taken):
        return ()
    if not text[:1].isupper():
        return eastern(text) or (read(text, is_name) if _RIGHT.match(text) else ())
    return read(text, is_name)


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


def is_role(text: str) -> bool:
    """Return whether a line tells of an author's work and names nobody: “Travel correspondent”."""
    return len(text) <= _LABEL * 2 and has_role(text) and not bare(text)


def without_post(text: str) -> str:
    """Return a name without a journalist's post before it; empty for a mere post.

    “Senior Reporter” and “Chief Political Correspondent” name nobody, “Ann Lee” has no post.
    """
    words = text.split()
    posts = [i for i, word in enumerate(words) if has_role(word.strip(EDGES))]
    if not posts:
        return "" if is_role(text) else text
    after = " ".join(words[posts[-1] + 1 :]).strip(EDGES)
    if is_name(after):
        return after
    if not posts[0] or words[0].casefold() in listed("signs", "rank") or is_role(text):
        return ""
    return (bare(text) or (text,))[0]


def _is_post(text: str, taken: int) -> bool:
    """Return whether a byline names a post alone after its opening: “By Senior Reporter”."""
    return "," not in text and not without_post(text[taken:].strip(EDGES))


def is_pair(text: str) -> bool:
    """Return whether a line is two people's names with a stroke between them."""
    one, stroke, other = text.partition("/")
    both = (one.strip(), other.strip())
    return bool(stroke) and all(is_name(name) and not is_house(name) for name in both)
