"""What every strip of time has: its sizes, its axis, its frame."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.pictures.scale import Scale, ticks
from generator.pages.pictures.svg import element, figure, percent, rows
from generator.wording import gettext


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of a strip, in pixels but for ``room``, the width of a dot in the narrowest strip.

    A mark is ``dot`` high in a ``lane``, of which there may be so many; ``foot`` is left for labels
    below the axis. The highest bar has ``bars``, and ``top`` above it.
    """

    kind: str
    dot: float
    lane: float
    lanes: int
    foot: float
    room: float
    bars: float
    top: float = 2


WIDE = Shape("strip", dot=20, lane=25, lanes=7, foot=20, room=8.5, bars=96, top=14)
"""A strip with a sign in each mark, which leads somewhere."""

NAMED = Shape("strip named", dot=14, lane=26, lanes=1, foot=20, room=8.5, bars=0)
"""A strip of few marks, each with its name beside it."""

SMALL = Shape("life", dot=9, lane=12, lanes=3, foot=20, room=4, bars=34)
"""A strip that is looked at only."""

SPARK = Shape("spark", dot=7, lane=9, lanes=2, foot=17, room=7, bars=18)
"""A strip in a row of a list."""


Drawn = tuple[list[Markup], float]
"""What stands on an axis, and how high the picture is with it."""


def framed(shape: Shape, axis: Scale, drawn: Drawn, caption: str = "", **attributes: str) -> Markup:
    """Put an axis below what is drawn; ``attributes`` are those that say what it is."""
    elements, height = drawn
    inside = rows(_axis(axis, shape, height), *elements)
    size = {"width": "100%", "height": height}
    return figure(
        element("svg", inside, class_=shape.kind, **size, **attributes), shape.kind, caption
    )


def _axis(axis: Scale, shape: Shape, height: float) -> Markup:
    """Draw the line below the marks, its ticks, and what is drawn together beside it."""
    line = height - shape.foot
    drawn = [
        element("rect", class_="outer", x=percent(a), y=0, width=percent(b - a), height=line)
        for _, a, b in axis.outer
    ]
    drawn += [element("line", class_="base", x1="0%", x2="100%", y1=line, y2=line)]
    drawn += [
        element("line", class_="tick", x1=percent(x), x2=percent(x), y1=0, y2=line + 5)
        for x, _ in ticks(axis)
    ]
    base = line + shape.foot - 4
    drawn += [element("text", label, x=percent(x), y=base) for x, label in ticks(axis)]
    drawn += [
        element("text", gettext(name), class_=name, x=percent(a), y=base)
        for name, a, _ in axis.outer
    ]
    return element("g", rows(*drawn), class_="axis", aria_hidden="true")


def listed(*inside: Markup, kind: str, href: str | None, name: str) -> Markup:
    """Return a link of a strip as an item of its list."""
    link = element("a", *inside, class_=kind, href=href, aria_label=name)
    return element("g", link, role="listitem")
