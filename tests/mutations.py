"""Records spoilt by rule, one value each: what a check against the sources has to notice."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from generator.annotate.lexicon import NAMED, Lexicon
from generator.check.original import Original
from generator.dates import edtf
from generator.dates.words import MONTHS
from generator.model.article import CLAIMS, Article, Event, Figure, Statement
from generator.text import normal


class Mutation(NamedTuple):
    """A spoilt record, the kind of value that was spoilt, and how."""

    kind: str
    what: str
    article: Article


_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TEXTS = {"points": "text", "statements": "text", "figures": "what", "events": "what"}
_TEXTS["roles"] = "title"
_NUMBER = re.compile(rf"\d+|\b(?:{'|'.join(_WORDS)})\b")


def mutations(article: Article, source: Original, lexicon: Lexicon) -> Iterator[Mutation]:
    """Return a record with one value spoilt, for every value and every rule.

    A “swap” puts in a name that the source has elsewhere, and a name nobody bears is a “name”, as
    is one that the vocabulary has and the source has not.
    """
    for kind in CLAIMS:
        for index, claim in enumerate(getattr(article, kind)):
            for rule, what, spoilt in _claims(kind, claim, article, _Names(source, lexicon)):
                claims = getattr(article, kind)
                changed = (*claims[:index], spoilt, *claims[index + 1 :])
                label = f"{kind}[{index + 1}]: {what}"
                yield Mutation(rule, label, replace(article, **{kind: changed}))
    for field in ("published", "modified"):
        if value := getattr(article.source, field):
            for other in _other_dates(value):
                source = replace(article.source, **{field: other})
                label = f"source.{field}: {value} → {other}"
                yield Mutation("date", label, replace(article, source=source))


class _Names(NamedTuple):
    """The names there are, and where each stands."""

    source: Original
    lexicon: Lexicon

    def others(self, kind: str, id_: str) -> Iterator[tuple[str, str, str]]:
        """Return other entries: the next the source does not name, the next it does."""
        ids = [*self.lexicon.vocabulary.kind(kind)]
        at = ids.index(id_)
        following = [*ids[at + 1 :], *ids[:at]]
        here = [i for i in following if f"{kind}/{i}" in self.source.whole.names]
        away = [i for i in following if i not in here]
        for rule, some in (("name", away), ("swap", here)):
            for other in some[:1]:
                yield rule, other, self.lexicon.vocabulary.kind(kind)[other].name


def _claims(
    kind: str, claim: Any, article: Article, names: _Names
) -> Iterator[tuple[str, str, Any]]:
    field = _TEXTS[kind]
    text = getattr(claim, field) or ""
    for rule, other in _texts(text, names):
        yield rule, f"“{text}” → “{other}”", replace(claim, **{field: other})
    evidence = claim.evidence
    for words in _fragments(evidence.words or ""):
        spoilt = replace(claim, evidence=replace(evidence, words=words))
        yield "fragment", f"“{evidence.words}” → “{words}”", spoilt
    for step in (-1, 1, 4):
        number = evidence.paragraph + step
        spoilt = replace(claim, evidence=replace(evidence, paragraph=number))
        yield "paragraph", f"{evidence.paragraph} → {number}, “{evidence.words}”", spoilt
    yield from _values(claim, article, names)


def _values(claim: Any, article: Article, names: _Names) -> Iterator[tuple[str, str, Any]]:
    if isinstance(claim, Figure):
        for value in (claim.value + 1, claim.value * 10):
            yield "number", f"value {claim.value:g} → {value:g}", replace(claim, value=value)
    if isinstance(claim, Statement | Figure) and claim.speaker:
        for other in dict.fromkeys((*article.people, *names.lexicon.vocabulary.people)):
            if other != claim.speaker:
                what = f"{claim.speaker} → {other}, “{claim.evidence.words}”"
                yield "speaker", what, replace(claim, speaker=other)
    if isinstance(claim, Event):
        for date in _other_dates(claim.date):
            yield "date", f"{claim.date} → {date}", replace(claim, date=date)
        for rule, other, _ in names.others("places", claim.place) if claim.place else ():
            yield rule, f"place {claim.place} → {other}", replace(claim, place=other)


def _other_dates(date: str | None) -> Iterator[str]:
    """Return a date with a year, a month and a day changed, one at a time."""
    if not date:
        return
    for at, form in ((0, r"\d{4}"), (1, r"(?<=\d-)\d\d(?=-|$|T|/|~)"), (2, r"(?<=-\d\d-)\d\d")):
        if match := re.search(form, date):
            value = int(match[0]) + 1
            other = f"{value:04}" if at == 0 else f"{(value - 1) % (12 if at == 1 else 28) + 1:02}"
            changed = date[: match.start()] + other + date[match.end() :]
            if edtf.parse(changed):
                yield changed


def _fragments(words: str) -> Iterator[str]:
    parts = words.split()
    yield words[:-1]
    yield f"{words} ferry"
    if len(parts) > 1:
        yield " ".join([parts[1], parts[0], *parts[2:]])
        yield " ".join(["quiet", *parts[1:]])


def _texts(text: str, names: _Names) -> Iterator[tuple[str, str]]:
    for match in _NUMBER.finditer(text):
        if other := _other_number(match[0]):
            yield "number", text[: match.start()] + other + text[match.end() :]
    for month in MONTHS:
        if month in text:
            other = MONTHS[(MONTHS.index(month) + 1) % 12]
            yield "date", re.sub(rf"\b{month}\b", other, text)
    plain = normal.plain(text)
    for name, spelling in names.lexicon.names.count(plain):
        kind, _, id_ = name.partition("/")
        if len(plain) == len(text) and kind in NAMED:
            start = plain.index(spelling)
            for rule, _, other in (*names.others(kind, id_), ("name", "", "Norhaven")):
                yield rule, text[:start] + other + text[start + len(spelling) :]


def _other_number(said: str) -> str | None:
    if said.isdigit():
        return str(int(said) + 1)
    at = _WORDS.index(said) + 1
    return _WORDS[at] if at < len(_WORDS) else None
