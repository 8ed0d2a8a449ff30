"""The words by which reports say that somebody speaks."""

from generator.english.table import rows, words

_VERBS = words("saying")

NOUNS = words("saying-or-noun")
"""Plain forms that are as often nouns as verbs; so are their forms in “-s”."""
_NOUN_FORMS = NOUNS | {noun + "s" for noun in NOUNS}
_MODALS = words("modal")
_SINGULAR = frozenset(("he", "she", "it", "who", "which", "He", "She", "It"))

HE = frozenset(("he", "him", "his"))
SHE = frozenset(("she", "her", "hers"))
SUBJECTS = frozenset(
    word
    for low in (
        *("he", "she", "they", "it", "we", "who", "which"),
        *("nobody", "somebody", "someone", "everybody", "everyone", "anyone"),
        *words("foreign-pronoun"),
    )
    for word in (low, low.capitalize())
) | {"I", "Both"}
"""Pronouns that can stand before a verb of saying."""

AROUND = words("before-verb")
"""Words that stand between a subject and its verb."""


def _forms() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the forms that have a subject of their own, those in “-ing”, and plain infinitives."""
    plain, own, going = set(_VERBS), set(words("foreign-saying")), set()
    for verb in _VERBS:
        stem = verb.removesuffix("e")
        own |= {stem + "ed", verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")}
        going.add(stem + "ing")
    for verb, forms in rows("irregular").items():
        plain.add(verb)
        inflected = {*forms.split()}
        going |= {form for form in inflected if form.endswith("ing")}
        own |= inflected - going
    plain -= {"go", "cry", "rule", "sing", "chant", "quote", "cite", "publish", "teach", "read"}
    return frozenset(own), frozenset(going), frozenset(plain)


OWN, GOING, PLAIN = _forms()
ALL = OWN | GOING | PLAIN


def is_cue(word: str, previous: str, following: str) -> bool:
    """Return whether a word is a verb of saying where it stands: many look like nouns."""
    if word == "put":
        return following == "it"
    if word not in ALL or (previous.endswith(("'s", "’s")) and previous[:-2] not in SUBJECTS):
        return False
    if word in _NOUN_FORMS:
        return (
            previous in (_MODALS if word in PLAIN else _SINGULAR)
            or (previous[:1].isupper() and word not in PLAIN)
            or (following == "that" and previous[-1:] != "s")
        )
    return True


HERE = ALL | {word.capitalize() for word in ALL}
"""Every form, also as it stands at the start of a sentence."""
