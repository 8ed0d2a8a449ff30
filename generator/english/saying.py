"""The words by which reports say that somebody speaks."""

from generator.english.table import table

# Verbs of saying, after the lists in Quirk et al., "A Comprehensive Grammar of the English
# Language", 14.30 and 16.31, as far as news uses them. A verb ending in “e” drops it.
_VERBS = table(
    """
    accuse acknowledge add advise agree allege announce answer argue ask assert assure attack
    believe blast boast brand call caution characterise characterize charge chide claim comment
    complain concede conclude condemn confess confide confirm congratulate contend continue
    counter criticise criticize declare decry defend demand denounce deny describe disclose
    dismiss dub echo emphasise emphasize estimate exclaim expect explain express fume gush hail
    hint hope imply indicate insist instruct interject joke label lament laud laugh liken
    maintain mention mock muse mutter note observe offer opine order outline plead pledge point
    portray post praise predict proclaim promise propose protest question quip rail reason
    recall recite recommend recount reflect reiterate reject remark remember remind repeat
    report respond retort reveal scoff scold scream shout sigh signal slam snap speculate state
    stress suggest tell testify thank threaten tout trumpet tweet underline underscore urge
    voice vow warn welcome whisper wonder worry yell
    """
)
_IRREGULAR = {
    "say": "say said says saying",
    "tell": "tell told tells telling",
    "write": "write wrote writes writing written",
    "think": "think thought thinks thinking",
    "feel": "feel felt feels feeling",
    "read": "read reads reading",
    "find": "find found finds finding",
    "rule": "ruled rules ruling",
    "argue": "argue argued argues arguing",
    "agree": "agree agreed agrees agreeing",
    "admit": "admit admitted admits admitting",
    "quip": "quip quipped quips quipping",
    "cry": "cried cries crying",
    "decry": "decry decried decries decrying",
    "deny": "deny denied denies denying",
    "reply": "reply replied replies replying",
    "testify": "testify testified testifies testifying",
    "imply": "imply implied implies implying",
    "sing": "sang sings singing",
    "chant": "chanted chants chanting",
    "swear": "swore swears swearing",
    "refer": "refer referred refers referring",
    "quote": "quoted quotes quoting",
    "cite": "cited cites citing",
    "teach": "taught teaches",
    "publish": "published publishes",
    "go": "went goes going",
    "dub": "dub dubbed dubs dubbing",
}

# The commonest verbs of saying in the news of other languages, as their agencies' style books
# list them (dpa, AFP, EFE, ANSA, TASS); the forms stand with the speaker on either side.
FOREIGN = {
    "de": "sagte sagt erklärte betonte meinte teilte schrieb ergänzte",
    "fr": "déclaré affirmé expliqué ajouté souligné indiqué estime assure explique affirme",
    "es": "dijo afirmó señaló explicó aseguró añadió agregó declaró",
    "it": "disse dichiarato affirmato spiegato aggiunto spiega afferma",
    "pt": "disse afirmou explicou acrescentou declarou",
    "nl": "zei zegt verklaarde",
    "ru": "сказал сказала заявил заявила отметил отметила подчеркнул подчеркнула добавил добавила "
    "сообщил сообщила",
}
_FOREIGN_PRONOUNS = "er sie il elle él ella egli lui lei ele ela hij zij он она"


def _forms() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the forms that have a subject of their own, those in “-ing”, and plain infinitives."""
    plain, own, going = set(_VERBS), set(), set()
    for verb in _VERBS:
        stem = verb.removesuffix("e")
        own |= {stem + "ed", verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")}
        going.add(stem + "ing")
    for verb, forms in _IRREGULAR.items():
        plain.add(verb)
        all_forms = forms.split()
        going |= {f for f in all_forms if f.endswith("ing")}
        own |= {f for f in all_forms if f == "read" or not (f.endswith("ing") or f == verb)}
    plain -= {"go", "cry", "rule", "sing", "chant", "quote", "cite", "publish", "teach", "read"}
    for forms in FOREIGN.values():
        own |= set(forms.split())
    return frozenset(own), frozenset(going), frozenset(plain)


OWN, GOING, PLAIN = _forms()
ALL = OWN | GOING | PLAIN
NOUNS = table(
    """
    state point post tweet remark claim note call report question hope order offer praise demand
    answer comment estimate quote echo mock brand label attack charge caution protest promise
    pledge voice trumpet signal detail plan request complaint reason worry wonder fume joke
    laugh sigh shout scream yell slam blast snap quip toast show find counter contend testify
    rule hint muse mention advise
    """
)
"""Plain forms that are as often nouns as verbs; so are their forms in “-s”."""
_NOUN_FORMS = NOUNS | {noun + "s" for noun in NOUNS}
_MODALS = table("would will can could did does do may might must to they we I you")
_SINGULAR = frozenset(("he", "she", "it", "who", "which", "He", "She", "It"))


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

HE = frozenset(("he", "him", "his"))
SHE = frozenset(("she", "her", "hers"))
SUBJECTS = frozenset(
    word
    for low in (
        *("he", "she", "they", "it", "we", "who", "which"),
        *("nobody", "somebody", "someone", "everybody", "everyone", "anyone"),
        *_FOREIGN_PRONOUNS.split(),
    )
    for word in (low, low.capitalize())
) | {"I", "Both"}
"""Pronouns that can stand before a verb of saying."""

AROUND = table(
    """
    has have had is was were are be been being also then later further once again would will
    could can did does do may might must never always still often even just soon not now
    reportedly first to went go going both all who simply twice thus himself herself themselves
    publicly a hat ne n’a hasn't don't didn't keeps kept likes like liked
    """
)
"""Words that stand between a subject and its verb."""
