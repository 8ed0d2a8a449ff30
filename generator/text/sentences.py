"""Where sentences end in running text."""

import re
from pathlib import Path

from generator.text import tables
from generator.text.letters import OPENING, SMALL

ENDS = (
    ".!?…。！？．؟۔।॥"  # Latin, Chinese and Japanese, Arabic and Urdu, Devanagari
    "։።፧፨။។៕།༎"  # Armenian, Ethiopic, Burmese, Khmer, Tibetan
    "᠃᠉᱾᱿꯫꧉߹܀"  # Mongolian, Ol Chiki, Meetei, Javanese, N’Ko, Syriac
)
"""Marks that end a sentence (Unicode, property Sentence_Terminal, as far as news uses them)."""
STOPLESS = "\u0e00-\u0fff"
"""Letters of Thai, Lao and Tibetan, whose sentences end in no mark, or not always."""

SHORT = tables.sets(Path(__file__).with_name("shortened.txt"))["word"]
"""Words that a full stop belongs to."""
_LONGEST, _OPENERS = max(map(len, SHORT)) + 1, "([\"'“‘"
_END = re.compile(
    rf"""(?<!\b[A-Z])([.!?…]{{1,9}})(["'”’)\]]{{0,4}})\s{{1,9}}(?=["'“‘(\[]?{OPENING}|["“‘])"""
)
BROKEN = re.compile(rf"(?<=[{SMALL}]{{2}})\. (?=[{SMALL}]{{2}})")
"""A full stop followed by a small letter: text that a machine or a slip has broken."""


def split(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each sentence; together they cover the text but for spaces."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        before = text[max(start, match.start() - _LONGEST) : match.start() + 1]
        if match[1] == "." and before.split(" ")[-1].lstrip(_OPENERS) in SHORT:
            continue
        spans.append((start, match.end(2)))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return spans


def first(text: str) -> str:
    """Return the first sentence."""
    spans = split(text)
    return text[spans[0][0] : spans[0][1]] if spans else ""


def clip(text: str, width: int) -> str:
    """Shorten text to ``width`` characters at a word's end, with an ellipsis where it was cut."""
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–-") + "…"
