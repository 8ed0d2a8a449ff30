"""A project's articles, names, pages by hand and settings, as plain values to compare."""

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from generator.annotate.heading import heading
from generator.forms import yaml_text
from generator.model.article import FILED, Article
from generator.model.briefing import Annotated
from generator.model.claims import Placed, claims
from generator.model.settings import FILE, Config
from generator.model.vocabulary import KINDS, Entry, Vocabulary
from generator.pages import addresses, views
from generator.plain import FIELDS, leaves, plain
from generator.preview.values import Claim, Part, Parts, State
from generator.record.front import FRONT_MATTER
from generator.wording import N_, comma, gettext, quotes

ARTICLES, BY_HAND, SETTINGS = "articles", "pages", "settings"

ORDER = (ARTICLES, *KINDS, BY_HAND, SETTINGS)
"""Kinds of what people write, as a preview tells of them."""

REFERENCES: Mapping[str, Sequence[str]] = {
    **{kind: (kind,) for kind in KINDS},
    "speaker": ("people", "organisations"),
    "person": ("people",),
    "place": ("places",),
    "within": ("places",),
    "parent": ("topics",),
}
"""Keys whose values name entries of the vocabulary, and of which kinds."""

_BOUNDS = {"from": "from ", "to": "to "}
"""What is said before the first and the last day of a role."""

_SAID = {"text", "what", "title", "evidence", "quoted"}
"""Keys of a claim that are its words, or are told apart from its details."""

_NOT_FACTS = {"id", "introduction", "line"}
"""Keys of an entry that are its address, its text, or where it stands."""

Ids = Mapping[str, Mapping[str, str]]
"""The new ids of entries by their former ones, for each key that names some."""


def parts(state: State, ids: Ids, *, whole: bool) -> Parts:
    """Return everything that people wrote; nothing where the settings could not be read.

    ``whole`` says that no problem keeps names from being tied together, and records from being
    called verified or not. Everything is named by its new id, where ``ids`` have one.
    """
    project = state.project
    wrong = {(p.path, p.rule) for p in project.problems}
    if (FILE, "unreadable") in wrong or any(rule == "outside" for _, rule in wrong):
        return {}
    tied = project.tied if whole else map(_untied, project.articles)
    verified = project.verified if whole else None
    folder = project.config.settings.vocabulary
    every = (
        *(_article(one, verified, ids) for one in tied),
        *(_entry(kind, e, f"{folder}/{kind}.yml", ids) for kind, e in project.vocabulary.entries()),
        *(_by_hand(address, *page) for address, page in state.by_hand.items()),
        _settings(project.config),
    )
    return {(part.kind, part.id): part for part in every}


def new_ids(vocabulary: Vocabulary) -> Ids:
    """Return the ids that entries have now, by the former ones that they list."""
    new = {
        kind: {old: e.id for e in vocabulary.kind(kind).values() for old in e.formerly}
        for kind in KINDS
    }
    return {key: dict(ChainMap(*map(new.__getitem__, kinds))) for key, kinds in REFERENCES.items()}


def renewed(value: Any, ids: Ids, key: str = "") -> Any:
    """Return plain data with new ids; entries that became one are named once."""
    if isinstance(value, dict):
        return {name: renewed(one, ids, name) for name, one in value.items()}
    if isinstance(value, list | tuple) and key in ids:
        return [*dict.fromkeys(renewed(one, ids, key) for one in value)]
    return ids[key].get(value, value) if key in ids else value


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


