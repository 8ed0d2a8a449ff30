"""The date index: years, months, the days in them, and a place for what has no date."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.dates.words import MONTHS
from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.pages import addresses, grid, markdown, ongoing, views
from generator.pages.filing import Filed, Run, by_day, filed, runs, spans

INTRODUCTION = (
    "Articles by the date of the event they report, or of publication where that is all there is; "
    "and the other events that they mention, on their days."
)
UNCERTAIN = "Several months, or month not certain"
DAY_UNCERTAIN = "Several days, or day not certain"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a date page, its heading and where that leads, its calendar and its lists.

    ``is_day`` says that its heading gives the date of all that is listed.
    """

    name: str = ""
    address: str = ""
    anchor: str = ""
    is_day: bool = False
    weeks: grid.Weeks | None = None
    runs: tuple[Run, ...] = ()

    @property
    def has_maybe(self) -> bool:
        """Return whether a day of its calendar is marked as one of several, or not certain."""
        return any(day and day.is_maybe for week in self.weeks or [] for day in week)


Filing = Mapping[str, Filed]
"""What stands under each date page, by its address."""


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Return the index of dates, a page a year, a page a month, and one for the undated."""
    filing, earlier = filed(briefing, addresses.month), ongoing.by_year(briefing)
    undated = filing.get(addresses.UNDATED)
    short = spans(filing, briefing)
    years: dict[str, list[str]] = {}
    for address in sorted(filing):
        if address != addresses.UNDATED:
            years.setdefault("/".join(address.split("/")[:2]) + "/", []).append(address)
    yield _index(years, filing)
    for year, months in years.items():
        introduction = _by_month(year, {m: filing[m] for m in months})
        sections = [_of_year(m, year, filing[m], briefing, short.get(m, ())) for m in months]
        yield _list(name(year), year, introduction, sections, earlier.get(int(name(year))))
        yield from (_month(m, filing[m], briefing, short.get(m, ())) for m in months if m != year)
    if undated:
        introduction = "Articles for which no date is known. None has been made up for them."
        section = Section(runs=runs(undated, briefing))
        yield _list("Undated", addresses.UNDATED, introduction, [section])


def _by_month(year: str, months: Filing) -> str:
    """Count what a year has, and each of its months."""
    articles, events = (sum(n) for n in zip(*(f.counts for f in months.values()), strict=True))
    told = (
        f"{grid.counted(*f.counts, ' and ')} in "
        + ("no certain month" if m == year else name(m).partition(" ")[0])
        for m, f in sorted(months.items(), key=lambda item: (item[0] == year, item[0]))
    )
    whole = grid.counted(articles, events, " and ")
    if len(months) == 1:
        (only,) = months
        return f"{whole}, in no certain month." if only == year else f"{whole} in {name(only)}."
    return f"{whole}: {'; '.join(told)}."


def _index(years: Mapping[str, list[str]], filing: Filing) -> Page:
    """Return the table of years and months; its last column has what lies in no certain month."""
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
    """Return a cell of the table: its page, how many stand there, and that in words."""
    if address not in filing:
        return None
    counts = filing[address].counts
    told = f"{sum(counts)} in {name(address)}: {grid.counted(*counts)}"
    return views.Ref(told, address, count=sum(counts))


def _of_year(
    address: str, year: str, here: Filed, briefing: Briefing, short: Sequence[grid.Span]
) -> Section:
    """Return a month of a year's page, with its calendar where it is a month."""
    every = runs(here, briefing)
    if address == year:
        return Section(UNCERTAIN, anchor=grid.UNCERTAIN, runs=every)
    return Section(name(address), address, weeks=_weeks(address, here, briefing, short), runs=every)


def _month(address: str, every: Filed, briefing: Briefing, short: Sequence[grid.Span]) -> Page:
    """Return the page of a month: its calendar, then its days."""
    days = by_day(every, briefing)
    sections = [Section(weeks=_weeks(address, every, briefing, short))]
    for day, here in sorted(days.items(), key=lambda d: d[0] or 32):
        named = f"{day} {name(address)}" if day else DAY_UNCERTAIN
        listed = runs(here, briefing)
        sections.append(Section(named, anchor=grid.anchor(day), is_day=day > 0, runs=listed))
    introduction = f"{grid.counted(*every.counts, ' and ')} of {name(address)}."
    return _list(name(address), address, introduction, sections)


def _weeks(
    address: str, every: Filed, briefing: Briefing, short: Sequence[grid.Span]
) -> grid.Weeks:
    year, month = (int(part) for part in address.strip("/").split("/")[1:])
    days = {day: here.counts for day, here in by_day(every, briefing).items() if day}
    return grid.weeks(year, month, days, short)


def name(address: str) -> str:
    """Return the words for a date page's address."""
    parts = address.strip("/").split("/")[1:]
    if parts == ["undated"]:
        return "Undated"
    return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) > 1 else parts[0]


def _list(
    title: str,
    address: str,
    introduction: str,
    sections: Iterable[Section],
    earlier: ongoing.Ongoing | None = None,
) -> Page:
    return markdown.page(
        "date.md",
        address,
        _meta(title, introduction),
        title=title,
        introduction=introduction,
        sections=[*sections],
        earlier=earlier,
        up=_up(address),
        days=grid.DAYS,
    )


def _meta(title: str, introduction: str) -> dict[str, object]:
    return {
        "title": title,
        "description": introduction,
        "hide": ["navigation"],
        "search": markdown.FIND_NEVER,
    }


def _up(address: str) -> list[views.Ref]:
    """Return the date pages above one, from the top."""
    parts = address.strip("/").split("/")
    above = ["/".join(parts[:n]) + "/" for n in range(1, len(parts))]
    return [views.Ref("Dates" if a == addresses.DATES else name(a), a) for a in above]
