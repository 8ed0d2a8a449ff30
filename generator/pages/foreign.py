"""Text in other scripts: what runs the other way is kept apart, and the language is said.

A sentence in Arabic would draw a mark that stands behind it into its own order (Unicode
Bidirectional Algorithm, UAX #9), so it stands in an element that keeps its order to itself. The
language lets a browser choose the letters' form and a screen reader the voice (WCAG 2.2, 3.1.2).
"""

import re
from functools import cache

from markupsafe import Markup

from generator.text.language import language
from generator.text.letters import DENSE
from generator.wording import is_from_right, script

_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks whose letters run from right to left (Unicode 16, DerivedBidiClass)."""

_SCRIPTS = {
    "Latn": "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff",
    "Cyrl": "\u0400-\u052f",
    "Hebr": "\u0590-\u05ff",
    "Arab": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff",
    **dict.fromkeys(("Hans", "Hant", "Jpan"), DENSE),
}
"""The letters of a script, to stand within a class of a pattern; a page has one that is its own."""

_LETTER = re.compile(r"[^\W\d_]")
_RIGHT = re.compile(f"[{_TO_LEFT}]")
_RUN = re.compile(f"[{_TO_LEFT}](?:(?:&(?:#\\d+|\\w+);|[^&\\w]|[\\d_{_TO_LEFT}])*[{_TO_LEFT}])?")
"""In escaped text: from such a letter to the last before one that runs to the right."""


def marked(text: str, written: Markup) -> Markup:
    """Put text, escaped already as ``written``, into elements that say its order and language.

    Text that begins and ends with letters of the one order has that order as a whole; in any other
    each run keeps its own. Only text without a letter of the page's own script is said to be in a
    language.
    """
    if not _foreign(script()).search(text):
        return written
    letters = _LETTER.findall(text)
    if is_from_right() and not _RIGHT.search(text):
        return Markup('<bdi dir="ltr"{}>{}</bdi>').format(_said(text, letters), written)
    if _RIGHT.match(letters[0]) and _RIGHT.match(letters[-1]):
        return Markup('<bdi dir="rtl"{}>{}</bdi>').format(_said(text, letters), written)
    language_ = _said(text, letters)
    runs = _RUN.sub(r'<bdi dir="rtl">\g<0></bdi>', str(written))
    whole = Markup(runs)  # noqa: S704 - escaped before, and only elements added
    return Markup("<span{}>{}</span>").format(language_, whole) if language_ else whole


def _said(text: str, letters: list[str]) -> Markup:
    has_own = len(_foreign(script()).findall(text)) < len(letters)
    code = None if has_own else language(text)
    return Markup(' lang="{}"').format(code) if code else Markup()


@cache
def _foreign(own: str) -> re.Pattern[str]:
    return re.compile(f"[^\\W\\d_{_SCRIPTS.get(own, _SCRIPTS['Latn'])}]")
