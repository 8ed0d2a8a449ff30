"""Offices: the words for them, and which may stand for which."""

from generator.english.table import words

# Offices as reports name them, each with the more general words that may stand for it.
OFFICES = {
    "president": ("president", "leader", "head of state"),
    "prime minister": ("prime minister", "premier", "leader", "head of government"),
    "premier": ("premier", "prime minister", "leader", "head of government"),
    "chancellor": ("chancellor", "leader", "head of government"),
    "king": ("king", "monarch", "leader", "head of state"),
    "queen": ("queen", "monarch", "leader", "head of state"),
    "foreign minister": ("foreign minister", "minister", "diplomat"),
    "minister": ("minister",),
    "ambassador": ("ambassador", "envoy", "diplomat"),
    "governor": ("governor",),
    "mayor": ("mayor",),
    "secretary-general": ("secretary-general", "chief", "head"),
    "chairman": ("chairman", "chair", "leader"),
    "director": ("director", "head"),
    "spokesperson": ("spokesperson",),
    "spokesman": ("spokesman", "spokesperson"),
    "spokeswoman": ("spokeswoman", "spokesperson"),
    "senator": ("senator", "lawmaker"),
}
MEANT = frozenset(w for words in OFFICES.values() for w in words) | frozenset(OFFICES)
"""Every word for an office."""
HEADS = frozenset(office.split()[-1] for office in OFFICES)
# What people are besides, as reports say it before or after their names.
ROLES = HEADS | words("office")
"""Every word that ends what somebody is or does."""
SHORT = {"Gov.": "governor", "Sen.": "senator", "Amb.": "ambassador", "Pres.": "president"}
