"""Whether fragments stand where a record says, and take no more of the source than is fair."""

import re
from collections.abc import Iterator

from generator.annotate.lexicon import Lexicon
from generator.check import spelling
from generator.check.original import Original, holds
from generator.check.wrong import Wrong
from generator.dates import relative
from generator.dates.partial import partials
from generator.forms.yaml_text import Path
from generator.model.article import Article
from generator.model.claims import MOST_WORDS, Placed, claims
from generator.text import letters, normal, sentences
from generator.text.numbers import numbers

FEWEST_WORDS = 3
"""Words by which a reader recognises a fragment, unless it is a number, a date or a name."""

QUOTED = re.compile('[“„«"「『]([^“”„«»"「」『』]+)[”“»"」』]')

_CAPITAL = re.compile(f"[{letters.CAPITAL}]")

_AROUND = re.compile(r"^\W+|\W+$")

CUT = re.compile(r" ?[\[(]?(?:\.\.\.|…)[\])]? ?")
"""Where an editor left something out of a quotation."""


def stands(one: Placed, source: Original) -> Iterator[Wrong]:
    """Find a fragment that does not stand in its paragraph, or is a whole sentence of it."""
    number, words = one.evidence.paragraph, normal.plain(one.evidence.words or "")
    part, at = source.paragraph(number), (*one.path, "evidence")
    if part is None:
        what = f"The source has no paragraph {number}, but {len(source.paragraphs)}."
        yield Wrong(at, "fragment", what, _elsewhere(words, source))
    elif not holds(part.text, words):
        what = f"“{one.evidence.words}” does not stand in paragraph {number} of the source."
        yield Wrong(at, "fragment", what, _elsewhere(words, source))
    elif any(_bare(s) == _bare(words) for s in _sentences(source.article, number)):
        what = f"“{one.evidence.words}” is a whole sentence of the source."
        yield Wrong(at, "fragment", what, "Keep a few telling words of it.")


def has_sentence(words: str, number: int, source: Original) -> bool:
    """Return whether a whole sentence of a paragraph stands in words in plain marks."""
    return any(s and holds(words, s) for s in map(_bare, _sentences(source.article, number)))


def short(article: Article, lexicon: Lexicon) -> Iterator[Wrong]:
    """Find fragments that tell a reader nothing: one or two words that anything may be about."""
    for one in claims(article):
        words = one.evidence.words or ""
        if normal.count_words(words) < FEWEST_WORDS and not _tells(words, lexicon):
            what = f"“{words}” is too short for a reader to recognise."
            mend = f"Take {FEWEST_WORDS} to {MOST_WORDS} telling words of the source."
            yield Wrong((*one.path, "evidence"), "fragment", what, mend, sure=False)


def _tells(words: str, lexicon: Lexicon) -> bool:
    """Return whether a few words are a number, a date or a name."""
    text = normal.plain(words)
    is_name = all(_CAPITAL.match(word) for word in text.split())
    is_date = partials(text) or relative.find(text)
    return bool(is_name or is_date or numbers(text) or [*lexicon.names.count(text)])


def _elsewhere(words: str, source: Original) -> str:
    paragraphs = [str(n) for n, p in enumerate(source.paragraphs, 1) if holds(p.text, words)]
    if not paragraphs:
        return "Copy the words exactly as the source has them."
    return f"They stand in paragraph {' and '.join(paragraphs)}."


def _sentences(source: Article, number: int) -> Iterator[str]:
    text = source.paragraphs[number - 1].text
    for start, end in sentences.split(text):
        yield normal.plain(text[start:end])


def _bare(text: str) -> str:
    """Return a text without the marks around it."""
    return _AROUND.sub("", text)


def quoted(path: Path, text: str, source: Original, language: str | None) -> Iterator[Wrong]:
    """Find words in quotation marks that the source does not have, or too many of them."""
    for words in QUOTED.findall(text):
        if not all(_is_quoted(part, source, language) for part in CUT.split(normal.plain(words))):
            what = f"“{words}” does not stand in the source."
            yield Wrong(path, "quoted", what, "Quote exactly, or say it in your own words.")
        elif (length := normal.count_words(words)) > MOST_WORDS:
            what = f"“{words}” has {length} words of the source."
            yield Wrong(path, "quoted", what, f"Quote at most {MOST_WORDS}.")


def _is_quoted(words: str, source: Original, language: str | None) -> bool:
    """Return whether the source has words; the first may have a capital that it has not there.

    A name in quotation marks has its case as other names have.
    """
    bare = words.strip().rstrip(".,;:!?。，！？")
    other = bare[:1].swapcase() + bare[1:]
    if holds(source.whole.text, bare) or holds(source.whole.text, other):
        return True
    theirs = normal.words(source.whole.text)
    return spelling.is_declined(bare, theirs, language)
