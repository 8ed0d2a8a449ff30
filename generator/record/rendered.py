"""What the Markdown engine makes of a body: only that says where its links lead.

The engine reads definitions of links inside quotations and lists, entities in a scheme, titles on
the next line. So nothing is looked for in what an editor wrote; what comes of it is judged, as a
browser would read it.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
from markdown.util import HtmlStash

from generator.model.settings import Extensions
from generator.text import hidden, tables


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a page can't show safely.

    ``text`` are the words by which it is found in the body, bare as ``bare`` gives them.
    """

    what: str
    text: str = ""
    mend: str = ""


DEEPEST = 100
"""Elements within each other that are shown: two for each list in a list, one for a quotation."""

DEEP = "lists or quotations too deep within each other"
_DEEP = Fault(DEEP)

_TABLE = tables.words(Path(__file__).with_name("html.txt"))
ADDRESSES, ELEMENTS = frozenset(_TABLE["address"]), frozenset(_TABLE["element"])
"""Attributes that hold an address; what engines and their extensions make of text."""

_VOID = frozenset(("br", "hr", "img", "input"))
_STYLE = re.compile(r"text-align: (?:left|right|center);?")
"""The only style that an engine sets itself: that of a table's column."""

_EDGES = "".join(map(chr, range(0x21)))
_SCHEMES = frozenset(("http", "https", "mailto"))

_LIBRARY = re.compile(r"\w+$|(?:markdown\.extensions|pymdownx)\.(?!snippets$)\w+$")
"""Extensions that are no code of the project's, and read no files or addresses."""

LONGEST = 60
"""Characters of an address that a message shows."""


def is_safe(address: str) -> bool:
    """Return whether browsers read an address as of the web, of mail, or as a page of the site."""
    plain = re.sub(r"[\t\n\r]", "", unescape(address).strip(_EDGES))
    scheme, colon, _ = re.split(r"[/?#]", plain, maxsplit=1)[0].partition(":")
    if colon:
        return scheme.lower() in _SCHEMES
    return bool(plain) and not plain.startswith(("/", "\\"))


def bare(text: str) -> str:
    """Return text without what engines and browsers skip, so that an address is found in it."""
    return re.sub(r"[\s\\]+", "", hidden.bare(unescape(text)))


def faults(text: str, extensions: Extensions) -> tuple[Fault, ...]:
    """Render Markdown, and give each thing that a page can't show safely."""
    engine, stash = _engine(extensions), _Stash()
    engine.htmlStash = stash
    try:
        page = _Page(engine.convert(text))
    except RecursionError:
        return (_DEEP,)
    except Exception as error:  # noqa: BLE001 - whatever it is, it would stop the build too
        return (Fault(f"what the Markdown engine breaks off at ({type(error).__name__})"),)
    defined = (unescape(target) for target, _ in engine.references.values())
    links = [_link(target) for target in defined if not is_safe(target)]
    deep = [_DEEP] if page.deepest > DEEPEST else []
    return (*stash.faults, *page.faults, *links, *deep)


def _engine(extensions: Extensions) -> markdown.Markdown:
    """Make an engine with those extensions that are installed and take their settings."""
    engine = markdown.Markdown()
    for name, settings in extensions.items():
        if _LIBRARY.match(name):
            with suppress(Exception):
                engine.registerExtensions([name], {name: dict(settings)})
    return engine


class _Stash(HtmlStash):
    """Tells of all raw HTML that an engine takes over from a text as it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[Fault] = []

    def store(self, html: str | Element) -> str:
        """Keep HTML for later; entities are kept too, and are no fault."""
        if isinstance(html, Element) or "<" in html:
            self.faults.append(_html(f"<{html.tag}" if isinstance(html, Element) else html))
        return super().store(html)


class _Page(HTMLParser):
    """Tells what stands in rendered HTML that should not, and how deep its elements go."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[Fault] = []
        self.depth = self.deepest = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and at its attributes."""
        self.depth += tag not in _VOID
        self.deepest = max(self.depth, self.deepest)
        if tag == "img":
            self.faults.append(Fault("a picture", bare(dict(attrs).get("src") or "")))
            return
        if tag not in ELEMENTS:
            self.faults.append(_html(f"<{tag}"))
        self.faults += (fault for pair in attrs if (fault := _attribute(*pair)))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self.depth -= tag not in _VOID


def _attribute(name: str, value: str | None) -> Fault | None:
    """Return what is wrong with an attribute; nothing where nothing is."""
    if name in ADDRESSES and not is_safe(value or ""):
        return _link(value or "")
    if name.startswith("on") or name in {"srcdoc", "style"}:
        is_column = name == "style" and _STYLE.fullmatch(value or "")
        return None if is_column else _html(value or "")
    return None


def _link(target: str) -> Fault:
    shown = " ".join(hidden.shown(target).split())
    cut = f"{shown[:LONGEST]}…" if len(shown) > LONGEST else shown
    mend = "Link to https:// or mailto:, or to a page of the site by its path from this page."
    return Fault(f"a link to “{cut}”", bare(target), mend)


def _html(text: str) -> Fault:
    return Fault("an HTML tag", bare(text.strip().partition("\n")[0]))
