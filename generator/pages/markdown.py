"""Templates to Markdown pages, safe by default: whatever a template prints is escaped text."""

import re
from collections.abc import Mapping
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from jinja2 import FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.dates.words import in_words
from generator.model.briefing import Page
from generator.pages import addresses, foreign
from generator.pages.amounts import amount
from generator.text import escape, urls
from generator.text.tidy import tidy

TEMPLATES = Path(str(files("generator"))) / "templates"

try:
    from yaml import CSafeDumper as _Base
except ImportError:  # PyYAML without its C part is slower, nothing else
    from yaml import SafeDumper as _Base  # type: ignore[assignment]


class _Dumper(_Base):
    """A dumper that never writes anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


FIND_FIRST: dict[str, Any] = {"boost": 2}
"""Search settings of a page that readers look for: an article."""

FIND_NEVER: dict[str, Any] = {"exclude": True}
"""Search settings of a page that only leads to others and would crowd them out."""


def page(template: str, address: str, meta: Mapping[str, Any], **values: Any) -> Page:
    """Render one page.

    ``meta`` becomes its front matter, without keys that hold nothing; ``title`` and
    ``description`` are escaped, because themes print them into HTML as they stand.
    """
    body = _environment().get_template(template).render(here=address, **values)
    told = {**meta, "section": addresses.section(address)}
    front = {k: v for k, v in told.items() if v not in (None, "", (), [], {})}
    front |= {k: escape.meta(front[k]) for k in ("title", "description") if k in front}
    head = yaml.dump(_plain(front), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return Page(addresses.file(address), f"---\n{head}---\n\n{tidy(body)}\n")


def _plain(value: Any) -> Any:
    """Return tuples as lists, which is all that YAML knows."""
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, tuple | list) else value


@cache
def _environment() -> SandboxedEnvironment:
    """Return templates what they print with, and no way to Python’s own functions and files."""
    made = SandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=True,
    )
    made.globals.update(link=_link, out=out, plural=plural, every=every)
    made.filters.update(html=escape.html, inline=_inline, label=escape.markdown)
    made.filters.update(amount=amount, opening=opening, quoted=_quoted, whole=whole)
    made.filters.update(said=in_words, once=partial(in_words, once=True))
    return made


def _printed(value: Any) -> Markup:
    """Return what ``{{ value }}`` prints: Markdown as it is, anything else as escaped text."""
    if isinstance(value, Markup):
        return value
    text = "" if value is None else str(value)
    return foreign.marked(text, escape.markdown(text))


def _inline(text: str) -> Markup:
    """Escape text for an element of HTML; ``html`` is for attributes, which hold no elements."""
    return foreign.marked(text, escape.html(text))


@pass_context
def _link(context: Context, text: str, address: str, anchor: str = "") -> Markup:
    """Link to another page of the briefing."""
    target = addresses.link(address, context["here"]) + (f"#{anchor}" if anchor else "")
    return Markup("[{}]({})").format(_printed(text), Markup(target))  # noqa: S704 - made of ids


def out(address: str, text: str | None = None) -> Markup:
    """Link to another site: by a text of ours, else by the name of its host."""
    shown = _printed(text or urls.host(address))
    return Markup('<a href="{}" rel="{}">{}</a>').format(escape.address(address), OUT, shown)


OUT = "noopener noreferrer nofollow"
"""How a page leads to sources: it tells them nothing, and vouches for none."""


def plural(count: int, one: str, many: str = "") -> str:
    """Return how many there are of something: “1 article”, “2 articles”."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def every(count: int, one: str) -> str:
    """Speak of all of something: “All 3 articles”, “Both articles”."""
    return f"Both {one}s" if count == _TWO else f"All {plural(count, one)}"


_TWO = 2
_IN_DATE = re.compile(r"(?<=\d) (?=[A-Z])|(?<=[a-z]) (?=\d{4})")
_INNER = str.maketrans("“”", "‘’")
"""Quotation marks within quotation marks."""


def quoted(text: str) -> str:
    """Set words in quotation marks; those within them become single."""
    return f"“{text.translate(_INNER)}”"


def _quoted(text: str) -> Markup:
    return Markup("“{}”").format(_printed(text.translate(_INNER)))


def whole(text: str) -> str:
    """Keep a date whole where lines end: day, month and year stay together."""
    return _IN_DATE.sub("\N{NO-BREAK SPACE}", text)


def opening(text: str) -> str:
    """Return words as they open a line: with a capital."""
    return text[:1].upper() + text[1:]
