"""What is a name and what only stands beside one: titles, sides, the words of organisations."""

from functools import lru_cache

from generator.english.offices import HEADS, SHORT
from generator.english.table import words
from generator.text import letters

# Bounded, and only from a word's start, so that no text makes the search slow.
TOKEN = rf"(?<![\w-]){letters.OPENING}\w{{0,40}}(?:[-'’][^\W\d_]\w{{1,40}}){{0,3}}"
NAME = rf"{TOKEN}(?: (?:{TOKEN}|de|da|von|van|bin|al)){{0,3}}"

STARTS = "([{“‘\"'"
STOPS = ".,;:!?…)]}\"'”’"
MARKS = STARTS + STOPS
LONGEST = 4
"""Words of the longest name."""

# What stands before a name and is no part of it: ranks and titles of the Associated Press
# Stylebook, and the sex that some of them tell.
MEN = words("man")
WOMEN = words("woman")
_TITLES = MEN | WOMEN | words("rank") | frozenset(SHORT)
TITLES = _TITLES | frozenset(title.rstrip(".") for title in _TITLES)
_SIDES = ("ese", "ish", "ian", "ench", "utch", "Democrat", "Democratic", "Republican", "GOP")
_GERMAN = tuple(words("german-role-end"))
_NOT_SIDES = words("no-side")
# Words that begin a sentence, or stand alone, with a capital letter and name nobody.
NO_NAME = words("no-name")
HOUSES = words("house")
JOINS = frozenset(("de", "da", "von", "van", "bin", "al", "del", "la", "el", "ben", "dos"))

_YOUNGER = frozenset(("Jr", "Sr", "Jr.", "Sr."))
_NOBODY = NO_NAME | TITLES | HOUSES | _YOUNGER
"""Words that alone are no name."""


def split(words: list[str]) -> tuple[list[str], int]:
    """Split words with capital letters into a name and the count of titles before it."""
    skip, last = 0, len(words) - 1
    for i, word in enumerate(words):
        if word in TITLES or word.lower() in HEADS or (i < last and word.endswith(_GERMAN)):
            skip = i + 1
    while skip < len(words) and words[skip] in NO_NAME:
        skip += 1
    if len(words) - skip > 2 and is_side(words[skip]):  # noqa: PLR2004 - a side, a first name, a surname
        skip += 1
    name = [w for w in words[skip:] if w not in _YOUNGER]
    if name and name[0] in {"of", "for", "and"}:
        return [], skip
    return [*name[:-1], _plain(name[-1])] if name else [], skip


def _plain(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


@lru_cache(maxsize=4096)
def person(run: str) -> tuple[str, int, int]:
    """Return a person's name in a run of words; how many words stand before it, and are dropped.

    The name is empty where the words are those of an organisation or of none.
    """
    if run.isalpha():
        return ("" if run in _NOBODY or run.lower() in HEADS else run), 0, 0
    words = [w if w.isalpha() else in_name(w) for w in run.split()]
    dropped = 0
    while dropped < len(words) and words[dropped] in NO_NAME:
        dropped += 1
    name, skip = split(words[dropped:])
    if not name or len(name) > LONGEST or not HOUSES.isdisjoint(name) or not name[0]:
        return "", 0, 0
    return " ".join(name), dropped + skip, dropped


def in_name(word: str) -> str:
    """Return a word as it stands in a name: an initial with its stop, without other marks."""
    bare = plain(word)
    is_initial = (len(bare) == 1 or "." in bare) and f"{bare}." in word
    return f"{bare}." if is_initial else bare


def plain(word: str) -> str:
    """Return a word without the marks around it."""
    return word if word.isalpha() else word.strip(MARKS)


def is_organisation(name: str) -> bool:
    """Return whether a name is that of an organisation or a place, as far as its words tell."""
    words = name.split()
    short = len(words) == 1 and len(name) > 1 and name.isupper()
    return short or not HOUSES.isdisjoint(words)


def is_side(word: str) -> bool:
    """Return whether a word tells a party or a nation: “Republican”, “Skerrian”."""
    return word.endswith(_SIDES) and word not in _NOT_SIDES


def sex(title: str) -> str:
    """Return the sex that a title tells: “m” for “Mr.”."""
    return "m" if title in MEN else "f" if title in WOMEN else ""
