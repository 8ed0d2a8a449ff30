"""Pictures of pages, set side by side and compared; the browser itself does the work on a canvas.

A page is shown in fonts that come with the tests, so that machines with other fonts give the same
picture. What is left, such as how the edges of letters are smoothed, is below the tolerance.
"""

import base64
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from .measures import MODULES, module

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

FONTS = {"sans": "source-sans-3", "serif": "source-serif-4"}

_SET = """
async urls => {
  const sheets = urls.map(url => Object.assign(document.createElement("link"),
    {rel: "stylesheet", href: url}));
  const loaded = sheets.map(sheet => new Promise(done => sheet.onload = done));
  document.head.append(...sheets);
  await Promise.all(loaded);
  const family = stack => /\\bserif$/.test(stack.replace("sans-serif", ""))
    ? "'Source Serif 4 Variable'" : "'Source Sans 3 Variable'";
  const all = [...document.body.querySelectorAll("*")];
  const families = all.map(e => family(getComputedStyle(e).fontFamily));
  all.forEach((e, i) => e.style?.setProperty("font-family", families[i], "important"));
  document.body.offsetHeight;
  await document.fonts.ready;
}
"""

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
        """Give pictures side by side on one."""
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


def lend_fonts(folder: Path) -> None:
    """Put the fonts of the tests where the server of a folder finds them."""
    for name, package in FONTS.items():
        to = folder / "assets" / "fonts" / name
        to.mkdir(parents=True)
        to.joinpath("files").symlink_to(MODULES / "@fontsource-variable" / package / "files")
        sheets = (f"@fontsource-variable/{package}/wght{end}.css" for end in ("", "-italic"))
        to.joinpath("all.css").write_text("".join(map(module, sheets)), "utf-8")


def views(page: Page, server: str) -> list[bytes]:
    """Take the pictures of a page that is open: both themes, on a desk and on a telephone."""
    page.evaluate(_SET, [f"{server}assets/fonts/{name}/all.css" for name in FONTS])
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
