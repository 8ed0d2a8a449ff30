"""A project's articles, names and pages by hand, as parts that can be compared."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from html import unescape

from generator.annotate.heading import heading
from generator.forms import yaml_text
from generator.model.article import Article, Evidence
from generator.model.article import Claim as Told
from generator.model.briefing import Annotated, Briefing
from generator.model.claims import claims
from generator.model.settings import FILE
from generator.model.vocabulary import KINDS, Entry
from generator.pages import addresses
from generator.preview.commits import settings
from generator.preview.commits.facts import FACTS, FILED, words
from generator.preview.states import Claim, Part
from generator.project import Project, gather

ARTICLES, BY_HAND, SETTINGS = "articles", "pages", "settings"

_SAID = {"text", "what", "title", "evidence", "quoted"}
"""Fields of a claim that are its words, or are told apart from its details."""

_NOT_FACTS = {"id", "name", "introduction", "formerly", "line"}

Parts = Mapping[str, Mapping[str, Part]]


def parts(found: Project, pages: Mapping[str, tuple[str, str]], *, whole: bool) -> Parts:
    """Return everything that people wrote, by kind and id.

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
    every[SETTINGS] = {FILE: settings.part(found.config.root)}
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
    return id_ in briefing.verified if one.article.is_held else None


def _untied(article: Article) -> Annotated:
    """Return an article with the names that its record lists, and no others."""
    return Annotated(article, **{kind: getattr(article, kind) for kind in FILED})


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
        {label: text for label, give in FACTS.items() if (text := give(found))},
        tuple(claim(one.text, one.claim) for one in claims(article)) if is_record else (),
        tuple(t for t in (article.summary, article.source.subtitle, *body) if t)
        + tuple(p.text for p in article.paragraphs),
        verified,
        is_record=is_record,
    )


def claim(text: str, given: Told) -> Claim:
    """Return a claim as it is compared: its words, its other values in words, its evidence."""
    values = ((f.name, getattr(given, f.name)) for f in fields(given) if f.name not in _SAID)
    details = tuple((name.rstrip("_"), said) for name, v in values if (said := words(v)))
    return Claim(type(given).__name__.lower(), text, details, evidence(given.evidence))


def evidence(given: Evidence) -> str:
    """Return where a claim's evidence stands."""
    return f"paragraph {given.paragraph}" + (f", “{given.words}”" if given.words else "")


def _entry(kind: str, entry: Entry, path: str) -> Part:
    values = ((f.name, getattr(entry, f.name)) for f in fields(entry) if f.name not in _NOT_FACTS)
    named = {"Name": entry.name} | {k.strip("_").capitalize(): words(v) for k, v in values}
    return Part(
        entry.id,
        entry.name,
        path,
        addresses.named(kind, entry.id),
        tuple(addresses.named(kind, old) for old in entry.formerly),
        {label: text for label, text in named.items() if text}
        | ({"Formerly": ", ".join(entry.formerly)} if entry.formerly else {}),
        text=(entry.introduction,) if entry.introduction else (),
        line=entry.line or 1,
    )


_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def _by_hand(address: str, path: str, text: str) -> Part:
    body = _FRONT.sub("", text, count=1).strip()
    return Part(address, title(text) or path, path, address, text=(*_paragraphs(body),))


def _paragraphs(body: str) -> Iterator[str]:
    return (part.strip() for part in re.split(r"\n\s*\n", body) if part.strip())


def title(text: str) -> str:
    """Return the title of a page: that of its front matter, its first heading, or of its HTML."""
    front = _FRONT.match(text)
    if front:
        value = yaml_text.load(front[1]).value
        found = value.get("title") if isinstance(value, dict) else None
        if isinstance(found, str):
            return unescape(found)
    first = re.search(r"^# +(.+?)(?: *\{[^}\n]*\})? *$", text, re.MULTILINE)
    named = first or re.search(r"<title>([^<]*)</title", text, re.IGNORECASE)
    return " ".join(unescape(named[1]).split()) if named else ""
