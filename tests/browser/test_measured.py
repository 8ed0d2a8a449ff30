"""Every page type in both themes, on a desk and on a telephone, has no fault a machine can find."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .conftest import Watched, watch
from .measures import axe, shifts, small, width
from .pages import ISLES, OWN, PAGES, TYPES

pytestmark = pytest.mark.browser

SCHEMES = {"light": "default", "dark": "slate"}
WIDTHS = {"light": (1280, 390), "dark": (390, 1280)}
NARROWEST = 320

_MOVED = re.compile(r'<meta http-equiv="refresh"[^>]*>')


def addresses(site: Path) -> list[str]:
    """Return the address of every page of a built site."""
    found = (p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    return sorted(re.sub(r"(^|/)index\.html$", r"\1", path) for path in found)


def test_every_page_is_of_a_type_that_is_measured(hosted_site: Path):
    every = {*addresses(hosted_site / OWN), *addresses(hosted_site / ISLES)}
    of_type = {t.addresses: {a for a in every if re.fullmatch(t.addresses, a)} for t in TYPES}
    assert every - set().union(*of_type.values()) == set(), "Name these in pages.py."
    assert [pattern for pattern, found in of_type.items() if not found] == []


def stay(route: Route) -> None:
    """Answer with a page that leads on, without leading on."""
    answer = route.fetch()
    route.fulfill(response=answer, body=_MOVED.sub("", answer.text()))


def opened(themed: Watched, name: str) -> Page:
    """Open a page; one that leads on is held."""
    path = PAGES[name]
    if name != "article-moved":
        return themed.go(path)
    themed.page.route(themed.home + path, stay)
    page = themed.go(path)
    page.unroute_all()  # as long as there is a route, nothing is kept in the cache
    return page


@pytest.fixture(scope="session", params=SCHEMES)
def themed(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Watched]:
    """Return a page of a reader whose system asks for a theme."""
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    watched = watch(context, server)
    watched.theme = request.param
    yield watched
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_measures_without_a_fault(themed: Watched, name: str):
    """One load a theme: one begins on the desk, the other on the telephone."""
    widths = WIDTHS[themed.theme]
    themed.wrong.clear()
    themed.page.set_viewport_size({"width": widths[0], "height": 900})
    page = opened(themed, name)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[themed.theme])
    wrong = shifts(page)
    for across in (*widths, NARROWEST):
        page.set_viewport_size({"width": across, "height": 900})
        found = width(page) + small(page) + (axe(page) if across in widths else [])
        wrong += [f"{across} pixels: {fault}" for fault in found]
    wrong += themed.wrong
    assert not wrong, "\n".join(wrong)
