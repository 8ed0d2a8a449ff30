"""A project's articles, names, pages by hand and settings, as plain values to compare."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from generator.annotate.heading import heading
from generator.forms import yaml_text
from generator.model.article import FILED, Article
from generator.model.briefing import Annotated
from generator.model.claims import Placed, claims
from generator.model.settings import FILE, Config
from generator.model.vocabulary import KINDS, Entry
from generator.pages import addresses, views
from generator.plain import FIELDS, leaves, plain
from generator.preview.values import Claim, Part, Parts, State
from generator.wording import N_, comma, gettext, quotes

ARTICLES, BY_HAND, SETTINGS = "articles", "pages", "settings"

_BOUNDS = {"from": "from ", "to": "to "}
"""What is said before the first and the last day of a role."""

_SAID = {"text", "what", "title", "evidence", "quoted"}
"""Keys of a claim that are its words, or are told apart from its details."""

_NOT__BOUNDS = {"from": "from ", "to": "to "}
"""What is said before the first and the last day of a role."""

_SAID = {"text", "what", "title", "evidence", "quoted"}
"""Keys of a claim that are its words, or are told apart from its details."""

_NOT_FACTS = {"id", "introduction", "line"}
"""Keys of an entry that are its address, its text, or where it stands."""


def parts(state: State, *, whole: bool) -> Parts:
    """Return everything that people wrote; nothing where the settings could not be read.

    ``whole`` says that no problem keeps names from being tied together, and records from being
    called verified or not.
    """
    project = state.project
    wrong = {(p.path, p.rule) for p in project.problems}
    if (FILE, "unreadable") in wrong or any(rule == "outside" for _, rule in wrong):
        return {}
    tied = project.tied if whole else map(_untied, project.articles)
    verified = project.verified if whole else None
    every: dict[str, dict[str, Part]] = {ARTICLES: _by_id(_article(a, verified) for a in tied)}
    for kind in KINDS:
        path = f"{project.config.settings.vocabulary}/{kind}.yml"
        entries = project.vocabulary.kind(kind).values()
        every[kind] = _by_id(_entry(kind, entry, path) for entry in entries)
    pages = ((a, path, state.pages[a]) for a, path in state.by_hand.items())
    every[BY_HAND] = _by_id(_by_hand(*page) for page in pages)
    every[SETTINGS] = _by_id([_settings(project.config)])
    return every


def _by_id(some: Iterable[Part]) -> dict[str, Part]:
    return {part.id: part for part in some}


def words(value: Any) -> str:
    """Put a plain value into words."""
    if isinstance(value, dict):
        return " ".join(_BOUNDS.get(k, "") + text for k, v in value.items() if (text := words(v)))
    if isinstance(value, list | tuple):
        return ", ".join(map(words, value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:,.10g}"
    return "" if value is None else " ".join(str(value).split())


# Articles


def _untied(article: Article) -> Annotated:
    """Return an article with the names that its record lists, and no others."""
    return Annotated(article, **{kind: getattr(article, kind) for kind in FILED})


def _article(annotated: Annotated, verified: frozenset[str] | None) -> Part:
    article = annotated.article
    old = (a if "/" in a else f"{addresses.year(article)}/{a}" for a in article.aliases)
    is_record = article.kind == "record"
    return Part(
        id=article.id,
        name=heading(article),
        path=article.path,
        address=addresses.article(article),
        earlier=tuple(f"articles/{alias}/" for alias in old),
        facts={label: text for label, text in _facts(annotated) if text},
        claims=tuple(map(_claim, claims(article))) if is_record else (),
        text=(
            *filter(None, [article.summary]),
            *_paragraphs(article.body),
            *(paragraph.text for paragraph in article.paragraphs),
        ),
        verified=article.id in verified if verified is not None and article.is_held else None,
        is_record=is_record,
    )


def _facts(annotated: Annotated) -> Iterator[tuple[str, str]]:
    """Return the values of an article in words, by their labels."""
    article, source = annotated.article, annotated.article.source
    dateline = source.dateline.raw if source.dateline else None
    values = {**plain(source), "event_date": article.event_date, "dateline": dateline}
    yield from ((N_("Title"), article.title or ""), (N_("Kind"), article.kind))
    for field in FIELDS:
        known, text = article.provenance.get(field.name), words(values[field.key])
        why = f": {known.why}" if known and known.why and article.kind == "record" else ""
        basis = (
            f" ({gettext(views.BASIS[known.basis])}{why})"
            if known and known.basis != "stated"
            else ""
        )
        yield field.label, f"{text}{basis}".strip() if text or why else ""
    yield from ((kind.capitalize(), words(getattr(annotated, kind))) for kind in FILED)
    yield "Earlier addresses", words(article.aliases)
    yield "Corrections", "; ".join(f"{c.date}: {c.what} {c.why}" for c in article.corrections)


def _claim(placed: Placed) -> Claim:
    """Return a claim as it is compared: its words, its other values in words, its evidence."""
    given, cited = plain(placed.claim), placed.evidence
    values = {key: words(value) for key, value in given.items() if key not in _SAID}
    details = tuple((name, value) for name, value in values.items() if value)
    evidence = gettext("paragraph {number}").format(number=cited.paragraph)
    if cited.words:
        evidence += comma() + quotes(cited.words)
    return Claim(type(placed.claim).__name__.lower(), placed.text, details, evidence)


# Names, pages by hand, settings


def _entry(kind: str, entry: Entry, path: str) -> Part:
    given = {key: value for key, value in plain(entry).items() if key not in _NOT_FACTS}
    values = {key: words(v) if isinstance(v, list) else v for key, v in given.items()}
    return Part(
        id=entry.id,
        name=entry.name,
        path=path,
        address=addresses.named(kind, entry.id),
        earlier=tuple(addresses.named(kind, old) for old in entry.formerly),
        facts={" ".join((key.capitalize(), *more)): words(v) for (key, *more), v in leaves(values)},
        text=(entry.introduction,) if entry.introduction else (),
        line=entry.line or 1,
    )


_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def _by_hand(address: str, path: str, page: str) -> Part:
    text = tuple(_paragraphs(_FRONT.sub("", page, count=1)))
    return Part(id=address, name=title(page) or path, path=path, address=address, text=text)


def _paragraphs(body: str) -> Iterator[str]:
    return (part.strip() for part in re.split(r"\n\s*\n", body) if part.strip())


def title(text: str) -> str:
    """Return the title of a page: that of its front matter, its first heading, or of its HTML."""
    front = _FRONT.match(text)
    if front:
        value = yaml_text.load(front[1]).value
        named = value.get("title") if isinstance(value, dict) else None
        if isinstance(named, str):
            return unescape(named)
    first = re.search(r"^# +(.+?)(?: *\{[^}\n]*\})? *$", text, re.MULTILINE)
    first = first or re.search(r"<title>([^<]*)</title", text, re.IGNORECASE)
    return " ".join(unescape(first[1]).split()) if first else ""


def _settings(config: Config) -> Part:
    """Return all settings of a project, by their keys with dots between."""
    try:
        text = (config.root / FILE).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        text = ""
    every = leaves(_named(yaml_text.load(text, tags=True).value))
    facts = {".".join(map(str, path)): words(value) for path, value in every}
    return Part(id=FILE, name=FILE, path=FILE, facts=facts)


def _named(value: Any) -> Any:
    """Return settings with every list of names and what they are set to as a dictionary."""
    if isinstance(value, dict):
        return {key: _named(one) for key, one in value.items()}
    if not isinstance(value, list) or not any(isinstance(one, dict) for one in value):
        return value
    each = [one if isinstance(one, dict) else {str(one): True} for one in value]
    names = [key for one in each for key in one]
    is_plain = all(len(one) == 1 for one in each) and len({*names}) == len(names)
    return {k: _named(v) for one in each for k, v in one.items()} if is_plain else value
