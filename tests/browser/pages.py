"""The page types of a site, and the pages that stand for each of them when it is measured.

``OWN`` is this repository's briefing, ``ISLES`` the invented one in ``seeds/``, with every page
type and with texts that are hard to set: long words, right-to-left quotations, hardly any text.
"""

from typing import NamedTuple

OWN = "a/b/"
ISLES = "isles/"


class PageType(NamedTuple):
    """A type by its addresses, as a pattern below the site, and the pages to measure of it."""

    addresses: str
    measured: dict[str, str]
    """By a short name, as ``article-raw``: the address below the server."""


TYPES = (
    PageType("", {"home": OWN}),
    PageType("articles/", {"articles": OWN + "articles/"}),
    PageType(
        r"articles/(\d{4}|undated)/[^/]+/",
        {
            "article": OWN + "articles/2022/beijing-meeting-at-winter-olympics/",
            "article-hard": ISLES + "articles/2031/bridge-opens/",
            "article-short": ISLES + "articles/undated/lamp-mended/",
            "article-bare": ISLES + "articles/undated/a-word-without-a-day/",
            "article-raw": ISLES + "articles/2031/ferry-sails/",
            "article-moved": ISLES + "articles/2031/bridge-opened/",
        },
    ),
    PageType("topics/", {"topics": OWN + "topics/"}),
    PageType("topics/[^/]+/", {"topic": OWN + "topics/belt-and-road/"}),
    PageType("people-and-places/", {"names": OWN + "people-and-places/"}),
    PageType("people/", {"people": OWN + "people/"}),
    PageType("people/[^/]+/", {"person": OWN + "people/xi-jinping/"}),
    PageType("organisations/", {"organisations": OWN + "organisations/"}),
    PageType(
        "organisations/[^/]+/",
        {"organisation": ISLES + "organisations/joint-harbour-authority/"},
    ),
    PageType("places/", {"places": OWN + "places/"}),
    PageType("places/[^/]+/", {"place": OWN + "places/kazakhstan/"}),
    PageType("publishers/", {"publishers": OWN + "publishers/"}),
    PageType("publishers/[^/]+/", {"publisher": OWN + "publishers/cgtn/"}),
    PageType("phrases/", {"phrases": OWN + "phrases/"}),
    PageType("phrases/[^/]+/", {"phrase": OWN + "phrases/golden-30-years/"}),
    PageType("events/[^/]+/", {"event": OWN + "events/xi-visit-2022-09/"}),
    PageType("figures/", {"figures": ISLES + "figures/"}),
    PageType("changes/", {"changes": ISLES + "changes/", "changes-added": OWN + "changes/"}),
    PageType("timeline/", {"timeline": OWN + "timeline/"}),
    PageType("outcomes/", {"outcomes": OWN + "outcomes/"}),
    PageType("dates/", {"dates": OWN + "dates/"}),
    PageType(r"dates/\d{4}/", {"year": OWN + "dates/2022/"}),
    PageType(r"dates/\d{4}/\d\d/", {"month": OWN + "dates/2022/02/"}),
    PageType("dates/undated/", {"undated": ISLES + "dates/undated/"}),
    PageType("verified/", {"verified": OWN + "verified/"}),
    PageType("find/", {"find": OWN + "find/"}),
    PageType("about/", {"about": OWN + "about/"}),
    PageType("guide/", {"guide": OWN + "guide/"}),
    PageType("guide/[^/]+/", {"guide-page": OWN + "guide/records/"}),
    PageType(r"404\.html", {"not-found": OWN + "404.html"}),
)

PAGES = {name: path for type_ in TYPES for name, path in type_.measured.items()}
