"""Words for readers: one catalogue, looked up in the language that is set.

English is the source: a text stands in the code as English readers see it, and is its own key. A
translation is a file ``locale/<language>/LC_MESSAGES/briefing.po``, compiled where the package is
built. What it lacks stays English. The guide's page Languages tells how to add one.
"""

import gettext as catalogues
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from babel import Locale

SOURCE = "en"
"""The language in which the code says things."""

FOLDER = Path(__file__).parent / "locale"
DOMAIN = "briefing"


class Lacking(str):
    """Words that stay English on a page of another language, whose catalogue lacks them."""

    __slots__ = ()


class _English(catalogues.NullTranslations):
    """What stands in for words that a catalogue lacks."""

    def gettext(self, message: str) -> str:
        return Lacking(message)

    def pgettext(self, context: str, message: str) -> str:
        del context
        return Lacking(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return Lacking(super().ngettext(msgid1, msgid2, n))


P = ParamSpec("P")
R = TypeVar("R")

_language: ContextVar[str] = ContextVar("language", default=SOURCE)


current = _language.get
"""Return the language that is set."""


def N_(text: str) -> str:  # noqa: N802 - what everyone calls it
    """Return the text as it is: a mark for the catalogue on what is looked up where it is shown."""
    return text


def gettext(text: str) -> str:
    """Return the text in the language that is set."""
    return _text(_language.get(), text)


def pgettext(context: str, text: str) -> str:
    """Return the text in the language that is set, where one English word has several meanings."""
    return _catalogue(_language.get()).pgettext(context, text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form that goes with a count."""
    return _catalogue(_language.get()).ngettext(one, many, count)


def counted(one: str, many: str, count: int, **values: object) -> str:
    """Return how many there are of something: “1 article”, “2,000 articles”."""
    return ngettext(one, many, count).format(count=number(count), **values)


def comma() -> str:
    """Return what stands between two parts of a sentence."""
    return pgettext("between two parts of a sentence", ", ")


def list_comma() -> str:
    """Return what stands between two of a list."""
    return gettext(", ")


def listed(items: Iterable[str]) -> str:
    """Return texts as a list: “Skerria, Norhaven”."""
    return list_comma().join(items)


def semicolon() -> str:
    """Return what stands between two of a list whose items may have commas."""
    return pgettext("between two of a list", "; ")


def sentences(parts: Iterable[str]) -> str:
    """Return sentences one after another; empty ones are left out."""
    first, *others = [part for part in parts if part] or [""]
    for other in others:
        first = gettext("{sentence} {next}").format(sentence=first, next=other)
    return first


def colon() -> str:
    """Return what stands behind what a text is called."""
    return gettext(": ")


def quotes(text: str) -> str:
    """Set words in quotation marks, whatever stands within them."""
    return gettext("“{words}”").format(words=text)


def labelled(label: str, text: str) -> str:
    """Return a text behind what it is called: “Topic: Ferries”."""
    return f"{label}{colon()}{text}"


def aside(text: str) -> str:
    """Return a remark as it stands behind a text: “ (inferred)”; nothing where there is none."""
    return gettext(" ({remark})").format(remark=text) if text else ""


def number(value: float) -> str:
    """Return a number with its thousands set apart, whole where it is whole."""
    shown = int(value) if float(value).is_integer() else value
    if spoken() == SOURCE:
        return f"{shown:,}"
    from babel.numbers import format_decimal  # noqa: PLC0415 - English does without Babel

    printed = format_decimal(shown, locale=locale(spoken()), decimal_quantization=False)
    return printed.replace("\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")


@contextmanager
def language(tag: str) -> Iterator[None]:
    """Let words be looked up in a language: in English where it has no catalogue."""
    before = _language.set(tag)
    try:
        yield
    finally:
        _language.reset(before)


def per_language(make: Callable[P, R]) -> Callable[P, R]:
    """Keep what a function makes of the same values in the same language."""

    @lru_cache(maxsize=16_384)
    def in_language(tag: str, /, *args: Any, **kwargs: Any) -> R:
        del tag
        return make(*args, **kwargs)

    @wraps(make)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> R:
        return in_language(_language.get(), *args, **kwargs)  # type: ignore[arg-type] # all hashable

    return remembered


def spoken() -> str:
    """Return the language of the words: English where the one that is set has no catalogue."""
    return nearest(_language.get())


def script() -> str:
    """Return the script of the language that is set, as ISO 15924 names it."""
    return _script(_language.get())


def is_from_right() -> bool:
    """Return whether pages run from right to left, whichever language their words are in."""
    return script() in {"Arab", "Hebr"}


@cache
def nearest(tag: str) -> str:
    """Return the language with a catalogue that serves a tag; English where there is none."""
    return serving(tag, languages()) or SOURCE


def serving(tag: str, known: Iterable[str]) -> str:
    """Return which of some languages serves a tag, such as “pt” does “pt-BR”; nothing if none does.

    It is written in the same script: “zh” serves “zh-CN”, and “zh-Hant” serves “zh-HK”.
    """
    names = {_parts(name): name for name in known}
    wanted = _parts(tag)
    shorter = (wanted[:end] for end in range(len(wanted), 0, -1))
    related = sorted(name for name in names if name[0] == wanted[0])
    nearest_first = (names[name] for name in (*shorter, *related) if name in names)
    return next((name for name in nearest_first if _script(name) == _script(tag)), "")


def _parts(tag: str) -> tuple[str, ...]:
    """Return the parts of a tag as CLDR spells them: language, “Hant”, “TW”."""
    name, *rest = tag.replace("_", "-").split("-")
    return name.lower(), *(p.title() if len(p) == len("Hant") else p.upper() for p in rest)


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that pages can be written in, English first."""
    made = {path.parts[-3] for path in FOLDER.glob(f"*/*/{DOMAIN}.[mp]o")}
    return SOURCE, *sorted(made)


@cache
def locale(name: str) -> "Locale":
    """Return what CLDR says of a language.

    Babel keeps what it works out of one language in data that it shares with all; so each has a
    copy of its own.
    """
    from copy import deepcopy  # noqa: PLC0415

    from babel import Locale, localedata  # noqa: PLC0415 - English does without Babel

    made = Locale.parse(name, sep="-")
    localedata._cache[str(made)] = deepcopy(localedata.load(str(made)))  # noqa: SLF001
    return made


@cache
def _script(name: str) -> str:
    parts = _parts(name)
    if parts[0] == SOURCE:
        return "Latn"
    from babel.core import get_global  # noqa: PLC0415 - English does without Babel

    likely = get_global("likely_subtags")
    given = next((part for part in parts[1:] if len(part) == len("Latn")), "")
    whole = likely.get("_".join(parts)) or likely.get(parts[0]) or "und_Latn"
    return given or whole.split("_")[1]


@lru_cache(maxsize=4096)
def _text(tag: str, text: str) -> str:
    return _catalogue(tag).gettext(text) if text else ""


@cache
def _catalogue(tag: str) -> catalogues.NullTranslations:
    """Return a catalogue, compiled in memory where no compiled one is at hand."""
    name = nearest(tag)
    if name == SOURCE:
        is_english = _parts(tag)[0] == SOURCE
        return catalogues.NullTranslations() if is_english else _English()
    written = FOLDER / name / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = written.with_suffix(".mo")
    made = compiled.read_bytes() if compiled.exists() else compile_(written)
    catalogue = catalogues.GNUTranslations(BytesIO(made))
    catalogue.add_fallback(_English())
    return catalogue


def compile_(written: Path) -> bytes:
    """Return a ``.po`` file as the bytes of the ``.mo`` file that it makes, on any day the same."""
    from datetime import UTC, datetime  # noqa: PLC0415

    from babel.messages import mofile, pofile  # noqa: PLC0415 - only a source tree asks for it

    compiled = BytesIO()
    with written.open("rb") as file:
        catalogue = pofile.read_po(file)
    catalogue.creation_date = datetime(1980, 1, 1, tzinfo=UTC)
    mofile.write_mo(compiled, catalogue)
    return compiled.getvalue()
