"""What a change to the generator's pages is to a site that is kept, found without the engine.

Where the engine might tell of something, or print what no kept shell knows, it has to run.
"""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

from markupsafe import escape

from generator.press.converting import Converted, Sources, convert, encoded
from generator.press.shells import OWN, Items, Kind, Shell, Ways, addresses, kind, values
from generator.press.urls import Urls, of_site, order

INDEX, SCRIPT = "search/search_index.json", "search/search_index.js"

BEFORE = "var __index = "
"""What stands before the index where it is read from a disk."""

SITEMAP, PACKED = "sitemap.xml", "sitemap.xml.gz"

DAY = 315532800
"""The date of the packed sitemap, in seconds: the plugin's ``EPOCH``."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a site. ``pages`` has all of them in order, with what others may ask of one.

    ``digests`` are those of what the generator wrote; ``known`` files that are no pages;
    ``fronts`` what the nav may print of its pages; ``base`` and ``edit`` what addresses begin with;
    ``head`` how long the index is before its entries.
    """

    digests: Mapping[str, str]
    pages: Mapping[str, "Entry"]
    known: frozenset[str]
    shells: Mapping[Kind, Shell]
    items: Items
    ways: Ways
    fronts: Mapping[str, str]
    extensions: Mapping[str, Any]
    directories: bool
    base: str
    edit: str
    head: int
    is_offline: bool


Entry = tuple[int, str, str]
"""The bytes of a page's entries in the search, its anchors, and where it leads to, a line each."""


@dataclass(frozen=True, slots=True)
class Change:
    """Files of a site that are new and those that go, and what is kept afterwards."""

    kept: Kept
    new: dict[str, bytes] = field(default_factory=dict)
    gone: tuple[str, ...] = ()


def entry(fragment: str, ids: Iterable[str], links: Iterable[tuple[str, str]]) -> Entry:
    """Return what is kept of a page."""
    anchors = "\n".join(("", *sorted(filter(None, ids)), ""))
    return len(fragment), anchors, "\n".join(("", *(f"{to}#{at}" for to, at in links), ""))


def links_of(known: Entry) -> Iterator[tuple[str, str]]:
    """Return where a page leads to: pages, with an anchor or nothing."""
    for link in known[2].split("\n")[1:-1]:
        to, _, anchor = link.partition("#")
        yield to, anchor


def front_in_nav(front: Mapping[str, Any]) -> str:
    """Return what other pages may print of one in the nav."""
    return repr({key: value for key, value in front.items() if key != OWN[1]})


def change(kept: Kept, sources: Sources, index: bytes) -> Change | None:
    """Return what new pages change in a site; none where the engine has to look."""
    digests = sources.digests
    changed = [path for path, digest in digests.items() if kept.digests.get(path) != digest]
    gone = [path for path in kept.digests if path not in digests]
    if not changed and not gone:
        return Change(kept)
    added = [path for path in changed if path not in kept.digests]
    if not _is_simple(kept, added, gone):
        return None
    left = {path: it for path, it in kept.pages.items() if path not in {*changed, *gone}}
    urls = Urls({*left, *changed, *kept.known}, kept.directories)
    pressed = _pressed(kept, sources, [path for path in changed if path.endswith(".md")], urls)
    if pressed is None:
        return None
    fragments, new, made = pressed
    copied = [path for path in changed if not path.endswith(".md")]
    new |= {path: (sources.docs / path).read_bytes() for path in copied}
    is_reordered = bool(added or gone)
    paths = sorted({*left, *made}, key=order) if is_reordered else kept.pages
    pages = {path: made.get(path) or left[path] for path in paths}
    if not _is_linked(kept, pages, made, gone):
        return None
    new |= _index(kept, pages, fragments, index)
    if is_reordered:
        new |= sitemap(urls, kept.base, pages)
    after = replace(kept, digests={**digests}, pages=pages)
    return Change(after, new, tuple(map(of_site, gone)))


def _is_simple(kept: Kept, added: list[str], gone: list[str]) -> bool:
    """Return whether only pages come and go, and only outside the nav."""
    pages = all(path.endswith("index.md") for path in (*added, *gone))
    return pages and kept.ways.nav.isdisjoint((*added, *gone))


def _pressed(
    kept: Kept, sources: Sources, changed: list[str], urls: Urls
) -> tuple[dict[str, bytes], dict[str, bytes], dict[str, Entry]] | None:
    """Return entries of the search, files of the site and what is kept, of each changed page."""
    fragments, new, made = dict[str, bytes](), dict[str, bytes](), dict[str, Entry]()
    for path in changed:
        source = sources[path]
        converted = convert(source, urls, kept.extensions)
        known = kept.fronts.get(path)
        if not converted or known not in {None, front_in_nav(source.front)}:
            return None
        its_kind = kind(path, source.front, converted.content, kept.ways)
        shell = kept.shells.get(its_kind) if its_kind else None
        if not shell:
            return None
        own = addresses(kept.base and kept.base + urls.url(path), kept.edit and kept.edit + path)
        new[of_site(path)] = press(shell, source.front, converted, own, kept.items)
        fragment = encoded(converted.entries)
        fragments[path] = fragment.encode()
        made[path] = entry(fragment, converted.content.ids, converted.content.links)
    return fragments, new, made


def press(
    shell: Shell,
    front: Mapping[str, Any],
    converted: Converted,
    own: Mapping[str, str],
    items: Items,
) -> bytes:
    """Return the file of a page, in the engine's coding."""
    text = shell.fill(values(front, converted.content, own, items))
    return text.encode("utf-8", errors="xmlcharrefreplace")


def _is_linked(
    kept: Kept, pages: Mapping[str, Entry], made: Mapping[str, Entry], gone: list[str]
) -> bool:
    """Return whether all links that the change concerns lead to something."""
    for known in made.values():
        for to, anchor in links_of(known):
            if anchor and to in pages and f"\n{anchor}\n" not in pages[to][1]:
                return False
    others = [links for path, (_, _, links) in pages.items() if path not in made]
    if any(f"\n{path}#" in links for links in others for path in gone):
        return False
    return not any(
        f"\n{path}#{anchor}\n" in links
        for path, anchors in _lost(kept, made)
        for links in others
        if f"\n{path}#" in links
        for anchor in anchors
    )


def _lost(kept: Kept, made: Mapping[str, Entry]) -> Iterator[tuple[str, set[str]]]:
    """Return the anchors that pages had and have no more."""
    for path, (_, anchors, _) in made.items():
        had = kept.pages[path][1] if path in kept.pages else ""
        if lost := {*had.split("\n")} - {*anchors.split("\n")}:
            yield path, lost


def _index(
    kept: Kept, pages: Mapping[str, Entry], fragments: Mapping[str, bytes], index: bytes
) -> dict[str, bytes]:
    """Return the search's index with other entries of changed pages."""
    at, before = kept.head, dict[str, bytes]()
    for path, (length, _, _) in kept.pages.items():
        if length:
            before[path] = index[at : at + length]
            at += length + 1
    each = (fragments[p] if p in fragments else before.get(p, b"") for p in pages)
    whole = index[: kept.head] + b",".join(filter(None, each)) + b"]}"
    if whole == index:
        return {}
    return {INDEX: whole, **({SCRIPT: BEFORE.encode() + whole} if kept.is_offline else {})}


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
