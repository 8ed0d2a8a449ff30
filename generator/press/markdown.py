"""The Markdown of generated pages as HTML: what Python-Markdown and MkDocs make of it, sooner.

What is not wholly recognised is no business of this module, and is left to Python-Markdown.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from generator.press.content import Content
from generator.press.contents import Headed, content_of
from generator.press.groups import Group
from generator.press.inline import Line, Odd, attribute, printed

_SPANS = frozenset(["address", "dd", "dt", "legend", "li", "p", "summary", "td", "th"])
"""Elements in which Markdown reads lines alone."""

_BLOCKS = frozenset(
    (
        *("article", "aside", "blockquote", "body", "center", "details", "div", "dl", "fieldset"),
        *("figcaption", "figure", "footer", "form", "header", "hgroup", "main", "menu", "nav"),
        *("noscript", "ol", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    )
)
"""Elements in which Markdown reads blocks."""

_NAME = "|".join(sorted(_SPANS | _BLOCKS, key=len, reverse=True))
_LINE = re.compile(rf"^(</?(?:{_NAME})(?=[ >])[^\n]*)\n", re.MULTILINE)
_TAG = re.compile(rf'<({_NAME})((?: [a-zA-Z][a-zA-Z0-9:-]*+(?:="[^"<>\n]*+")?+)*+)>')
_EACH = re.compile(r' ([a-zA-Z0-9:-]+)(?:="([^"]*)")?')
_LATER = re.compile(r"\n(?:[ #>:|=_-]|\*[ *])")
_NUMBERED = re.compile(r"\d+\.")
_REFERENCE = re.compile(r"^[^\n\w]*(?:\d+\.[^\n\w]*)?\[[^\[\]]*\]:", re.MULTILINE)
"""What may define a reference: also where an item, a definition or a quotation opens with it."""

_WIDE = re.compile(r"^[^\S\n ]|[^\S\n ]$|^ *(?![0-9])\d+\.|\d+\.(?<![0-9]\.)", re.MULTILINE)
"""Spaces that only Unicode knows at an end of a line, and its digits, which number items too."""

_UNUSUAL = re.compile(
    r"[\x00-\x09\x0b-\x1f\x85\u0660-\u1fff\u2000-\u200a\u2028-\u202f\u205f\u3000\ua620-\uabf9"
    r"\uff10-\uff19\U00010000-\U0001ffff]"
)
"""All of these spaces and digits but the no-break space, and signs beside them: soon looked for."""

_HEADING = re.compile(r"(#{1,6})([^#\\\n][^\\\n]*)")
_ROW = re.compile(r" *\|(?:[^|\n]*+\|){2,} *")
_RULE = re.compile(r"\|(?: *-+ *\|)+")


_READERS = {
    "#": "_heading",
    "|": "_table",
    ":": "_definition",
    " ": "_indented",
    **dict.fromkeys("-+*", "_mark"),
    **dict.fromkeys("0123456789", "_number"),
    **dict.fromkeys(">=~`_", "_refuse"),
}
"""What reads a block, by its first sign."""


class _Tag(NamedTuple):
    """A tag that opens an element: what Markdown does within it, how it is printed, its id."""

    name: str
    how: str
    html: str
    ids: tuple[str, ...]


def content(text: str, here: str, href: Callable[[str, str], str | None]) -> Content | None:
    """Return what a page holds, or None where its Markdown is not wholly recognised.

    ``href`` gives what a link to a page and an anchor on it leads to, or None for no such page.
    """
    if _is_odd(text):
        return None
    page = _Page(Line(here, href))
    try:
        page.read(text)
        return content_of(page.out, page.headings, page.line)
    except Odd:
        return None


def _is_odd(text: str) -> bool:
    """Return whether something stands in a text that would alter how all of it is read."""
    return (
        not text.strip()
        or any(sign in text for sign in ("\t", "\r", "\x00", "\x02", "\x03", "~~~", "```", "[TOC]"))
        or (" \n" in text and re.search(r"\n +\n", text) is not None)
        or ("]:" in text and _REFERENCE.search(text) is not None)
        or _is_wide(f"\n{text}\n")
    )


def _is_wide(lines: str) -> bool:
    """Return whether spaces or digits stand in lines that only Unicode knows as such."""
    is_usual = "\xa0\n" not in lines and "\n\xa0" not in lines and not _UNUSUAL.search(lines)
    return not is_usual and _WIDE.search(lines) is not None


class _Page:
    """A page on its way from Markdown to HTML."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.out: list[str] = []
        self.headings: list[Headed] = []
        self.open: list[tuple[str, bool, int]] = []
        """Elements that are open: name, whether blocks are read in it, how much stood before."""
        self.group = Group(line)

    def read(self, text: str) -> None:
        """Read a text, part by part: lines with a tag of a block, and what stands between them."""
        parts = _LINE.split(f"{text.rstrip(chr(10))}\n")
        self._blocks(parts[0])
        at = 1
        while at < len(parts):
            is_raw = not self.open and parts[at][1] != "/" and _tag(parts[at]).how == "off"
            if is_raw:
                at = self._raw(parts, at)
            else:
                self._close_group()
                self._tag_line(parts[at])
                self._between(parts[at + 1])
                at += 2
        if self.open:
            raise Odd
        self._close_group()

    def _raw(self, parts: list[str], at: int) -> int:
        """Print an element outside of Markdown as it stands; return where the next part is."""
        self._close_group()
        depth: list[str] = []
        whole = self._raw_line(parts[at], depth)
        while depth:
            if at + 2 >= len(parts):
                raise Odd
            whole += "\n" + self.line.verbatim(parts[at + 1])
            at += 2
            whole += self._raw_line(parts[at], depth)
        after = parts[at + 1]
        self.out.append(whole + ("\n\n" if after.startswith("\n") else "\n"))
        self._blocks(after)
        return at + 2

    def _raw_line(self, line: str, depth: list[str]) -> str:
        """Return a line outside of Markdown; follow which elements are open after it."""
        if line[1] == "/":
            if not depth or line != f"</{depth.pop()}>":
                raise Odd
            return line
        tag, rest = _parted(line)
        self.line.raw_ids += tag.ids
        if not rest:
            depth.append(tag.name)
        else:
            self.line.verbatim(_inner(tag.name, rest))
        return line

    def _tag_line(self, line: str) -> None:
        """Read a line with a tag, of an element that Markdown reads or that stands in one."""
        if line[1] == "/":
            self._shut(line)
            return
        tag, rest = _parted(line)
        is_block = not self.open or self.open[-1][1]
        how = tag.how if is_block else "off"
        self.line.ids += tag.ids
        if not rest:
            self.open.append((tag.name, how == "block", len(self.out)))
            self.out.append(tag.html)
            if how == "span":
                raise Odd
        else:
            words = self._within(tag.name, how, _inner(tag.name, rest))
            self.out.append(f"{tag.html}{words}</{tag.name}>" + ("\n" if is_block else ""))

    def _within(self, name: str, how: str, text: str) -> str:
        if how == "off":
            return self.line.bare(text)
        if how == "block":
            raise Odd
        pairs, html = (
            self.line.at_end(text) if name in ("dt", "td", "th") else ((), self.line.html(text))
        )
        if pairs:
            raise Odd
        return html

    def _shut(self, line: str) -> None:
        """Close the element that is open."""
        if not self.open or line != f"</{self.open[-1][0]}>":
            raise Odd
        _, is_block, at = self.open.pop()
        if is_block and len(self.out) > at + 1:
            self.out[at] += "\n"
        within = not self.open or self.open[-1][1]
        self.out.append(f"{line}\n" if within else line)

    def _between(self, text: str) -> None:
        """Read what stands between two lines with tags."""
        if not self.open or self.open[-1][1]:
            self._blocks(text)
        elif text and not text.strip():
            raise Odd
        else:
            self.out.append("\n" + self.line.bare(text))

    def _reader(self, block: str) -> Callable[[str], None]:
        """Return what reads a block, by its first sign."""
        name = _READERS.get(block[0])
        if name:
            reader: Callable[[str], None] = getattr(self, name)
            return reader
        return self._definition if "\n:" in block else self._paragraph

    def _blocks(self, text: str) -> None:
        """Read blocks, which empty lines part."""
        for piece in text.strip("\n").split("\n\n"):
            block = piece.lstrip("\n")
            if block:
                self._reader(block)(block)

    def _paragraph(self, block: str) -> None:
        self._close_group()
        if "\n" not in block:
            html = self.line.html(block)
            self.out.append(f"<p>{html}</p>\n")
            if block[-1] != " ":
                self.group.term(html, len(self.out))
            return
        attributes, html = self.line.block(block)
        if _LATER.search(block):
            raise Odd
        self.out.append(f"<p{attributes}>{html}</p>\n")

    def _number(self, block: str) -> None:
        if _NUMBERED.match(block):
            self._list(block)
        elif "\n:" in block:
            self._definition(block)
        else:
            self._paragraph(block)

    def _mark(self, block: str) -> None:
        """Read a list, or a paragraph that begins with the mark of one."""
        if block[1:2] == " ":
            self._list(block)
        elif (block[0] == "*" and block[1:2].strip()) or block[1:2].isalnum():
            self._paragraph(block)
        else:
            raise Odd

    def _list(self, block: str) -> None:
        name = "ol" if block[0].isdigit() else "ul"
        if self.group.name not in ("ol", "ul"):
            self._close_group()
            self.group.open(name)
        self.group.items(block)

    def _definition(self, block: str) -> None:
        """Read terms and a definition, or a definition of the term that a paragraph holds."""
        if self.group.name != "dl":
            if block[0] != ":":
                self._close_group()
            elif self.group.name:
                raise Odd
            self.group.begin(self.out, is_apart=block[0] == ":")
        self.group.definition(block)

    def _indented(self, block: str) -> None:
        if self.group.name != "dl" or not block.startswith("    "):
            raise Odd
        self.group.more(block)

    def _close_group(self) -> None:
        if self.group.name:
            self.group.close(self.out)

    def _heading(self, block: str) -> None:
        self._close_group()
        match = _HEADING.fullmatch(block)
        words = match[2].strip() if match else ""
        if not match or not words or words[-1] == "#":
            raise Odd
        pairs, html = self.line.at_end(words)
        self.headings.append(Headed(len(self.out), len(match[1]), pairs, html))
        self.out.append("")

    def _table(self, block: str) -> None:
        self._close_group()
        rows = block.split("\n")
        if not rows[2:] or "`" in block or "\\" in block or not _RULE.fullmatch(rows[1].strip(" ")):
            raise Odd
        width = rows[1].count("|")
        cells = [self._row(row, width, "td") for row in rows[2:]]
        head = self._row(rows[0], width, "th")
        body = "".join(cells)
        self.out.append(f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n</table>\n")

    def _row(self, row: str, width: int, name: str) -> str:
        if row.count("|") != width or not _ROW.fullmatch(row):
            raise Odd
        made = "<tr>\n"
        for cell in row.strip(" ")[1:-1].split("|"):
            pairs, html = self.line.at_end(cell.strip(" "))
            made += f"<{name}{printed(pairs)}>{html}</{name}>\n"
        return f"{made}</tr>\n"

    def _refuse(self, block: str) -> None:
        raise Odd(block)


def _parted(line: str) -> tuple[_Tag, str]:
    """Return the tag at the beginning of a line, and what follows it."""
    tag = _TAG.match(line)
    if not tag:
        raise Odd
    return _read_tag(tag[0]), line[tag.end() :]


def _tag(line: str) -> _Tag:
    return _parted(line)[0]


def _inner(name: str, rest: str) -> str:
    """Return what an element holds that closes where its line ends."""
    end = f"</{name}>"
    if not rest.endswith(end):
        raise Odd
    return rest[: -len(end)]


@lru_cache(2**12)
def _read_tag(text: str) -> _Tag:
    """Read a tag: what Markdown does in its element, the tag as it is printed, its id."""
    name = text[1:-1].split(" ", 1)[0]
    pairs = {k: k if not eq else v for k, eq, v in _pairs(text)}
    if any(key != key.lower() for key in pairs):
        raise Odd
    mark = pairs.pop("markdown", None)
    how = "off"
    if mark in ("markdown", "1"):
        how = "block" if name in _BLOCKS else "span"
    elif mark in ("block", "span"):
        how = mark
    elif mark is not None:
        raise Odd
    html = "".join(f' {k}="{attribute(v)}"' for k, v in sorted(pairs.items()))
    ids = (unescape(pairs["id"]),) if pairs.get("id") else ()
    return _Tag(name, how, f"<{name}{html}>", ids)


def _pairs(text: str) -> list[tuple[str, bool, str]]:
    return [(m[1], m[2] is not None, m[2] or "") for m in _EACH.finditer(text)]
