"""Names that are safe in an address, a file name and a link."""

import re

VALID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
# Device names that Windows reserves in every folder (Microsoft, "Naming Files, Paths, and
# Namespaces").
RESERVED = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{d}{n}" for d in ("com", "lpt") for n in "123456789"
}
LONGEST = 80


def slug(name: str) -> str:
    """Return a slug of any name: ASCII, small letters, hyphens; empty where none can be made."""
    ascii_ = re.sub(r"[^a-z0-9_]+", "-", (name if name.isascii() else _in_ascii(name)).lower())
    made = re.sub(r"[-_]{2,}", "-", ascii_).strip("-_")[:LONGEST].strip("-_")
    return made if is_valid(made) else ""


def is_valid(name: str) -> bool:
    """Return whether a name can stand in an address on every system."""
    return bool(VALID.fullmatch(name)) and len(name) <= LONGEST and name not in RESERVED


def _in_ascii(name: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - slow to load, and most names need none

    return anyascii(name)
