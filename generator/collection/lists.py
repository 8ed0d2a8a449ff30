"""The lists that grow with the number of articles: what stands in each, cut to pages."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from generator.collection.by_year import NEWEST, numbered, parts
from generator.collection.changes import in_order
from generator.collection.filing import day
from generator.collection.same_events import leads
from generator.dates import edtf
from generator.model.article import OUTCOMES
from generator.model.briefing import Briefing, Filed, Happening, Measure, Part, Reported, Use
from generator.model.vocabulary import KINDS

Pages = dict[str, Part[Any]]

Unit = Measure | str
"""What the ledger lists: a measure, or an article with figures that nobody says the meaning of."""


def lists(briefing: Briefing) -> dict[str, Pages]:
    """Return what each page of each list holds: by the list's address, and the page's below it."""
    made: dict[str, Pages] = dict(_named(briefing))
    for id_, reports in briefing.events.items():
        made[f"events/{id_}/"] = parts(_dated({h.article for h in reports}, briefing))
    made["articles/"] = parts(_dated(briefing.articles, briefing))
    made["timeline/"] = parts((h, h.event.date) for h in leads(briefing.happenings))
    made["outcomes/"] = parts(
        (h, h.event.date) for h in leads(briefing.happenings) if h.event.kind in OUTCOMES
    )
    made["figures/"] = _figures(briefing)
    held = {i for i, item in briefing.articles.items() if item.article.is_held}
    made["verified/"] = parts(_dated(held, briefing))
    every = (item.article for item in briefing.articles.values())
    made["changes/"] = parts((change, change.date) for change in in_order(every))
    for page, here in briefing.filed.items():
        made[f"dates/{of_date(page)}"] = _filed(here, briefing)
    return made


def of_date(page: str) -> str:
    """Return the list of a page of dates; that of a year has what is of no certain month."""
    return f"{page}/" + ("uncertain/" if page.isdigit() else "")


def _named(briefing: Briefing) -> Iterator[tuple[str, Pages]]:
    """List for each name the articles that have it, or anything else of what its page shows."""
    said, at = briefing.statements, briefing.at
    also: dict[str, tuple[Mapping[str, Iterable[Reported | Happening | Use]], ...]] = {
        **dict.fromkeys(("people", "organisations"), (said,)),
        "places": (said, at),
        "topics": (briefing.about,),
        "phrases": (briefing.uses,),
    }
    for kind in KINDS:
        for id_ in briefing.vocabulary.kind(kind):
            having = {*briefing.where[kind].get(id_, ())}
            having.update(one.article for of in also.get(kind, ()) for one in of.get(id_, ()))
            yield f"{kind}/{id_}/", parts(_dated(having, briefing))


def _dated(ids: Iterable[str], briefing: Briefing) -> Iterator[tuple[str, str | None]]:
    """Return articles with their dates, in order of time."""
    dated = ((id_, briefing.dates[id_]) for id_ in ids)
    return iter(sorted(dated, key=lambda one: (edtf.order(one[1]), one[0])))


def _figures(briefing: Briefing) -> Pages:
    """List measures by the newest of their figures; those of which some contradict come first."""
    units: list[tuple[Unit, str | None]] = [(m, _newest(m, briefing)) for m in briefing.measures]
    units += [
        (id_, briefing.dates[id_])
        for id_, item in briefing.articles.items()
        if any(f.is_bare for f in item.figures)
    ]
    if len(units) > NEWEST:
        units.sort(key=lambda unit: edtf.order(unit[1]))
    return parts(units, lambda unit: isinstance(unit, Measure) and unit.differs)


def _newest(measure: Measure, briefing: Briefing) -> str | None:
    """Return the date of the newest article that gives a figure of a measure."""
    dates = (briefing.dates[counted.article] for counted in measure.figures)
    return max((d for d in dates if edtf.parse(d or "")), key=edtf.order, default=None)


def _filed(here: Filed, briefing: Briefing) -> Pages:
    """List what stands under a date by its days, those of no one day last."""

    def order(item: str | Happening) -> tuple[int, date, bool]:
        is_event = isinstance(item, Happening)
        text = item.event.date if isinstance(item, Happening) else briefing.dates[item]
        when = edtf.parse(text or "")
        return day(text) or 32, when.earliest if when else date.max, is_event

    return numbered(sorted((*here.articles, *here.events), key=order))
