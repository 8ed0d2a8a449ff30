"""Offices: the words for them, and which may stand for which."""

from generator.english.table import phrases, words

OFFICES = {meant[0]: meant for meant in phrases("office-meant")}
"""Offices as reports name them, each with all words that may stand for it, itself first."""
MEANT = frozenset(w for words in OFFICES.values() for w in words)
"""Every word for an office."""
HEADS = frozenset(office.split()[-1] for office in OFFICES)
# What people are besides, as reports say it before or after their names.
ROLES = HEADS | words("office")
"""Every word that ends what somebody is or does."""
SHORT = {"Gov.": "governor", "Sen.": "senator", "Amb.": "ambassador", "Pres.": "president"}
