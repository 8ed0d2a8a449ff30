"""Which words of the reporter's say who speaks a quotation."""

from generator.english import saying
from generator.intake.speech import openings
from generator.intake.speech.following import after, closing, tail
from generator.intake.speech.leading import before, close_before, colon
from generator.intake.speech.narrative import Prose
from generator.intake.speech.voice import Voice
from generator.model.article import QuoteKind

_SHORT = 3
"""Words of a phrase that a report may only be distancing itself from."""
_OPEN = (",", "?", "!", "—", "–", "-")


def own(prose: Prose, index: int, kind: QuoteKind) -> Voice | None:
    """Find who says a quotation in the sentence that it stands in, nearest words first."""
    at = prose.quoted[index]
    words = prose.quotation(prose.marks[index])
    start, end = prose.sentence(at)
    if at + 1 == end and words.endswith((".", "?", "!", "…")):
        end = tail(prose, at, words)
    long = len(words.split()) > _SHORT
    if kind == "name" and not (long and _is_introduced(prose, at, start)):
        return None
    if kind == "phrase" and not long:
        closed = after(prose, index, end, goes_on=True) if words.endswith(",") else None
        return closed or close_before(prose, at, start) or closing(prose, at, end)
    return (
        after(prose, index, end, goes_on=words.endswith(_OPEN))
        or before(prose, at, start)
        or closing(prose, at, end)
        or colon(prose, at, start)
        or by_subject(prose, start, at)
    )


def _is_introduced(prose: Prose, at: int, start: int) -> bool:
    """Return whether words that look like a name stand where somebody's sentence would."""
    led = prose.words[at - 1] if at > start else ":"
    return led.endswith(":") or (led.endswith(",") and led[:-1] in saying.ALL)


def by_subject(prose: Prose, start: int, at: int) -> Voice | None:
    """Fall back on the subject of the words before a place: a guess, and marked so."""
    subject = openings.of_sentence(prose, start, at)
    return Voice(prose, subject, "", sure=False) if subject else None
