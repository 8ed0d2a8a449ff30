"""What is measured on a page that is open, each measure as a list of sentences on what is wrong."""

from contextlib import suppress
from functools import cache
from pathlib import Path

from playwright.sync_api import Error, Page

MODULES = Path(__file__).with_name("node_modules")

_AXE = """
async () => {
  const found = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
      "experimental"],
    rules: {
      "target-size": {enabled: true},
      "p-as-heading": {enabled: false},  // it takes a standfirst for a heading
    },
    resultTypes: ["violations"],
  });
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    `axe ${rule.id} (${node.impact}): ${node.target.join(" ")}: ${node.failureSummary}`));
}
"""

_SHIFTS = """
() => new Promise(done => {
  const name = node => node?.id ? `#${node.id}` : node?.className || node?.nodeName;
  const found = [];
  new PerformanceObserver(list => list.getEntries().filter(e => !e.hadRecentInput).forEach(e =>
    found.push(`layout shift of ${e.value.toPrecision(2)}: ${e.sources.map(s => name(s.node))}`)
  )).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(found), 150);
})
"""

_WIDE = """
() => {
  const wide = document.documentElement.scrollWidth;
  return wide <= innerWidth ? [] : [`the page is ${wide} pixels wide`];
}
"""


_SMALL = """
() => [...document.querySelectorAll("body *")].flatMap(e => {
  const texts = [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
  const parts = [texts ? "" : null, "::before", "::after"].filter(part => part !== null && (!part ||
    /[^"\\s]/.test(getComputedStyle(e, part).content.replace(/^(none|normal)$/, ""))));
  const name = e.tagName + "." + e.getAttribute("class");
  return parts
    .map(part => [part, parseFloat(getComputedStyle(e, part || null).fontSize)])
    .filter(([, size]) => size < 13 && e.checkVisibility() && !e.closest("script, style"))
    .map(([part, size]) => `text of ${size} pixels: ${name}${part}`);
})
"""

_CUT = """
() => [...document.querySelectorAll(".md-header__topic:first-child .md-ellipsis")]
  .filter(e => e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight + 1
    || e.clientHeight > e.closest(".md-header__inner").clientHeight)
  .map(e => `the title in the header is cut: ${e.textContent.trim()}`)
"""


@cache
def module(path: str) -> str:
    """Return the text of a file of the installed packages."""
    file = MODULES / path
    assert file.is_file(), f"tests/browser/{path} is not installed. Run “make test” once."
    return file.read_text("utf-8")


_SETTLED = """
() => [...document.querySelectorAll("pre > code")].every(code =>
  code.scrollWidth <= code.clientWidth || code.tabIndex === 0)
"""
"""The theme lets the Tab key come to code that scrolls, some time after the width has changed."""


def axe(page: Page) -> list[str]:
    """Hold the page against all rules of axe-core up to level AA, best practices included."""
    with suppress(Error):
        page.wait_for_function(_SETTLED)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(module("axe-core/axe.min.js"))
    return page.evaluate(_AXE)


def shifts(page: Page) -> list[str]:
    """List what has moved by itself since the page began to load."""
    return page.evaluate(_SHIFTS)


def width(page: Page) -> list[str]:
    """Return whether the page has to be scrolled sideways."""
    return page.evaluate(_WIDE)


def small(page: Page) -> list[str]:
    """Measure that every text is large enough to be read at arm’s length."""
    return sorted({*page.evaluate(_SMALL)})


def title(page: Page) -> list[str]:
    """Return whether the title in the header is cut."""
    return page.evaluate(_CUT)
