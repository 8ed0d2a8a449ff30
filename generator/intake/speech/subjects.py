"""Where a sentence names its subject: the words before a verb of saying."""

from generator.dates.words import WEEKDAYS
from generator.english import grammar, saying
from generator.english.grammar import is_upper
from generator.intake.speech.narrative import DASHES, QUOTED, Prose

Span = tuple[int, int]

FAR = 60
"""Words over which a subject and its verb are looked for."""
LONG = 9
"""Words of the longest subject that is no name."""
_LED = grammar.OPENERS | {"As"}
_TOWN = 4
"""Words of “of Norhaven,” at most."""
_TITLE = 6
"""Characters of the longest title that ends with a full stop."""
_BARE = 7
"""Words of a subject without a determiner, such as “senior White House officials”."""


def is_pause(word: str) -> bool:
    """Return whether a word ends with a mark."""
    return word[-1] in ",;:.!?…" and len(word) > 1


def goes_on(word: str) -> bool:
    """Return whether a full stop belongs to a title or initial, so that the name goes on."""
    return word.endswith(".") and is_upper(word) and len(word) <= _TITLE


def before(prose: Prose, cue: int, floor: int) -> Span | None:
    """Return the subject that stands before a verb, past what is put in between with commas."""
    words, bare = prose.words, prose.bare
    floor = max(floor, cue - FAR)
    at = _past_adverbs(prose, cue - 1, floor)
    if at < floor or words[at] == QUOTED or bare[at] in {"and", "but", "or", "then"}:
        return None
    if parts(words[at]):
        return _past_insertions(prose, at, floor)
    return _ending_at(prose, at, floor)


def _past_adverbs(prose: Prose, at: int, floor: int) -> int:
    """Return the place before “has also”, “repeatedly”, “on Monday”."""
    words, bare = prose.words, prose.bare
    while at >= floor and (bare[at] in saying.AROUND or bare[at].endswith("ly")):
        if words[at].endswith(",") and at > floor and is_upper(bare[at]):
            break
        at -= 1
    if at > floor and bare[at] in grammar.DAYS and not words[at].endswith(","):
        at -= 1
        while at > floor and bare[at] in {"on", "last", "early", "late", "this", "in"}:
            at -= 1
    return at


def _past_insertions(prose: Prose, at: int, floor: int) -> Span | None:
    """Find the name that an insertion such as “, a teacher of 45,” stands after."""
    words = prose.words
    end = at + 1
    while end > floor:
        start = end - 1
        while start > floor and not parts(words[start - 1]):
            start -= 1
        begin = start + 1 if words[start] == QUOTED else start
        stop = end - 1 if words[end - 1] in DASHES else end
        if begin < stop and (name := _head(prose, begin, stop, floor)):
            return name
        if start == floor or words[start - 1] == QUOTED or not prose.bare[begin : begin + 1]:
            return None
        end = start
    return None


def parts(word: str) -> bool:
    """Return whether what stands after a word is parted from it by a comma or a dash."""
    return word.endswith(",") or word in DASHES


def _head(prose: Prose, start: int, stop: int, floor: int) -> Span | None:
    """Return the subject that a part between commas is, if it is one."""
    bare = prose.bare
    first = start == floor
    if first and start + 1 < stop and bare[start] in _LED:
        start += 1
    lead, last = bare[start], prose.words[stop - 1].rstrip(",")
    if stop - start == 1 and lead in saying.SUBJECTS and lead not in {"who", "which"}:
        return start, stop
    opens = first and lead.lower() in grammar.DETERMINERS
    named = is_upper(bare[stop - 1]) or last.endswith(")")
    if not (opens or named) or _is_beside(prose, (start, stop), floor, first=first):
        return None
    return None if last.endswith(".") else _ending_at(prose, stop - 1, start)


def _is_beside(prose: Prose, span: Span, floor: int, *, first: bool) -> bool:
    """Return whether a part between commas stands beside the subject: a place, a role, a time."""
    start, stop = span
    lead = prose.bare[start]
    if not lead or lead[0].isdigit() or lead.startswith(("R-", "D-", "I-")):
        return True
    if not first and (lead.islower() or (stop - start == 1 and _place(prose, start, floor))):
        return True
    small = lead.lower()
    leads = small in grammar.PREPOSITIONS and not (first and small in grammar.DETERMINERS)
    return leads or prose.bare[stop - 1] in grammar.DAYS


def _place(prose: Prose, start: int, floor: int) -> bool:
    """Return whether a single name follows “of Norhaven,” and tells where that is."""
    back = start - 1
    while back > floor and not is_pause(prose.words[back - 1]) and start - back < _TOWN:
        back -= 1
    return not {"of", "from", "in"}.isdisjoint(prose.bare[max(0, back - 1) : back + 1])


