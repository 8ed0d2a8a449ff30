"""Names in an editor's words that neither the source nor an entry it names bears.

A name is told by its capital. Where a sentence opens every word has one, so there a name is a word
that is not known as any other, or that speaks.
"""

import re
from collections.abc import Iterator

from generator.annotate.lexicon import Lexicon
from generator.check import common, spelling
from generator.check.naming import MEND, Names, entry, named_in
from generator.check.prose import is_free, prose
from generator.check.words import WORDS
from generator.check.wrong import Wrong
from generator.dates.partial import SHORT_MONTHS
from generator.dates.words import MONTHS, WEEKDAYS
from generator.english import grammar, saying
from generator.english.names import MEN, WOMEN
from generator.forms.yaml_text import Path
from generator.model.article import Article
from generator.model.claims import claims
from generator.text import letters, money, normal, sentences
from generator.text.language import language

_CALENDAR = frozenset((*MONTHS, *SHORT_MONTHS, *WEEKDAYS))
_NO_NAMES = _CALENDAR | MEN | WOMEN | frozenset(("I", "AI", "TV", "CEO", "GDP", "DNA", "Internet"))
"""Words with a capital that name nobody."""
_PROPER = re.compile(rf"(?<![\w-])[{letters.CAPITAL}][\w'-]*(?<!')")
"""A word with a capital letter; a hyphen or an apostrophe may stand in it."""
_ALL_NOUNS = frozenset(("de", "lb"))
"""Languages in which every noun has a capital letter, so that it shows no name."""

_LONG = 4
"""Letters of a word that has a capital in a headline, and words of one."""

_NOUNS = WORDS["noun"]
"""Words that open a sentence before a verb and are no names."""
_NOUN = re.compile(r"(?:[a-z]s|men|children|tion|ment|ness|ity|ing|[ae]nce|ship|ism)$")
"""How most other nouns end that stand there without an article."""
_NO_NAME = _NOUNS | saying.SUBJECTS | grammar.BOUNDS | grammar.OPENERS | grammar.DETERMINERS


def of_text(path: Path, text: str, known: Names) -> Iterator[Wrong]:
    """Find words with a capital letter that neither the source nor an entry it names has."""
    for word in _unknown(text, known):
        yield Wrong(path, "name", f"The source has no “{word}”.", MEND)


def of_title(path: Path, text: str, known: Names) -> Iterator[Wrong]:
    """Do the same with a text that may be set as headlines are, in which capitals name nothing."""
    return iter(()) if _is_headline(text) else of_text(path, text, known)


def are_openings_known(article: Article, lexicon: Lexicon) -> bool:
    """Return whether a record or the vocabulary tells what each word that opens a sentence is.

    What the record cites of its source stands there.
    """
    source = article.source
    cited = [source.headline, source.subtitle, source.dateline.raw if source.dateline else None]
    cited += [*source.authors, *(one.evidence.words for one in claims(article))]
    words = frozenset(w for text in cited if text for w in re.findall(r"\w+", text.casefold()))
    texts = [text for path, text in prose(article) if not is_free(path)]
    for text in (*texts, *(one.text for one in claims(article))):
        plain, ours = normal.plain(text), _ours(text, lexicon)
        is_english = (language(text) or source.language) == "en"
        for word, _, opens in _capitals(plain) if is_english else ():
            is_known = not opens or word in ours | _NO_NAMES or common.is_common(word)
            if not is_known and not spelling.is_form(word.casefold(), words, "en"):
                return False
    return True


def _is_headline(text: str) -> bool:
    """Return whether all longer words of a text have capitals, as English headlines are set."""
    words = [w for w in re.findall(r"\w+", text) if len(w) >= _LONG]
    return len(words) >= _LONG and all(not w[0].islower() for w in words)


def _unknown(text: str, known: Names) -> Iterator[str]:
    """Return the words with a capital that the source has in no form."""
    if known.language in _ALL_NOUNS:
        return
    plain = spelling.undotted(normal.plain(text))
    ours = _ours(text, known.lexicon) | spelling.spelled_out(plain, known.words)
    for word in _proper(plain, language(text) or known.language):
        parts = [*spelling.named(word)]
        if (
            word not in ours
            and not money.first(word)
            and not all(p in ours or known.has(p) for p in parts)
        ):
            yield word


def _ours(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of all spellings of the entries that a text names."""
    spellings = (s for name in named_in(text, lexicon) for s in entry(name, lexicon).spellings)
    return frozenset(word for s in spellings for word in _PROPER.findall(normal.plain(s)))


def _proper(text: str, tongue: str | None) -> Iterator[str]:
    """Return the words that have their capital letter as names, without their “'s”."""
    for word, rest, opens in _capitals(text):
        if word not in _NO_NAMES and (not opens or _is_name(word, rest, tongue)):
            yield word


def _capitals(text: str) -> Iterator[tuple[str, str, bool]]:
    """Return the words with a capital, what follows them, and whether they open a sentence."""
    starts = {start for start, _ in sentences.split(text)}
    for match in _PROPER.finditer(text):
        word = match[0].removesuffix("'s")
        opens = match.start() in starts or text[match.start() - 1] in "\"'"
        yield word, text[match.start() + len(word) :], opens


def _is_name(word: str, rest: str, tongue: str | None) -> bool:
    """Return whether a word that opens a sentence is a name."""
    return (tongue == "en" and not common.is_common(word)) or _speaks(word, rest)


def _speaks(word: str, rest: str) -> bool:
    """Return whether a word stands before a verb of saying as a name does."""
    verb = rest.split(maxsplit=1)[0].rstrip(",") if rest.strip() else ""
    is_noun = bool(_NOUN.search(word) or {word, word.lower(), word.capitalize()} & _NO_NAME)
    return verb in saying.OWN and not is_noun
