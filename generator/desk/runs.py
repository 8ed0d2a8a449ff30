"""Runs of words with capital letters in running text, which are mostly names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.lexicon import Lexicon
from generator.dates import lookup
from generator.desk.words import WORDS
from generator.english import names as speech
from generator.english import offices
from generator.english.first_names import SEX
from generator.english.grammar import DAYS
from generator.text import normal, sentences

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*|(?<= )&(?= )")
_GAP = re.compile(r"\.? ")
_OPENS = re.compile(r"[\"“„«‘'(\[:] ?$")
_OF = frozenset(("of", "for"))
_AFTER_VAN = frozenset(("den", "der"))
JOINS = speech.JOINS | _OF | frozenset(("du", "des", "der", "den", "di", "do", "&"))
# What is named after something: “Republic of …”, “Gulf of …”. A person is not: “Ann of …”.
HEADS = speech.HOUSES | WORDS["head"]
_NO_NAME = speech.NO_NAME | DAYS | frozenset(("the",))
# Titles that as often open the name of a body: “State Bank”, “General Assembly”.
_TITLES = speech.TITLES - frozenset(("State", "General", "Executive", "Economist", "Major"))


LONGEST = 8
"""Words of the longest name; more is a headline."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, the id of the article that it stands in, and that article's language."""

    article: str
    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One place of a name; ``inside`` says that its capital is not that of a sentence's start."""

    name: str
    text: Text
    start: int
    end: int
    inside: bool


LETTERS = 3
"""Capitals from which a word is taken for a body's short name where nouns have capitals too."""


def runs(text: Text, lexicon: Lexicon) -> Iterator[Run]:
    """Return the names in a paragraph that the vocabulary does not know, without their titles."""
    plain = normal.alike(text.text)
    known = [(start, end) for _, start, end in lexicon.names.spans(plain)]
    for first, last in sentences.split(text.text):
        tokens = [m.span() for m in _TOKEN.finditer(plain, first, last)]
        for group in _groups(plain, tokens):
            kept = _unknown(plain, group, known)
            if kept and (run := _run(text, plain, group, kept, tokens[0][0])):
                yield run


def _groups(plain: str, tokens: list[Span]) -> Iterator[list[Span]]:
    """Return runs of tokens with capitals, with the small words that join them."""
    group: list[Span] = []
    joins: list[Span] = []
    for token in tokens:
        word = plain[slice(*token)]
        joined = bool(group) and not _parted(plain, (joins or group)[-1], token)
        if joined and _joins(word, plain[slice(*group[-1])], begun=bool(joins)):
            joins.append(token)
        elif _is_capital(word):
            if group and not joined:
                yield group
            group, joins = [*(group + joins if joined else []), token], []
        else:
            if group:
                yield group
            group, joins = [], []
    if group:
        yield group


def _joins(word: str, last: str, *, begun: bool) -> bool:
    """Return whether a small word joins a name's last word to more of it."""
    if word in _OF and not begun:
        return last in HEADS
    if word in _AFTER_VAN and not begun:
        return False
    return word in JOINS or (word == "the" and begun)


def _parted(plain: str, one: Span, other: Span) -> bool:
    """Return whether a mark parts two tokens; the stop of an initial or a title does not."""
    gap, word = plain[one[1] : other[0]], plain[slice(*one)]
    if word.endswith("'s") or not _GAP.fullmatch(gap):
        return True
    return gap != " " and len(word) > 1 and f"{word}." not in speech.TITLES


def _is_capital(word: str) -> bool:
    """Return whether a word and its parts open with capitals: “Smith-Jones”, and not “Ann-led”."""
    return all(part[:1].isupper() for part in re.split(r"[-&]", word))


def _unknown(plain: str, group: list[Span], known: list[Span]) -> list[Span]:
    """Return the part of a run that may be an unknown name; nothing where a known one ends it."""
    words = [plain[slice(*token)] for token in group]
    inner = [i for i, t in enumerate(group) if any(s <= t[0] < e for s, e in known)]
    if inner and inner[-1] == len(group) - 1:
        return []
    start = inner[0] if inner else _lead(words)
    while start < len(words) and _bare(words[start]) in _NO_NAME:
        start += 1
    return [] if start < len(words) and words[start] in JOINS else group[start:]


def _bare(word: str) -> str:
    """Return a word without what is contracted with it: “I” for “I'm”."""
    return word.partition("'")[0]


def _lead(words: list[str]) -> int:
    """Count the words up to the last title before a name: “Mayor”, “Skerrian President”."""
    titles = [i for i, w in enumerate(words[:-1]) if w in _TITLES or w.lower() in offices.HEADS]
    roles = [i for i, w in enumerate(words[:-2]) if w.lower() in offices.ROLES]
    before = [i for i in roles if HEADS.isdisjoint(words[i + 1 :])]
    return max([*titles, *before], default=-1) + 1


def _run(text: Text, plain: str, group: list[Span], kept: list[Span], opening: int) -> Run | None:
    """Make a run of the tokens kept; nothing where they name nobody, as far as can be told."""
    words = [plain[slice(*token)] for token in kept]
    if len(words) > LONGEST:
        return None
    start, end = kept[0][0], kept[-1][1]
    end += "." in words[-1] and plain[end : end + 1] == "."
    name = re.sub(r"['’]s$", "", text.text[start:end])
    if not _named(name, text.language) or (len(words) == 1 and not _one(name, text.language)):
        return None
    opens = start == opening or (len(words) == 1 and bool(_OPENS.search(plain, 0, start)))
    return Run(name, text, start, end, inside=not opens or kept[0] != group[0])


def _one(word: str, language: str | None) -> bool:
    """Return whether a single word may be a name: no title, side, month, letter or amount."""
    month = lookup.month(word, language)
    is_month = month is not None and lookup.code(language) in month.languages
    no_name = is_month or word in speech.TITLES or speech.is_side(word)
    return len(word) > 1 and not no_name and not any(c.isdigit() for c in word)


def _named(name: str, language: str | None) -> bool:
    """Return whether capitals tell a name: in German a first name must."""
    first = name.split(" ", 1)[0]
    is_person = first in SEX and first != name
    return language != "de" or is_person or (name.isupper() and len(name) >= LETTERS)
