"""When a page says that its article appeared: what its data say, held against what its lines show.

Data are exact and believed first. They may be a machine's: a year of another calendar, a blank that
nobody filled in, the moment of the last update, a day of Greenwich's.
"""

from collections.abc import Iterable
from datetime import timedelta

from generator.dates import data, edtf
from generator.intake.source_fields import TWO_DATES, Read
from generator.intake.web.metadata import Metadata
from generator.intake.web.page import Candidate
from generator.model.source import Notice
from generator.wording import N_, gettext

Dated = list[tuple[str, Candidate]]
"""Dates as EDTF, each with where the page says it; the one to be believed first."""

ELEMENT = "time[datetime]"
"""Where dates of other articles stand too: it counts only near the text."""

_LINE = N_("a line of the page")
_DAY = len("2022-02-05")

_AN_HOUR = timedelta(hours=1)


def dating(
    meta: Metadata, read: Read, span: tuple[int, int]
) -> tuple[Dated, Dated, str | None, list[Notice]]:
    """Return the dates of publication and update that count, the local stamp if another, notices.

    ``read`` is what the page's lines say, ``span`` where its text stands.
    """
    published, modified = _dated(meta.published, span), _dated(meta.modified, span)
    known = read.source
    notices = [
        *_unread("published", meta.published, published),
        *_unread("modified", meta.modified, modified),
        *_disagreement("published", published, known.published),
        *_disagreement("modified", modified, known.modified),
    ]
    if published and _is_update(published[0][0], modified, read):
        published = []
    stamps = [value for value, _ in published or modified]
    line = known.published if published else known.modified
    return published, modified, _local(stamps, line), notices


def _dated(candidates: Iterable[Candidate], span: tuple[int, int]) -> Dated:
    """Read dates; those of an element count only near the text."""
    return [
        (value, c)
        for c in candidates
        if (c.where != ELEMENT or span[0] <= c.place <= span[1]) and (value := data.read(c.value))
    ]


def _unread(name: str, candidates: Iterable[Candidate], dated: Dated) -> list[Notice]:
    """Tell of a date in a year that no news is of, where it would have been the first."""
    first = next((c for c in candidates if c.where != ELEMENT), None)
    if not first or not data.is_odd(first.value) or (dated and dated[0][1] == first):
        return []
    message = gettext(
        "“{value}” ({where}), given for “{name}”, is of another calendar or fills a blank, and was"
        " left unread."
    ).format(value=first.value, where=first.where, name=name)
    return [Notice("odd-date", message)]


def _disagreement(name: str, dated: Dated, line: str | None) -> list[Notice]:
    """Return where two sources of the page differ by more than zones can make them."""
    if not dated:
        return []
    value, chosen = dated[0]
    others = [(other, c.where) for other, c in dated[1:] if c.where != ELEMENT]
    others += [(line, gettext(_LINE))] if line and len(line) >= _DAY else []
    return [
        Notice(
            "dates-disagree",
            gettext(TWO_DATES).format(
                name=name, one=f"{value} ({chosen.where})", other=f"{other} ({where})"
            ),
        )
        for other, where in others
        if data.differ(value, other)
    ][:1]


def _is_update(published: str, modified: Dated, read: Read) -> bool:
    """Return whether data give the day of an update for that of publication that a line labels."""
    line, known = read.source.published, read.provenance.get("published")
    if not line or (known and known.why) or not data.differ(published, line) or line > published:
        return False
    updates = [value for value, _ in modified[:1]] + [read.source.modified or ""]
    return any(update and not data.differ(published, update) for update in updates)


def _local(stamps: list[str], line: str | None) -> str | None:
    """Return the same moment as the first stamp, by the clocks where the text was written.

    Nothing where the first stamp is no moment in UTC, or nothing tells.
    """
    first = edtf.parse(stamps[0]) if stamps else None
    if not first or first.last.zone not in edtf.UTC:
        return None
    zoned = [s for s in stamps[1:] if _is_same_moment(stamps[0], s)]
    shown = [line] if line and len(line) >= _DAY and not data.differ(stamps[0], line) else []
    return next((s for s in zoned + shown if _is_local(s, stamps[0])), None)


def _is_local(stamp: str, utc: str) -> bool:
    """Return whether a stamp is no copy of the one in UTC: by its zone, its time or its day."""
    point = edtf.parse(stamp)
    if not point or point.last.zone in edtf.UTC:
        return False
    length = len("2022-02-05T10:46") if point.last.time else _DAY
    return bool(point.last.zone) or stamp[:length] != utc[:length]


def _is_same_moment(one: str, other: str) -> bool:
    point = edtf.parse(other)
    is_zoned = bool(point and point.last.zone)
    return is_zoned and abs(data.moment(one) - data.moment(other)) <= _AN_HOUR
