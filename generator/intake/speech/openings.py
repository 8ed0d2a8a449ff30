"""Subjects that stand before their verb at the start of a sentence, or after “said”."""

from generator.english import grammar, saying
from generator.english.grammar import is_upper
from generator.intake.speech.narrative import DASHES, QUOTED, Prose
from generator.intake.speech.subjects import FAR, LONG, Span, goes_on, is_pause

_AFTER = 3
"""Commas after which a sentence's subject is looked for."""


def after(prose: Prose, at: int, ceiling: int) -> Span | None:
    """Return the subject that begins at a place: after “said”, or at the start of a sentence."""
    ceiling = min(ceiling, at + FAR)
    if at >= ceiling or prose.words[at] == QUOTED or prose.words[at] in DASHES:
        return None
    word = prose.bare[at]
    if word in saying.SUBJECTS and word not in {"who", "which"}:
        return at, at + 1
    if word not in grammar.DETERMINERS and (word in grammar.BOUNDS or not _can_open(prose, at)):
        return None
    end = _end(prose, at, min(ceiling, at + LONG + 1))
    while end - 1 > at and prose.bare[end - 1] in grammar.INSIDE:
        end -= 1
    return (at, end) if end > at else None


def _can_open(prose: Prose, at: int) -> bool:
    """Return whether a word begins a subject: a name, “police”, “economist Ida Lund”."""
    near = prose.bare[at : at + 3]
    return is_upper(near[0]) or any(b in grammar.SPEAKERS or b in grammar.ROLES for b in near)


def _end(prose: Prose, at: int, ceiling: int) -> int:
    """Return the end of a subject: what follows it, or a mark."""
    words, bare = prose.words, prose.bare
    counted = bare[at] in grammar.DETERMINERS
    named = False
    for end in range(at, ceiling):
        word, here = words[end], bare[end]
        if word == QUOTED or word in DASHES or (end > at and here in grammar.ENDS_AFTER):
            return end
        bracket = word[0] == "("
        if bracket and word.rstrip(",.;:")[-1] != ")":
            return end
        inside = bracket or is_upper(here) or here in grammar.INSIDE
        if named and not inside and (not counted or here.endswith(("ed", "ing"))):
            return end
        named = named or (is_upper(here) and (end > at or not counted))
        if is_pause(word) and not goes_on(word):
            return end + 1
    return ceiling


def of_sentence(prose: Prose, start: int, stop: int) -> Span | None:
    """Return the subject that a sentence begins with, past the words that lead up to it."""
    stop = min(stop, start + FAR)
    at = _past_lead(prose, start, stop)
    subject = after(prose, at, stop)
    if not subject:
        return None
    word = prose.bare[subject[0]]
    if word in saying.SUBJECTS or (is_upper(word) and word not in grammar.DETERMINERS):
        return subject
    return _to_verb(prose, subject[0], stop)


def _past_lead(prose: Prose, start: int, stop: int) -> int:
    """Return the place after “But”, “Later”, “In a speech on Monday,”."""
    words, bare = prose.words, prose.bare
    at = start
    if at < stop and (bare[at] in grammar.OPENERS or bare[at].endswith("ly")):
        at += 1
    leads = at < stop and bare[at].lower() in grammar.PREPOSITIONS
    if not leads or bare[at] in grammar.DETERMINERS:
        return at
    for _ in range(_AFTER):
        while at < stop and not words[at].endswith(",") and words[at] != QUOTED:
            at += 1
        at += 1
        if at < stop and after(prose, at, stop):
            break
    return at


def _to_verb(prose: Prose, start: int, stop: int) -> Span | None:
    """Return the words from a determiner to the verb that follows them."""
    words, bare = prose.words, prose.bare
    for at in range(start + 2, min(stop, start + LONG)):
        if words[at] == QUOTED:
            return None
        verb = bare[at] in saying.OWN or bare[at] in saying.AROUND
        if verb or (bare[at].endswith("ed") and bare[at].islower()):
            return start, at
        if words[at].endswith(","):
            return start, at + 1
    return None
