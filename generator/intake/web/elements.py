"""What an element is by its name and attributes: whether it begins a line, ends others, is seen."""

import re
from functools import lru_cache
from pathlib import Path

from generator.intake.web.tags import attributes
from generator.text import tables

_TABLE = tables.sets(Path(__file__).with_name("elements.txt"))
BLOCKS, VOID, SILENT, RUBY = (_TABLE[kind] for kind in ("block", "void", "silent", "ruby"))
FLOWING = _TABLE["flowing"]

_SHADOW = re.compile(r"(?i)\bshadow(?:root)?(?:mode)?\s{0,3}=\s{0,3}[\"']?(?:open|closed)\b")

SIBLINGS = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"table", "tr"}),
    "th": ({"td", "th"}, {"table", "tr"}),
    "option": ({"option"}, {"select"}),
}
"""Elements that a tag of the same family closes, and the elements this does not reach through."""

P_WALLS = frozenset(("button", "object", "select", "template"))
"""Elements through which the beginning of a block does not close a paragraph."""

WALLS = BLOCKS - {"li", "td", "th", "dd", "dt", "p"} | {"table"}
"""Elements through which the end of an inline element does not reach."""

_HIDING = frozenset(("hidden", "is-hidden", "d-none", "display-none"))
_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_UNSEEN_CLASS = re.compile(
    r"\b(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?)(?![\w-]|:)"
)

_NOTE = re.compile(
    r"(?i)[\"'\s_-](?:foot-?note|note-?ref|super-?script|sup)(?![a-z]{4})"
    r"|vertical-align\s{0,3}:\s{0,3}(?:super|top)|href\s{0,3}=\s{0,3}[\"']?[^\"'\s#]*#_?(?:ftn|fn|cite_?note|note)"
)
"""What tells that an inline element is a mark of a footnote, or raised like one."""

_RAISED = frozenset(("sup", "a", "span", "small"))

_TELLING = ("author", "byline", "itemprop", "datetime", "contributor")
_MAY_HIDE = ("hidden", "display", "d-none", "sr-only", "screen")


def is_shadow(written: str) -> bool:
    """Return whether a template holds what is shown in its parent's place: a shadow DOM."""
    return bool(_SHADOW.search(written))


def raises(name: str, written: str) -> bool:
    """Return whether an element raises its text, as marks of footnotes and powers are."""
    if name not in _RAISED:
        return False
    may_raise = "#" in written or "note" in written or "sup" in written or "align" in written
    return name == "sup" or (may_raise and bool(_NOTE.search(written)))


@lru_cache(maxsize=8192)
def traits(name: str, written: str) -> tuple[bool, bool]:
    """Return whether an element's attributes tell what its text is, and whether it is hidden."""
    low = written.lower()
    tells = name == "time" or any(map(low.__contains__, _TELLING))
    may_hide = any(map(low.__contains__, _MAY_HIDE))
    return tells, may_hide and _is_hidden(name, low)


def _is_hidden(name: str, written: str) -> bool:
    """Return whether an element is not shown; what only screen readers say is not shown either.

    ``aria-hidden`` hides from screen readers what the eye sees. A class name with a colon shows an
    element on wider screens.
    """
    given = attributes(written)
    names = given.get("class", "")
    named = set(names.split())
    return (
        "hidden" in given
        or bool(_STYLE.search(given.get("style", "")))
        or (bool(named & _HIDING) and ":" not in names)
        or (name != "h1" and bool(_UNSEEN_CLASS.search(names)))
    )
