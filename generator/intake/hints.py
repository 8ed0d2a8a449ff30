"""What a text lets one guess, always labelled as a guess: its house, its damage."""

import re

from generator.english.names import NAME
from generator.intake.line_kinds import Classified, Kind
from generator.model.article import Paragraph
from generator.model.source import Notice, Provenance
from generator.text import sentences
from generator.wording import N_, gettext

_PLEA = re.compile(
    rf"^(?:[Ss]upport|[Dd]onate to|[Ff]ollow|[Ss]ubscribe to) (?P<name>{NAME})"
    r"(?= [Ww]ith| [Oo]n|[.,!]|$)"
)
_INTERVIEW = re.compile(
    rf"\binterview (?:with|to|for) (?:the )?(?P<name>{NAME})(?=[.,]|$| on\b| in\b| published)"
)

_GUESSES = {
    "publisher": (
        Kind.JUNK,
        _PLEA,
        N_("a line of the page asks readers to support this house"),
    ),
    "agencies": (
        Kind.TEXT,
        _INTERVIEW,
        N_("the text says that the interview was with it, so the words are probably its own"),
    ),
}
"""Which lines tell a house, by the field of the source, and the reason."""

_PERHAPS_BROKEN = re.compile(r"\. [a-z]")


def inferred_houses(classified: tuple[Classified, ...]) -> dict[str, tuple[str, Provenance]]:
    """Guess a publisher from a plea of its page, an agency from the interview it says it held."""
    guesses: dict[str, tuple[str, Provenance]] = {}
    for field, (kind, form, why) in _GUESSES.items():
        items = (item.line for item in classified if item.kind is kind)
        for number, name in ((ln.number, m["name"]) for ln in items if (m := form.search(ln.text))):
            guesses.setdefault(field, (name, Provenance("inferred", number, name, gettext(why))))
    return guesses


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
