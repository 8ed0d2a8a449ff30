"""The id of every claim: the anchor at which its article's page shows it, and its name in data.

It is made from the claim's kind, its evidence fragment and its paragraph, so that it stays as it is
when other claims come or go and when the wording is mended. An ``id`` of the record wins.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count

from generator.forms import shape
from generator.forms.yaml_text import Path
from generator.model.article import Article, Claim, Event, Figure, Statement
from generator.model.briefing import Annotated
from generator.model.claims import Placed, claims
from generator.problems import Problem
from generator.text import slugs

LONGEST = 56
"""Letters of a fragment that an id holds; a longer one is cut, and ends in a digest of all of it.

With its kind and its paragraph an id is as long as a slug may be, ``slugs.LONGEST``, at most.
"""

HEADINGS = frozenset(
    (
        *("corrections", "main-points", "who-said-what", "in-numbers", "set-phrases", "related"),
        *(
            "events-and-their-dates",
            "the-account",
            "how-far-to-trust-this",
            "text-of-the-article",
            "filed-under",
        ),
        *("evidence-and-method", "where-this-comes-from", "in-doubt", "cite"),
    )
)
"""Anchors of the headings of an article's page, and of what closes it."""

_TAKEN = re.compile(r"[esp]\d+|doubt-\d+|(?:event|why)-.+")
"""Anchors of evidence, paragraphs, reasons, and of events by place or id."""


def claim_ids(article: Article | Annotated) -> Mapping[Path, str]:
    """Return the id of every claim, by the path of keys at which it stands."""
    every, taken = [*claims(article)], dict[str, Path]()
    for one in every:
        if own := _own(one.claim):
            taken.setdefault(own, one.path)
    ids, numbers = {path: id_ for id_, path in taken.items()}, dict[str, Iterator[int]]()
    for one in every:
        if one.path not in ids:
            made = id_ = _made(one)
            while id_ in taken:
                id_ = f"{made}-{next(numbers.setdefault(made, count(2)))}"
            taken[id_], ids[one.path] = one.path, id_
    return ids


def _own(claim: Claim) -> str | None:
    """Return the id that a record gives a claim; that of an event is known by its kind."""
    given = getattr(claim, "id", None)
    return f"event-{given}" if given and isinstance(claim, Event) else given


def _made(one: Placed) -> str:
    """Return the id that a claim has if none of its kind before it rests on the same words there.

    Of several that do, those after the first are numbered.
    """
    kind, piece = str(one.path[0]).removesuffix("s"), one.evidence
    return _id(kind, piece.words or _copied(one.claim), piece.paragraph)


def _copied(claim: Claim) -> str:
    """Return what a claim itself has of the source's words; nothing where it has none."""
    if isinstance(claim, Figure) or (isinstance(claim, Statement) and claim.quoted):
        return claim.text or ""
    return ""


@lru_cache(2**14)
def _id(kind: str, words: str, paragraph: int) -> str:
    fragment = slugs.slug(words)
    if len(fragment) > LONGEST:
        digest = hashlib.sha256(fragment.encode()).hexdigest()[:4]
        start = fragment[: LONGEST - len(digest)]
        fragment = f"{start.rpartition('-')[0] or start[:-1]}-{digest}"
    return "-".join(part for part in (kind, fragment, f"p{paragraph}") if part)


def problems(article: Article) -> Iterator[Problem]:
    """Say of every id that a record gives a claim whether its page can have it as an anchor."""
    first: dict[str, Path] = {}
    for one in claims(article):
        id_ = getattr(one.claim, "id", None)
        if not id_ or isinstance(one.claim, Event):
            continue
        line = shape.line_of((*one.path, "id"), article.lines)
        if first.setdefault(id_, one.path) != one.path:
            what = f"Two claims of the record have the id “{id_}”."
            yield Problem(article.path, line, "duplicate-id", what, "Give one of them another.")
        elif id_ in HEADINGS or _TAKEN.fullmatch(id_) or id_ in _headings(article):
            what = f"“{id_}” is the anchor of something else on the article’s page."
            yield Problem(article.path, line, "bad-id", what, "Give the claim another id.")


def _headings(article: Article) -> set[str]:
    """Return the anchors of the headings that come from the record itself."""
    own = re.findall(r"^ {0,3}#{1,6} (.+)$", article.body, re.MULTILINE)
    return {slugs.slug(text) for text in own} | {s.speaker for s in article.statements}
