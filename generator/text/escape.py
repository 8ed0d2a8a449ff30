"""Text stays text, wherever it is printed.

Four places, four ways: in Markdown, in a raw HTML block of a Markdown page, in the front matter
keys that MkDocs themes print into HTML as they stand, and in the Markdown of code hosts.
"""

import re
from collections.abc import Callable
from functools import partial
from html import escape

from markupsafe import Markup

# Every ASCII mark that Python-Markdown or an extension gives a meaning to. A numeric entity is read
# as plain text by all of them; a backslash is not (Python-Markdown, "ESCAPED_CHARS"). Marks inside
# or right after a word, as prose has them, mean nothing and are left readable.
_MARKS = re.compile(
    r"[!\"#$%&'()*+\-./:;<=>?@\[\\\]^_`{|}~]"
    r"(?<!(?<=\w)[-'/.:](?=\w))(?<!(?<=[\w”’)])[.;:!?'](?=\s|$))"
)

_NUMBERED = re.compile(r"\d+[.)]")
"""What would begin a numbered list."""

_NARROW = "\N{NARROW NO-BREAK SPACE}"
_SPACES = re.compile(rf"[^\S{_NARROW}]+")
"""All but the narrow space that keeps a number or a date of CLDR whole at the end of a line."""

_BRACKETS = str.maketrans({"[": "&#91;", "]": "&#93;"})

# What GitHub Flavored Markdown gives a meaning to. Names, numbers of issues and e-mail addresses
# are looked for in the text that is left when entities are read, so only an element parts them;
# web addresses are looked for in what is written. What begins a block counts at the start alone.
_MEANT = re.compile(
    r"^(?P<number>\d{1,9})(?P<point>[.)])(?=\s|$)"
    r"|(?P<apart>@|#(?=\w))"
    r"|(?<=www)\.|:(?=//)"
    r"|^[-+=#:](?!\w)|(?<![^\W_])_|_(?![^\W_])"
    r"|^\[|\[(?=\^)|\](?=[(\[:])"
    r"|[&<>\\`*~|$]",
    re.IGNORECASE,
)


safe: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Makes markup of a text that is safe, quicker than ``Markup``, which asks whether it is markup."""


def markdown(text: str) -> Markup:
    """Escape text for a place inside a line of Markdown."""
    flat = _SPACES.sub(" ", text).strip() if _NARROW in text else " ".join(text.split())
    escaped = _MARKS.sub(_entity, flat)
    return safe(_entity(flat) + escaped[1:] if _NUMBERED.match(flat) else escaped)


def _entity(mark: re.Match[str] | str) -> str:
    return f"&#{ord(mark[0])};"


def html(text: str) -> Markup:
    """Escape text for an element or a quoted attribute of HTML."""
    return safe(escape(text, quote=True))


def address(text: str) -> Markup:
    """Escape a web address for an attribute of an element inside a line of Markdown.

    Brackets are read as those of a link before the element is seen (Python-Markdown, the order of
    its inline patterns).
    """
    return Markup(escape(text).translate(_BRACKETS))  # noqa: S704 - this is the escaping


def meta(text: str) -> str:
    """Escape text for a front matter key that themes print as HTML (``title``, ``description``)."""
    return " ".join(escape(text, quote=False).replace('"', "&quot;").split())


def github(text: str) -> Markup:
    """Escape text for a line of Markdown as GitHub and its like read it."""
    flat = " ".join(text.split())
    return Markup(_MEANT.sub(_part, flat))  # noqa: S704 - this is the escaping


def code(text: str) -> Markup:
    """Return text as a span of code in a line of Markdown, where it needs no escapes."""
    flat = " ".join(text.split())
    longest = max(map(len, re.findall("`+", flat)), default=0)
    fence, gap = "`" * (longest + 1), " " if longest else ""
    return Markup(f"{fence}{gap}{flat}{gap}{fence}")  # noqa: S704 - nothing in a span is markup


def _part(mark: re.Match[str]) -> str:
    if mark["number"]:
        return f"{mark['number']}&#{ord(mark['point'])};"
    if mark["apart"]:
        return f"<span>{mark['apart']}</span>"
    return escape(mark[0], quote=False) if mark[0] in "&<>" else f"&#{ord(mark[0])};"
