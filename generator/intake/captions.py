"""Captions and credits of pictures: how a line shows that it is one, and what it says."""

import re
from typing import Literal

from generator.intake import bylines
from generator.intake.lines import Line
from generator.model.source import Caption

_ROLES = (
    r"(?:cover|photos?|photographs?|images?|pictures?|file photo|graphic|illustration|video|foto|bild|symbolbild"
    r"|zdjęcie|fot\.|foto's|fotoğraf|kuva|фото|иллюстрация|图片?|照片|圖片?|写真|사진|صورة|crédit photo|credit)"
)
LABELLED = re.compile(
    rf"^\(?(?P<role>{_ROLES})(?: credits?| courtesy of| by|: ?©)?\s*[:/：=|]"
    r"|^(?P<credits>(?:image|photo|picture|video)? ?credits?|photos? by|photo courtesy of|picture by)\b[: ]"
    r"|^(?:©|\(c\)) ?(?=[^\W\d])",
    re.IGNORECASE,
)
# A credit at a line's end: "(Name/Agency)", "(Image: …)", "Credit: …", "Foto: …", "© …".
_AT_END = re.compile(
    rf"(?:[(\[](?:{_ROLES}|source|quelle|via|courtesy|archivbild|handout|pool|supplied)\b[^()\[\]]{{0,90}}[)\]]"
    r"|[(\[][^()\[\]]{2,60}/[^()\[\]]{2,60}[)\]]"
    r"|[(\[][^()\[\]]{2,60}(?:images?|photos?|press|pool|handout|file|stock|archives?|via [^()\[\]]{2,30})[)\]]"
    rf"|(?:^|[\s.…”\"')])(?:{_ROLES}|photo credit|image credit|quelle)(?: by| credits?)?:\s?[^:]{{2,80}}"
    r"|[.!?”\"')] ?(?:—|–|-)?\s?(?:©|fot\.) ?[^©]{2,60}"
    r"|[—–-] ?(?:picture|photo|pictures|photos|image) (?:by|courtesy|via) .{2,50}"
    r"|(?<=[^\s/])/ ?[^\W\d_a-z][\w.]{0,40}(?:[ /][^\W\d_a-z][\w.]{0,40}){0,2}[ /]?(?:images|photos?|pool|press|stock|via [\w ]{2,30})"
    r"|\bvia \w+ images(?:/[\w ]{2,30})?)\.?(?: more ?>)?$",
    re.IGNORECASE,
)
# The last word of a line that is nothing but a credit, as picture desks sign.
_DESKS = frozenset(
    (
        "images",
        "image",
        "photo",
        "photos",
        "photography",
        "pool",
        "handout",
        "press",
        "stock",
        "supplied",
        "archive",
        "archives",
    )
)
_CREDIT_WORDS = 8
_SITE = re.compile(r".{2,60} - \S{2,30}\.\w{2,5}$")
# What only captions say of people.
_PLACED = re.compile(
    r"\((?:l|r|v\.? ?l\.?(?: ?n\.? ?r\.?)?|left|right|cent(?:er|re)|m|links|rechts|archivbild|file|pictured)\.?\)"
    r"|\b(?:pictured (?:here|above|below|left|right)|file (?:photo|image|picture)|a file photograph|undated (?:photo|handout)|screenshot|view of)\b",
    re.IGNORECASE,
)
LONGEST, LONGEST_CREDIT = 90, 100
"""Words of the longest caption; characters of the longest credit."""


_CREDIT_AT_END = 140
_CREDIT_MARKS = (")", "]", "/", ":", "©", "fot.", "Photo", "Picture", "photo")


def is_caption(text: str) -> bool:
    """Say whether a line shows by its own form that it belongs to a picture."""
    if len(text) > LONGEST * 8 or text.count(" ") >= LONGEST:
        return False
    if LABELLED.match(text):
        return True
    tail = text[-_CREDIT_AT_END:]
    return any(mark in tail for mark in _CREDIT_MARKS) and bool(_AT_END.search(tail))


def is_credit(text: str) -> bool:
    """Say whether a line is nothing but a picture's credit: “(Agency)”, “Ann Lee/Agency”."""
    if len(text) > LONGEST_CREDIT or (tokens := text.count(" ") + 1) > _CREDIT_WORDS:
        return False
    if text[0] in "([" and text[-1] in ")]":
        return True
    if LABELLED.match(text) or _SITE.match(text):
        return True
    if not text[0].isupper() or text[-1] in ".!?":
        return False
    one, stroke, other = text.partition("/")
    signed = bool(stroke and one.strip()[:1].isupper() and other.strip()[:1].isupper())
    if signed and bylines.is_pair(text):
        return False
    return signed or (tokens > 1 and text.rsplit(" ", 1)[-1].casefold() in _DESKS)


def speaks_of_a_picture(text: str) -> bool:
    """Say whether a line uses words by which captions place people in a picture."""
    return bool(_PLACED.search(text))


_CREDIT = re.compile(
    r"^(?P<text>.*?[.!?\"”])\s*/?\s*(?:/|\()\s*(?P<credit>[^/()]{2,60})\)?$", re.DOTALL
)


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
