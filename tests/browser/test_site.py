"""The built site in a real browser, read from a disk and from a server."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from . import pages
from .conftest import Watched, build, watch
from .pages import OWN

pytestmark = pytest.mark.browser

ARTICLE = "articles/2022/beijing-meeting-at-winter-olympics/"
ELSEWHERE = {"guide-page", "not-found"}
"""Page types that stand at another address when read from a disk, or only a server shows."""
PAGES = [
    path.removeprefix(OWN)
    for name, path in pages.PAGES.items()
    if path.startswith(OWN) and name not in ELSEWHERE
]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("olympics open", "Xi and Tokayev meet in Beijing"),
        ("习近平", "Xi and Tokayev meet in Beijing"),
        ("Токаев", "Tokayev answers Xinhua"),
        ("joint statement", "Xi visits Kazakhstan"),
        ("sovereignty", "Xi and Tokayev hold talks in Xi’an"),
        ("security cooperation", "Xi and Tokayev meet in Beijing"),
        ("relations", "Messages mark thirty years"),
        ("culture and people", "Tokayev answers Xinhua"),
    ],
)
def test_search_finds_an_article_and_leads_to_it(site: Watched, query: str, title: str):
    page = site.go()
    page.locator("input[name=query]").first.click()
    page.keyboard.type(query)
    page.keyboard.press("End")  # a person's input method ends with a key, which starts the search
    heading = page.locator("h1", has_text=title)
    result = page.locator(".md-search-result__item").filter(has=heading).first
    expect(result).to_be_visible()
    result.locator("a").first.click()
    page.wait_for_url("**/articles/**")
    expect(page.locator("h1")).to_contain_text(title)


def test_every_page_type_can_be_read_from_the_disk(browser: Browser, offline: str):
    with browser.new_context() as context:
        watched = watch(context, offline)
        for path in PAGES:
            expect(watched.go(path).locator("h1")).to_have_count(1)
    assert watched.wrong == []


def test_a_mark_leads_to_its_evidence(site: Watched):
    page = site.go(ARTICLE)
    lead_to_evidence(page)
    expect(page).to_have_url(re.compile("#e2$"))


def lead_to_evidence(page: Page) -> None:
    """Follow a mark by keyboard: its evidence, closed before, and above it its source."""
    target, mark = page.locator("#e2"), page.locator("a.mark[href='#e2']").first
    expect(target).to_be_hidden()
    mark.focus()
    page.keyboard.press("Enter")
    expect(target).to_be_visible()
    expect(target).to_contain_text("“issues related to its core interests” ¶ 11")
    source = "From the source article: CGTN, between 5 and 6 February 2022 (inferred)."
    expect(page.locator(".method")).to_contain_text(source)


def test_on_a_wide_screen_a_note_stands_beside_the_claim(site: Watched):
    page = site.go(ARTICLE)
    note = page.locator(".note-beside").first
    expect(note).to_have_css("display", "inline")
    expect(page.locator(".tap").first).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 800})
    expect(note).to_have_css("display", "none")


def test_a_tap_on_a_mark_opens_its_words_in_place_without_a_script(browser: Browser, offline: str):
    phone = {"width": 390, "height": 800}
    with browser.new_context(
        has_touch=True, is_mobile=True, viewport=phone, java_script_enabled=False
    ) as context:
        page = context.new_page()
        page.goto(f"{offline}{ARTICLE}index.html")
        mark = page.get_by_role("button", name="Evidence: paragraph 11 of the source").first
        words = page.locator("[data-words='“issues related to its core interests”']").first
        expect(words).to_be_hidden()
        mark.tap()
        expect(words).to_be_visible()
        expect(page).to_have_url(f"{offline}{ARTICLE}index.html")


def test_an_article_is_printed_on_three_sheets_with_its_evidence_and_without_chrome(site: Watched):
    page = site.go(ARTICLE)
    sheets = re.findall(rb"/Type /Page\b", page.pdf(format="A4", prefer_css_page_size=True))
    assert 1 <= len(sheets) <= 3
    page.emulate_media(media="print")
    expect(page.locator("#e2")).to_be_visible()
    for chrome in (".md-header", ".md-footer", ".md-sidebar--secondary", ".around"):
        expect(page.locator(chrome)).to_be_hidden()


def test_theme_can_be_switched(site: Watched):
    page = site.go()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.locator("label[title='Switch to the dark theme']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_pages_can_be_read_without_javascript(browser: Browser, offline: str):
    context = browser.new_context(java_script_enabled=False)
    page = watch(context, offline).go(ARTICLE)
    expect(page.get_by_role("heading", name="Main points")).to_be_visible()
    lead_to_evidence(page)
    context.close()


HOSTILE = """<img src=x onerror=alert(1)> & "Bridge" <script>alert(2)</script>

Published March 12, 2031

The ferry <script>alert(3)</script> [sails](javascript:alert(4)) at noon, ![><img src="]> it says.
{{ 7*7 }} <svg onload=alert(5)> said the harbour master of the island in a long statement.

“</p><iframe src=javascript:alert(6)></iframe> we sail on,” said President Ada Quill.
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "ferry.txt").write_text(HOSTILE, "utf-8")
    site = build(folder / "site", "--seeds", str(folder / "seeds"))
    return site.as_uri() + "/"


def test_text_of_a_hostile_article_stays_text(browser: Browser, hostile: str):
    context = browser.new_context()
    watched = watch(context, hostile)
    page = watched.go("articles/2031/ferry/")
    headline = '<img src=x onerror=alert(1)> & "Bridge" <script>alert(2)</script>'
    expect(page.locator("h1")).to_have_text(headline)
    assert page.title().startswith(headline)
    expect(page.locator("#s1")).to_contain_text("[sails](javascript:alert(4))")
    expect(page.locator("#s1")).to_contain_text('![><img src="]> it says.')
    expect(page.locator("#s2")).to_contain_text("{{ 7*7 }} <svg onload=alert(5)>")
    for path in ("", "dates/", "dates/2031/03/", "timeline/"):
        watched.go(path)
    page.locator("input[name=query]").first.click()
    page.keyboard.type("ferry harbour")
    expect(page.locator(".md-search-result__item").first).to_contain_text("onerror")
    context.close()
    assert watched.wrong == []
