"""What a link into a source needs beside a fragment that the source has more than once.

A browser opens a page at the first place where the words of a link stand, in letters of whatever
case and accents (WICG, URL Fragment Text Directives). A few words before or after them tell it
which place is meant. The address shows them, so they count as words of the fragment.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from generator.check import fair
from generator.check.fragments import has_sentence
from generator.check.original import Original, places
from generator.intake.web import walk
from generator.model.article import Article, Evidence
from generator.model.claims import MOST_WORDS, claims
from generator.model.source import Document
from generator.model.verified import Context
from generator.text import letters, normal

_PIECE = re.compile(rf"[{letters.UNSPACED}]+|[^\s{letters.UNSPACED}]+")
"""A word with its marks; where no spaces are set, all that stands between marks."""


def contexts(
    article: Article, source: Original, document: Document, most: float
) -> tuple[Context, ...]:
    """Return the context of every fragment of a record that its source has more than once.

    It is the shortest with which the words stand nowhere else and that the record may show:
    ``most`` is the share of the source that it may show altogether. Where there is none, it is
    empty.
    """
    texts = (_alike(source.whole.text), *_page(document))
    wider: dict[Evidence, str] = {}
    made: list[Context] = []
    for piece in dict.fromkeys(one.evidence for one in claims(article)):
        if _count(piece.words or "", texts) <= 1:
            continue
        made.append(Context(piece.paragraph, piece.words or ""))
        for context, words in _ways(piece, source):
            more = wider | {piece: words}
            if _count(words, texts) == 1 and _may_show(article, source, wider, more, most):
                made[-1], wider = context, more
                break
    return tuple(made)


def _page(document: Document) -> Iterator[str]:
    """Return the text of a page with all that is around its article, as browsers search it."""
    if document.kind == "html":
        yield _alike(" ".join(block.text for block in walk.page(document.text).blocks))


def _alike(text: str) -> str:
    """Return a text in which words are equal that browsers take for the same."""
    parts = unicodedata.normalize("NFD", normal.plain(text))
    return unicodedata.normalize("NFC", letters.bare(parts)).casefold()


def _count(words: str, texts: Iterable[str]) -> int:
    """Return how often words stand in the text that has them most often."""
    alike = _alike(words)
    return max(sum(1 for _ in places(text, alike)) for text in texts)


def _ways(piece: Evidence, source: Original) -> list[tuple[Context, str]]:
    """Return the contexts that a fragment may have, each with all the words, the shortest first.

    All marks between are part of them, as a browser wants them side by side; marks alone are none.
    """
    words = piece.words or ""
    text = source.article.paragraphs[piece.paragraph - 1].text
    place = next(places(normal.same_length(text), normal.same_length(words)), None)
    if not place:
        return []
    start, end = place
    begins = [(m.start(), end) for m in _PIECE.finditer(text, 0, start)][-MOST_WORDS:]
    ends = [(start, m.end()) for m in _PIECE.finditer(text, end)][:MOST_WORDS]
    ways = []
    for first, last in (*reversed(begins), *ends):
        before, after = text[first:start].strip(), text[end:last].strip()
        if any(map(str.isalnum, before + after)):
            context = Context(piece.paragraph, words, before or None, after or None)
            ways.append((context, text[first:last]))
    return sorted(ways, key=lambda way: normal.count_words(way[1]))


def _may_show(
    article: Article,
    source: Original,
    before: Mapping[Evidence, str],
    wider: Mapping[Evidence, str],
    most: float,
) -> bool:
    """Return whether a record may show its fragments with more words than before.

    They must neither reach another fragment nor take in a whole sentence.
    """
    earlier, now = (fair.runs(article, source, some) for some in (before, wider))
    grown = [(run[0].paragraph, fair.text(run, source)) for run in now if run not in earlier]
    return (
        len(now) >= len(earlier)
        and all(
            normal.count_words(text) <= MOST_WORDS and not has_sentence(text, number, source)
            for number, text in grown
        )
        and fair.shown(now, source) <= fair.length(source) * most
    )
