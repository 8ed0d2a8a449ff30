"""A figure as a page prints it, and who gives it."""

from generator.model.article import Figure
from generator.model.briefing import Annotated, Briefing
from generator.pages import views
from generator.text import normal
from generator.text.numbers import ordinals

ITSELF = views.Ref("the article itself")
"""Who gives a figure of an article in which nobody is reported to speak."""

_ENDS = {1: "st", 2: "nd", 3: "rd"}


def amount(figure: Figure) -> str:
    """Say a number with its unit: “more than 30 guests”, “24th”.

    The unit is left out where what is counted, which stands beside it, begins with it.
    """
    unit = figure.unit or ""
    told = f"{normal.fold(figure.what or '')} ".startswith(f"{normal.fold(unit)} ")
    parts = (figure.qualifier, _number(figure), "" if told else unit)
    return " ".join(part for part in parts if part)


def speaker(figure: Figure, found: Annotated, briefing: Briefing) -> views.Ref | None:
    """Give who gives a figure: whose statement has the same words of the same paragraph.

    Null where none has, or those of several; an article without statements speaks itself.
    """
    if not found.statements:
        return ITSELF
    words, paragraph = normal.fold(figure.evidence.words or ""), figure.evidence.paragraph
    said = (s for s in found.statements if words and s.evidence.paragraph == paragraph)
    who = {s.speaker for s in said if words in normal.fold(s.evidence.words or "")}
    return views.briefly(briefing, who.pop()) if len(who) == 1 else None


def _number(figure: Figure) -> str:
    source = figure.evidence.words or figure.text or ""
    if figure.unit or figure.value not in ordinals(source):
        return number(figure.value)
    value = int(figure.value)
    end = "th" if value // 10 % 10 == 1 else _ENDS.get(value % 10, "th")
    return f"{value:,}{end}"


def number(value: float) -> str:
    """Print a number with thin groups of thousands, whole where it is whole."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"
