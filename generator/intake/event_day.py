"""The day an article's event fell on, where the text settles it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from generator.dates import edtf, relative, spans, words
from generator.model.article import Paragraph
from generator.model.source import Caption, Dateline, Provenance
from generator.text import normal, sentences
from generator.text.quotation_marks import MARKED
from generator.wording import N_, gettext, semicolon

WINDOW = timedelta(60)
"""How long before its date a report's event may lie; an earlier day is background."""

READ = 4
"""How many opening paragraphs may date the event; what comes later is background."""

TRIED = 10
"""How many days of one paragraph are looked at; a list of dates is no report."""

# Words before a date that make it the start, end or origin of something else.
_BACKGROUND = re.compile(r"\b(?:since|from|until|till|after|before|born|by|between)(?: on)? $")

UTC_ALONE = range(8, 17)
"""Hours of Greenwich’s day at which people publish nearly nowhere on another day."""

_A_DAY = timedelta(1)

_CAPTIONS = {
    "cover": N_("the cover caption"),
    "photo": N_("the photo caption"),
    "photo-credit": N_("the photo-credit caption"),
}


def event_date(
    paragraphs: tuple[Paragraph, ...], anchor: str | None, language: str | None = None
) -> tuple[str | None, Provenance | None]:
    """Return the event's day and the reason: the first day the opening looks back to.

    Weekdays, “today” and “yesterday” are read against the anchor, the date of publication or
    update; without one they stay unread. Words in quotation marks are the speaker's time, not the
    reporter's, and are passed over. In a language other than English the words that make a day
    background are not known, so a text without a date of its own is left undated; and “today” is
    passed over there, as it may mean “these days”.
    """
    if not anchor and language != "en":
        return None, None
    stamped = edtf.parse(anchor) if anchor else None
    written = _written(stamped) if stamped else ()
    for paragraph in paragraphs[:READ]:
        text = normal.blanked(paragraph.text, (m.span() for m in MARKED.finditer(paragraph.text)))
        for start, day, word in sorted(_days(text, written, language))[:TRIED]:
            if _is_news(day, written) and not _before_that(text, start):
                return day, _basis(paragraph, paragraph.text[start:], day, word, anchor)
    return None, None


def _days(
    text: str, written: tuple[date, ...], language: str | None
) -> Iterator[tuple[int, str, str]]:
    """Return the days that a text names: where, which, and the words for it if it is no date."""
    dated = spans.find(text, language)
    for span in dated:
        before = text[max(0, span.start - len("between on ")) : span.start]
        is_day = len(span.edtf) >= len("2022-02-05") and "/" not in span.edtf
        if is_day and not _BACKGROUND.search(before):
            yield span.start, span.edtf[:10], ""
    for mention in relative.find(text, language) if written else ():
        nowadays = mention.days_before == 0 and language not in {None, "en"}
        is_read = any(s.start < mention.end and mention.start < s.end for s in dated)
        day = relative.settled(mention, written)
        if day and not nowadays and not is_read:
            yield mention.start, day.isoformat(), mention.word


def _written(stamp: edtf.Date) -> tuple[date, ...]:
    """Return the days on which a text may have been written, where it was.

    A stamp in UTC is mostly a machine's: early or late in its day, the writer's day may have been
    the one before or after.
    """
    day, point = stamp.latest, stamp.last
    if not point.time or point.zone not in edtf.UTC:
        return (day,)
    hour = int(point.time[:2])
    if hour in UTC_ALONE:
        return (day,)
    return (day - _A_DAY, day) if hour < UTC_ALONE.start else (day, day + _A_DAY)


def _is_news(day: str, written: tuple[date, ...]) -> bool:
    """Return whether a day lies shortly before the text's own date, where it has one."""
    if not written:
        return True
    return timedelta(0) <= written[-1] - date.fromisoformat(day) <= WINDOW


def _before_that(text: str, start: int) -> bool:
    """Return whether the sentence around a place tells what had happened before the event."""
    around = next((s for s in sentences.split(text) if s[0] <= start < s[1]), (0, len(text)))
    return bool(re.search(r"\bhad (?:been|\w+ed|already|first|earlier)\b", text[slice(*around)]))


def _basis(paragraph: Paragraph, rest: str, day: str, word: str, anchor: str | None) -> Provenance:
    if not word:
        return Provenance("stated", paragraph.line, rest[:40].rpartition(" ")[0] or rest)
    if word in words.WEEKDAYS:
        why = gettext("“{word}” is the last {word} on or before {date}")
    else:
        why = gettext("“{word}”, said in a text of {date}, is {day}")
    why = why.format(word=word, date=words.in_words(anchor), day=words.in_words(day))
    return Provenance("inferred", paragraph.line, word, why)


def confirmed(
    day: str, basis: Provenance, dateline: Dateline | None, captions: tuple[Caption, ...]
) -> Provenance:
    """Add to the reason which other parts of the text give the same day."""
    others = [gettext("the dateline")] if dateline and dateline.date == day else []
    others += [
        gettext(_CAPTIONS[c.role])
        for c in captions
        if any(s.edtf == day for s in spans.points(c.text or ""))
    ]
    if not others:
        return basis
    same = gettext("{names} gives the same day").format(names=gettext(" and ").join(others))
    why = basis.why or gettext("the text says so")
    return replace(basis, why=f"{why}{semicolon()}{same}")
