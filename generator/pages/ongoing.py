"""Events that began before a year and reach into it, which stand under the year they began in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.collection.same_events import leads
from generator.dates import edtf
from generator.model.briefing import Briefing
from generator.pages import views


@dataclass(frozen=True, slots=True)
class Ongoing:
    """What reaches into a year: events that go on in it, and those whose date allows it."""

    sure: list[views.Moment] = field(default_factory=list)
    perhaps: list[views.Moment] = field(default_factory=list)


def by_year(briefing: Briefing) -> Mapping[int, Ongoing]:
    """Return what reaches into each year from an earlier one; only years that have such."""
    years: dict[int, Ongoing] = {}
    for happening in leads(briefing.happenings):
        when = edtf.parse(happening.event.date or "")
        if when and when.earliest.year < when.latest.year:
            moment = views.moment(briefing, happening)
            for year in range(when.earliest.year + 1, when.latest.year + 1):
                here = years.setdefault(year, Ongoing())
                (here.sure if _goes_on(when, moment) else here.perhaps).append(moment)
    return years


def _goes_on(when: edtf.Date, moment: views.Moment) -> bool:
    """Return whether all of a stretch is meant: it is stated, and no single day in it."""
    return when.kind == "interval" and views.is_sure(moment.date, moment.basis)
