"""Pages are read in other ways too: by keyboard, without script, at rest, in forced colours."""

from collections import Counter
from collections.abc import Iterator
from http import HTTPStatus
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.server import found, packed

from . import measures, pictures
from .pages import PAGES

pytestmark = pytest.mark.browser

DESK = {"width": 1280, "height": 900}
FIRST_VIEW = 150_000
"""Bytes, compressed, that an article may need before it can be read."""

STOPS = {
    "skip link": ".md-skip",
    "tab": ".md-tabs a",
    "search": ".md-search__input",
    "link of the text": "article a:not(.mark)",
    "evidence mark": "article a.mark",
}
"""What the Tab key comes to on an article's page, in this order."""


class Box(NamedTuple):
    """Where something stands in the window, in pixels."""

    x: float
    y: float
    width: float
    height: float


LOOKED_AT = 3
"""How many of a kind are held against how they look without the focus."""

_STOP = """
kinds => {
  let e = document.activeElement;
  if (e === document.body) return null;
  const kind = Object.keys(kinds).find(name => e.matches(kinds[name])) ?? e.className;
  while (!e.offsetWidth) e = e.parentElement;  // an option is seen by its label beside it
  const box = e.getBoundingClientRect();
  return [kind, box.x, box.y, box.width, box.height];
}
"""

_LEAVE = "() => { window.left = document.activeElement; left.blur() }"
_COME_BACK = "() => left.focus({preventScroll: true, focusVisible: true})"


def stops(page: Page) -> Iterator[tuple[str, Box]]:
    """Go through a page by the Tab key; give the kind of each thing that has the focus."""
    while found := page.keyboard.press("Tab") or page.evaluate(_STOP, STOPS):
        kind, *box = found
        yield kind.replace("focus-visible", "").strip(), Box(*box)


def is_seen(page: Page, box: Box) -> bool:
    """Compare what has the focus with how it looks without it."""
    left, top = max(0, box.x - 6), max(0, box.y - 6)
    if left > DESK["width"] or top > DESK["height"]:
        return False
    clip = {"x": left, "y": top, "width": box.width + 12, "height": box.height + 12}
    focused = page.screenshot(clip=clip)
    page.evaluate(_LEAVE)
    blurred = page.screenshot(clip=clip)
    page.evaluate(_COME_BACK)
    return focused != blurred


@pytest.mark.parametrize(
    "way", [{}, {"java_script_enabled": False}, {"forced_colors": "active"}], ids=str
)
def test_the_tab_key_comes_to_everything_and_shows_where_it_is(
    browser: Browser, server: str, way: dict[str, Any]
):
    with browser.new_context(viewport=DESK, reduced_motion="reduce", **way) as context:
        page = context.new_page()
        page.goto(server + PAGES["article"])
        kinds, unseen = Counter(), []
        for kind, box in stops(page):
            kinds[kind] += 1
            if kinds[kind] <= LOOKED_AT and not is_seen(page, box):
                unseen.append(kind)
    assert unseen == []
    assert next(iter(kinds)) == "skip link"
    expected = {*STOPS} - ({"search"} if "java_script_enabled" in way else set())
    assert expected - {*kinds} == set()


def test_without_a_script_every_page_type_shows_its_text(browser: Browser, server: str):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for name in {*PAGES} - {"article-moved"}:
            page.goto(server + PAGES[name])
            assert page.locator("article h1").is_visible(), name
            assert not page.locator("article [hidden], .md-search__input:visible").count(), name


def test_a_page_that_has_moved_leads_on(browser: Browser, server: str):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server + PAGES["article-moved"], wait_until="commit")
        page.wait_for_url("**/bridge-opens/**")
        assert "The Norhaven–Westmere bridge opens" in page.locator("h1").inner_text()


def test_an_unknown_address_gets_a_page_in_the_look_of_the_site(browser: Browser, server: str):
    with browser.new_context() as context:
        page = context.new_page()
        answer = page.goto(server + "a/b/people/nobody/")
        assert answer
        assert answer.status == HTTPStatus.NOT_FOUND
        assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length)")


