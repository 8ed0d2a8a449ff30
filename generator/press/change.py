"""What a change to the generator's pages is to a site that is kept, found without the engine.

The engine reads its settings and prints again where a page is the first of its class, to cut a
shell for that. Where it might tell of something, it has to build the whole site; then the answer
is the reason, in words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from generator.press.converting import Converted, Source, Sources, convert, encoded
from generator.press.listing import BEFORE, INDEX, SCRIPT, index, sitemap
from generator.press.shells import Items, Shell, addresses, kind, values
from generator.press.sites import Entry, Kept, entry, front_in_nav, links_of
from generator.press.urls import Urls, of_site, order

if TYPE_CHECKING:
    from generator.press.classes import Classes


@dataclass(frozen=True, slots=True)
class Change:
    """Files of a site that are new and those that go, and what is kept afterwards."""

    kept: Kept
    new: dict[str, bytes] = field(default_factory=dict)
    gone: tuple[str, ...] = ()


Opened = Callable[[Kept, Urls], "Classes"]
"""Has the engine read the settings of a site, so that shells can be cut for it."""


def change(kept: Kept, sources: Sources, old: bytes, opened: Opened) -> Change | str:
    """Return what new pages change in a site whose search has the index ``old``."""
    digests = sources.digests
    changed = [path for path, digest in digests.items() if kept.digests.get(path) != digest]
    gone = [path for path in kept.digests if path not in digests]
    if not changed and not gone:
        return Change(kept)
    added = [path for path in changed if path not in kept.digests]
    if why := _unusual(kept, added, gone):
        return why
    left = {path: it for path, it in kept.pages.items() if path not in {*changed, *gone}}
    urls = Urls({*left, *changed, *kept.known}, kept.directories)
    made = _Pressed(kept, urls, opened)
    for path in changed:
        if not path.endswith(".md"):
            made.new[path] = (sources.docs / path).read_bytes()
        elif why := made.press(sources[path]):
            return why
    is_reordered = bool(added or gone)
    paths = sorted({*left, *made.entries}, key=order) if is_reordered else kept.pages
    pages = {path: made.entries.get(path) or left[path] for path in paths}
    if why := _astray(kept, pages, made.entries, added, gone):
        return why
    whole = index(old, kept.head, kept.pages, pages, made.fragments)
    if whole != old:
        script = {SCRIPT: BEFORE.encode() + whole} if kept.is_offline else {}
        made.new |= {INDEX: whole, **script}
    if is_reordered:
        made.new |= sitemap(urls, kept.base, pages)
    after = replace(made.kept, digests={**digests}, pages=pages)
    return Change(after, made.new, tuple(map(of_site, gone)))


def _unusual(kept: Kept, added: list[str], gone: list[str]) -> str:
    """Tell whether more than pages comes and goes, or something in the nav."""
    for path in (*added, *gone):
        if not path.endswith("index.md"):
            return f"{path} comes or goes"
        if path in kept.ways.nav:
            return f"{path} comes or goes, which stands in the nav"
    return ""


class _Pressed:
    """Pages that are pressed one by one for a kept site.

    ``new`` has their files, ``fragments`` their entries in the search, ``entries`` what is kept of
    them; ``kept`` gets more shells.
    """

    def __init__(self, kept: Kept, urls: Urls, opened: Opened) -> None:
        self.kept, self.urls, self.opened = kept, urls, opened
        self.classes: Classes | None = None
        self.new = dict[str, bytes]()
        self.fragments = dict[str, bytes]()
        self.entries = dict[str, Entry]()

    def press(self, source: Source) -> str:
        """Press a page; return why the engine has to print it instead."""
        kept, urls, path = self.kept, self.urls, source.path
        converted = convert(source, urls, kept.extensions)
        if not converted:
            return f"MkDocs may have to tell of something in {path}"
        if kept.fronts.get(path, front := front_in_nav(source.front)) != front:
            return f"{path} is another to the nav"
        shell = self._shell(source, converted)
        if not shell:
            return f"no shell serves {path}"
        own = addresses(kept.base and kept.base + urls.url(path), kept.edit and kept.edit + path)
        self.new[of_site(path)] = press(shell, source.front, converted, own, self.kept.items)
        fragment = encoded(converted.entries)
        self.fragments[path] = fragment.encode()
        self.entries[path] = entry(fragment, converted.content.ids, converted.content.links)
        return ""

    def _shell(self, source: Source, converted: Converted) -> Shell | None:
        """Return the shell of a page's class, which may be a new one."""
        kept = self.kept
        its = kind(source.path, source.front, converted.content, kept.ways)
        if its is None or its in kept.shells:
            return kept.shells[its] if its else None
        self.classes = self.classes or self.opened(kept, self.urls)
        shell, cutter = self.classes.shell(source, converted), self.classes.cutter
        if not shell or cutter.ways != kept.ways:
            return None
        self.kept = replace(kept, shells={**kept.shells, its: shell}, items=cutter.items)
        return shell


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


def _astray(
    kept: Kept,
    pages: Mapping[str, Entry],
    made: Mapping[str, Entry],
    added: Iterable[str],
    gone: Iterable[str],
) -> str:
    """Name a link that the change concerns and of which the engine may have to tell."""
    for path, known in made.items():
        for to, anchor in links_of(known):
            if anchor and to in pages and f"\n{anchor}\n" not in pages[to][1]:
                return f"{path} leads to #{anchor} in {to}, which is not there"
    others = [links for path, (_, _, links) in pages.items() if path not in made]
    for path in (*added, *gone):
        if any(f"\n{path}#" in links for links in others):
            return f"a page leads to {path}, which comes or goes"
    for path, anchors in _lost(kept, made):
        leading = [links for links in others if f"\n{path}#" in links]
        for anchor in anchors:
            if any(f"\n{path}#{anchor}\n" in links for links in leading):
                return f"a page leads to #{anchor} in {path}, which is there no more"
    return ""


def _lost(kept: Kept, made: Mapping[str, Entry]) -> Iterator[tuple[str, set[str]]]:
    """Return the anchors that pages had and have no more."""
    for path, (_, anchors, _) in made.items():
        had = kept.pages[path][1] if path in kept.pages else ""
        if lost := {*had.split("\n")} - {*anchors.split("\n")}:
            yield path, lost
