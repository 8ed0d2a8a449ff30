"""Attributed quotations -> statements: one for each speaker and paragraph, that tells most."""

from collections.abc import Iterator

from generator.annotate.lexicon import Lexicon
from generator.desk.offer.candidate import Candidate, speaker
from generator.desk.offer.telling import Span, content, fragments, sentence
from generator.desk.words import WORDS
from generator.forms.todos import MARK
from generator.model.article import Article, Evidence, Quote, Statement
from generator.model.claims import MOST_WORDS
from generator.text import normal

OWN_WORDS = frozenset(("direct", "phrase"))
"""Kinds of quotation that are a speaker's own words."""

_POLITE = WORDS["polite"]
"""Words of what people say on every occasion."""


def quotations(article: Article, lexicon: Lexicon) -> Iterator[Candidate]:
    """Return what is quoted, as far as it is clear whose words it is."""
    language = article.source.language
    groups: dict[tuple[int, str], list[Quote]] = {}
    for quote in article.quotes:
        if quote.speaker and quote.kind in OWN_WORDS:
            groups.setdefault((quote.paragraph, quote.speaker), []).append(quote)
    for (_, name), quotes in groups.items():
        who = speaker(name, article, lexicon)
        one = (
            _statement(max(quotes, key=lambda q: _weight(q, language)), who, article)
            if who
            else None
        )
        if one:
            yield one


def _weight(quote: Quote, language: str | None) -> float:
    """Rate a quotation: a whole sentence, of some length, with more in it than politeness."""
    whole, telling = quote.kind == "direct", content(quote.text, language)
    is_polite = not _POLITE.isdisjoint(normal.words(quote.text))
    return 9 + whole - 2.5 * (telling < _FEW) - 3 * (telling < _FEWEST) - 2.5 * is_polite


_FEW, _FEWEST = 4, 2
"""Telling words below which a quotation seldom says much alone, and hardly ever."""


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


_CLAUSE = 4
"""Words of the shortest clause that is told by itself."""
_THAT = frozenset(("that", "dass", "que", "che", "dat"))
_SUBJECTS = WORDS["subject"]
