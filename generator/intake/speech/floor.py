"""Who has the floor: for each sentence of a report, who says or does what it tells."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.english import grammar, saying
from generator.intake.speech import following, leading, openings
from generator.intake.speech.cast import cast
from generator.intake.speech.meaning import Meaning
from generator.intake.speech.narrative import QUOTED, Passage, Prose, read
from generator.intake.speech.subjects import Span
from generator.intake.speech.voice import Voice, is_own
from generator.model.article import Paragraph, Quote


class Turn(NamedTuple):
    """One sentence of a paragraph, and who has the floor in it.

    ``speaker`` is a full name, or nothing where the text does not settle it; ``mention`` gives the
    text's own words for who speaks. ``says`` is true where a verb of saying tells it, false where
    only the sentence's subject does; ``verb`` is what the subject does.
    """

    paragraph: int
    text: str
    speaker: str | None
    mention: str | None
    says: bool
    verb: str = ""


class _Scene(NamedTuple):
    """What is known of an article's people: whom words mean, who they are, what they are quoted."""

    who: Meaning
    people: frozenset[str]
    quoted: dict[tuple[int, str], str]


def floor(paragraphs: tuple[Paragraph, ...], quotes: tuple[Quote, ...]) -> tuple[Turn, ...]:
    """Return who has the floor in each sentence, in the order of the text."""
    passages = tuple(Passage(n, 0, p.text) for n, p in enumerate(paragraphs, 1))
    text = read(passages, every=True)
    people = cast(text)
    scene = _Scene(
        Meaning(text, people),
        frozenset(p.name for p in people.people),
        {(q.paragraph, q.text): q.speaker for q in quotes if q.speaker},
    )
    return tuple(
        _turn(prose, start, end, scene)
        for prose in text
        for start, end in pairwise((0, *prose.ends, len(prose.words)))
        if end > start
    )


def _turn(prose: Prose, start: int, end: int, scene: _Scene) -> Turn:
    marks = zip(prose.marks, prose.quoted, strict=True)
    inside = [prose.quotation(mark) for mark, at in marks if start <= at < end]
    words = iter(inside)
    text = " ".join(next(words) if w == QUOTED else w for w in prose.words[start:end])
    for quoted in inside:
        if speaker := scene.quoted.get((prose.number, quoted)):
            return Turn(prose.number, text, speaker, None, says=True)
    for voice in filter(_is_active, _ways(prose, start, end)):
        speaker = scene.who.speaker(voice)
        mention = " ".join(prose.names(voice.span))
        known = speaker and (voice.cue or speaker in scene.people)
        if known or (not speaker and _may_speak(mention)):
            return Turn(prose.number, text, speaker, mention, bool(voice.cue), voice.cue)
    return Turn(prose.number, text, None, None, says=False)


def _may_speak(mention: str) -> bool:
    """Return whether words that name nobody known still mean somebody else: “his office”."""
    return mention.lower().startswith(("his ", "her ", "its ", "their "))


def _is_active(voice: Voice) -> bool:
    """Return whether somebody does the saying: “is expected” and “was told” are said by others."""
    after = voice.prose.bare[voice.span[1] : voice.span[1] + 1]
    return voice.cue.endswith("ing") or not any(word in grammar.PASSIVE for word in after)


def _ways(prose: Prose, start: int, end: int) -> Iterator[Voice]:
    """Return who may have the floor, the surest reading first."""
    subject = _subject(prose, start, end)
    verb = _verb(prose, subject[1], end) if subject else None
    if subject and verb is not None:
        yield Voice(prose, subject, prose.bare[verb])
    if closing := following.closing(prose, start - 1, end):
        yield closing
    if subject:
        yield Voice(prose, subject, "", sure=False)
    if before := leading.before(prose, end, start):
        yield before


def _subject(prose: Prose, start: int, end: int) -> Span | None:
    """Return the subject that opens a sentence, without an adverb that stands after it."""
    subject = openings.of_sentence(prose, start, end)
    if not subject:
        return None
    first, last = subject
    while last - 1 > first and _is_adverb(prose.bare[last - 1]):
        last -= 1
    return first, last


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word.islower()


def _verb(prose: Prose, at: int, end: int) -> int | None:
    """Return the verb of saying right after a subject, past “has also”."""
    while at < end and (prose.bare[at] in saying.AROUND or _is_adverb(prose.bare[at])):
        at += 1
    return at if at < end and is_own(prose, at) else None
