"""A digest of what a record says of its source and rests on: with it, a record is verified.

It is taken over a canonical form, so that only a change of a word, a number, a name or a place in
the source voids a stamp: white space is folded, letters are composed, and what is at its default
is left out, as are values that say nothing of the source.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.annotate.lexicon import NAMED, Lexicon, as_read
from generator.check import first_form
from generator.check.check import names
from generator.check.editions import EDITION, holds_still
from generator.check.naming import entry
from generator.check.prose import prose
from generator.model.article import CLAIMS, Article
from generator.model.claims import claims, count
from generator.model.verified import Context, Stamp
from generator.plain import plain

_HELD = ("title", "summary", "trust", "body", "source", *NAMED, "phrases", *CLAIMS)
"""Fields of an article that are held against its source."""

_HERE = ("points", "statements", "figures", "roles")
"""Claims whose ids are no more than their addresses on the page of their article."""

_ASIDE = frozenset(("document", "rights", "url", "archived", "accessed"))
"""Fields of a source that no claim rests on: where it lies, and what may be published of it."""


def subject(article: Article, lexicon: Lexicon) -> str:
    """Return the SHA-256 of a record's claims and of the spellings of whom they name."""
    given = {name: getattr(article, name) for name in _HELD if getattr(article, name)}
    held = plain(given, defaults=False)
    for kind in _HERE:
        held |= {kind: [_without_id(claim) for claim in held[kind]]} if kind in held else {}
    held["source"] = {k: v for k, v in held["source"].items() if k not in _ASIDE}
    reasons = {
        name: known.basis
        for name, known in article.provenance.items()
        if known.basis != "stated" and hasattr(article.source, name)
    }
    spelled = {name: _spellings(name, lexicon) for name in _named(article, lexicon)}
    form = [_canonical(part) for part in (held, reasons, spelled)]
    text = json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _without_id(claim: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in claim.items() if key != "id"}


def _canonical(value: Any) -> Any:
    """Return plain data as JSON that is the same however it was written, and on every machine."""
    if isinstance(value, str):
        return _folded(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list | tuple):
        return [_canonical(item) for item in value]
    if isinstance(value, dict):
        return {key: _canonical(item) for key, item in value.items()}
    return value


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _named(article: Article, lexicon: Lexicon) -> set[str]:
    """Return the entries that a record lists, or that any words of it may name."""
    vocabulary = lexicon.vocabulary
    listed = [(kinds, id_) for kinds, id_, _ in names(article) if kinds != "topics"]
    named = {f"{k}/{id_}" for ks, id_ in listed for k in ks.split() if id_ in vocabulary.kind(k)}
    texts = [text for _, text in prose(article)] + [one.text for one in claims(article)]
    for text in texts:
        for index, _, _ in lexicon.names.automaton.find_matches_as_indexes(as_read(_folded(text))):
            named.add(lexicon.names.ids[index])
    return named


def _spellings(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    named = entry(name, lexicon)
    return (*named.spellings, *getattr(named, "variants", ()))


def stamp(article: Article, lexicon: Lexicon, contexts: tuple[Context, ...] = ()) -> Stamp:
    """Return the stamp of a record whose claims were all found in its source."""
    source = article.source.sha256 or ""
    return Stamp(article.id, count(article), subject(article, lexicon), source, EDITION, contexts)


def renewed(kept: Stamp, article: Article, lexicon: Lexicon) -> Stamp:
    """Return a stamp that stands in the form that is written now, with the record's id as it is."""
    return replace(kept, id=article.id, subject=subject(article, lexicon))


def stands(article: Article, stamps: Mapping[str, Stamp], lexicon: Lexicon) -> bool:
    """Return whether a record is verified: it bears a stamp, and is what it was then."""
    kept = stamps.get(article.id)
    if not kept or kept.source != article.source.sha256:
        return False
    is_same = kept.subject == subject(article, lexicon) or (
        kept.rules == first_form.EDITION and kept.subject == first_form.subject(article, lexicon)
    )
    return is_same and holds_still(article, lexicon, kept.rules)
