"""A built site -> Site: its addresses, the digests of its files, its links that lead nowhere.

And what a reader sees of a page of it, paragraph by paragraph.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath, splitext
from urllib.parse import unquote, urlsplit

from generator.disk import digest
from generator.preview.values import Link, Measure, Site

_TAG = re.compile(r"<(?:a|area|img|link|script|source|iframe)\s[^>]*>", re.IGNORECASE)
_VALUE = r"""\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)"""
_TARGET = re.compile(r"\s(?:href|src)" + _VALUE, re.IGNORECASE)
_ANCHOR = re.compile(r"<[^>]*\s(?:id|name)" + _VALUE, re.IGNORECASE)
MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")
"""Ends of files in docs/ that become pages."""

HTML = (".html", ".htm", ".xhtml", ".xht")
"""Ends of files in docs/ that a browser shows as pages, just as they are."""

_NO_PAGE = "404.html"
"""Served in place of any address, so its links are no way from a page to another."""

_HIDDEN = re.compile(
    r"<!--.*?-->|<(head|script|style|template|svg)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|body|button|d[dlt]|details|div|fieldset|figure"
    r"|figcaption|footer|form|h[1-6]|header|hr|html|label|li|main|nav|ol|option|p|pre|section"
    r"|summary|table|t(?:body|d|foot|h|head|itle|r)|ul)\b[^>]*>|<br\b[^>]*>",
    re.IGNORECASE,
)


def survey(site: Path, docs: frozenset[str], written: int, seconds: float) -> Site:
    """Look through a built site; ``docs`` are the files that it was made of, below docs/.

    ``written`` counts those that were written from the seeds; it took ``seconds`` to build.
    """
    data = {p.relative_to(site).as_posix(): p.read_bytes() for p in plain_files(site)}
    names = [name for name in sorted(data) if _is_address(name, docs)]
    pages = sum(name.endswith(".html") for name in names)
    return Site(
        site,
        {name if name in docs else address(name): name for name in names},
        {name: digest(bytes_) for name, bytes_ in data.items()},
        frozenset(broken(data, docs)),
        measure=Measure(written, pages, len(data), sum(map(len, data.values())), seconds),
    )


def plain_files(folder: Path) -> Iterator[Path]:
    """Return every file below a folder, and no link."""
    return (p for p in sorted(folder.rglob("*")) if p.is_file() and not p.is_symlink())


def address(name: str) -> str:
    """Return the address of a page of the site by its file, or by its Markdown in docs/.

    Any other file of docs/ is published under its own name.
    """
    stem, end = splitext(name)
    if end not in (*MARKDOWN, ".html"):
        return name
    folder, _, last = stem.rpartition("/")
    is_index = last == "index" or (last == "README" and end != ".html")
    return (f"{folder}/" if folder else "") if is_index else f"{stem}/"


def _is_address(name: str, docs: frozenset[str]) -> bool:
    """Return whether a file is a page or a file of the briefing's own, and none of the theme's."""
    return (name.endswith(".html") and name != _NO_PAGE) or name in docs


def broken(data: Mapping[str, bytes], docs: frozenset[str] = frozenset()) -> Iterator[Link]:
    """Return the links between a site's own files that lead nowhere; ``docs`` as above."""
    pages = {n: b.decode("utf-8", "replace") for n, b in data.items() if n.endswith(".html")}
    anchors = {name: {_bare(m[1]) for m in _ANCHOR.finditer(text)} for name, text in pages.items()}
    for name, text in pages.items():
        for target in sorted(_targets(text)) if name != _NO_PAGE else ():
            if not _leads_on(name, target, data, anchors):
                yield Link(name if name in docs else address(name), target)


def _targets(text: str) -> set[str]:
    return {_bare(m[1]) for tag in _TAG.finditer(text) for m in _TARGET.finditer(tag[0])}


def _bare(value: str) -> str:
    return unescape(value.strip("\"'"))


def _leads_on(
    name: str, target: str, data: Mapping[str, bytes], anchors: Mapping[str, set[str]]
) -> bool:
    """Return whether a link is well; one to elsewhere, or from the server's root, can't be told."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return True
    path = unquote(parts.path)
    there = normpath(join(dirname(name), path)) if path else name
    file = there if there in data else normpath(join(there, "index.html"))
    anchor = unquote(parts.fragment)
    is_told = anchor and file in anchors and not anchor.startswith("__")
    return file in data and (not is_told or anchor in anchors[file])


# What a reader sees


def texts(site: Site, address: str) -> tuple[str, ...]:
    """Return what a reader sees of a page of a site."""
    return visible((site.folder / site.files[address]).read_text("utf-8", errors="replace"))


def visible(page: str) -> tuple[str, ...]:
    """Return the texts of a page’s elements, without what is never shown on it."""
    pieces = _BLOCK.split(_HIDDEN.sub("", page))
    texts = (" ".join(unescape(re.sub(r"<[^>]*>", "", piece)).split()) for piece in pieces)
    return tuple(text for text in texts if text)
