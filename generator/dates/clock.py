"""The time of day that stands before or after a date, and its zone."""

import re
from pathlib import Path
from typing import NamedTuple

from generator.text import tables

_PATH = Path(__file__).with_name("clock.txt")
_ZONES = {
    name: "" if offset == "-" else offset
    for offset, names in tables.rows(_PATH)["offset"].items()
    for name in names.split()
}
"""The offset of each zone; none where its name means several."""
_MOSCOW = ("MSK", range(2011, 2015))
"""Moscow kept summer time all year round in these years (IANA, Europe/Moscow)."""

# A digit or a zone may be set against it: “4:46 PM5 min read”, “4:46PMEST”.
_M = r"[mM](?:\b|(?=[0-9_])|(?=[A-Z]{2,4}T\b))\.?"
_AM = rf"[aA]\.?\s?{_M}|ＡＭ|ᴀᴍ|ص|π\.?\s?μ\.?"
_PM = rf"[pP]\.?\s?{_M}|ＰＭ|ᴘᴍ|م\b|μ\.?\s?μ\.?"
_EARLY = r"上午|午前|오전|\bAM(?=\s?[0-9])"
_LATE = r"下午|午後|오후|\bPM(?=\s?[0-9])"
_HOUR = "Uhr|uur|hod|godz|hrs?|h|ч|год|時|时|点|點|시"
_UNIT = rf"(?:\s?(?:{_HOUR})(?![a-zà-ÿ])\.?)"
_CLOCK = re.compile(
    rf"""
    (?:(?P<early>{_EARLY})|(?P<late>{_LATE}))?\s?
    (?P<hour>[0-9](?<![0-9][0-9])(?<![0-9][.:/,-][0-9])[0-9]?)
    (?:
        [:：](?P<m1>[0-5][0-9])(?::[0-5][0-9](?:[.,][0-9]{{1,9}})?)?(?![0-9]):?{_UNIT}?
      | [.](?P<m2>[0-5][0-9])(?![0-9])(?P<unit>{_UNIT}|(?=\s?[ap]\.?m|\s*(?:$|[|•·;)\]])))?
      | \s?(?:{_HOUR})\s?(?P<m3>[0-5][0-9])(?![0-9])(?:\s?(?:分|분|min\b))?
      | {_UNIT}
      | (?=\s?[aApP]\.?\s?[mM]\b)
    )
    (?!\s?[mM]in\b)
    (?:(?:\s{{0,4}}|[,-]\s?)(?:(?P<am>{_AM})|(?P<pm>{_PM})))?
    (?:\s{{0,2}}\(?(?P<zone>[A-Z]{{1,4}}[CTZ]?(?![a-z]{{2}})(?:\s?[+−-]\s?[0-9]{{1,2}}(?::?[0-9]{{2}})?)?
      |\+[0-9]{{2}}:?[0-9]{{2}}(?![0-9])|(?<=\s)-[0-9]{{4}}(?![0-9]))\)?)?
    """,
    re.VERBOSE,
)
_AT = tables.sets(_PATH)["at"]
_GAP = re.compile(
    r"\s{0,3}(?:[,，،|•·∙⋅@(（/–—-]\s{0,2}){0,2}(?:(?P<at>[^\W\d_]{1,6}(?:\s(?:las|la|ore))?)[.:]?\s{1,2})?"
)
_PAUSE = re.compile(r"\s{0,2}(?:[,|•·/–—-]\s{0,2})?(?:(?:on|am|le)\s)?$")
_DIGIT = re.compile("[0-9]")
REACH = 32
"""How many characters before a date its time may take."""
_ISO = re.compile(
    r"T(?P<hour>[01][0-9]|2[0-3]):?(?P<minute>[0-5][0-9])(?::?[0-5][0-9](?:[.,][0-9]{1,9})?)?"
    rf"(?P<zone>Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?(?![0-9:]|\s?(?:{_AM}|{_PM}))"
)


class Clock(NamedTuple):
    """A time of day: where it stands, and how EDTF writes it after a day."""

    start: int
    end: int
    edtf: str


def iso(text: str, place: int) -> Clock | None:
    """Read the time that ISO 8601 sets against a date ending at a place."""
    match = _ISO.match(text, place)
    if not match:
        return None
    zone = match["zone"] or ""
    offset = f"{zone[:3]}:{zone[-2:]}" if len(zone) > 1 else zone
    return Clock(place, match.end(), f"T{match['hour']}:{match['minute']}{offset}")


def after(text: str, place: int, year: int) -> Clock | None:
    """Read the time that follows a date ending at a place."""
    gap = _GAP.match(text, place)
    start = gap.end() if gap else place
    labelled = bool(gap and gap["at"])
    if gap and gap["at"] and gap["at"].split()[-1].lower() not in _AT:
        start, labelled = gap.start("at"), False
    match = _CLOCK.match(text, start)
    return _clock(match, year, labelled=labelled) if match else None


def before(text: str, first: int, place: int, year: int) -> Clock | None:
    """Read the time that stands right before a date starting at a place."""
    first = max(first, place - REACH)
    if not _DIGIT.search(text, first, place):
        return None
    for match in _CLOCK.finditer(text, first, place):
        time = _clock(match, year, labelled=False)
        if time and _PAUSE.match(text, time.end, place):
            return None if text[time.start - 1 : time.start].isalpha() else time
    return None


def find(text: str, year: int) -> tuple[Clock, ...]:
    """Find every time that is written with its minutes."""
    return tuple(
        time
        for match in _CLOCK.finditer(text)
        if match["m1"] or match["m2"] or match["m3"]
        if (time := _clock(match, year, labelled=False))
    )


def _clock(match: re.Match[str], year: int, *, labelled: bool) -> Clock | None:
    hour, twelve = int(match["hour"]), bool(match["early"] or match["am"])
    late = bool(match["late"] or match["pm"])
    name = match["zone"] or ""
    offset = _offset(name, year)
    known = offset is not None
    sure = match["unit"] is not None or labelled or known or twelve or late
    if hour > 23 or (match["m2"] and not sure) or (twelve and hour > 12):  # noqa: PLR2004 - hours of a day, and of half a day
        return None
    if twelve or (late and hour <= 12):  # noqa: PLR2004 - hours of half a day
        hour = hour % 12 + 12 * late
    minute = match["m1"] or match["m2"] or match["m3"] or "00"
    start = min(match.start(k) for k in ("early", "late", "hour") if match[k])
    end = match.end() if known or not name else _trimmed(match)
    return Clock(start, end, f"T{hour:02}:{minute}{offset or ''}")


def _trimmed(match: re.Match[str]) -> int:
    """Return the end of a time whose zone is none: the last character before it that says much."""
    words = match.string[match.start() : match.start("zone")]
    return match.start() + len(words.rstrip(" (\u00a0\u202f"))


def _offset(zone: str, year: int) -> str | None:
    """Return a zone's offset, empty where its name means several; None where it is no zone."""
    if zone == _MOSCOW[0] and year in _MOSCOW[1]:
        return ""
    if zone in _ZONES:
        return _ZONES[zone]
    if not zone or not re.match("(?:UTC|GMT)?(?![A-Z])", zone):
        return None
    digits = re.sub("[^0-9]", "", zone)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")  # noqa: PLR2004 - hours alone
    if int(hours) > 14 or int(minutes) > 59:  # noqa: PLR2004 - the widest offset there is
        return ""
    return f"{'+' if '+' in zone else '-'}{int(hours):02}:{minutes}"
