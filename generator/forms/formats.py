"""Texts whose form is settled without the vocabulary: dates, ids, digests."""

import re
from collections.abc import Callable
from typing import Any

from generator.dates import edtf, spans
from generator.text import slugs, urls

Wrong = tuple[str, str, str]
"""The rule that a text breaks, what is wrong, and the mend."""

_SHOWN = 80
"""Characters of an address that a message repeats."""

_NO_DEVICE = f"(?!(?:{'|'.join(sorted(slugs.RESERVED))})(?:/|$))"
_SLUG = f"{_NO_DEVICE}(?=[^/]{{1,{slugs.LONGEST}}}(?:/|$)){slugs.VALID.pattern}"
_YEAR = "(?!0000)[0-9]{4}"
_OF_YEAR = "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9])|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)"
_DATE = f"{_YEAR}(?:-(?:0[1-9]|1[0-2])|-{_OF_YEAR})?"
_TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?"

_NO_SIGN = r'\s"<>\\^`{|}'

SCHEMAS: dict[str, dict[str, Any]] = {
    "edtf": {
        "type": ["string", "integer"],
        "pattern": f"^(?:{_DATE}[?~%]?(?:/{_DATE}[?~%]?)?|{_YEAR}-{_OF_YEAR}T{_TIME}"
        rf"|\[{_DATE}\.\.{_DATE}\])$",
        "minimum": 1000,
        "maximum": 9999,
    },
    "day": {"type": "string", "pattern": f"^{_YEAR}-{_OF_YEAR}$"},
    "id": {"type": ["string", "integer"], "pattern": f"^{_SLUG}$", "minimum": 0},
    "alias": {"type": ["string", "integer"], "pattern": f"^{_SLUG}(?:/{_SLUG})?$", "minimum": 0},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "url": {
        "type": "string",
        "pattern": rf"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@{_NO_SIGN}]+(?:[/?#][^{_NO_SIGN}]*)?$",
        "maxLength": urls.LONGEST,
    },
}
"""The same marks as JSON Schema, in patterns that every editor reads; an id may look a number."""


def _edtf(value: str) -> Wrong | None:
    if edtf.parse(value):
        return None
    dates = spans.find(value)
    form = dates[0].edtf if dates else "2022-02-05, 2022-02, 2022-02~ or 2022-02-05/2022-02-06"
    return "impossible-date", f"“{value}” is not a date.", f"Write it as EDTF: {form}."


def _day(value: str) -> Wrong | None:
    if re.fullmatch(SCHEMAS["day"]["pattern"], value) and edtf.parse(value):
        return None
    return "impossible-date", f"“{value}” is not a day.", "Write it as EDTF: 2022-02-05."


def _id(value: str) -> Wrong | None:
    if slugs.is_valid(value):
        return None
    mend = f"Write small letters, digits and hyphens, such as “{slugs.slug(value) or 'a-name'}”."
    return "bad-id", f"“{value}” can't stand in an address.", mend


def _alias(value: str) -> Wrong | None:
    if all(slugs.is_valid(part) for part in value.split("/", 1)):
        return None
    mend = "Write the earlier id, or its year and id as “2022/old-id”."
    return "bad-id", f"“{value}” is not an earlier address.", mend


def _sha256(value: str) -> Wrong | None:
    if re.fullmatch(r"[0-9a-f]{64}", value):
        return None
    mend = "Write the 64 digits that sha256sum prints, or leave it out."
    return "wrong-type", f"“{value}” is not a SHA-256.", mend


def _url(value: str) -> Wrong | None:
    what = urls.wrong(value)
    if what is None:
        return None
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    mend = "Write the address as a browser shows it: https://example.org/article."
    return "address", f"“{shown}” {what}.", mend


CHECKED_HERE: dict[str, Callable[[str], Wrong | None]] = {
    "edtf": _edtf,
    "day": _day,
    "id": _id,
    "alias": _alias,
    "sha256": _sha256,
    "url": _url,
}
"""Marks of texts whose form is settled without the vocabulary, and what is wrong with a text."""
