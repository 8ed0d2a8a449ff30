"""A strip of time: marks above an axis, each where its date lies, or bars where they are many."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.pages.pictures.counted import counted
from generator.pages.pictures.dots import dots, fit
from generator.pages.pictures.frame import SMALL, WIDE, Drawn, Shape, framed
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.scale import Scale, Stretch, scale
from generator.pages.pictures.svg import element, rows


def strip(marks: Sequence[Mark], name: str, focus: Sequence[Stretch] = ()) -> Markup:
    """Draw the marks as links on an axis; nothing where there are none.

    ``name`` says what the picture is of. ``focus`` is what the axis is drawn to scale over.
    """
    axis = scale([m.stretch for m in marks], focus)
    if not axis or not marks:
        return Markup()
    drawn = _drawn(marks, axis, WIDE)
    links = Drawn([element("g", rows(*drawn.elements), role="list")], drawn.height)
    return framed(WIDE, axis, links, aria_label=name, role="group")


def counts(marks: Sequence[Mark], focus: Sequence[Stretch] = ()) -> bool:
    """Say whether a strip counts its marks, because they can't be told apart one by one."""
    axis = scale([m.stretch for m in marks], focus)
    return bool(axis and marks and not fit(_ordered(marks), axis, WIDE))


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
    told = {"role": "img", "aria_label": name} if name else {"aria_hidden": "true"}
    return framed(shape, axis, _drawn(marks, axis, shape), caption, **told)


def _ordered(marks: Sequence[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda m: m.stretch)


def _drawn(marks: Sequence[Mark], axis: Scale, shape: Shape) -> Drawn:
    ordered = _ordered(marks)
    return (dots if fit(ordered, axis, shape) else counted)(ordered, axis, shape)
