"""Who speaks a quotation, read from the words after it."""

from generator.english import grammar, saying
from generator.intake.speech import openings, subjects
from generator.intake.speech.narrative import DASHES, QUOTED, Prose
from generator.intake.speech.subjects import Span
from generator.intake.speech.voice import BACK, MAYBE, Voice, is_own, source

_LEADS = frozenset((",", ".", ";", "–", "—", "―", "--", "-", ":", ",—"))
_LONGEST = 7
"""Words of a subject before a verb that is not known as one of saying."""
_AS = 12
"""Words between “quoted” and “as saying”."""
_SIGNED = 4
"""Words of the longest name under a quotation."""


def after(prose: Prose, index: int, end: int, *, goes_on: bool) -> Voice | None:
    """Read the words right after a quotation: “, said Lund”, “, the minister said in a note”.

    ``goes_on`` says that the quotation ends like a part of a longer sentence.
    """
    words, bare = prose.words, prose.bare
    first = prose.quoted[index] + 1
    while first < end and words[first] in _LEADS:
        goes_on = goes_on or words[first] != "."
        first += 1
    first += first < end and bare[first] == "as"
    following = prose.quoted[index + 1 : index + 2]
    stop = min(end, *following) if following else end
    if first >= stop:
        return None
    if words[first - 1] in DASHES and (signed := _signed(prose, first, stop)):
        return signed
    if voices := source(prose, first, stop):
        return voices
    verb = first + 1 if bare[first] in {"a", "ha"} else first  # French, Italian: “a déclaré Lund”
    if verb < stop and bare[verb] in saying.OWN:
        subject = openings.after(prose, verb + 1, stop)
        return Voice(prose, subject, bare[verb]) if subject else None
    return _subject_first(prose, first, stop, goes_on=goes_on)


def _subject_first(prose: Prose, first: int, stop: int, *, goes_on: bool) -> Voice | None:
    """Read a subject and then its verb."""
    if not _can_lead(prose, first):
        return None
    near = enumerate(prose.bare[first + 1 : min(stop, first + BACK)], first + 1)
    cue = next((i for i, word in near if word in MAYBE and is_own(prose, i)), None)
    if cue is not None:
        if passed := _quoting(prose, first, cue, stop):
            return passed
        subject = subjects.before(prose, cue, first)
        if subject and (subject[0] == first or goes_on) and _is_whole(prose, first, subject):
            return Voice(prose, _widened(prose, first, subject), prose.bare[cue])
    return _by_any_verb(prose, first, stop) if goes_on else None


def _can_lead(prose: Prose, first: int) -> bool:
    """Return whether a subject can begin with a word: “she”, “the”, “police”, “port director”."""
    word = prose.bare[first]
    if grammar.is_upper(word) or word in saying.SUBJECTS or word in grammar.DETERMINERS:
        return True
    return word in grammar.SPEAKERS or not grammar.ROLES.isdisjoint(prose.bare[first : first + 3])


def _widened(prose: Prose, first: int, subject: Span) -> Span:
    """Take in words before a name that belong to it, where no comma parts them."""
    apart = any("," in word for word in prose.words[first : subject[1] - 1])
    return subject if apart else (first, subject[1])


def _is_whole(prose: Prose, first: int, subject: Span) -> bool:
    """Return whether the words before the verb are its subject and no clause of their own."""
    inner = prose.bare[first : subject[0]]
    return not any(w in saying.OWN or w in {"is", "was", "were", "are", "that"} for w in inner)


def _by_any_verb(prose: Prose, first: int, stop: int) -> Voice | None:
    """Read a subject before a verb that is none of saying: “‘…,’ Lund sings to the crew”."""
    subject = openings.after(prose, first, stop)
    if not subject or subject[1] >= stop or subject[1] - subject[0] >= _LONGEST:
        return None
    verb = prose.bare[subject[1]]
    acts = verb.islower() and (verb in saying.HERE or verb.endswith(("ed", "s")))
    return Voice(prose, subject, verb, sure=False) if acts else None


def _quoting(prose: Prose, first: int, cue: int, stop: int) -> Voice | None:
    """Read “the agency quoted him as saying”."""
    bare = prose.bare
    if bare[cue] not in {"quoted", "cited"}:
        return None
    for at in range(cue + 2, min(stop - 1, cue + _AS)):
        if bare[at] == "as" and bare[at + 1] in saying.GOING:
            return Voice(prose, (cue + 1, at), bare[at + 1], via=(first, cue))
    return None


def _signed(prose: Prose, first: int, stop: int) -> Voice | None:
    """Read a name behind a dash that ends the paragraph, as under a letter."""
    if stop < len(prose.words) or stop - first > _SIGNED:
        return None
    named = all(grammar.is_upper(word) or word == "de" for word in prose.bare[first:stop])
    return Voice(prose, (first, stop), "—") if named else None


def closing(prose: Prose, at: int, end: int) -> Voice | None:
    """Read “, Lund said on Monday”: a clause that closes the sentence."""
    for cue, word in enumerate(prose.bare[at + 2 : min(end, at + BACK)], at + 2):
        if word not in MAYBE:
            continue
        if word == "according" and (voices := source(prose, cue, end)):
            return voices
        if is_own(prose, cue) and (subject := _closed_by(prose, at, cue, end)):
            return Voice(prose, subject, prose.bare[cue])
    return None


def _closed_by(prose: Prose, at: int, cue: int, end: int) -> Span | None:
    """Return the subject of a verb that closes a sentence, on either side of the verb."""
    words = prose.words
    subject = subjects.before(prose, cue, at + 1)
    if subject and _is_last(prose, cue, end) and subjects.parts(words[subject[0] - 1]):
        return subject
    return openings.after(prose, cue + 1, end) if subjects.parts(words[cue - 1]) else None


def _is_last(prose: Prose, cue: int, end: int) -> bool:
    if cue + 1 == end or prose.words[cue].endswith((",", ";")):
        return True
    return prose.bare[cue + 1] in grammar.ENDS_AFTER and prose.bare[cue + 1] != "that"


def tail(prose: Prose, at: int, words: str) -> int:
    """Return the end of the words after a quotation that was closed like a sentence.

    “Why?” Lund asked. – the sentence goes on, if a verb of saying follows the name at once.
    """
    if at + 1 >= len(prose.words) or prose.words[at + 1] == QUOTED:
        return at + 1
    start, end = prose.sentence(at + 1)
    if prose.words[start] in DASHES:
        return end
    cue = next((i for i in range(start, min(start + 6, end)) if prose.bare[i] in saying.OWN), None)
    if cue is None:
        return at + 1
    another = cue + 1 < end and prose.bare[cue + 1] == "that"
    stopped = words.endswith((".", "…")) and not prose.words[cue].endswith((".", ","))
    return at + 1 if another or (stopped and cue + 1 < end) else end
