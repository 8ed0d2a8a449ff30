"""Lists that grow with the number of articles, over several pages: the newest, and all by year."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from generator.collection.filing import UNDATED
from generator.dates import words
from generator.model.briefing import Briefing, Measure, Page, Part, Planned, Turn
from generator.pages import addresses, markdown, views
from generator.wording import counted, gettext, sentences

WHOLE: dict[str, Part[Any]] = {"": Part()}
"""The pages of a list of nothing."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a page of a list leads to the others of it; ``is_part`` says that there are others.

    ``shown`` says what of the list the page has, ``every`` are words for all of it, to which
    ``years`` lead.
    """

    is_part: bool = False
    shown: str = ""
    every: str = ""
    years: tuple[views.Ref, ...] = ()
    before: views.Ref | None = None
    after: views.Ref | None = None


def planned(
    list_: str, briefing: Briefing, own: Callable[..., Page], by_year: Callable[..., Page], *of: str
) -> Iterator[Planned]:
    """Return the pages of a list: its own, and those by year, each made with its address below."""
    for path in briefing.parts.get(list_, WHOLE):
        file = addresses.file(list_ + path)
        yield Planned(file, by_year, (*of, path)) if path else Planned(file, own, of)


def part(briefing: Briefing, list_: str, path: str = "") -> Part[Any]:
    """Return what a page of a list holds."""
    return briefing.parts.get(list_, WHOLE)[path]


def titled(name: str, turn: Turn) -> str:
    """Return the title of a page of a list, by the list’s name: “Ferries, 2031, part 2 of 3”."""
    return _joined(name, _name(turn))


def numbered(turn: Turn) -> str:
    """Say which of several parts a page is; nothing where it is the only one."""
    said = gettext("Part {number} of {count}.")
    return said.format(number=turn.number, count=turn.of) if turn.of > 1 else ""


def way(briefing: Briefing, list_: str, kind: str, path: str = "") -> Way:
    """Return how a page of a list leads to the others; ``kind`` is what is listed."""
    here = part(briefing, list_, path)
    refs = (_ref(list_, turn) if turn else None for turn in (here.before, here.after))
    return Way(
        bool(path or here.years),
        _shown(here.items) if here.years else "",
        _every(kind, here.total) if here.years else "",
        tuple(views.Ref(_year(t), list_ + t.path, count=count) for t, count in here.years),
        *refs,
    )


def page(
    briefing: Briefing,
    above: tuple[views.Ref, ...],
    path: str,
    kind: str,
    lists: str,
    **values: Any,
) -> Page:
    """Return a page by year of the last of the lists ``above`` it, by the template of its lists."""
    list_ = above[-1].address or ""
    here = part(briefing, list_, path)
    return markdown.overview(
        "by_year.md",
        list_ + path,
        titled(above[-1].name, here.turn),
        _introduction(here, kind),
        hide=("navigation",),
        above=above,
        way=way(briefing, list_, kind, path),
        lists=lists,
        **values,
    )


def place(briefing: Briefing, list_: str, item: object) -> str:
    """Return the address of the page of a list on which something stays."""
    pages = [*briefing.parts.get(list_, WHOLE).items()]
    return list_ + next((path for path, here in pages[::-1] if item in here.items), "")


def _ref(list_: str, turn: Turn) -> views.Ref:
    return views.Ref(_name(turn), list_ + turn.path)


def _name(turn: Turn) -> str:
    """Name a page by its year and its number: “2031, part 2 of 3”."""
    number = gettext("part {number} of {count}").format(number=turn.number, count=turn.of)
    if not turn.year:
        return number if turn.of > 1 else ""
    return _joined(_year(turn), number) if turn.of > 1 else _year(turn)


def _joined(name: str, part_: str) -> str:
    return gettext("{name}, {part}").format(name=name, part=part_) if part_ else name


def _year(turn: Turn) -> str:
    """Return what a page's year is called; that of a letter is the letter."""
    if turn.year == UNDATED:
        return gettext("undated")
    return words.year(int(turn.year)) if turn.year.isdigit() else turn.year


def _introduction(here: Part[Any], kind: str) -> str:
    """Return what a page by year has: “120 articles of 2031. Part 2 of 3.”."""
    if here.turn.year.isdigit():
        form = gettext("{articles} of {month}.")
    else:
        form = gettext("{articles} with no date") + gettext(".")
    whole = form.format(articles=_count(kind, here.total), month=_year(here.turn))
    return sentences((whole, numbered(here.turn)))


def _count(kind: str, count: int) -> str:
    return {
        "articles": counted("{count} article", "{count} articles", count),
        "events": counted("{count} event", "{count} events", count),
        "entries": counted("{count} entry", "{count} entries", count),
        "records": counted("{count} record", "{count} records", count),
        "changes": counted("{count} change", "{count} changes", count),
    }[kind]


def _shown(items: Collection[Any]) -> str:
    form = gettext("The newest {count} stand on this page.")
    if any(isinstance(item, Measure) and item.differs for item in items):
        form = gettext(
            "The newest {count} stand on this page, first of all those that contradict each other."
        )
    return form.format(count=len(items))


def _every(kind: str, count: int) -> str:
    return {
        "articles": counted("All {count} article by year:", "All {count} articles by year:", count),
        "events": counted("All {count} event by year:", "All {count} events by year:", count),
        "entries": counted("All {count} entry by year:", "All {count} entries by year:", count),
        "records": counted("All {count} record by year:", "All {count} records by year:", count),
        "changes": counted("All {count} change by year:", "All {count} changes by year:", count),
    }[kind]
