"""Dates and names that stand apart from the text: stamps, bylines, datelines, captions."""

import re
from dataclasses import dataclass
from typing import Literal

from generator.dates import spans
from generator.intake.classify import BYLINE, CAPTION, NAME
from generator.intake.lines import Line
from generator.model.source import Caption, Dateline

_MODIFIED = re.compile(
    r"\b(?:updated?|modified|edited|corrected)\b[^\w]*(?:on|at)?\W*$", re.IGNORECASE
)
_AUTHOR = re.compile(rf"^(?:[Bb]y )?({NAME}(?:(?:,| and) {NAME})*)")
_LABEL_WORD = re.compile(
    r"\b(?:Updated?|Published|Posted|Modified|Last|First|Date|Issued)\b.*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of publication or update: which of the two, its value, its words."""

    field: Literal["published", "modified"]
    edtf: str
    words: str
    label: str


def stamps(line: Line) -> tuple[Stamp, ...]:
    """Read a stamp's dates; one that no label calls an update is the publication's."""
    found, before = [], 0
    for span in spans.find(line.text):
        label = line.text[before : span.start]
        field: Literal["published", "modified"] = (
            "modified" if _MODIFIED.search(label) else "published"
        )
        words = line.text[before : span.end].strip()
        known = _LABEL_WORD.search(label)
        found.append(Stamp(field, span.edtf, words, known[0] if known else ""))
        before = span.end
    return tuple(found)


def authors(line: Line) -> tuple[str, ...]:
    """Read the names in a byline or in a stamp that opens with one."""
    text = _LABEL_WORD.sub("", line.text)
    byline = BYLINE.match(text)
    match = _AUTHOR.match((byline["names"] if byline else text).strip())
    if not match or spans.find(match[1]):
        return ()
    return tuple(re.split(r", | and ", match[1]))


_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_a-z]{2,}(?:[ '’-][^\W\d_a-z]{2,}){0,3}(?:, [^\W\d_a-z][\w.]+)?)"
    r"(?:, (?P<date>[^()–—]{3,20}?))?"
    r"(?: \((?P<agencies>[^()]{2,90})\))?"
    r"(?P<dash> ?[–—-]{1,2})?\s+(?=[\"“‘]?[^\W\d_a-z])"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline that opens a paragraph: what it says, and how many characters it takes."""

    dateline: Dateline
    houses: tuple[str, ...]
    length: int


def opening(text: str) -> Opening | None:
    """Read the dateline at the start of a paragraph: a place in capitals, with agency or dash."""
    match = _DATELINE.match(text)
    if not match or not (match["agencies"] or match["dash"]):
        return None
    inside = match["agencies"] or ""
    dates = spans.find(match[0])
    for span in spans.find(inside):
        inside = inside.replace(inside[span.start : span.end], " ")
    houses = tuple(h.strip(" -–—,") for h in inside.split("/") if h.strip(" -–—,"))
    raw = match[0].strip()
    place = "-".join(part.title() for part in match["place"].split("-")) if match["place"] else ""
    dateline = Dateline(place, dates[0].edtf if dates else None, raw)
    return Opening(dateline, houses, match.end())


_CREDIT = re.compile(
    r"^(?P<text>.*?[.!?\"”])\s*/?\s*(?:/|\()\s*(?P<credit>[^/()]{2,60})\)?$", re.DOTALL
)


def caption(line: Line) -> Caption:
    """Read a caption line: what the picture shows, and who is credited."""
    match = CAPTION.match(line.text)
    label = match["role"].lower() if match else ""
    inside = line.text[match.end() :].strip() if match else line.text
    if line.text.startswith("("):
        inside = inside.removesuffix(")").strip()
    if split := _CREDIT.match(inside):
        credit = CAPTION.sub("", split["credit"]).strip()
        return Caption(_role(label), split["text"], credit, line.text)
    if not match:
        return Caption("photo", inside, None, line.text)
    if " " in inside and inside.endswith((".", "!", "?")):
        return Caption(_role(label), inside, None, line.text)
    return Caption("photo-credit", None, inside, line.text)


def _role(label: str) -> Literal["cover", "photo"]:
    return "cover" if label == "cover" else "photo"
