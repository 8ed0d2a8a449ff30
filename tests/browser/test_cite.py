"""A claim is cited once its address is followed; without a script the page and its source are."""

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Watched
from .pages import PAGES

pytestmark = pytest.mark.browser

ARTICLE = "articles/2022/xi-visit-joint-statement/"
CLAIM = "statement-marks-30-years-p1"
TARGET = 24
"""Pixels that what is tapped is at least wide and high: WCAG 2.2, 2.5.8."""


def test_the_address_beside_a_claim_shows_how_it_is_cited(site: Watched) -> None:
    page = site.go(f"{ARTICLE}index.html")
    claim, here = page.locator(f"#{CLAIM}"), page.locator(".cite-here")
    way = page.locator(f".address[href='#{CLAIM}']")
    expect(way).to_have_css("opacity", "0")
    claim.hover()
    expect(way).to_have_css("opacity", "1")
    expect(way).to_have_accessible_name("Address of this claim, and how to cite it")
    assert "Cite" in page.evaluate(
        "e => getComputedStyle(e, '::before').content", way.element_handle()
    )
    way.click()
    expect(here).to_be_in_viewport()
    cited = here.locator(".citation").inner_text()
    assert cited.startswith(f"“{claim.inner_text()}”")
    assert "version " in cited
    assert cited.endswith(f"#{CLAIM}")
    way.click()
    expect(here).to_have_count(0)


def test_a_citation_is_copied(server: str, browser: Browser) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{server}{PAGES['article']}")
        page.locator(".address").first.click()
        page.get_by_role("button", name="Copy", exact=True).click()
        expect(page.get_by_role("button", name="Copied", exact=True)).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator(".cite-here .citation").inner_text()
        assert copied.endswith(page.url.split("/a/b/")[1])


def test_a_figure_is_cited_with_what_it_counts_and_an_event_with_its_day(site: Watched) -> None:
    page = site.go(f"{ARTICLE}index.html")
    for anchor, words in (
        ("figure-marks-30-years-p1", "age of the diplomatic relations: 30 years"),
        ("event-xi-visit-2022-09", "(14 September 2022)"),
    ):
        page.locator(f".address[href='#{anchor}']").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".cite-here .citation")).to_contain_text(words)


def test_an_address_is_always_there_where_one_taps(offline: str, browser: Browser) -> None:
    with browser.new_context(has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(f"{offline}{ARTICLE}index.html")
        way = page.locator(".address").first
        expect(way).to_have_css("opacity", "1")
        box = way.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= TARGET


def test_without_a_script_the_page_is_cited(offline: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{offline}{ARTICLE}index.html#{CLAIM}")
        page.locator(".cite > summary").click()
        expect(page.locator(".citation")).to_have_count(2)
