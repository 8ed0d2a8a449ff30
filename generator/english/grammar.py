"""Lists of small words by which a sentence is read: what begins a subject, and what ends it."""

from generator.english import saying
from generator.english.table import table

DETERMINERS = table(
    """
    the a an one his her their my our its this these those some many several most another no
    both two three four five six seven eight nine ten few all any each every other The A An One
    His Her Their My Our Its This These Those Some Many Several Most Another No Both Two Three
    Four Five Six Seven Eight Nine Ten Few All Any Each Every Other
    """
)
BOUNDS = table(
    """
    and but or nor yet so that which who whom whose because as when while if where although
    though since until before after whereas whether unless than what how why to And But Or Yet
    So Because As When While If Where Although Though Since Until Before After Whether What How
    Why That is was are were be been has have had will would can could not it he she they
    """
)
PREPOSITIONS = table(
    """
    in on at after before during by for from with without about under over to as into amid of
    despite following since until through throughout speaking asked citing referring according
    when while if because although though who whose which whom where once unlike like including
    now then one an a the his her its their our my also formerly both among between against told
    responding pressed appearing writing using per via toward towards near not and but or
    """
)
ENDS_AFTER = table(
    """
    in on at after before during by from with without about under over to as into amid when
    while if because although though who whose which whom where once like including told that
    yesterday today last this earlier later recently Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday afterwards afterward then again instead following via and but is was has had
    will
    """
)
SPEAKERS = table(
    """
    police people critics officials experts analysts sources staff researchers economists aides
    prosecutors lawyers authorities
    """
)
INSIDE = frozenset(("of", "the", "and", "for", "de", "la", "von", "van", "bin", "al", "du", "&"))
OF = frozenset(("of", "for", "in", "at", "from", "on", "with", "to"))
ROLES = table(
    """
    spokesman spokeswoman spokesperson president chairman chairwoman chair minister senator
    governor mayor leader candidate nominee lawyer attorney director secretary chief adviser
    advisor strategist manager economist analyst professor former retired host judge justice
    general commissioner superintendent officer representative congressman congresswoman
    lawmaker founder author writer reporter correspondent editor columnist activist historian
    executive head deputy vice widow rival aide co-host coach pollster businessman businesswoman
    ambassador envoy campaign press prime foreign interior finance defense defence
    then-candidate actor actress singer billionaire longtime panel state presidential
    vice-presidential ex-wife wife husband son daughter brother sister niece father mother
    friend pastor bishop sheriff detective sergeant captain
    """
)
OPENERS = table("But And Yet So Still Then However Instead Meanwhile Later Again")
VERBS = saying.OWN | saying.GOING
WEEKDAYS = table("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
DAYS = WEEKDAYS | table(
    """
    January February March April May
    June July August September October November December
    """
)
PERSONS = ROLES | table(
    """
    man woman boy girl teacher farmer student doctor nurse driver soldier worker resident voter
    neighbour neighbor captain fisherman expert scholar scientist researcher witness suspect
    victim owner reader speaker narrator announcer official aide source prosecutor king queen
    pope
    """
)
"""Nouns for one person."""
ARTICLES = table("the a an The A An his her their our my His Her Their Our My")


def is_upper(word: str) -> bool:
    """Return whether a word begins as a name does."""
    return word[:1].isupper()
