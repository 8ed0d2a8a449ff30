"""Files on the disk: a text that is read or a problem, bytes that are there whole or not at all."""

import hashlib
from pathlib import Path

from generator.problems import Problem

PART = ".briefing-part"
"""Ends the name of a file as long as it is being written."""


def read_text(
    path: Path, shown: str, mend: str = "Make it a readable file in UTF-8."
) -> str | Problem:
    """Return the text of a file, or why it can't be read; ``shown`` is its path in messages."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return Problem(shown, 1, "unreadable", f"The file can't be read: {reason(error)}.", mend)


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return hashlib.sha256(data).hexdigest()


def put(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = part(path)
    beside.write_bytes(data)
    beside.replace(path)


def part(path: Path) -> Path:
    """Return where a file is written before it takes its place."""
    return path.with_name(path.name + PART)


def reason(error: OSError | UnicodeDecodeError) -> str:
    """Return why a file can't be had, in the system's words without their number and its path."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def unwritten(shown: str, what: str, error: OSError) -> Problem:
    """Return that the disk refused to take something, which ``what`` says without its full stop."""
    mend = "Make room on the disk, or allow writing there, and run the command again."
    return Problem(shown, 1, "write", f"{what}: {reason(error)}.", mend)
