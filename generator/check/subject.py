"""A digest of everything in a record that is held against its source."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from generator.annotate.lexicon import NAMED, Lexicon
from generator.check.told import prose, told
from generator.model.article import Article
from generator.model.verified import Stamp
from generator.text import normal

RULES = 1
"""Counts up when a rule becomes stricter, so that what was verified before is verified again."""

_SEEN = ("source", "events", "people", "organisations", "places", "phrases", "points")
_SEEN_TOO = ("statements", "figures", "roles", "title", "summary", "body")


def subject(article: Article, lexicon: Lexicon) -> str:
    """Give the SHA-256 of a record's claims and of the spellings of whom they name."""
    said = [text for _, text in prose(article)] + [one.text for one in told(article)]
    found = {name for text in said for name, _ in lexicon.names.count(normal.plain(text))}
    found |= {f"{kind}/{id_}" for kind in (*NAMED, "phrases") for id_ in getattr(article, kind)}
    seen = [getattr(article, field) for field in (*_SEEN, *_SEEN_TOO)]
    spelled = [(name, _spellings(name, lexicon)) for name in sorted(found)]
    text = "\n".join(_plain([RULES, seen, spelled]))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _spellings(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    kind, _, id_ = name.partition("/")
    entry = lexicon.vocabulary.kind(kind)[id_]
    return (*entry.spellings, *getattr(entry, "variants", ()))


def _plain(value: Any) -> Iterator[str]:
    """Give a value as lines that are the same on every machine."""
    if is_dataclass(value):
        for field in fields(value):
            yield f"{field.name}:"
            yield from _plain(getattr(value, field.name))
    elif isinstance(value, list | tuple):
        yield f"{len(value)} of:"
        for item in value:
            yield from _plain(item)
    else:
        yield repr(value)


def stands(article: Article, stamps: Mapping[str, Stamp], lexicon: Lexicon) -> bool:
    """Say whether a record is verified: it bears a stamp, and is what it was then."""
    stamp = stamps.get(article.id)
    return bool(
        stamp
        and stamp.source == article.source.sha256
        and stamp.subject == subject(article, lexicon)
    )
