"""Text stays text, wherever it is printed.

Three places, three ways: in Markdown, in a raw HTML block of a Markdown page, and in the front
matter keys that MkDocs themes print into HTML as they stand.
"""

import re
from html import escape

from markupsafe import Markup

# Every ASCII mark that Python-Markdown or an extension gives a meaning to. A numeric entity is read
# as plain text by all of them; a backslash is not (Python-Markdown, "ESCAPED_CHARS").
_MARKS = re.compile(r"[!\"#$%&'()*+\-./:;<=>?@\[\\\]^_`{|}~]")
_PLAIN = re.compile(r"(?<=\w)[-'/.:](?=\w)|(?<=[\w”’)])[.,;:!?'](?=\s|$)|(?<=\s)[&](?=\s)")


def markdown(text: str) -> Markup:
    """Escape text for a place inside a line of Markdown."""
    return Markup("".join(_escaped(text)))  # noqa: S704 - this is the escaping


def _escaped(text: str) -> list[str]:
    flat = " ".join(text.split())
    plain = {m.start() for m in _PLAIN.finditer(flat) if m[0] != "&"}
    return [f"&#{ord(c)};" if _MARKS.match(c) and i not in plain else c for i, c in enumerate(flat)]


def html(text: str) -> Markup:
    """Escape text for an element or a quoted attribute of HTML."""
    return Markup(escape(text, quote=True))  # noqa: S704 - this is the escaping


def meta(text: str) -> str:
    """Escape text for a front matter key that themes print as HTML (``title``, ``description``)."""
    return " ".join(escape(text, quote=False).replace('"', "&quot;").split())
