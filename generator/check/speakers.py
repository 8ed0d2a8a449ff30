"""Whether the speaker of a statement or figure is the one who speaks where its evidence stands."""

from collections.abc import Iterator

from generator.annotate.lexicon import Lexicon
from generator.check.original import Original
from generator.check.original import speaker as who
from generator.check.wrong import Wrong
from generator.intake.speech.floor import floor
from generator.model.article import Evidence, Figure, Paragraph, Statement
from generator.model.claims import Placed


def of_claim(one: Placed, source: Original, lexicon: Lexicon) -> Iterator[Wrong]:
    """Find a speaker who is not the source's, or whom the source leaves open."""
    claim = one.claim
    if not isinstance(claim, Statement | Figure) or not claim.speaker:
        return
    at = (*one.path, "speaker")
    speaks = speaker(claim.evidence, source)
    if speaks is None:
        what = f"Nothing tells who speaks in paragraph {claim.evidence.paragraph}."
        mend = "Read it again, and see that the speaker is right."
        yield Wrong(at, "speaker", what, mend, sure=False)
    elif speaks != claim.speaker:
        what = f"Paragraph {claim.evidence.paragraph} is said by {_name(speaks, lexicon)}."
        yield Wrong(at, "speaker", what, "Name that speaker.")


def speaker(evidence: Evidence, source: Original) -> str | None:
    """Return who speaks where a claim's evidence stands: an id, or a name no entry bears.

    The sentence with the fragment decides; where it does not tell, the only speaker of its
    paragraph.
    """
    here = [s for s in source.sentences if s.paragraph == evidence.paragraph]
    near = {source.sentences[i].speaker for i in source.where(evidence)} - {None}
    speakers = near or {s.speaker for s in here if s.speaker}
    return speakers.pop() if len(speakers) == 1 else None


def in_words(one: Placed, source: Original, lexicon: Lexicon) -> Iterator[Wrong]:
    """Find words that give a saying to another than the claim's speaker or its evidence does."""
    claim = one.claim
    sayer = _sayer(one.text, lexicon)
    claimed = claim.speaker if isinstance(claim, Statement | Figure) else None
    meant = claimed or speaker(one.evidence, source)
    if not sayer or not meant or sayer == meant:
        return
    what = f"The words have {_name(sayer, lexicon)} say what {_name(meant, lexicon)} says."
    yield Wrong(one.path, "speaker", what, "Write who says it.")


def _sayer(text: str, lexicon: Lexicon) -> str | None:
    """Return the one entry that an editor's words let say something, where that is clear."""
    held = floor((Paragraph(text, 1),), ())
    named = {who(h, lexicon) for h in held if h.says}
    one = named.pop() if len(named) == 1 else None
    return one if one and lexicon.vocabulary.speaker(one) else None


def _name(speaker_: str, lexicon: Lexicon) -> str:
    known = lexicon.vocabulary.speaker(speaker_)
    return known[1].name if known else speaker_
