"""Pictures of pages, set side by side and compared; the browser itself does the work on a canvas.

Every machine shows a page in the fonts that come with the tests. What another version of the
browser does otherwise, such as how it smooths the edges of letters, is below the tolerance.
"""

import base64
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

HEIGHT = 1400
VIEWS = {
    f"{theme}, {width} pixels": (theme, width)
    for theme in ("light", "dark")
    for width in (1280, 390)
}
SCHEMES = {"light": "default", "dark": "slate"}
SCALE = 0.5

BLOCK = {"size": 16, "share": 0.05, "far": 64}
"""A block of so many pixels across differs where this share of them is so far off in a colour."""

TOLERANCE = 3
"""Blocks of a view that may differ."""

_WEAR = """
async scheme => {
  const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  await drawn();  // Material has taken note of the theme that the system asks for
  document.body.setAttribute("data-md-color-scheme", scheme);
  await drawn();
}
"""


class Bench(NamedTuple):
    """An empty page on whose canvas pictures are worked on."""

    page: Page

    def sheet(self, pictures: list[bytes], scale: float = SCALE) -> bytes:
        """Return pictures side by side on one."""
        made = self.page.evaluate("([p, s]) => sheet(p, s)", [[*map(text, pictures)], scale])
        return base64.b64decode(made)

    def differing(self, one: bytes, other: bytes, widths: list[int]) -> list[int | float]:
        """Count the differing blocks of each view, of so many pixels across, on two sheets."""
        ends = [sum(widths[: n + 1]) for n in range(len(widths))]
        stretches = [[end - width, end] for end, width in zip(ends, widths, strict=True)]
        words = [text(one), text(other), stretches, BLOCK]
        return self.page.evaluate("words => differing(...words)", words)

    def plain(self, picture: bytes, boxes: list[list[int]]) -> list[bool]:
        """Say of each box of a picture whether it shows nothing: left, top, width, height."""
        return self.page.evaluate("([p, b]) => plain(p, b)", [text(picture), boxes])


def text(picture: bytes) -> str:
    return base64.b64encode(picture).decode()


def bench(browser: Browser) -> Bench:
    """Open an empty page to work on."""
    page = browser.new_page()
    page.add_script_tag(path=Path(__file__).with_suffix(".js"))
    return Bench(page)


def views(page: Page) -> list[bytes]:
    """Take the pictures of a page that is open: both themes, on a desk and on a telephone."""
    return [view(page, theme, width) for theme, width in VIEWS.values()]


def view(page: Page, theme: str, width: int) -> bytes:
    """Take one picture of a page that is open."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.evaluate(_WEAR, SCHEMES[theme])
    return page.screenshot(animations="disabled")


def faults(bench: Bench, old: bytes, new: bytes) -> list[str]:
    """Name each view that differs by more than the tolerance."""
    widths = [round(width * SCALE) for _, width in VIEWS.values()]
    counts = zip(VIEWS, bench.differing(old, new, widths), strict=True)
    return [f"{name}: {count} places differ" for name, count in counts if count > TOLERANCE]
