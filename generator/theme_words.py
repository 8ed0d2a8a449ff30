"""The words of the theme’s templates and scripts, for an engine that prints them into its pages."""

import json
from functools import cache
from html import escape

from generator import wording
from generator.defaults import THEME

_SCRIPT_KEYWORDS = {"_": None, "ngettext": (1, 2)}
_COUNTS = range(200)
"""Counts among which every plural form of a language comes up."""


class Words:
    """Words in one language; what it lacks is English, marked as such where an element may stand.

    A template of the theme finds them under ``config.extra.words``; without them it is English.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    def __getitem__(self, text: str) -> str:
        """Return words that stand in an element."""
        with wording.language(self.language):
            words = wording.gettext(text)
            is_lacking = isinstance(words, wording.Lacking)
            return f'<span lang="en">{words}</span>' if is_lacking else words

    def plain(self, text: str) -> str:
        """Return words that stand in a title or an attribute."""
        with wording.language(self.language):
            return wording.gettext(text)

    def script(self, name: str) -> str:
        """Return the words of a script as JSON in an attribute: by text, or by the form of one."""
        with wording.language(self.language):
            known = {t[0]: _forms(*t) if t[1:] else wording.gettext(*t) for t in _texts(name)}
            return escape(json.dumps(known, ensure_ascii=False))


def _forms(one: str, many: str) -> dict[str, str]:
    """Return the forms of a text by the names that CLDR, and so a browser, has for them."""
    form = wording.locale(wording.spoken()).plural_form
    return {form(count): wording.ngettext(one, many, count) for count in _COUNTS}


@cache
def _texts(name: str) -> list[tuple[str, ...]]:
    """Return the texts that a script marks; two where there is one for many."""
    from babel.messages.extract import extract  # noqa: PLC0415 - English does without Babel

    with (THEME / f"assets/javascripts/{name}.js").open("rb") as file:
        marked = [text for _, text, _, _ in extract("javascript", file, _SCRIPT_KEYWORDS)]
    return [text if isinstance(text, tuple) else (text,) for text in marked]
