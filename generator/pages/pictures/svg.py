"""Elements of SVG as text; whatever is printed into them is escaped.

Places along the width are percentages and heights are pixels, so a picture fills any width while
its text keeps its size.
"""

from typing import Any

from markupsafe import Markup

from generator.text import escape


def element(name: str, *inside: str, **attributes: Any) -> Markup:
    """Return an element; ``class_`` and ``aria_label`` stand for names Python can't have.

    An attribute that is null is left out. What stands inside is escaped unless it is an element.
    """
    pairs = ((k.rstrip("_").replace("_", "-"), v) for k, v in attributes.items() if v is not None)
    head = " ".join((name, *(f'{k}="{_text(v)}"' for k, v in pairs)))
    body = "".join(i if isinstance(i, Markup) else escape.html(_flat(i)) for i in inside)
    return Markup(f"<{head}>{body}</{name}>")  # noqa: S704 - escaped above


def _text(value: Any) -> str:
    """Write a number with at most two decimals, text escaped and on one line."""
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return escape.html(_flat(str(value)))


def _flat(text: str) -> str:
    return " ".join(text.split())


def percent(place: float) -> str:
    """Write a place along the width."""
    return f"{_text(float(place))}%"


def rows(*elements: Markup) -> Markup:
    """Put elements below each other, for whoever reads the page's source."""
    return Markup("\n").join(e for e in elements if e)


def figure(picture: Markup, kind: str, caption: str = "") -> Markup:
    """Frame a picture so that Markdown and the search pass it over."""
    below = element("figcaption", caption) if caption else Markup()
    return element(
        "figure",
        Markup("\n{}\n").format(rows(picture, below)),
        class_=f"picture {kind}",
        data_search_exclude="",
    )
