"""First names that tell a man's name from a woman's, as far as English news needs it."""

from generator.english.table import words

# The commonest names of a hundred years in the United States (Social Security Administration,
# "Top names over the last 100 years", 1924-2023) and their short forms; left out are those that
# both sexes bear, and those of well-known places.
SEX = dict.fromkeys(words("his"), "m") | dict.fromkeys(words("her"), "f")
"""For a first name, “m” or “f”."""
