"""The table of set phrases against dates: who of the articles uses which, and in other words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.collection.grouping import grouped
from generator.dates import words
from generator.model.briefing import Briefing
from generator.model.vocabulary import Phrase
from generator.pages import addresses, by_date, by_year, views, wordings
from generator.wording import N_, comma, counted, gettext, labelled, listed, quotes

MONTHS = 12
"""Months that the table has columns for at most; of more it shows years."""

SIGNS = {"same": "●", "other": "≈", "unknown": "○"}
"""What a cell shows of how a phrase is worded there; the legend in the templates tells of them."""

HEARD = {
    "same": "{label}",
    "other": N_("{label}, in other words: {forms}"),
    "unknown": N_("{label}, exact wording not noted"),
}
"""The same for those who hear the table."""


Column = tuple[str, str, str]
"""A time that has articles: its name, in short and in full, and its page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a column has of a phrase, as a sign and in words, and where that is found."""

    sign: str
    address: str
    anchor: str
    label: str


Row = tuple[views.Ref, list[Cell | None]]
"""A phrase, and a cell for each column."""


def table(ids: Iterable[str], briefing: Briefing) -> tuple[list[views.Ref], list[Row]]:
    """Return phrases against dates: the columns, and a row for each phrase."""
    columns = _columns(briefing)
    known = briefing.vocabulary.phrases
    rows = [
        (
            views.ref(briefing, "phrases", id_),
            [
                _cell(known[id_], name, articles, briefing)
                for (_, name, _), articles in columns.items()
            ],
        )
        for id_ in ids
    ]
    return [views.Ref(short, address) for short, _, address in columns], rows


def anchor(article: str) -> str:
    """Return the anchor of an article on a phrase's page."""
    return f"in-{article}"


def _columns(briefing: Briefing) -> dict[Column, tuple[str, ...]]:
    """Return the articles of each month, or pair of months; of each year where there are many."""
    users = {use.article for uses in briefing.uses.values() for use in uses}
    dated = {i: date for i, date in briefing.dates.items() if i in users}
    months = grouped(dated, lambda article: _month(dated[article]))
    years = grouped(dated, lambda article: _year(dated[article]))
    return months if len(months) <= MONTHS else years


def _month(date: str | None) -> Column:
    return words.months(date, short=True), words.months(date), addresses.month(date)


def _year(date: str | None) -> Column:
    address = addresses.year_of(addresses.month(date))
    return by_date.name(address), by_date.name(address), address


def _cell(phrase: Phrase, time: str, articles: tuple[str, ...], briefing: Briefing) -> Cell | None:
    """Return a cell that leads to its one article, or to the first of several in the list."""
    uses = briefing.uses[phrase.id]
    users = {use.article for use in uses}
    here = [article for article in articles if article in users]
    if not here:
        return None
    worded = wordings.by_article(u for u in uses if u.article in here)
    kind = _kind(wordings.commonest(uses), worded)
    forms = dict.fromkeys(form for forms in worded.values() for form in forms)
    many = counted("{count} article", "{count} articles", len(here))
    label = labelled(f"{phrase.name}{comma()}{time}", many)
    label = gettext(HEARD[kind]).format(label=label, forms=listed(map(quotes, forms)))
    if len(here) > 1:
        sign = f"{len(here)} {SIGNS[kind]}" if kind == "other" else f"{len(here)}"
        list_ = by_year.place(briefing, addresses.named("phrases", phrase.id), here[0])
        return Cell(sign, list_, anchor(here[0]), label)
    return Cell(SIGNS[kind], views.title(briefing, here[0]).address or "", "", label)


def _kind(best: str | None, worded: Mapping[str, tuple[str, ...]]) -> str:
    """Return how a phrase is worded in some articles: as mostly, in other words, or unknown."""
    if not worded:
        return "unknown"
    return "same" if all(best in forms for forms in worded.values()) else "other"
