"""The date index: years, months, the days in them, and a place for what has no date."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.collection.by_year import NEWEST
from generator.collection.filing import UNDATED
from generator.dates import words
from generator.model.briefing import Briefing, Filed, Page, Planned
from generator.model.settings import Settings
from generator.pages import addresses, by_year, filing, grid, markdown, ongoing, views
from generator.pages.filing import Run, by_day, runs, spans
from generator.pages.markdown import opening
from generator.wording import N_, comma, gettext, labelled, semicolon, sentences

INTRODUCTION = N_(
    "Articles by the date of the event they report, or of publication where that is all there is; "
    "and the other events that they mention, on their days."
)


UNCERTAIN = N_("Several months, or month not certain")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a date page, its heading and where that leads, its calendar and its lists.

    ``is_day`` says that its heading gives the date of all that is listed. ``many`` counts what
    stands on its own page, where it is not listed here.
    """

    name: str = ""
    address: str = ""
    anchor: str = ""
    is_day: bool = False
    weeks: grid.Weeks | None = None
    runs: Sequence[Run] = ()
    many: str = ""

    @property
    def has_maybe(self) -> bool:
        """Return whether a day of its calendar is marked as one of several, or not certain."""
        return any(day and day.is_maybe for week in self.weeks or [] for day in week)


def pages(briefing: Briefing, _: Settings) -> Iterator[Planned]:
    """Return the index of dates, the pages of years, of months, and of what has no date."""
    yield Planned(addresses.file(addresses.DATES), _index)
    for year in _years(briefing):
        yield Planned(addresses.file(year), _year, (year,))
        if _has_own_page(year, briefing):
            yield from _planned(year, _uncertain, briefing)
        for month in _every_month(year):
            if _has(month, briefing):
                yield from _planned(month, _month, briefing)
    if _has(addresses.UNDATED, briefing):
        yield from _planned(addresses.UNDATED, _undated, briefing)


def _planned(address: str, make: Callable[..., Page], briefing: Briefing) -> Iterator[Planned]:
    """Return the pages of a list; what it has beyond one page stands on numbered ones below it."""
    list_ = filing.list_of(address)
    for path in briefing.parts[list_]:
        yield Planned(addresses.file(list_ + path), make, (address, path))


def _has_own_page(year: str, briefing: Briefing) -> bool:
    """Return whether what is of no certain month has a page of its own: there is much of it."""
    return len(briefing.parts.get(filing.list_of(year), ())) > 1


def _years(briefing: Briefing) -> list[str]:
    """Return the pages of all years that have one, the earliest first."""
    dated = (addresses.dates(page) for page in briefing.filed if page != UNDATED)
    return sorted({addresses.year_of(address) for address in dated})


def _has(address: str, briefing: Briefing) -> bool:
    return addresses.dated(address) in briefing.filed


def _here(address: str, briefing: Briefing) -> Filed:
    """Return what stands on a page of dates."""
    return briefing.filed[addresses.dated(address)]


def _year(year: str, briefing: Briefing, _: Settings) -> Page:
    """Return the page of a year: what is of no certain month, then its months."""
    months = [a for a in (year, *_every_month(year)) if _has(a, briefing)]
    every = {m: _here(m, briefing) for m in months}
    is_listed = sum(sum(here.counts) for here in every.values()) <= NEWEST
    sections = [_of_year(m, year, briefing, is_listed=is_listed) for m in months]
    (number,) = _numbers(year)
    earlier = ongoing.into(number, briefing)
    return _list(name(year), year, _by_month(year, every), sections, earlier=earlier)


def _uncertain(year: str, path: str, briefing: Briefing, _: Settings) -> Page:
    """Return a page of what is of no certain month of a year."""
    here = filing.shown(year, path, briefing)
    section = Section(gettext(UNCERTAIN), anchor=grid.UNCERTAIN, runs=runs(here, briefing))
    introduction = gettext("{articles}, in no certain month.").format(
        articles=grid.counted(*_here(year, briefing).counts)
    )
    return _part(year, path, introduction, [section], briefing)


def _undated(address: str, path: str, briefing: Briefing, _: Settings) -> Page:
    introduction = gettext("Articles for which no date is known. None has been made up for them.")
    section = Section(runs=runs(filing.shown(address, path, briefing), briefing))
    return _part(address, path, introduction, [section], briefing)


def _by_month(year: str, months: Mapping[str, Filed]) -> str:
    """Count what a year has, and each of its months."""
    articles, events = (sum(n) for n in zip(*(f.counts for f in months.values()), strict=True))
    parts = [
        gettext("{articles} in no certain month").format(articles=grid.counted(*f.counts))
        if m == year
        else gettext("{articles} in {month}").format(
            articles=grid.counted(*f.counts), month=words.month_names()[_numbers(m)[1] - 1]
        )
        for m, f in sorted(months.items(), key=lambda item: (item[0] == year, item[0]))
    ]
    whole = grid.counted(articles, events)
    if len(months) > 1:
        return gettext("{articles}: {months}.").format(
            articles=whole, months=semicolon().join(parts)
        )
    (only,) = months
    if only == year:
        return gettext("{articles}, in no certain month.").format(articles=whole)
    return gettext("{articles} in {month}.").format(articles=whole, month=name(only))


