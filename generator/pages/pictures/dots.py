"""Marks one by one: what has one day as a dot, what has more as a bar as long as its date allows.

A broken outline says that the date is approximate or not stated, corners that it is that of
publication.
"""

from collections.abc import Sequence

from markupsafe import Markup

from generator.pages.pictures.frame import WIDE, Drawn, Shape, listed
from generator.pages.pictures.marks import Mark, lanes
from generator.pages.pictures.scale import Scale
from generator.pages.pictures.svg import element, percent
from generator.wording import labelled

MOST = 40
"""Marks that are drawn one by one at most."""

TARGET = 24
"""Height and least width of what a finger hits, in pixels; it is within the lane."""


def fit(marks: Sequence[Mark], axis: Scale, shape: Shape) -> bool:
    """Return whether marks, in order, can be told apart one by one."""
    boxes = [axis.box(m.stretch) for m in marks]
    return len(marks) <= MOST and max(lanes(boxes, shape.room)) < shape.lanes


def dots(marks: Sequence[Mark], axis: Scale, shape: Shape) -> Drawn:
    """Draw marks, the first in the lane next to the axis."""
    boxes = [axis.box(m.stretch) for m in marks]
    places = lanes(boxes, shape.room)
    height = (max(places) + 1) * shape.lane + 6 + shape.foot
    floor = height - shape.foot - 3
    drawn = [
        _mark(mark, box, floor - (lane + 0.5) * shape.lane, shape)
        for mark, box, lane in zip(marks, boxes, places, strict=True)
    ]
    return drawn, height


def _mark(mark: Mark, box: tuple[float, float], middle: float, shape: Shape) -> Markup:
    """Draw a dot or a bar; the style sheet makes it at least as wide as it is high."""
    left, width = box[0], 0.0 if mark.is_day else box[1] - box[0]
    kind = ("day" if mark.is_day else "stretch") + ("" if mark.is_sure else " unsure")
    kind += (" cut" if mark.is_cut else "") + (" minor" if mark.is_minor else "")
    corner = 1 if mark.is_published else shape.dot / 2
    bar = element(
        "rect",
        x=percent(left),
        y=middle - shape.dot / 2,
        width=percent(width),
        height=shape.dot,
        rx=corner,
        style=f"--at:{percent(left)};--for:{percent(width)}",
    )
    if shape is not WIDE:
        return element("g", bar, class_=kind)
    sign = element("text", mark.sign, x=percent(left + width / 2), y=middle + 4)
    reach = element(
        "rect",
        class_="reach",
        x=percent(left),
        y=middle - TARGET / 2,
        width=percent(width),
        height=TARGET,
        style=f"--at:{percent(left)};--for:{percent(width)}",
    )
    return listed(reach, bar, sign, kind=kind, href=mark.href, name=labelled(mark.sign, mark.label))
