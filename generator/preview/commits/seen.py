"""The HTML of a page -> what a reader sees of it, paragraph by paragraph."""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from generator.preview.states import Site

MOST = 300
"""Pages of a site whose text is looked at."""

_HIDDEN = re.compile(
    r"<!--.*?-->|<(head|script|style|template|svg)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|body|button|d[dlt]|details|div|fieldset|figure"
    r"|figcaption|footer|form|h[1-6]|header|hr|html|label|li|main|nav|ol|option|p|pre|section"
    r"|summary|table|t(?:body|d|foot|h|head|itle|r)|ul)\b[^>]*>|<br\b[^>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")


def seen(page: str) -> tuple[str, ...]:
    """Return the texts of a page’s elements, without what is never shown on it."""
    pieces = _BLOCK.split(_HIDDEN.sub("", page))
    texts = (" ".join(unescape(_TAG.sub("", piece)).split()) for piece in pieces)
    return tuple(text for text in texts if text)


def pages(folder: Path, site: Site, addresses: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return what is seen of some pages of a built site, by their addresses."""
    files = {address: folder / site.files[address] for address in [*addresses][:MOST]}
    return {a: seen(path.read_text("utf-8", errors="replace")) for a, path in files.items()}
