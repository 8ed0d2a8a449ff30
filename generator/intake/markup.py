"""Markup made invisible: the text a reader sees, every character where it stands in the file.

Whatever is no text becomes zero-width spaces, one for one, and each block begins with a line break
in place of a character of its tag. So later steps see plain lines, and positions stay those of the
input.
"""

import re
from html import unescape
from html.parser import HTMLParser

UNSEEN = "\u200b"

_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "blockquote",
            "br",
            "dd",
            "div",
            "dt",
            "figcaption",
            "header",
            "hr",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "li", "main", "ol", "p", "pre", "section", "table"),
        *("td", "th", "tr", "ul", "title"),
    )
)
# Elements whose content is no part of the text (WHATWG HTML, sections 4.3 and 4.12).
_SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form"),
        *("button", "head"),
    )
)
_BREAK = re.compile("[\r\n\v\f\x85\u2028\u2029]")
_REFERENCE = re.compile(r"&(?:#\w+|\w+);?")


def visible(text: str, kind: str) -> str:
    """Give a document's text with its markup made invisible; plain text stays as it is."""
    if kind == "html":
        return _Page(text).visible()
    return _MARKDOWN.sub(_hidden, text) if kind == "markdown" else text


# Markdown's marks: headings, quotes and lists at a line's start; pictures; the frame of a link;
# emphasis and code (John Gruber, "Markdown: Syntax").
_MARKDOWN = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|(?:={2,}|-{2,})[ \t]*$)"
    r"|!\[[^\]\n]*\]\([^)\n]*\)"
    r"|\[(?=[^\]\n]+\]\([^)\n]*\))|\]\([^)\n]*\)"
    r"|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`+",
    re.MULTILINE,
)


def _hidden(mark: re.Match[str]) -> str:
    return UNSEEN * len(mark[0])


class _Page(HTMLParser):
    """Makes an HTML page's markup invisible."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._source = source
        self._starts = [0, *(m.end() for m in re.finditer("\n", source))]
        self._seen = [UNSEEN] * len(source)
        self._silent: list[str] = []
        self.feed(source)
        self.close()

    def visible(self) -> str:
        return "".join(self._seen)

    def _here(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _SILENT:
            self._silent.append(tag)
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        self._break(tag)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS and self._here() < len(self._seen):
            self._seen[self._here()] = "\n"

    def handle_data(self, data: str) -> None:
        """Show text; a line break in HTML is a space."""
        if not self._silent:
            start = self._here()
            self._seen[start : start + len(data)] = _BREAK.sub(" ", data)

    def handle_entityref(self, name: str) -> None:
        del name
        self._refer()

    def handle_charref(self, name: str) -> None:
        del name
        self._refer()

    def _refer(self) -> None:
        """Show the character a reference stands for in the place of its first."""
        match = _REFERENCE.match(self._source, self._here())
        if match and not self._silent:
            character = _BREAK.sub(" ", unescape(match[0]))[: len(match[0])]
            self._seen[match.start() : match.start() + len(character)] = character
