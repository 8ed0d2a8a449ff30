"""A briefing in Arabic: the layout is turned round, and what runs to the right reads as written."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.once import once

from .conftest import ROOT, Watched, watch
from .pages import ISLES, PAGES

pytestmark = pytest.mark.browser

ARTICLE, TIMELINE, FIGURES = "articles/2031/jisr-norhaven/", "timeline/", "figures/"
EVERY = {ARTICLE, TIMELINE, *(p.removeprefix(ISLES) for p in PAGES.values() if p.startswith(ISLES))}
EVERY |= {"", "topics/bridges/", "people/ida-brandt/", "phrases/", "dates/", "dates/2031/03/"}
EVERY |= {"find/", "verified/", "about/"}
EVERY -= {"articles/2031/bridge-opened/"}  # leads on

_SIDE = "el => { const s = getComputedStyle(el); return [s.borderLeftWidth, s.borderRightWidth] }"
_WHERE = """(el, words) => words.map(word => {
  const all = document.createTreeWalker(el, NodeFilter.SHOW_TEXT), range = document.createRange()
  for (let one; one = all.nextNode();) {
    const at = one.data.indexOf(word)
    if (at < 0) continue
    range.setStart(one, at)
    range.setEnd(one, at + word.length)
    return range.getBoundingClientRect().left
  }
})"""
"""Gives how far to the right words stand in an element."""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a fresh briefing in Arabic over the seeds of the isles and a record in Arabic."""

    def make(folder: Path) -> None:
        environment = {**os.environ, "SITE_URL": "", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "generator"]
        new = [*command, "new", folder / "isles", "--language", "ar", "--title", "جزر سكيريا"]
        subprocess.run(new, env=environment, check=True, capture_output=True)
        seeds = folder / "isles/seeds"
        shutil.rmtree(seeds)
        shutil.copytree(Path(__file__).with_name("seeds"), seeds)
        shutil.copy(Path(__file__).with_name("arabic.md"), seeds / "2031/jisr-norhaven.md")
        build = [*command, "build", "--strict"]
        subprocess.run(build, cwd=folder / "isles", env=environment, check=True)

    return once(tmp_path_factory, "arabic", make) / "isles/site"


@pytest.fixture(params=[1280, 390])
def watched(request: pytest.FixtureRequest, browser: Browser, arabic: Path) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    watched = watch(context, arabic.as_uri() + "/")
    yield watched
    context.close()
    assert watched.wrong == []


def left(page: Page, selector: str, *words: str) -> list[float]:
    """Return how far to the right words stand in the first element of a kind."""
    places: list[float] = page.locator(selector).first.evaluate(_WHERE, [*words])
    return places


def test_every_page_runs_from_right_to_left_and_none_scrolls_sideways(watched: Watched):
    for path in sorted(EVERY):
        page = watched.go(path)
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl", path
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert page.locator("h1").bounding_box()["x"] >= 0, path  # type: ignore[index]


def test_what_stands_beside_the_text_stands_on_the_other_side(watched: Watched):
    page = watched.go(ARTICLE)
    for selector in (".source", ".moments dl"):
        before, after = page.locator(selector).first.evaluate(_SIDE)
        assert (before, float(after.removesuffix("px")) > 0) == ("0px", True), selector
    claim, mark = left(page, "#main-points + ul li", "التقرير", "¶")
    assert mark < claim
    summary = page.locator(".method > summary")
    arrow = summary.evaluate("el => getComputedStyle(el, '::after').left")
    assert arrow == "0px"


@pytest.mark.parametrize("selector", [".kicker", ".moments dt", ".method table"])
def test_a_date_that_is_not_translated_reads_as_it_is_written(watched: Watched, selector: str):
    page = watched.go(ARTICLE)
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    day, year = left(page, selector, "11 ", "2031")
    assert day < year


def test_contents_and_hits_read_as_they_are_written(watched: Watched):
    page = watched.go("people/ida-brandt/")
    if page.viewport_size["width"] > 1000:  # type: ignore[index]
        day, year = left(page, ".md-nav--secondary .md-nav__list", "11 ", "2031")
        assert day < year
    page = watched.go("find/")
    page.locator("[type=search]").fill("guests")
    expect(page.locator(".find-hits h2").first).to_be_visible()
    opening, closing = left(page, ".find-hits h2", "<", ">")
    assert opening < closing


def test_time_and_amounts_go_as_numbers_do(watched: Watched):
    page = watched.go(TIMELINE)
    first, last = left(page, ".picture svg .axis", "Jan 2031", "Oct")
    assert first < last
    page = watched.go(FIGURES)
    bars = page.locator(".bars rect").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().left)"
    )
    assert len({round(bar) for bar in bars}) == 1


def test_a_table_begins_at_the_right(watched: Watched):
    page = watched.go("phrases/")
    heads = page.locator(".matrix thead th")
    first, last = heads.first.bounding_box(), heads.last.bounding_box()
    assert first["x"] > last["x"]  # type: ignore[index]


def test_a_name_looks_the_same_whatever_its_letters(watched: Watched):
    page = watched.go("topics/")
    sizes = page.locator(".row a").evaluate_all(
        "all => all.map(one => getComputedStyle(one.querySelector('bdi') || one).fontSize)"
    )
    assert (len(sizes) > 1, len({*sizes})) == (True, 1)
