"""Events that began before a year and reach into it, which stand under the year they began in."""

from dataclasses import dataclass, field

from generator.collection.by_year import NEWEST
from generator.dates import edtf
from generator.model.briefing import Briefing
from generator.pages import views


@dataclass(frozen=True, slots=True)
class Ongoing:
    """What reaches into a year: events that go on in it, and those whose date allows it.

    ``more`` is how many there are beyond those that a page lists.
    """

    sure: list[views.Moment] = field(default_factory=list)
    perhaps: list[views.Moment] = field(default_factory=list)
    more: int = 0


def into(year: int, briefing: Briefing) -> Ongoing | None:
    """Return what reaches into a year from an earlier one; nothing where nothing does."""
    every = briefing.reaching.get(year, ())
    here = Ongoing(more=len(every[:-NEWEST]))
    for happening in every[-NEWEST:]:
        moment = views.moment(briefing, happening)
        (here.sure if _goes_on(moment) else here.perhaps).append(moment)
    return here if every else None


def _goes_on(moment: views.Moment) -> bool:
    """Return whether all of a stretch is meant: it is stated, and no single day in it."""
    when = edtf.parse(moment.date or "")
    return bool(when and when.kind == "interval") and views.is_sure(moment.date, moment.basis)
