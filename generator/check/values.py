"""Whether the numbers and dates of a claim are those of its source."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.check import durations, rounding, spelling
from generator.check.durations import Duration
from generator.check.original import Original, Part, holds, places
from generator.check.told import Told, Wrong
from generator.dates import clock, partial
from generator.dates.partial import Partial, covered
from generator.dates.words import WEEKDAYS
from generator.model.article import Event, Evidence, Figure
from generator.text import letters, money, normal, scales
from generator.text.numbers import Number, numbers, reads_words

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
    "km": r"km\b|kilomet|км\b|километр|公里|キロ|킬로",
    "kg": r"kg\b|kilogram|kilos?\b|кг\b|килограмм|公斤|千克",
    "m": r"m\b|met(?:er|re)|м\b|метр|mètre|米|メートル|미터",
    "ha": r"ha\b|hectare|га\b|гектар|公顷",
    "t": r"t\b|tons?\b|tonne|т\b|тонн|吨|トン",
}
"""Units written short, and how a source may write them."""


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of an editor: in plain marks, with the numbers in them that are no dates."""

    text: str
    numbers: tuple[Number, ...]
    durations: tuple[Duration, ...]

    def words(self, item: Number | Duration) -> str:
        """Return the words that say a number."""
        return self.text[item.start : item.end]


def in_words(one: Told, source: Original, language: str | None) -> Iterator[Wrong]:
    """Find numbers and dates in a claim's words that its source does not give.

    ``language`` is that of the editor's words.
    """
    own, near = source.paragraph(one.evidence.paragraph), source.near(one.evidence)
    for words in _unsaid(one.text, source, language):
        yield Wrong(one.path, "date", f"The source gives no “{words}”.", MEND)
    said = _said(one.text, language)
    for number in said.numbers:
        parts = (own,) if own and said.words(number)[0].isdigit() else near
        is_given = any(_gives(part, number, said) for part in parts)
        if not (number.soft or is_given or _is_time(number, said, parts)):
            what = f"Paragraph {one.evidence.paragraph} gives no “{said.words(number)}”."
            yield Wrong(one.path, "number", what, MEND, sure=_tells(source, number))
    for duration in said.durations:
        if not _has_single(duration, (*near, *([own] if own else [])), source):
            what = f"Paragraph {one.evidence.paragraph} gives no “{said.words(duration)}”."
            yield Wrong(one.path, "number", what, MEND)


def of_text(
    text: str, source: Original, language: str | None, *, digits_only: bool = False
) -> Iterator[tuple[str, str, bool]]:
    """Find numbers and dates in an editor's words that the source does not give.

    With ``digits_only``, numbers in words are passed over, as an editor counts with them too. The
    last value says whether that is sure.
    """
    for words in _unsaid(text, source, language):
        yield "date", f"The source gives no “{words}”.", True
    said = _said(text, language)
    for number in said.numbers:
        is_asked = said.words(number)[0].isdigit() or not digits_only
        is_given = _gives(source.whole, number, said) or _is_time(number, said, (source.whole,))
        if is_asked and not (number.soft or is_given):
            yield "number", f"The source gives no “{said.words(number)}”.", _tells(source, number)
    for duration in () if digits_only else said.durations:
        if not _has_single(duration, (source.whole,), source):
            yield "number", f"The source gives no “{said.words(duration)}”.", True


def _is_time(number: Number, said: _Said, parts: Iterable[Part]) -> bool:
    """Say whether a number is of a time of day that the source gives, in whatever form."""
    ours = {
        time.edtf for time in clock.find(said.text, _YEAR) if time.start <= number.start < time.end
    }
    return bool(ours) and any(
        not ours.isdisjoint(time.edtf for time in clock.find(part.text, _YEAR)) for part in parts
    )


_YEAR = 2000
"""Any year: without a zone, times of day are the same in all."""


def _tells(source: Original, number: Number) -> bool:
    """Say whether a number would be seen in the source, also where it stands there in words."""
    return number.value > _IN_WORDS or reads_words(source.article.source.language)


_IN_WORDS = 100
"""The greatest number that is often written in words."""


MEND = "Write what the source gives, or name the paragraph that gives it."


def _unsaid(text: str, source: Original, language: str | None) -> Iterator[str]:
    """Give the days, months and years of an editor's words that the source does not give."""
    plain, given = normal.plain(text), (*source.days, *source.stamps)
    for day in partial.partials(plain, language or "en"):
        is_given = covered(day, given) or _is_decade(day, plain, given)
        if not is_given and not _is_number(day, plain, source):
            yield plain[day.start : day.end]
    dated = {_weekday(day) for day in given}
    for number, name in enumerate(WEEKDAYS):
        if holds(plain, name) and number not in dated and not holds(source.whole.text, name):
            yield name


