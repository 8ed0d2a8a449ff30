"""What stands within a line: links, emphasis, code, elements, entities and lists of attributes.

``Odd`` is raised at whatever Python-Markdown might read in another way.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape

_INLINE = (
    "a|abbr|b|bdi|bdo|br|button|circle|cite|code|data|defs|del|desc|dfn|ellipse|em|g|i|img|input|ins"
    "|kbd|label|line|mark|path|polygon|polyline|q|rect|s|samp|small|span|strong|sub|sup|svg|text"
    "|time|tspan|u|use|var|wbr"
)
"""Elements that Markdown lets stand in a line, and that hold nothing but text and each other."""

_REFERENCE = r"(?:#[0-9]++|#x[0-9a-fA-F]++|[a-zA-Z0-9]++);"
_ENTITY = f"&{_REFERENCE}"

_VALUES = r"(?: [a-zA-Z][a-zA-Z0-9:-]*+(?:=\"[^\"<>\n]*+\")?+)*+"
_ELEMENT = rf"<(?:/(?:{_INLINE})>|(?:{_INLINE}){_VALUES} ?+/?+>|title>[^<>&\n]*+</title>)"

_ATTRIBUTE = (
    r"(?:[#.][A-Za-z0-9-]++"
    rf"|[a-z][a-z0-9-]*+=\"(?:[^\"{{}}\n<>\\`*_\[\]&]|{_ENTITY})*+\"|[a-z][a-z0-9-]*+(?!=))"
)
_ATTRIBUTES = rf"\{{:? ?{_ATTRIBUTE}(?: {_ATTRIBUTE})*+ ?\}}"
_EACH = re.compile(r'([#.]?)([A-Za-z0-9-]+)(?:="([^"]*)")?')

_TOKEN = re.compile(
    r"[\[\]<>&*_`\\{}](?:"
    r"(?P<link>(?<=\[)(?<!!\[)(?P<words>[^\[\]`\\\n*]++)\]\((?P<to>[A-Za-z0-9./#:?=+,~@_-]++)\)"
    rf"(?P<attributes>{_ATTRIBUTES})?+)"
    rf"|(?P<element>(?<=<){_ELEMENT[1:]})"
    rf"|(?P<entity>(?<=&){_REFERENCE})"
    r"|(?P<sign>(?<=>)|(?<=&)(?!#))"
    r"|(?P<star>(?<=\*)(?<!\*\*)\*?+(?!\*))"
    r"|(?P<plain>(?<=\w_)_*+(?=\w)|(?<=\])|(?<=\[)(?<!!\[)(?=[^\[\]`\\\n]*+\](?!\()))"
    r"|(?P<code>(?<=`)(?<!``)[^`<&\\\n]++`(?!`))"
    r"|(?P<escape>(?<=\\)[\\*_{}\[\]()#+\-.!|])"
    r"|(?P<odd>))"
)
"""What begins at a sign, which is looked for first."""

_VERBATIM = re.compile(rf"(?:[^<&]++|&(?!#)|{_ENTITY}|{_ELEMENT})*+")
_BARE = re.compile(rf">|&(?!{_REFERENCE})|{_ELEMENT}")
_ID = re.compile(r' id="([^"]*)"| name=')
_IS_ATTRIBUTES = re.compile(_ATTRIBUTES)
_PAGE = re.compile(
    r"((?:\.\./)*)((?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\.[a-z0-9]+)"
)
_ELSEWHERE = re.compile(r"(?:https?://|mailto:)[A-Za-z0-9]")

_SIGNS = {">": "&gt;", "&": "&amp;"}
_TAGS = {"*": "em", "**": "strong"}

_SWITCHES = frozenset(
    (
        *("checked", "compact", "declare", "defer", "disabled", "ismap", "multiple"),
        *("noresize", "noshade", "nowrap", "readonly", "selected"),
    )
)
"""Attributes without a value that Python-Markdown writes with one."""

Pairs = tuple[tuple[str, str | None], ...]


class Odd(Exception):  # noqa: N818 - no error: another way is taken
    """Something that is not wholly recognised."""


def _refuse(whole: str) -> str:
    raise Odd(whole)


_SIMPLE: dict[str, Callable[[str], str]] = {
    "entity": str,
    "plain": str,
    "sign": _SIGNS.__getitem__,
    "escape": lambda whole: whole[1],
    "code": lambda whole: f"<code>{whole[1:-1].strip().replace('>', '&gt;')}</code>",
    "odd": _refuse,
}
"""How signs are written that stand for no more than themselves."""


@lru_cache(2**12)
def attributes(text: str) -> Pairs:
    """Return what ``{: … }`` gives an element, in the order of names."""
    pairs: dict[str, str | None] = {}
    for sign, name, value in _each(text):
        if sign == ".":
            pairs["class"] = f"{pairs['class']} {name}" if pairs.get("class") else name
        elif sign:
            pairs["id"] = name
        else:
            pairs[name] = value
    if not pairs.keys().isdisjoint(_SWITCHES | {"href", "data-toc-label", "markdown", "name"}):
        raise Odd
    return tuple(sorted(pairs.items()))


def _each(text: str) -> Iterator[tuple[str, str, str | None]]:
    for each in _EACH.finditer(text.strip("{}: ")):
        yield each[1], each[2], each[3]


@lru_cache(2**12)
def printed(pairs: Pairs) -> str:
    """Return attributes as they stand in a tag, in the order of names."""
    return "".join(f" {k}" if v is None else f' {k}="{v}"' for k, v in sorted(pairs))


class Line:
    """Turns text within lines of one page into HTML; keeps its links and ids."""

    def __init__(self, here: str, href: Callable[[str, str], str | None]) -> None:
        self.here = here
        folders = here.split("/")[:-1]
        self._above = ["".join(f"{f}/" for f in folders[:n]) for n in range(len(folders), -1, -1)]
        self._href = href
        self._open = ""
        self.ids: list[str] = []
        """Ids of elements that Markdown knows, which no heading's own may equal."""
        self.raw_ids: list[str] = []
        self.links: dict[tuple[str, str], None] = {}

    def html(self, text: str) -> str:
        """Return the text of a line as HTML."""
        made = self._inner(text)
        if self._open or "  \n" in text:
            raise Odd
        return made

    def _inner(self, text: str) -> str:
        return _TOKEN.sub(self._token, text)

    def at_end(self, text: str) -> tuple[Pairs, str]:
        """Return the attributes at the end of a heading or a cell, and the rest as HTML."""
        cut = text.rfind(" {") if text.endswith("}") else -1
        if cut < 0 or not _IS_ATTRIBUTES.fullmatch(text, cut + 1):
            return (), self.html(text)
        body = text[:cut].rstrip(" ")
        if not body or body[-1] == "#":
            raise Odd
        return self.named(text[cut + 1 :]), self.html(body)

    def named(self, text: str) -> Pairs:
        """Return the attributes of an element; keep its id."""
        pairs = attributes(text)
        self.ids += (v for k, v in pairs if k == "id" and v)
        return pairs

    def block(self, text: str) -> tuple[str, str]:
        """Return the text of a block as HTML, and the attributes in its last line."""
        body, line, last = text.rpartition("\n")
        if not (line and last.startswith("{")):
            return "", self.html(text)
        if body[-1:] == " " or not _IS_ATTRIBUTES.fullmatch(last):
            raise Odd
        return printed(self.named(last)), self.html(body)

    def verbatim(self, text: str) -> str:
        """Return text that no Markdown is read in, as it stands; keep its ids."""
        if "<" in text or "&" in text:
            if not _VERBATIM.fullmatch(text):
                raise Odd
            self._raw(text)
        return text

    def bare(self, text: str) -> str:
        """Return text of an element within Markdown in which none is read."""
        self.verbatim(text)
        if "{" in text:
            raise Odd
        return (
            _BARE.sub(lambda m: _SIGNS.get(m[0], m[0]), text)
            if ">" in text or "&" in text
            else text
        )

    def _raw(self, text: str) -> None:
        if 'id="' in text or "name=" in text:
            for name in _ID.finditer(text):
                if name[1] is None:
                    self._refuse_name(text, name.start())
                else:
                    self.raw_ids.append(unescape(name[1]))

    @staticmethod
    def _refuse_name(text: str, at: int) -> None:
        """Leave anchors of old to Python-Markdown; the name of a field is none."""
        if text.startswith("<a ", text.rfind("<", 0, at)):
            raise Odd

    def _token(self, token: re.Match[str]) -> str:
        """Return the HTML of one sign or of what stands between two."""
        kind, whole = token.lastgroup, token[0]
        if kind == "element":
            return self._element(whole)
        if kind == "link":
            return self._link(token)
        if kind == "star":
            return self._star(token, whole)
        return _SIMPLE[kind or "odd"](whole)

    def _element(self, whole: str) -> str:
        if "[" in whole or "]" in whole or "`" in whole or "\\" in whole:
            raise Odd
        self._raw(whole)
        return whole

    def _star(self, token: re.Match[str], run: str) -> str:
        """Open or close emphasis, where there is no doubt which of the two it is."""
        beside = (
            token.string[token.end() :][:1] if not self._open else token.string[token.start() - 1]
        )
        if not beside or beside.isspace() or self._open not in ("", run):
            raise Odd
        self._open, slash = ("", "/") if self._open else (run, "")
        return f"<{slash}{_TAGS[run]}>"

    def _link(self, token: re.Match[str]) -> str:
        words, to, marks = token["words"], token["to"], token["attributes"]
        words, to = self._inner(words), self._target(to)
        if not marks:
            return f'<a href="{to}">{words}</a>'
        return f"<a{printed((*self.named(marks), ('href', to)))}>{words}</a>"

    def _target(self, to: str) -> str:
        path, mark, anchor = to.partition("#")
        if not path:
            if not anchor:
                raise Odd
            self.links[self.here, anchor] = None
            return to
        page = _PAGE.fullmatch(path)
        if not page:
            if _ELSEWHERE.match(to):
                return to
            raise Odd
        up = len(page[1]) // 3
        if up >= len(self._above) or (mark and not anchor) or "#" in anchor or "?" in anchor:
            raise Odd
        target = self._above[up] + page[2]
        href = self._href(target, anchor)
        if href is None:
            raise Odd
        self.links[target, anchor] = None
        return href


def attribute(text: str) -> str:
    """Return the value of an attribute as Python-Markdown writes it again."""
    if "&" not in text:
        return text
    read = re.sub(f"&(?!{_REFERENCE})", "&amp;", unescape(text))
    return read.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
