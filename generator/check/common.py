"""Words of English that are no names: what a sentence may open with beside a name.

``common.txt`` holds the stems; other forms of them are made out by their endings.
"""

import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import normalize

from generator.check.words import LISTS
from generator.text import letters

_STEM = 3
"""Letters that are left of a word without an ending, at least."""
_DEEP = 3
"""How many endings and prefixes are taken off one word: “un-reason-abl-y”."""
_ENDINGS = [ending.split(">") for ending in LISTS["ending"]]
"""Endings, and what stands in their place in the stem."""
_PREFIXES = LISTS["prefix"]
_SHORTENED = re.compile(r"(?:n't|'(?:ll|re|ve|d|m))$")
"""What is left of a “not” or a verb: “isn't”, “we'll”."""


def is_common(word: str) -> bool:
    """Return whether a word is one of English that is no name, whatever its capitals and accents.

    Of a word with hyphens each part is one: “Cross-border”. A word in another script is taken for
    one too, as no list tells.
    """
    bare = letters.bare(normalize("NFD", word.lower()))
    return (
        bool(_SHORTENED.search(word))
        or not bare.isascii()
        or all(part in _PREFIXES or len(part) == 1 or _is_known(part) for part in bare.split("-"))
    )


@lru_cache(maxsize=4096)
def _is_known(word: str) -> bool:
    return is_formed(word, stems())


def is_formed(word: str, known: Container[str], deep: int = _DEEP) -> bool:
    """Return whether a word is a known one, or a form of one."""
    return word in known or (deep > 0 and any(is_formed(s, known, deep - 1) for s in bases(word)))


def bases(word: str) -> Iterator[str]:
    """Return what a word may be a form of."""
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _STEM:
            yield stem + instead
            if not instead and ending[0] in "aeio" and stem[-1] == stem[-2]:
                yield stem[:-1]  # “running”
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > _STEM:
            yield rest


@cache
def stems() -> frozenset[str]:
    """Return the words of ``common.txt``."""
    lines = (Path(__file__).parent / "common.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())
