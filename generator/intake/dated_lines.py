"""Dates and names that stand apart from the text: stamps, bylines, datelines, captions."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from generator.dates import spans
from generator.dates.named import WORD_CHAR
from generator.intake import bylines
from generator.intake.tables import ready, table
from generator.intake.text_lines import Line
from generator.model.source import Dateline
from generator.text import letters, normal

LONGEST = 160
"""Characters of the longest line that is a stamp."""

MOST_WORDS, MOST_SMALL = 12, 3
"""Words beside a stamp's dates and labels, and how many of them may begin with a small letter."""

_MARKS = " ,.:;|·•/()[]–—-*+"
_NUMBER = re.compile(r"\d")

_NOTE = 48
"""Characters in which the date of an update's note stands."""

_LOOKS_DATED = re.compile(
    rf"(?:{WORD_CHAR}{{2,20}}[\s:,]{{1,3}}){{0,3}}\d{{1,2}}[\s.,]{{1,3}}"
    rf"{WORD_CHAR}{{2,20}}[\s.,]{{1,3}}\d{{4}}(?:\s{WORD_CHAR}{{1,4}}\.?)?"
)

_DATELINE = re.compile(
    rf"^(?P<place>{letters.OPENING}{{2,}}(?:[ '’-]{letters.OPENING}{{2,}}){{0,3}}"
    rf"(?:, {letters.OPENING}[\w.]+)?)"
    r"(?:, (?P<date>[^()–—]{3,20}?))?"
    r"(?: \((?P<agencies>[^()]{2,90})\))?"
    rf"(?P<dash> ?[–—-]{{1,2}})?\s+(?=[\"“‘]?{letters.OPENING})"
)


@cache
def _labels() -> frozenset[str]:
    """Return every word of a label, and the small words around dates."""
    signs = table("signs")
    labels = (*signs["updated"], *signs["published"], *signs["small"])
    return frozenset(word for label in labels for word in label.split())


def tells_age(text: str) -> bool:
    """Return whether a line tells how long ago the article appeared, which gives no day."""
    return len(text) <= LONGEST and _tells_age(text)


@lru_cache(maxsize=1024)
def _tells_age(text: str) -> bool:
    """Look at a short line, and remember it: several steps ask for the age in the same one."""
    return bool(_NUMBER.search(text) and ready("signs", "ago").find(text.casefold()))


def is_stamp(text: str, language: str | None = None) -> bool:
    """Return whether a line is a day with its labels, and perhaps a name, a house, a place."""
    if len(text) > LONGEST or not _NUMBER.search(text):
        return False
    dates = [s for s in spans.points(text, language) if len(s.edtf) >= len("2022-02-05")]
    if dates:
        return _is_short(text, dates)
    return unread_date(text, language) is not None


def is_note(text: str, language: str | None = None) -> bool:
    """Return whether a line tells what an update changed: “Updated 5 May 2031: …”."""
    opening = text[:_NOTE]
    marked = ":" in opening or "—" in opening or "–" in opening
    if not marked or not _NUMBER.search(opening):
        return False
    if not ready("signs", "updated").opening(opening.casefold()):
        return False
    return bool(spans.points(opening, language))


def is_labelled(text: str) -> bool:
    """Return whether a word of the line calls its date that of publication or update."""
    folded = text.casefold()
    return bool(ready("signs", "updated").find(folded) or ready("signs", "published").find(folded))


def looks_dated(text: str) -> bool:
    """Return whether a line is nothing but a date, in a language or calendar that is not read."""
    return not normal.is_latin(text) and bool(_LOOKS_DATED.fullmatch(text))


def unread_date(text: str, language: str | None = None) -> tuple[str, str, str] | None:
    """Return a date in a short line that can be read in two ways, and both readings."""
    dates = spans.ambiguous(text, language) if len(text) <= LONGEST else ()
    if not dates or spans.points(text, language) or not _is_short(text, dates):
        return None
    return (text[dates[0].start : dates[0].end], *dates[0].readings)


def _is_short(text: str, dates: Sequence[spans.Span | spans.Ambiguous]) -> bool:
    """Return whether few words of a line belong to no date and to no label of one."""
    for span in reversed(dates):
        text = text[: span.start] + " " + text[span.end :]
    words = (word.strip(_MARKS) for word in text.split())
    rest = [w for w in words if w and not w.isdigit() and w.casefold() not in _labels()]
    return len(rest) <= MOST_WORDS and sum(w[0].islower() for w in rest) <= MOST_SMALL


class Stamp(NamedTuple):
    """A date of publication or update: which of the two, its value, its words with the label."""

    field: Literal["published", "modified"]
    edtf: str
    words: str
    is_labelled: bool


def stamps(line: Line, language: str | None = None) -> tuple[Stamp, ...]:
    """Read a stamp's dates; one that no label calls an update is the publication's."""
    dates, before = [], 0
    dated = spans.points(line.text, language)
    for span in spans.moments(line.text, language):
        label = line.text[before : span.start]
        folded = label.casefold()
        updated = ready("signs", "updated").find(folded)
        published = ready("signs", "published").find(folded)
        field: Literal["published", "modified"] = "modified" if updated else "published"
        if span not in dated and not (updated or published):
            continue
        words = line.text[before : span.end].strip()
        dates.append(Stamp(field, span.edtf, words, is_labelled=bool(updated or published)))
        before = span.end
    return tuple(dates)


def authors(line: Line, language: str | None = None) -> tuple[str, ...]:
    """Read the names in a byline, or in a stamp before its date or after it."""
    text, after = line.text.lstrip("*•- "), ""
    for span in spans.points(text, language)[:1]:
        text, after = text[: span.start], text[span.end :]
    for part in (text, after):
        bare = _without_label(part).strip(" ,.:;|·•–—-")
        is_folio = bool(after) and bare.isupper()
        if names := bylines.names(bare) or (() if is_folio else bylines.bare(bare)):
            return names
    return bylines.eastern(line.text)


def _without_label(text: str) -> str:
    """Cut a text where the label of its date begins."""
    folded = text.casefold()
    starts = (ready("signs", kind).first(folded) for kind in ("updated", "published"))
    return text[: min((at for at in starts if at is not None), default=len(text))]


class Opening(NamedTuple):
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
    dates = spans.points(match[0])
    for span in spans.find(inside):
        inside = inside.replace(inside[span.start : span.end], " ")
    houses = tuple(h.strip(" -–—,") for h in inside.split("/") if h.strip(" -–—,"))
    raw = match[0].strip()
    place = "-".join(part.title() for part in match["place"].split("-")) if match["place"] else ""
    dateline = Dateline(place, dates[0].edtf if dates else None, raw)
    return Opening(dateline, houses, match.end())
