"""Lists of small words by which a sentence is read: what begins a subject, and what ends it."""

from generator.dates.words import MONTHS, WEEKDAYS
from generator.english import saying
from generator.english.table import words

PASSIVE = words("passive")
DETERMINERS = words("determiner")
BOUNDS = words("bound")
PREPOSITIONS = words("preposition")
ENDS_AFTER = words("after-subject")
SPEAKERS = words("speakers")
INSIDE = frozenset(("of", "the", "and", "for", "de", "la", "von", "van", "bin", "al", "du", "&"))
OF = frozenset(("of", "for", "in", "at", "from", "on", "with", "to"))
ROLES = words("role")
OPENERS = words("opener")
VERBS = saying.OWN | saying.GOING
DAYS = frozenset((*WEEKDAYS, *MONTHS))
PERSONS = ROLES | words("person")
"""Nouns for one person."""
ARTICLES = words("article")
PLURAL = r"(?:people|men|[a-z]{2,}(?:[^s]s|ren|men))\b"
"""A noun of which there are several, as a number counts them."""


def is_upper(word: str) -> bool:
    """Return whether a word begins as a name does."""
    return word[:1].isupper()
