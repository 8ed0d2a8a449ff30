"""Absolute dates in running text: where they stand and what they say.

English forms only; a form is one row of the table. Day and month in digits alone (``03/04/2022``)
are left unread unless one of them is over 12, because nothing in them says which is which.
"""

import re
from dataclasses import dataclass

from generator.dates.edtf import parse
from generator.dates.words import MONTHS

_MONTH_NAMES = {name[:3].lower(): i for i, name in enumerate(MONTHS, 1)}
# Full names and the short forms that the Associated Press and Chicago styles use.
_MONTH = (
    r"(?P<month>(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))\.?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?"
    r"(?:\s*(?P<half>(?i:[ap]\.?m)\b\.?))?"
)
# Zones by name are those of RFC 5322, section 4.3; other names mean different zones in different
# places and are left unread.
_NAMED_ZONES = {"UTC": "Z", "GMT": "Z", "Z": "Z", "EST": "-05:00", "EDT": "-04:00"}
_NAMED_ZONES |= {"CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00"}
_NAMED_ZONES |= {"PST": "-08:00", "PDT": "-07:00"}
_ZONE = rf"(?:\s*(?P<zone>(?:{'|'.join(_NAMED_ZONES)})\b|[+-]\d\d:?\d\d))?"
_GAP = r"\s*[,|•·/–-]?\s*(?:at\s+)?"

FORMS = (
    rf"\b{_YEAR}-(?P<monthno>0\d|1[0-2])-(?P<dayno>[0-2]\d|3[01])(?!\d)(?:[T ]{_CLOCK}{_ZONE})?",
    rf"\b{_DAY}[ -]{_MONTH},?[ -]{_YEAR}\b(?:{_GAP}{_CLOCK}{_ZONE})?",
    rf"\b{_MONTH} {_DAY},? {_YEAR}\b(?:{_GAP}{_CLOCK}{_ZONE})?",
    rf"\b{_CLOCK}{_ZONE},? {_DAY}[ -]{_MONTH}[ -]{_YEAR}\b",
    rf"\b(?P<dayno>1[3-9]|2\d|3[01])[./](?P<monthno>0?[1-9]|1[0-2])[./]{_YEAR}\b",
    rf"\b(?P<monthno>0?[1-9]|1[0-2])/(?P<dayno>1[3-9]|2\d|3[01])/{_YEAR}\b",
    rf"(?<!\d )(?<!\d-)(?<!\d(?:st|nd|rd|th) )\b{_MONTH} {_YEAR}\b",
)
"""The forms a date takes, most telling first; where two overlap the longer wins."""

_COMPILED = tuple(re.compile(form) for form in FORMS)


@dataclass(frozen=True, slots=True)
class Span:
    """A date found in a text: ``start`` and ``end`` count its characters, ``edtf`` is its value."""

    start: int
    end: int
    edtf: str


def find(text: str) -> tuple[Span, ...]:
    """Find every absolute date with at least a month and a year, in the text's order."""
    if not re.search(r"(?:19|20)\d\d", text):
        return ()
    found = [
        Span(m.start(), m.end(), value)
        for form in _COMPILED
        for m in form.finditer(text)
        if (value := _value(m))
    ]
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
        elif span.end - span.start > kept[-1].end - kept[-1].start:
            kept[-1] = span
    return tuple(kept)


def _value(match: re.Match[str]) -> str | None:
    got = match.groupdict()
    month = int(got["monthno"]) if got.get("monthno") else _MONTH_NAMES[got["month"][:3].lower()]
    day = got.get("dayno") or got.get("day")
    text = f"{got['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
    clock = _clock(got)
    return next((t for t in (text + clock, text) if parse(t)), None)


def _clock(got: dict[str, str | None]) -> str:
    if not got.get("hour"):
        return ""
    hour, half = int(got["hour"] or 0), (got.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    zone = got.get("zone") or ""
    offset = f"{zone[:3]}:{zone[-2:]}" if zone[:1] in {"+", "-"} else ""
    return f"T{hour:02}:{got['minute']}{_NAMED_ZONES.get(zone, offset)}"
