"""What comes first: a list of questions, asked in the box and on the search page, of each index."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Watched, watch
from .test_find import FOUND

pytestmark = pytest.mark.browser

TABLE = Path(__file__).with_name("queries.txt")
QUERIES = [
    tuple(re.split(r"\s{2,}", line))
    for line in TABLE.read_text("utf-8").splitlines()
    if not line.startswith("#")
]
MISSPELT = [
    ("sovereignity", "sovereignty"),
    ("Kazakstan", "Kazakhstan"),
    ("Tokaev", "Tokayev"),
    ("Казахстна", "Казахстан"),
    ("winter olmypics", "winter Olympics"),
]
BOX = ".md-search [name=query]"
HIT = "a.md-search-result__link"
MEANT = ".md-search-meant a, main [role=status] a"


@pytest.fixture(params=["offline", "hosted", "searched"])
def site(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Watched]:
    """Return the site from a disk and from a server, and that which Pagefind searches."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        watched = watch(context, request.getfixturevalue(request.param))
        yield watched
    assert watched.wrong == []


def asking(site: Watched, place: str) -> tuple[Page, str]:
    """Open a place where questions are asked; return the page and where its hits lead."""
    if place == "page":
        return site.go("find/"), f"{FOUND} h2 a"
    page = site.go()
    page.keyboard.press("/")
    return page, HIT


def ask(page: Page, place: str, words: str) -> None:
    """Put a question in, by no key."""
    field = page.get_by_label("Words to look for") if place == "page" else page.locator(BOX)
    field.fill(words)


@pytest.mark.parametrize("place", ["box", "page"])
def test_the_page_that_is_asked_for_comes_first(site: Watched, place: str):
    page, hits = asking(site, place)
    others = []
    for words, address in QUERIES:
        ask(page, place, words)
        first = page.locator(hits).first
        try:
            expect(first).to_have_attribute("href", re.compile(f"/{address}/"), timeout=4000)
        except AssertionError:
            href = first.get_attribute("href") if first.count() else "nothing"
            others.append((words, address, href))
    assert not others, others


@pytest.mark.parametrize("place", ["box", "page"])
def test_a_word_that_is_spelt_otherwise_is_answered_with_the_nearest(site: Watched, place: str):
    page, hits = asking(site, place)
    for wrong, right in MISSPELT:
        ask(page, place, wrong)
        expect(page.locator(MEANT)).to_have_text(right)
        page.locator(MEANT).click()
        expect(page.locator(MEANT)).to_have_count(0)
        expect(page.locator(hits).first).to_be_visible()
        field = page.get_by_label("Words to look for") if place == "page" else page.locator(BOX)
        expect(field).to_have_value(right)


def test_enter_takes_the_offer_where_nothing_is_found(site: Watched):
    page, hits = asking(site, "box")
    ask(page, "box", "sovereignity")
    expect(page.locator(MEANT)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(BOX)).to_have_value("sovereignty")
    expect(page.locator(hits).first).to_be_visible()
    ask(page, "box", "winter olmypics")
    expect(page.locator(MEANT)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(MEANT)).to_be_focused()


@pytest.mark.parametrize("place", ["box", "page"])
def test_words_in_quotation_marks_mean_the_same(site: Watched, place: str):
    page, hits = asking(site, place)
    ask(page, place, "partner staunch")
    expect(page.locator(hits).first).to_be_visible()
    ask(page, place, '"partner staunch"')
    expect(page.locator(hits)).to_have_count(0)
    ask(page, place, '"partne"')
    expect(page.locator(hits)).to_have_count(0)
    ask(page, place, "partne")
    expect(page.locator(hits).first).to_be_visible()


def test_words_that_come_by_no_key_are_searched(site: Watched):
    page, hits = asking(site, "box")
    page.keyboard.insert_text("Токаев")
    expect(page.locator(hits).first).to_have_attribute("href", re.compile("kassym-jomart-tokayev"))
    expect(page.locator(".md-search-result__meta")).not_to_contain_text("Type to start")


@pytest.mark.parametrize("place", ["box", "page"])
def test_a_hit_leads_to_where_its_words_stand(site: Watched, place: str):
    page, hits = asking(site, place)
    ask(page, place, "1780")
    hit = page.locator(f"{hits}[href*='articles/2022/xi-visit']").first
    expect(hit).to_be_visible()
    hit.click()
    page.wait_for_url("**/articles/**")
    mark = page.locator("main mark", has_text="1,780").first
    expect(mark).to_be_in_viewport()


def test_the_words_of_the_site_are_asked_for_when_they_are_needed(browser: Browser, hosted: str):
    with browser.new_context() as context:
        site, asked = watch(context, hosted), []
        page = site.go("find/")
        page.on("request", lambda request: asked.append(request.url))
        ask(page, "page", "sovereignty")
        expect(page.locator(FOUND).first).to_be_visible()
        assert not [url for url in asked if url.endswith("words.js")]
        ask(page, "page", "sovereignity")
        expect(page.locator(MEANT)).to_be_visible()
        assert [url for url in asked if url.endswith("words.js")]
