"""Text that was read in a wrong encoding somewhere before, and saved so: found, and mended if sure.

UTF-8 that was read as an older encoding gives itself away: written back in that encoding, all of
the text is UTF-8 again, which no other text is. Two older encodings mixed up are told by their
letters, and need more of them.
"""

import re
import unicodedata
from functools import cache

from generator.text.line_ends import breaks
from generator.wording import N_, gettext

READ_AS = {
    "windows-1252": "cp1252",
    "windows-1251": "cp1251",
    "windows-1250": "cp1250",
    "KOI8-R": "koi8_r",
    "IBM866": "cp866",
    "macintosh": "mac_roman",
}
"""The encodings as which other bytes are read by mistake, and Python's names for them."""

ENOUGH = 20
"""Letters from which a mix-up of two older encodings can be told for sure."""

FEW = 8
"""Letters from which it can be suspected."""

LIKELIER = 1.0
"""By how much more likely, as a logarithm, each of them must be in the other encoding."""

_SIGNS = ("Ã", "Â", "Ð", "ѕ", "µ", "\ufffd")
"""What is in nearly every garbled text: single characters, as they are found the quickest."""

# Pairs that UTF-8 gives when read as windows-1252 or windows-1251, and that no language has:
# accented capitals before signs, the three characters of curly quotes, a row of Ð and Ñ.
_TRAIL = "[\u0080-\u00a9\u00ab-\u00ba\u00bc-\u00bfƒ†‡•‰Š‹ŒŽšœžŸ€™]"
_GARBLED = re.compile(
    rf"Ã[{_TRAIL[1:-1]}]|Â[\u0080-\u009f¡-©¬-º¼-¿]|â€[\u0080-\u009f™œ˜“”¦¢“]"
    rf"|(?:[ÐÑ][{_TRAIL[1:-1]}Â-ß“”‘’„…–—›«»]){{2,8}}|(?:[РС][°±ѕµёєїЅІіґјЏџЊњќћ‚ѓ„…†‡€‰Љ‹Ќ]){{2,8}}|\ufffd"
)

# Letters of one script only, or of the wrong size: old Cyrillic or Chinese bytes read as Latin,
# the two Cyrillic encodings in each other's place, Cyrillic read as that of DOS.
_DENSE = 0.3
_MUCH = 0.2
_START = 120
_CROSSED = (
    (re.compile("[\u00a1-\u00ff]"), re.compile("[a-z]")),
    (re.compile("[А-ЯЁ]"), re.compile("[а-яё]")),
    (re.compile("[\u2500-\u259f]"), re.compile("[а-яё]{3}")),
)

_ODD = re.compile("|".join(odd.pattern for odd, _ in _CROSSED))

_WEIGHED = 3_000

_BESIDE_LETTER = re.compile(r"[^\W\d_][^\x00-\x7f]|[^\x00-\x7f][^\W\d_]")
_IN_WORD = re.compile(r"[a-z][^\x00-\x7f]{2,3}[a-z]")

_LEAST, _PRINT = 3, frozenset("‘’“”„–—…€")
"""Characters that are no chance, and marks of print of which one is none."""

_READ_AS = N_("{one} that had been read as {other}")


@cache
def _table(codec: str) -> dict[int, int | str]:
    """Return for every character of an encoding its byte; those it has not are marked as such.

    Bytes that the encoding leaves undefined are read as control characters by most programs.
    """
    table: dict[int, int | str] = dict.fromkeys(range(0xA0, 0x100), "\uffff")
    for byte in range(0x80, 0x100):
        character = bytes([byte]).decode(codec, "replace")
        table[byte if character == "\ufffd" else ord(character)] = byte
    if codec == "cp1252":  # Latin-1 is read for it, and the other way round
        table |= {byte: byte for byte in range(0x80, 0xA0)}
    return table


def written(text: str, codec: str) -> bytes | None:
    """Write text back in an encoding; nothing where a character is not in it."""
    try:
        return text.translate(_table(codec)).encode("latin-1")
    except UnicodeEncodeError:
        return None


@cache
def _leads() -> dict[str, tuple[str, ...]]:
    """Return the characters as which the first byte of UTF-8 is read, with the encodings."""
    leads: dict[str, tuple[str, ...]] = {}
    for name, codec in READ_AS.items():
        for code, byte in _table(codec).items():
            if byte in range(0xC2, 0xF5):
                leads[chr(code)] = (*leads.get(chr(code), ()), name)
    return leads


def may_be(text: str, size: int) -> bool:
    """Say quickly whether text could be garbled; ``size`` is that of its UTF-8."""
    return (
        any(sign in text for sign in _SIGNS)
        or ("€" in text and "â€" in text)
        or bool(_opened_as(text))
        or _looks_crossed(text, size)
    )