def _is_decade(day: Partial, text: str, given: Iterable[Partial]) -> bool:
    """Say whether “the 2030s” are named in which a year of the source lies."""
    years = {other.year // 10 for other in given if other.year}
    return text.startswith("s", day.end) and bool(day.year and day.year // 10 in years)


def _is_number(day: Partial, text: str, source: Original) -> bool:
    """Say whether what looks like a year is a number that the source gives: “1800 metres”."""
    if day.month or day.day or not day.year:
        return False
    number = Number(day.year, day.start, day.end)
    return _gives(source.whole, number, _Said(text, (number,), ()))


def _weekday(day: Partial) -> int | None:
    """Give a day's weekday, Monday as 0; null where the day is not known, or is none."""
    if not (day.year and day.month and day.day):
        return None
    with suppress(ValueError):
        return date(day.year, day.month, day.day).weekday()
    return None


def _said(text: str, language: str | None) -> _Said:
    """Read the numbers of an editor's words that are no dates, and the stretches of time."""
    plain = normal.plain(text)
    found = numbers(_without(plain, partial.partials(plain, language or "en")), language)
    spans = durations.durations(plain, found) if language in _ENGLISH else ()
    return _Said(plain, found, tuple(spans))


_ENGLISH = frozenset(("en", None))


def _without(text: str, days: Iterable[Partial]) -> str:
    for day in days:
        text = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    return text


def _gives(part: Part, number: Number, said: _Said) -> bool:
    """Say whether a part of the source gives a number.

    It may be the same time in another unit, or rounded where the editor says so.
    """
    spans = [d.length for d in said.durations if d.start == number.start]
    return any(_same(n, number, part) for n in part.numbers) or (
        any(d.length in spans for d in durations.durations(part.text, part.numbers))
        or any(
            _alike(n, number, part)
            and rounding.is_rounded(number.value, n.value, said.text, number.start, number.end)
            for n in part.numbers
        )
    )


def _has_single(duration: Duration, parts: Iterable[Part], source: Original) -> bool:
    """Say whether the source speaks of one such stretch, where the editor says “a year”."""
    if not duration.single or source.article.source.language not in _ENGLISH:
        return True
    for part in parts:
        theirs = tuple(durations.durations(part.text, part.numbers))
        if any(d.length == duration.length for d in theirs):
            return True
        if durations.names(part.text, duration.single, theirs):
            return True
    return False


def _same(theirs: Number, ours: Number, part: Part) -> bool:
    """Say whether a number of the source is that of the record: “half” is “50 percent”."""
    if theirs.value == ours.value:
        return _alike(theirs, ours, part)
    one, other = sorted((theirs, ours), key=lambda n: n.percent)
    share = round(one.value * 100, 1)
    return (
        0 < one.value < 1
        and other.percent
        and not one.percent
        and other.value in {share, round(share)}
    )


def _alike(theirs: Number, ours: Number, part: Part) -> bool:
    """Say whether two numbers count hundredths, or one currency, or neither."""
    if ours.percent and not theirs.percent:
        return False
    codes = {theirs.money} if theirs.money else money.codes(part.text)
    return not ours.money or not codes or any(money.agree(code, ours.money) for code in codes)


def of_figure(one: Told, source: Original, language: str | None) -> Iterator[Wrong]:
    """Find a figure whose value, unit or qualifier its fragment and paragraph do not give."""
    part, figure = source.paragraph(one.evidence.paragraph), one.claim
    if part is None or not isinstance(figure, Figure):
        return
    counted = _counted(figure)
    inside = _of_fragment(part, one.evidence)
    given = [n for n in inside or part.numbers if n.value == counted.number.value]
    if counted.number.percent:
        given = [n for n in given if n.percent]
    at, where = one.path, f"Paragraph {one.evidence.paragraph}"
    if not given or counted.scaled_twice:
        words = f"{figure.value:,.15g}" + (" percent" if counted.number.percent else "")
        elsewhere = inside and any(n.value == counted.number.value for n in part.numbers)
        what = f"{f'“{one.evidence.words}”' if elsewhere else where} gives no {words}."
        yield Wrong((*at, "value"), "number", what, "Write the number that it gives.")
    elif what := _wrong_kind(counted, given, part):
        yield Wrong((*at, "unit"), "number", what, "Write the unit as the source has it.")
    elif not counted.number.percent and not _counts(counted.unit, one, source):
        what, same = f"{where} counts no {counted.unit}.", _is_same(language, source)
        yield Wrong((*at, "unit"), "number", what, "Write the unit as the source has it.", same)
    if figure.qualifier and not _is_qualified(_around(one, source), figure.qualifier):
        what, same = f"{where} does not say “{figure.qualifier}”.", _is_same(language, source)
        yield Wrong((*at, "qualifier"), "number", what, "Say of the number what it says.", same)


def agrees(figure: Figure, language: str | None) -> bool:
    """Say whether a figure is what its own fragment gives; without a number, that gives any.

    The source is not asked, so that a number that the fragment cuts off agrees with none.
    ``language`` is that of the source.
    """
    counted, fragment = _counted(figure), normal.plain(figure.evidence.words or "")
    part = Part(fragment, numbers(fragment, language), frozenset())
    given = [n for n in part.numbers if n.value == counted.number.value]
    given = [n for n in given if n.percent or not counted.number.percent]
    fits = bool(given) and not _wrong_kind(counted, given, part)
    return not counted.scaled_twice and (fits or not part.numbers)


def _is_same(language: str | None, source: Original) -> bool:
    """Say whether the record is in its source's language, so that words can be compared."""
    theirs = source.article.source.language
    return None in {language, theirs} or language == theirs


def _of_fragment(part: Part, evidence: Evidence) -> list[Number]:
    """Return the numbers of a paragraph that stand in a fragment, if only in part."""
    spans = [*places(part.text, normal.plain(evidence.words or ""))]
    return [n for n in part.numbers if any(n.start < end and start < n.end for start, end in spans)]


class _Counted(NamedTuple):
    """A figure read as “3.5 billion dollars”: its number, its currency, and what else it counts."""

    number: Number
    currency: str
    unit: str

    @property
    def scaled_twice(self) -> bool:
        """Whether the unit multiplies the number once more: “22,600,000,000 billion”."""
        return any(
            scales.scale("en").match(f" {word}") for word in self.unit.split() if len(word) > 1
        )


def _counted(figure: Figure) -> _Counted:
    unit = normal.plain(figure.unit or "")
    currency = money.first(unit)
    if currency:
        unit = f"{unit[: currency.start]} {unit[currency.end :]}".strip()
    said = f"{'$' if currency else ''}{abs(figure.value):f} {unit}"
    number = numbers(said)[0]
    return _Counted(number, currency.code if currency else "", said[number.end :].strip(" -"))


def _wrong_kind(counted: _Counted, given: Iterable[Number], part: Part) -> str:
    """Say how a figure is another kind of number than the source's: percent, another currency."""
    theirs = [n.money for n in given]
    if not counted.number.percent and all(n.percent for n in given):
        return "The source gives it in hundredths."
    if not counted.currency:
        return "" if not all(theirs) else "The source gives it in money, and the unit names none."
    codes = {code for code in theirs if code} or money.codes(part.text)
    if any(money.agree(code, counted.currency) for code in codes):
        return ""
    return "The source gives it in no such currency."


def _around(one: Told, source: Original) -> str:
    """Return the sentences in which a claim's fragment stands."""
    return " ".join(source.sentences[n].part.text for n in source.where(one.evidence))


def _counts(unit: str, one: Told, source: Original) -> bool:
    """Say whether the source counts a unit: in the fragment where that names one."""
    language, part = source.article.source.language, source.paragraph(one.evidence.paragraph)
    fragment = normal.plain(one.evidence.words or "")
    names_one = any(_NOUN.match(fragment, n.end) for n in numbers(fragment, language))
    if names_one and not any(_has_unit(fragment, u, language) for u in unit.split()):
        return not unit
    return bool(part and _has_unit(part.text, unit, language))


_NOUN = re.compile(r"[ -](?:[a-z]+ ){0,2}(?:people|[a-z]{2,}(?:[^s]s|ren|men))\b")
"""What follows a number: the plural that it counts."""


def _has_unit(text: str, unit: str, language: str | None) -> bool:
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+", text)]
    return all(_is_unit(word, text, words, language) for word in normal.plain(unit).split())


def _is_unit(word: str, text: str, words: Iterable[str], language: str | None) -> bool:
    before = "" if letters.is_loose(word[0]) else r"(?:\b|(?<=\d))"
    if re.search(f"{before}(?:{_forms(word)})", text, re.IGNORECASE):
        return True
    return language not in _ENGLISH and spelling.is_form(word.casefold(), words, language)


def _forms(word: str) -> str:
    """Return a pattern of how a source may write a word of a unit, short or in full."""
    known = (form for form in _UNITS.values() if re.match(form, word, re.IGNORECASE))
    return next(known, re.escape(word.rstrip("s")))


def _is_qualified(text: str, qualifier: str) -> bool:
    signs = _QUALIFIERS.get(qualifier.lower(), re.escape(normal.plain(qualifier)))
    return (
        bool(re.search(rf"(?:\b|(?<=[\u3040-\uffff]))(?:{signs})", text, re.IGNORECASE))
        or "+" in text
    )


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
    first, _, last = when.partition("/")
    if first == last:
        yield f"The stretch {when} begins and ends on one day.", f"Write {first}."
    for day in partial.of(when):
        if not covered(day, told):
            said = "-".join(f"{n:02}" for n in day[:3] if n)
            who = "Neither the source nor the reason" if reason else "Nothing in the source"
            mend = "Write the date that it gives, or infer it and name it in the reason."
            yield f"{who} names {said}.", mend
