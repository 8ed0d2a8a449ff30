"""Figures of one unit as bars from nought, each with its number."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.pages.pictures.svg import element, figure, percent, rows

BAR, ROW = 10, 34


def bars(figures: Sequence[tuple[str, float]], name: str) -> Markup:
    """Draw figures, each with its words; nothing where no two differ or one is below nought."""
    values = [value for _, value in figures]
    if len({*values}) < 2 or min(values) < 0:  # noqa: PLR2004 - two are needed to differ
        return Markup()
    drawn = [_bar(n, words, value / max(values)) for n, (words, value) in enumerate(figures)]
    svg = element(
        "svg",
        rows(*drawn),
        class_="bars",
        width="100%",
        height=len(figures) * ROW,
        role="img",
        aria_label=name,
    )
    return figure(svg, "bars")


def _bar(number: int, words: str, part: float) -> Markup:
    top = number * ROW
    text = element("text", words, x=0, y=top + 13)
    bar = element("rect", x=0, y=top + 18, width=percent(100 * part), height=BAR)
    return element("g", text, bar)
