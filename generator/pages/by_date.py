"""The date index: years, months, the days in them, and a place for what has no date."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.collection.events import leads
from generator.dates import edtf
from generator.dates.words import MONTHS
from generator.model.briefing import Briefing, Happening, Page
from generator.model.settings import Settings
from generator.pages import addresses, grid, markdown, views

INTRODUCTION = (
    "Articles by the date of the event they report, or of publication where that is all there is; "
    "and the other events that they mention, on their days."
)
UNCERTAIN = "Month not certain"
DAY_UNCERTAIN = "Day not certain"


@dataclass(frozen=True, slots=True)
class Filed:
    """What stands under a date: articles, and events that are not the subject of one of them."""

    articles: tuple[str, ...] = ()
    events: tuple[Happening, ...] = ()

    @property
    def counts(self) -> grid.Counts:
        """Give how many there are of each."""
        return len(self.articles), len(self.events)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a date page, its heading and where that leads, its calendar and its lists."""

    name: str = ""
    address: str = ""
    anchor: str = ""
    weeks: grid.Weeks | None = None
    lines: tuple[views.Line, ...] = ()
    moments: tuple[views.Moment, ...] = ()


T = TypeVar("T")
K = TypeVar("K")
Filing = Mapping[str, Filed]
"""What stands under each date page, by its address."""


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Give the index of dates, a page a year, a page a month, and one for the undated."""
    filing = _file(briefing, addresses.month)
    undated = filing.get(addresses.UNDATED)
    years: dict[str, list[str]] = {}
    for address in sorted(filing):
        if address != addresses.UNDATED:
            years.setdefault("/".join(address.split("/")[:2]) + "/", []).append(address)
    yield _index(years, filing)
    for year, months in years.items():
        introduction = f"Articles and events of {name(year)}, month by month."
        sections = [_of_year(m, year, filing[m], briefing) for m in months]
        yield _list(name(year), year, introduction, sections)
        yield from (_month(m, filing[m], briefing) for m in months if m != year)
    if undated:
        introduction = "Articles whose text settles no date. None has been made up for them."
        lines = views.lines(briefing, undated.articles)
        yield _list("Undated", addresses.UNDATED, introduction, [Section(lines=lines)])


def _file(briefing: Briefing, key: Callable[[str | None], str]) -> dict[str, Filed]:
    """File all articles, and the dated events that are not the subject of one, by their date."""
    articles = _gather(briefing.articles, lambda i: key(briefing.dates[i]))
    others = [h for h in leads(briefing.happenings) if h.earliest and not _told(h, briefing)]
    events = _gather(others, lambda h: key(h.event.date))
    every = dict.fromkeys((*articles, *events))
    return {k: Filed(articles.get(k, ()), events.get(k, ())) for k in every}


def _told(happening: Happening, briefing: Briefing) -> bool:
    """Say whether an article that is filed under an event's date is mainly about the event."""
    reports = briefing.events.get(happening.shared or "", (happening,))
    date = happening.event.date
    return any(r.number == 1 and briefing.dates[r.article] == date for r in reports)


def _gather(items: Iterable[T], key: Callable[[T], K]) -> dict[K, tuple[T, ...]]:
    """Gather items under a key; those of one key need not stand together in time."""
    found: dict[K, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return {name: tuple(every) for name, every in found.items()}


def _index(years: Mapping[str, list[str]], filing: Filing) -> Page:
    """Give the table of years and months; its last column has what lies in no certain month."""
    rows = [
        (views.Ref(name(y), y), [_cell(a, filing) for a in (*_every_month(y), y)])
        for y in reversed([*years])
    ]
    undated = filing.get(addresses.UNDATED, Filed()).articles
    meta = _meta("Dates", INTRODUCTION) | {"hide": ["navigation", "toc"]}
    return markdown.page(
        "dates.md",
        addresses.DATES,
        meta,
        introduction=INTRODUCTION,
        months=MONTHS,
        rows=rows,
        undated=views.Ref("undated", addresses.UNDATED, count=len(undated)),
    )


def _every_month(year: str) -> list[str]:
    return [f"{year}{month:02}/" for month in range(1, 13)]


def _cell(address: str, filing: Filing) -> views.Ref | None:
    """Give a cell of the table: its page, how many stand there, and that in words."""
    if address not in filing:
        return None
    counts = filing[address].counts
    told = f"{sum(counts)} in {name(address)}: {grid.counted(*counts)}"
    return views.Ref(told, address, count=sum(counts))


def _of_year(address: str, year: str, filed: Filed, briefing: Briefing) -> Section:
    """Give a month of a year's page, with its calendar where it is a month."""
    lines, moments = _lists(filed, briefing)
    if address == year:
        return Section(UNCERTAIN, lines=lines, moments=moments)
    return Section(
        name(address), address, weeks=_weeks(address, filed, briefing), lines=lines, moments=moments
    )


def _month(address: str, filed: Filed, briefing: Briefing) -> Page:
    """Give the page of a month: its calendar, then its days."""
    days = _days(filed, briefing)
    sections = [Section(weeks=_weeks(address, filed, briefing))]
    for day, here in sorted(days.items(), key=lambda d: d[0] or 32):
        lines, moments = _lists(here, briefing)
        named = f"{day} {name(address)}" if day else DAY_UNCERTAIN
        anchor = grid.anchor(day) if day else ""
        sections.append(Section(named, anchor=anchor, lines=lines, moments=moments))
    introduction = f"Articles and events of {name(address)}, day by day."
    return _list(name(address), address, introduction, sections)


def _days(filed: Filed, briefing: Briefing) -> dict[int, Filed]:
    """File what a month has by its day, or under 0 where the day is not certain."""
    articles = _gather(filed.articles, lambda i: _day(briefing.dates[i]))
    events = _gather(filed.events, lambda h: _day(h.event.date))
    every = dict.fromkeys((*articles, *events))
    return {day: Filed(articles.get(day, ()), events.get(day, ())) for day in every}


def _day(text: str | None) -> int:
    found = edtf.parse(text or "")
    return found.first.day or 0 if found and found.is_exact else 0


def _weeks(address: str, filed: Filed, briefing: Briefing) -> grid.Weeks:
    year, month = (int(part) for part in address.strip("/").split("/")[1:])
    days = {day: here.counts for day, here in _days(filed, briefing).items() if day}
    return grid.weeks(year, month, days)


def _lists(
    filed: Filed, briefing: Briefing
) -> tuple[tuple[views.Line, ...], tuple[views.Moment, ...]]:
    moments = (views.moment(briefing, h) for h in filed.events)
    return views.lines(briefing, filed.articles), tuple(moments)


def name(address: str) -> str:
    """Give the words for a date page's address."""
    parts = address.strip("/").split("/")[1:]
    if parts == ["undated"]:
        return "Undated"
    return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) > 1 else parts[0]


def _list(title: str, address: str, introduction: str, sections: Iterable[Section]) -> Page:
    values = {"title": title, "introduction": introduction, "sections": [*sections]}
    values |= {"up": _up(address), "days": grid.DAYS}
    return markdown.page("date.md", address, _meta(title, introduction), **values)


def _meta(title: str, introduction: str) -> dict[str, object]:
    return {
        "title": title,
        "description": introduction,
        "hide": ["navigation"],
        "search": markdown.FIND_NEVER,
    }


def _up(address: str) -> list[views.Ref]:
    """Give the date pages above one, from the top."""
    parts = address.strip("/").split("/")
    above = ["/".join(parts[:n]) + "/" for n in range(1, len(parts))]
    return [views.Ref("Dates" if a == addresses.DATES else name(a), a) for a in above]
