"""A project's articles, names and pages by hand, as parts that can be compared."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import partial
from html import unescape

from generator.annotate.heading import heading
from generator.build import Project, gather
from generator.check.told import told
from generator.forms import yaml_text
from generator.model.article import Article, Evidence
from generator.model.article import Claim as Told
from generator.model.briefing import Annotated, Briefing
from generator.model.vocabulary import KINDS, Entry
from generator.pages import addresses, views
from generator.preview.values import Claim, Part

ARTICLES, BY_HAND = "articles", "pages"

_SAID = {"text", "what", "title", "evidence", "quoted"}
"""Fields of a claim that are its words, or are told apart from its details."""

_FILED = ("topics", "people", "organisations", "places", "phrases")

_NOT_FACTS = {"id", "name", "introduction", "formerly", "line"}

Parts = Mapping[str, Mapping[str, Part]]


def parts(found: Project, pages: Mapping[str, tuple[str, str]], *, whole: bool) -> Parts:
    """Give everything that people wrote, by kind and id.

    ``pages`` are pages by hand, by address: the path and the text. ``whole`` says that the project
    has no problem, so that its names can be tied together and its records called verified or not.
    """
    every: dict[str, dict[str, Part]] = {ARTICLES: _articles(found, whole=whole)}
    for kind in KINDS:
        entries = found.vocabulary.kind(kind).values()
        path = f"{found.config.settings.vocabulary}/{kind}.yml"
        every[kind] = {e.id: _entry(kind, e, path) for e in entries}
    every[BY_HAND] = {
        address: _by_hand(address, path, text) for address, (path, text) in pages.items()
    }
    return every


def _articles(found: Project, *, whole: bool) -> dict[str, Part]:
    if not whole:
        return {a.id: _article(_untied(a), verified=None) for a in found.articles}
    briefing = gather(found)
    return {
        id_: _article(one, verified=_verified(id_, one, briefing))
        for id_, one in briefing.articles.items()
    }


def _verified(id_: str, one: Annotated, briefing: Briefing) -> bool | None:
    return id_ in briefing.verified if one.article.kind == "record" else None


def _untied(article: Article) -> Annotated:
    """Give an article with the names that its record lists, and no others."""
    return Annotated(article, **{kind: getattr(article, kind) for kind in _FILED})


def _article(found: Annotated, *, verified: bool | None) -> Part:
    article = found.article
    old = (a if "/" in a else f"{addresses.year(article)}/{a}" for a in article.aliases)
    is_record = article.kind == "record"
    body = re.split(r"\n\s*\n", article.body.strip()) if article.body.strip() else []
    return Part(
        article.id,
        heading(article),
        article.path,
        addresses.article(article),
        tuple(f"articles/{alias}/" for alias in old),
        {label: text for label, give in _FACTS.items() if (text := give(found))},
        tuple(claim(one.text, one.claim) for one in told(article)) if is_record else (),
        tuple(t for t in (article.summary, article.source.subtitle, *body) if t)
        + tuple(p.text for p in article.paragraphs),
        verified,
    )


def claim(text: str, given: Told) -> Claim:
    """Give a claim as it is compared: its words, its other values in words, its evidence."""
    values = ((f.name, getattr(given, f.name)) for f in fields(given) if f.name not in _SAID)
    details = tuple((name.rstrip("_"), words) for name, v in values if (words := _words(v)))
    return Claim(type(given).__name__.lower(), text, details, evidence(given.evidence))


def evidence(given: Evidence) -> str:
    """Say where a claim's evidence stands."""
    return f"paragraph {given.paragraph}" + (f", “{given.words}”" if given.words else "")


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_words, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_words(one)}" for key, one in value.items())
    if isinstance(value, float):
        return f"{value:,.10g}"
    if hasattr(value, "__dataclass_fields__"):
        each = (getattr(value, name) for name in value.__dataclass_fields__)
        return " ".join(words for one in each if (words := _words(one)))
    return "" if value is None else str(value)


def _source(name: str, found: Annotated) -> str:
    return _with_basis(_words(getattr(found.article.source, name)), name, found)


def _day(found: Annotated) -> str:
    return _with_basis(found.article.event_date or "", "event_date", found)


def _with_basis(text: str, name: str, found: Annotated) -> str:
    """Add how a value is known, unless the source states it."""
    known = found.article.provenance.get(name)
    is_stated = known is None or known.basis == "stated"
    return (
        text if not text or known is None or is_stated else f"{text} ({views.BASIS[known.basis]})"
    )


def _names(kind: str, found: Annotated) -> str:
    return ", ".join(getattr(found, kind))


def _corrections(found: Annotated) -> str:
    return "; ".join(f"{c.date}: {c.what} {c.why}" for c in found.article.corrections)


_FACTS: dict[str, Callable[[Annotated], str]] = {
    "Title": lambda found: found.article.title or "",
    "Kind": lambda found: found.article.kind,
    "Date of the event": _day,
    **{
        label: partial(_source, name)
        for label, name in {
            "Headline of the source": "headline",
            "Published": "published",
            "Updated": "modified",
            "Publisher": "publisher",
            "Agencies": "agencies",
            "Authors": "authors",
            "Dateline": "dateline",
            "Language": "language",
            "Rights": "rights",
            "Source document": "document",
            "SHA-256 of the source": "sha256",
        }.items()
    },
    **{kind.capitalize(): partial(_names, kind) for kind in _FILED},
    "Earlier addresses": lambda found: ", ".join(found.article.aliases),
    "Corrections": _corrections,
}
"""What is compared of an article as a table, and how it is put into words."""


def _entry(kind: str, entry: Entry, path: str) -> Part:
    values = ((f.name, getattr(entry, f.name)) for f in fields(entry) if f.name not in _NOT_FACTS)
    named = {"Name": entry.name} | {k.strip("_").capitalize(): _words(v) for k, v in values}
    return Part(
        entry.id,
        entry.name,
        path,
        addresses.named(kind, entry.id),
        tuple(addresses.named(kind, old) for old in entry.formerly),
        {label: text for label, text in named.items() if text}
        | ({"Formerly": ", ".join(entry.formerly)} if entry.formerly else {}),
        text=(entry.introduction,) if entry.introduction else (),
    )


_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def _by_hand(address: str, path: str, text: str) -> Part:
    body = _FRONT.sub("", text, count=1).strip()
    return Part(address, title(text) or path, path, address, text=(*_paragraphs(body),))


def _paragraphs(body: str) -> Iterator[str]:
    return (part.strip() for part in re.split(r"\n\s*\n", body) if part.strip())


def title(text: str) -> str:
    """Give the title of a Markdown page: that of its front matter, else its first heading."""
    front = _FRONT.match(text)
    if front:
        value = yaml_text.load(front[1]).value
        found = value.get("title") if isinstance(value, dict) else None
        if isinstance(found, str):
            return unescape(found)
    first = re.search(r"^# +(.+?)(?: *\{[^}\n]*\})? *$", text, re.MULTILINE)
    return first[1] if first else ""