def _article(annotated: Annotated, verified: frozenset[str] | None, ids: Ids) -> Part:
    article = annotated.article
    old = (a if "/" in a else f"{addresses.year(article)}/{a}" for a in article.aliases)
    is_record = article.kind == "record"
    is_verified = article.id in verified if verified is not None and article.is_held else None
    facts = _facts(annotated, ids)
    if is_verified is not None:
        facts["Verified"] = "yes" if is_verified else "no"
    return Part(
        kind=ARTICLES,
        id=article.id,
        name=heading(article),
        path=article.path,
        address=addresses.article(article),
        earlier=tuple(f"articles/{alias}/" for alias in old),
        facts={label: text for label, text in facts.items() if text},
        claims=tuple(_claim(claim, ids) for claim in claims(article)) if is_record else (),
        text=(
            *filter(None, [article.summary, article.trust]),
            *_paragraphs(article.body),
            *(paragraph.text for paragraph in article.paragraphs),
        ),
        verified=is_verified,
        is_record=is_record,
    )


def _facts(annotated: Annotated, ids: Ids) -> dict[str, str]:
    """Return the values of an article in words, by their labels."""
    article, source = annotated.article, annotated.article.source
    dateline = source.dateline.raw if source.dateline else None
    values = {**plain(source), "event_date": article.event_date, "dateline": dateline}
    names = renewed({kind: getattr(annotated, kind) for kind in FILED}, ids)
    return {
        N_("Title"): article.title or "",
        N_("Kind"): article.kind,
        **{f.label: _value(words(values[f.key]), article, f.name) for f in FIELDS},
        **{kind.capitalize(): words(named) for kind, named in names.items()},
        "Earlier addresses": words(article.aliases),
        "Added": article.added or "",
        "Revised": "; ".join(f"{r.date}: {r.what}" for r in article.revised),
        "Corrections": "; ".join(f"{c.date}: {c.what} {c.why}" for c in article.corrections),
    }


def _value(text: str, article: Article, name: str) -> str:
    """Return a value with what it rests on, where its source does not state it."""
    known = article.provenance.get(name)
    if not known or known.basis == "stated":
        return text
    why = f": {known.why}" if known.why and article.kind == "record" else ""
    return f"{text} ({gettext(views.BASIS[known.basis])}{why})".strip() if text or why else ""


def _claim(placed: Placed, ids: Ids) -> Claim:
    """Return a claim as it is compared: its words, its other values in words, its evidence."""
    given, cited = renewed(plain(placed.claim), ids), placed.evidence
    values = {key: words(value) for key, value in given.items() if key not in _SAID}
    details = tuple((name, value) for name, value in values.items() if value)
    evidence = gettext("paragraph {number}").format(number=cited.paragraph)
    if cited.words:
        evidence += comma() + quotes(cited.words)
    return Claim(type(placed.claim).__name__.lower(), placed.text, details, evidence)


# Names, pages by hand, settings


def _entry(kind: str, entry: Entry, path: str, ids: Ids) -> Part:
    given = {key: v for key, v in renewed(plain(entry), ids).items() if key not in _NOT_FACTS}
    values = {key: words(v) if isinstance(v, list) else v for key, v in given.items()}
    return Part(
        kind=kind,
        id=entry.id,
        name=entry.name,
        path=path,
        address=addresses.named(kind, entry.id),
        earlier=tuple(addresses.named(kind, old) for old in entry.formerly),
        facts={" ".join((key.capitalize(), *more)): words(v) for (key, *more), v in leaves(values)},
        text=(entry.introduction,) if entry.introduction else (),
        line=entry.line or 1,
    )


def _by_hand(address: str, path: str, page: str) -> Part:
    front = FRONT_MATTER.match(page)
    text = tuple(_paragraphs(page[front.end() :] if front else page))
    name = title(page) or path
    return Part(kind=BY_HAND, id=address, name=name, path=path, address=address, text=text)


def _paragraphs(body: str) -> Iterator[str]:
    return (part.strip() for part in re.split(r"\n\s*\n", body) if part.strip())


def title(text: str) -> str:
    """Return the title of a page: that of its front matter, its first heading, or of its HTML."""
    front = FRONT_MATTER.match(text)
    if front:
        value = yaml_text.load(front["head"]).value
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
    return Part(kind=SETTINGS, id=FILE, name=FILE, path=FILE, facts=facts)


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
