"""What people say in a text -> statements: of what is quoted, and of what is reported without."""

import re
from collections.abc import Iterable, Iterator

from generator.annotate.lexicon import Lexicon
from generator.collection.grouping import grouped
from generator.desk.offer.candidate import Candidate, speaker
from generator.desk.offer.telling import Span, content, fragments, sentence
from generator.desk.words import WORDS
from generator.english import grammar
from generator.forms.todos import MARK
from generator.intake.speech.floor import Turn
from generator.model.article import Article, Evidence, Quote, Statement
from generator.model.claims import MOST_WORDS
from generator.text import normal
from generator.text.quotation_marks import MARKED

OWN_WORDS = frozenset(("direct", "phrase"))
"""Kinds of quotation that are a speaker's own words."""

_POLITE = WORDS["polite"]
"""Words of what people say on every occasion."""

_FEW, _FEWEST = 4, 2
"""Telling words below which a quotation seldom says much alone, and hardly ever."""

_CLAUSE = 4
"""Words of the shortest clause that is told by itself."""
_THAT = frozenset(("that", "dass", "que", "che", "dat"))
_SUBJECTS = WORDS["subject"]

_SHORTEST = 9
"""Words of a sentence below which it seldom reports more than that somebody spoke."""

_WEAK = WORDS["weak"]
"""Verbs by which a sentence tells what was done or thought, rather than what was said."""

_NEAR = 30
"""Characters after a verb of saying within which “that” brings in what is said."""


def quotations(article: Article, lexicon: Lexicon) -> Iterator[Candidate]:
    """Return what is quoted, as far as it is clear whose words it is."""
    language = article.source.language
    clear = (quote for quote in article.quotes if quote.speaker and quote.kind in OWN_WORDS)
    groups = grouped(clear, lambda quote: (quote.paragraph, quote.speaker or ""))
    for (_, name), quotes in groups.items():
        who = speaker(name, article, lexicon)
        best = max(quotes, key=lambda q: _weight(q, language))
        if who and (one := _statement(best, who, article)):
            yield one


def _weight(quote: Quote, language: str | None) -> float:
    """Rate a quotation: a whole sentence, of some length, with more in it than politeness."""
    whole, telling = quote.kind == "direct", content(quote.text, language)
    is_polite = not _POLITE.isdisjoint(normal.words(quote.text))
    return 9 + whole - 2.5 * (telling < _FEW) - 3 * (telling < _FEWEST) - 2.5 * is_polite


def _statement(quote: Quote, who: str, article: Article) -> Candidate | None:
    """Make a statement; a quoted clause may stand as it is, all else is told in other words."""
    text, language = article.paragraphs[quote.paragraph - 1].text, article.source.language
    start = text.find(quote.text)
    if start < 0:
        return None
    whole, around = _clause(text, start, quote), (start, start + len(quote.text))
    words = [whole] if whole else _parts(text, around, language)
    if not words:
        return None
    claim = Statement(who, whole or MARK, Evidence(quote.paragraph, words[0]), quoted=bool(whole))
    about = ("statement", quote.paragraph, start)
    return Candidate("statements", claim, _weight(quote, language), about, tuple(words[1:]))


def _parts(text: str, around: Span, language: str | None) -> list[str]:
    """Return fragments of a quotation; one of a word or two needs those around it."""
    inside = fragments(text, around, language)
    return inside or fragments(text, sentence(text, around), language, around)


def _clause(text: str, start: int, quote: Quote) -> str:
    """Return a short quotation that is a whole clause: one with a subject, or after “that”."""
    words = quote.text.rstrip(".,;:!?… ")
    before = text[:start].rstrip(" \"“„«'‘").rpartition(" ")[2].lower()
    opens = words.partition(" ")[0].lower() in _SUBJECTS
    fits = _CLAUSE <= normal.count_words(words) <= MOST_WORDS
    return words if fits and quote.kind == "phrase" and (opens or before in _THAT) else ""


def sayings(article: Article, held: Iterable[Turn], lexicon: Lexicon) -> Iterator[Candidate]:
    """Return what is reported of somebody whom the text settles."""
    for one in held:
        text = article.paragraphs[one.paragraph - 1].text
        start = text.find(one.text)
        is_report = one.says and start >= 0 and one.verb not in _WEAK and not _is_other(one)
        is_own = not MARKED.search(one.text) and normal.count_words(one.text) >= _SHORTEST
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
