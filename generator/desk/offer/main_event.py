"""The main event of a text: its day, and what is known of its place, kind and people."""

import re
from typing import Literal

from generator.annotate.lexicon import Lexicon
from generator.dates import spans
from generator.desk.offer.candidate import Candidate
from generator.desk.offer.telling import fragments, sentence
from generator.forms.todos import MARK
from generator.model.article import Event, Evidence
from generator.model.briefing import Annotated
from generator.model.claims import MOST_WORDS
from generator.text import normal

Kind = Literal["meeting", "visit", "message", "interview", "signing", "summit", "other"]

_KINDS: dict[Kind, str] = {
    "meeting": r"met|meets|meeting|talks",
    "signing": r"sign(?:s|ed|ing)",
    "summit": r"summit",
    "visit": r"visit(?:s|ed|ing)?",
    "interview": r"interview(?:s|ed)?",
    "message": r"congratulat\w+|letters? to|sent a (?:message|letter|telegram)",
}
"""Kinds of events, and the words that tell them."""

_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|à|en|a) (?:the )?$")
"""Words before the place of something; of the languages whose names stand as they are."""


def main_event(annotated: Annotated, lexicon: Lexicon) -> Candidate | None:
    """Return the event that the text dates; nothing where its day is not settled."""
    article = annotated.article
    basis = article.provenance.get("event_date")
    if not basis or not basis.text or not annotated.events:
        return None
    number = annotated.events[0].evidence.paragraph
    text = article.paragraphs[number - 1].text
    start = text.find(day := _day(basis.text))
    if start < 0:
        return None
    within = sentence(text, (start, start + len(day)))
    words = [*fragments(text, within, article.source.language, (start, start + len(day)))]
    around = text[slice(*within)]
    event = Event(
        MARK,
        article.event_date,
        Evidence(number, words[0] if words else day),
        basis.basis,
        basis.why,
        _place(around, lexicon),
        _kind(around),
        _named(around, "people", lexicon),
    )
    return Candidate("events", event, 10.0, ("event",), tuple(words[1:]))


def _day(text: str) -> str:
    """Return the words of a date in the words that stand from it on."""
    dates = spans.find(text)
    words = text[: dates[0].end] if dates else text
    return words if normal.count_words(words) <= MOST_WORDS else text.split(" ", maxsplit=1)[0]


def _kind(text: str) -> Kind:
    """Return the kind of event that a sentence tells of."""
    kinds = (k for k, signs in _KINDS.items() if re.search(rf"\b(?:{signs})\b", text))
    return next(kinds, "other")


def _place(around: str, lexicon: Lexicon) -> str | None:
    """Return the place where a sentence says that something was: “in Norhaven”."""
    plain = normal.alike(around)
    for index, start, _ in lexicon.names.spans(plain):
        kind, _, id_ = lexicon.names.ids[index].partition("/")
        if kind == "places" and _IN.search(plain, 0, start):
            return id_
    return None


def _named(text: str, kind: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the entries of a kind that a sentence names, in its order."""
    counts = lexicon.names.count(normal.alike(text))
    return tuple(dict.fromkeys(i.removeprefix(f"{kind}/") for i, _ in counts if i.startswith(kind)))
