"""The tables of this floor, of ``words.txt``: words and rows by kind."""

from pathlib import Path

from generator.text import tables

_PATH = Path(__file__).with_name("words.txt")
LISTS = tables.words(_PATH)
WORDS = tables.sets(_PATH)
ROWS = tables.rows(_PATH)
