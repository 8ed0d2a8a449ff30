"""HTML text to its tags, in one pass whose work grows with the text and no faster.

The states are those of the WHATWG HTML standard, section 13.2.5, as far as they decide where a tag
begins and ends; nothing here raises, whatever the text.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from typing import NamedTuple


class Tag(NamedTuple):
    """A tag and where it stands; ``end`` lies after what is raw inside it, as with scripts.

    ``name`` is empty for a comment, ``attributes`` are as written, ``inside`` is the place of a raw
    element's content.
    """

    start: int
    end: int
    name: str
    closing: bool = False
    attributes: str = ""
    inside: tuple[int, int] = (0, 0)


# Quotation marks count only after “=”; one that is never closed counts as a letter. No part can
# be read in two ways, and none gives back what it took.
_TAG = re.compile(
    r"<(/?)([a-zA-Z][^\s/>]*+)"
    r"((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?)*+)>"
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?")
# Elements whose content holds no tags (sections 13.2.6.2 and 13.2.6.4.7, scripting enabled).
_RAW = frozenset(
    ("script", "style", "title", "textarea", "noscript", "iframe", "xmp", "noembed", "noframes")
)
_CLOSED = {
    name: re.compile("</" + "".join(f"[{c}{c.upper()}]" for c in name) + r"(?=[\s/>])")
    for name in _RAW
}

_OPENERS = ("<!", "<?", "</")

_LONGEST_KEPT = 1000


def tags(text: str) -> Iterator[Tag]:
    """Return every tag and comment, in order; what lies between them is text.

    A tag or comment that is never closed takes all that follows with it, as in a browser.
    """
    end = 0
    find, match_tag = text.find, _TAG.match
    while (start := find("<", end)) != -1:
        if match := match_tag(text, start):
            slash, name, attributes = match.groups()
            tag = Tag(start, match.end(), name.lower(), bool(slash), attributes)
            if not slash and tag.name in _RAW:
                tag = _raw(text, tag)
        elif text.startswith(_OPENERS, start):
            tag = Tag(start, _end_of_comment(text, start), "")
        elif text[start + 1 : start + 2].isalpha() and text[start + 1] < "\x7f":
            tag = Tag(start, len(text), "")
        else:
            end = start + 1
            continue
        yield tag
        end = tag.end


def _end_of_comment(text: str, start: int) -> int:
    is_comment = text.startswith("<!--", start)
    if is_comment and text.startswith((">", "->"), start + 4):
        return text.index(">", start) + 1
    close = "-->" if is_comment else ">"
    place = text.find(close, start + 2)
    return len(text) if place == -1 else place + len(close)


def _raw(text: str, tag: Tag) -> Tag:
    """Take in an element's raw content and its closing tag."""
    closed = _CLOSED[tag.name].search(text, tag.end)
    last = closed.start() if closed else len(text)
    end = text.find(">", last) + 1 or len(text)
    return tag._replace(end=end, inside=(tag.end, last))


def attributes(written: str) -> Mapping[str, str]:
    """Read a tag's attributes; the first of two with one name counts."""
    read = _attributes if len(written) <= _LONGEST_KEPT else _attributes.__wrapped__
    return read(written)


@lru_cache(maxsize=2048)
def _attributes(written: str) -> Mapping[str, str]:
    values: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written):
        value = double or single or bare
        values.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return values
