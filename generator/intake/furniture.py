"""What page templates put around an article: labels, boxes, pleas and legal lines.

The words stand in ``furniture.txt``, by kind and language.
"""

import re
from functools import cache

from generator.intake.tables import ready, table
from generator.text import normal
from generator.wording import N_

_TIMING = re.compile(
    r"[\W\d_]+$|\((?:END|ENDS|MORE)\)"
    r"|(?:[^\W\d_]+:? ){0,3}(?:\d{1,2}:)?\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?$"
    r"|(?:[^\W\d_]+:? ){0,3}\d{1,4}[ -]?(?:images?|photos?|comments?|shares?|kommentare?"
    r"|commentaires?|comentarios|yorum|комментари\w+|min(?:ute[ns]?|utos|uti)?\.?(?:[ -]read)?)$"
    r"|(?:•|·)?\s?(?:\d+|an?|one) (?:second|minute|hour|day|week|month|year)s?(?: ago)?$"
    r"|(?:•|·)?\s?vor \d+ (?:sekunden|minuten|min\.?|stunden?|std\.?|tagen?)$"
    r"|il y a \d+ .{1,10}$|hace \d+ .{1,10}$",
    re.IGNORECASE,
)
_POST = re.compile(r"^[—–-] ?.{1,60}\(@\w{1,20}\)|^@\w{1,20}$|pic\.twitter\.com")
_LONG_QUOTE = re.compile(r"[^\"“„«]*[\"“„«].{12,}[\"”“»]")
_OPENERS = '"“„«'
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_ARROWS = "*+•–—>→» -▶☞▷"
_AFTER_OPENER = re.compile(r"\s?(?:[:：|>»→]|[-–] |$)")

MOST_RULES, MOST_RULE, MOST_PLEA = 110, 45, 32
"""Words of the longest sentence that the page speaks: with two phrases about its rules, with one,
and of a plea. Longer ones are taken for text."""

LONGEST_LABEL, LONGEST_TIMING = 48, 60
"""Characters of the longest label, with what may stand around it, and of a time or count."""

LABEL = N_("a label of the page, not of the article")
TIMING = N_("a time or a count of the page, not of the article")
LINK = N_("a link to another article")
LEGAL = N_("a legal line or an address of the page")
RULE = N_("a line about the page, its letters or its rules")
PLEA = N_("a plea to give, subscribe or follow")

_VOWELS = re.compile("[\u064b-\u0652]")

_STEPS, _STEP_WORDS = ">›»→", 4
_ARROW = re.compile(rf"\s*[{_STEPS}]\s*")

_OPENING = 24
"""Characters of a line's start in which an opening phrase stands."""


@cache
def _bares(*kinds: str) -> frozenset[str]:
    return frozenset(_bare(p) for kind in kinds for p in table("furniture")[kind])


def _bare(text: str) -> str:
    folded = _folded(text)
    if folded[:1].isalpha() and folded[-1:].isalpha():
        return folded
    return _EDGES.sub("", folded)


def _folded(text: str) -> str:
    """Return small letters, plain apostrophes, Arabic without its vowel marks."""
    folded = normal.apostrophes(text.casefold())
    return folded if normal.is_latin(folded) else _VOWELS.sub("", folded)


def label(text: str) -> str | None:
    """Return the reason for leaving out a label or a time; nothing where the line is neither."""
    if len(text) > LONGEST_TIMING:
        return None
    if len(text) <= LONGEST_LABEL and (
        not (bare := _bare(text)) or bare in _bares("label", "list", "comments")
    ):
        return LABEL
    return TIMING if _TIMING.match(text) else None


def opens_list(text: str) -> bool:
    """Return whether a label announces links to other articles below it."""
    return len(text) <= LONGEST_LABEL and _bare(text) in _bares("list")


def opens_comments(text: str) -> bool:
    """Return whether a label stands above what readers wrote of the article."""
    return len(text) <= LONGEST_LABEL and _bare(text) in _bares("comments")


def teaser(text: str) -> str | None:
    """Return the reason for leaving out a line that announces another article."""
    if text[0] in "▶☞▷":
        return LINK
    start = _folded(text[:LONGEST_LABEL]).lstrip(_ARROWS)
    taken = ready("furniture", "opener").opening(start)
    return LINK if taken and _AFTER_OPENER.match(start, taken) else None


def trail(text: str) -> str | None:
    """Return the reason for dropping a menu's trail: “Home > News > Islands”, or “【Islands】”."""
    if len(text) > LONGEST_TIMING:
        return None
    if text[0] == "【" and text.find("】") == len(text) - 1:
        return LABEL
    if " | " not in text and not any(map(text.__contains__, _STEPS)):
        return None
    arrows, strokes = _ARROW.split(text), text.split(" | ")
    few = _STEP_WORDS // 2 + (len(strokes) > _STEP_WORDS // 2)
    steps, most = (arrows, _STEP_WORDS) if arrows[1:] else (strokes, few)
    return LABEL if steps[1:] and all(0 < len(s.split()) <= most for s in steps) else None


def signs_post(text: str) -> bool:
    """Return whether a line signs an embedded post: “— Name (@name) date”."""
    return "@" in text and bool(_POST.search(text))


def service(text: str) -> str | None:
    """Return the reason for leaving out a sentence by which the page speaks to its reader."""
    if signs_post(text):
        return N_("the signature of an embedded post")
    count = text.count(" ") + 1
    if count > MOST_RULES:
        return None
    folded = _folded(text)
    return LEGAL if _opens(folded, "legal") else _spoken(text, folded, count)


def _spoken(text: str, folded: str, count: int) -> str | None:
    """Return the reason where a sentence is about the page's rules, or pleads with its reader."""
    if any(map(text.__contains__, _OPENERS)) and _LONG_QUOTE.match(text):
        return None
    rules = ready("furniture", "rule").find(folded)
    pleas = ready("furniture", "plea").find(folded) if count <= MOST_PLEA else frozenset()
    if rules and (count <= MOST_RULE or len(rules) > 1):
        return RULE
    if pleas and (
        _opens(folded, "command") or (len(pleas) > 1 and ready("furniture", "reader").find(folded))
    ):
        return PLEA
    return None


def _opens(folded: str, kind: str) -> bool:
    """Return whether a text in small letters opens with a phrase of a kind."""
    return bool(ready("furniture", kind).opening(folded[:_OPENING]))
