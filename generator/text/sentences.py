"""Where sentences end in running text."""

import re

from generator.text.letters import OPENING, SMALL

ENDS = (
    ".!?…。！？．؟۔।॥"  # Latin, Chinese and Japanese, Arabic and Urdu, Devanagari
    "։።፧፨။។៕།༎"  # Armenian, Ethiopic, Burmese, Khmer, Tibetan
    "᠃᠉᱾᱿꯫꧉߹܀"  # Mongolian, Ol Chiki, Meetei, Javanese, N’Ko, Syriac
)
"""Marks that end a sentence (Unicode, property Sentence_Terminal, as far as news uses them)."""
STOPLESS = "\u0e00-\u0fff"
"""Letters of Thai, Lao and Tibetan, whose sentences end in no mark, or not always."""

# Abbreviations after which a full stop seldom ends a sentence: titles, months, ranks and initials
# of the Associated Press Stylebook's list.
_SHORT = (
    r"Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|No|vs|etc|approx|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|U\.S|U\.K|a\.m|p\.m|e\.g|i\.e"
)
_END = re.compile(
    rf"""(?<!\b[A-Z])([.!?…]{{1,9}})(["'”’)\]]{{0,4}})\s{{1,9}}(?=["'“‘(\[]?{OPENING}|["“‘])"""
)
_SHORT_AT_END = re.compile(rf"\b(?:{_SHORT})$")
BROKEN = re.compile(rf"(?<=[{SMALL}]{{2}})\. (?=[{SMALL}]{{2}})")
"""A full stop followed by a small letter: text that a machine or a slip has broken."""


def split(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each sentence; together they cover the text but for spaces."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match[1] == "." and _SHORT_AT_END.search(text, start, match.start()):
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
