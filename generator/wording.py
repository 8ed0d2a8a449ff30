"""Words for readers: one catalogue, looked up in the language that is set.

English is the source: a text stands in the code as English readers see it, and is its own key. A
translation is a file ``locale/<language>/LC_MESSAGES/briefing.po``, compiled where the package is
built. What it lacks stays English. The guide's page Languages tells how to add one.
"""

import gettext as catalogues
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path

SOURCE = "en"
"""The language in which the code says things."""

FOLDER = Path(__file__).parent / "locale"
DOMAIN = "briefing"

_language: ContextVar[str] = ContextVar("language", default=SOURCE)


def N_(text: str) -> str:  # noqa: N802 - what everyone calls it
    """Return the text as it is: a mark for the catalogue on what is looked up where it is shown."""
    return text


def gettext(text: str) -> str:
    """Return the text in the language that is set."""
    return _words(_language.get()).gettext(text)


def pgettext(context: str, text: str) -> str:
    """Return the text in the language that is set, where one English word has several meanings."""
    return _words(_language.get()).pgettext(context, text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form that goes with a count."""
    return _words(_language.get()).ngettext(one, many, count)


def npgettext(context: str, one: str, many: str, count: int) -> str:
    """Return the form that goes with a count, where one English word has several meanings."""
    return _words(_language.get()).npgettext(context, one, many, count)


def spoken() -> str:
    """Return the language of the catalogue that is set: English where there is no other."""
    return _language.get()


@contextmanager
def language(tag: str) -> Iterator[None]:
    """Let words be looked up in a language: in English where it has no catalogue."""
    before = _language.set(nearest(tag))
    try:
        yield
    finally:
        _language.reset(before)


@cache
def nearest(tag: str) -> str:
    """Return the language with a catalogue that serves a tag such as “pt-BR”: it, or “pt”."""
    names = tag.replace("_", "-").split("-")
    longest_first = ("-".join(names[:end]) for end in range(len(names), 0, -1))
    return next((name for name in longest_first if name in languages()), SOURCE)


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that pages can be written in."""
    made = (path.name for path in FOLDER.glob("*") if path.is_dir())
    return SOURCE, *sorted(name for name in made if name != SOURCE)


@cache
def _words(name: str) -> catalogues.NullTranslations:
    """Return a catalogue, compiled in memory where no compiled one is at hand."""
    if name == SOURCE:
        return catalogues.NullTranslations()
    written = FOLDER / name / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = written.with_suffix(".mo")
    made = compiled.read_bytes() if compiled.exists() else compile_(written)
    return catalogues.GNUTranslations(BytesIO(made))


def compile_(written: Path) -> bytes:
    """Return a ``.po`` file as the bytes of the ``.mo`` file that it makes."""
    from babel.messages import mofile, pofile  # noqa: PLC0415 - only a source tree asks for it

    bytes_ = BytesIO()
    with written.open("rb") as file:
        mofile.write_mo(bytes_, pofile.read_po(file))
    return bytes_.getvalue()
