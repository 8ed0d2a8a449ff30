"""Where each value of an article comes from, as rows of a table."""

from typing import Any

from generator.dates.words import in_words
from generator.model.article import Article
from generator.model.briefing import Annotated, Briefing
from generator.pages import aspects, views
from generator.plain import FIELDS, Field, Plain, evidence, label
from generator.wording import colon, gettext, listed, quotes, semicolon

Row = tuple[str, str, str, str, bool, str]
"""One value: its field, its words, its basis, and the line, words or reason behind it.

Then whether the page gives the reason among the events already, and the anchor of a row that tells
of one.
"""


def rows(briefing: Briefing, annotated: Annotated, *, has_events: bool = False) -> list[Row]:
    """Return a row for each value that is known, and for each that is sorely missing.

    Nothing is missing in a short record, which need not give it.
    With ``has_events`` the page lists the events with the reasons for their dates.
    """
    known, article = evidence(annotated, briefing.vocabulary), annotated.article
    is_short = article.is_short
    return [
        _row(field, known[field.name], is_above=has_events and field.key == "event_date")
        if field.name in known
        else (label(field.key), gettext("none"), gettext("absent"), silence(article), False, "")
        for field in FIELDS
        if field.name in known or (field.known == "expected" and not is_short)
    ]


def silence(article: Article) -> str:
    """Return why a value is absent that pages always tell of; a short record gives an address."""
    if article.is_short:
        return gettext("The record does not give it.")
    return gettext("The source does not state it.")


def _row(field: Field, known: Plain, *, is_above: bool) -> Row:
    where = [gettext("line {number}").format(number=known["line"])] if known["line"] else []
    where += [quotes(known["text"])] if known["text"] else []
    is_above = is_above and bool(known["why"])
    reasons = (colon().join(where), "" if is_above else known["why"])
    behind = semicolon().join(filter(None, reasons))
    basis = gettext(views.BASIS[known["basis"]])
    words = _words(field, known["value"])
    anchor = "" if known["basis"] == "stated" else aspects.origin(field.name)
    return label(field.key), words, basis, behind, is_above, anchor


def _words(field: Field, value: Any) -> str:
    if field.date:
        return in_words(value, once=field.date == "time")
    return listed(value) if isinstance(value, list) else value or ""
