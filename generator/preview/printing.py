"""Differences -> summary.md, summary.json, a page of what changes; all that is printed is text."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import cache, partial
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.pages.markdown import TEMPLATES
from generator.preview.notes import LOST
from generator.preview.passages import around, sides
from generator.preview.pictures import SIZE, Pictures
from generator.preview.sections import PAGE, SUMMARY, values
from generator.preview.values import Differences, Fact, Passage
from generator.preview.verdict import is_same, verdict
from generator.text import escape, hidden
from generator.text.tidy import tidy
from generator.wording import N_, counted, gettext, number, spoken

LARGEST_SUMMARY = 900_000
"""Bytes; the host of the workflow refuses a summary from a mebibyte on."""

LONGEST_NAME = 200
"""Characters of a name of a commit that are printed."""


def summary(differences: Differences) -> str:
    """Return the summary as Markdown, in as much detail as its readers’ host takes."""
    limits = SUMMARY
    shown = partial(_as_markdown, most=limits.text)
    template = _environment(shown, escape.code).get_template("summary.md")
    while True:
        text = template.render(values(differences, limits))
        if len(text.encode()) <= LARGEST_SUMMARY or not limits.changes:
            return tidy(text) + "\n"
        limits = replace(limits, changes=limits.changes // 2, claims=limits.claims // 2)


def page(differences: Differences, pictures: Pictures, root: str | None = None) -> str:
    """Return the page of what changes; ``root`` leads to the site’s root, null without a site."""
    printed = values(differences, PAGE)
    return _html("changes.html").render(
        printed, pictures=pictures, root=root, size=SIZE, language=spoken()
    )


def data(differences: Differences) -> str:
    """Return everything as JSON."""
    told = {"verdict": verdict(differences), "same": is_same(differences), **asdict(differences)}
    return json.dumps(told, ensure_ascii=True, indent=1) + "\n"


def banner(root: str | None) -> str:
    """Return what stands on top of each page of the preview."""
    return _html("banner.html").render(root=root)


def visible(text: str, most: int) -> str:
    """Return text with its hidden characters shown, and cut where it is too long to read."""
    cut = f"{text[:most]}… ({len(text) - most:,} more characters)" if len(text) > most else text
    return hidden.shown(cut)


def _as_markdown(value: object, most: int) -> Markup:
    """Escape a value for a line of Markdown; a space at either end stays, as words need it."""
    if isinstance(value, Markup):
        return value
    text = visible("" if value is None else str(value), most)
    before, after = (" " if end.isspace() else "" for end in (text[:1], text[-1:]))
    return Markup("{}{}{}").format(before, escape.github(text), after if text.strip() else "")


def _as_html(value: object) -> object:
    return visible(value, PAGE.text) if type(value) is str else value


@cache
def _html(name: str) -> Template:
    return _environment(_as_html, Markup("<code>{}</code>").format).get_template(name)


def _environment(
    shown: Callable[[Any], Any], span: Callable[[str], Markup]
) -> SandboxedEnvironment:
    """Return templates what they print with; each value that is no markup yet is ``shown``."""
    made = SandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES / "preview"),
        autoescape=True,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals.update(_=_words, counted=_counted, number=number)
    tools = {"around": around, "sides": _sides, "shown": shown, "word": gettext, "folder": _folder}
    made.globals.update(tools, span=lambda text: span(visible(text, LONGEST_NAME)))
    return made


def _words(text: str, /, **values: Any) -> Markup:
    """Return words of ours, filled in; what is no markup yet is escaped."""
    return Markup(gettext(text)).format(**values)  # noqa: S704 - ours


def _counted(one: str, many: str, count: int) -> Markup:
    """Return how many there are of something."""
    return Markup(counted(one, many, count))  # noqa: S704 - ours


def _sides(fact: Fact) -> tuple[Passage, Passage]:
    """Return a value before and after; whether something is verified, in the pages' language."""
    word = gettext if fact.label == LOST.label else str
    return sides(word(fact.old), word(fact.new))


def _folder(kind: str) -> str:
    """Return what the pages of a folder are called: “Phrases”."""
    return gettext(_FOLDERS.get(kind, kind.capitalize()))


_FOLDERS = {
    "find": N_("Find"),
    "guide": N_("Guide"),
    "phrases": N_("Phrases"),
    "schemas": N_("Schemas"),
}
"""Folders of pages whose names stand nowhere else."""
