"""The numbers of a text -> figures: with what is counted, where the words beside it tell that."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.annotate.figures import TIME
from generator.annotate.lexicon import Lexicon
from generator.desk.offer.candidate import Candidate, speaker
from generator.desk.offer.telling import Span, fragments, sentence
from generator.desk.words import WORDS, one_of
from generator.model.article import Article, Evidence, Figure
from generator.model.briefing import Annotated
from generator.text import money, normal
from generator.text.numbers import numbers

_MANY = 100
_SOME = 13
"""From here on a number is one that is not merely told in passing."""

_AGE = re.compile(r"[- ]old\b|[- ]jährig|[- ]year[- ]old| ans\b", re.IGNORECASE)
_CALLED = re.compile(r"\d[ -]$|0$")
"""What a telephone number has before its last digits, or opens with."""
_NOTHING = WORDS["counted-for-nothing"]
_HARM = re.compile(rf"\b(?:{one_of('harm')}|ums Leben)\b")
_PEOPLE = WORDS["people"]
"""Of whom few count as much as many, where they come to harm."""
_TIME = re.compile(rf"{TIME.pattern}|{one_of('duration')}", re.IGNORECASE)
_SIZE = re.compile(one_of("size"), re.IGNORECASE)
"""Units that tell how large a thing is, and not which."""

_NEAR = 60
"""Characters before a number in which what it measures stands."""
_COMPOUND = re.compile(r" [a-z]+s\b(?<! is)(?<! was)(?<! has)(?<! as)")
"""What may go on with a noun: “teachers unions”."""
_PLURAL = r"(?:[a-z]+s|people|children|men|women|[A-Z]{2,5})"
_OF = re.compile(rf" of (?:the |its |their |all |our |his |her )?((?:[a-z-]+ ){{0,2}}?{_PLURAL})\b")
_THING = re.compile(rf"[ -]((?:[a-z-]+ )?{one_of('priced')})\b")
_IN = re.compile(rf" (?:in|worth of) ((?:[a-z]+ )?{one_of('worth')})\b")
_BEFORE = re.compile(
    rf"\b((?:[a-z-]+ )?{one_of('measured')}s?)"
    r"(?: (?:of|was|is|at|to|by|has|had|reached|rose|fell|stood|hit|from|about|up|down|a)){1,3} $"
)


def figures(annotated: Annotated, lexicon: Lexicon) -> Iterator[Candidate]:
    """Return each number once, the greater and those of money before the others."""
    for figure in annotated.figures:
        text = annotated.article.paragraphs[figure.evidence.paragraph - 1].text
        start = normal.alike(text).find(figure.text or "")
        span = (start, start + len(figure.text or ""))
        weight = _weight(figure, text, span) if figure.text and start >= 0 else 0
        if weight and (one := _figure(figure, text, span, annotated.article, lexicon)):
            yield replace(one, weight=weight)


def _figure(
    figure: Figure, text: str, span: Span, article: Article, lexicon: Lexicon
) -> Candidate | None:
    words = fragments(text, sentence(text, span), article.source.language, span)
    if not words:
        return None
    what = counted(figure, normal.alike(text), span)
    claim = replace(
        figure,
        what=what,
        text=None if what else text[slice(*span)],
        speaker=_known(figure, article, lexicon),
        evidence=Evidence(figure.evidence.paragraph, words[0]),
    )
    about = ("figure", figure.value, normal.fold(figure.unit or ""))
    return Candidate("figures", claim, 0, about, tuple(words[1:]))


def _known(figure: Figure, article: Article, lexicon: Lexicon) -> str | None:
    """Return who gives a number, by id: annotated already, or by name."""
    who = figure.speaker or ""
    return who if lexicon.vocabulary.speaker(who) else speaker(who, article, lexicon) or None


def _weight(figure: Figure, text: str, span: Span) -> float:
    """Rate a number: money and great numbers first, time and sizes last, small ones not at all."""
    unit, value = figure.unit or "", abs(figure.value)
    is_called = _CALLED.search(text, max(0, span[0] - 2), span[0] + 1)
    if is_called or _AGE.match(text, span[1]) or unit.lower() in _NOTHING:
        return 0.0
    if money.first(unit):
        return 8.5 if value >= _MANY else 5.5
    if unit == "percent":
        return 7.0 if counted(figure, normal.alike(text), span) else 4.5
    return _of_things(figure, text, span)


def _of_things(figure: Figure, text: str, span: Span) -> float:
    """Rate a number that counts people or things, or measures them."""
    unit, value = figure.unit or "", abs(figure.value)
    if _HARM.search(text[slice(*sentence(text, span))]) and unit in _PEOPLE:
        return 7.5
    if _TIME.fullmatch(unit) or "-" in (figure.text or ""):
        return 3.5 if value >= _SOME else 0.0
    if _SIZE.fullmatch(unit):
        return 4.8 if value >= _SOME else 0.0
    return 7.5 if value >= _MANY else 6.0 if value >= _SOME else 0.0


def counted(figure: Figure, text: str, span: Span) -> str | None:
    """Return what a number counts, as the words beside it tell; nothing where they do not."""
    if match := _OF.match(text, span[1]):
        return match[1]
    unit = figure.unit or ""
    if unit == "percent" or money.first(unit) or _SIZE.fullmatch(unit):
        after = _THING.match(text, span[1]) or _IN.match(text, span[1])
        before = _BEFORE.search(text, max(0, span[0] - _NEAR), span[0])
        match = after or before
        return match[1] if match else None
    if _COMPOUND.match(text, span[1]):
        return None
    ends = [n.end for n in numbers(figure.text or "", "en")]
    noun = (figure.text or "")[ends[-1] :].strip() if ends else ""
    return noun if noun.endswith(unit) and "-" not in noun else None
