"""The pages and files of two sites: what follows from a change, and what pages load."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from generator.preview.parts import title
from generator.preview.passages import passages
from generator.preview.survey import texts
from generator.preview.values import Alike, Change, Following, Page, Passage, Site, State

HOME = "home"
"""What the page without an address is called."""

MADE = {
    *("search/search_index.js", "search/search_index.json"),
    *("sitemap.xml", "sitemap.xml.gz", "404.html"),
}
"""Files that the engine makes with the pages; they differ wherever many pages do."""

MOST = 300
"""Pages of a site whose text is looked at."""


def follow(
    base: State, head: State, changes: Sequence[Change], *, is_of_code: bool
) -> dict[str, Any]:
    """Return what differs between two sites, by the fields of ``Differences``.

    Nothing where one is missing. ``is_of_code`` says that what people wrote may not account for it.
    """
    if not (base.site and head.site):
        return {}
    old, new = base.site, head.site
    differ = differing(old, new)
    own = {address for c in changes for address in (c.address, c.old)}
    rows = tuple(_following(old, new, own))
    restyled = [a for a in differ if a in new.pages and old.pages.get(a) == new.pages[a]]
    return {
        "following": rows,
        "restyled": len(restyled),
        "is_reworded": any(texts(old, a) != texts(new, a) for a in restyled[:MOST]),
        "loaded": loaded(old, new, is_alone=not (changes or rows or restyled)),
        "alike": _alike(old, new, [a for a in differ if a not in own]) if is_of_code else (),
    }


def _following(old: Site, new: Site, own: Collection[str | None]) -> Iterator[Following]:
    """Return the pages that differ and are no part that changed, by kind."""
    kinds: dict[str, dict[str, list[Page]]] = {}
    for address in sorted({*old.pages, *new.pages} - {*own}):
        was, now = old.pages.get(address), new.pages.get(address)
        before, after = (s.digests.get(s.files.get(address, "")) for s in (old, new))
        is_published_alike = before is not None and before == after
        if was != now and not is_published_alike:
            way = "added" if was is None else "removed" if now is None else "changed"
            page = _page(address, now or was or "", new)
            kinds.setdefault(address.split("/")[0] or HOME, {}).setdefault(way, []).append(page)
    for kind, ways in kinds.items():
        yield Following(kind, **{way: tuple(pages) for way, pages in ways.items()})


def _page(address: str, text: str, site: Site) -> Page:
    return Page(title(text) or address or HOME, site.files.get(address))


def differing(base: Site | None, head: Site) -> tuple[str, ...]:
    """Return the addresses of the pages that both sites have, and that are not the same."""
    if not base:
        return ()
    both = sorted(base.files.keys() & head.files.keys())
    before, after = ({a: s.digests.get(s.files[a]) for a in both} for s in (base, head))
    return tuple(a for a in both if head.files[a].endswith(".html") and before[a] != after[a])


def loaded(old: Site, new: Site, *, is_alone: bool) -> dict[str, tuple[str, ...]]:
    """Return the files that are no pages and differ, by what became of them.

    Those that are made of the pages are told of where they differ alone.
    """
    before, after = _digests(old), _digests(new)
    ways = {
        "added": after.keys() - before.keys(),
        "changed": {name for name in before.keys() & after.keys() if before[name] != after[name]},
        "removed": before.keys() - after.keys(),
    }
    kept = {way: some if is_alone else some - MADE for way, some in ways.items()}
    return {way: tuple(sorted(names)) for way, names in kept.items() if names}


def _digests(site: Site) -> dict[str, str]:
    pages = {site.files.get(address) for address in site.pages}
    return {name: digest for name, digest in site.digests.items() if name not in pages}


def _alike(old: Site, new: Site, addresses: Sequence[str]) -> tuple[Alike, ...]:
    """Return the passages that differ on pages of no changed part, those on most pages first."""
    passages_: dict[Passage, list[Page]] = {}
    for address in addresses[:MOST]:
        page = _page(address, new.pages.get(address, ""), new)
        for passage in dict.fromkeys(_passages(address, old, new)):
            passages_.setdefault(passage, []).append(page)
    every = (Alike(text, tuple(pages)) for text, pages in passages_.items())
    return tuple(sorted(every, key=lambda one: -len(one.pages)))


def _passages(address: str, old: Site, new: Site) -> tuple[Passage, ...]:
    """Return what differs for a reader of a page; if nothing, in its source."""
    shown = passages(texts(old, address), texts(new, address))
    return shown or passages(*(site.pages.get(address, "").splitlines() for site in (old, new)))
