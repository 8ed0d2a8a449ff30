"""Templates to Markdown pages, safe by default: whatever a template prints is escaped text."""

import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator import kept
from generator.dates.words import in_words, year
from generator.model.briefing import Page
from generator.pages import addresses, foreign, front
from generator.pages.amounts import amount
from generator.plain import plain
from generator.text import escape, urls
from generator.text.tidy import tidy
from generator.wording import (
    SOURCE,
    Lacking,
    aside,
    colon,
    comma,
    current,
    gettext,
    is_from_right,
    list_comma,
    listed,
    ngettext,
    number,
    per_language,
    quotes,
    semicolon,
    sentences,
    spoken,
)

TEMPLATES = Path(str(files("generator"))) / "templates"

FIND_FIRST: dict[str, Any] = {"boost": 2}
"""Search settings of a page that readers look for: an article."""

FIND_NEVER: dict[str, Any] = {"exclude": True}
"""Search settings of a page that would crowd out those to which it leads."""

CONTENTS = 3
"""Headings from which on a page has its contents beside it, unless it takes the whole width."""

OUT = "noopener noreferrer nofollow"
"""How a page leads to sources: it tells them nothing, and vouches for none."""

_WORD = re.compile(r"[^\W\d_](?![^{}]*\})")
"""A letter that stands there itself, and does not name what is filled in."""

_HEADING = re.compile(r"^#{2,3} ", re.MULTILINE)

_IN_DATE = re.compile(r"(?<=\d) (?=[A-Z])|(?<=[a-z]) (?=\d{4})")


_here: ContextVar[str] = ContextVar("here")
"""The address of the page that is rendered."""


def page(template: str, address: str, meta: Mapping[str, Any], **values: Any) -> Page:
    """Render one page.

    ``meta`` becomes its front matter, without keys that hold nothing; ``title`` and
    ``description`` are escaped, because themes print them into HTML as they stand. With few
    headings it goes without a list of contents.
    """
    _here.set(address)
    body = _environment(kept.code()).get_template(template).render(here=address, **values)
    hide = (*meta.get("hide", ()), *(("toc",) if len(_HEADING.findall(body)) < CONTENTS else ()))
    every = {**meta, "hide": (*dict.fromkeys(hide),), "section": addresses.sections(address)}
    matter = {k: v for k, v in every.items() if v not in (None, "", (), [], {})}
    matter |= {k: escape.meta(matter[k]) for k in ("title", "description") if k in matter}
    matter = plain(matter)
    text = f"---\n{front.written(matter)}---\n\n{tidy(body)}\n"
    return Page(addresses.file(address), text, matter)


def overview(
    template: str,
    address: str,
    title: str,
    introduction: str,
    hide: tuple[str, ...] = ("navigation", "toc"),
    **values: Any,
) -> Page:
    """Render a page that only leads to others, which the search passes over.

    ``hide`` names what of the theme it goes without: one that sets things beside each other takes
    the whole width, and has no contents.
    """
    meta = {
        "title": title,
        "description": introduction,
        "hide": hide,
        "script": values.get("script"),
        "years": bool(values.get("way") and values["way"].years) or None,
        "search": FIND_NEVER,
    }
    return page(template, address, meta, title=title, introduction=introduction, **values)


