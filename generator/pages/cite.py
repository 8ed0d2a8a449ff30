"""How an article's page and its source are cited: works, and what a reader copies of them.

A form of citation is a function of a ``Work``.
"""

from dataclasses import dataclass, field
from functools import partial

from generator.annotate.heading import heading
from generator.annotate.houses import agency_names, publisher_name
from generator.dates.words import in_words
from generator.model.article import Article
from generator.model.briefing import Annotated, Briefing
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views

UNDATED = "date not stated"
"""What stands for a source’s date that is not known."""

YOURS = "[address of the copy you read]"
"""What stands for the address of a page that has none of its own."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited, each value as text and null where it is not known.

    ``within`` is the larger work that holds it; ``published``, ``modified`` are EDTF dates;
    ``supplied`` names the fields that the work does not state itself; ``dated`` says that a date
    belongs to it, so that a missing one is told.
    """

    title: str | None
    authors: tuple[str, ...] = ()
    within: str | None = None
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    address: str | None = None
    supplied: frozenset[str] = field(default=frozenset())
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Cited:
    """Both citations as a page prints them; ``link`` ends that of the page where it is known."""

    page: str
    link: str | None
    source: str
    is_supplied: bool


def cited(found: Annotated, briefing: Briefing, settings: Settings) -> Cited:
    """Give the citations of an article's page and of its source."""
    own, origin = page(found.article, settings), source(found, briefing)
    link = own.address if settings.site_url else None
    return Cited(
        plain(own).removesuffix(link or ""),
        link,
        plain(origin),
        "[" in plain(origin),
    )


def page(article: Article, settings: Settings) -> Work:
    """Give the page of an article as a work; its dates are those of its corrections."""
    corrected = max((c.date for c in article.corrections), default=None)
    return Work(
        heading(article),
        within=settings.title,
        modified=corrected,
        address=settings.site_url + addresses.article(article) if settings.site_url else YOURS,
        dated=False,
    )


def source(found: Annotated, briefing: Briefing) -> Work:
    """Give the article that a page is about as a work."""
    article, given = found.article, found.article.source
    known = article.provenance.items()
    return Work(
        given.headline or (article.title if article.kind == "raw" else None),
        given.authors,
        publisher=publisher_name(found, briefing.vocabulary),
        agencies=agency_names(found, briefing.vocabulary),
        published=given.published,
        modified=given.modified,
        supplied=frozenset(name for name, p in known if p.basis != "stated"),
    )


def plain(work: Work) -> str:
    """Cite a work in one sentence; what it does not state itself stands in square brackets."""
    bracket = partial(_bracket, work)
    agencies = bracket("agencies", " and ".join(work.agencies))
    parts = (
        bracket("authors", " and ".join(work.authors)),
        markdown.quoted(work.title) if work.title else "[article without a headline]",
        f"in: {work.within}" if work.within else "",
        bracket("publisher", work.publisher),
        f"after {agencies}" if agencies else "",
        bracket("published", _published(work)),
        bracket("modified", f"updated {in_words(work.modified)}" if work.modified else ""),
        work.address,
    )
    told = ", ".join(part for part in parts if part)
    return told if work.address else told.removesuffix(".") + "."


def _published(work: Work) -> str:
    if work.published:
        return in_words(work.published, once=True)
    return UNDATED if work.dated else ""


def _bracket(work: Work, name: str, value: str | None) -> str | None:
    return f"[{value}]" if value and name in work.supplied else value


def briefly(found: Annotated, briefing: Briefing) -> str:
    """Name a source and its date, as each piece of evidence cites them."""
    given, known = found.article.source, found.article.provenance
    name = publisher_name(found, briefing.vocabulary) or "publisher not stated"
    dated = {"published": given.published, "modified": given.modified}
    for field_, date in dated.items():
        if date:
            verb = "updated " if field_ == "modified" else ""
            basis = known[field_].basis
            label = "" if basis == "stated" else f" ({views.BASIS[basis]})"
            return f"{name}, {verb}{in_words(date, once=True)}{label}"
    return f"{name}, undated"
