"""What pages read of an article that is not their own: each asks ``Briefing.of`` for as much.

A page stands on what these functions return, so that it need not be made again when other things
in an article change. None of them knows the language of the pages.
"""

from dataclasses import dataclass, replace

from generator.annotate.heading import heading
from generator.collection.collect import date_of, ids
from generator.model.article import Article, Figure, Role
from generator.model.briefing import Annotated, Use
from generator.model.claims import count, doubted
from generator.model.source import Basis, Source
from generator.model.vocabulary import KINDS
from generator.pages import addresses
from generator.record.claim_ids import claim_ids
from generator.text import sentences


@dataclass(frozen=True, slots=True)
class Listed:
    """How an article stands in lists: its headline, where it leads, its date, place and summary.

    ``basis`` is that of its date; ``is_published`` says that this is the date of publication, as no
    event gives one; ``reason`` is the anchor at which its page says how the date is known;
    ``original`` is where the source stands on the web.
    """

    title: str
    address: str
    year: str
    date: str | None
    basis: Basis | None
    place: str | None
    summary: str
    is_published: bool
    reason: str
    original: str | None
    is_draft: bool


def listed(annotated: Annotated) -> Listed:
    """Return how an article stands in lists."""
    article, given = annotated.article, annotated.article.source
    main, date = annotated.events[0] if annotated.events else None, date_of(article)
    known = article.provenance.get("event_date" if article.event_date else "published")
    return Listed(
        heading(article),
        addresses.article(article),
        addresses.year(article),
        date,
        known.basis if known else None,
        main.place if main else None,
        summary(article),
        is_published=bool(date) and not article.event_date,
        reason=_reason(annotated),
        original=given.url or given.archived,
        is_draft=article.is_draft,
    )


def _reason(annotated: Annotated) -> str:
    """Return where the page of an article says how the date is known under which it is listed.

    That is beside the event, where events are listed, else in the table of what comes from where.
    """
    if not annotated.article.event_date:
        return origin("published")
    own = anchors(annotated)
    return own[0] if own[1:] and annotated.events[0].why else origin("event_date")


def origin(field: str) -> str:
    """Return the anchor at which the page of an article says where a value comes from."""
    return f"from-{field.replace('_', '-')}"


def summary(article: Article) -> str:
    """Return the record's summary, or the opening of a raw article's text."""
    if article.summary:
        return article.summary
    return sentences.clip(sentences.first(article.paragraphs[0].text), 280)


def headline(annotated: Annotated) -> tuple[str, str]:
    """Return an article's headline and the address of its page."""
    return heading(annotated.article), addresses.article(annotated.article)


def anchors(annotated: Annotated) -> tuple[str, ...]:
    """Return where an article's page tells of each of its events."""
    ids = claim_ids(annotated)
    return tuple(ids["events", n] for n in range(len(annotated.events)))


def kind(annotated: Annotated) -> str:
    """Return which kind of seed an article comes from."""
    return annotated.article.kind


def claims(annotated: Annotated) -> Annotated:
    """Return an article without its text, and without where the record holds what."""
    return replace(annotated, article=replace(annotated.article, body="", digest="", lines={}))


def aliases(annotated: Annotated) -> tuple[str, ...]:
    """Return the ids that an article had before."""
    return annotated.article.aliases


def roles(annotated: Annotated) -> tuple[Role, ...]:
    """Return the offices in which a record names people."""
    return annotated.article.roles


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of an article: its kind, its claims and those in doubt, and so on."""

    kind: str
    is_short: bool
    is_held: bool
    claims: int
    doubted: int
    statements: int
    corrections: int


def tally(annotated: Annotated) -> Tally:
    """Return what is counted of an article."""
    article = annotated.article
    return Tally(
        article.kind,
        article.is_short,
        article.is_held,
        count(article),
        doubted(article),
        len(annotated.statements),
        len(article.corrections),
    )


def bare(annotated: Annotated) -> tuple[Figure, ...]:
    """Return the figures of which nothing says what they count."""
    return tuple(figure for figure in annotated.figures if figure.is_bare)


def source(annotated: Annotated) -> Source:
    """Return what is known of an article's source, as its record or its text has it."""
    return annotated.article.source


def named(annotated: Annotated) -> dict[str, tuple[str, ...]]:
    """Return the names of every kind that an article has."""
    return {kind_: ids(annotated, kind_) for kind_ in KINDS}


def publisher_basis(annotated: Annotated) -> Basis:
    """Return how it is known who published an article."""
    known = annotated.article.provenance.get("publisher")
    return known.basis if known else "stated"


def uses(annotated: Annotated) -> tuple[Use, ...]:
    """Return where an article uses set phrases."""
    return annotated.uses
