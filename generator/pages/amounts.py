"""A figure as a page prints it, and who gives it."""

from generator.model.article import Figure
from generator.model.briefing import Briefing
from generator.pages import views
from generator.text import normal
from generator.text.numbers import ordinals
from generator.wording import N_, SOURCE, gettext, number, spoken

_ENDS = {1: "st", 2: "nd", 3: "rd"}

_QUALIFIED = {
    form.removesuffix(" {number}"): form
    for form in (
        N_("more than {number}"),
        N_("at least {number}"),
        N_("about {number}"),
        N_("nearly {number}"),
        N_("up to {number}"),
        N_("less than {number}"),
    )
}


def amount(figure: Figure) -> str:
    """Say a number with its unit: “more than 30 guests”, “24th”.

    The unit is left out where what is counted, which stands beside it, begins with it.
    """
    unit = figure.unit or ""
    is_in_it = f"{normal.fold(figure.what or '')} ".startswith(f"{normal.fold(unit)} ")
    parts = (_qualified(figure.qualifier, _number(figure)), "" if is_in_it else unit)
    return " ".join(part for part in parts if part)


def _qualified(qualifier: str | None, shown: str) -> str:
    """Return a number with its qualifier, which stands as it is where drafts know no such one."""
    if form := _QUALIFIED.get(qualifier or ""):
        return gettext(form).format(number=shown)
    return f"{qualifier} {shown}" if qualifier else shown


def speaker(figure: Figure, briefing: Briefing) -> views.Ref:
    """Return who gives a figure, by a short name."""
    if figure.speaker:
        return views.briefly(briefing, figure.speaker)
    return views.Ref(gettext("the article itself"))


def _number(figure: Figure) -> str:
    source = figure.evidence.words or figure.text or ""
    if figure.unit or figure.value not in ordinals(source):
        return number(figure.value)
    value = int(figure.value)
    end = "" if spoken() != SOURCE or value // 10 % 10 == 1 else _ENDS.get(value % 10, "")
    return f"{value:,}{end}" if end else gettext("{number}th").format(number=number(value))
