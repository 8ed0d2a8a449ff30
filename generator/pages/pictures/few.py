"""The few events that matter, each named on a row of its own, above an axis; others small below."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.pages.pictures.dots import TARGET
from generator.pages.pictures.frame import NAMED, framed, listed
from generator.pages.pictures.marks import Mark
from generator.pages.pictures.scale import Scale, Stretch, scale
from generator.pages.pictures.svg import element, percent, rows
from generator.wording import gettext

NARROW = 31
"""Days that a mark is as wide as it is long; what may be of more has a short one in the middle."""

_BESIDE, _SMALL = 12, 3.5


def few(
    named: Sequence[Mark], others: Sequence[Mark], name: str, focus: Sequence[Stretch]
) -> Markup:
    """Draw events on rows from the earliest down; nothing where none is to be named.

    Of the others those are drawn that are of a month at most: a longer time is for the list.
    """
    axis = scale([m.stretch for m in (*named, *others)], focus)
    if not axis or not named:
        return Markup()
    floor = len(named) * NAMED.lane
    links = [
        _named(mark, axis, (row + 0.5) * NAMED.lane)
        for row, mark in enumerate(sorted(named, key=lambda m: m.stretch))
    ]
    small = [_small(m, axis, floor + 10) for m in others if _days(m) <= NARROW]
    inside = element("g", rows(*small), class_="others", aria_hidden="true")
    drawn = [inside, element("g", rows(*links), role="list")]
    height = floor + 20 + NAMED.foot
    return framed(NAMED, axis, (drawn, height), aria_label=gettext(name), role="group")


def _days(mark: Mark) -> int:
    return (mark.stretch[1] - mark.stretch[0]).days + 1


def _named(mark: Mark, axis: Scale, middle: float) -> Markup:
    """Draw a mark with its name on the side that has more room."""
    left, right = axis.box(mark.stretch)
    if _days(mark) > NARROW:
        left = right = (left + right) / 2
    width = 0.0 if mark.is_day else right - left
    place = {"x": percent(left), "width": percent(width)}
    style = f"--at:{percent(left)};--for:{percent(width)}"
    dot, corner = NAMED.dot, NAMED.dot / 2
    bar = element("rect", y=middle - corner, height=dot, rx=corner, style=style, **place)
    reach = element(
        "rect", class_="reach", y=middle - TARGET / 2, height=TARGET, style=style, **place
    )
    is_left = left + right > 100  # noqa: PLR2004 - percent: the middle of both ends
    beside = element(
        "text",
        mark.label,
        class_="before" if is_left else "after",
        x=percent(left if is_left else right),
        y=middle + 4,
        dx=-_BESIDE if is_left else _BESIDE,
    )
    kind = ("day" if mark.is_day else "stretch") + ("" if mark.is_sure else " unsure")
    return listed(reach, bar, beside, kind=kind, href=mark.href, name=mark.label)


def _small(mark: Mark, axis: Scale, middle: float) -> Markup:
    left, right = axis.box(mark.stretch)
    place = percent((left + right) / 2)
    return element("circle", element("title", mark.label), cx=place, cy=middle, r=_SMALL)
