"""A claim is cited once its address is followed; without a script the page and its source are."""

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Watched

pytestmark = pytest.mark.browser

ARTICLE = "articles/2022/xi-visit-joint-statement/"
CLAIM = "statement-marks-30-years-p1"


def test_the_address_beside_a_claim_fills_in_how_it_is_cited(site: Watched) -> None:
    page = site.go(f"{ARTICLE}index.html")
    claim, citation = page.locator(f"#{CLAIM}"), page.locator(".citation").first
    way = page.locator(f".address[href='#{CLAIM}']")
    expect(way).to_have_css("opacity", "0")
    claim.hover()
    expect(way).to_have_css("opacity", "1")
    expect(way).to_have_accessible_name("Address of this claim")
    way.click()
    page.get_by_role("link", name="Cite", exact=True).click()
    expect(citation).to_be_in_viewport()
    cited = citation.inner_text()
    assert cited.startswith(f"“{claim.inner_text()}”")
    assert "version " in cited
    assert cited.endswith(f"#{CLAIM}")


def test_a_figure_is_cited_with_what_it_counts_and_an_event_with_its_day(
    offline: str, browser: Browser
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        for anchor, words in (
            ("figure-marks-30-years-p1", "age of the diplomatic relations: 30 years"),
            ("event-xi-visit-2022-09", "(14 September 2022)"),
        ):
            page.goto(f"{offline}{ARTICLE}index.html#{anchor}")
            expect(page.locator(".citation >> nth=0")).to_contain_text(words)


def test_an_address_is_always_there_where_one_taps(offline: str, browser: Browser) -> None:
    with browser.new_context(has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(f"{offline}{ARTICLE}index.html")
        expect(page.locator(".address").first).to_have_css("opacity", "1")


def test_without_a_script_the_page_is_cited(offline: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{offline}{ARTICLE}index.html#{CLAIM}")
        page.locator(".cite > summary").click()
        expect(page.locator(".citation")).to_have_count(2)
