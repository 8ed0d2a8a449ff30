"""The day an article's event fell on, where the text settles it."""

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.dates import edtf, relative, spans, words
from generator.intake.speech.marks import MARKED
from generator.model.article import Paragraph
from generator.model.source import Caption, Dateline, Provenance
from generator.text import sentences

WINDOW = timedelta(60)
"""How long before its date a report's event may lie; an earlier day is background."""

READ = 4
"""How many opening paragraphs may date the event; what comes later is background."""

TRIED = 10
"""How many days of one paragraph are looked at; a list of dates is no report."""

# Words before a date that make it the start, end or origin of something else.
_BACKGROUND = re.compile(r"\b(?:since|from|until|till|after|before|born|by|between)(?: on)? $")


def event_date(
    paragraphs: tuple[Paragraph, ...], anchor: str | None, language: str | None = None
) -> tuple[str | None, Provenance | None]:
    """Give the event's day and the reason: the first day that the opening paragraphs look back to.

    Weekdays, “today” and “yesterday” are read against the anchor, the date of publication or
    update; without one they stay unread. Words in quotation marks are the speaker's time, not the
    reporter's, and are passed over. In a language other than English the words that make a day
    background are not known, so a text without a date of its own is left undated; and “today” is
    passed over there, as it may mean “these days”.
    """
    if not anchor and language != "en":
        return None, None
    stamped = edtf.parse(anchor) if anchor else None
    for paragraph in paragraphs[:READ]:
        text = MARKED.sub(lambda m: " " * len(m[0]), paragraph.text)
        days: list[tuple[int, str, str | None]] = [
            (s.start, s.edtf[:10], None)
            for s in spans.points(text, language)
            if len(s.edtf) >= len("2022-02-05")
            and not _BACKGROUND.search(text[max(0, s.start - len("between on ")) : s.start])
        ]
        if stamped:
            days += [
                (m.start, relative.resolve(m, stamped.latest).isoformat(), m.word)
                for m in relative.find(text, language)
                if m.days_before != 0 or language in {None, "en"}  # elsewhere also “nowadays”
            ]
        for start, day, word in sorted(days, key=lambda d: d[0])[:TRIED]:
            if _is_news(day, stamped) and not _before_that(text, start):
                return day, _basis(paragraph, paragraph.text[start:], day, word, anchor)
    return None, None


def _is_news(day: str, stamped: edtf.Date | None) -> bool:
    """Say whether a day lies shortly before the text's own date, where it has one."""
    if stamped is None:
        return True
    return timedelta(0) <= stamped.latest - date.fromisoformat(day) <= WINDOW


def _before_that(text: str, start: int) -> bool:
    """Say whether the sentence around a place tells what had happened before the event."""
    around = next((s for s in sentences.split(text) if s[0] <= start < s[1]), (0, len(text)))
    return bool(re.search(r"\bhad (?:been|\w+ed|already|first|earlier)\b", text[slice(*around)]))


def _basis(
    paragraph: Paragraph, said: str, day: str, word: str | None, anchor: str | None
) -> Provenance:
    if word is None:
        return Provenance("stated", paragraph.line, said[:40].rpartition(" ")[0] or said)
    if word in relative.WEEKDAYS:
        why = f"“{word}” is the last {word} on or before {words.in_words(anchor)}"
    else:
        why = f"“{word}”, said in a text of {words.in_words(anchor)}, is {words.in_words(day)}"
    return Provenance("inferred", paragraph.line, word, why)


def confirmed(
    day: str, basis: Provenance, dateline: Dateline | None, captions: tuple[Caption, ...]
) -> Provenance:
    """Add to the reason which other parts of the text give the same day."""
    others = ["the dateline"] if dateline and dateline.date == day else []
    others += [
        f"the {c.role} caption"
        for c in captions
        if any(s.edtf == day for s in spans.points(c.text or ""))
    ]
    if not others:
        return basis
    why = f"{basis.why or 'the text says so'}; {' and '.join(others)} gives the same day"
    return replace(basis, why=why)
