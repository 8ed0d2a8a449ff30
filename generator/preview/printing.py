"""Differences -> summary.md, summary.json, a page of what changes; all that is printed is text."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache, partial
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.model.vocabulary import KINDS
from generator.pages.markdown import TEMPLATES
from generator.pages.views import SINGULAR
from generator.preview.broken import causes
from generator.preview.following import MADE
from generator.preview.notes import LOST
from generator.preview.passages import around, marked, sides
from generator.preview.pictures import SIZE, Pictures
from generator.preview.survey import HTML
from generator.preview.values import Change, ClaimChange, Differences, Fact, Passage, Piece
from generator.preview.verdict import (
    GROUPS,
    WAYS,
    group,
    is_same,
    is_stamp_only,
    named,
    verdict,
)
from generator.text import escape, hidden
from generator.text.tidy import tidy
from generator.wording import N_, gettext, ngettext, number, spoken

LARGEST_SUMMARY = 900_000
"""Bytes; the host of the workflow refuses a summary from a mebibyte on."""

LONGEST_NAME = 200
"""Characters of a name of a commit that are printed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many of each are printed at most; ``text`` counts characters of one value.

    ``lost`` says whether all that an article took with it is printed, or only counted.
    """

    changes: int
    claims: int
    passages: int
    names: int
    problems: int
    text: int
    lost: bool


SUMMARY = Limits(changes=40, claims=30, passages=12, names=12, problems=50, text=800, lost=False)
"""What a reader of a job’s summary can take in, and less than the host refuses."""

PAGE = Limits(
    changes=2_000, claims=1_000, passages=500, names=500, problems=2_000, text=20_000, lost=True
)

SCRIPTS = (".js", ".mjs", ".svg", ".wasm", ".xml", *HTML)
"""Ends of files that a page may run, or that a browser shows with the scripts in them."""

CLAIMS = (N_("point"), N_("statement"), N_("figure"), N_("event"), N_("role"))
"""Kinds of claims, as readers call them."""

COLUMNS = {"added": N_("New"), "changed": N_("Changed"), "removed": N_("Gone")}
"""What becomes of pages that follow, as columns of a table."""

_FOLDERS = (N_("Find"), N_("Guide"), N_("Phrases"), N_("Schemas"))
"""Names of folders of pages that stand nowhere else."""


def summary(differences: Differences) -> str:
    """Return the summary as Markdown, in as much detail as its readers’ host takes."""
    limits = SUMMARY
    shown = partial(_as_markdown, most=limits.text)
    template = _environment(shown, escape.code).get_template("summary.md")
    while True:
        text = template.render(_values(differences, limits))
        if len(text.encode()) <= LARGEST_SUMMARY or not limits.changes:
            return tidy(text) + "\n"
        limits = replace(limits, changes=limits.changes // 2, claims=limits.claims // 2)


def page(differences: Differences, pictures: Pictures, root: str | None = None) -> str:
    """Return the page of what changes; ``root`` leads to the site’s root, null without a site."""
    printed = _values(differences, PAGE)
    return _html("changes.html").render(
        printed, pictures=pictures, root=root, size=SIZE, language=spoken()
    )


def data(differences: Differences) -> str:
    """Return everything as JSON."""
    every = {"verdict": verdict(differences), "same": is_same(differences), **asdict(differences)}
    return json.dumps(every, ensure_ascii=True, indent=1) + "\n"


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

    def filled(text: str, /, **values: Any) -> Markup:
        return Markup(text).format(**{name: shown(value) for name, value in values.items()})  # noqa: S704 - our own words

    tools = {"around": around, "sides": _sides, "word": gettext, "folder": _folder}
    made.globals.update(
        tools,
        _=lambda text, /, **values: filled(gettext(text), **values),
        counted=lambda one, many, n: filled(ngettext(one, many, n), count=number(n)),
        span=lambda text: span(visible(text, LONGEST_NAME)),
        heading=heading,
        detail=detail,
        named=named,
        number=number,
    )
    return made


def _sides(fact: Fact) -> tuple[Passage, Passage]:
    """Return a value before and after; whether something is verified, in the pages' language."""
    word = gettext if fact.label == LOST.label else str
    return sides(word(fact.old), word(fact.new))


def _folder(kind: str) -> str:
    """Return what the pages of a folder are called: “Phrases”."""
    return gettext(kind.capitalize().replace("-", " "))


# What is printed


def _values(differences: Differences, limits: Limits) -> dict[str, Any]:
    """Return everything that the templates print."""
    d = differences
    only = [c for c in d.changes if is_stamp_only(c)]
    loaded = {*d.loaded.get("added", ()), *d.loaded.get("changed", ())} - MADE
    return {
        "d": d,
        "limits": limits,
        "verdict": verdict(d),
        "is_same": is_same(d),
        "problems": causes(d.problems),
        "mended": causes(d.mended),
        "sections": [*_sections(d, limits)],
        "lost": [c.name for c in only if LOST in c.facts],
        "gained": [c.name for c in only if LOST not in c.facts],
        "is_by_name": any(c.kind in KINDS for c in d.changes),
        "is_to_verify": any(
            LOST in c.facts or (c.way, c.verified) == ("added", False) for c in d.changes
        ),
        "columns": {w: c for w, c in COLUMNS.items() if any(getattr(f, w) for f in d.following)},
        "is_script_loaded": any(path.lower().endswith(SCRIPTS) for path in loaded),
    }


def _sections(d: Differences, limits: Limits) -> Iterator[tuple[str, list[Change], int]]:
    """Return each section: its heading, its changes, and how many more there are."""
    left = limits.changes
    for label in GROUPS:
        some = [c for c in d.changes if group(c) == label and not is_stamp_only(c)]
        some.sort(key=lambda c: WAYS.index(c.way))
        if some:
            yield label, some[:left], max(0, len(some) - left)
        left = max(0, left - len(some))


def heading(way: str, kind: str) -> str:
    """Return what became of a part or a claim, and what it is."""
    noun, words = SINGULAR.get(kind, kind if kind in CLAIMS else ""), gettext(way)
    if noun:
        words = gettext("{way} {kind}").format(way=words, kind=gettext(noun))
    return words[:1].upper() + words[1:]


def detail(claim: ClaimChange, fact: Fact) -> Passage:
    """Return a detail; of a claim that is all new, or gone, it needs no marks."""
    if claim.way == "changed":
        return marked(fact.old, fact.new)
    return (Piece("same", fact.new or fact.old),)
