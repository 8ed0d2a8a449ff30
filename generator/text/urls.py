"""Web addresses that people write: which can be linked, and how a page names and reaches them."""

import re
from urllib.parse import quote, urlsplit

LONGEST = 2_000
"""Characters of an address; servers and browsers are sure to take as many (RFC 9110, 4.1, asks
for 8,000; sitemaps.org and old browsers for some 2,000)."""

# What no address holds: spaces, control characters, marks that only change how text runs, and the
# signs that RFC 3986 (2) and RFC 3987 (2.2) leave out.
_NEVER = re.compile(r'[\x00-\x20\x7f-\xa0"<>\\^`{|}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]')
_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?|[0-9a-f:.]*:[0-9a-f:.]*")
_IN_PROSE = re.compile(
    r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|^ {0,3}\[[^\]]+\]:.*$"
    r"|<?\b(?:https?://|mailto:|www\.)[^\s<>\"“”]+>?",
    re.MULTILINE,
)
"""Where a link leads: in brackets behind its words, on a line of its own, or in the text."""

_DIRECTIVE = ":~:"
"""What sets a fragment directive apart (WICG, URL Fragment Text Directives)."""


def wrong(address: str) -> str | None:
    """Return what keeps an address from being linked, as the end of a sentence; else None."""
    if len(address) > LONGEST:
        return f"has {len(address):,} characters"
    if _NEVER.search(address):
        return "holds a sign that no address holds"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "is not a web address"
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host):
        return "is not a web address"
    return "holds a name or password" if "@" in parts.netloc else None


def without_addresses(text: str) -> str:
    """Return an editor's words without the addresses in them, which claim nothing."""
    return _IN_PROSE.sub(" ", text)


def host(address: str) -> str:
    """Return the host of an address as readers know it: without ``www.``."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def bare(address: str) -> str:
    """Return an address without what does not tell pages apart: scheme, query, closing slash."""
    return re.sub(r"^https?://(?:www\.|m\.)?|[?#].*$", "", address.strip()).rstrip("/")


def at(address: str, words: str, before: str = "", after: str = "") -> str:
    """Return an address that opens a page at some of its words, in browsers that can.

    ``before`` and ``after`` are the words beside them, where they stand more than once. A browser
    that knows no text fragments opens the page at its top.
    """
    page, _, place = address.partition("#")
    place = place.partition(_DIRECTIVE)[0]
    parts = [f"{_encoded(before)}-"] if before else []
    parts += [_encoded(words), *([f"-{_encoded(after)}"] if after else [])]
    return f"{page}#{place}{_DIRECTIVE}text={','.join(parts)}"


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
