"""The index of a kind of names, each with what it is and when it occurs; many by their letters."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.collection.by_year import NEWEST
from generator.collection.grouping import grouped
from generator.model.briefing import Briefing, Page, Planned, Turn
from generator.model.settings import Settings
from generator.model.vocabulary import Entry, Person
from generator.pages import addresses, by_year, in_time, markdown, views
from generator.pages.pictures import strip
from generator.pages.pictures.frame import SPARK
from generator.text import normal, slugs
from generator.text.sentences import first
from generator.wording import N_, counted, gettext, sentences

INTRODUCTIONS = {
    "topics": N_("What the articles are about; an article may stand under several topics."),
    "people": N_("Who speaks and acts in the articles, and what each is reported to have said."),
    "organisations": N_("The bodies that the articles name."),
    "places": N_("Where it happened, and the countries and cities that the articles name."),
    "publishers": N_("Who published the articles, as stated in them or inferred."),
    "phrases": N_("Formulas that come back from one text to the next: when, and in which words."),
}

OTHER = "#"
"""What stands for the letter of a name that begins with none."""


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
    """Return the index of a kind; of many names, it shows those of most articles."""
    return markdown.overview(
        template,
        addresses.index(kind),
        gettext(views.INDEXES[kind]),
        gettext(INTRODUCTIONS[kind]),
        listed=[_row(briefing, kind, entry) for entry in foremost(kind, entries, briefing)],
        way=_way(kind, entries),
        **values,
    )


def foremost(kind: str, entries: Sequence[Entry], briefing: Briefing) -> list[Entry]:
    """Return the names that an index shows, in its order."""
    if not entries[NEWEST:]:
        return [*entries]
    where = briefing.where[kind]
    ranks = sorted(entries, key=lambda entry: -len(where.get(entry.id, ())))
    shown = {entry.id for entry in ranks[:NEWEST]}
    return [entry for entry in entries if entry.id in shown]


def by_letter(kind: str, entries: Sequence[Entry]) -> Iterator[Planned]:
    """Return the pages of all names by their first letters, where the index does not list all."""
    for letter, names in _letters(entries).items():
        of = -(-len(names) // NEWEST)
        for turn in (Turn(letter, number, of) for number in range(1, of + 1)):
            here = names[(turn.number - 1) * NEWEST : turn.number * NEWEST]
            of_all = f"{letter} {turn.number} {len(names)}"
            texts = kind, of_all, " ".join(entry.id for entry in here)
            yield Planned(addresses.file(_address(kind, turn)), _page, texts)


def _page(kind: str, of_all: str, ids: str, briefing: Briefing, _: Settings) -> Page:
    """Return a page of a letter: which it is, of how many names, and those that stand on it."""
    letter, number, total = of_all.split()
    of = -(-int(total) // NEWEST)
    turn = Turn(letter, int(number), of)
    around = (Turn(letter, turn.number + step, of) for step in (-1, 1))
    before, after = (
        views.Ref(by_year.numbered(t), _address(kind, t)) if 0 < t.number <= of else None
        for t in around
    )
    entries = (briefing.vocabulary.kind(kind)[id_] for id_ in ids.split())
    many = counted("{count} name", "{count} names", int(total)) + gettext(".")
    return markdown.overview(
        "by_year.md",
        _address(kind, turn),
        by_year.titled(gettext(views.INDEXES[kind]), turn),
        sentences((many, by_year.numbered(turn))),
        above=(views.index(kind),),
        listed=[_row(briefing, kind, entry) for entry in entries],
        lists="_index.md",
        way=by_year.Way(before=before, after=after),
    )


def _letters(entries: Sequence[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Return names by their letters, each in its alphabet; nothing where an index lists all."""
    ordered = sorted(entries, key=order) if entries[NEWEST:] else ()
    return grouped(ordered, lambda entry: _letter(order(entry)))


def order(entry: Entry) -> str:
    """Return by what a name stands among others."""
    return ((entry.sort if isinstance(entry, Person) else None) or entry.name).casefold()


def _letter(name: str) -> str:
    """Return the letter under which a name stands: that of its sound where it is a sign."""
    sign = next((c for c in name if c.isalnum()), "")
    if unicodedata.name(sign or " ", "").startswith("CJK"):
        sign = slugs.slug(sign)[:1]
    letter = unicodedata.normalize("NFKD", sign)[:1].upper()
    return letter if letter.isalpha() else OTHER


def _address(kind: str, turn: Turn) -> str:
    """Return the address of a page of a letter; one that is not Latin goes by its number."""
    letter = turn.year.lower()
    name = letter if letter.isascii() and letter.isalpha() else f"u{ord(letter):04x}"
    path = turn._replace(year=f"names/{name}").path
    return addresses.index(kind) + path


def _way(kind: str, entries: Sequence[Entry]) -> by_year.Way:
    letters = _letters(entries)
    if not letters:
        return by_year.Way()
    shown = gettext("The {count} names of most articles stand on this page.").format(count=NEWEST)
    every = counted("All {count} name by letter:", "All {count} names by letter:", len(entries))
    refs = (
        views.Ref(letter, _address(kind, Turn(letter)), count=len(names))
        for letter, names in letters.items()
    )
    return by_year.Way(is_part=True, shown=shown, every=every, years=tuple(refs))


def _row(briefing: Briefing, kind: str, entry: Entry) -> Row:
    """Return the row of a name."""
    ids = in_time.concerned(briefing, kind, entry.id)
    marks = in_time.articles(briefing, ids)
    return Row(
        views.ref(briefing, kind, entry.id),
        _role(entry),
        first(entry.introduction),
        in_time.reach(briefing, kind, entry.id),
        in_time.between(briefing, ids),
        strip.life(marks, "", briefing.span, shape=SPARK),
        strip.notes(marks, briefing.span, SPARK),
    )


def _role(entry: Entry) -> str:
    """Return what an entry is, unless the first words about it do."""
    role = views.role(entry)
    opening = normal.fold(first(entry.introduction))
    return "" if normal.fold(role) in opening else role
