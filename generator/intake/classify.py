"""What each line of a raw article is, told by its form and its place.

A line's form is decided first (a stamp, a caption, furniture); what is left before the first
paragraph is headline and standfirst, what is left after it is text.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from generator.dates import spans
from generator.intake.lines import Line


class Kind(StrEnum):
    """What a line is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    STAMP = "stamp"
    BYLINE = "byline"
    CAPTION = "caption"
    JUNK = "junk"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Classified:
    """A line and what it is; ``why`` is the reason for leaving a junk line out."""

    line: Line
    kind: Kind
    why: str = ""


CAPTION = re.compile(
    r"^\(?(?P<role>Cover|Photos?|Image|Picture|File photo)(?: credit| courtesy of| by)?\s*[:/]",
    re.IGNORECASE,
)
BYLINE = re.compile(r"^(?:[Bb]y|BY)\s+(?P<names>[^\W\d_a-z].{2,80})$")
# What a stamp may hold beside its dates: labels seen in news templates, and an author's name.
_LABELS = re.compile(
    r"(?i:\b(?:last|first|updated?|modified|published|posted|issued|created|date[ds]?|on|at|by|time)\b)"
    r"|\b[A-Z]{2,4}T\b|[^\w\s]+"
)
NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|de|da|von|van|bin|al|el)){1,3}"
_ONLY_NAME = re.compile(rf"\s*(?:{NAME}(?:\s+and\s+{NAME})?)?\s*")

LABEL = re.compile(
    r"^(?:(?:©|\(c\)|copyright\b).*|.*\ball rights reserved"
    r"|(?:read (?:more|also)|see also|related):.*"
    r"|search trends|trending(?: now)?|related (?:stories|articles|news|topics|posts)"
    r"|read (?:more|also)|see also|most (?:read|popular)|you may also like|recommended"
    r"|share(?: this)?(?: article| story)?|comments?|leave a (?:comment|reply)|tags?"
    r"|advertisement|sponsored|topics?|print|home|menu|skip to (?:main )?content)\W*$",
    re.IGNORECASE,
)
"""Labels that page templates put around an article."""

ABOVE = "a line above the text that could be a headline and was not taken for it"
"""The reason for leaving out a further line that looks like a headline."""

PLEA = re.compile(
    r"^(?:support|donate|subscribe|sign up|join|follow|help|become|click|download|get|like|share)\b"
    r".*\b(?:donat\w+|subscri\w+|newsletter|membership|our (?:app|channel|page|journalism)"
    r"|telegram|facebook|twitter|whatsapp|youtube|instagram|patreon)\b",
    re.IGNORECASE,
)
"""Pleas to give, subscribe or follow, which open with a command to the reader."""

LONGEST_HEADLINE = 200
_LONGEST_PLEA = 20
_LAST_WORDS = 5
_CLOSERS = "\"'”’)]» "


def classify(lines: tuple[Line, ...], language: str | None = None) -> tuple[Classified, ...]:
    """Say what each line is; the language settles dates that could be read in two ways."""
    formed = [_by_form(line, language) for line in lines]
    texts = [i for i, c in enumerate(formed) if c.kind is Kind.TEXT]
    body = [i for i in texts if not _is_headline(formed[i].line.text)]
    first, last = (body[0], body[-1]) if body else (len(formed), len(formed))
    heads = _heads([i for i in texts if i < first], lines)
    return tuple(_by_place(c, i, heads, (first, last)) for i, c in enumerate(formed))


def _heads(candidates: list[int], lines: tuple[Line, ...]) -> list[int]:
    """Put the headline first: the only one, the upper of two, or the longest of many."""
    if len(candidates) <= 2:  # noqa: PLR2004 - headline and standfirst
        return candidates
    best = max(candidates, key=lambda i: len(lines[i].text.split()))
    return [best, *(i for i in candidates if i > best), *(i for i in candidates if i < best)]


def _by_form(line: Line, language: str | None) -> Classified:
    text = line.text
    if LABEL.match(text):
        return Classified(line, Kind.JUNK, "a label of the page, not of the article")
    if PLEA.match(text) and len(text.split()) <= _LONGEST_PLEA:
        return Classified(line, Kind.JUNK, "a plea to give, subscribe or follow")
    if CAPTION.match(text):
        return Classified(line, Kind.CAPTION)
    if is_stamp(text, language) or unread_date(text, language):
        return Classified(line, Kind.STAMP)
    is_byline = BYLINE.match(text) and _is_headline(text)
    return Classified(line, Kind.BYLINE if is_byline else Kind.TEXT)


def unread_date(text: str, language: str | None = None) -> tuple[str, str, str] | None:
    """Give a date in a short labelled line that can be read in two ways, and both of them."""
    found = spans.ambiguous(text, language) if len(text) <= LONGEST_HEADLINE else ()
    if not found or spans.points(text, language):
        return None
    rest = _without(text, found)
    is_label = _ONLY_NAME.fullmatch(_LABELS.sub(" ", rest))
    return (text[found[0].start : found[0].end], *found[0].readings) if is_label else None


def is_stamp(text: str, language: str | None = None) -> bool:
    """Say whether a line is nothing but dates, their labels and a name."""
    found = spans.points(text, language) if len(text) <= LONGEST_HEADLINE else ()
    return bool(found and _ONLY_NAME.fullmatch(_LABELS.sub(" ", _without(text, found))))


def _without(text: str, found: tuple[spans.Span | spans.Ambiguous, ...]) -> str:
    for span in reversed(found):
        text = text[: span.start] + " " + text[span.end :]
    return text


def _is_headline(text: str) -> bool:
    """Say whether a line could be a headline: short, and not closed like a sentence."""
    return len(text) <= LONGEST_HEADLINE and not text.rstrip(_CLOSERS).endswith(
        (".", "…", ":", ";")
    )


def _by_place(found: Classified, index: int, heads: list[int], body: tuple[int, int]) -> Classified:
    first, last = body
    line = found.line
    if index in heads:
        place = heads.index(index)
        kind = {0: Kind.HEADLINE, 1: Kind.STANDFIRST}.get(place, Kind.JUNK)
        if place and index < heads[0]:
            kind = Kind.JUNK
        why = "" if kind is not Kind.JUNK else ABOVE
        return Classified(line, kind, why)
    is_plea = found.kind is Kind.JUNK and not LABEL.match(line.text)
    if is_plea and first < index < last and not _is_headline(line.text):
        return Classified(line, Kind.TEXT)  # a sentence among sentences: "Help came from …"
    if found.kind is Kind.TEXT and index > last and len(line.text.split()) <= _LAST_WORDS:
        return Classified(line, Kind.JUNK, "a short line after the end of the text")
    return found
