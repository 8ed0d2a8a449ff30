"""One form for a name of a month or day, however it is set: case, accents, full stops."""

import unicodedata

_DROPPED = frozenset(".’'ʼ׳\u200c\u200e\u200f")


def fold(name: str) -> str:
    """Fold case, accents and stops away, and the two letters i of Turkish into one."""
    small = name.casefold().replace("ı", "i")
    if small.isascii():
        return small.replace(".", "").replace("'", "")
    plain = unicodedata.normalize("NFKD", small)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in _DROPPED)