def _ending_at(prose: Prose, last: int, floor: int) -> Span | None:
    """Return the subject whose last word stands at a place."""
    word = prose.bare[last]
    if word in {"who", "which"}:
        return _antecedent(prose, last, floor)
    if word in saying.SUBJECTS or word[:-2] in saying.SUBJECTS:
        return last, last + 1
    if is_upper(word) or prose.words[last].endswith(")"):
        name = _name_ending_at(prose, last, floor)
        if name and name[0] - 1 > floor and prose.bare[name[0] - 1] in grammar.OF:
            return _noun_ending_at(prose, last, floor) or name
        return name
    is_noun = word[:1].isalpha() and not word.endswith("ly")
    return _noun_ending_at(prose, last, floor) if is_noun else None


def _antecedent(prose: Prose, at: int, floor: int) -> Span | None:
    last = at - 2 if at - 1 >= floor and prose.words[at - 1] in DASHES else at - 1
    if last >= floor and prose.words[last] != QUOTED:
        return _ending_at(prose, last, floor)
    return None


def _name_ending_at(prose: Prose, last: int, floor: int) -> Span | None:
    bare = prose.bare
    at = last
    while at - 1 >= floor and _belongs(prose, at, floor):
        at -= 1
    while at < last and bare[at] != "the" and bare[at] in grammar.BOUNDS | grammar.INSIDE:
        at += 1
    if at - 1 >= floor and bare[at - 1] in grammar.ARTICLES and not is_pause(prose.words[at - 1]):
        at -= 1
    if at == last and (bare[at].lower() in grammar.PREPOSITIONS or bare[at] in grammar.OPENERS):
        return None
    return at, last + 1


def _belongs(prose: Prose, at: int, floor: int) -> bool:
    """Return whether the word before a place belongs to the name that goes on there."""
    word, here = prose.words[at - 1], prose.bare[at - 1]
    if word == QUOTED or word in DASHES or (is_pause(word) and not goes_on(word)):
        return False
    if is_upper(here) or word[0] == "(":
        return here not in WEEKDAYS
    inside = here in grammar.INSIDE and at - 2 >= floor and _joins(prose, at)
    return inside or (here in grammar.ROLES and here not in saying.HERE)


def _joins(prose: Prose, at: int) -> bool:
    """Return whether “of” or “and” before a place joins two parts of one name."""
    joint, earlier = prose.bare[at - 1], prose.bare[at - 2]
    if is_pause(prose.words[at - 2]):
        return False
    return is_upper(earlier) if joint != "the" else earlier in {"of", "for", "at"}


def _noun_ending_at(prose: Prose, last: int, floor: int) -> Span | None:
    """Return a subject without a name: “the mayor”, “a spokesman for the ministry”, “police”."""
    bare = prose.bare
    low = max(floor, last - LONG)
    start: int | None = None
    joint = 0
    at = last
    while at >= low and not _stops(prose, at, last):
        if bare[at] in grammar.DETERMINERS:
            start = at
            if at - 2 < low or bare[at - 1] not in grammar.OF or is_pause(prose.words[at - 2]):
                break
        elif at < last and bare[at] in {"and", "or"}:
            if joint:
                break
            joint = at
        elif start is None and bare[at].endswith(("’s", "'s")):
            start = at
        at -= 1
    if start is None:
        return _plain_noun(prose, max(at + 1, low, joint + 1 if joint else low), last)
    while start - 1 >= floor and _owns(prose, start):
        start -= 1
    return start, last + 1


def _owns(prose: Prose, at: int) -> bool:
    """Return whether the word before a place goes with the owner there: “Ida Lund’s statement”."""
    word, here = prose.words[at - 1], prose.bare[at - 1]
    if here.endswith(("’s", "'s")):
        return True
    named = prose.bare[at].endswith(("’s", "'s")) and is_upper(prose.bare[at])
    return named and is_upper(here) and not is_pause(word) and here not in grammar.OPENERS


def _stops(prose: Prose, at: int, last: int) -> bool:
    """Return whether a subject that ends at ``last`` begins after a place."""
    word, here = prose.words[at], prose.bare[at]
    if word == QUOTED or word in DASHES:
        return True
    if at == last or here in {"to", "and", "or"}:
        return at < last and is_pause(word)
    return is_pause(word) or here in grammar.BOUNDS or here in grammar.VERBS


def _plain_noun(prose: Prose, begin: int, last: int) -> Span | None:
    """Return a subject without a determiner: “police”, “senior White House officials”."""
    if begin > last or last - begin >= _BARE:
        return None
    plural = prose.bare[last].endswith("s") or prose.bare[last] in grammar.SPEAKERS
    return (begin, last + 1) if plural or is_upper(prose.bare[begin]) else None
