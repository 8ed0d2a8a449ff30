"""The date index: years, months, the days in them, and a place for what has no date."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.dates import edtf
from generator.dates.words import MONTHS
from generator.model.briefing import Briefing, Page
from generator.model.settings import Settings
from generator.pages import addresses, markdown, views

INTRODUCTION = (
    "Articles by the date of the event they report, or of publication where that is all there is."
)


def pages(briefing: Briefing, _: Settings) -> Iterator[Page]:
    """Give the index of dates, a page a year, a page a month, and one for the undated."""
    by_month = _gather(briefing.articles, lambda i: addresses.month(briefing.dates[i]))
    years: dict[str, list[str]] = {}
    for address in sorted(by_month):
        if address != addresses.UNDATED:
            years.setdefault("/".join(address.split("/")[:2]) + "/", []).append(address)
    index = [(name(y), y, _months(y, ms, by_month)) for y, ms in reversed(years.items())]
    if undated := by_month.get(addresses.UNDATED):
        ref = views.Ref("Articles with no date", addresses.UNDATED, count=len(undated))
        index.append(("Undated", addresses.UNDATED, [ref]))
    yield _list("Dates", addresses.DATES, INTRODUCTION, index)
    for year, months in years.items():
        introduction = f"Articles on events of {name(year)}, month by month."
        sections = [_section(m, year, by_month[m], briefing) for m in months]
        yield _list(name(year), year, introduction, sections)
        yield from (_month(m, by_month[m], briefing) for m in months if m != year)
    if undated:
        introduction = "Articles whose text settles no date. None has been made up for them."
        sections = [("", "", views.lines(briefing, undated))]
        yield _list("Undated", addresses.UNDATED, introduction, sections)


UNCERTAIN = "Month not certain"


def _gather(ids: Iterable[str], key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """Gather articles under a key; those of one key need not stand together in time."""
    found: dict[str, list[str]] = {}
    for id_ in ids:
        found.setdefault(key(id_), []).append(id_)
    return {name: tuple(every) for name, every in found.items()}


def _months(
    year: str, months: list[str], by_month: Mapping[str, tuple[str, ...]]
) -> list[views.Ref]:
    """Give the months of a year that have articles, with how many."""
    return [
        views.Ref(UNCERTAIN if m == year else name(m), m, count=len(by_month[m])) for m in months
    ]


def _section(
    month: str, year: str, ids: tuple[str, ...], briefing: Briefing
) -> tuple[str, str, tuple[views.Line, ...]]:
    """Give a month of a year's page: its name, its page if it has one, its articles."""
    here = month == year
    return UNCERTAIN if here else name(month), "" if here else month, views.lines(briefing, ids)


def _month(address: str, ids: tuple[str, ...], briefing: Briefing) -> Page:
    sections = [
        (day, "", views.lines(briefing, group))
        for day, group in _gather(ids, lambda i: _day(briefing.dates[i])).items()
    ]
    introduction = f"Articles on events of {name(address)}, day by day."
    return _list(name(address), address, introduction, sections)


def _day(text: str | None) -> str:
    found = edtf.parse(text or "")
    if not found or not found.is_exact:
        return "Day not certain"
    return f"{found.first.day} {MONTHS[found.earliest.month - 1]}"


def name(address: str) -> str:
    """Give the words for a date page's address."""
    parts = address.strip("/").split("/")[1:]
    if parts == ["undated"]:
        return "Undated"
    return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) > 1 else parts[0]


def _list(title: str, address: str, introduction: str, sections: object) -> Page:
    meta = {
        "title": title,
        "description": introduction,
        "hide": ["navigation"],
        "search": markdown.FIND_NEVER,
    }
    values = {
        "title": title,
        "introduction": introduction,
        "sections": sections,
        "up": _up(address),
    }
    return markdown.page("dates.md", address, meta, **values)


def _up(address: str) -> list[views.Ref]:
    """Give the date pages above one, from the top."""
    parts = address.strip("/").split("/")
    above = ["/".join(parts[:n]) + "/" for n in range(1, len(parts))]
    return [views.Ref("Dates" if a == addresses.DATES else name(a), a) for a in above]