_MOVING = """
() => [document.documentElement, ...document.querySelectorAll("*")].flatMap(e =>
  [null, "::before", "::after"].flatMap(part => {
    const style = getComputedStyle(e, part);
    const takes = style.transitionDuration + style.animationName + style.scrollBehavior;
    return /^(0s(, )?)*none(, none)*auto$/.test(takes) ? [] : [`${e.className}${part}: ${takes}`];
  }))
"""


@pytest.mark.parametrize("name", ["guide-page", "guide", "article", "person"])
def test_nothing_moves_while_a_page_comes_in_pieces(browser: Browser, slow: str, name: str):
    for width in (1280, 390):
        with browser.new_context(viewport={"width": width, "height": 900}) as context:
            page = context.new_page()
            page.goto(slow + PAGES["find"])  # from now on, the style is there before the page
            page.goto(slow + PAGES[name])
            assert measures.shifts(page) == [], width


def test_nothing_moves_for_those_who_asked_for_rest(browser: Browser, server: str):
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        for name in ("home", "article", "timeline"):
            page.goto(server + PAGES[name])
            assert page.evaluate(_MOVING) == []


_THINGS = """
() => [...document.querySelectorAll("a, button, input, label, svg, img, summary, .md-icon")]
  .filter(e => e.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([e, b]) => b.width > 1 && b.height > 1 && b.x >= 0 && b.y >= 0
    && b.right <= innerWidth && b.bottom <= innerHeight
    && e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)))
  .map(([e, b]) => [e.outerHTML.slice(0, 80), [b.x, b.y, b.width, b.height].map(Math.floor)])
"""


def things(page: Page, bench: pictures.Bench) -> list[tuple[str, bool]]:
    """Return what can be pressed or looked at, and whether there is nothing to be seen of it."""
    names, boxes = zip(*page.evaluate(_THINGS), strict=True)
    return [*zip(names, bench.plain(page.screenshot(), [*boxes]), strict=True)]