def _opened_as(text: str) -> list[str]:
    """Return the encodings in which the first characters beyond ASCII, written back, are UTF-8."""
    first = _first_foreign(text)
    names = _leads().get(text[first : first + 1], ())
    return [name for name in names if _is_sequence(text[first : first + 4], READ_AS[name])]


def _first_foreign(text: str) -> int:
    try:
        text.encode("ascii")
    except UnicodeEncodeError as error:
        return error.start
    return len(text)


def _is_sequence(characters: str, codec: str) -> bool:
    first, *rest = (_table(codec).get(ord(c)) for c in characters)
    length = 2 if first in range(0xE0) else 3 if first in range(0xF0) else 4
    trail = rest[: length - 1]
    return len(trail) == length - 1 and all(byte in range(0x80, 0xC0) for byte in trail)


def _looks_crossed(text: str, size: int) -> bool:
    """Return whether marks and letters stand in a proportion that no language has."""
    if size - len(text) < _DENSE * len(text):
        return False
    start = text[:_START]
    if not _ODD.search(start):
        return False
    counts = ((len(odd.findall(start)), even) for odd, even in _CROSSED)
    return any(odd > _MUCH * len(start) and odd > len(even.findall(start)) for odd, even in counts)


def mended(text: str) -> tuple[str, str] | None:
    """Return the text as it was meant, and what had become of it; none where that is not sure."""
    mistake = None
    while (step := _unread(text)) and _is_sure(text, step[0]):
        text, mistake = step[0], mistake or step[1]
    return (text.removeprefix("\ufeff"), mistake) if mistake else _uncrossed(text, ENOUGH)


def _unread(text: str) -> tuple[str, str] | None:
    """Undo the reading of UTF-8 as something else, where all of the text becomes likelier by it."""
    for name in _opened_as(text):
        data = written(text, READ_AS[name])
        try:
            meant = data.decode() if data else ""
        except UnicodeDecodeError:
            continue
        if meant and _is_likelier(text, READ_AS[name]):
            return meant, gettext(_READ_AS).format(one="UTF-8", other=name)
    return None


def _is_likelier(text: str, codec: str) -> bool:
    """Return whether text is likelier when undone: “d’é” can be, and is right as it stands."""
    from generator.intake.coding.likely import weigh  # noqa: PLC0415 - tables that few texts need

    start = max(0, _first_foreign(text) - 100)
    part = text[start : start + _WEIGHED]
    undone = (written(part, codec) or b"").decode("utf-8", "ignore")
    return weigh(undone).score > weigh(part).score


def _is_sure(text: str, meant: str) -> bool:
    """Return whether more than a chance pair of signs speaks for a mended text."""
    foreign = [c for c in meant if not c.isascii()]
    enough = len(foreign) >= _LEAST or any(c in _PRINT for c in foreign)
    odd = {"Cn", "Cs"}
    return bool((enough and _BESIDE_LETTER.search(meant)) or _IN_WORD.search(text)) and not any(
        unicodedata.category(c) in odd or "\x80" <= c <= "\x9f" for c in set(foreign)
    )


def _uncrossed(text: str, least: int) -> tuple[str, str] | None:
    """Undo the mix-up of two older encodings, where its letters are enough to tell."""
    if not _looks_crossed(text, len(text.encode("utf-8", "replace"))):
        return None
    start = text[:2_000]
    foreign = sum(c.isalpha() and not c.isascii() for c in start)
    if foreign < least or _unread(text):
        return None
    from generator.intake.coding import guess, likely  # noqa: PLC0415 - tables few texts need

    needed = likely.weigh(start).score + LIKELIER * foreign
    for name, codec in READ_AS.items():
        data = written(start, codec)
        guessed = guess.guess(data) if data else None
        if guessed and guessed.score > needed:
            whole = written(text, codec)
            meant = guess.strictly(whole, guess.ENCODINGS[guessed.encoding][0]) if whole else None
            if meant:
                return meant, gettext(_READ_AS).format(one=guessed.encoding, other=name)
    return None


def suspected(text: str) -> str | None:
    """Return where a text looks garbled, and that it is kept; nothing where it does not."""
    if match := _GARBLED.search(text):
        line = 1 + breaks(text, 0, match.start())
        if match[0] == "\ufffd":
            message = gettext(
                "Line {number} holds “{sign}” in place of a character that was lost before."
            )
            return message.format(number=line, sign="\ufffd")
        return gettext(
            "Line {number} looks like text that was read in a wrong encoding (“{words}”)."
        ).format(number=line, words=match[0])
    if meant := _unread(text) or _uncrossed(text, FEW):
        return gettext("The text looks like {what}.").format(what=meant[1])
    return None
