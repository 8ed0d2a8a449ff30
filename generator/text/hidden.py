"""Characters that nobody sees, shown by their numbers: text of strangers deceives no reader."""

import json
from functools import cache

_HIDDEN = {
    code: f"‹U+{code:04X}›"
    for code in (
        *range(0x09),
        *(0x0B, 0x0C),
        *range(0x0E, 0x20),
        *range(0x7F, 0xA0),
        *(0x00AD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200E, 0x200F, 0x3164, 0xFEFF),
        *range(0x2028, 0x202F),
        *range(0x2060, 0x206A),
        *range(0xD800, 0xE000),
        *range(0xFE00, 0xFE10),
        *range(0xE0000, 0xE0080),
    )
}
"""Characters that hide or turn round what stands beside them, or command a terminal."""

_RETURN = {0x0D: "‹U+000D›"}
"""What lets a terminal write over the line that it has written."""

_JOINERS = {code: f"‹U+{code:04X}›" for code in (0x200C, 0x200D)}
"""What shapes the letters of some scripts, and emoji; alone, it shapes nothing."""

_DELETE = "\x7f"
"""The one of them in ASCII that JSON may hold as it is."""

_NOTHING = dict.fromkeys((*_HIDDEN, *_JOINERS))


def shown(text: str) -> str:
    """Return text with its hidden characters as numbers; line ends and tabs stay as they are."""
    plain = text.translate(_HIDDEN)
    bare = plain.translate(dict.fromkeys(_JOINERS))
    return plain if bare.strip() else plain.translate(_JOINERS)


def bare(text: str) -> str:
    """Return text without its hidden characters, as a reader sees it."""
    return text.translate(_NOTHING)


def on_terminal(text: str) -> str:
    """Return text that commands no terminal, besides."""
    return shown(text).translate(_RETURN)


def in_json(text: str) -> str:
    """Return JSON with its hidden characters written as JSON can, so that none comes through."""
    return text if text.isascii() and _DELETE not in text else text.translate(_escapes())


@cache
def _escapes() -> dict[int, str]:
    """Return the escapes of hidden characters; those before a space any writer of JSON escapes."""
    every = (code for code in (*_HIDDEN, *_JOINERS) if code >= ord(" "))
    return {code: json.dumps(chr(code))[1:-1] for code in every}
