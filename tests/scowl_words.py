"""Makes ``generator/check/common.txt`` from lists of SCOWL; run by ``make words``.

The head of the file, with licence and version, and the words added by hand are taken from itself.
"""

import re
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from generator.check import common
from generator.text import letters

TARGET = Path(common.__file__).with_name("common.txt")

BY_HAND = "# Words of later news, added by hand.\n"

KINDS = ("english", "american", "british", "british_z", "british_variant_1", "british_variant_2")
SIZES = (10, 20, 35, 40, 50)
LISTS = tuple(f"{kind}-words.{size}" for kind in KINDS for size in SIZES)


def text(listed: set[str], old: str) -> str:
    """Return the file's text: its head, the stems of the lists, and those of words by hand."""
    before, _, after = old.partition(BY_HAND)
    head = "".join(line for line in before.splitlines(keepends=True) if line.startswith("#"))
    added = set(after.split()) - listed
    stems = _stems(listed | added)
    return head + _filled(stems - added) + BY_HAND + _filled(stems & added)


def words(folder: Path) -> set[str]:
    """Return the words of the lists that have small letters only, without their accents."""
    text = "\n".join((folder / name).read_text("utf-8") for name in LISTS)
    listed = letters.bare(normalize("NFD", text)).split()
    return {word for word in listed if re.fullmatch("[a-z]{2,}", word)}


def _stems(listed: Iterable[str]) -> set[str]:
    """Return the words that are no forms of others; what a word is a form of stands before it."""
    stems: set[str] = set()
    for word in sorted(listed, key=lambda word: (len(word), word)):
        if not common.is_formed(word, stems):
            stems.add(word)
    return stems


def _filled(stems: Iterable[str]) -> str:
    return textwrap.fill(" ".join(sorted(stems)), 100) + "\n"


def main(folder: str) -> None:
    """Write the file; stop if the folder lacks a list."""
    try:
        listed = words(Path(folder))
    except (OSError, UnicodeDecodeError):
        sys.exit(
            f"{folder} lacks SCOWL's lists in UTF-8, such as {LISTS[0]}. Install Debian's package"
            " “scowl”, or name their folder: make words SCOWL=FOLDER"
        )
    TARGET.write_text(text(listed, TARGET.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
