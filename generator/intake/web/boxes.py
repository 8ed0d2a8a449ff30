"""What the boxes of a page hold, told by their elements, roles and names.

News templates name their boxes in words that mean the same on most sites; a table says which words
mean what. A name is never proof: ``layout`` takes none where most of a page's text stands.
"""

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from generator.intake.web.tags import attributes
from generator.text import tables
from generator.wording import N_

_TABLE = tables.sets(Path(__file__).with_name("boxes.txt"))
_REASONS = {
    "related": N_("a box of related articles"),
    "plea": N_("a plea to subscribe, share or pay"),
    "control": N_("a control of the page"),
    "advertisement": N_("an advertisement"),
    "comment": N_("a comment of a reader"),
    "author": N_("words about the author"),
    "again": N_("words of the text shown again"),
    "furniture": N_("the page's furniture"),
    "beside": N_("a box beside the article"),
    "form": N_("a form"),
    "table": N_("a table"),
}
"""What a box holds, by the kind of its element, or of a word of its class, id or role."""
STANDFIRSTS_IN_TEXT, BYLINES, LOGOS = _TABLE["standfirst"], _TABLE["byline"], _TABLE["logo"]
STANDFIRSTS = STANDFIRSTS_IN_TEXT | _TABLE["above"]

# Elements whose class tells what the whole page is, not what they hold themselves.
WHOLE = frozenset(("html", "body", "main", "article"))

_NAMING = ("class", "id", "role", "itemprop", "data-testid", "data-component", "data-qa")
_SPLIT = re.compile(r"[\s_:/.]+|--")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ARIA = re.compile(r"(?i)aria-hidden\s*=\s*[\"']?true")
_LONGEST_NAME = 60


def _reasons(prefix: str) -> dict[str, str]:
    kinds = ((_TABLE.get(prefix + kind, ()), reason) for kind, reason in _REASONS.items())
    return {word: reason for some, reason in kinds for word in some}


OUTSIDE, _NAMED = _reasons("element-"), _reasons("")
"""What a box holds that is no running text, by its element or role; by a word of its name."""


@lru_cache(maxsize=4096)
def words(written: str) -> frozenset[str]:
    """Return the words of an element's class, id and role: “article-body”, “body”."""
    given = attributes(written)
    names: set[str] = set()
    for name in _NAMING:
        for token in _SPLIT.split(given.get(name, "")):
            if token and len(token) <= _LONGEST_NAME:
                parts = [p.lower() for p in _CAMEL.sub("-", token).split("-") if p]
                if not _TABLE["state"].intersection(parts):
                    names.update((token.lower(), *parts))
                    names.update(map("".join, pairwise(parts)))
    return frozenset(names)


@lru_cache(maxsize=4096)
def reason(name: str, written: str) -> str:
    """Return what a box holds if it is no running text of the article, by its name and words."""
    if name in OUTSIDE:
        return OUTSIDE[name]
    if not written or name in WHOLE:
        return ""
    if "role=" in written and (role := attributes(written).get("role", "")) in OUTSIDE:
        return OUTSIDE[role]
    if name != "p" and _ARIA.search(written):
        return "hidden on the page"
    named = words(written)
    if named & _TABLE["embedded"]:
        return "a post of a network shown in the article"
    return next((_NAMED[word] for word in sorted(named & _NAMED.keys())), "")


def is_caption(name: str, written: str) -> bool:
    """Return whether a box holds a picture's caption."""
    return name in {"figcaption", "figure"} or bool(
        written and name not in WHOLE and words(written) & _TABLE["caption"]
    )
