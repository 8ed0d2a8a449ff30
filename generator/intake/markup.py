"""An HTML page to the lines a reader sees: block elements, without the page's furniture."""

from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "dd",
        "div",
        "dt",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "time",
        "tr",
        "ul",
        "ol",
        "br",
    ]
)
# Elements whose content is no part of the text (WHATWG HTML, sections 4.3 and 4.12).
_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "head",
    ]
)


def to_text(source: str) -> str:
    """Give the page's visible text; each block stands on the line of the file where it begins."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Gathers the text of blocks by the line on which each began."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._silent: list[str] = []
        self._parts: list[str] = []
        self._blocks: list[tuple[int, str]] = []
        self._line = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _SILENT:
            self._silent.append(tag)
        if tag in _BLOCKS:
            self._end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        if tag in _BLOCKS:
            self._end_block()

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if not self._parts and data.strip():
            before = data[: len(data) - len(data.lstrip())]
            self._line = self.getpos()[0] + before.count("\n")
        if self._parts or data.strip():
            self._parts.append(data)

    def _end_block(self) -> None:
        if text := " ".join("".join(self._parts).split()):
            self._blocks.append((self._line, text))
        self._parts = []

    def text(self) -> str:
        """Lay the blocks out on their lines; one that shares a line goes to the next free one."""
        self._end_block()
        out: list[str] = []
        for line, text in self._blocks:
            out += [""] * (line - 1 - len(out))
            out.append(text)
        return "\n".join(out)
