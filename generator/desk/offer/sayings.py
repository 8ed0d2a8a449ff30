"""Sentences that report without quoting what somebody says -> statements."""

import re
from collections.abc import Iterable, Iterator

from generator.annotate.lexicon import Lexicon
from generator.desk.offer.candidate import Candidate, speaker
from generator.desk.offer.telling import Span, fragments
from generator.desk.words import WORDS
from generator.english import grammar
from generator.forms.todos import MARK
from generator.intake.speech.floor import Turn
from generator.model.article import Article, Evidence, Statement
from generator.text import normal
from generator.text.quotation_marks import MARKED

_FEWEST = 9
"""Words of a sentence below which it seldom reports more than that somebody spoke."""


_WEAK = WORDS["weak"]
"""Verbs by which a sentence tells what was done or thought, rather than what was said."""


def sayings(article: Article, held: Iterable[Turn], lexicon: Lexicon) -> Iterator[Candidate]:
    """Return what is reported of somebody whom the text settles."""
    for one in held:
        text = article.paragraphs[one.paragraph - 1].text
        start = text.find(one.text)
        is_report = one.says and start >= 0 and one.verb not in _WEAK and not _is_other(one)
        is_own = not MARKED.search(one.text) and normal.count_words(one.text) >= _FEWEST
        who = speaker(one.speaker or "", article, lexicon) if is_report and is_own else ""
        if not who:
            continue
        within = _saying(text, (start, start + len(one.text)), one)
        words = fragments(text, within, article.source.language)
        if words:
            claim = Statement(who, MARK, Evidence(one.paragraph, words[0]))
            about = ("statement", one.paragraph, start)
            yield Candidate("statements", claim, 7.0, about, tuple(words[1:]))


def _is_other(one: Turn) -> bool:
    """Return whether the name stands behind a preposition: “a man known by Ida Roe has said”."""
    before, name, _ = one.text.partition(one.mention or one.text)
    return bool(name and before.split()) and before.split()[-1].lower() in grammar.PREPOSITIONS


def _saying(text: str, whole: Span, one: Turn) -> Span:
    """Return where a sentence has what is said: before or after its “Ida Brandt said that”."""
    cue = re.compile(rf"\b{re.escape(one.verb)}\b", re.IGNORECASE).search(text, *whole)
    if not cue:
        return whole
    comma = text.rfind(",", whole[0], cue.start())
    before, after = (whole[0], max(comma, whole[0])), (cue.end(), whole[1])
    that = re.compile(r"\bthat\b").search(text, *after)
    if that and that.start() - cue.end() < _NEAR:
        after = (that.end(), whole[1])
    return max(before, after, key=lambda span: span[1] - span[0])


_NEAR = 30
"""Characters after a verb of saying within which “that” brings in what is said."""
