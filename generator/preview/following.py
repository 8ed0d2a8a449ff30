"""The pages and files of two sites: what follows from a change, and what pages load."""

from collections.abc import Iterable, Iterator

from generator.preview.parts import title
from generator.preview.passages import passages
from generator.preview.survey import seen
from generator.preview.values import Alike, Change, Following, Measure, Page, Passage, Site, State

HOME = "home"
"""What the page without an address is called."""

MADE = {
    *("search/search_index.js", "search/search_index.json"),
    *("sitemap.xml", "sitemap.xml.gz", "404.html"),
}
"""Files that the engine makes with the pages; they differ wherever many pages do."""

MOST = 300
"""Pages of a site whose text is looked at."""


def following(base: State, head: State, changes: Iterable[Change]) -> Iterator[Following]:
    """Return the pages that differ and are no part that changed, by kind."""
    if not (base.site and head.site):
        return
    own = {a for c in changes for a in (c.address, c.old)}
    kinds: dict[str, dict[str, list[Page]]] = {}
    for address in sorted({*base.pages, *head.pages} - own):
        old, new = base.pages.get(address), head.pages.get(address)
        if old != new and not _is_published_alike(address, base.site, head.site):
            way = "added" if old is None else "removed" if new is None else "changed"
            page = _page(address, new or old or "", head.site)
            kinds.setdefault(address.split("/")[0] or HOME, {}).setdefault(way, []).append(page)
    for kind, ways in kinds.items():
        yield Following(kind, **{way: tuple(pages) for way, pages in ways.items()})


def _is_published_alike(address: str, base: Site, head: Site) -> bool:
    """Return whether both sites give the same at an address, whatever its source says."""
    old, new = (site.digests.get(site.files.get(address, "")) for site in (base, head))
    return old is not None and old == new


def _page(address: str, text: str, site: Site) -> Page:
    return Page(title(text) or address or HOME, site.files.get(address))


def restyled(base: State, head: State) -> tuple[str, ...]:
    """Return the pages of the site that differ although nothing that is written on them does."""
    every = differing(base.site, head.site)
    return tuple(a for a in every if a in head.pages and base.pages.get(a) == head.pages[a])


def differing(base: Site | None, head: Site | None) -> tuple[str, ...]:
    """Return the addresses of the pages that both sites have, and that are not the same."""
    if not (base and head):
        return ()
    return tuple(
        address
        for address in sorted(base.files.keys() & head.files.keys())
        if head.files[address].endswith(".html")
        and base.digests.get(base.files[address]) != head.digests.get(head.files[address])
    )


def loaded(base: State, head: State, *, is_alone: bool) -> dict[str, tuple[str, ...]]:
    """Return the files that are no pages and differ, by what became of them.

    Those that are made of the pages are told of where they differ alone.
    """
    if not (base.site and head.site):
        return {}
    old, new = (_digests(state, site) for state, site in ((base, base.site), (head, head.site)))
    ways = {
        "added": new.keys() - old.keys(),
        "changed": {name for name in old.keys() & new.keys() if old[name] != new[name]},
        "removed": old.keys() - new.keys(),
    }
    kept = {way: some if is_alone else some - MADE for way, some in ways.items()}
    return {way: tuple(sorted(names)) for way, names in kept.items() if names}


def _digests(state: State, site: Site) -> dict[str, str]:
    pages = {site.files.get(address) for address in state.pages}
    return {name: digest for name, digest in site.digests.items() if name not in pages}


def alike(base: State, head: State, changes: Iterable[Change]) -> tuple[Alike, ...]:
    """Return the passages that differ on pages of no changed part, those on most pages first."""
    if not (base.site and head.site):
        return ()
    own = {c.address for c in changes}
    passages_: dict[Passage, list[Page]] = {}
    for address in differing(base.site, head.site)[:MOST]:
        page = _page(address, head.pages.get(address, ""), head.site)
        for passage in dict.fromkeys(() if address in own else _passages(address, base, head)):
            passages_.setdefault(passage, []).append(page)
    every = (Alike(text, tuple(pages)) for text, pages in passages_.items())
    return tuple(sorted(every, key=lambda one: -len(one.pages)))


def _passages(address: str, base: State, head: State) -> tuple[Passage, ...]:
    """Return what differs for a reader of a page; if nothing, in its source."""
    old, new = (seen(state.site, address) if state.site else () for state in (base, head))
    if old != new:
        return passages(old, new)
    return passages(*(state.pages.get(address, "").splitlines() for state in (base, head)))


def is_reworded(base: State, head: State, addresses: Iterable[str]) -> bool:
    """Return whether a reader sees other words on one of the pages."""
    if not (base.site and head.site):
        return False
    return any(seen(base.site, a) != seen(head.site, a) for a in [*addresses][:MOST])


def measure(site: Site | None) -> Measure | None:
    """Return the size of a site and the time it took."""
    if site is None:
        return None
    pages = sum(file.endswith(".html") for file in site.files.values())
    return Measure(site.written, pages, len(site.digests), site.size, round(site.seconds, 1))
