"""A claim that a source offers for a record, and whose words it is."""

import re
from dataclasses import dataclass

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.desk.words import WORDS
from generator.english import grammar, names
from generator.english.first_names import SEX
from generator.intake import signed_names
from generator.intake.web import authors
from generator.model.article import Article, Claim, Statement


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that a source offers, under its key in a record.

    Its evidence is the most telling fragment, and ``others`` would do as well. ``weight`` tells how
    likely an editor keeps it. Of two with the same ``about`` one is enough.
    """

    kind: str
    claim: Claim
    weight: float
    about: tuple[object, ...]
    others: tuple[str, ...] = ()

    @property
    def paragraph(self) -> int:
        """The number of the paragraph that it is of."""
        return self.claim.evidence.paragraph

    @property
    def voice(self) -> str | None:
        """Who speaks in it, if it is a statement."""
        return self.claim.speaker if isinstance(self.claim, Statement) else None


_LETTERS = 2

_WORDS = grammar.DETERMINERS | WORDS["opening"]
"""Words that open a sentence before a name."""


def speaker(name: str, article: Article, lexicon: Lexicon) -> str:
    """Return who speaks, by id; nothing for an agency, a place or what is hardly a name."""
    id_ = name_to_id(name, lexicon, "people", "organisations")
    known = lexicon.vocabulary.speaker(id_) if id_ else None
    if not id_ or not known or known[1].state != "draft":
        return id_ or ""
    houses = {authors.plain(h) for h in (article.source.publisher, *article.source.agencies) if h}
    words = name.split()
    is_house = authors.plain(name) in houses or signed_names.has_house(name)
    if words[0] not in SEX and is_house:
        return ""
    text = "\n".join(p.text for p in article.paragraphs)
    is_name = _is_whole(words) if len(words) > 1 else _is_part(name, text)
    return id_ if is_name and not _is_place(name, text) else ""


def _is_whole(words: list[str]) -> bool:
    """Return whether words are a name: all with capitals, and the first no other word."""
    capital = all(w[:1].isupper() or w in names.JOINS or not w[:1].isalpha() for w in words)
    first = words[0]
    is_word = first in names.NO_NAME or first.endswith("ly") or first.lower() in _WORDS
    is_titled = bool(names.split(words)[1] or names.split([first.lower(), words[-1]])[1])
    return capital and (first in SEX or not (is_word or is_titled))


def _is_part(word: str, text: str) -> bool:
    """Return whether a word alone names somebody: a body in capitals, the end of a longer name."""
    return (word.isupper() and len(word) > _LETTERS) or bool(whole(word, text))


def whole(word: str, text: str) -> str:
    """Return the one longer name in a text that a word is the end of: “Sunniva Roe” for “Roe”."""
    matches = re.findall(rf"(?<=[\w,] )({names.TOKEN}) {re.escape(word)}\b", text)
    firsts = {first for first in matches if _is_whole([first, word])}
    return f"{firsts.pop()} {word}" if len(firsts) == 1 else ""


def _is_place(name: str, text: str) -> bool:
    """Return whether a name is of a place, where things are: “in Skerria”."""
    is_in = re.search(rf"\b(?:[Ii]n|[Aa]cross|near|outside) {re.escape(name)}\b", text)
    return bool(is_in) and not names.is_organisation(name)
