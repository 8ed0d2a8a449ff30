"""Whether the dates of a claim are those of its source."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from generator.check.original import Original, holds
from generator.check.words import LISTS
from generator.check.wrong import Wrong
from generator.dates import edtf, partial
from generator.dates.partial import Partial, covered
from generator.dates.words import WEEKDAYS
from generator.model.article import Event
from generator.model.claims import Placed
from generator.text import normal

_WEEK = 7
_BESIDE = re.compile(rf"\b(?:{'|'.join(LISTS['beside-day'])})\b", re.IGNORECASE)
"""Words beside a day that show that something was on another."""


def ungiven(plain: str, source: Original, language: str | None) -> Iterator[Partial]:
    """Return the days, months and years of an editor's words that the source does not give."""
    given = (*source.days, *source.stamps)
    for day in partial.partials(plain, language or "en"):
        if not covered(day, given) and not _is_decade(day, plain, given):
            yield day


def weekdays(plain: str, source: Original) -> Iterator[str]:
    """Return the weekdays of an editor's words that are none of a day of the source."""
    dated = {_weekday(day) for day in (*source.days, *source.stamps)}
    for number, name in enumerate(WEEKDAYS):
        if holds(plain, name) and number not in dated and not holds(source.whole.text, name):
            yield name


def _is_decade(day: Partial, text: str, given: Iterable[Partial]) -> bool:
    """Return whether “the 2030s” are named in which a year of the source lies."""
    years = {other.year // 10 for other in given if other.year}
    return text.startswith("s", day.end) and bool(day.year and day.year // 10 in years)


def _weekday(day: Partial) -> int | None:
    """Return a day's weekday, Monday as 0; nothing where the day is not known, or is none."""
    if not (day.year and day.month and day.day):
        return None
    with suppress(ValueError):
        return date(day.year, day.month, day.day).weekday()
    return None


def of_event(one: Placed, source: Original) -> Iterator[Wrong]:
    """Find an event's date that neither the source nor, where it is inferred, the reason gives."""
    event = one.claim
    if not isinstance(event, Event) or not event.date:
        return
    reason = "" if event.basis == "stated" else event.why or ""
    wrongs = [*unfounded(event.date, reason, source)]
    if not (wrongs or is_of_fragment(event)):
        what = f"“{event.evidence.words}” names another day than {event.date}."
        wrongs = [(what, "Write the day that it names, or take words of the event’s own day.")]
    yield from (Wrong((*one.path, "date"), "date", what, mend) for what, mend in wrongs)


def is_of_fragment(event: Event) -> bool:
    """Return whether an event falls on a day that its own fragment names, if it names any.

    The source is not asked. A fragment that tells of a day before or after names another.
    """
    words, when = normal.plain(event.evidence.words or ""), edtf.parse(event.date or "")
    weekdays_ = {n for n, name in enumerate(WEEKDAYS) if holds(words, name)}
    named = [day for day in partial.partials(words) if day.month and day.day]
    if not when or not (weekdays_ or named) or _BESIDE.search(words):
        return True
    length = min((when.latest - when.earliest).days, _WEEK)
    span = [when.earliest + timedelta(n) for n in range(length + 1)]
    return length == _WEEK or any(
        day.weekday() in weekdays_ or any((day.month, day.day) == (n.month, n.day) for n in named)
        for day in span
    )


def unfounded(
    when: str, reason: str, source: Original, *, stamps: bool = False
) -> Iterator[tuple[str, str]]:
    """Return which days of a date stand neither in the source nor in the reason for inferring it.

    The source's own stamps bear out nothing but dates of publication and update.
    """
    known = (*source.days, *partial.partials(normal.plain(reason)))
    known += source.stamps if stamps else ()
    first, _, last = when.partition("/")
    if first == last:
        yield f"The stretch {when} begins and ends on one day.", f"Write {first}."
    for day in partial.of(when):
        if not covered(day, known):
            shown = "-".join(f"{n:02}" for n in day[:3] if n)
            who = "Neither the source nor the reason" if reason else "Nothing in the source"
            mend = "Write the date that it gives, or infer it and name it in the reason."
            yield f"{who} names {shown}.", mend
