"""Lists and lists of definitions, which several blocks may make up."""

import re

from generator.press.inline import Line, Odd, printed

_ITEM = re.compile(r" {0,3}(?:[*+-]|[0-9]+\.) +(.*)", re.DOTALL)
_MEANING = r": {1,3}[^ \n][^\n]*+(?:\n {4}[^ \n][^\n]*+)*+"
_DEFINED = re.compile(rf"(?:(?!: )([^\n]++)\n)?({_MEANING}(?:\n{_MEANING})*+)")
_PARTED = re.compile(r"\n(?=:)")
_STARTS = re.compile(r"[\s#>:|=_~`{]|[*+-] |[-+]|\d+\.")
"""What may begin something else than a line of text."""

_LATER = re.compile(r"\n(?:[ #>:|=_-]|\*[ *])")


class Entry:
    """An item, a term or a definition: its own text, and its paragraphs."""

    __slots__ = ("attributes", "html", "name", "parts")

    def __init__(self, name: str, text: tuple[str, str], *, is_loose: bool = False) -> None:
        self.name = name
        self.attributes, self.html = ("", "") if is_loose else text
        self.parts = [text] if is_loose else []

    def loosen(self) -> None:
        """Make its own text the first of its paragraphs."""
        if not self.parts:
            self.parts = [(self.attributes, self.html)]
            self.attributes = self.html = ""

    def __str__(self) -> str:
        inner = "".join(f"<p{a}>{h}</p>\n" for a, h in self.parts)
        lead = "\n" if inner else ""
        return f"<{self.name}{self.attributes}>{self.html}{lead}{inner}</{self.name}>\n"


class Group:
    """The list that is being read, if there is one."""

    def __init__(self, line: Line) -> None:
        self.name = ""
        self._line = line
        self._entries: list[Entry] = []
        self._term: tuple[str, int] | None = None
        """The paragraph that was printed last, and how many pieces stand up to it."""
        self._is_apart = False
        self._lead = ""
        self._closed = 0
        """How many pieces stand up to the end of the definitions that were printed last."""

    def open(self, name: str) -> None:
        """Begin a list."""
        self.name, self._lead, self._entries = name, f"<{name}>\n", []

    def close(self, out: list[str]) -> None:
        """Print the list."""
        out += self._lead + "".join(map(str, self._entries)), f"</{self.name}>\n"
        self._closed = len(out) if self.name == "dl" else 0
        self.name, self._term = "", None

    def items(self, block: str) -> None:
        """Read the items of a block."""
        texts: list[str] = []
        for line in block.split("\n"):
            if item := _ITEM.match(line):
                texts.append(item[1])
            elif not texts:
                raise Odd
            elif line.startswith(" "):
                if not line.lstrip(" ").startswith("{:"):
                    raise Odd
                texts[-1] += "\n" + line.lstrip(" ")
            else:
                texts[-1] += "\n" + line
        is_loose = bool(self._entries)
        if is_loose:
            self._entries[-1].loosen()
        for text in texts:
            self._entries.append(Entry("li", self._text(text), is_loose=is_loose))
            is_loose = False

    def _text(self, text: str) -> tuple[str, str]:
        """Return the attributes and HTML of text that is a line and nothing else."""
        if not text or _STARTS.match(text):
            raise Odd
        read = self._line.block(text)
        if _LATER.search(text):
            raise Odd
        return read

    def term(self, html: str, at: int) -> None:
        """Keep a paragraph of one line, of which a definition may follow."""
        self._term = html, at

    def begin(self, out: list[str], *, is_apart: bool) -> None:
        """Begin definitions, or go on with those that stand before a term of its own paragraph."""
        self.open("dl")
        if not is_apart:
            return
        if not self._term or self._term[1] != len(out):
            raise Odd
        out.pop()
        if self._closed and self._closed == len(out):
            out.pop()
            self._lead = ""
        self._entries.append(Entry("dt", ("", self._term[0])))
        self._term, self._is_apart = None, True

    def definition(self, block: str) -> None:
        """Read one definition or more, and the term in the line above if there is one."""
        match = _DEFINED.fullmatch(block)
        if not match:
            raise Odd
        term, meanings = match.groups()
        if term:
            if _STARTS.match(term) or term.endswith(" "):
                raise Odd
            pairs, html = self._line.at_end(term)
            self._entries.append(Entry("dt", (printed(pairs), html)))
        for meaning in _PARTED.split(meanings):
            last = self._entries[-1]
            is_loose = self._is_apart or (last.name == "dd" and bool(last.parts))
            self._is_apart = False
            read = self._text(meaning[1:].lstrip(" ").replace("\n    ", "\n"))
            self._entries.append(Entry("dd", read, is_loose=is_loose))

    def more(self, block: str) -> None:
        """Read a further paragraph of the last definition."""
        read = self._text(block[4:].replace("\n    ", "\n"))
        self._entries[-1].loosen()
        self._entries[-1].parts.append(read)
