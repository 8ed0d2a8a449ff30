"""Whether a figure's value, unit and qualifier are those of its fragment and paragraph."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.check import durations, spelling
from generator.check.original import Original, Part, places
from generator.check.words import ROWS
from generator.check.wrong import Wrong
from generator.english.grammar import PLURAL
from generator.model.article import Evidence, Figure
from generator.model.claims import Placed
from generator.text import letters, money, normal, qualifiers, scales
from generator.text.numbers import Number, numbers

_BORNE_OUT = {
    "more than": qualifiers.ABOVE,
    "at least": qualifiers.ABOVE,
    "about": qualifiers.patterns("about", "nearly"),
    "nearly": (*qualifiers.patterns("nearly"), "about"),
    "up to": qualifiers.patterns("up to"),
    "less than": qualifiers.patterns("less than"),
}
"""Qualifiers, and the patterns of what bears them out in a source."""
_UNITS = ROWS["unit"]
"""Units written short, and how a source may write them."""

_NOUN = re.compile(rf"[ -](?:[a-z]+ ){{0,2}}{PLURAL}")
"""What follows a number: the plural that it counts."""


def of_figure(one: Placed, source: Original, language: str | None) -> Iterator[Wrong]:
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
    """Return whether a figure is what its own fragment gives; without a number, that gives any.

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
    """Return whether the record is in its source's language, so that words can be compared."""
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
    wording = f"{'$' if currency else ''}{abs(figure.value):f} {unit}"
    number = numbers(wording)[0]
    return _Counted(number, currency.code if currency else "", wording[number.end :].strip(" -"))


def _wrong_kind(counted: _Counted, given: Iterable[Number], part: Part) -> str:
    """Return how a figure is another kind of number than the source's: percent, a currency."""
    theirs = [n.money for n in given]
    if not counted.number.percent and all(n.percent for n in given):
        return "The source gives it in hundredths."
    if not counted.currency:
        return "" if not all(theirs) else "The source gives it in money, and the unit names none."
    codes = {code for code in theirs if code} or money.codes(part.text)
    if any(money.agree(code, counted.currency) for code in codes):
        return ""
    return "The source gives it in no such currency."


def _around(one: Placed, source: Original) -> str:
    """Return the sentences in which a claim's fragment stands."""
    return " ".join(source.sentences[n].part.text for n in source.where(one.evidence))


def _counts(unit: str, one: Placed, source: Original) -> bool:
    """Return whether the source counts a unit: in the fragment where that names one."""
    language, part = source.article.source.language, source.paragraph(one.evidence.paragraph)
    fragment = normal.plain(one.evidence.words or "")
    names_one = any(_NOUN.match(fragment, n.end) for n in numbers(fragment, language))
    if names_one and not any(_has_unit(fragment, u, language) for u in unit.split()):
        return not unit
    return bool(part and _has_unit(part.text, unit, language))


def _has_unit(text: str, unit: str, language: str | None) -> bool:
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+", text)]
    return all(_is_unit(word, text, words, language) for word in normal.plain(unit).split())


def _is_unit(word: str, text: str, words: Iterable[str], language: str | None) -> bool:
    before = "" if letters.is_loose(word[0]) else r"(?:\b|(?<=\d))"
    if re.search(f"{before}(?:{_forms(word)})", text, re.IGNORECASE):
        return True
    return language not in durations.LANGUAGES and spelling.is_form(
        word.casefold(), words, language
    )


def _forms(word: str) -> str:
    """Return a pattern of how a source may write a word of a unit, short or in full."""
    known = (form for form in _UNITS.values() if re.match(form, word, re.IGNORECASE))
    return next(known, re.escape(word.rstrip("s")))


def _is_qualified(text: str, qualifier: str) -> bool:
    known = _BORNE_OUT.get(qualifier.lower(), (re.escape(normal.plain(qualifier)),))
    signs = "|".join(known)
    stands = re.search(rf"(?:\b|(?<=[\u3040-\uffff]))(?:{signs})", text, re.IGNORECASE)
    return bool(stands) or "+" in text
