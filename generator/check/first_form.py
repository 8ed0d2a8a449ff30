"""The digest of stamps of the first edition, as it was: nothing here follows the model or a rule.

So a record that was verified by an earlier generator still is after an upgrade.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import is_dataclass
from inspect import getmro
from typing import Any

from generator.annotate.lexicon import Lexicon
from generator.model.article import Article
from generator.text import normal

EDITION = 1

_FIELDS = {
    "Source": (
        *("document", "sha256", "publisher", "agencies", "authors", "headline", "subtitle"),
        *("dateline", "published", "modified", "language", "rights"),
    ),
    "Dateline": ("place", "date", "raw"),
    "Evidence": ("paragraph", "words"),
    "Event": ("what", "date", "evidence", "basis", "why", "place", "kind", "people", "id"),
    "Point": ("text", "evidence"),
    "Statement": ("speaker", "text", "evidence", "topics", "quoted"),
    "Figure": (*("what", "value", "evidence", "unit", "qualifier", "text", "measure", "speaker"),),
    "Role": ("person", "title", "evidence"),
}
_HELD = (
    *("source", "events", "people", "organisations", "places", "phrases", "points"),
    *("statements", "figures", "roles", "title", "summary", "body"),
)
_NAMED = ("people", "organisations", "places", "phrases")


def subject(article: Article, lexicon: Lexicon) -> str:
    """Return the SHA-256 that the first edition gave of a record."""
    named = {name for text in _texts(article) for name in _names(text, lexicon)}
    named |= {f"{kind}/{id_}" for kind in _NAMED for id_ in getattr(article, kind)}
    held = [getattr(article, field) for field in _HELD]
    spelled = [(name, _spellings(name, lexicon)) for name in sorted(named)]
    text = "\n".join(_plain([EDITION, held, spelled]))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: Any) -> Iterator[str]:
    if is_dataclass(value):
        names = [form.__name__ for form in getmro(type(value))]
        for name in next(_FIELDS[form] for form in names if form in _FIELDS):
            yield f"{name}:"
            yield from _plain(getattr(value, name))
    elif isinstance(value, list | tuple):
        yield f"{len(value)} of:"
        for item in value:
            yield from _plain(item)
    else:
        yield repr(value)


def _texts(article: Article) -> Iterator[str]:
    """Return the words in which names were looked for."""
    yield from (article.title or "", article.summary or "", article.body)
    yield from (point.text for point in article.points)
    yield from (f"“{s.text}”" if s.quoted else s.text for s in article.statements)
    yield from (figure.what or "" for figure in article.figures)
    yield from (event.what for event in article.events)
    yield from (role.title for role in article.roles)


def _names(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Return whom a text names in whole words."""
    spaced = re.sub("(?<=[0-9])(?=[¼-¾⅐-⅞])", " ", normal.spaces(text))
    plain = normal.alike(unicodedata.normalize("NFKC", spaced))
    for index, start, end in lexicon.names.automaton.find_matches_as_indexes(plain):
        before, after = plain[start - 1 : start], plain[end : end + 2]
        if _joins(before, plain[start]) or _joins(after[:1], plain[end - 1]):
            continue
        if not (after[:1] == "'" and after[1:].isalpha() and after[1:] != "s"):
            yield lexicon.names.ids[index]


def _joins(beside: str, edge: str) -> bool:
    is_unspaced = "\u3040" <= edge <= "\u9fff"
    return (beside.isalnum() and edge.isalnum() and not is_unspaced) if beside else False


def _spellings(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    kind, _, id_ = name.partition("/")
    entry = lexicon.vocabulary.kind(kind)[id_]
    return (*entry.spellings, *getattr(entry, "variants", ()))
