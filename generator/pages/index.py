"""The index of a kind of names: each with what it is, and when it occurs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.model.briefing import Briefing, Page
from generator.model.vocabulary import Entry
from generator.pages import addresses, in_time, markdown, views
from generator.pages.pictures import strip
from generator.pages.pictures.frame import SPARK
from generator.pages.pictures.scale import Stretch
from generator.text import normal, sentences
from generator.wording import N_, gettext

INTRODUCTIONS = {
    "topics": N_("What the articles are about; an article may stand under several topics."),
    "people": N_("Who speaks and acts in the articles, and what each is reported to have said."),
    "organisations": N_("The bodies that the articles name."),
    "places": N_("Where it happened, and the countries and cities that the articles name."),
    "publishers": N_("Who published the articles, as stated in them or inferred."),
    "phrases": N_("Formulas that come back from one text to the next: when, and in which words."),
}

SPARKS = 200
"""Rows up to which a list has a picture in each."""


@dataclass(frozen=True, slots=True)
class Row:
    """A name in the index of its kind: what it is, what is said of it, and when it occurs.

    ``notes`` say what the forms in the picture mean.
    """

    name: views.Ref
    role: str
    sentence: str
    reach: str
    when: str
    spark: Markup
    notes: tuple[str, ...]


def index(
    kind: str,
    entries: Sequence[Entry],
    briefing: Briefing,
    template: str = "index.md",
    **values: Any,
) -> Page:
    """Return the index of a kind."""
    whole = briefing.span
    is_drawn = len(entries) <= SPARKS
    return markdown.overview(
        template,
        addresses.index(kind),
        gettext(views.PLURAL[kind]),
        gettext(INTRODUCTIONS[kind]),
        listed=[_row(briefing, kind, entry, whole, is_drawn=is_drawn) for entry in entries],
        **values,
    )


def _row(
    briefing: Briefing, kind: str, entry: Entry, whole: Sequence[Stretch], *, is_drawn: bool
) -> Row:
    """Return the row of a name."""
    ids = in_time.concerned(briefing, kind, entry.id)
    marks = in_time.articles(briefing, ids) if is_drawn else []
    return Row(
        views.ref(briefing, kind, entry.id),
        _role(entry),
        sentences.first(entry.introduction),
        in_time.reach(briefing, kind, entry.id),
        in_time.between(briefing, ids),
        strip.life(marks, "", whole, shape=SPARK),
        strip.notes(marks, whole, SPARK),
    )


def _role(entry: Entry) -> str:
    """Return what an entry is, unless the first words about it do."""
    role = views.role(entry)
    opening = normal.fold(sentences.first(entry.introduction))
    return "" if normal.fold(role) in opening else role