@lru_cache(maxsize=1)
def _environment(code: bytes) -> Any:
    """Return templates what they print with, and no way to Python’s own functions and files.

    They are read once, and again where the package has changed while the site is served.
    """
    del code
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415 - where no page is made

    from generator.pages.templates import Templates  # noqa: PLC0415 - Jinja is not needed

    made = Templates(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    made.globals.update(
        link=_link, is_here=_is_here, out=out, heading=_heading, is_from_right=is_from_right
    )
    made.globals.update(_=_words, counted=_counted, at_paragraph=_at_paragraph)
    made.globals.update(gettext=gettext, quotes=quotes, is_from_right=is_from_right)
    between = (aside, colon, comma, list_comma, semicolon)
    made.globals.update({put.__name__: _in_template(put) for put in between})
    made.filters.update(html=escape.html, inline=_inline, label=escape.markdown)
    made.filters.update(amount=amount, opening=opening, quoted=_quoted, quotes=_quotes, whole=whole)
    made.filters.update(
        year=year,
        number=number,
        said=in_words,
        once=partial(in_words, once=True),
        listed=_in_template(listed),
        sentences=_in_template(sentences),
    )
    return made


def _printed(value: Any) -> Markup:
    """Return what ``{{ value }}`` prints: Markdown as it is, anything else as escaped text."""
    if value.__class__ is Markup:
        return value
    return _escaped("" if value is None else str(value), current())


@lru_cache(maxsize=16_384)  # names, titles and sentences stand on one page after another
def _escaped(text: str, tag: str) -> Markup:
    """Return text escaped for a page in the language that is set."""
    del tag
    return foreign.marked(text, escape.markdown(text))


def _words(text: str, /, **values: Any) -> Markup:
    """Return words of ours, filled in, in the language of the page; what it lacks, as English."""
    return _filled(gettext(text), values) if values else _fixed(text)


@per_language
def _fixed(text: str) -> Markup:
    return _filled(gettext(text), {})


def _counted(one: str, many: str, count: int, **values: Any) -> Markup:
    """Return how many there are of something, in the language of the page."""
    return _filled(ngettext(one, many, count), {"count": Markup(number(count)), **values})  # noqa: S704 - digits


def _filled(text: str, values: Mapping[str, Any]) -> Markup:
    """Fill words of ours in with what is printed as everything else is."""
    filled = text.format(**{k: _printed(v) for k, v in values.items()}) if values else text
    whole_ = escape.safe(filled)  # ours, and what is filled in is escaped
    if not (isinstance(text, Lacking) and _WORD.search(text)):
        return whole_
    order = Markup(' dir="ltr"') if is_from_right() else ""
    return Markup('<span lang="en"{}>{}</span>').format(order, whole_)


def _in_template(put: Callable[..., str]) -> Callable[..., Markup]:
    """Return what puts words together for templates: each as it is printed there."""

    def printed(*words: Any) -> Markup:
        parts = (_printed(w) if isinstance(w, str | None) else map(_printed, w) for w in words)
        return escape.safe(put(*parts))  # escaped by now, or ours

    return printed


@per_language
def _at_paragraph(paragraph: int) -> Markup:
    """Return what a mark leads to, for whoever does not see it."""
    label = gettext("Evidence: paragraph {number} of the source").format(number=paragraph)
    return escape.html(label)


@per_language
def _heading(text: str, attributes: str = "") -> Markup:
    """Return the words of a heading; its anchor is that of the English ones in every language."""
    anchor = ""
    if spoken() != SOURCE:
        from markdown.extensions.toc import slugify  # noqa: PLC0415 - English does without it

        anchor = f"#{slugify(text, '-')} "
    marks = f" {{: {anchor}{attributes}".rstrip() + " }" if anchor or attributes else ""
    return _words(text) + Markup(marks)  # noqa: S704 - ours


def _inline(text: str) -> Markup:
    """Escape text for an element of HTML; ``html`` is for attributes, which hold no elements."""
    return foreign.marked(text, escape.html(text))


def _is_here(address: str | None) -> bool:
    """Return whether an address is that of the page itself."""
    return address == _here.get()


def _link(text: str, address: str | None, anchor: str = "") -> Markup:
    """Link to a page of the briefing; without an address, to a place on this one."""
    way = "" if address is None else addresses.link(address, _here.get())
    target = way + (f"#{anchor}" if anchor else "")
    return escape.safe(f"[{_printed(text)}]({target})")  # made of ids


def out(address: str, text: str | None = None) -> Markup:
    """Link to another site: by a text of ours, else by the name of its host."""
    shown = _printed(text or urls.host(address))
    return Markup('<a href="{}" rel="{}">{}</a>').format(escape.address(address), OUT, shown)


def quoted(text: str) -> str:
    """Set words in quotation marks; those within them become the marks that stand within others."""
    return quotes(_inner(text))


def _quoted(text: str) -> Markup:
    return _quotes(_inner(text))


def _inner(text: str) -> str:
    """Return words with the marks that stand within others."""
    opens, closes = gettext("‘{words}’").split("{words}")
    first, last = map(str.strip, quotes("{words}").split("{words}"))
    marks = {"“": opens, "”": closes, first: opens, last: closes}
    return text.translate({ord(mark): inner for mark, inner in marks.items()})


def _quotes(text: str) -> Markup:
    """Set words in quotation marks, whatever stands within them."""
    return _words("“{words}”", words=text)


def whole(text: str) -> str:
    """Keep a date whole where lines end: day, month and year stay together."""
    return _IN_DATE.sub("\N{NO-BREAK SPACE}", text)


def opening(text: str) -> str:
    """Return words as they open a line: with a capital."""
    return text[:1].upper() + text[1:]
