"""Whether a statement's speaker is the one who has the floor where its evidence stands."""

from collections.abc import Iterator

from generator.annotate.lexicon import Lexicon
from generator.annotate.names import name_to_id
from generator.check.fragments import holds
from generator.check.original import Original
from generator.check.told import Told, Wrong
from generator.intake.speech.floor import floor
from generator.model.article import Evidence, Paragraph, Statement
from generator.text import normal


def of_statement(one: Told, source: Original, lexicon: Lexicon) -> Iterator[Wrong]:
    """Find a speaker who is not the source's, or whom the source leaves open."""
    statement = one.claim
    if not isinstance(statement, Statement):
        return
    at = (*one.path, "speaker")
    speaks = speaker(statement.evidence, source)
    if speaks is None:
        what = f"Nothing tells who speaks in paragraph {statement.evidence.paragraph}."
        mend = "Read it again, and see that the speaker is right."
        yield Wrong(at, "speaker", what, mend, sure=False)
    elif speaks != statement.speaker:
        what = f"Paragraph {statement.evidence.paragraph} is said by {_name(speaks, lexicon)}."
        yield Wrong(at, "speaker", what, "Name that speaker.")


def speaker(evidence: Evidence, source: Original) -> str | None:
    """Give who speaks where a claim's evidence stands: an id, or a name no entry bears.

    The sentence with the fragment decides; where it does not tell, the only speaker of its
    paragraph.
    """
    words = normal.plain(evidence.words or "")
    here = [s for s in source.sentences if s.paragraph == evidence.paragraph]
    near = {s.speaker for s in here if s.speaker and holds(s.text, words)}
    found = near or {s.speaker for s in here if s.speaker}
    return found.pop() if len(found) == 1 else None


def in_words(one: Told, source: Original, lexicon: Lexicon) -> Iterator[Wrong]:
    """Find words that give a saying to another than the claim's speaker or its evidence does."""
    claim = one.claim
    said = _sayer(one.text, lexicon)
    meant = claim.speaker if isinstance(claim, Statement) else speaker(one.evidence, source)
    if said and meant and said != meant:
        what = f"The words have {_name(said, lexicon)} say what {_name(meant, lexicon)} says."
        yield Wrong(one.path, "speaker", what, "Write who says it.")


def _sayer(text: str, lexicon: Lexicon) -> str | None:
    """Give the one entry that an editor's words let say something; null where it is not clear."""
    held = floor((Paragraph(text, 1),), ())
    named = {name_to_id(h.speaker, lexicon, "people", "organisations") for h in held if h.says}
    return named.pop() if len(named) == 1 else None


def _name(speaker_: str, lexicon: Lexicon) -> str:
    known = lexicon.vocabulary.speaker(speaker_)
    return known[1].name if known else speaker_