def _index(briefing: Briefing, _: Settings) -> Page:
    """Return the table of years and months; its last column has what lies in no certain month."""
    rows = [
        (views.Ref(name(y), y), [_cell(a, briefing) for a in (*_every_month(y), y)])
        for y in reversed(_years(briefing))
    ]
    undated = briefing.filed.get(UNDATED, Filed()).articles
    return markdown.overview(
        "dates.md",
        addresses.DATES,
        gettext("Dates"),
        gettext(INTRODUCTION),
        months=[*zip(words.month_names(), words.month_names(short=True), strict=True)],
        rows=rows,
        undated=views.Ref("", addresses.UNDATED, count=len(undated)),
    )


def _every_month(year: str) -> list[str]:
    return [f"{year}{month:02}/" for month in range(1, 13)]


def _cell(address: str, briefing: Briefing) -> views.Ref | None:
    """Return a cell of the table: its page, how many stand there, and that in words."""
    if not _has(address, briefing):
        return None
    counts = _here(address, briefing).counts
    label = gettext("{count} in {month}: {articles}").format(
        count=sum(counts), month=name(address), articles=grid.counted(*counts, comma())
    )
    return views.Ref(label, address, count=sum(counts))


def _of_year(address: str, year: str, briefing: Briefing, *, is_listed: bool) -> Section:
    """Return a month of a year's page, with its calendar where it is a month.

    In a year of much, it says how much a month has, and the month's own page lists that.
    """
    here = _here(address, briefing)
    many = "" if is_listed else grid.counted(*here.counts)
    if address != year:
        every = runs(here, briefing) if is_listed else ()
        weeks = _weeks(address, briefing)
        return Section(opening(name(address)), address, weeks=weeks, runs=every, many=many)
    if _has_own_page(year, briefing):
        return Section(gettext(UNCERTAIN), filing.list_of(year), grid.UNCERTAIN, many=many)
    return Section(gettext(UNCERTAIN), anchor=grid.UNCERTAIN, runs=runs(here, briefing))


def _month(address: str, path: str, briefing: Briefing, _: Settings) -> Page:
    """Return a page of a month: its calendar on the first one, then days."""
    days = by_day(filing.shown(address, path, briefing), briefing)
    year, month = _numbers(address)
    sections = [] if path else [Section(weeks=_weeks(address, briefing))]
    for day, here in sorted(days.items(), key=lambda d: d[0] or 32):
        named = gettext("Several days, or day not certain")
        if day:
            named = words.day(date(year, month, day))
        listed = runs(here, briefing)
        sections.append(Section(named, anchor=grid.anchor(day), is_day=day > 0, runs=listed))
    introduction = gettext("{articles} of {month}.").format(
        articles=grid.counted(*_here(address, briefing).counts), month=name(address)
    )
    return _part(address, path, introduction, sections, briefing)


def _weeks(address: str, briefing: Briefing) -> grid.Weeks:
    every = by_day(_here(address, briefing), briefing)
    days = {day: here.counts for day, here in every.items() if day}
    year, month = _numbers(address)
    of_days = spans(addresses.dated(address), briefing)
    return grid.weeks(year, month, days, of_days, filing.places(address, briefing))


def name(address: str) -> str:
    """Return the words for a date page's address."""
    if address == addresses.DATES:
        return gettext("Dates")
    if address == addresses.UNDATED:
        return gettext("Undated")
    numbers = _numbers(address)
    return words.month(*numbers) if numbers[1:] else words.year(*numbers)


def _numbers(address: str) -> list[int]:
    """Return the year, and the month if there is one, in a date page's address."""
    return [int(part) for part in address.strip("/").split("/")[1:]]


def _part(
    address: str,
    path: str,
    introduction: str,
    sections: Iterable[Section],
    briefing: Briefing,
) -> Page:
    """Return a page of a list that goes on on further pages, where it is long."""
    list_, title = filing.list_of(address), opening(name(address))
    if list_ != address:
        title = labelled(title, gettext(UNCERTAIN))
    turn = by_year.part(briefing, list_, path).turn
    said = sentences((introduction, by_year.numbered(turn)))
    leads = by_year.way(briefing, list_, "", path)
    return _list(by_year.titled(title, turn), list_ + path, said, sections, way=leads)


def _list(
    title: str,
    address: str,
    introduction: str,
    sections: Iterable[Section],
    **more: ongoing.Ongoing | by_year.Way | None,
) -> Page:
    """Return a page; ``more`` may be what goes on from ``earlier``, and the ``way`` to others."""
    return markdown.overview(
        "date.md",
        address,
        title,
        introduction,
        hide=("navigation",),
        sections=[*sections],
        up=_up(address),
        days=[*zip(words.weekdays(), words.weekdays(short=True), strict=True)],
        **{"earlier": None, "way": None, **more},
    )


def _up(address: str) -> list[views.Ref]:
    """Return the date pages above one, from the top."""
    parts = address.split("/")[:-1]
    above = ["/".join((*parts[:n], "")) for n in range(1, len(parts))]
    return [views.Ref(name(a), a) for a in above if not a.endswith(f"/{grid.UNCERTAIN}/")]
