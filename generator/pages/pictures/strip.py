"""A strip of time: marks above an axis, each where its date lies, or bars where they are many."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.pages.pictures.counted import counted
from generator.pages.pictures.dots import dots, fit
from generator.pages.pictures.frame import SMALL, WIDE, Drawn, Shape, framed
from generator.pages.pictures.marks import Mark, ends
from generator.pages.pictures.scale import Scale, Stretch, scale
from generator.pages.pictures.svg import element, rows
from generator.wording import N_, gettext, sentences

SOLID = N_("Outline: the article states a longer time, or no more than the month or year.")
UNSURE = N_(
    "Broken outline: the date is approximate, inferred from other words, or the editor’s reading."
)
GREY = N_("Grey: an article mentions the event, and none is mainly about it.")
DOTTED = N_("Dotted: the article does not state the date.")
SQUARE = N_("Square: the date of publication, where no event has one.")


def strip(marks: Sequence[Mark], name: str, focus: Sequence[Stretch] = ()) -> Markup:
    """Draw the marks as links on an axis; nothing where there are none.

    ``name`` says what the picture is of. ``focus`` is what the axis is drawn to scale over.
    """
    axis = scale([m.stretch for m in marks], focus)
    if not axis or not marks:
        return Markup()
    drawn, height = _drawn(marks, axis, WIDE)
    links = element("g", rows(*drawn), role="list")
    return framed(WIDE, axis, ([links], height), aria_label=name, role="group")


def counts(marks: Sequence[Mark], focus: Sequence[Stretch] = ()) -> bool:
    """Return whether a strip counts its marks, because they can't be told apart one by one."""
    axis = scale([m.stretch for m in marks], focus)
    return bool(axis and marks and not fit(_ordered(marks), axis, WIDE))


def legend(
    marks: Sequence[Mark],
    focus: Sequence[Stretch] = (),
    opening: str = N_("A dot is a day or little more, a bar a longer time."),
) -> str:
    """Return what is seen on a strip of marks one by one; only what one of them shows."""
    axis = scale([m.stretch for m in marks], focus)
    forms = [
        (opening, True),
        (N_("Filled: the article states the day."), any(m.is_day and m.is_sure for m in marks)),
        (SOLID, any(not m.is_day and m.is_sure for m in marks)),
        (UNSURE, any(not m.is_sure for m in marks)),
        (GREY, any(m.is_minor for m in marks)),
    ]
    parts = [gettext(words) for words, is_shown in forms if is_shown]
    if axis and axis.outer:
        shown = gettext(" and ").join(ends(axis)[name == "later"] for name, _, _ in axis.outer)
        parts.append(gettext("Grey holds everything {dates}, not to scale.").format(dates=shown))
    return sentences(parts) if marks else ""


def life(
    marks: Sequence[Mark],
    name: str,
    span: Sequence[Stretch],
    caption: str = "",
    shape: Shape = SMALL,
) -> Markup:
    """Draw when something occurs within a whole span, for looking at; nothing where it has no date.

    ``name`` says what is seen; a spark, which stands beside its words, has none.
    """
    axis = scale([m.stretch for m in marks], span)
    if not axis or not marks:
        return Markup()
    attributes = {"role": "img", "aria_label": name} if name else {"aria_hidden": "true"}
    if shape is SMALL:
        caption = sentences((caption, *notes(marks, span, shape)))
    return framed(shape, axis, _drawn(marks, axis, shape), caption, **attributes)


def notes(marks: Sequence[Mark], span: Sequence[Stretch], shape: Shape) -> tuple[str, ...]:
    """Return what the forms on a small strip mean; only of what one of them shows."""
    axis = scale([m.stretch for m in marks], span)
    if not (axis and marks and fit(_ordered(marks), axis, shape)):
        return ()
    forms = {
        DOTTED: not all(m.is_sure for m in marks),
        SQUARE: any(m.is_published for m in marks),
    }
    return tuple(gettext(words) for words, is_shown in forms.items() if is_shown)


def _ordered(marks: Sequence[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda m: m.stretch)


def _drawn(marks: Sequence[Mark], axis: Scale, shape: Shape) -> Drawn:
    ordered = _ordered(marks)
    return (dots if fit(ordered, axis, shape) else counted)(ordered, axis, shape)