@pytest.mark.parametrize("name", ["home", "article", "timeline"])
def test_nothing_vanishes_in_forced_colours(browser: Browser, server: str, name: str):
    with browser.new_context(
        viewport={"width": 1280, "height": 2400}, forced_colors="active", reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(server + PAGES[name])
        found = things(page, pictures.bench(browser))
    assert len(found) > 10
    assert [thing for thing, is_plain in found if is_plain] == []


@pytest.mark.parametrize("name", ["home", "article", "article-raw"])
def test_the_first_view_is_light(browser: Browser, server: str, hosted_site: Path, name: str):
    with browser.new_context() as context:
        page = context.new_page()
        asked = set()

        def note(request: Request) -> None:
            asked.add(request.url.removeprefix(server))

        page.on("request", note)
        page.goto(server + PAGES[name], wait_until="networkidle")
    sizes = {address: len(packed(found(hosted_site, address)[1])) for address in asked}
    assert len(sizes) > 5
    assert sum(sizes.values()) <= FIRST_VIEW, sizes


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_search_and_the_open_menu_have_no_fault(
    browser: Browser, server: str, scheme: str
):
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(server + PAGES["home"])
        page.locator(".md-search__input").click()
        page.keyboard.type("kazakhstan")
        page.locator(".md-search-result__item").first.wait_for()
        assert measures.axe(page) == []
        page.set_viewport_size({"width": 390, "height": 900})
        page.goto(server + PAGES["article"])
        page.locator(".md-header label[for=__drawer]").click()
        page.locator(".md-sidebar--primary").wait_for()
        assert measures.axe(page) == []


_RINGS = """
() => {
  const channels = colour => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const light = colour => {
    const [r, g, b] = channels(colour).map(c => (c / 255 <= 0.04045 ? c / 255 / 12.92
      : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = e => {
    const colour = getComputedStyle(e).backgroundColor;
    return !e.parentElement || channels(colour)[3] > 200 ? colour : ground(e.parentElement);
  };
  const all = document.querySelectorAll(":is(.md-header, .md-tabs, .md-footer) :is(a, input)");
  return [...all].filter(e => e.offsetWidth).flatMap(e => {
    e.focus({focusVisible: true});
    const ring = getComputedStyle(e.matches(".md-option") ? e.nextElementSibling : e);
    const inside = parseFloat(ring.outlineOffset) < 0;
    const [dark, bright] = [ring.outlineColor, ground(inside ? e : e.parentElement)]
      .map(light).sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    return ring.outlineStyle === "solid" && contrast >= 3 ? []
      : [`${e.className || e.textContent}: ${ring.outline}, ${contrast.toFixed(2)} to 1`];
  });
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_the_dark_ground_of_header_and_footer(
    browser: Browser, server: str, scheme: str
):
    with browser.new_context(
        viewport=DESK, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(server + PAGES["article"])
        assert page.evaluate(_RINGS) == []


def test_all_texts_begin_at_one_edge(browser: Browser, server: str):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        edges = {}
        for name in ("home", "article", "find", "guide", "guide-page", "not-found"):
            page.goto(server + PAGES[name])
            edges[name] = round((page.locator("h1").bounding_box() or {}).get("x", 0))
    assert len({*edges.values()}) == 1, edges


def test_the_header_shows_its_whole_title_on_the_smallest_screen(browser: Browser, server: str):
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        page.goto(server + PAGES["article"])
        assert measures.title(page) == []


@pytest.mark.parametrize(
    ("name", "tab"),
    [
        *(("article", ["Articles"]), ("month", ["Timeline"]), ("event", ["Timeline"])),
        *(("topic", ["Topics"]), ("person", ["People and places"]), ("phrase", ["Wording"])),
        *(("verified", ["About"]), ("home", []), ("find", [])),
    ],
)
def test_the_tab_of_the_section_is_marked(browser: Browser, server: str, name: str, tab: list[str]):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(server + PAGES[name])
        marked = page.locator(".md-tabs [aria-current]")
        assert [text.strip() for text in marked.all_text_contents()] == tab
        lines = [
            one.evaluate("e => getComputedStyle(e).textDecorationLine") for one in marked.all()
        ]
        assert lines == ["underline" for _ in tab]


_LONE_MARKS = """
() => [...document.querySelectorAll("article a.mark")].filter(mark => {
  const before = mark.previousSibling;
  if (before?.nodeType !== Node.TEXT_NODE || before.length < 2 || !mark.offsetWidth) return false;
  const range = document.createRange();
  range.setStart(before, before.length - 2);
  range.setEnd(before, before.length - 1);
  return range.getBoundingClientRect().bottom < mark.getBoundingClientRect().top;
}).map(mark => mark.parentElement.textContent.trim())
"""


@pytest.mark.parametrize("width", [1280, 390])
def test_no_evidence_mark_stands_alone_on_a_line(browser: Browser, server: str, width: int):
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        for name in ("article", "article-hard", "person", "event", "home"):
            page.goto(server + PAGES[name])
            assert page.locator("article a.mark").count()
            assert page.evaluate(_LONE_MARKS) == [], name


def test_a_mark_stands_behind_a_quotation_that_runs_from_right_to_left(
    browser: Browser, server: str
):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(server + PAGES["article-hard"])
        said = page.locator("li", has=page.locator("bdi[dir=rtl]")).first
        words, mark = said.locator("bdi").bounding_box(), said.locator("a.mark").bounding_box()
        assert words
        assert mark
        assert words["x"] + words["width"] < mark["x"]


_MARKED = """
() => {
  const begun = '.strip a:not([aria-label^="→"]) rect:not(.reach)'; // those of earlier years aside
  const numbers = []; // what may be of the whole year is in the list alone
  const drawn = [...document.querySelectorAll(begun)].map(e => {
    numbers.push(parseInt(e.closest("a").getAttribute("aria-label")));
    return [getComputedStyle(e).fill, getComputedStyle(e).strokeDasharray !== "none"];
  });
  const listed = [...document.querySelectorAll(".moments dt:not(:has(.undated))")].map(e =>
    [getComputedStyle(e, "::before").backgroundColor,
     getComputedStyle(e, "::before").borderTopStyle !== "solid"]);
  return [drawn, numbers.map(n => listed[n - 1])];
}
"""


def test_an_event_is_marked_alike_in_the_picture_and_in_its_list(browser: Browser, server: str):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(server + PAGES["timeline"])
        drawn, listed = page.evaluate(_MARKED)
        assert len({(fill, dashed) for fill, dashed in drawn}) == 3  # day, longer, not stated
        assert drawn == listed
        undated = page.locator("dt:has(.undated)").first
        style = "e => [getComputedStyle(e, '::before').content[1], "
        style += "getComputedStyle(e, '::before').borderTopStyle]"
        assert undated.evaluate(style) == ["?", "none"]


_REACH = """
() => [...document.querySelectorAll(".strip a")].filter(a => {
  const box = a.querySelector("rect:not(.reach)").getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return [[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]].some(([dx, dy]) =>
    document.elementFromPoint(x + dx, y + dy)?.closest("a") !== a);
}).map(a => a.getAttribute("aria-label"))
"""

_LABELS = """
() => [...document.querySelector("svg.strip").querySelectorAll(".axis text")]
  .map(e => e.getBoundingClientRect()).map(b => [b.left, b.right]).sort((a, b) => a[0] - b[0])
"""


@pytest.mark.parametrize(("width", "kind"), [(1280, "home"), (1280, "timeline"), (320, "timeline")])
def test_marks_of_a_strip_are_large_enough_and_labels_apart(
    browser: Browser, server: str, width: int, kind: str
):
    with browser.new_context(viewport={"width": width, "height": 9000}) as context:
        page = context.new_page()
        page.goto(server + PAGES[kind])
        assert page.evaluate(_REACH) == []
        labels = page.evaluate(_LABELS)
        assert len(labels) > 2
        assert all(right + 4 < left for (_, right), (left, _) in pairwise(labels))


def test_the_heads_of_a_table_of_phrases_stay_whole_and_its_columns_scroll(
    browser: Browser, server: str
):
    with browser.new_context(viewport={"width": 320, "height": 900}) as context:
        page = context.new_page()
        page.goto(server + PAGES["phrases"])
        lines = page.evaluate(
            "[...document.querySelectorAll('.matrix thead a')].map(e => e.getClientRects().length)"
        )
        assert {*lines} == {1}
        box = "document.querySelector('.scroll')"
        assert page.evaluate(f"{box}.scrollWidth > {box}.clientWidth")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_table_of_months_shows_whatever_it_has_on_the_smallest_screen(
    browser: Browser, server: str
):
    with browser.new_context(viewport={"width": 320, "height": 900}) as context:
        page = context.new_page()
        page.goto(server + PAGES["dates"])
        ends = page.evaluate(
            "[...document.querySelectorAll('.matrix a')].map(e => e.getBoundingClientRect().right)"
        )
        assert len(ends) > 10
        assert max(ends) <= 320


def test_what_closes_an_article_is_of_one_form(browser: Browser, server: str):
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(server + PAGES["article"])
        method, cite = (
            page.locator(f"details.{kind}").bounding_box() for kind in ("method", "cite")
        )
        heading = page.locator("h1").bounding_box()
        assert method
        assert cite
        assert heading
        assert (method["x"], method["width"]) == (cite["x"], cite["width"])
        assert heading["x"] == method["x"]
        form = "e => ['fontSize', 'fontFamily', 'fontWeight'].map(p => getComputedStyle(e)[p])"
        title = page.locator(".method h2").evaluate(form)
        assert page.locator(".cite > summary").evaluate(form) == title


_PRINTED = """
() => {
  const article = document.querySelector("article").getBoundingClientRect();
  const rings = [...document.querySelectorAll(".moments dt")].map(dt =>
    dt.getBoundingClientRect().left + parseFloat(getComputedStyle(dt, "::before").left));
  return {
    cut: rings.filter(left => left < article.left).length,
    chevrons: [...document.querySelectorAll("details > summary")].filter(e =>
      getComputedStyle(e, "::after").display !== "none").length,
    held: getComputedStyle(document.querySelector(".method")).breakInside,
  };
}
"""


def test_on_paper_nothing_is_cut_and_the_evidence_follows_at_once(browser: Browser, server: str):
    with browser.new_context(viewport={"width": 690, "height": 1000}) as context:
        page = context.new_page()
        page.goto(server + PAGES["article"])
        page.emulate_media(media="print")
        assert page.evaluate(_PRINTED) == {"cut": 0, "chevrons": 0, "held": "auto"}
        page.goto(server + PAGES["topic"])
        assert page.locator(".printed").text_content() == (
            "https://briefing.example/a/b/topics/belt-and-road/"
        )
        assert page.locator(".printed").is_visible()
