"""Whether the numbers and dates of a claim are those of its source."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from generator.check.original import Original, Part, holds
from generator.check.told import Told, Wrong
from generator.dates import partial
from generator.dates.partial import Partial, covered
from generator.dates.words import WEEKDAYS
from generator.model.article import Event, Figure
from generator.text import normal
from generator.text.numbers import Number, numbers

_QUALIFIERS = {
    "more than": "more than|over|plus|above|exceed|surpass|upwards of|at least",
    "at least": "at least|more than|over|plus|no fewer|no less",
    "about": "about|around|some|roughly|approximately|nearly|almost|or so|estimated",
    "nearly": "nearly|almost|close to|about",
    "up to": "up to|as many as|as much as|at most",
    "less than": "less than|fewer than|under|below",
}
"""Qualifiers, and the words of a source that bear them out."""
_UNITS = {
    "km": r"km\b|kilomet",
    "kg": r"kg\b|kilogram|kilos?\b",
    "m": r"m\b|met(?:er|re)",
    "ha": r"ha\b|hectare",
    "t": r"t\b|tons?\b|tonne",
    "$": r"\$|dollar|usd\b",
    "€": r"€|euro|eur\b",
    "£": r"£|pound|gbp\b",
    "¥": r"¥|yuan|yen|renminbi|rmb\b",
}
"""Units written short, and how a source may write them."""


def in_words(one: Told, source: Original) -> Iterator[Wrong]:
    """Find numbers and dates in a claim's words that its source does not give."""
    own, near = source.paragraph(one.evidence.paragraph), source.near(one.evidence)
    for said in _unsaid(one.text, source):
        yield Wrong(one.path, "date", f"The source gives no “{said}”.", _MEND)
    for number, said in _numbers(one.text):
        parts = (own,) if own and said[0].isdigit() else near
        if not any(_given(number, part) for part in parts):
            what = f"Paragraph {one.evidence.paragraph} gives no “{said}”."
            yield Wrong(one.path, "number", what, _MEND)


def of_text(
    text: str, source: Original, *, digits_only: bool = False
) -> Iterator[tuple[str, str, str]]:
    """Find numbers and dates in an editor's words that the source does not give.

    With ``digits_only``, numbers in words are passed over, as an editor counts with them too.
    """
    for said in _unsaid(text, source):
        yield "date", f"The source gives no “{said}”.", _MEND
    for number, said in _numbers(text):
        if (said[0].isdigit() or not digits_only) and not _given(number, source.whole):
            yield "number", f"The source gives no “{said}”.", _MEND


_MEND = "Write what the source gives, or name the paragraph that gives it."


def _unsaid(text: str, source: Original) -> Iterator[str]:
    """Give the days, months and years of an editor's words that the source does not give."""
    plain, given = normal.plain(text), (*source.days, *source.stamps)
    for day in partial.partials(plain):
        if not covered(day, given):
            yield plain[day.start : day.end]
    dated = {_weekday(day) for day in given}
    for number, name in enumerate(WEEKDAYS):
        if holds(plain, name) and number not in dated and not holds(source.whole.text, name):
            yield name


def _weekday(day: Partial) -> int | None:
    """Give a day's weekday, Monday as 0; null where the day is not known, or is none."""
    if not (day.year and day.month and day.day):
        return None
    with suppress(ValueError):
        return date(day.year, day.month, day.day).weekday()
    return None


def _numbers(text: str) -> Iterator[tuple[Number, str]]:
    """Give the numbers of an editor's words that are no dates and count something."""
    plain = normal.plain(text)
    for number in numbers(_without(plain, partial.partials(plain))):
        if not number.soft:
            yield number, plain[number.start : number.end]


def _without(text: str, days: Iterable[Partial]) -> str:
    for day in days:
        text = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    return text


def _given(number: Number, part: Part) -> bool:
    return any(n.value == number.value and (n.percent or not number.percent) for n in part.numbers)


def of_figure(one: Told, source: Original) -> Iterator[Wrong]:
    """Find a figure whose value, unit or qualifier its paragraph does not give."""
    part = source.paragraph(one.evidence.paragraph)
    figure = one.claim
    if part is None or not isinstance(figure, Figure):
        return
    number, unit = _counted(figure)
    if not _given(number, part):
        said = f"{figure.value:,.15g}" + (" percent" if number.percent else "")
        what = f"Paragraph {one.evidence.paragraph} gives no {said}."
        yield Wrong((*one.path, "value"), "number", what, "Write the number that it gives.")
    elif not number.percent and not _has_unit(part.text, unit):
        what = f"Paragraph {one.evidence.paragraph} counts no {unit}."
        yield Wrong((*one.path, "unit"), "number", what, "Write the unit as the source has it.")
    if figure.qualifier and not _is_qualified(part.text, figure.qualifier):
        what = f"Paragraph {one.evidence.paragraph} does not say “{figure.qualifier}”."
        yield Wrong((*one.path, "qualifier"), "number", what, "Say of the number what it says.")


def _counted(figure: Figure) -> tuple[Number, str]:
    """Read a figure as “3.5 billion dollars”: its number without a sign, and its unit."""
    said = f"{abs(figure.value):f} {figure.unit or ''}"
    number = numbers(said)[0]
    return number, said[number.end :].strip()


def _has_unit(text: str, unit: str) -> bool:
    forms = (_forms(word) for word in normal.plain(unit).split())
    return all(re.search(rf"(?:\b|(?<=\d))(?:{f})", text, re.IGNORECASE) for f in forms)


def _forms(word: str) -> str:
    """Return a pattern of how a source may write a word of a unit, short or in full."""
    known = (form for form in _UNITS.values() if re.match(form, word, re.IGNORECASE))
    return next(known, re.escape(word.rstrip("s")))


def _is_qualified(text: str, qualifier: str) -> bool:
    signs = _QUALIFIERS.get(qualifier.lower(), re.escape(normal.plain(qualifier)))
    return bool(re.search(rf"\b(?:{signs})", text, re.IGNORECASE)) or "+" in text


def of_event(one: Told, source: Original) -> Iterator[Wrong]:
    """Find an event's date that neither the source nor, where it is inferred, the reason gives."""
    event = one.claim
    if not isinstance(event, Event) or not event.date:
        return
    reason = "" if event.basis == "stated" else event.why or ""
    for what, mend in unfounded(event.date, reason, source):
        yield Wrong((*one.path, "date"), "date", what, mend)


def unfounded(
    when: str, reason: str, source: Original, *, stamps: bool = False
) -> Iterator[tuple[str, str]]:
    """Say which days of a date stand neither in the source nor in the reason for inferring it.

    The source's own stamps bear out nothing but dates of publication and update.
    """
    told = (*source.days, *partial.partials(normal.plain(reason)))
    told += source.stamps if stamps else ()
    for day in partial.of(when):
        if not covered(day, told):
            said = "-".join(f"{n:02}" for n in day[:3] if n)
            who = "Neither the source nor the reason" if reason else "Nothing in the source"
            mend = "Write the date that it gives, or infer it and name it in the reason."
            yield f"{who} names {said}.", mend
