"""What a text lets one guess, always labelled as a guess: its house, its damage."""

import re

from generator.english.names import NAME
from generator.intake.line_kinds import Classified, Kind
from generator.model.article import Paragraph
from generator.model.source import Notice, Provenance
from generator.text import sentences
from generator.wording import gettext

_PLEA = re.compile(
    rf"^(?:[Ss]upport|[Dd]onate to|[Ff]ollow|[Ss]ubscribe to) (?P<name>{NAME})"
    r"(?= [Ww]ith| [Oo]n|[.,!]|$)"
)
_INTERVIEW = re.compile(
    rf"\binterview (?:with|to|for) (?:the )?(?P<name>{NAME})(?=[.,]|$| on\b| in\b| published)"
)


def inferred_houses(classified: tuple[Classified, ...]) -> dict[str, tuple[str, Provenance]]:
    """Guess a publisher from a plea of its page, an agency from the interview it says it held."""
    guesses: dict[str, tuple[str, Provenance]] = {}
    for item in classified:
        number, text = item.line.number, item.line.text
        if item.kind is Kind.JUNK and "publisher" not in guesses and (m := _PLEA.match(text)):
            why = gettext("a line of the page asks readers to support this house")
            guesses["publisher"] = (m["name"], Provenance("inferred", number, m["name"], why))
        if item.kind is not Kind.TEXT or "agencies" in guesses or "interview " not in text:
            continue
        if m := _INTERVIEW.search(text):
            why = gettext(
                "the text says that the interview was with it, so the words are probably its own"
            )
            guesses["agencies"] = (m["name"], Provenance("inferred", number, m["name"], why))
    return guesses


_PERHAPS_BROKEN = re.compile(r"\. [a-z]")


def broken_text(paragraphs: tuple[Paragraph, ...]) -> list[Notice]:
    """Point out sentences that end before a small letter: the text is kept as it stands."""
    return [
        Notice(
            "broken-sentence",
            gettext(
                "Line {number}: a full stop stands before a small letter (“{words}”); the text is"
                " kept as it is."
            ).format(number=p.line, words=f"…{p.text[max(0, m.start() - 20) : m.end() + 20]}…"),
        )
        for p in paragraphs
        if _PERHAPS_BROKEN.search(p.text)
        for m in sentences.BROKEN.finditer(p.text)
    ]
