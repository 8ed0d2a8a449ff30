"""Marks that are too many to be drawn one by one, as bars that count them."""

from collections.abc import Sequence

from markupsafe import Markup

from generator import wording
from generator.pages.pictures.frame import WIDE, Drawn, Shape, listed
from generator.pages.pictures.marks import Bin, Mark, bins
from generator.pages.pictures.scale import Scale
from generator.pages.pictures.svg import element, percent

_FILLED = 0.86
"""How much of its stretch a bar fills."""


def counted(marks: Sequence[Mark], axis: Scale, shape: Shape) -> Drawn:
    """Draw how many marks begin in each stretch of an axis."""
    bars = bins(marks, axis)
    most = max(len(b.marks) for b in bars)
    drawn = [_bar(b, most, shape) for b in bars]
    return drawn, shape.top + shape.bars + shape.foot


def _bar(one: Bin, most: int, shape: Shape) -> Markup:
    """Draw a bar; in a wide strip with its count where it is the highest, and room to hit it."""
    count, width, floor = len(one.marks), one.right - one.left, shape.top + shape.bars
    high = max(3.0, shape.bars * count / most)
    bar = element(
        "rect",
        x=percent(one.left),
        y=floor - high,
        width=percent(width * _FILLED),
        height=high,
    )
    if shape is not WIDE:
        return element("g", bar, class_="bar")
    place = {"x": percent(one.left), "width": percent(width)}
    reach = element("rect", class_="reach", y=0, height=floor, **place)
    label = wording.labelled(one.name, wording.counted("{count} event", "{count} events", count))
    link = listed(element("title", label), reach, bar, kind="bar", href=one.href, name=label)
    middle = percent(one.left + width * _FILLED / 2)
    top = element(
        "text", str(count), class_="top", aria_hidden="true", x=middle, y=floor - high - 3
    )
    return link + top if count == most else link
