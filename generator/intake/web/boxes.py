"""What the boxes of a page hold, told by their elements, roles and names.

News templates name their boxes in words that mean the same on most sites; a table says which words
mean what. A name is never proof: ``layout`` takes none where most of a page's text stands.
"""

import re
from functools import lru_cache
from itertools import pairwise

from generator.intake.web.tags import attributes

# Words of class names, ids and roles. The kinds are those of Readability's lists of unlikely
# candidates and negative names (mozilla/readability, "REGEXPS") and of boilerplate classes that
# the HTML and ARIA specifications name; the words are ours.
ASIDE = {
    "a box of related articles": (
        *("related", "recirc", "recirculation", "recommended", "recommendations", "outbrain"),
        *("taboola", "trending", "popular", "mostread", "readmore", "readnext", "upnext"),
        *("alsoread", "promo", "promos", "seealso", "carousel", "excerpt", "morefrom", "moreon"),
        *("relatedarticles", "relatedposts", "relatednews", "latestnews", "topstories"),
    ),
    "a plea to subscribe, share or pay": (
        *("newsletter", "newsletters", "signup", "subscribe", "subscription", "donate"),
        *("donation", "donations", "regwall", "cta"),
    ),
    "a control of the page": (
        *("share", "sharing", "sharebar", "social", "toolbar", "breadcrumb", "breadcrumbs"),
        *("pagination", "pager", "tooltip", "modal", "popup", "cookie", "cookies", "consent"),
        *("gdpr", "login", "signin"),
    ),
    "an advertisement": (
        *("ad", "ads", "advert", "adverts", "advertisement", "advertising", "adslot", "sponsor"),
        *("sponsored", "affiliate", "disclaimer"),
    ),
    "a comment of a reader": ("comment", "comments", "disqus", "replies"),
    "words about the author": (
        *("bio", "authorbio", "authorbox", "aboutauthor", "authorprofile", "authorinfo"),
        *("authordescription", "contributor"),
    ),
    "words of the text shown again": ("pullquote",),
    "the page's furniture": (
        *("sidebar", "tags", "taglist", "copyright", "tagcloud", "keywords", "infobox"),
        *("factbox", "printonly"),
    ),
}
"""What a box holds, by a word of its class, id or role."""

_STATES = frozenset(
    (
        *("has", "with", "no", "is", "not", "without", "enabled", "disabled", "active", "free"),
        *("open", "closed", "on", "off"),
    )
)
"""Words that make a name tell of a state: “has-newsletter”, “comments-enabled”."""

CAPTIONS = frozenset(
    (
        *("caption", "captions", "figcaption", "imagecaption", "photocaption", "credit", "credits"),
        *("photocredit", "imagecredit", "legend"),
    )
)
STANDFIRSTS_IN_TEXT = frozenset(
    ("standfirst", "deck", "dek", "subtitle", "subheadline", "subheading", "chapo")
)
STANDFIRSTS = STANDFIRSTS_IN_TEXT | {"subhead", "lede", "summary", "synopsis", "intro", "excerpt"}
BYLINES = frozenset(("byline", "bylines", "author", "authors", "authorname", "bylinename"))

EMBEDDED = frozenset(
    ("twitter-tweet", "instagram-media", "tiktok-embed", "fb-post", "reddit-card", "bluesky-embed")
)
"""Class names that the networks themselves give to posts shown inside an article."""

# Elements and roles that hold no running text of the article (WHATWG HTML 4.3; WAI-ARIA 5.3).
OUTSIDE = {
    "aside": "a box beside the article",
    "nav": "a control of the page",
    "footer": "the page's furniture",
    "form": "a form",
    "fieldset": "a form",
    "dialog": "a control of the page",
    "table": "a table",
    "complementary": "a box beside the article",
    "navigation": "a control of the page",
    "contentinfo": "the page's furniture",
    "search": "a control of the page",
    "banner": "the page's furniture",
}
# Elements whose class tells what the whole page is, not what they hold themselves.
WHOLE = frozenset(("html", "body", "main", "article"))

_REASON = {word: reason for reason, words in ASIDE.items() for word in words}
_NAMING = ("class", "id", "role", "itemprop", "data-testid", "data-component", "data-qa")
_SPLIT = re.compile(r"[\s_:/.]+|--")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ARIA = re.compile(r"(?i)aria-hidden\s*=\s*[\"']?true")
_LONGEST_NAME = 60


@lru_cache(maxsize=4096)
def words(written: str) -> frozenset[str]:
    """Return the words of an element's class, id and role: “article-body”, “body”."""
    told = attributes(written)
    found: set[str] = set()
    for name in _NAMING:
        for token in _SPLIT.split(told.get(name, "")):
            if token and len(token) <= _LONGEST_NAME:
                parts = [p.lower() for p in _CAMEL.sub("-", token).split("-") if p]
                if not _STATES.intersection(parts):
                    found.update((token.lower(), *parts))
                    found.update(map("".join, pairwise(parts)))
    return frozenset(found)


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
    if named & EMBEDDED:
        return "a post of a network shown in the article"
    return next((_REASON[word] for word in sorted(named & _REASON.keys())), "")


def is_caption(name: str, written: str) -> bool:
    """Return whether a box holds a picture's caption."""
    return name in {"figcaption", "figure"} or bool(
        written and name not in WHOLE and words(written) & CAPTIONS
    )
