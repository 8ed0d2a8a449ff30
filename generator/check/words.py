"""The word lists of this floor: those of ``words.txt``, by kind."""

from pathlib import Path

from generator.text import tables

PATH = Path(__file__).with_name("words.txt")
WORDS = {kind: frozenset(some) for kind, some in tables.words(PATH).items()}
