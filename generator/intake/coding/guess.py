"""Which encoding bytes are in that are no UTF-8 and do not say it.

Each encoding is tried strictly, and what the bytes say in it is weighed. A reading counts only if
it is likely to be text and clearly likelier than any that says something else. Only files that
need it import this.
"""

from dataclasses import dataclass
from pathlib import Path

from generator.intake.coding.controls import holds_control
from generator.intake.coding.likely import EVERY, weigh
from generator.text import tables

ENCODINGS = {
    name: (codec, frozenset(languages.split()) or EVERY)
    for name, row in tables.rows(Path(__file__).with_name("encodings.txt"))["tried"].items()
    for codec, _, languages in (row.partition(" "),)
}
"""The encodings that are tried: Python's names, and the languages that are written in them."""

RARE = {
    "windows-1252": 3.0,
    **dict.fromkeys(("ISO-8859-2", "ISO-8859-7"), -2.0),
    **dict.fromkeys(("IBM866", "macintosh", "x-mac-cyrillic"), -3.0),
    **dict.fromkeys(("IBM850", "IBM852"), -9.0),
}
"""How much likelier an encoding is than others, as a logarithm; some systems are long gone."""

SURE = 4.0
"""By how much more likely, as a logarithm, a reading must be than any other reading."""

FITS = -4.7
"""How likely a byte of a reading must be, on average, as a logarithm, to be text at all."""

SPARED = 8.0
"""What one odd letter, as in a foreign name, takes from that."""

FITS_WIDE = -9.0
"""The same where plain characters show that it is UTF-16, whatever the others are."""

LOOSE = -7.0
"""The same for a reading to be a rival of a likelier one."""

SAMPLE = 4_000
"""Bytes that are weighed."""


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding, what the bytes say in it, how likely that is, and how likely a byte of it."""

    encoding: str
    text: str
    score: float
    fit: float


def guess(data: bytes) -> Guess | None:
    """Return the one reading that is text and clearly likelier than every other."""
    ranked = readings(data)
    if not ranked or ranked[0].fit < (FITS_WIDE if _is_plain(ranked[0]) else FITS):
        return None
    best = ranked[0]
    rivals = [r.score for r in ranked[1:] if r.text != best.text and r.fit >= LOOSE]
    return best if not rivals or best.score - max(rivals) >= SURE else None


def _is_plain(reading: Guess) -> bool:
    """Return whether a reading as UTF-16 gives plain characters in the main, which is no chance."""
    text = reading.text
    is_wide = reading.encoding.startswith("UTF-16")
    return is_wide and len(text.encode("ascii", "ignore")) > len(text) / 2


def readings(data: bytes) -> list[Guess]:
    """Return what the bytes say in each encoding that they can be in, the likeliest first."""
    has_zeros = b"\0" in data
    sample = _sample(data)
    guesses = []
    for name, (codec, home) in ENCODINGS.items():
        is_wide = name.startswith("UTF-16")
        if is_wide != has_zeros and (has_zeros or len(data) > SAMPLE):
            continue
        if (text := strictly(data, codec)) is not None:
            weight = weigh(sample.decode(codec, "ignore"), home)
            size = len(weight.unusual.encode(codec, "ignore"))
            score = weight.score + RARE.get(name, 0.0)
            guesses.append(Guess(name, text, score, _spared(weight.fit, text) / max(1, size)))
    return sorted(guesses, key=lambda r: -r.score)


def _spared(fit: float, text: str) -> float:
    """Let one odd letter pass where most of a text is plain."""
    return fit + SPARED if len(text.encode("ascii", "ignore")) > 0.8 * len(text) else fit


def score(data: bytes, codec: str) -> float:
    """Return how likely bytes are in one encoding, as comparable to a guess."""
    return weigh(_sample(data).decode(codec, "ignore")).score


def strictly(data: bytes, codec: str) -> str | None:
    """Decode bytes; nothing where one of them can't be, or stands for a control character."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return None if holds_control(text) else text


def _sample(data: bytes) -> bytes:
    """Return as many lines as are weighed, of a long text those with bytes beyond ASCII."""
    if len(data) <= SAMPLE or b"\0" in data:
        return data[:SAMPLE]
    telling = b"\n".join(line for line in data.splitlines() if not line.isascii())
    return telling[:SAMPLE]
