"""Events that began before a year and reach into it, which stand under the year they began in."""

from dataclasses import dataclass, field

from generator.dates import edtf
from generator.model.briefing import Briefing
from generator.pages import views


@dataclass(frozen=True, slots=True)
class Ongoing:
    """What reaches into a year: events that go on in it, and those whose date allows it."""

    sure: list[views.Moment] = field(default_factory=list)
    perhaps: list[views.Moment] = field(default_factory=list)


def into(year: int, briefing: Briefing) -> Ongoing | None:
    """Return what reaches into a year from an earlier one; nothing where nothing does."""
    here = Ongoing()
    for happening in briefing.reaching.get(year, ()):
        moment = views.moment(briefing, happening)
        (here.sure if _goes_on(moment) else here.perhaps).append(moment)
    return here if year in briefing.reaching else None


def _goes_on(moment: views.Moment) -> bool:
    """Return whether all of a stretch is meant: it is stated, and no single day in it."""
    when = edtf.parse(moment.date or "")
    return bool(when and when.kind == "interval") and views.is_sure(moment.date, moment.basis)
