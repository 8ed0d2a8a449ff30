"""In which office or part a text names its people: “Minister Tomas Lund”, “Ida Roe, a teacher,”."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.annotate.lexicon import Lexicon
from generator.annotate.mentions import name_to_id
from generator.desk.offer.candidate import Candidate
from generator.desk.offer.telling import Span, fragments, joining, sentence
from generator.desk.words import WORDS
from generator.english import grammar, names
from generator.english.offices import HEADS, ROLES
from generator.model.article import Article, Evidence, Role
from generator.model.claims import MOST_WORDS
from generator.text import normal

_NAMED = re.compile(rf"(?P<run>{names.NAME})(?P<after>, [^,;.:!?]{{1,120}}[,.]|)")
_ADDRESS = names.MEN | names.WOMEN | WORDS["address"]
"""Titles that tell no office."""
_PARTS = grammar.PERSONS | ROLES
"""Nouns for an office or a part."""
_KIN = WORDS["kin"]
"""Nouns for a person that name no office."""


class Named(NamedTuple):
    """A person, the office, where both stand together, and whether a comma sets it apart."""

    name: str
    title: str
    span: Span
    is_apart: bool


_WORDS_BEFORE = re.compile(r"(?:[\w'’-]+\.? )+$")
_NEAR = 80
"""Characters before a name in which an office stands."""
_WORDS = 5
"""Words of an office before a name."""


def roles(article: Article, lexicon: Lexicon) -> Iterator[Candidate]:
    """Return the people whom a text names with an office, each once."""
    language = article.source.language
    for number, paragraph in enumerate(article.paragraphs, 1):
        for one in named(paragraph.text, language):
            within = sentence(paragraph.text, one.span)
            words = fragments(paragraph.text, within, language, one.span)
            person = name_to_id(one.name, lexicon, "people")
            if words and person:
                claim = Role(person, one.title, Evidence(number, words[0]))
                weight = 5.8 if one.is_apart else 4.8
                yield Candidate("roles", claim, weight, ("role", person), tuple(words[1:]))


def named(text: str, language: str | None) -> Iterator[Named]:
    """Return the people of a paragraph whom it names with an office."""
    for match in _NAMED.finditer(text):
        name, _, _ = names.person(match["run"])
        if " " not in name or name not in match["run"]:
            continue
        at = match.start() + match["run"].index(name)
        if title := _behind(match["after"]):
            start = text.index(title, at)
            end = start + len(title)
            both = normal.count_words(text[at:end]) <= MOST_WORDS
            yield Named(name, title, (at if both else start, end), is_apart=True)
        elif title := _ahead(text, at, language):
            yield Named(name, title, (text.rindex(title, 0, at), at + len(name)), is_apart=False)


def _behind(after: str) -> str:
    """Return the office in what a comma puts behind a name: “, a teacher at the school,”."""
    words = after.strip(" ,.").split()
    if words and words[0] in grammar.ARTICLES:
        words = words[1:]
    if not 1 <= len(words) <= MOST_WORDS:
        return ""
    head = next((i for i, word in enumerate(words) if word in grammar.OF), len(words))
    is_cut = len(words[-1]) == 1  # at the stop of “U.S.” or of an initial
    return " ".join(words) if head and _is_office(words[head - 1]) and not is_cut else ""


def _ahead(text: str, at: int, language: str | None) -> str:
    """Return the office before a name: “Minister Tomas Lund”, “ferry director Bo Sample”."""
    words = _WORDS_BEFORE.search(text, max(0, at - _NEAR), at)
    small = joining(language) | grammar.INSIDE
    title: list[str] = []
    for word in reversed(words[0].split() if words else []):
        is_other = word in _ADDRESS or word in names.NO_NAME or word.lower() in small
        is_verb = word[0].islower() and word not in _PARTS
        if is_other or is_verb or len(title) == _WORDS:
            break
        title.insert(0, word)
    while len(title) > 1 and title[-1].endswith("."):
        title.pop()
    return " ".join(title) if title and _is_office(title[-1]) else ""


def _is_office(word: str) -> bool:
    """Return whether a word is one for an office or a part."""
    small = word.lower()
    is_title = names.split([word, "Lund"])[1] == 1 and not names.is_side(word)
    return small in HEADS or small in _PARTS - _KIN or (is_title and word not in _ADDRESS)
