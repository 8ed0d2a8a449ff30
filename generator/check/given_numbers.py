"""Whether the numbers and dates in an editor's words are those of the source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.annotate.lexicon import Lexicon
from generator.check import days, durations, rounding
from generator.check.durations import Duration
from generator.check.original import Original, Part
from generator.check.wrong import Wrong
from generator.dates import clock, partial
from generator.dates.partial import Partial
from generator.forms.yaml_text import Path
from generator.model.article import Article
from generator.model.claims import Placed, claims
from generator.text import money, normal
from generator.text.language import language as language_of
from generator.text.numbers import Number, numbers, reads_words


@dataclass(frozen=True, slots=True)
class _Prose:
    """Words in plain marks and their language, with the numbers in them that are no dates."""

    text: str
    numbers: tuple[Number, ...]
    durations: tuple[Duration, ...]
    language: str | None = None

    def words(self, item: Number | Duration) -> str:
        """Return the words that say a number."""
        return self.text[item.start : item.end]

    def lasts(self, number: Number) -> bool:
        """Return whether a number counts a stretch of time."""
        return any(duration.start == number.start for duration in self.durations)

    def counts(self, number: Number) -> str:
        """Return what else a number counts, as far as that is read in the language."""
        is_read = self.language in durations.LANGUAGES
        return durations.things(self.text, number.end) if is_read else ""


class _Place(NamedTuple):
    """Where a source must give numbers: what it is called, the parts for digits and for words."""

    name: str
    digits: tuple[Part, ...]
    words: tuple[Part, ...]


_YEAR = 2000
"""Any year: without a zone, times of day are the same in all."""

_IN_WORDS = 100
"""The greatest number that is often written in words."""

MEND = "Write what the source gives, or name the paragraph that gives it."


def of_claim(one: Placed, source: Original, language: str | None) -> Iterator[Wrong]:
    """Find numbers and dates in a claim's words that its source does not give near its evidence.

    ``language`` is that of the editor's words.
    """
    number, near = one.evidence.paragraph, source.near(one.evidence)
    own = source.paragraph(number)
    place = _Place(f"Paragraph {number}", (own,) if own else near, near)
    return _ungiven(one.path, _prose(one.text, language), source, place)


def of_text(
    path: Path, text: str, source: Original, language: str | None, *, digits_only: bool = False
) -> Iterator[Wrong]:
    """Find numbers and dates in an editor's words that the source does not give.

    With ``digits_only``, numbers in words are passed over, as an editor counts with them too.
    """
    whole = (source.whole,)
    place = _Place("The source", whole, () if digits_only else whole)
    return _ungiven(path, _prose(text, language), source, place)


def _ungiven(path: Path, prose: _Prose, source: Original, place: _Place) -> Iterator[Wrong]:
    for words in _ungiven_dates(prose.text, source, prose.language):
        yield Wrong(path, "date", f"The source gives no “{words}”.", MEND)
    theirs, what = source.article.source.language, f"{place.name} gives no “{{}}”."
    for number in prose.numbers:
        parts = place.digits if prose.words(number)[0].isdigit() else place.words
        is_given = any(_gives(part, number, prose, theirs) for part in parts)
        if parts and not (number.soft or is_given or _is_time(number, prose, parts)):
            words = what.format(prose.words(number))
            yield Wrong(path, "number", words, MEND, sure=_tells(source, number))
    for duration in prose.durations if place.words else ():
        if not _has_single(duration, (*place.words, *place.digits), source):
            yield Wrong(path, "number", what.format(prose.words(duration)), MEND)


def _is_time(number: Number, prose: _Prose, parts: Iterable[Part]) -> bool:
    """Return whether a number is of a time of day that the source gives, in whatever form."""
    ours = {
        time.edtf for time in clock.find(prose.text, _YEAR) if time.start <= number.start < time.end
    }
    return bool(ours) and any(
        not ours.isdisjoint(time.edtf for time in clock.find(part.text, _YEAR)) for part in parts
    )


def _tells(source: Original, number: Number) -> bool:
    """Return whether a number would be seen in the source, also where it stands there in words."""
    return number.value > _IN_WORDS or reads_words(source.article.source.language)


def _ungiven_dates(plain: str, source: Original, language: str | None) -> Iterator[str]:
    """Return the days, months and years of an editor's words that the source does not give."""
    for day in days.ungiven(plain, source, language):
        if not _is_number(day, plain, source):
            yield plain[day.start : day.end]
    yield from days.weekdays(plain, source)


