"""Who speaks a quotation, read from the words before it."""

from generator.english import grammar, saying
from generator.intake.speech import openings, subjects
from generator.intake.speech.narrative import QUOTED, Prose
from generator.intake.speech.subjects import Span
from generator.intake.speech.voice import BACK, MAYBE, Voice, is_cue, is_own, source

_NO_SUBJECT = frozenset(
    (
        *("and", "but", "then", "also", "or", "to", "that", "by", "not"),
        *("the", "a", "an", "his", "her", "their", "its", "this", "my", "of", "in"),
    )
)
"""Words after which a verb has its subject elsewhere, or is a noun."""
_INNER = frozenset(("it", "It", "we", "We", "I"))
_NEAR = 14
"""Words between a verb of saying and a phrase of a few words that it brings in."""
_DOER = 8
"""Words between a passive verb and “by”."""


def before(prose: Prose, at: int, start: int) -> Voice | None:
    """Find the nearest verb of saying before a quotation, and its subject.

    A verb that belongs to what is reported gives way to one that reports it.
    """
    bare = prose.bare
    inner: Voice | None = None
    verb = ""
    for cue in range(at - 1, max(start, at - BACK) - 1, -1):
        if bare[cue] not in MAYBE:
            continue
        if bare[cue] in {"according", "According"} and (voices := source(prose, cue, at)):
            return voices
        if not is_cue(prose, cue, start):
            continue
        subject = _subject_of(prose, cue, start, at)
        if subject and not _is_inner(prose, cue, subject):
            return Voice(prose, subject, bare[cue].lower())
        if subject:
            inner = inner or Voice(prose, subject, bare[cue].lower())
        elif not verb and bare[cue - 1] not in grammar.PASSIVE:
            verb = bare[cue].lower()
    subject = openings.of_sentence(prose, start, at) if verb else None
    return Voice(prose, subject, verb) if subject else inner


def _is_inner(prose: Prose, cue: int, subject: Span) -> bool:
    """Return whether a verb belongs to what is reported, not to who reports it."""
    between = prose.bare[subject[1] : cue]
    return prose.bare[subject[0]] in _INNER or "who" in between or "which" in between


def _subject_of(prose: Prose, cue: int, start: int, stop: int) -> Span | None:
    """Return who does the saying at a verb; nothing where the sentence leaves it open."""
    word, previous = prose.bare[cue].lower(), prose.bare[cue - 1] if cue > start else ""
    if word in saying.GOING:
        return subjects.before(prose, cue, start) if _names(prose, cue, previous) else None
    if previous in grammar.PASSIVE and word.endswith("ed"):
        return _by(prose, cue, stop)
    if previous in _NO_SUBJECT:
        return None
    subject = subjects.before(prose, cue, start) if cue > start else None
    if subject or word not in saying.OWN:
        return subject
    turned = cue == start or prose.words[cue - 1] == QUOTED or prose.words[cue - 1][-1] == ","
    return openings.after(prose, cue + 1, stop) if turned else None


def _names(prose: Prose, cue: int, previous: str) -> bool:
    """Return whether the word before a verb in “-ing” is its subject: “him saying”."""
    if not previous or prose.words[cue - 1].endswith(","):
        return False
    if grammar.is_upper(previous):
        known = previous in grammar.DAYS or previous in saying.HERE or previous in grammar.BOUNDS
        return not known or previous[:-2] in saying.SUBJECTS
    return previous in {"him", "her", "them"} or previous[:-2] in saying.SUBJECTS


def _by(prose: Prose, cue: int, stop: int) -> Span | None:
    """Return the doer of a passive verb: “was called by Lund”."""
    near = prose.bare[cue + 1 : min(stop, cue + _DOER)]
    return openings.after(prose, cue + near.index("by") + 2, stop) if "by" in near else None


def close_before(prose: Prose, at: int, start: int) -> Voice | None:
    """Read the verb that brings in a phrase of a few words: in the same clause and near it."""
    words = prose.words
    for cue in range(at - 1, max(start, at - _NEAR) - 1, -1):
        if words[cue] == QUOTED or words[cue][-1] in ",;:.":
            return None
        if is_own(prose, cue):
            subject = _subject_of(prose, cue, start, at)
            return Voice(prose, subject, prose.bare[cue]) if subject else None
    return None


def colon(prose: Prose, at: int, start: int) -> Voice | None:
    """Read a name and a colon: “Ida Lund: ‘…’”."""
    if at == start or not prose.words[at - 1].endswith(":"):
        return None
    subject = subjects.before(prose, at, start)
    named = subject and subject[0] == start and grammar.is_upper(prose.bare[at - 1])
    return Voice(prose, subject, ":") if subject and named else None
