"""What is known of a quotation's speaker, and the verbs that tell it."""

from typing import NamedTuple

from generator.english import saying
from generator.intake.speech import openings
from generator.intake.speech.narrative import Prose
from generator.intake.speech.subjects import Span

BACK = 60
"""Words of a sentence around a quotation that are searched."""


class Voice(NamedTuple):
    """Words that name a speaker in a paragraph, the verb, and who passes the words on.

    ``sure`` is false where nothing but the sentence's subject points to the speaker, ``lent``
    true where the words stand by another quotation and hold for this one too.
    """

    prose: Prose
    span: Span
    cue: str
    via: Span | None = None
    sure: bool = True
    lent: bool = False


MAYBE = saying.HERE | {"put", "according", "According"}
"""Words that tell who speaks, or look like one that does."""
_OWN = saying.OWN | {"put"}


def is_cue(prose: Prose, at: int, start: int) -> bool:
    """Return whether a verb of saying stands at a place; ``start`` begins the sentence."""
    bare = prose.bare
    word = bare[at]
    if word not in saying.HERE and word != "put":
        return False
    if at == start and word != "put":
        return True
    following = bare[at + 1] if at + 1 < len(bare) else ""
    return saying.is_cue(word, bare[at - 1] if at else "", following)


def is_own(prose: Prose, at: int) -> bool:
    """Return whether a verb of saying that has a subject of its own stands at a place."""
    return prose.bare[at] in _OWN and is_cue(prose, at, -1)


def source(prose: Prose, at: int, stop: int) -> Voice | None:
    """Read “according to the report” and “per the party's bylaws”."""
    cue = "per" if prose.bare[at] == "per" else " ".join(prose.bare[at : at + 2])
    if cue not in {"per", "according to", "According to"}:
        return None
    subject = openings.after(prose, at + len(cue.split()), stop)
    return Voice(prose, subject, cue.lower()) if subject else None