def _is_number(day: Partial, text: str, source: Original) -> bool:
    """Return whether what looks like a year is a number that the source gives: “1800 metres”."""
    if day.month or day.day or not day.year:
        return False
    number = Number(day.year, day.start, day.end)
    return _gives(source.whole, number, _Prose(text, (number,), ()), source.article.source.language)


def _prose(text: str, language: str | None) -> _Prose:
    """Read the numbers of an editor's words that are no dates, and the stretches of time."""
    plain = normal.plain(text)
    every = numbers(partial.without(plain, partial.partials(plain, language or "en")), language)
    spans = durations.durations(plain, every) if language in durations.LANGUAGES else ()
    return _Prose(plain, every, tuple(spans), language)


def _gives(part: Part, number: Number, prose: _Prose, language: str | None) -> bool:
    """Return whether a part of a source in a language gives a number.

    It may be the same time in another unit, or rounded where the editor says so.
    """
    same = [n for n in part.numbers if _same(n, number, part)]
    theirs = tuple(durations.durations(part.text, part.numbers)) if same or prose.durations else ()
    spans = [d.length for d in prose.durations if d.start == number.start]
    where = _Prose(part.text, part.numbers, theirs, language)
    return (
        any(_counts_alike(n, number, where, prose) for n in same)
        or any(d.length in spans for d in theirs)
        or any(
            _alike(n, number, part)
            and rounding.is_rounded(number.value, n.value, prose.text, number.start, number.end)
            for n in part.numbers
        )
    )


def _counts_alike(theirs: Number, ours: Number, source: _Prose, prose: _Prose) -> bool:
    """Return whether two numbers may count one thing: three decades are no three countries."""
    if source.lasts(theirs):
        return not prose.counts(ours)
    return not (prose.lasts(ours) and source.counts(theirs))


def are_counts_given(article: Article, _: Lexicon) -> bool:
    """Return whether each number that counts things or time does so in its own fragment."""
    theirs = article.source.language
    for one in claims(article):
        fragment = normal.plain(one.evidence.words or "")
        part = Part(fragment, numbers(fragment, theirs), frozenset())
        prose = _prose(one.text, language_of(one.text) or theirs)
        for number in prose.numbers:
            counts = prose.counts(number) or prose.lasts(number)
            if counts and not number.soft and not _gives(part, number, prose, theirs):
                return False
    return True


def _has_single(duration: Duration, parts: Iterable[Part], source: Original) -> bool:
    """Return whether the source speaks of one such stretch, where the editor says “a year”."""
    if not duration.single or source.article.source.language not in durations.LANGUAGES:
        return True
    for part in parts:
        theirs = tuple(durations.durations(part.text, part.numbers))
        if any(d.length == duration.length for d in theirs):
            return True
        if durations.names(part.text, duration.single, theirs):
            return True
    return False


def _same(theirs: Number, ours: Number, part: Part) -> bool:
    """Return whether a number of the source is that of the record: “half” is “50 percent”."""
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
    """Return whether two numbers count hundredths, or one currency, or neither."""
    if ours.percent and not theirs.percent:
        return False
    codes = {theirs.money} if theirs.money else money.codes(part.text)
    return not ours.money or not codes or any(money.agree(code, ours.money) for code in codes)
