"""The files of a site that list all pages: the sitemap, and the index of the search."""

import gzip
from collections.abc import Iterable, Mapping
from io import BytesIO

from markupsafe import escape

from generator.press.sites import Entry
from generator.press.urls import Urls

INDEX, SCRIPT = "search/search_index.json", "search/search_index.js"

BEFORE = "var __index = "
"""What stands before the index where it is read from a disk."""

SITEMAP, PACKED = "sitemap.xml", "sitemap.xml.gz"

DAY = 315532800
"""The date of the packed sitemap, in seconds: the plugin's ``EPOCH``."""


def index(
    old: bytes,
    head: int,
    before: Mapping[str, Entry],
    after: Iterable[str],
    fragments: Mapping[str, bytes],
) -> bytes:
    """Return the search's index with other pages, and with other entries of some.

    ``head`` is how long it is before its entries; ``before`` has the pages that it holds, in order.
    """
    at, own = head, dict[str, bytes]()
    for path, (length, _, _) in before.items():
        if length:
            own[path] = old[at : at + length]
            at += length + 1
    each = (fragments[p] if p in fragments else own.get(p, b"") for p in after)
    return old[:head] + b",".join(filter(None, each)) + b"]}"


def sitemap(urls: Urls, base: str, pages: Iterable[str]) -> dict[str, bytes]:
    """Return the sitemap of a site, plain and packed."""
    addresses = (escape(base + urls.url(path)) for path in pages if base)
    each = "".join(f"\n  <url><loc>{address}</loc></url>" for address in addresses)
    opening = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    data = f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}{each}\n</urlset>'.encode()
    packed = BytesIO()
    with gzip.GzipFile(PACKED, "wb", fileobj=packed, mtime=DAY) as file:
        file.write(data)
    return {SITEMAP: data, PACKED: packed.getvalue()}
