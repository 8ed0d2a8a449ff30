"""What tells a line of prose from a label, an item of a list or a headline: its form alone."""

import re
from functools import cache

from generator.text import letters, normal, sentences

_TERMINALS = frozenset(sentences.ENDS)
_CLOSERS = "\"'”’“»«›‹」』）)]】 "
# The initials with which reports are signed, after the last full stop: “(ab)”, “(ab/xyz)”, “【…】”.
_SIGNED = re.compile(
    r"[.!?。！？…\"”’“»«] ?(?:\((?:[a-z]{2,4}(?:/[a-z]{2,5}){0,3}|[A-Z]-\d)\)|【[^【】]{2,30}】)$"
)
# A quotation with its speaker after a dash: “…” ― Ann Lee.
_OPENERS = '"“„«‘'
_SAID = re.compile(rf"[\"”»’] ?[―—–-]{{1,2}} ?{letters.OPENING}[^\"”]{{1,60}}$")
_ITEM = re.compile(r"(?:[*+•◦▪●■►▶‣∙·-]|\d{1,2}\.)(?:\s|$)|[–—]$")
_INSIDE = re.compile(rf"[.!?…] +[\"“„«‘(]?{letters.OPENING}|[{sentences.ENDS[4:]}]")
_SENTENCE = re.compile(f"[{sentences.ENDS}]")
_STOPLESS = re.compile(f"[{sentences.STOPLESS}]")

PARAGRAPH = 8
"""Words from which a line that ends like a sentence is taken for a paragraph by itself."""

WEIGHT_CUT = 60
"""Words above which a paragraph weighs no more: one long one is no article."""

_SHAD = "།"
"""What ends a headline in Tibetan too."""
_NO_HEADLINE = 60
"""Characters from which a line of Thai, Lao or Tibetan is seldom a headline."""

_ENDING, _SYMBOLS, _QUOTED = 12, 0x2100, 30
"""Characters at a line's end among which its closing marks are looked for; pictures of a messenger
stand above the second figure in Unicode. From the third on, a line that a quotation ends in
Chinese or Japanese is a sentence."""

_WORDSPACE = "፡"
"""What parts words in Ethiopic writing of the old kind."""


def closes(text: str) -> bool:
    """Return whether a line ends like a sentence."""
    bare = text[-_ENDING:].rstrip(_CLOSERS)
    while (
        bare and ord(bare[-1]) > _SYMBOLS and not bare[-1].isalnum() and bare[-1] not in _TERMINALS
    ):
        bare = bare[:-1].rstrip(_CLOSERS)
    if bare and bare[-1] in _TERMINALS and (bare[-1] != _SHAD or len(text) >= _NO_HEADLINE):
        return True
    if text[-1:] in "」』" and len(text) >= _QUOTED:
        return True
    if text[:1] in _OPENERS and _SAID.search(text, max(0, len(text) - 80)):
        return True
    if text[-1:] in ")】" and _SIGNED.search(text, max(0, len(text) - 40)):
        return True
    return is_stopless(text)


def is_stopless(text: str) -> bool:
    """Return whether a line of a script that needs no full stop is long enough for a sentence."""
    return (
        len(text) >= _NO_HEADLINE
        and not normal.is_latin(text)
        and len(_STOPLESS.findall(text)) * 2 >= len(text)
    )


def holds_sentence(text: str) -> bool:
    """Return whether a sentence may end somewhere in a text."""
    return bool(_SENTENCE.search(text)) or is_stopless(text)


def is_item(text: str) -> bool:
    """Return whether a line is an item of a list or menu."""
    return bool(_ITEM.match(text))


def words(text: str) -> int:
    """Count a line's words; in scripts without spaces, two or four characters count as one."""
    spaced = text.count(" ") + text.count(_WORDSPACE) + 1
    if normal.is_latin(text):
        return spaced
    dense, loose = _unspaced()
    return max(spaced, len(dense.findall(text)) // 2 + len(loose.findall(text)) // 4)


@cache
def _unspaced() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the characters of scripts that set no spaces between words; few texts need them."""
    return re.compile(f"[{letters.DENSE}]"), re.compile(f"[{letters.LOOSE}]")


def runs_on(text: str) -> bool:
    """Return whether a line holds a sentence's end inside, as no headline and few captions do."""
    return bool(_INSIDE.search(text))
