"""Where each value of an article comes from, as rows of a table."""

from dataclasses import dataclass

from generator.dates.words import in_words
from generator.model.briefing import Annotated, Briefing
from generator.pages import views

FIELDS = {
    "title": "Headline of the source",
    "headline": "Headline of the source",
    "subtitle": "Standfirst",
    "event_date": "Date of the event",
    "published": "Published",
    "modified": "Updated",
    "authors": "Author",
    "publisher": "Publisher",
    "agencies": "Agency",
    "dateline": "Dateline",
    "language": "Language",
}
"""The fields whose provenance a page tells, in this order, and their names."""

ALWAYS = ("headline", "event_date", "published", "publisher")
"""Fields that a page tells of even where the source is silent."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value: its field, its words, its basis, and the line, words or reason behind it."""

    field: str
    value: str
    basis: str
    behind: str


def rows(briefing: Briefing, found: Annotated) -> list[Row]:
    """Give a row for each value that is known, and for each that is sorely missing."""
    made = [_row(briefing, found, field) for field in FIELDS]
    return [row for row in made if row]


def _row(briefing: Briefing, found: Annotated, field: str) -> Row | None:
    known = found.article.provenance.get(field)
    if known is None:
        is_told = field in ALWAYS and not (
            field == "headline" and found.article.title and found.article.kind == "raw"
        )
        return (
            Row(FIELDS[field], "none", "absent", "The source does not state it.")
            if is_told
            else None
        )
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
    publishers = briefing.vocabulary.publishers
    names = {
        "title": source.headline,
        "headline": source.headline,
        "subtitle": source.subtitle,
        "event_date": in_words(article.event_date),
        "published": in_words(source.published, once=True),
        "modified": in_words(source.modified, once=True),
        "authors": ", ".join(source.authors),
        "publisher": source.publisher,
        "agencies": ", ".join(source.agencies),
        "dateline": source.dateline.raw if source.dateline else None,
        "language": source.language,
    }
    if field == "publisher" and found.publisher and found.publisher in publishers:
        return publishers[found.publisher].name
    if field == "agencies" and found.agencies:
        return ", ".join(publishers[a].name for a in found.agencies)
    return names[field] or ""
