"""How an article's page and its source are cited: works, and what a reader copies of them.

A form of citation is a function of a ``Work``.
"""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from generator.annotate.heading import heading
from generator.collection.changes import revised
from generator.dates.words import in_words
from generator.model.article import Article, Claim, Event, Figure, Statement
from generator.model.briefing import Annotated, Briefing
from generator.model.claims import words
from generator.model.settings import Settings
from generator.model.source import Source
from generator.pages import addresses, markdown, views
from generator.pages.amounts import amount
from generator.plain import named_source
from generator.wording import N_, aside, comma, gettext, labelled, quotes

YOURS = N_("[address of the copy you read]")
"""What stands for the address of a page that has none of its own."""

_DIGITS = 12
"""Digits of a digest by which versions of a page are told apart."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: its title, and what else is known of it as a source, houses by their names.

    ``within`` is the larger work that holds it; ``supplied`` names the fields that the work does
    not state itself; ``dated`` says that a date belongs to it, so that a missing one is told;
    ``nameless`` stands for a title that is not known.
    """

    title: str | None
    source: Source
    within: str | None = None
    supplied: frozenset[str] = frozenset()
    dated: bool = True
    nameless: str = N_("article without a headline")


class Piece(NamedTuple):
    """A stretch of a citation, the address it leads to if it is one, and what stands behind it."""

    text: str
    address: str | None = None
    mark: str = " "


def cited(annotated: Annotated, briefing: Briefing, settings: Settings) -> dict[str, Any]:
    """Return the citations of an article's page and of its source."""
    origin = source(annotated, briefing)
    return {
        "page": pieces(page(annotated.article, settings)),
        "source": pieces(origin),
        "claim": claim(annotated.article, settings),
        "is_supplied": "[" in _described(origin),
    }


def claim(article: Article, settings: Settings) -> dict[str, str]:
    """Return what stands around a claim that is cited: marks, the page and its version, where.

    A version is told by the digest of the record, as a page has it in its front matter.
    """
    own = page(article, settings)
    version = gettext("version {version}").format(version=article.digest[:_DIGITS])
    before, after = quotes("|").split("|")
    return {
        "before": before,
        "after": comma().join((after, _described(own), version, "")),
        "address": gettext(YOURS) if own.source.url == YOURS else own.source.url or "",
    }


def in_full(claim: Claim, briefing: Briefing) -> str:
    """Return a claim as it is cited; nothing where that is its words and no more."""
    said, doubted = _in_full(claim, briefing), gettext("in doubt")
    return f"{said or words(claim)} [{doubted}]" if claim.doubt else said


def _in_full(claim: Claim, briefing: Briefing) -> str:
    """Return a claim whose words alone don't say who, when or of what; nothing of others."""
    if isinstance(claim, Figure) and claim.what:
        return labelled(claim.what, amount(claim))
    if isinstance(claim, Event) and claim.date:
        return claim.what + aside(in_words(claim.date))
    if isinstance(claim, Statement) and claim.quoted:
        return labelled(views.speaker(briefing, claim.speaker).name, quotes(claim.text))
    return ""


def page(article: Article, settings: Settings) -> Work:
    """Return the page of an article as a work; its dates are those of what was done to it."""
    given = Source(published=article.added, modified=revised(article))
    own = settings.site_url + addresses.article(article) if settings.site_url else YOURS
    return Work(heading(article), replace(given, url=own), settings.title, dated=False)


def source(annotated: Annotated, briefing: Briefing) -> Work:
    """Return the article that a page is about as a work."""
    article, given = annotated.article, named_source(annotated, briefing.vocabulary)
    known = article.provenance.items()
    return Work(
        given.headline or (article.title if article.kind == "raw" else None),
        given,
        supplied=frozenset(name for name, p in known if p.basis != "stated"),
        dated=not article.is_short,
        **({"nameless": heading(article)} if article.is_short else {}),
    )


def pieces(work: Work) -> tuple[Piece, ...]:
    """Return a citation in pieces; a full stop ends it unless an address does.

    What the work does not state itself stands in square brackets.
    """
    url, archived, accessed = work.source.url, work.source.archived, work.source.accessed
    then, stop = comma(), gettext(".")
    made = [Piece(_described(work), mark=then)]
    if url == YOURS:
        made.append(Piece(gettext(YOURS), mark=then))
    elif url:
        made.append(Piece(url, url, then))
    if accessed:
        read = gettext("accessed {date}").format(date=in_words(accessed))
        made.append(Piece(read, mark=then))
    if archived:
        made += [Piece(gettext("archived at")), Piece(archived, archived)]
    *before, last = made
    is_ended = last.text in {url, gettext(YOURS), archived} or last.text.endswith(stop)
    return (*before, last._replace(mark="" if is_ended else stop))


def _described(work: Work) -> str:
    """Return what a citation says of a work before where it stands."""
    bracket, given = partial(_bracket, work), work.source
    agencies = bracket("agencies", gettext(" and ").join(given.agencies))
    updated = gettext("updated {date}").format(date=in_words(given.modified))
    parts = (
        bracket("authors", gettext(" and ").join(given.authors)),
        markdown.quoted(work.title) if work.title else f"[{gettext(work.nameless)}]",
        gettext("in: {name}").format(name=work.within) if work.within else "",
        bracket("publisher", given.publisher),
        gettext("after {agencies}").format(agencies=agencies) if agencies else "",
        bracket("published", _published(work)),
        bracket("modified", updated if given.modified else ""),
    )
    return comma().join(part for part in parts if part)


def _published(work: Work) -> str:
    if work.source.published:
        return in_words(work.source.published, once=True)
    return gettext("date not stated") if work.dated else ""


def _bracket(work: Work, name: str, value: str | None) -> str | None:
    return f"[{value}]" if value and name in work.supplied else value


def briefly(annotated: Annotated, briefing: Briefing) -> str:
    """Name a source and its date, as each piece of evidence cites them."""
    given, known = named_source(annotated, briefing.vocabulary), annotated.article.provenance
    name = given.publisher or gettext("publisher not stated")
    dated = {"published": given.published, "modified": given.modified}
    for field_, date in dated.items():
        if date:
            when, basis = in_words(date, once=True), views.basis_words(known[field_].basis)
            if field_ == "modified":
                when = gettext("updated {date}").format(date=when)
            return f"{name}{comma()}{when}{aside(basis)}"
    return f"{name}{comma()}{in_words(None)}"
