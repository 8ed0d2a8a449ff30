"""Captions and credits of pictures: how a line shows that it is one, and what it says."""

import re
from typing import Literal

from generator.intake import bylines
from generator.intake.tables import either, listed, ready
from generator.intake.text_lines import Line
from generator.model.source import Caption
from generator.text.letters import LETTER, OPENING

_ROLE = f"(?:{either('signs', 'picture')})"
_NAME = rf"(?-i:{OPENING})[\w.]{{0,40}}"
LABELLED = re.compile(
    rf"^\(?(?P<role>{_ROLE})(?: credits?| courtesy of| by|: ?©)?\s*[:/：=|]"
    r"|^(?:(?:image|photo|picture|video)? ?credits?|photos? by|photo courtesy of|picture by)[: ]"
    r"|^(?:©|\(c\)) ?(?=[^\W\d])",
    re.IGNORECASE,
)
_NAMES = r"[^()\[\]]{2,60}"
# A credit at a line's end: "(Name/Agency)", "(Image: …)", "Credit: …", "Foto: …", "© …".
_AT_END = re.compile(
    rf"(?:[(\[](?:{_ROLE}|source|quelle|via|courtesy|archivbild|handout|pool|supplied)\b"
    r"[^()\[\]]{0,90}[)\]]"
    rf"|[(\[]{_NAMES}/{_NAMES}[)\]]"
    rf"|[(\[]{_NAMES}"
    r"(?:images?|photos?|press|pool|handout|file|stock|archives?|via \w{2,30})[)\]]"
    rf"|(?:^|[\s.…”\"')])(?:{_ROLE}|photo credit|image credit|quelle)(?: by| credits?)?:"
    r"\s?[^:]{2,80}"
    r"|[.!?”\"')] ?(?:—|–|-)?\s?(?:©|fot\.) ?[^©]{2,60}"
    r"|[—–-] ?(?:picture|photo|pictures|photos|image) (?:by|courtesy|via) .{2,50}"
    rf"|(?<=[^\s/])/ ?{_NAME}(?:[ /]{_NAME}){{0,2}}[ /]?"
    r"(?:images|photos?|pool|press|stock)"
    r"|\bvia \w+ images(?:/[\w ]{2,30})?)\.?(?: more ?>)?$",
    re.IGNORECASE,
)
# The last word of a line that is nothing but a credit, as picture desks sign.
_DESKS = listed("signs", "desk")
_CREDIT_WORDS = 8
_SITE = re.compile(r".{2,60} - \S{2,30}\.\w{2,5}$")
# What only captions say of people.
_PLACED = re.compile(
    r"\((?:l|r|m|v\.? ?l\.?(?: ?n\.? ?r\.?)?|left|right|cent(?:er|re)|links|rechts|archivbild|file"
    r"|pictured)\.?\)|\b(?:pictured (?:here|above|below|left|right)|file (?:photo|image|picture)"
    r"|a file photograph|undated (?:photo|handout)|screenshot|view of)\b",
    re.IGNORECASE,
)
LONGEST, LONGEST_CREDIT = 90, 100
"""Words of the longest caption; characters of the longest credit."""


_CREDIT_AT_END = 140

_BRACKETS, _STOPS = frozenset(")]"), frozenset('.!?”"')

_PLACED_NAME = re.compile(rf"{LETTER}+(?: {LETTER}+){{1,2}} / {LETTER}+")
"""A name and a place: “ANN LEE / NORHAVEN”."""

_SIGNS = ("(", "ictured", "file ", "ile photo", "ndated", "creenshot", "iew of")

_CREDIT = re.compile(
    r"^(?P<text>.*?[.!?\"”])\s*/?\s*(?:/|\()\s*(?P<credit>[^/()]{2,60})\)?$", re.DOTALL
)


def is_caption(text: str) -> bool:
    """Return whether a line shows by its own form that it belongs to a picture."""
    if len(text) > LONGEST * 8 or text.count(" ") >= LONGEST:
        return False
    if LABELLED.match(text):
        return True
    tail = text[-_CREDIT_AT_END:]
    return _may_credit(tail) and bool(_AT_END.search(tail))


def _may_credit(tail: str) -> bool:
    """Return whether the end of a line has what every form of a credit has: a quick first look."""
    if tail.rstrip(". >")[-1:] in _BRACKETS or "©" in tail or "fot." in tail:
        return True
    if tail[-1] not in _STOPS and "/" in tail:
        return True
    return (":" in tail or "—" in tail or "–" in tail or " - " in tail or "via " in tail) and bool(
        ready("signs", "picture").find(tail.lower())
    )


def is_credit(text: str) -> bool:
    """Return whether a line is nothing but a picture's credit: “(Agency)”, “Ann Lee/Agency”."""
    if len(text) > LONGEST_CREDIT or (tokens := text.count(" ") + 1) > _CREDIT_WORDS:
        return False
    if (text[0] in "([" and text[-1] in ")]") or LABELLED.match(text) or _SITE.match(text):
        return True
    if not text[0].isupper() or text[-1] in ".!?":
        return False
    return _names_a_desk(text) or (tokens > 1 and text.rsplit(" ", 1)[-1].casefold() in _DESKS)


def _names_a_desk(text: str) -> bool:
    """Return whether a line is a name and a house with a stroke between them."""
    one, stroke, other = (part.strip() for part in text.partition("/"))
    if not stroke or not one[:1].isupper() or not other[:1].isupper():
        return False
    return not _PLACED_NAME.fullmatch(text) and not bylines.is_pair(text)


def speaks_of_a_picture(text: str) -> bool:
    """Return whether a line uses words by which captions place people in a picture."""
    return any(map(text.__contains__, _SIGNS)) and bool(_PLACED.search(text))


def caption(line: Line) -> Caption:
    """Read a caption line: what the picture shows, and who is credited."""
    match = LABELLED.match(line.text)
    label = (match["role"] or "").lower() if match else ""
    inside = line.text[match.end() :].strip() if match else line.text
    if line.text.startswith("("):
        inside = inside.removesuffix(")").strip()
    if split := _CREDIT.match(inside):
        credit = LABELLED.sub("", split["credit"]).strip()
        return Caption(_role(label), split["text"], credit, line.text)
    if not match and not is_credit(line.text):
        return Caption("photo", inside, None, line.text)
    if " " in inside and inside.endswith((".", "!", "?")):
        return Caption(_role(label), inside, None, line.text)
    return Caption("photo-credit", None, inside, line.text)


def _role(label: str) -> Literal["cover", "photo"]:
    return "cover" if label == "cover" else "photo"
