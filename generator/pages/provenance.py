"""Where each value of an article comes from, as rows of a table."""

from dataclasses import dataclass, replace

from generator.annotate.houses import agency_names, publisher_name
from generator.dates.words import in_words
from generator.model.article import Article
from generator.model.briefing import Annotated, Briefing
from generator.model.source import Provenance
from generator.pages import views

FIELDS = {
    "title": "Headline of the source",
    "subtitle": "Standfirst",
    "event_date": "Date of the event",
    "published": "Published",
    "modified": "Updated",
    "authors": "Author",
    "publisher": "Publisher",
    "agencies": "Agency",
    "dateline": "Dateline",
    "language": "Language",
    "url": "Address",
    "accessed": "Read there on",
}
"""The fields whose provenance a page tells, in this order, and their names."""

ALWAYS = ("title", "event_date", "published", "publisher")
"""Fields that a page tells of even where the source is silent."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value: its field, its words, its basis, and the line, words or reason behind it.

    ``is_above`` says that the page gives the reason among the events already.
    """

    field: str
    value: str
    basis: str
    behind: str
    is_above: bool = False


def rows(briefing: Briefing, found: Annotated, *, has_events: bool = False) -> list[Row]:
    """Return a row for each value that is known, and for each that is sorely missing.

    Nothing is missing in a short record, which need not give it.
    With ``has_events`` the page lists the events with the reasons for their dates.
    """
    known = dict(found.article.provenance)
    event = known.get("event_date")
    is_above = bool(has_events and event and event.why)
    if event and is_above:
        known["event_date"] = replace(event, why=None)
    made = [_row(briefing, found, field, known.get(field)) for field in FIELDS]
    above = FIELDS["event_date"]
    return [replace(r, is_above=is_above and r.field == above) for r in made if r]


def silence(article: Article) -> str:
    """Return why a value is absent that pages always tell of; a short record gives an address."""
    return "The record does not give it." if article.is_short else "The source does not state it."


def _row(briefing: Briefing, found: Annotated, field: str, known: Provenance | None) -> Row | None:
    if known is None:
        absent = Row(FIELDS[field], "none", "absent", silence(found.article))
        return absent if field in ALWAYS and not found.article.is_short else None
    behind = [f"line {known.line}"] if known.line else []
    behind += [f"“{known.text}”"] if known.text else []
    told = ": ".join(behind)
    return Row(
        FIELDS[field],
        _value(briefing, found, field),
        views.BASIS[known.basis],
        "; ".join(part for part in (told, known.why) if part),
    )


def _value(briefing: Briefing, found: Annotated, field: str) -> str:
    article, source = found.article, found.article.source
    names = {
        "title": source.headline,
        "subtitle": source.subtitle,
        "event_date": in_words(article.event_date),
        "published": in_words(source.published, once=True),
        "modified": in_words(source.modified, once=True),
        "authors": ", ".join(source.authors),
        "publisher": publisher_name(found, briefing.vocabulary),
        "agencies": ", ".join(agency_names(found, briefing.vocabulary)),
        "dateline": source.dateline.raw if source.dateline else None,
        "language": source.language,
        "url": source.url,
        "accessed": in_words(source.accessed),
    }
    return names[field] or ""
