"""A name in another form: in another case, as an adjective, in initials, with other capitals."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile

from generator.check.words import ROWS, WORDS
from generator.text import letters

_BEHIND = WORDS["ending-behind"]
"""Languages that put endings behind a name, which stays whole."""
_REPLACED = WORDS["ending-replaced"]
"""Languages in Latin letters whose endings take the place of others."""
_SLAVIC = re.compile("[\u0400-\u04ff]")
_SLAVIC_ENDINGS = WORDS["slavic-ending"] | {""}
_ADJECTIVES = WORDS["english-ending"] | {""}
"""What the English adjective or plural of a name, and the name, have after what they share."""
_IRREGULAR = {
    adjective: country
    for country, adjectives in ROWS["adjective"].items()
    for adjective in adjectives.split()
}
"""English adjectives of countries, and their people, that share too little with the name."""
_SHARED = 4
"""Letters that a name and another form of it share at least."""
_ENDING, _LONG_ENDING = 4, 7
"""Letters of an ending that takes the place of another, and of those put behind a whole name."""
_PREFIXED = (
    (re.compile("[\u0590-\u05ff]"), "[ובלמשהכ]{0,3}"),
    (re.compile("[\u0600-\u06ff]"), "(?:[وفبكلس]{0,2}(?:ال)?|و?لل)"),
)
"""Hebrew and Arabic write “in”, “and” and “the” in one word with what follows."""
_WORD = re.compile(r"\w+")
_ABBREVIATED = re.compile(rf"(?<!\w)(?:[{letters.CAPITAL}]\.){{2,}}")
_RUN = re.compile(
    rf"[{letters.CAPITAL}][\w'-]*(?:,? (?:(?:of|and|for|the|on|in|de|des|du|la|&) ){{0,2}}"
    rf"[{letters.CAPITAL}][\w'-]*)+"
)
_INITIALS = 6
"""Letters of the longest word that is read as initials."""

_NAME_WORDS = 4
"""Words of the longest name in quotation marks, which has its case as others have."""


def undotted(text: str) -> str:
    """Write initials without full stops: “U.S.” as “US”."""
    return _ABBREVIATED.sub(lambda match: match[0].replace(".", ""), text)


def stands(text: str, form: str, language: str | None, *, capitals: bool = True) -> bool:
    """Return whether a name stands in a text, in any case; ``capitals`` says whether they count."""
    return bool(_pattern(form, language, capitals).search(text))


@lru_cache(maxsize=4096)
def _pattern(form: str, language: str | None, capitals: bool) -> re.Pattern[str]:  # noqa: FBT001 - cached by place
    words = " ".join(_any_case(word, language) for word in form.split(" "))
    either = words if capitals or form.upper() == form else f"(?i:{words})"
    whole = f"{either}|{re.escape(form.upper())}" if len(form) >= _SHARED else either
    before = "" if letters.is_loose(form[0]) else letters.BEGINS
    after = "" if letters.is_loose(form[-1]) else letters.ENDS
    return re.compile(f"{before}(?:{whole}){after}")


def _any_case(word: str, language: str | None) -> str:
    for script, prefix in _PREFIXED:
        if script.match(word):
            return prefix + re.escape(word)
    if word.isupper() and len(word) <= _INITIALS:
        return r"\.?".join(word)
    if language in _BEHIND:
        return rf"{re.escape(word)}\w{{0,{_LONG_ENDING}}}"
    if _SLAVIC.match(word):
        stem = next(_stems(word.casefold()))
        return f"{re.escape(word[: len(stem)])}(?:{'|'.join(_SLAVIC_ENDINGS)})"
    if language in _REPLACED and len(word) > _SHARED:
        stem = word[: max(_SHARED, len(word) - 2)]
        return rf"{re.escape(stem)}\w{{0,{_ENDING}}}"
    return re.escape(word)


def _stems(word: str) -> Iterator[str]:
    """Return a Slavic word without its ending, for every ending that it may have, longest first."""
    for at in range(2, len(word) + 1):
        if word[at:] in _SLAVIC_ENDINGS:
            yield word[:at]
    yield word


def is_form(word: str, others: Iterable[str], language: str | None) -> bool:
    """Return whether a word is a form of one of the others; all in small letters."""
    if language in _BEHIND:
        return any(_goes_on(word, other) or _goes_on(other, word) for other in others)
    if _SLAVIC.match(word):
        stems = {*_stems(word)}
        return any(not stems.isdisjoint(_stems(o)) for o in others if o[:2] == word[:2])
    alike = _IRREGULAR.get(word, word)
    return any(
        alike == _IRREGULAR.get(other, other) or _agree(word, other, replaced=language in _REPLACED)
        for other in others
    )


def _goes_on(word: str, other: str) -> bool:
    ending = len(word) - len(other)
    return word.startswith(other) and ending <= min(_LONG_ENDING, len(other) + 1)


def is_declined(text: str, others: Iterable[str], language: str | None) -> bool:
    """Return whether each word of a short name has another form among the others, by its case."""
    words, known = _WORD.findall(text), frozenset(others)
    cased = language in _BEHIND | _REPLACED or bool(_SLAVIC.search(text))
    named = 0 < len(words) <= _NAME_WORDS and not words[0][0].islower()
    return cased and named and all(is_form(word.casefold(), known, language) for word in words)


def _agree(one: str, other: str, *, replaced: bool) -> bool:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    shared = len([*same])
    ends = one[shared:], other[shared:]
    if shared < _SHARED:
        return False
    return max(map(len, ends)) <= _ENDING if replaced else _ADJECTIVES.issuperset(ends)


def named(word: str) -> Iterator[str]:
    """Return the parts of a word that are names: “Westmere” of “Westmere-based”, “l'Westmere”."""
    for match in _WORD.finditer(word):
        elided = word[match.end() : match.end() + 1] == "'" and len(match[0]) <= 2  # noqa: PLR2004 - “d'”, “qu'”
        if not match[0][0].islower() and not elided:
            yield match[0]


def initials(text: str) -> frozenset[str]:
    """Return the initials of each run of words with capitals: “EU” of “European Union”."""
    runs = (re.findall(rf"(?<![\w'])[{letters.CAPITAL}]", run) for run in _RUN.findall(text))
    return frozenset("".join(run) for run in runs)


def is_short(word: str, known: Iterable[str]) -> bool:
    """Return whether a word is made of the initials of a longer name."""
    return word.isupper() and 2 <= len(word) <= _INITIALS and any(word in full for full in known)  # noqa: PLR2004 - one letter is no name


def spelled_out(text: str, theirs: frozenset[str]) -> frozenset[str]:
    """Return the words of a text that spell out initials which the source has."""
    return frozenset(
        word for run in _RUN.findall(text) if initials(run) & theirs for word in _WORD.findall(run)
    )
