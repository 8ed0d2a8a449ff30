"""Differences -> summary.md, summary.json, a page of what changes; all that is printed is text."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.pages.markdown import TEMPLATES, plural
from generator.preview.pictures import Pictures
from generator.preview.tell.limits import PAGE, SUMMARY
from generator.preview.tell.shown import values
from generator.preview.tell.verdict import is_same, verdict
from generator.preview.values import Differences
from generator.text import escape, hidden

LARGEST_SUMMARY = 900_000
"""Bytes; the host of the workflow refuses a summary from a mebibyte on."""

LONGEST_NAME = 200
"""Characters of a name of a commit that are printed."""


def summary(found: Differences) -> str:
    """Return the summary as Markdown, in as much detail as its readers’ host takes."""
    limits = SUMMARY
    while True:
        text = _markdown(limits.text).get_template("summary.md").render(values(found, limits))
        if len(text.encode()) <= LARGEST_SUMMARY or not limits.changes:
            return _tidy(text)
        limits = replace(limits, changes=limits.changes // 2, claims=limits.claims // 2)


def page(found: Differences, pictures: Pictures, root: str | None = None) -> str:
    """Return the page of what changes; ``root`` leads to the site’s root, null without a site."""
    template = _html(PAGE.text).get_template("changes.html")
    return template.render(values(found, PAGE), pictures=pictures, root=root)


def data(found: Differences) -> str:
    """Return everything as JSON."""
    told = {"verdict": verdict(found), "same": is_same(found), **asdict(found)}
    return json.dumps(told, ensure_ascii=True, indent=1) + "\n"


def banner(root: str | None) -> str:
    """Return what stands on top of each page of the preview."""
    return _html(PAGE.text).get_template("banner.html").render(root=root)


def visible(text: str, most: int) -> str:
    """Return text with its hidden characters shown, and cut where it is too long to read."""
    cut = f"{text[:most]}… ({len(text) - most:,} more characters)" if len(text) > most else text
    return hidden.shown(cut)


def _markdown(most: int) -> SandboxedEnvironment:
    return _environment(partial(_as_markdown, most=most))


def _as_markdown(value: object, most: int) -> Markup:
    """Escape a value for a line of Markdown; a space at either end stays, as words need it."""
    if isinstance(value, Markup):
        return value
    text = visible("" if value is None else str(value), most)
    before, after = (" " if end.isspace() else "" for end in (text[:1], text[-1:]))
    return Markup("{}{}{}").format(before, escape.github(text), after if text.strip() else "")


def _html(most: int) -> SandboxedEnvironment:
    def printed(value: object) -> object:
        return visible(value, most) if type(value) is str else value

    return _environment(printed)


def _environment(finalize: Callable[[Any], Any]) -> SandboxedEnvironment:
    made = SandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES / "preview"),
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals.update(plural=plural, span=_span)
    return made


def _span(text: str) -> Markup:
    """Return a name of a commit as a span of code in a line of Markdown."""
    return escape.code(visible(text, LONGEST_NAME))


def _tidy(text: str) -> str:
    """Drop runs of blank lines."""
    lines = [line.rstrip() for line in text.strip().split("\n")]
    return "\n".join(line for i, line in enumerate(lines) if line or (i and lines[i - 1])) + "\n"
